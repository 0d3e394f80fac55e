//! The ids that people read and type: `23503/kon-teo` for a village, `thon-2015:23503/kon-teo` for its row in a round.

use super::place::{Place, PlaceId, PlaceLevel};
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
    let name = fold(&place.name);
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    Some(format!("{}/{}", commune.code, words.join("-")))
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
    let rows = book.rows::<Survey>().filter(|(_, survey)| survey.round == round);
    rows.filter(|(_, survey)| place(book, survey.place).is_some_and(|place| place == name))
        .map(|(id, _)| id)
        .collect()
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
    }
}
