//! The form of a district: for the newest round, with the figures of the round before it beside.

use crate::cli::context::Context;
use crate::domain::place::{Place, PlaceId, PlaceLevel};
use crate::domain::review::{Round, RoundId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{clean, fold, nearest};
use crate::outlet::DistrictForm;
use crate::report::{Kind, Report};

use super::{known_heading, rounds};

/// The form that is asked for; `before` is the key of the round whose figures stand in grey.
pub(super) fn of<'b>(
    context: &Context,
    book: &'b Snapshot,
    district: &str,
    before: Option<&str>,
) -> Result<DistrictForm<'b>, Report> {
    let (id, round) = rounds::round(context, book, None)?;
    let before = match before {
        Some(key) => rounds::round(context, book, Some(key))?.0,
        None => round_before(book, id, round),
    };
    let rules = rounds::ruled(context, book, round)?;
    let district = find(context, book, district)?;
    DistrictForm::new(book, district, [id, before], rules, known_heading)
        .ok_or_else(|| Report::new(Kind::Refused, context.words.say("cli-list-no-round")))
}

/// The round of the same kind before this one; this one itself where it is the first.
fn round_before(book: &Snapshot, id: RoundId, round: &Round) -> RoundId {
    let same = book.rows::<Round>().filter(|(_, other)| other.object == round.object);
    same.map(|(other, _)| other).take_while(|other| *other != id).last().unwrap_or(id)
}

/// The district with this name, with or without its unit word, or with this code.
fn find(context: &Context, book: &Snapshot, asked: &str) -> Result<PlaceId, Report> {
    let words = &context.words;
    let wanted = fold(asked.trim());
    let districts = || book.rows::<Place>().filter(|(_, place)| place.level == PlaceLevel::District);
    let is_meant = |place: &Place| {
        *place.code == *asked.trim() || fold(&place.name) == wanted || fold(&words.place(place)) == wanted
    };
    districts().find(|(_, place)| is_meant(place)).map(|(id, _)| id).ok_or_else(|| {
        let names: Vec<String> = districts().map(|(_, place)| fold(&place.name)).collect();
        let near = nearest(&wanted, names.iter().map(String::as_str));
        let near = near.and_then(|near| districts().find(|(_, place)| fold(&place.name) == near));
        let asked = clean(asked);
        let said = match near {
            Some((_, near)) => words.say_with(
                "export-no-district-near",
                &[("name", asked.into()), ("nearest", (&near.name).into())],
            ),
            None => words.say_with("export-no-district", &[("name", asked.into())]),
        };
        Report::new(Kind::Refused, said).hint(words.say("export-no-district-hint"))
    })
}
