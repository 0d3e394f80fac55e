//! Words and all that was read in them, whoever wrote them: a plan or a person at a date field.

use chrono::{NaiveDate, Weekday};
use serde::Serialize;

use crate::domain::deadline::{Deadline, DueDay, Reading, Series, SpanUnit};
use crate::domain::text::{Text, nfc};
use crate::intake::word::Words;

use super::cursor::Cursor;
use super::term::Term;
use super::{Context, Reader, TypedReading, read_typed, unread};

/// Words with their reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The words, as they were given.
    pub words: Text,
    /// What they mean, the first first; empty where they name no time, or one that is no deadline.
    pub deadlines: Vec<Deadline>,
    /// Days within a period of which the words do not say how often it comes ("ngày 25 của tháng cuối kỳ báo cáo").
    pub days: Vec<DueDay>,
    /// Whether they say when a document takes effect.
    pub is_effect: bool,
    /// Words of time of which nothing was read, where there is no deadline.
    pub unread: Option<Text>,
    /// Whether working days are counted; Mondays to Fridays are, the holidays of the office are not known here.
    pub counts_working_days: bool,
}

/// Reads any words on a day: those of a plan, and those that people type. A missing year is the first in which the time
/// is not over on that day.
pub fn explain(words: &str, on: NaiveDate) -> Explained {
    let composed = nfc(words.trim());
    let tokens = Words::new(&composed);
    let cursor = Cursor::new(&tokens);
    let mut reader = Reader::new(&cursor, Context { day: Some(on), ..Context::default() });
    reader.take_all();
    let deadline = |reading, is_year_inferred| {
        vec![Deadline { words: composed.clone(), reading, object: None, is_year_inferred }]
    };
    let is_single = reader.deadlines.len() <= 1 && !reader.is_effect;
    let mut days = std::mem::take(&mut reader.days);
    let deadlines = match read_typed(words, on) {
        // Typed words are a time from end to end; the reader of plans passes over what it does not know.
        TypedReading::Read { reading, is_year_inferred } if is_single && is_dated(&reading) => {
            days.clear();
            deadline(reading, is_year_inferred)
        }
        TypedReading::Impossible if is_single => {
            days.clear();
            deadline(Reading::Broken(composed.clone()), false)
        }
        _ => {
            let read = std::mem::take(&mut reader.deadlines).into_iter();
            read.map(|deadline| Deadline { words: composed.clone(), ..deadline }).collect()
        }
    };
    let counts_working_days = cursor.has(Term::WorkingDay) && !deadlines.is_empty();
    let unread = unread(&tokens, None).filter(|_| deadlines.is_empty());
    let unread = unread.map(|(from, to)| tokens.slice(from, to).into());
    let (words, is_effect) = (composed.clone(), reader.is_effect);
    Explained { words, deadlines, days, is_effect, unread, counts_working_days }
}

const fn is_dated(reading: &Reading) -> bool {
    matches!(reading, Reading::Date(_) | Reading::Window(_) | Reading::Since(_))
}

/// A reading as JSON: days as YYYY-MM-DD, null or empty where the words do not say.
///
/// `kind` is one of date, window, series, event, reference, relative, undated, broken, none. `day` of a series is a day
/// of the week (`MON`), of the month (`15`), of the first or last month of the period (`first-month:05`,
/// `last-month:25`), of the month after it (`next-month:05`), of the year (`06-05`) or of the year after
/// (`next-year:01-10`); `every` is null where the words give a day but no rhythm. `also` stands there
/// only where the words hold several deadlines. `count` and `unit` (`day`, `working_day`, `week`, `month`, `year`) stand
/// there only in a relative reading: so many units from `event` on.
#[derive(Debug, Serialize)]
pub struct ReadingJson<'a> {
    kind: &'static str,
    start: Option<String>,
    due: Option<String>,
    series: Vec<SeriesJson>,
    event: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'static str>,
    object: Option<&'a str>,
    inferred_year: bool,
    words: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Self>,
}

#[derive(Debug, Serialize)]
struct SeriesJson {
    every: Option<&'static str>,
    until: Option<String>,
    day: Option<String>,
}

impl Explained {
    /// The reading as JSON.
    pub fn json(&self) -> ReadingJson<'_> {
        let mut all = self.deadlines.iter().map(ReadingJson::of);
        let first = all.next();
        let mut json = first.unwrap_or_else(|| ReadingJson::none(&self.words));
        json.also = all.collect();
        json.series.extend(self.days.iter().map(|day| SeriesJson {
            every: None,
            until: None,
            day: Some(day_name(*day)),
        }));
        json
    }
}

impl<'a> ReadingJson<'a> {
    fn of(deadline: &'a Deadline) -> Self {
        let reading = &deadline.reading;
        let span = match reading {
            Reading::Relative { count, unit, .. } => Some((*count, *unit)),
            _ => None,
        };
        Self {
            kind: reading.kind(),
            start: reading.start().map(|day| day.to_string()),
            due: reading.due().map(|day| day.to_string()),
            series: reading.series().iter().map(SeriesJson::of).collect(),
            event: reading.event().map(|event| &**event),
            count: span.map(|(count, _)| count),
            unit: span.map(|(_, unit)| unit_name(unit)),
            object: deadline.object.as_deref(),
            inferred_year: deadline.is_year_inferred,
            words: &deadline.words,
            also: Vec::new(),
        }
    }

    const fn none(words: &'a str) -> Self {
        Self {
            kind: "none",
            start: None,
            due: None,
            series: Vec::new(),
            event: None,
            count: None,
            unit: None,
            object: None,
            inferred_year: false,
            words,
            also: Vec::new(),
        }
    }
}

impl SeriesJson {
    fn of(series: &Series) -> Self {
        Self {
            every: Some(series.every.duration()),
            until: series.within.map(|within| within.end.to_string()),
            day: series.day.map(day_name),
        }
    }
}

/// A day of a period as the JSON of a series names it.
pub(crate) fn day_name(day: DueDay) -> String {
    match day {
        DueDay::OfWeek(weekday) => weekday_name(weekday).to_owned(),
        DueDay::OfMonth(day) => format!("{day:02}"),
        DueDay::OfFirstMonth(day) => format!("first-month:{day:02}"),
        DueDay::OfNextMonth(day) => format!("next-month:{day:02}"),
        DueDay::OfLastMonth(day) => format!("last-month:{day:02}"),
        DueDay::OfYear { month, day } => format!("{month:02}-{day:02}"),
        DueDay::OfNextYear { month, day } => format!("next-year:{month:02}-{day:02}"),
    }
}

const fn unit_name(unit: SpanUnit) -> &'static str {
    match unit {
        SpanUnit::Day => "day",
        SpanUnit::WorkingDay => "working_day",
        SpanUnit::Week => "week",
        SpanUnit::Month => "month",
        SpanUnit::Year => "year",
    }
}

const fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MON",
        Weekday::Tue => "TUE",
        Weekday::Wed => "WED",
        Weekday::Thu => "THU",
        Weekday::Fri => "FRI",
        Weekday::Sat => "SAT",
        Weekday::Sun => "SUN",
    }
}
