//! The only error that users see: what kind it is, one sentence of what happened to which object, and hints.
//!
//! The kind alone decides the exit code. A report is in the person's language already; the rooms below have errors with
//! arguments, which [`store`](Report::of_store) and its neighbours turn into sentences.

mod store;

use std::fmt;

/// What kind of failure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something was found that a person should look at, or a verification failed.
    Findings,
    /// The command was not understood, or there is no terminal for it.
    Usage,
    /// Another process has the store.
    Taken,
    /// The store, or a file, was refused.
    Refused,
    /// Reading or writing failed.
    InputOutput,
}

impl Kind {
    /// The exit code of the program.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Taken => 3,
            Self::Refused => 4,
            Self::InputOutput => 5,
        }
    }
}

/// One failure, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What kind it is.
    pub kind: Kind,
    /// One sentence: what happened to which object.
    pub message: String,
    /// What to do; each begins with a verb.
    pub hints: Vec<String>,
}

impl Report {
    /// A report without hints.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hints: Vec::new() }
    }

    /// The report with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.message)?;
        self.hints.iter().try_for_each(|hint| writeln!(f, "  → {hint}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_one_sentence_and_then_its_hints() {
        let report = Report::new(Kind::Taken, "nga đang mở sổ này.").hint("Đợi nga thoát.");
        assert_eq!(report.to_string(), "nga đang mở sổ này.\n  → Đợi nga thoát.\n");
        assert_eq!(report.kind.exit_code(), 3);
    }
}
