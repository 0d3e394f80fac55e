//! The columns of the table: how wide each is, and what stands in it.
//!
//! Names share what the others leave. Where a screen is too narrow for names, shares go first, then whatever stands
//! furthest to the right; the detail has them all.

use super::{glyph, names};
use crate::app::review::column::{Column, Kind};
use crate::app::review::rows::{Choice, Row, Rows, SCALE, Value};
use crate::app::review::{self};
use crate::domain::assessment::Outcome;
use crate::domain::review::RoundObject;
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::theme::Role;

/// Cells of marker and mark before the first column.
pub(super) const MARKER: u16 = 2;

/// Below this many cells for names something else is left out.
const NAMES: u16 = 27;

/// Cells of the longest name of a village, and more.
const LONGEST_NAME: u16 = 26;

/// One column with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) column: Column,
    pub(super) x: u16,
    pub(super) width: u16,
}

/// Where a text stands in its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

const fn is_name(column: Column) -> bool {
    matches!(column, Column::Village | Column::Commune | Column::District)
}

/// Cells of a column that does not grow, under a heading of so many.
fn fixed(column: Column, heading: u16) -> u16 {
    let least = match column {
        Column::Outcome => return 3,
        Column::Decision => return 10,
        Column::Criterion(_) | Column::Class => 4,
        Column::Reason | Column::Note => 16,
        Column::DecidedBy => 10,
        Column::CommuneCode => 6,
        Column::Marked => 3,
        _ => match column.kind() {
            Kind::Area => 10,
            Kind::Rate => 6,
            _ => 5,
        },
    };
    least.max(heading + 1)
}

/// The columns that fit into a width, each with its place.
pub(super) fn places(view: &View<'_>, columns: &[Column], width: u16) -> Vec<Place> {
    let heading = |column: Column| crate::domain::text::width(&super::said::heading(view, column)) as u16;
    let shown: Vec<(Column, u16)> =
        columns.iter().map(|column| (*column, fixed(*column, heading(*column)))).collect();
    fitted(shown, width)
}

fn fitted(mut shown: Vec<(Column, u16)>, width: u16) -> Vec<Place> {
    let names_left = |shown: &[(Column, u16)]| {
        let taken: u16 = shown.iter().filter(|(column, _)| !is_name(*column)).map(|(_, cells)| cells).sum();
        width.saturating_sub(MARKER + taken)
    };
    let has_names = shown.iter().any(|(column, _)| is_name(*column));
    let needed = if has_names { NAMES } else { 0 };
    let is_tight = |shown: &[(Column, u16)]| names_left(shown) < needed && names_left(shown) < width;
    if is_tight(&shown) {
        shown.retain(|(column, _)| column.kind() != Kind::Rate);
    }
    while is_tight(&shown)
        && let Some(place) = shown.iter().rposition(|(column, _)| {
            !is_name(*column) && !matches!(column, Column::Outcome | Column::Class | Column::Decision)
        })
    {
        shown.remove(place);
    }
    let names = names_left(&shown);
    let district = (names * 33 / 100).min(16);
    let has_villages = shown.iter().any(|(column, _)| *column == Column::Village);
    let commune = if has_villages {
        (names * 3 / 10).min(16)
    } else {
        names.saturating_sub(district).min(LONGEST_NAME)
    };
    // Wider than any name, a column would only part a name from its figures.
    let village = names.saturating_sub(district + commune).min(LONGEST_NAME);
    let mut x = MARKER;
    let mut places = Vec::new();
    for (column, cells) in shown {
        let cells = match column {
            Column::Village => village,
            Column::Commune => commune,
            Column::District => district,
            _ => cells,
        };
        if x + cells > width {
            break;
        }
        places.push(Place { column, x, width: cells });
        x += cells;
    }
    places
}

/// On which side of its cells a column stands.
pub(super) const fn side(column: Column) -> Side {
    if column.kind().is_number() { Side::Right } else { Side::Left }
}

/// What a row has in a column, and how it looks.
pub(super) fn cell(view: &View<'_>, rows: Rows<'_>, row: &Row<'_>, column: Column) -> (String, Role) {
    let words = view.words;
    if is_name(column) {
        let [place, above, further] = names(view, row.raw);
        let name = match (column, super::object(view)) {
            (Column::Village, _) | (Column::Commune, Some(RoundObject::Communes)) => place,
            (Column::Commune, _) | (Column::District, Some(RoundObject::Communes)) => above,
            _ => further,
        };
        return (name.into_owned(), Role::Plain);
    }
    let value = rows.value(row, column);
    match (column, value) {
        (Column::Decision, _) => decision(view, row.raw),
        (Column::Outcome, Value::Choice(Choice::Outcome(outcome))) => {
            let (sign, role) = glyph(outcome);
            (sign.to_owned(), role)
        }
        (_, Value::Choice(Choice::Outcome(outcome))) => {
            let role = if outcome == Outcome::Met { Role::Plain } else { glyph(outcome).1 };
            (words.outcome_short(outcome).into_owned(), role)
        }
        (_, Value::Choice(choice)) => (super::said::choice(view, choice), Role::Plain),
        (Column::Marked, Value::YesNo(answer)) => ((if answer { "+" } else { "" }).to_owned(), Role::Caution),
        (_, Value::YesNo(answer)) => {
            (words.say(if answer { "domain-yes" } else { "domain-no" }).into_owned(), Role::Plain)
        }
        (_, Value::Text(text)) => (text.to_owned(), Role::Plain),
        (_, Value::Number { num, den }) => (number(view, column, num, den), Role::Plain),
        (Column::Metric(_) | Column::Class, Value::Missing) => ("?".to_owned(), Role::Caution),
        (_, Value::Missing) => (String::new(), Role::Plain),
    }
}

fn number(view: &View<'_>, column: Column, num: u64, den: u64) -> String {
    let words = view.words;
    match column.kind() {
        Kind::Rate => words.share((num / (100 * SCALE)) as i64, den as i64).unwrap_or_else(|| "?".to_owned()),
        Kind::Area => words.decimal((num * 100 / SCALE) as i64, 2),
        _ => words.number((num / SCALE) as i64),
    }
}

/// What was decided; an exclamation mark where it contradicts the comparison.
fn decision(view: &View<'_>, raw: u32) -> (String, Role) {
    let Some(row) = review::decision(view.model, raw) else { return ("—".to_owned(), Role::Plain) };
    let outcome = review::brief(view.model, raw).map_or(Outcome::Undetermined, |brief| brief.outcome);
    let said = view.words.verdict_short(row.verdict);
    if row.verdict.contradicts(outcome) {
        (format!("!{said}"), Role::Caution)
    } else {
        (said.into_owned(), Role::Plain)
    }
}

/// A heading with the way its column is sorted, as far as there is room.
pub(super) fn headed(heading: &str, arrow: Option<&str>, cells: u16) -> String {
    match arrow {
        Some(arrow) if width(heading) + 1 < usize::from(cells) => format!("{heading}{arrow}"),
        Some(arrow) => {
            let room = usize::from(cells).saturating_sub(2);
            format!("{}{arrow}", crate::domain::text::truncate(heading, room))
        }
        None => heading.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figures::{FigureKey, Metric, Rate};

    fn usual() -> Vec<(Column, u16)> {
        let rate = |rate| (Column::Metric(Metric::Rate(rate)), 6);
        vec![
            (Column::Village, 0),
            (Column::Commune, 0),
            (Column::District, 0),
            (Column::Metric(Metric::Figure(FigureKey::Households)), 5),
            rate(Rate::Poor),
            rate(Rate::PoorNearPoor),
            (Column::Criterion(1), 4),
            (Column::Criterion(2), 4),
            (Column::Criterion(3), 4),
            (Column::Outcome, 3),
            (Column::Decision, 10),
        ]
    }

    #[test]
    fn the_columns_fill_the_width_as_far_as_names_need_it() {
        for width in [60, 72, 80, 120, 200] {
            let places = fitted(usual(), width);
            let end = places.last().map_or(0, |place| place.x + place.width);
            assert!(if width <= 80 { end == width } else { end <= width }, "{end} of {width}");
            let cells = |column| places.iter().find(|place| place.column == column).unwrap().width;
            assert!(cells(Column::Village) >= 9 && cells(Column::Commune) >= 7, "{width}");
        }
        assert_eq!(fitted(usual(), 60).len(), 9, "shares go first");
    }

    #[test]
    fn more_columns_than_fit_leave_names_room() {
        let mut many = usual();
        many.extend(FigureKey::ALL.map(|key| (Column::Metric(Metric::Figure(key)), 8)));
        let places = fitted(many, 80);
        assert!(places.iter().any(|place| place.column == Column::Decision));
        assert!(places.iter().all(|place| place.x + place.width <= 80));
        assert_eq!(places[0].column, Column::Village);
        assert!(!fitted(vec![(Column::Outcome, 3)], 60).is_empty());
    }

    #[test]
    fn a_table_of_communes_gives_their_names_the_room_of_villages() {
        let columns = vec![(Column::Commune, 0), (Column::District, 0), (Column::Class, 4)];
        let places = fitted(columns, 80);
        assert_eq!((places[0].width, places[1].width), (LONGEST_NAME, 16));
    }

    #[test]
    fn a_heading_keeps_its_arrow() {
        assert_eq!(headed("Nghèo", Some("▲"), 6), "Nghè▲");
        assert_eq!(headed("Hộ", Some("▼"), 5), "Hộ▼");
        assert_eq!(headed("KQ", None, 3), "KQ");
    }
}
