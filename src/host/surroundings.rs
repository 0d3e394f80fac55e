//! What this process was started in: its terminal as the kernel knows it, and what lies on the way to a person's eyes.
//!
//! Everything comes from the kernel and the environment. The terminal itself is asked nothing, because one that is mute
//! or slow would answer into what is typed next.

use std::io::{self, IsTerminal};
use std::os::fd::AsFd;

use rustix::termios::{InputModes, SpecialCodeIndex, tcgetattr, tcgetwinsize};

use super::wishes;

/// What this process was started in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// The terminal at the other end of the input, the output or the error output.
    pub line: Option<Line>,
    /// The variable that rules over characters, with the locale it names.
    pub locale: Option<(&'static str, String)>,
    /// Whether the person came over SSH.
    pub is_remote: bool,
    /// The program that divides the terminal among others.
    pub divider: Option<Divider>,
}

/// A terminal as the kernel knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Columns and rows; none where nobody told the kernel, as on a serial line.
    pub size: Option<(u16, u16)>,
    /// The byte that the kernel takes for Backspace; none where it takes none.
    pub erase: Option<u8>,
    /// Whether Ctrl-S stops the output and Ctrl-Q lets it go on (XON/XOFF).
    pub is_stopped_by_ctrl_s: bool,
    /// The speed the line claims, in bits per second; of a pseudo-terminal it says nothing.
    pub speed: u32,
}

/// A program that divides one terminal among several others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Divider {
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}

impl Divider {
    /// The name of the program.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tmux => "tmux",
            Self::Screen => "screen",
        }
    }
}

impl Surroundings {
    /// What this process was started in.
    pub fn of_process() -> Surroundings {
        let ends = [Line::of(&io::stdout()), Line::of(&io::stdin()), Line::of(&io::stderr())];
        Surroundings {
            line: ends.into_iter().flatten().next(),
            ..Self::from_variables(|name| std::env::var(name).ok())
        }
    }

    fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Surroundings {
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        let divider = [("TMUX", Divider::Tmux), ("STY", Divider::Screen)];
        Surroundings {
            line: None,
            locale: wishes::locale(&variable),
            is_remote: is_set("SSH_CONNECTION"),
            divider: divider.into_iter().find(|(name, _)| is_set(name)).map(|(_, divider)| divider),
        }
    }
}

impl Line {
    /// The terminal at the other end of a descriptor, if there is one.
    fn of(end: &(impl AsFd + IsTerminal)) -> Option<Line> {
        let settings = end.is_terminal().then(|| tcgetattr(end).ok()).flatten()?;
        let size = tcgetwinsize(end).ok().map(|size| (size.ws_col, size.ws_row));
        Some(Line {
            size: size.filter(|(columns, rows)| *columns > 0 && *rows > 0),
            erase: Some(settings.special_codes[SpecialCodeIndex::VERASE]).filter(|byte| *byte != 0),
            is_stopped_by_ctrl_s: settings.input_modes.contains(InputModes::IXON),
            speed: settings.output_speed(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    fn of(variables: &[(&str, &str)]) -> Surroundings {
        Surroundings::from_variables(|name| {
            variables.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_way_to_a_person_is_told_by_the_environment() {
        assert_eq!(of(&[("TMUX", ""), ("SSH_CONNECTION", "")]), Surroundings::default());
        let far = of(&[
            ("SSH_CONNECTION", "10.0.0.2 50022 10.0.0.1 22"),
            ("TMUX", "/tmp/tmux-0/default,1,0"),
            ("STY", "4711.pts-0"),
            ("LC_ALL", ""),
            ("LC_CTYPE", "vi_VN.UTF-8"),
        ]);
        assert!(far.is_remote);
        assert_eq!(far.divider, Some(Divider::Tmux), "the inner one of two cannot be known");
        assert_eq!(far.locale, Some(("LC_CTYPE", "vi_VN.UTF-8".to_owned())));
    }

    #[test]
    fn a_file_is_no_terminal() {
        assert_eq!(Line::of(&File::open("/dev/null").unwrap()), None);
    }
}
