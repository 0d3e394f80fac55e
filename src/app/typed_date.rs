//! A day or a deadline as people type it in a field: the intake's readers, asked for what the field takes.

use chrono::NaiveDate;

use crate::domain::deadline::{Deadline, Reading};
use crate::intake::deadline::{TypedReading, read_typed};

/// The day these words mean: a date, or the last day of a span ("q4/2014" is due on 31/12/2014).
pub fn read_day(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_typed(words, today).day()
}

/// The deadline these words mean; `None` where they say nothing that can be one. Without words there is no deadline.
pub fn read_deadline(words: &str, today: NaiveDate) -> Option<Deadline> {
    let (reading, is_year_inferred) = match read_typed(words, today) {
        TypedReading::Empty => (Reading::Undated, false),
        TypedReading::Read { reading, is_year_inferred } => (reading, is_year_inferred),
        TypedReading::Impossible | TypedReading::NotUnderstood => return None,
    };
    Some(Deadline { words: words.into(), reading, object: None, is_year_inferred })
}
