//! What the environment says about the terminal: its name, its characters, whether it wants colours.
//!
//! UTF-8 is assumed unless the locale names another character set; nothing is asked of the terminal itself.

use super::wire::{Charset, ColourWish, Hello, SequenceWish};
use crate::term::{Colours, Glyphs, Look, Repertoire};

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
}

/// The line that many offices have, and what is assumed where nothing is said: on a faster one nobody sees a
/// difference, because a held key seldom asks for more.
pub const USUAL_LINE_RATE: u32 = 64_000;

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

impl Wishes {
    /// What the environment of this process says, and over it what was asked for.
    pub fn of_environment(asked: Asked) -> Wishes {
        let mut wishes = Wishes::from_variables(|name| std::env::var(name).ok());
        wishes.charset = asked.charset.unwrap_or(wishes.charset);
        wishes.sequences = asked.sequences.unwrap_or(wishes.sequences);
        wishes.line_rate = asked.line_rate.unwrap_or(wishes.line_rate);
        wishes
    }

    fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Wishes {
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        let locale =
            ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(&variable).find(|value| !value.is_empty());
        let rate = variable("CT135_LINE_RATE");
        Wishes {
            term: variable("TERM").unwrap_or_default(),
            charset: charset_of(&locale.unwrap_or_default()),
            colours: if is_set("NO_COLOR") { ColourWish::Plain } else { ColourWish::Coloured },
            sequences: SequenceWish::ByName,
            line_rate: rate.and_then(|rate| rate.parse().ok()).unwrap_or(USUAL_LINE_RATE),
        }
    }
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

impl Hello {
    /// The sequences this terminal is sent.
    pub fn repertoire(&self) -> Repertoire {
        match self.sequences {
            SequenceWish::ByName => Repertoire::of_term(&self.term),
            SequenceWish::Full => Repertoire::Full,
            SequenceWish::Basic => Repertoire::Basic,
        }
    }

    /// How cells are made into what this terminal shows.
    pub fn look(&self) -> Look {
        Look {
            glyphs: match self.charset {
                Charset::Utf8 => Glyphs::Unicode,
                Charset::Ascii => Glyphs::Ascii,
            },
            colours: match self.colours {
                ColourWish::Coloured => Colours::All,
                ColourWish::Plain => Colours::None,
            },
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
    fn the_line_is_a_usual_one_unless_the_variable_gives_its_rate() {
        assert_eq!(wishes(&[]).line_rate, USUAL_LINE_RATE);
        assert_eq!(wishes(&[("CT135_LINE_RATE", "9600")]).line_rate, 9600);
        assert_eq!(wishes(&[("CT135_LINE_RATE", "fast")]).line_rate, USUAL_LINE_RATE);
    }

    #[test]
    fn no_colours_only_when_the_variable_says_something() {
        assert_eq!(wishes(&[]).colours, ColourWish::Coloured);
        assert_eq!(wishes(&[("NO_COLOR", "")]).colours, ColourWish::Coloured);
        assert_eq!(wishes(&[("NO_COLOR", "1")]).colours, ColourWish::Plain);
    }
}
