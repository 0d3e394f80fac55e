//! Deadlines: what the words of a plan mean, and the occurrences of those that recur.

use chrono::NaiveDate;

use super::date::Period;
use super::row::plain_fields;
use super::text::Text;

/// How often something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Every {
    /// P1M.
    Month,
    /// P3M.
    Quarter,
    /// P6M.
    HalfYear,
    /// P1Y.
    Year,
}

/// What recurs: only some activities are owed as documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Activity {
    /// Báo cáo.
    Report,
    /// Kế hoạch.
    Plan,
    /// Rà soát.
    Review,
    /// Đôn đốc, kiểm tra and other work that goes on; nothing is sent.
    Ongoing,
}

/// One series of a recurring deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Series {
    /// How often.
    pub every: Every,
    /// What.
    pub of: Activity,
    /// Within which span, where the words say one ("năm 2015").
    pub within: Option<Period>,
}

/// What the words of a deadline mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// By one day.
    Date(NaiveDate),
    /// Within a span; its end is the due day.
    Window(Period),
    /// Again and again, possibly ended by an event.
    Recurring {
        /// The series, in the order of the words.
        series: Vec<Series>,
        /// The event that ends it ("kết thúc Chương trình"); never overdue by itself.
        event: Option<Text>,
    },
    /// Bound to an event, in the words of the document.
    Event(Text),
    /// Set by another document, in the words of this one.
    Reference(Text),
    /// Counted from an event ("trong 15 ngày làm việc kể từ …").
    Relative(Text),
    /// No time is given.
    Undated,
    /// A date that cannot be one ("1/9/201."): flagged, never guessed.
    Broken(Text),
}

/// One deadline of a task: the original words beside their reading, always.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The words of the document; empty for [`Reading::Undated`].
    pub words: Text,
    /// What they mean.
    pub reading: Reading,
    /// What is due, where the words name it ("kế hoạch 2015").
    pub object: Option<Text>,
    /// Whether the year was taken from around the words.
    pub is_year_inferred: bool,
}

plain_fields!(Deadline);
