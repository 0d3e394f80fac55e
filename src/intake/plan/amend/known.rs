//! Which plan of the book a document is, replaces or amends.
//!
//! Offices count their documents anew every year, and every province has a number 1: number, year and place of issue
//! together say which plan it is.

use chrono::Datelike;

use crate::domain::plan::{Plan, PlanId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::fold;

use super::super::{Header, PlanReading};
use super::likeness::plain_words;

/// The plan a document is, replaces or amends, and whether it holds all of it.
pub(super) fn plan_of(reading: &PlanReading, number: &str, book: &Snapshot) -> Option<(PlanId, bool)> {
    let number = fold(number);
    let is_it = |plan: &Plan| fold(&plan.number) == number && is_of_issuer(&reading.header, plan);
    if let Some((id, _)) = book.rows::<Plan>().find(|(_, plan)| is_it(plan)) {
        return Some((id, true));
    }
    let title = fold(reading.header.title.as_deref()?);
    let names = |phrases: &[&str]| phrases.iter().any(|phrase| title.contains(phrase));
    let is_whole = names(&["thay the"]);
    if !is_whole && !names(&["sua doi", "dieu chinh", "bo sung"]) {
        return None;
    }
    let words = plain_words(&title);
    let is_named = |plan: &Plan| {
        let name = plain_words(&fold(&plan.number));
        !name.is_empty() && format!(" {words} ").contains(&format!(" {name} "))
    };
    // Of several plans of one number it is that of the same place, and the last before the document.
    let date = reading.header.date;
    let near = |plan: &Plan| {
        let is_before = date.is_none_or(|date| plan.date <= date);
        (says_place(&reading.header, plan), is_before, plan.date)
    };
    let candidates = book.rows::<Plan>().filter(|(_, plan)| is_named(plan));
    candidates.max_by_key(|(_, plan)| near(plan)).map(|(id, _)| (id, is_whole))
}

/// Whether a head of the same number is that of this plan: offices count anew every year, and others use the same numbers.
fn is_of_issuer(header: &Header, plan: &Plan) -> bool {
    header.date.is_none_or(|date| date.year() == plan.date.year()) && says_place(header, plan)
}

/// Whether a head names the place where a plan was issued, or one of the two names none.
fn says_place(header: &Header, plan: &Plan) -> bool {
    let place = header.place.as_deref().unwrap_or_default();
    place.is_empty() || plan.place.is_empty() || plain_words(place) == plain_words(&plan.place)
}

/// Whether a document says that it changes another plan: it does so point by point, or its title says so.
pub(super) fn changes_another(reading: &PlanReading) -> bool {
    let title = fold(reading.header.title.as_deref().unwrap_or_default());
    let verbs = ["sua doi", "dieu chinh", "bo sung", "thay the"];
    let behind = verbs.iter().filter_map(|verb| title.find(verb)).min().map_or("", |at| &title[at..]);
    let is_numbered = behind.contains("ke hoach so ") || behind.contains("ke hoach trien khai so ");
    let is_of_plan = behind.starts_with("sua doi") && behind.contains(" ke hoach");
    is_numbered || is_of_plan || reading.tasks.iter().any(|task| task.point.is_some())
}
