//! What a round is made of when it is opened, for the form on screen and for the command line alike.

use chrono::{Datelike, NaiveDate};

use super::label::Label;
use super::review::{FiguresNature, Round, RoundId, RoundObject, open_round};
use super::snapshot::{Changes, Snapshot};
use super::text::{Text, clean, nfc};

/// The newest round of a book: the one of the latest day, and of several of that day the one that was opened last.
pub fn newest(book: &Snapshot) -> Option<(RoundId, &Round)> {
    book.rows::<Round>().max_by_key(|(id, round)| (round.as_of, *id))
}

/// A round to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRound {
    /// Its key, as typed; none for [`usual_key`].
    pub key: String,
    /// The year it is for; the year of its day, where none is said.
    pub year: Option<u16>,
    /// What is reviewed.
    pub object: RoundObject,
    /// The text of its rule set.
    pub rules: Text,
    /// The day as of which places are taken.
    pub as_of: NaiveDate,
    /// Whether its figures are real.
    pub nature: FiguresNature,
}

/// Why a round cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundProblem {
    /// Another round has the key.
    Taken(Text),
    /// The key has signs that part the names of rows.
    Key(Text),
    /// The book has no communes to review.
    NoPlaces(RoundObject),
}

/// The key that a round has where nobody names one.
pub fn usual_key(object: RoundObject, year: u16) -> String {
    match object {
        RoundObject::Villages => format!("thon-{year}"),
        RoundObject::Communes => format!("xa-{year}"),
    }
}

/// The label and the rows that open a round: itself, and one row without figures for every place of its kind.
///
/// # Errors
/// Why it cannot be opened. A round of villages may begin without any, since a sheet can bring them along.
pub fn draw_up(book: &Snapshot, new: NewRound) -> Result<(Label, Changes), RoundProblem> {
    let NewRound { key, year, object, rules, as_of, nature } = new;
    let year = year.unwrap_or(as_of.year() as u16);
    let typed = nfc(clean(&key).trim());
    let key = if typed.is_empty() { usual_key(object, year).into() } else { typed };
    if key.contains(|c: char| c.is_whitespace() || matches!(c, ':' | '/' | '=')) {
        return Err(RoundProblem::Key(key));
    }
    if book.rows::<Round>().any(|(_, round)| round.key.to_lowercase() == key.to_lowercase()) {
        return Err(RoundProblem::Taken(key));
    }
    let changes = open_round(book, Round { key: key.clone(), year, object, rules, as_of, nature });
    let rows = changes.surveys.len() as u32;
    if rows == 0 && object == RoundObject::Communes {
        return Err(RoundProblem::NoPlaces(object));
    }
    Ok((Label::NewRound { key, rows }, changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;

    fn new(key: &str, object: RoundObject) -> NewRound {
        let as_of = NaiveDate::from_ymd_opt(2016, 3, 1).unwrap();
        let (key, rules) = (key.to_owned(), Text::from(""));
        NewRound { key, year: None, object, rules, as_of, nature: FiguresNature::Reported }
    }

    #[test]
    fn a_round_without_a_key_is_called_by_its_object_and_the_year_of_its_day() {
        let (label, changes) = draw_up(&Snapshot::default(), new(" ", RoundObject::Villages)).unwrap();
        assert_eq!(label, Label::NewRound { key: "thon-2016".into(), rows: 0 });
        let round = changes.rounds.first().and_then(|change| change.after.clone()).unwrap();
        assert_eq!((&*round.key, round.year), ("thon-2016", 2016));
    }

    #[test]
    fn a_taken_key_a_key_with_signs_and_a_book_without_communes_are_refused() {
        let mut book = Snapshot::default();
        let (_, changes) = draw_up(&book, new("thon-2015", RoundObject::Villages)).unwrap();
        let round = changes.rounds.first().and_then(|change| change.after.clone());
        book.tables.rounds.set(Id::new(0), round);
        let why = |key: &str, object| draw_up(&book, new(key, object)).unwrap_err();
        assert_eq!(why("Thon-2015", RoundObject::Villages), RoundProblem::Taken("Thon-2015".into()));
        assert_eq!(why("thon:2016", RoundObject::Villages), RoundProblem::Key("thon:2016".into()));
        assert_eq!(why("thôn 2016", RoundObject::Villages), RoundProblem::Key("thôn 2016".into()));
        assert_eq!(why("xa-2016", RoundObject::Communes), RoundProblem::NoPlaces(RoundObject::Communes));
    }
}
