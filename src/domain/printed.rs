//! The ids that people read and type: `23503/kon-teo` for a village, `thon-2015:23503/kon-teo` for its row in a round.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::Datelike;

use super::place::{Place, PlaceId, PlaceLevel};
use super::plan::{Plan, PlanId, Task};
use super::review::{Round, Survey, SurveyId};
use super::snapshot::Snapshot;
use super::text::fold;

/// A place: its code, or for a village the code of its commune and its folded name.
pub fn place(book: &Snapshot, id: PlaceId) -> Option<String> {
    let place: &Place = book.get(id)?;
    if place.level != PlaceLevel::Village {
        return Some(place.code.to_string());
    }
    let commune = book.get(place.parent?)?;
    Some(format!("{}/{}", commune.code, hyphened(&place.name)))
}

/// A row of a review: the key of its round and its place.
pub fn survey(book: &Snapshot, id: SurveyId) -> Option<String> {
    let survey: &Survey = book.get(id)?;
    Some(format!("{}:{}", book.get(survey.round)?.key, place(book, survey.place)?))
}

/// The rows of a review that a printed id means: none where there is no such row, several where two places of one commune
/// are printed alike.
pub fn surveys_called(book: &Snapshot, printed: &str) -> Vec<SurveyId> {
    let Some((key, name)) = printed.trim().split_once(':') else { return Vec::new() };
    let Some((round, _)) = book.rows::<Round>().find(|(_, round)| &*round.key == key) else {
        return Vec::new();
    };
    let of_round = || book.rows::<Survey>().filter(|(_, survey)| survey.round == round);
    let printed =
        of_round().filter(|(_, survey)| place(book, survey.place).is_some_and(|place| place == name));
    let found: Vec<SurveyId> = printed.map(|(id, _)| id).collect();
    if !found.is_empty() {
        return found;
    }
    let asked: Vec<String> = name.split('/').map(hyphened).collect();
    of_round().filter(|(_, survey)| is_called(book, survey.place, &asked)).map(|(id, _)| id).collect()
}

/// Whether a place is meant by names, from the widest to its own: "Ia Dơk/Ghè", "Ia Dơk" or "23401/Ghè".
fn is_called(book: &Snapshot, id: PlaceId, asked: &[String]) -> bool {
    let mut next = Some(id);
    asked.iter().rev().all(|asked| {
        let Some(place) = next.and_then(|id| book.get(id)) else { return false };
        next = place.parent;
        hyphened(&place.name) == *asked || !place.code.is_empty() && *place.code == **asked
    })
}

/// A name as it stands in ids: folded, with a hyphen between its words.
fn hyphened(name: &str) -> String {
    let name = fold(name);
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// How the clauses of tasks are printed: with the mark of their plan where the book has several.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Clauses {
    marks: HashMap<PlanId, String>,
}

impl Clauses {
    /// Those of a book. A plan is marked by the figures its number begins with, and by its year as well where another
    /// plan begins with the same.
    pub fn of(book: &Snapshot) -> Self {
        let plans: Vec<(PlanId, &Plan)> = book.rows::<Plan>().collect();
        if plans.len() < 2 {
            return Self::default();
        }
        let start = |plan: &Plan| {
            let figures: String = plan.number.chars().take_while(char::is_ascii_digit).collect();
            if figures.is_empty() { plan.number.to_string() } else { figures }
        };
        let mark = |(id, plan): &(PlanId, &Plan)| {
            let short = start(plan);
            let is_alone = plans.iter().filter(|(_, other)| start(other) == short).count() == 1;
            (*id, if is_alone { short } else { format!("{short}/{}", plan.date.year()) })
        };
        Self { marks: plans.iter().map(mark).collect() }
    }

    /// The clause of a task: "II.1.1-4", or "2881:II.1.1-4".
    pub fn print<'t>(&self, task: &'t Task) -> Cow<'t, str> {
        match self.marks.get(&task.plan) {
            Some(mark) => Cow::Owned(format!("{mark}:{}", task.clause)),
            None => Cow::Borrowed(&task.clause),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::date::Validity;
    use super::super::id::Id;
    use super::super::place::Unit;
    use super::*;

    fn put(book: &mut Snapshot, raw: u32, place: Place) {
        book.tables.places.set(Id::new(raw), Some(place));
    }

    #[test]
    fn a_clause_names_its_plan_where_the_book_has_several() {
        let plan = |number: &str, year| {
            let date = chrono::NaiveDate::from_ymd_opt(year, 11, 5).unwrap();
            Plan {
                number: number.into(),
                place: "Kon Tum".into(),
                date,
                signer: "".into(),
                title: "".into(),
                period: super::super::date::Period { start: date, end: date },
                state: super::super::plan::PlanState::Issued,
            }
        };
        let task = |plan| Task {
            plan: Id::new(plan),
            clause: "II.1-4".into(),
            order: 0,
            title: "".into(),
            sentence: "".into(),
            deadlines: Vec::new(),
        };
        let mut book = Snapshot::default();
        book.tables.plans.set(Id::new(0), Some(plan("2881/KH-UBND", 2014)));
        assert_eq!(Clauses::of(&book).print(&task(0)), "II.1-4");
        book.tables.plans.set(Id::new(1), Some(plan("17/KH-UBND", 2015)));
        assert_eq!(Clauses::of(&book).print(&task(0)), "2881:II.1-4");
        book.tables.plans.set(Id::new(2), Some(plan("17/KH-UBND", 2016)));
        assert_eq!(Clauses::of(&book).print(&task(1)), "17/2015:II.1-4");
        assert_eq!(Clauses::of(&book).print(&task(2)), "17/2016:II.1-4");
    }

    #[test]
    fn a_village_is_named_by_its_commune_and_its_folded_name() {
        let mut book = Snapshot::default();
        let commune = Place {
            level: PlaceLevel::Commune,
            unit: Unit::Commune,
            code: "23503".into(),
            name: "Hiếu".into(),
            parent: None,
            transfers: Vec::new(),
            validity: Validity::default(),
        };
        let village = Place {
            level: PlaceLevel::Village,
            unit: Unit::Village,
            code: "".into(),
            name: "Kon Teo (Đăk Lấp)".into(),
            parent: Some(Id::new(0)),
            ..commune.clone()
        };
        put(&mut book, 0, commune);
        put(&mut book, 1, village);
        assert_eq!(place(&book, Id::new(0)).as_deref(), Some("23503"));
        assert_eq!(place(&book, Id::new(1)).as_deref(), Some("23503/kon-teo-dak-lap"));
        assert_eq!(place(&book, Id::new(9)), None);
        let called = |asked: &str| {
            let asked: Vec<String> = asked.split('/').map(hyphened).collect();
            is_called(&book, Id::new(1), &asked)
        };
        assert!(
            called("Hiếu/Kon Teo (Đăk Lấp)") && called("23503/kon teo dak lap") && called("kon-teo-dak-lap")
        );
        assert!(!called("Hiếu") && !called("Pờ Ê/Kon Teo (Đăk Lấp)"));
    }
}
