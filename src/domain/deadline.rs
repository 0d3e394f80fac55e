//! Deadlines: what the words of a plan mean.
//!
//! A deadline keeps the words of its document beside the reading, always. What the words do not carry is not here: the
//! day of a periodic report, for one, stays unset until the office sets it.

use chrono::{NaiveDate, Weekday};

use super::date::Period;
use super::row::plain_fields;
use super::text::Text;

/// How often something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Every {
    /// P1W.
    Week,
    /// P1M.
    Month,
    /// P3M.
    Quarter,
    /// P6M.
    HalfYear,
    /// P1Y.
    Year,
}

impl Every {
    /// Every rhythm, the shortest first.
    pub const ALL: [Self; 5] = [Self::Week, Self::Month, Self::Quarter, Self::HalfYear, Self::Year];

    /// The rhythm as an ISO 8601 duration, e.g. `P6M`.
    pub const fn duration(self) -> &'static str {
        match self {
            Self::Week => "P1W",
            Self::Month => "P1M",
            Self::Quarter => "P3M",
            Self::HalfYear => "P6M",
            Self::Year => "P1Y",
        }
    }
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

impl Activity {
    /// The activity in the vocabulary of the JSON output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Plan => "plan",
            Self::Review => "review",
            Self::Ongoing => "ongoing",
        }
    }
}

/// On which day of its period a series is due, where the words say one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DueDay {
    /// A day of the week ("sáng thứ 2 hàng tuần").
    OfWeek(Weekday),
    /// A day of the month of the report ("ngày 15 của tháng báo cáo").
    OfMonth(u8),
    /// A day of the last month of the period ("ngày 25 của tháng cuối kỳ báo cáo").
    OfLastMonth(u8),
    /// A day of the year ("ngày 20/12 hàng năm").
    OfYear {
        /// The month, 1 to 12.
        month: u8,
        /// The day of the month.
        day: u8,
    },
    /// A day of the year after the one reported on ("ngày 10/01 của năm liền kề năm báo cáo").
    OfNextYear {
        /// The month, 1 to 12.
        month: u8,
        /// The day of the month.
        day: u8,
    },
    /// A day of the first month of the period ("ngày 5 tháng đầu quý"); a report on a period is sent in the first month
    /// of the one after it.
    OfFirstMonth(u8),
    /// A day of the month after the period ("ngày 5 tháng sau").
    OfNextMonth(u8),
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
    /// On which day, where the words say one.
    pub day: Option<DueDay>,
}

/// In what a span of time is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpanUnit {
    /// Ngày.
    Day,
    /// Ngày làm việc.
    WorkingDay,
    /// Tuần.
    Week,
    /// Tháng.
    Month,
    /// Năm.
    Year,
}

/// What the words of a deadline mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// By one day.
    Date(NaiveDate),
    /// Within a span; its end is the due day.
    Window(Period),
    /// From a day on, without an end ("năm 2019 và các năm tiếp theo").
    Since(NaiveDate),
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
    Relative {
        /// How many.
        count: u16,
        /// Of what.
        unit: SpanUnit,
        /// From which event, where the words name one.
        event: Option<Text>,
    },
    /// No day can be told: nothing is said, or vague words ("kịp thời").
    Undated,
    /// A date that cannot be one ("1/9/201."): flagged, never guessed.
    Broken(Text),
}

impl Reading {
    /// The kind of the reading in the vocabulary of the JSON output.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Date(_) => "date",
            Self::Window(_) | Self::Since(_) => "window",
            Self::Recurring { .. } => "series",
            Self::Event(_) => "event",
            Self::Reference(_) => "reference",
            Self::Relative { .. } => "relative",
            Self::Undated => "undated",
            Self::Broken(_) => "broken",
        }
    }

    /// The first day, where the reading has one.
    pub const fn start(&self) -> Option<NaiveDate> {
        match self {
            Self::Window(period) => Some(period.start),
            Self::Since(start) => Some(*start),
            _ => None,
        }
    }

    /// The due day, where the reading has a single one.
    pub const fn due(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(day) => Some(*day),
            Self::Window(period) => Some(period.end),
            _ => None,
        }
    }

    /// The event the reading waits for or ends with.
    pub const fn event(&self) -> Option<&Text> {
        match self {
            Self::Event(event) => Some(event),
            Self::Recurring { event, .. } | Self::Relative { event, .. } => event.as_ref(),
            _ => None,
        }
    }

    /// The series, where the reading recurs.
    pub fn series(&self) -> &[Series] {
        match self {
            Self::Recurring { series, .. } => series,
            _ => &[],
        }
    }
}

/// One deadline of a task: the original words beside their reading, always.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The words of the document; empty where it says nothing.
    pub words: Text,
    /// What they mean.
    pub reading: Reading,
    /// What is due, where the words name it ("kế hoạch năm 2015").
    pub object: Option<Text>,
    /// Whether the year was taken from around the words.
    pub is_year_inferred: bool,
}

impl Deadline {
    /// The deadline of a duty for which the document says no time.
    pub fn undated() -> Self {
        Self { words: Text::from(""), reading: Reading::Undated, object: None, is_year_inferred: false }
    }
}

plain_fields!(Deadline);
