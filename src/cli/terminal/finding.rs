//! What stands in the way on a terminal, each with what to do about it: a pure function over facts.

use crate::app::geometry::LEAST;
use crate::domain::text::clean;
use crate::host::surroundings::Surroundings;
use crate::host::wire::Charset;
use crate::host::wishes::{CONSOLE, Wishes};
use crate::wording::Words;

/// What is known of a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Facts {
    /// What the environment alone says.
    pub(super) wishes: Wishes,
    /// The characters asked for on the command line or in the settings.
    pub(super) asked: Option<Charset>,
    /// What the program was started in.
    pub(super) surroundings: Surroundings,
}

impl Facts {
    /// The characters in force.
    pub(super) fn charset(&self) -> Charset {
        self.asked.unwrap_or(self.wishes.charset)
    }
}

/// Something that stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Finding {
    /// Neither end of the program is a terminal.
    NoTerminal,
    /// The terminal has no name.
    NoName,
    /// The terminal is named as one that cannot move its cursor.
    Dumb,
    /// The terminal does not know its size.
    NoSize,
    /// The terminal has fewer columns or rows than the workbench needs.
    TooSmall(u16, u16),
    /// The locale names another character set than UTF-8.
    OtherCharset(String),
    /// The console of Linux, whose fonts lack Vietnamese.
    Console,
}

/// What stands in the way, the gravest first.
pub(super) fn find(facts: &Facts) -> Vec<Finding> {
    let mut findings = Vec::new();
    match &facts.surroundings.line {
        None => findings.push(Finding::NoTerminal),
        Some(line) => match line.size {
            None => findings.push(Finding::NoSize),
            Some((columns, rows)) if columns < LEAST.0 || rows < LEAST.1 => {
                findings.push(Finding::TooSmall(columns, rows));
            }
            Some(_) => {}
        },
    }
    match facts.wishes.term.as_str() {
        "" => findings.push(Finding::NoName),
        "dumb" => findings.push(Finding::Dumb),
        _ => {}
    }
    // Whoever chose the characters knows better than the environment.
    if facts.asked.is_none() && facts.wishes.charset == Charset::Ascii {
        findings.push(match &facts.surroundings.locale {
            _ if facts.wishes.term == CONSOLE => Finding::Console,
            locale => Finding::OtherCharset(locale.clone().map(|(_, locale)| locale).unwrap_or_default()),
        });
    }
    findings
}

impl Finding {
    /// One sentence, and what to do; `settings` is the person's settings file.
    pub(super) fn said(&self, settings: &str, words: &Words) -> (String, String) {
        let settings = [("settings", settings.into())];
        let plain = |id: &str| words.say(id).into_owned();
        match self {
            Self::NoTerminal => (plain("terminal-none"), plain("terminal-none-do")),
            Self::NoName => (plain("terminal-no-name"), plain("terminal-name-do")),
            Self::Dumb => (plain("terminal-dumb"), plain("terminal-name-do")),
            Self::NoSize => (plain("terminal-no-size"), plain("terminal-no-size-do")),
            Self::TooSmall(columns, rows) => {
                let size = [
                    ("columns", (*columns).into()),
                    ("rows", (*rows).into()),
                    ("least_columns", LEAST.0.into()),
                    ("least_rows", LEAST.1.into()),
                ];
                (words.say_with("terminal-too-small", &size), plain("terminal-too-small-do"))
            }
            Self::OtherCharset(locale) => (
                words.say_with("terminal-other-charset", &[("locale", clean(locale).into())]),
                words.say_with("terminal-other-charset-do", &settings),
            ),
            Self::Console => (plain("terminal-console"), words.say_with("terminal-console-do", &settings)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::surroundings::Line;
    use crate::host::wire::{ColourWish, SequenceWish};
    use crate::wording::Lang;

    /// An ordinary window of 80×24.
    fn window() -> Facts {
        Facts {
            wishes: Wishes {
                sequences: SequenceWish::ByName,
                line_rate: 0,
                is_rate_assumed: true,
                term: "xterm-256color".to_owned(),
                charset: Charset::Utf8,
                colours: ColourWish::Coloured,
            },
            asked: None,
            surroundings: Surroundings {
                line: Some(Line { size: Some((80, 24)), erase: Some(0x7f), ..Line::default() }),
                ..Surroundings::default()
            },
        }
    }

    fn found(change: impl FnOnce(&mut Facts)) -> Vec<Finding> {
        let mut facts = window();
        change(&mut facts);
        find(&facts)
    }

    fn sized(facts: &mut Facts, size: Option<(u16, u16)>) {
        facts.surroundings.line = Some(Line { size, ..Line::default() });
    }

    #[test]
    fn an_ordinary_window_is_fine_down_to_the_least_size() {
        assert_eq!(find(&window()), []);
        assert_eq!(found(|facts| sized(facts, Some(LEAST))), []);
    }

    #[test]
    fn what_is_missing_is_found() {
        assert_eq!(found(|facts| facts.surroundings.line = None), [Finding::NoTerminal]);
        assert_eq!(found(|facts| sized(facts, None)), [Finding::NoSize]);
        assert_eq!(found(|facts| sized(facts, Some((59, 24)))), [Finding::TooSmall(59, 24)]);
        assert_eq!(found(|facts| sized(facts, Some((80, 14)))), [Finding::TooSmall(80, 14)]);
        assert_eq!(found(|facts| facts.wishes.term.clear()), [Finding::NoName]);
        assert_eq!(found(|facts| facts.wishes.term = "dumb".to_owned()), [Finding::Dumb]);
    }

    #[test]
    fn characters_are_found_wanting_only_where_nobody_chose_them() {
        let tcvn = |facts: &mut Facts| {
            facts.wishes.charset = Charset::Ascii;
            facts.surroundings.locale = Some(("LANG", "vi_VN.TCVN".to_owned()));
        };
        let console = |facts: &mut Facts| {
            facts.wishes.charset = Charset::Ascii;
            facts.wishes.term = CONSOLE.to_owned();
        };
        assert_eq!(found(tcvn), [Finding::OtherCharset("vi_VN.TCVN".to_owned())]);
        assert_eq!(found(console), [Finding::Console]);
        for chosen in [Charset::Utf8, Charset::OldFonts, Charset::Ascii] {
            assert_eq!(found(|facts| (tcvn(facts), facts.asked = Some(chosen)).1), []);
            assert_eq!(found(|facts| (console(facts), facts.asked = Some(chosen)).1), []);
        }
    }

    #[test]
    fn every_finding_is_a_sentence_and_something_to_do() {
        let findings = [
            Finding::NoTerminal,
            Finding::NoName,
            Finding::Dumb,
            Finding::NoSize,
            Finding::TooSmall(40, 12),
            Finding::OtherCharset("vi_VN.TCVN".to_owned()),
            Finding::Console,
        ];
        for words in Lang::ALL.map(Words::new) {
            for finding in &findings {
                let (sentence, remedy) = finding.said("/home/nga/config.toml", &words);
                for said in [&sentence, &remedy] {
                    assert!(said.ends_with('.') && !said.contains('{'), "{said}");
                }
            }
            let (sentence, _) = Finding::TooSmall(40, 12).said("", &words);
            assert!(sentence.contains("40×12") && sentence.contains("60×15"), "{sentence}");
            let (_, remedy) = Finding::Console.said("/home/nga/config.toml", &words);
            assert!(remedy.contains("/home/nga/config.toml"), "{remedy}");
        }
    }
}
