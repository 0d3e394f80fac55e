//! The table while figures are typed into it: names and verdict at the left, then as many figures as fit.
//!
//! Figures that do not fit beside each other stand on further pages of columns; the page of the cursor is shown, so that
//! a move within it sends two cells. The text cursor stands in a cell only while that is being typed.

use super::cells::MARKER;
use super::{glyph, names};
use crate::app::review::column::Column;
use crate::app::review::{self, EntryWay, FigureEntry, cell_key};
use crate::domain::figures::{FigureKey, FigureKind, Metric};
use crate::domain::place::PlaceLevel;
use crate::domain::review::{RoundObject, SurveyId};
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;
use crate::wording::Words;

/// Cells of the name of a row, of that of its commune where there is room for it, and of the verdict.
const NAME: u16 = 17;
const COMMUNE: u16 = 15;
const VERDICT: u16 = 2;

/// From so many cells on the commune stands beside the village.
const ROOMY: u16 = 100;

/// The fewest and the most cells of a figure.
const LEAST: u16 = 8;
const MOST: u16 = 13;

/// One column with its place.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    key: FigureKey,
    x: u16,
    cells: u16,
}

/// Paints the table; says where the text cursor stands, while a cell is typed.
pub(super) fn paint(view: &View<'_>, entry: &FigureEntry, canvas: &mut Canvas<'_>) -> Option<(u16, u16)> {
    let grid = &view.model.review.grid;
    super::table::title(view, canvas);
    let places = places(view, entry, canvas.width());
    heads(view, entry, canvas, &places);
    let lines = usize::from(canvas.height().saturating_sub(2));
    let mut cursor = None;
    for (line, raw) in grid.shown().iter().skip(grid.top()).take(lines).enumerate() {
        let (y, is_current) = (line as u16 + 2, grid.top() + line == grid.cursor());
        label(view, canvas, (y, *raw, is_current));
        if !view.rows.has(*raw) {
            continue;
        }
        let Some(survey) = view.model.snapshot.get(SurveyId::new(*raw)) else { continue };
        for place in &places {
            let typed = entry.typed.as_ref().filter(|typed| (typed.row, typed.key) == (*raw, place.key));
            if let Some(typed) = typed {
                let room = place.cells - 1;
                let before = width(typed.line.before_cursor()) as u16;
                canvas.put(place.x + 1, y, room, typed.line.text(), Role::Current);
                cursor = Some((place.x + 1 + before.min(room), y));
                continue;
            }
            let text = value(view.words, place.key, survey.figures.get(place.key));
            if is_current && place.at == grid.column {
                let room = usize::from(place.cells) - 1;
                let text = format!("{}{text}", " ".repeat(room.saturating_sub(width(&text))));
                canvas.put(place.x + 1, y, place.cells - 1, &text, Role::Selected);
            } else {
                canvas.put_right(place.x + place.cells, y, &text, Role::Plain);
            }
        }
    }
    cursor
}

/// The figure in few cells: its unit stands in the heading.
fn value(words: &Words, key: FigureKey, value: Option<u32>) -> String {
    match (key.kind(), value) {
        (_, None) => "·".to_owned(),
        (FigureKind::Area | FigureKind::Length, Some(value)) => words.decimal(value.into(), 2),
        (_, Some(value)) => words.figure_value(key, value),
    }
}

/// The columns of the page on which the cursor stands.
fn places(view: &View<'_>, entry: &FigureEntry, width: u16) -> Vec<Place> {
    let left = names_width(width);
    let column = view.model.review.grid.column;
    let mut page: Vec<Place> = Vec::new();
    let mut x = left;
    for (at, key) in entry.keys.iter().copied().enumerate() {
        let cells = (heading_width(view, key) + 2).clamp(LEAST, MOST);
        if x + cells > width && !page.is_empty() {
            if at > column {
                break;
            }
            page.clear();
            x = left;
        }
        page.push(Place { at, key, x, cells });
        x += cells;
    }
    page
}

fn names_width(width: u16) -> u16 {
    MARKER + NAME + if width >= ROOMY { COMMUNE } else { 0 } + VERDICT
}

fn heading_width(view: &View<'_>, key: FigureKey) -> u16 {
    width(&heading(view, key)) as u16
}

fn heading(view: &View<'_>, key: FigureKey) -> String {
    super::said::heading(view, Column::Metric(Metric::Figure(key)))
}

fn heads(view: &View<'_>, entry: &FigureEntry, canvas: &mut Canvas<'_>, places: &[Place]) {
    let words = view.words;
    let names = match super::object(view) {
        Some(RoundObject::Communes) => [PlaceLevel::Commune, PlaceLevel::District],
        _ => [PlaceLevel::Village, PlaceLevel::Commune],
    };
    canvas.put(MARKER, 1, NAME - 1, &words.place_level(names[0]), Role::Heading);
    if canvas.width() >= ROOMY {
        canvas.put(MARKER + NAME, 1, COMMUNE - 1, &words.place_level(names[1]), Role::Heading);
    }
    for place in places {
        let heading = heading(view, place.key);
        let heading = crate::domain::text::truncate(&heading, usize::from(place.cells - 1));
        canvas.put_right(place.x + place.cells, 1, heading, Role::Heading);
    }
    if places.first().is_some_and(|place| place.at > 0) {
        canvas.put(names_width(canvas.width()) - 1, 1, 1, "‹", Role::Caution);
    }
    if places.last().is_some_and(|place| place.at + 1 < entry.keys.len()) {
        canvas.put_right(canvas.width(), 1, "›", Role::Caution);
    }
}

/// Marker, mark, name and verdict of a row.
fn label(view: &View<'_>, canvas: &mut Canvas<'_>, (y, raw, is_current): (u16, u32, bool)) {
    let is_marked = view.model.review.grid.marks.contains(raw);
    canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
    canvas.put(1, y, 1, if is_marked { "+" } else { " " }, Role::Caution);
    let [first, second, _] = match super::object(view) {
        Some(RoundObject::Communes) => {
            let [commune, district, _] = names(view, raw);
            [commune, district, "".into()]
        }
        _ => names(view, raw),
    };
    let role = if is_current { Role::Current } else { Role::Plain };
    canvas.put(MARKER, y, NAME - 1, &first, role);
    if !view.rows.has(raw) {
        return;
    }
    let mut x = MARKER + NAME;
    if canvas.width() >= ROOMY {
        canvas.put(x, y, COMMUNE - 1, &second, Role::Plain);
        x += COMMUNE;
    }
    if let Some(brief) = review::brief(view.model, raw) {
        let (sign, role) = glyph(brief.outcome);
        canvas.put(x, y, 1, sign, role);
    }
}

/// What the column comes to over the villages of the commune, beside what the commune itself reports. What stays the same
/// from column to column stands first.
pub(super) fn status(view: &View<'_>, entry: &FigureEntry) -> String {
    let (words, book) = (view.words, &view.model.snapshot);
    let Some(key) = cell_key(view.model) else { return String::new() };
    let way = if entry.way == EntryWay::Right { "→" } else { "↓" };
    let total = entry.sum.total(book, key);
    let is_question = key.kind() == FigureKind::YesNo;
    let unit = entry.sum.unit.and_then(|unit| book.get(unit)).map_or("", |unit| &*unit.name);
    let is_alone = total.own.is_none() && !is_question && !unit.is_empty();
    let id = if is_alone { "figures-unit-without" } else { "figures-unit" };
    let amount = |amount: u64| match key.kind() {
        FigureKind::Area | FigureKind::Length => words.decimal(amount as i64, 2),
        FigureKind::Count | FigureKind::YesNo => words.number(amount as i64),
    };
    let mut args = vec![
        ("figure", words.figure(key).into()),
        ("known", total.known.into()),
        ("rows", total.rows.into()),
        ("sum", amount(total.sum).into()),
    ];
    let sum = match total.own {
        Some(own) => {
            args.push(("own", amount(own.into()).into()));
            words.say_with("figures-sum-beside", &args)
        }
        None if is_question => words.say_with("figures-answers", &args),
        None => words.say_with("figures-sum", &args),
    };
    let mut parts = vec![words.say_with(id, &[("way", way.into()), ("unit", unit.into())]), sum];
    parts.extend(super::super::frame::grid_parts(view, &view.model.review.grid));
    parts.join(" · ")
}
