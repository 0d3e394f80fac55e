//! What can be wrong with a rule file, and where.

use crate::domain::criteria::Fault;
use crate::domain::text::Text;

/// A rule file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {problem}")]
pub struct RuleFileError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What can be wrong at one place of a rule file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is no TOML.
    #[error("{0}")]
    Syntax(Text),
    /// It is a file of another kind, or of a later format.
    #[error("not a rule file of a known format: {0}")]
    Format(Text),
    /// A key is missing from this table.
    #[error("{0} is missing")]
    Missing(Text),
    /// A key that means nothing here.
    #[error("unknown key {key}")]
    UnknownKey {
        /// The key.
        key: Text,
        /// The key it may have been meant to be.
        nearest: Option<Text>,
    },
    /// A value of the wrong kind.
    #[error("{key} must be {expected}")]
    WrongKind {
        /// Whose value.
        key: Text,
        /// What it must be.
        expected: Expected,
    },
    /// A word where only a few are allowed.
    #[error("unknown word {word} for {key}")]
    UnknownWord {
        /// Whose value.
        key: Text,
        /// The word.
        word: Text,
        /// The word it may have been meant to be.
        nearest: Option<Text>,
    },
    /// A test that reads as none.
    #[error("{0} is no test")]
    BadTest(Text),
    /// A threshold with the wrong unit for its metric.
    #[error("{metric} is measured in {expected}")]
    WrongUnit {
        /// The metric.
        metric: Text,
        /// The unit it needs: "%", "ha", "km" or nothing.
        expected: Text,
    },
    /// Both the regions a condition is asked in and those it is not asked in.
    #[error("regions and except_regions exclude each other")]
    BothScopes,
    /// The tree makes no sense.
    #[error("{0}")]
    Rule(Fault),
}

/// What kind of value a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A small whole number.
    Number,
    /// true or false.
    Truth,
    /// A day.
    Day,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
    /// A list of regions.
    Regions,
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::Number => "a whole number from 1 to 64",
            Self::Truth => "true or false",
            Self::Day => "a day",
            Self::Table => "a table",
            Self::Tables => "a list of tables",
            Self::Regions => "a list of regions",
        })
    }
}

impl RuleFileError {
    /// The problem at a byte of the file.
    pub(super) fn at(text: &str, offset: usize, problem: Problem) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            problem,
        }
    }
}
