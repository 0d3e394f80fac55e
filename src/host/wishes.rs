//! What the environment says about the terminal: its name, its characters, whether it wants colours.
//!
//! UTF-8 is assumed unless the locale names another character set; nothing is asked of the terminal itself. The one
//! terminal known by its name is the console of Linux: its fonts hold 256 or 512 characters, and those it comes with
//! lack đ, ơ, ư and most letters with two marks, so "Đăk Tô" would be read as "??k Tô". Letters without marks can be
//! read on every console; whoever has loaded a font for Vietnamese there (`setfont`) asks for `old-fonts`. Which font
//! that is cannot be known: it lies at the other end of the line.

use super::config::GlyphSetting;
use super::wire::{Charset, ColourWish, Hello, SequenceWish};
use crate::term::{Colours, Glyphs, Look, Repertoire};

/// The name of the console of Linux, the one without a window.
pub(crate) const CONSOLE: &str = "linux";

/// What the terminal half tells the session about the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wishes {
    /// The value of `TERM`.
    pub term: String,
    /// The characters it can show.
    pub charset: Charset,
    /// Whether it is to be sent colours.
    pub colours: ColourWish,
    /// The sequences it is to be sent.
    pub sequences: SequenceWish,
    /// Bits a second that the line carries; 0 where it carries whatever comes.
    pub line_rate: u32,
    /// Whether that is only assumed, because nobody has said it.
    pub is_rate_assumed: bool,
}

/// The line that many offices have, and what is assumed of somebody who comes over SSH and says nothing.
pub const USUAL_LINE_RATE: u32 = 64_000;

/// The slowest line there is, in bits a second: less is a slip, 64 for 64,000.
pub const LEAST_LINE_RATE: u32 = 300;

/// Tells whether a line can carry so many bits a second; 0 is one that carries whatever comes.
pub const fn is_line_rate(rate: u32) -> bool {
    rate == 0 || rate >= LEAST_LINE_RATE
}

/// What the person or the settings say of the terminal, where they say anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// The characters.
    pub charset: Option<Charset>,
    /// The sequences.
    pub sequences: Option<SequenceWish>,
    /// Bits a second that the line carries; 0 where it carries whatever comes.
    pub line_rate: Option<u32>,
}

/// The rate asked for: on the command line, else by `CT135_LINE_RATE`, else in the settings.
pub fn asked_line_rate(once: Option<u32>, person: Option<u32>) -> Option<u32> {
    line_rate(once, std::env::var("CT135_LINE_RATE").ok(), person)
}

fn line_rate(once: Option<u32>, session: Option<String>, person: Option<u32>) -> Option<u32> {
    once.or_else(|| session?.trim().parse().ok().filter(|rate| is_line_rate(*rate))).or(person)
}

impl Wishes {
    /// What the environment of this process says, and over it what was asked for.
    pub fn of_environment(asked: Asked) -> Wishes {
        let mut wishes = Wishes::from_variables(|name| std::env::var(name).ok());
        wishes.charset = asked.charset.unwrap_or(wishes.charset);
        wishes.sequences = asked.sequences.unwrap_or(wishes.sequences);
        wishes.line_rate = asked.line_rate.unwrap_or(wishes.line_rate);
        wishes.is_rate_assumed = asked.line_rate.is_none();
        wishes
    }

    /// The sequences the terminal is sent.
    pub fn repertoire(&self) -> Repertoire {
        repertoire(self.sequences, &self.term)
    }

    fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Wishes {
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        let locale = locale(&variable).map(|(_, locale)| locale);
        let term = variable("TERM").unwrap_or_default();
        let charset = if term == CONSOLE || term.starts_with("linux-") {
            Charset::Ascii
        } else {
            charset_of(&locale.unwrap_or_default())
        };
        Wishes {
            term,
            charset,
            colours: if is_set("NO_COLOR") { ColourWish::Plain } else { ColourWish::Coloured },
            sequences: SequenceWish::ByName,
            line_rate: if is_set("SSH_CONNECTION") { USUAL_LINE_RATE } else { 0 },
            is_rate_assumed: true,
        }
    }
}

/// The variable that rules over characters, with the locale it names.
pub(super) fn locale(variable: impl Fn(&str) -> Option<String>) -> Option<(&'static str, String)> {
    ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()).map(|value| (name, value)))
}

/// The character set that a locale names, `vi_VN.UTF-8@dict`.
fn charset_of(locale: &str) -> Charset {
    let named = locale.split('@').next().unwrap_or_default().split_once('.').map(|(_, charset)| charset);
    match named.map(|charset| charset.to_ascii_lowercase().replace('-', "")) {
        None => Charset::Utf8,
        Some(charset) if charset == "utf8" => Charset::Utf8,
        Some(_) => Charset::Ascii,
    }
}

fn repertoire(wish: SequenceWish, term: &str) -> Repertoire {
    match wish {
        SequenceWish::ByName => Repertoire::of_term(term),
        SequenceWish::Full => Repertoire::Full,
        SequenceWish::Basic => Repertoire::Basic,
    }
}

impl Hello {
    /// The sequences this terminal is sent.
    pub fn repertoire(&self) -> Repertoire {
        repertoire(self.sequences, &self.term)
    }

    /// How cells are made into what this terminal shows.
    pub fn look(&self) -> Look {
        Look {
            glyphs: self.charset.into(),
            colours: match self.colours {
                ColourWish::Coloured => Colours::All,
                ColourWish::Plain => Colours::None,
            },
        }
    }
}

impl From<Charset> for Glyphs {
    fn from(charset: Charset) -> Glyphs {
        match charset {
            Charset::Utf8 => Glyphs::Unicode,
            Charset::OldFonts => Glyphs::Wgl4,
            Charset::Ascii => Glyphs::Ascii,
        }
    }
}

impl From<GlyphSetting> for Charset {
    fn from(setting: GlyphSetting) -> Charset {
        match setting {
            GlyphSetting::Unicode => Charset::Utf8,
            GlyphSetting::OldFonts => Charset::OldFonts,
            GlyphSetting::Ascii => Charset::Ascii,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes(variables: &[(&str, &str)]) -> Wishes {
        Wishes::from_variables(|name| {
            variables.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn utf8_is_assumed_unless_another_set_is_named() {
        for (locale, charset) in [
            ("", Charset::Utf8),
            ("C", Charset::Utf8),
            ("vi_VN", Charset::Utf8),
            ("en_US.UTF-8", Charset::Utf8),
            ("vi_VN.utf8@dict", Charset::Utf8),
            ("vi_VN.TCVN", Charset::Ascii),
            ("en_US.ISO-8859-1", Charset::Ascii),
        ] {
            assert_eq!(wishes(&[("LANG", locale)]).charset, charset, "{locale:?}");
        }
        let both = wishes(&[("LC_ALL", "C.UTF-8"), ("LANG", "vi_VN.TCVN")]);
        assert_eq!(both.charset, Charset::Utf8, "LC_ALL rules");
        assert_eq!(wishes(&[("LC_ALL", ""), ("LANG", "vi_VN.TCVN")]).charset, Charset::Ascii);
    }

    #[test]
    fn what_the_line_carries_is_asked_for_this_once_then_for_this_session_then_for_this_person() {
        let chosen =
            |once, session: Option<&str>, person| line_rate(once, session.map(str::to_owned), person);
        assert_eq!(chosen(Some(0), Some("9600"), Some(1200)), Some(0));
        assert_eq!(chosen(None, Some("9600"), Some(1200)), Some(9600));
        assert_eq!(chosen(None, Some("fast"), Some(1200)), Some(1200));
        assert_eq!(chosen(None, Some("64"), Some(1200)), Some(1200), "64,000 was meant");
        assert_eq!(chosen(None, None, None), None);
        assert_eq!(wishes(&[]).line_rate, 0);
        assert_eq!(wishes(&[("SSH_CONNECTION", "10.0.0.2 5 10.0.0.1 22")]).line_rate, USUAL_LINE_RATE);
    }

    #[test]
    fn the_console_of_linux_gets_letters_its_fonts_hold() {
        assert_eq!(wishes(&[("TERM", "linux"), ("LANG", "vi_VN.UTF-8")]).charset, Charset::Ascii);
        assert_eq!(wishes(&[("TERM", "xterm"), ("LANG", "vi_VN.UTF-8")]).charset, Charset::Utf8);
        assert_eq!(
            Wishes::of_environment(Asked { charset: Some(Charset::OldFonts), ..Asked::default() }).charset,
            Charset::OldFonts,
            "asked for"
        );
    }

    #[test]
    fn every_choice_of_characters_is_another_look() {
        let looks = GlyphSetting::ALL.map(|setting| Glyphs::from(Charset::from(setting)));
        assert_eq!(looks, [Glyphs::Unicode, Glyphs::Wgl4, Glyphs::Ascii]);
        assert!(
            GlyphSetting::ALL.iter().all(|setting| GlyphSetting::from_name(setting.name()) == Some(*setting))
        );
    }

    #[test]
    fn no_colours_only_when_the_variable_says_something() {
        assert_eq!(wishes(&[]).colours, ColourWish::Coloured);
        assert_eq!(wishes(&[("NO_COLOR", "")]).colours, ColourWish::Coloured);
        assert_eq!(wishes(&[("NO_COLOR", "1")]).colours, ColourWish::Plain);
    }
}
