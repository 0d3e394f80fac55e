//! The filter line: words, comparisons on any column, and, or, not, as a small tree.
//!
//! ```text
//! dak to                          both words in the names of village, commune, district, in code or note
//! ngheo >= 54,3 va huyen = "Tu Mơ Rông"
//! không đủ hoặc thiếu = 1         words of results and decisions stand for themselves
//! ngheo 20..30 !(y kien = tra lai) dat:? /^kon (r|p)/
//! ```
//!
//! Marks and case never count. A comparison with a figure that is missing does not hold, and `not` takes in whatever does
//! not hold; `field:?` asks for what is missing. A text without signs that does not read as an expression is looked for
//! word by word, so that a name never turns into a fault. Reading takes time linear in the text and knows no book.

mod compile;
mod fault;
mod parse;
mod phrase;
mod print;
mod token;

pub use compile::Filter;
pub use fault::{Fault, FaultKind};
pub use parse::read;
pub use print::print;

use super::column::Column;
use super::rows::{Choice, SCALE};

/// What rows are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expr {
    /// All of these hold; nothing to hold is every row.
    All(Vec<Expr>),
    /// One of these holds.
    Any(Vec<Expr>),
    /// This does not hold.
    Not(Box<Expr>),
    /// The text, in its search form, stands in a name, a code or the note.
    Text(String),
    /// A name matches the regular expression.
    Pattern(String),
    /// A column has what is asked of it.
    Is(Column, Test),
}

/// What is asked of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// There is nothing.
    Missing,
    /// A number compares like this.
    Number(Compared, Number),
    /// A number lies between these two, both included.
    Between(Number, Number),
    /// Words are these; in their search form.
    Equals(String),
    /// Words hold these; in their search form.
    Contains(String),
    /// One of a few is this one.
    Choice(Choice),
    /// The answer is this one.
    YesNo(bool),
}

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Compared {
    /// =
    Equal,
    /// <
    Less,
    /// ≤
    AtMost,
    /// >
    More,
    /// ≥
    AtLeast,
}

/// A number with at most four places after the comma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number {
    /// In ten-thousandths.
    pub scaled: u64,
}

impl Number {
    /// The largest whole part: more than any count there is, and far from what the arithmetic cannot hold.
    const LARGEST: u64 = 10_000_000_000;
    /// The most places after the comma.
    const PLACES: usize = 4;

    /// A whole number.
    pub const fn whole(whole: u64) -> Self {
        Self { scaled: whole * SCALE }
    }

    /// A number of so many ten-thousandths; `None` beyond the largest one.
    pub fn of_scaled(scaled: u64) -> Option<Self> {
        (scaled / SCALE <= Self::LARGEST).then_some(Self { scaled })
    }

    /// Reads "54,3", "54.3" or "1.234": a point before exactly three digits parts thousands where whole things are
    /// counted.
    fn parse(text: &str, counts_whole: bool) -> Option<Self> {
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let groups: Vec<&str> = text.split('.').collect();
        let parts_thousands = counts_whole
            && groups.len() > 1
            && (1..=3).contains(&groups[0].len())
            && groups[1..].iter().all(|group| group.len() == 3);
        let joined = if parts_thousands { groups.concat() } else { text.to_owned() };
        let (whole, places) = joined.split_once([',', '.']).unwrap_or((&joined, "0"));
        if !is_digits(whole) || !is_digits(places) || whole.len() > 11 || places.len() > Self::PLACES {
            return None;
        }
        let whole: u64 = whole.parse().ok()?;
        let places: u64 = format!("{places:0<4}").parse().ok()?;
        Self::of_scaled(whole.checked_mul(SCALE)?.checked_add(places)?)
    }
}

impl Default for Expr {
    fn default() -> Self {
        Self::everything()
    }
}

impl Expr {
    /// Every row.
    pub const fn everything() -> Self {
        Self::All(Vec::new())
    }

    /// Whether it asks for nothing, so that every row is meant.
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::All(parts) if parts.is_empty())
    }

    /// All of these, without a group inside a group of its kind.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::All(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        if flat.len() == 1 { flat.remove(0) } else { Self::All(flat) }
    }

    /// One of these, without a group inside a group of its kind.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::Any(inner) => flat.extend(inner),
                other => flat.push(other),
            }
        }
        if flat.len() == 1 { flat.remove(0) } else { Self::Any(flat) }
    }

    /// The opposite.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::Not(Box::new(self))
    }
}

#[cfg(test)]
mod tests;
