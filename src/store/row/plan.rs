//! The stored form of plans, tasks, deadlines, assignments, progress and reports received.

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::CodecError;
use super::part::{Part, code_parts};
use super::place::PeriodV1;
use super::text::{TextReader, TextRef, TextWriter};
use super::twin::twin;
use crate::domain::date::Period;
use crate::domain::deadline::{Activity, Deadline, DueDay, Every, Reading, Series, SpanUnit};
use crate::domain::plan::{
    Assignment, DocumentRef, Plan, PlanState, Progress, RoleSet, Status, Step, Submission, Task,
};
use crate::domain::text::Text;

code_parts!(PlanState { Draft = 0, Issued = 1 });
code_parts!(Status { NotStarted = 0, InProgress = 1, Paused = 2, Done = 3, Dropped = 4, Continuous = 5 });
code_parts!(Step { Drafting = 0, Consulting = 1, Revising = 2, Submitting = 3, Issued = 4 });
code_parts!(Every { Week = 0, Month = 1, Quarter = 2, HalfYear = 3, Year = 4 });
code_parts!(SpanUnit { Day = 0, WorkingDay = 1, Week = 2, Month = 3, Year = 4 });
code_parts!(Activity { Report = 0, Plan = 1, Review = 2, Ongoing = 3 });

/// The bits of a role set are its stored form: role n of `Role` is bit n.
impl Part for RoleSet {
    type Twin = u8;
    fn pack(&self, _texts: &mut TextWriter) -> u8 {
        self.0
    }
    fn unpack(twin: u8, _texts: &TextReader) -> Result<Self, CodecError> {
        Ok(Self(twin))
    }
}

twin! {
    /// A document by number and date.
    DocumentV1 of DocumentRef { number: TextRef, date: Option<i32> }
}
twin! {
    /// One series of a recurring deadline.
    SeriesV1 of Series { every: u8, of: u8, within: Option<PeriodV1>, day: Option<DueDayV1> }
}
twin! {
    /// A deadline.
    DeadlineV1 of Deadline {
        words: TextRef,
        reading: ReadingV1,
        object: Option<TextRef>,
        is_year_inferred: bool,
    }
}
twin! {
    /// A plan.
    PlanV1 of Plan {
        number: TextRef,
        place: TextRef,
        date: i32,
        signer: TextRef,
        title: TextRef,
        period: PeriodV1,
        state: u8,
    }
}
twin! {
    /// A task.
    TaskV1 of Task {
        plan: u32,
        clause: TextRef,
        order: u32,
        title: TextRef,
        sentence: TextRef,
        deadlines: Vec<DeadlineV1>,
    }
}
twin! {
    /// What an agency is in a task.
    AssignmentV1 of Assignment { task: u32, agency: u32, roles: u8, via: Option<u32>, is_obligated: bool }
}
twin! {
    /// How far an agency is with a task.
    ProgressV1 of Progress {
        task: u32,
        agency: u32,
        status: u8,
        step: Option<u8>,
        percent: Option<u8>,
        note: TextRef,
        evidence: Option<DocumentV1>,
        day: i32,
    }
}
twin! {
    /// A report received.
    SubmissionV1 of Submission { task: u32, agency: u32, period: PeriodV1, document: DocumentV1, received: i32 }
}

/// On which day of its period a series is due; variants are only appended. Days of the week count from Monday, 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(clippy::enum_variant_names, reason = "the names of the domain's variants")]
pub(crate) enum DueDayV1 {
    OfWeek(u8),
    OfMonth(u8),
    OfLastMonth(u8),
    OfYear { month: u8, day: u8 },
    OfNextYear { month: u8, day: u8 },
    OfFirstMonth(u8),
    OfNextMonth(u8),
}

impl Part for DueDay {
    type Twin = DueDayV1;
    fn pack(&self, _texts: &mut TextWriter) -> DueDayV1 {
        match *self {
            Self::OfWeek(day) => DueDayV1::OfWeek(day.num_days_from_monday() as u8),
            Self::OfMonth(day) => DueDayV1::OfMonth(day),
            Self::OfLastMonth(day) => DueDayV1::OfLastMonth(day),
            Self::OfYear { month, day } => DueDayV1::OfYear { month, day },
            Self::OfNextYear { month, day } => DueDayV1::OfNextYear { month, day },
            Self::OfFirstMonth(day) => DueDayV1::OfFirstMonth(day),
            Self::OfNextMonth(day) => DueDayV1::OfNextMonth(day),
        }
    }
    fn unpack(twin: DueDayV1, _texts: &TextReader) -> Result<Self, CodecError> {
        Ok(match twin {
            DueDayV1::OfWeek(day) => {
                let unknown = CodecError::Unknown { value: u64::from(day), what: "day of the week" };
                Self::OfWeek(Weekday::try_from(day).map_err(|_| unknown)?)
            }
            DueDayV1::OfMonth(day) => Self::OfMonth(day),
            DueDayV1::OfLastMonth(day) => Self::OfLastMonth(day),
            DueDayV1::OfYear { month, day } => Self::OfYear { month, day },
            DueDayV1::OfNextYear { month, day } => Self::OfNextYear { month, day },
            DueDayV1::OfFirstMonth(day) => Self::OfFirstMonth(day),
            DueDayV1::OfNextMonth(day) => Self::OfNextMonth(day),
        })
    }
}

/// What the words of a deadline mean; variants are only appended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum ReadingV1 {
    Date(i32),
    Window(PeriodV1),
    Since(i32),
    Recurring { series: Vec<SeriesV1>, event: Option<TextRef> },
    Event(TextRef),
    Reference(TextRef),
    Relative { count: u16, unit: u8, event: Option<TextRef> },
    Undated,
    Broken(TextRef),
}

impl Part for Reading {
    type Twin = ReadingV1;
    fn pack(&self, texts: &mut TextWriter) -> ReadingV1 {
        match self {
            Self::Date(day) => ReadingV1::Date(day.pack(texts)),
            Self::Window(period) => ReadingV1::Window(period.pack(texts)),
            Self::Since(day) => ReadingV1::Since(day.pack(texts)),
            Self::Recurring { series, event } => {
                ReadingV1::Recurring { series: series.pack(texts), event: event.pack(texts) }
            }
            Self::Event(words) => ReadingV1::Event(words.pack(texts)),
            Self::Reference(words) => ReadingV1::Reference(words.pack(texts)),
            Self::Relative { count, unit, event } => {
                ReadingV1::Relative { count: *count, unit: unit.pack(texts), event: event.pack(texts) }
            }
            Self::Undated => ReadingV1::Undated,
            Self::Broken(words) => ReadingV1::Broken(words.pack(texts)),
        }
    }
    fn unpack(twin: ReadingV1, texts: &TextReader) -> Result<Self, CodecError> {
        Ok(match twin {
            ReadingV1::Date(day) => Self::Date(NaiveDate::unpack(day, texts)?),
            ReadingV1::Window(period) => Self::Window(Period::unpack(period, texts)?),
            ReadingV1::Since(day) => Self::Since(NaiveDate::unpack(day, texts)?),
            ReadingV1::Recurring { series, event } => {
                Self::Recurring { series: Part::unpack(series, texts)?, event: Part::unpack(event, texts)? }
            }
            ReadingV1::Event(words) => Self::Event(Text::unpack(words, texts)?),
            ReadingV1::Reference(words) => Self::Reference(Text::unpack(words, texts)?),
            ReadingV1::Relative { count, unit, event } => {
                let (unit, event) = (SpanUnit::unpack(unit, texts)?, Part::unpack(event, texts)?);
                Self::Relative { count, unit, event }
            }
            ReadingV1::Undated => Self::Undated,
            ReadingV1::Broken(words) => Self::Broken(Text::unpack(words, texts)?),
        })
    }
}
