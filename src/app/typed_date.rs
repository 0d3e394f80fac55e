//! A day or a deadline as people type it in a field: the intake's readers, asked for what the field takes.

use chrono::{Months, NaiveDate};

use crate::domain::deadline::{Deadline, Reading};
use crate::intake::deadline::{TypedReading, read_typed};

/// The day of a document these words mean: a date, or the last day of a span ("quý 3" is 30/09).
///
/// A document lies in the past: where the year is left out, it is the one that puts the day there.
pub fn read_document_day(words: &str, today: NaiveDate) -> Option<NaiveDate> {
    let read = read_typed(words, today);
    let day = read.day()?;
    let is_year_inferred = matches!(read, TypedReading::Read { is_year_inferred: true, .. });
    if is_year_inferred && day > today {
        let last_year = today.checked_sub_months(Months::new(12))?;
        return read_typed(words, last_year).day();
    }
    Some(day)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_lies_in_the_past_unless_its_year_is_typed() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let today = NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();
        for (words, read) in [
            ("4/11", "2014-11-04"),
            ("5/11", "2014-11-05"),
            ("20/12", "2013-12-20"),
            ("20/12/2014", "2014-12-20"),
            ("hôm nay", "2014-11-05"),
        ] {
            assert_eq!(read_document_day(words, today), day(read), "{words}");
        }
        assert_eq!(read_document_day("31/2", today), None);
    }
}
