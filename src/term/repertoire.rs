//! The sequences a terminal is sent.
//!
//! There is one fixed set for every terminal, and a smaller one for those that a name tells to be old. Nothing is
//! asked of the terminal and no database is read: what TERM promises and what the program at the other end of the
//! line does differ too often. Neither set repeats characters (REP), because tmux 3.3, screen and mosh break it, nor
//! brackets frames (mode 2026), because tmux answers with a whole pane.

/// Which sequences may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repertoire {
    /// What every terminal in use understands alike: absolute and relative moves, erasing, scrolling a region.
    #[default]
    Full,
    /// What a VT220 and the Linux console understand: no column or row alone (CHA, VPA), no ECH, no SU and SD; a
    /// region is scrolled by line feeds at its edge.
    Basic,
}

impl Repertoire {
    /// The set for a terminal of this name, the value of `TERM`.
    pub fn of_term(name: &str) -> Repertoire {
        let is_old = name.is_empty() || name == "dumb" || name.starts_with("linux") || is_numbered_vt(name);
        if is_old { Repertoire::Basic } else { Repertoire::Full }
    }

    /// Whether a column, a row, so many blanks and a scrolled region each have a sequence of their own.
    pub(super) const fn is_full(self) -> bool {
        matches!(self, Repertoire::Full)
    }
}

/// The terminals of one maker are numbered: vt52, vt100, vt220; `vte` is another thing.
fn is_numbered_vt(name: &str) -> bool {
    name.strip_prefix("vt").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_terminals_are_known_by_their_names() {
        for old in ["linux", "linux-16color", "vt100", "vt220", "dumb", ""] {
            assert_eq!(Repertoire::of_term(old), Repertoire::Basic, "{old:?}");
        }
        for new in ["xterm", "xterm-256color", "screen", "tmux-256color", "putty", "vte"] {
            assert_eq!(Repertoire::of_term(new), Repertoire::Full, "{new:?}");
        }
    }
}
