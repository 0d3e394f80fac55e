//! Why a filter line does not read, at which of its words, and which right word may be meant.

use crate::app::review::column::Column;

/// Something in a filter line that does not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where the word begins, in bytes of the line.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// What is wrong with a filter line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// No column is called so.
    UnknownColumn {
        /// The word.
        word: String,
        /// The right name nearest to it.
        nearest: Option<String>,
    },
    /// The column has no such value.
    UnknownValue {
        /// The column.
        column: Column,
        /// The word.
        word: String,
        /// The right value nearest to it.
        nearest: Option<String>,
    },
    /// A number is asked for.
    NotANumber {
        /// The column.
        column: Column,
        /// The word.
        word: String,
    },
    /// Nothing stands behind the sign.
    NoValue(Column),
    /// The column cannot be compared with this sign.
    WrongSign(Column),
    /// A sign stands where words are asked for.
    Misplaced,
    /// A bracket without its other one.
    Bracket,
    /// Brackets or "not" stand too deep inside each other.
    TooDeep,
    /// The regular expression does not read.
    Pattern,
}

impl FaultKind {
    /// Its name, under which its words stand.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::UnknownColumn { .. } => "unknown-column",
            Self::UnknownValue { .. } => "unknown-value",
            Self::NotANumber { .. } => "not-a-number",
            Self::NoValue(_) => "no-value",
            Self::WrongSign(_) => "wrong-sign",
            Self::Misplaced => "misplaced",
            Self::Bracket => "bracket",
            Self::TooDeep => "too-deep",
            Self::Pattern => "pattern",
        }
    }

    /// The column it is about.
    pub const fn column(&self) -> Option<Column> {
        match self {
            Self::UnknownValue { column, .. }
            | Self::NotANumber { column, .. }
            | Self::NoValue(column)
            | Self::WrongSign(column) => Some(*column),
            _ => None,
        }
    }

    /// The right word that may be meant.
    pub fn nearest(&self) -> Option<&str> {
        match self {
            Self::UnknownColumn { nearest, .. } | Self::UnknownValue { nearest, .. } => nearest.as_deref(),
            _ => None,
        }
    }

    /// The word it points at.
    pub fn word(&self) -> &str {
        match self {
            Self::UnknownColumn { word, .. }
            | Self::UnknownValue { word, .. }
            | Self::NotANumber { word, .. } => word,
            _ => "",
        }
    }
}
