//! A day or a deadline as people type it in a field: the intake's readers, asked for what the field takes.

use chrono::{Months, NaiveDate};

use crate::domain::deadline::{Deadline, Reading};
use crate::domain::text::Text;
use crate::intake::deadline::{TypedReading, explain, read_typed};

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

/// What stands between the words of two deadlines.
pub(in crate::app) const AND_THEN: &str = "; ";

/// The deadlines these words mean, read as `read-date` reads them. Without words there is one without a day.
///
/// # Errors
/// The words that say nothing that can be a deadline.
pub fn read_deadlines(words: &str, today: NaiveDate) -> Result<Vec<Deadline>, String> {
    let pieces = words.split(AND_THEN.trim()).map(str::trim).filter(|piece| !piece.is_empty());
    let mut deadlines = Vec::new();
    for piece in pieces {
        deadlines.extend(read_piece(piece, today).ok_or_else(|| piece.to_owned())?);
    }
    if deadlines.is_empty() {
        deadlines.push(Deadline { words: words.trim().into(), ..Deadline::undated() });
    }
    Ok(deadlines)
}

/// The deadlines of words between two marks; `None` where they name none, or a day that is none.
pub(in crate::app) fn read_piece(piece: &str, today: NaiveDate) -> Option<Vec<Deadline>> {
    let read = explain(piece, today).deadlines;
    let is_broken = read.iter().any(|deadline| matches!(deadline.reading, Reading::Broken(_)));
    let words = Text::from(piece);
    (!is_broken && !read.is_empty())
        .then(|| read.into_iter().map(|deadline| Deadline { words: words.clone(), ..deadline }).collect())
}

/// The words of deadlines, as they are typed: those that several share only once.
pub(in crate::app) fn words_of(deadlines: &[Deadline]) -> String {
    let mut words: Vec<&str> = deadlines.iter().map(|deadline| deadline.words.trim()).collect();
    words.dedup();
    words.join(AND_THEN)
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

    #[test]
    fn words_are_read_as_those_of_a_plan_and_several_are_all_kept() {
        let today = NaiveDate::from_ymd_opt(2015, 3, 5).unwrap();
        let due = |words: &str| -> Result<Vec<String>, String> {
            let read = read_deadlines(words, today)?;
            Ok(read.iter().filter_map(|one| one.reading.due()).map(|day| day.to_string()).collect())
        };
        let days = |days: &[&str]| Ok(days.iter().map(|day| (*day).to_owned()).collect::<Vec<_>>());
        assert_eq!(due("18/5/2015 hoặc 20/5/2015"), days(&["2015-05-18", "2015-05-20"]));
        assert_eq!(due("trước 10 giờ ngày 18/5/2015; quý 1 2016"), days(&["2015-05-18", "2016-03-31"]));
        assert_eq!(due("Quý IV năm 2014 và kế hoạch năm 2015"), days(&["2014-12-31"]));
        assert_eq!(due(""), days(&[]));
        assert_eq!(due("30/6; chưa rõ"), Err("chưa rõ".to_owned()));
        assert_eq!(due("31/2"), Err("31/2".to_owned()));
    }
}
