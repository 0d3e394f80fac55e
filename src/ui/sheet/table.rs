//! The lines of a look: columns, what is asked and noted, what changes.

use super::words;
use crate::app::Action;
use crate::app::sheet::{
    Asked, By, ColumnReading, Encoding, NewPlaces, SheetLine, SheetReview, SheetView, Style, Target,
    column_name,
};
use crate::domain::figures::{FigureKind, Figures};
use crate::domain::place::PlaceId;
use crate::domain::text::clean;
use crate::keymap::Sequence;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// How many figures of a new row are shown.
const SHOWN: usize = 4;

/// Lines above the first one.
const TOP: u16 = 2;
/// Cells of who says what a column holds, and of how it is written.
const BY: u16 = 12;
const HOW: u16 = 9;
/// Cells of the place of a finding, or of what changes, in the sheet.
const CELL: u16 = 8;

/// Paints the lines in view.
pub(super) fn paint(view: &View<'_>, review: &SheetReview, canvas: &mut Canvas<'_>) {
    let lines = usize::from(canvas.height().saturating_sub(TOP));
    let grid = review.grid();
    for (at, raw) in grid.shown().iter().enumerate().skip(grid.top()).take(lines) {
        let y = (at - grid.top()) as u16 + TOP;
        let is_current = at == grid.cursor();
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        if let Some(line) = review.line(*raw) {
            paint_line(view, review, line, canvas, y, if is_current { Role::Current } else { Role::Plain });
        }
    }
    if grid.shown().is_empty() {
        let id = match review.view {
            SheetView::Columns | SheetView::Findings => "intake-no-findings",
            SheetView::Changes => "intake-no-changes",
        };
        canvas.put(2, TOP, canvas.width().saturating_sub(3), &view.words.say(id), Role::Faint);
    }
}

fn paint_line(
    view: &View<'_>,
    review: &SheetReview,
    line: SheetLine,
    canvas: &mut Canvas<'_>,
    y: u16,
    role: Role,
) {
    let room = canvas.width().saturating_sub(4);
    match line {
        SheetLine::Column(at) => {
            if let Some(one) = review.table.columns.get(at) {
                column(view, one, canvas, y, role);
            }
        }
        SheetLine::Finding(at) => {
            let Some(finding) = review.table.findings.get(at) else { return };
            let sign = if finding.trouble.drops_row() { "×" } else { "!" };
            canvas.put(1, y, 1, sign, Role::Caution);
            canvas.put(3, y, CELL, &words::cell(finding), role);
            let said = words::sentence(finding, view.words);
            canvas.put(4 + CELL, y, room.saturating_sub(CELL), &said, Role::Plain);
        }
        SheetLine::Corrected(_) | SheetLine::Added(_) => change(view, review, line, canvas, y, role),
        SheetLine::OtherKind | SheetLine::Sheet | SheetLine::NewPlaces | SheetLine::Commune(_) => {
            let is_open = match line {
                SheetLine::NewPlaces => review.choices.new_places.is_none(),
                SheetLine::Commune(at) => review.is_unanswered(at),
                line => line == SheetLine::OtherKind,
            };
            canvas.put(1, y, 1, if is_open { "?" } else { " " }, Role::Caution);
            canvas.put(3, y, room, &question(view, review, line), role);
        }
    }
}

/// What is asked, with what was answered.
pub(super) fn question(view: &View<'_>, review: &SheetReview, line: SheetLine) -> String {
    let (table, words) = (&review.table, view.words);
    match line {
        SheetLine::OtherKind => {
            let is_commune = table.has(Target::Village);
            let id = if is_commune { "intake-other-villages" } else { "intake-other-communes" };
            let key = table.round().map_or("?", |round| &round.key);
            words.say_with(id, &[("round", clean(key).into()), ("key", rounds_key(view).into())])
        }
        SheetLine::Sheet => {
            let args =
                [("sheet", clean(&table.file.sheet.name).into()), ("n", table.file.names.len().into())];
            words.say_with("intake-sheet", &args)
        }
        SheetLine::NewPlaces => {
            let answer = match review.choices.new_places {
                None => "none",
                Some(NewPlaces::Add) => "add",
                Some(NewPlaces::Refuse) => "refuse",
            };
            let [communes, villages] = table.unknown;
            let id = match table.unknown {
                [0, 0] => "intake-new-places",
                [_, 0] => "intake-new-communes",
                [0, _] => "intake-new-villages",
                _ => "intake-new-both",
            };
            let args =
                [("communes", communes.into()), ("villages", villages.into()), ("answer", answer.into())];
            words.say_with(id, &args)
        }
        SheetLine::Commune(at) => {
            table.asked.get(at).map(|asked| commune(view, review, asked)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// The key that leads to another round.
pub(super) fn rounds_key(view: &View<'_>) -> String {
    view.keymap.keys_for(Action::Rounds).first().map(Sequence::sign).unwrap_or_default()
}

fn commune(view: &View<'_>, review: &SheetReview, asked: &Asked) -> String {
    let words = view.words;
    let answer = match review.choices.of_commune(&asked.district, &asked.commune) {
        None => words.say("intake-unanswered").into_owned(),
        Some(chosen) => match chosen.place {
            None => words.say("intake-left-out").into_owned(),
            Some(place) => place_in_full(view, review, place),
        },
    };
    let args = [
        ("name", clean(&asked.commune).into()),
        ("rows", asked.rows.into()),
        ("n", asked.places.len().into()),
        ("answer", answer.into()),
    ];
    words.say_with("intake-commune", &args)
}

/// A commune with its district and its code.
pub(super) fn place_in_full(view: &View<'_>, review: &SheetReview, id: PlaceId) -> String {
    let (book, words) = (&review.table.book, view.words);
    let Some(place) = book.get(id) else { return "?".to_owned() };
    let day = review.table.round().map(|round| round.as_of);
    let above = day.map_or(place.parent, |day| place.parent_on(day)).and_then(|above| book.get(above));
    let district = above.map(|above| words.place(above)).unwrap_or_default();
    let args = [
        ("place", words.place(place).into()),
        ("district", district.into()),
        ("code", (&*place.code).into()),
    ];
    words.say_with("intake-place", &args)
}

fn column(view: &View<'_>, one: &ColumnReading, canvas: &mut Canvas<'_>, y: u16, role: Role) {
    let room = canvas.width().saturating_sub(7 + BY + HOW + 4);
    let heading = room * 9 / 20;
    let is_open = one.column.target.is_none() && one.column.by == By::Heading;
    canvas.put(1, y, 1, if is_open { "?" } else { " " }, Role::Caution);
    canvas.put(3, y, 3, &column_name(one.column.place), role);
    canvas.put(7, y, heading, &clean(&one.column.heading), role);
    let (x, room) = (8 + heading, room.saturating_sub(heading));
    let look = if one.column.target.is_some() { Role::Plain } else { Role::Faint };
    canvas.put(x, y, room, &taken_for(view, one), look);
    canvas.put(x + room + 1, y, BY, &view.words.say(&format!("intake-by-{}", by(one))), Role::Faint);
    canvas.put(x + room + 2 + BY, y, HOW, &how(view, one), Role::Plain);
}

/// What a column was taken for.
pub(super) fn taken_for(view: &View<'_>, one: &ColumnReading) -> String {
    let nothing = || view.words.say("intake-holds-nothing").into_owned();
    one.column.target.map_or_else(nothing, |target| words::holds(target, view.words))
}

/// Who says so: nobody knows what a column is that only its heading could tell.
pub(super) const fn by(one: &ColumnReading) -> &'static str {
    match (one.column.target, one.column.by) {
        (None, By::Heading) => "unknown",
        (_, by) => by.key(),
    }
}

/// How a column is written, where that is worth saying.
fn how(view: &View<'_>, one: &ColumnReading) -> String {
    let is_number = match one.column.target {
        Some(Target::Figure(key)) => key.kind() != FigureKind::YesNo,
        Some(Target::Percent(_)) => true,
        _ => false,
    };
    if is_number {
        view.words.say(&format!("intake-style-{}", one.style.key())).into_owned()
    } else if is_answer(one) && one.style == Style::BlankIsNo {
        view.words.say("intake-style-blank-no").into_owned()
    } else if one.encoding == Encoding::Unicode {
        String::new()
    } else {
        encoding(view, one.encoding)
    }
}

/// Whether a column holds answers, yes or no.
pub(super) fn is_answer(one: &ColumnReading) -> bool {
    matches!(one.column.target, Some(Target::Figure(key)) if key.kind() == FigureKind::YesNo)
}

/// The name of an encoding.
pub(super) fn encoding(view: &View<'_>, encoding: Encoding) -> String {
    view.words.say(&format!("intake-encoding-{}", encoding.key())).into_owned()
}

fn change(
    view: &View<'_>,
    review: &SheetReview,
    line: SheetLine,
    canvas: &mut Canvas<'_>,
    y: u16,
    role: Role,
) {
    let (cell, said) = change_words(view, review, line);
    canvas.put(3, y, CELL, &cell, role);
    canvas.put(4 + CELL, y, canvas.width().saturating_sub(5 + CELL), &said, Role::Plain);
}

/// Where in the sheet a change stands, and what it is.
pub(super) fn change_words(view: &View<'_>, review: &SheetReview, line: SheetLine) -> (String, String) {
    let (table, words) = (&review.table, view.words);
    match line {
        SheetLine::Corrected(at) => {
            let Some(one) = table.difference.corrections.get(at) else { return Default::default() };
            let place = table.book.get(one.survey).and_then(|survey| table.book.get(survey.place));
            let value = |value| words::value(one.key, value, words);
            let args = [
                ("place", clean(place.map_or("?", |place| &place.name)).into()),
                ("figure", words.figure(one.key).into()),
                ("from", one.from.map_or_else(|| "—".to_owned(), value).into()),
                ("to", value(one.to).into()),
            ];
            let row = words.say_with("intake-row", &[("row", (one.row + 1).to_string().into())]);
            (row, words.say_with("intake-corrected", &args))
        }
        SheetLine::Added(at) => {
            let [name, above] = table.added_place(at).unwrap_or_else(|| ["?".into(), "".into()]);
            let args = [("place", clean(&name).into()), ("above", clean(&above).into())];
            let id = if above.is_empty() { "intake-added" } else { "intake-added-in" };
            let figures = table.added_figures(at).into_iter().flat_map(Figures::iter);
            let figures = figures.filter_map(|(key, value)| {
                Some(format!("{} {}", words.figure(key), words::value(key, value?, words)))
            });
            let said: Vec<String> =
                [words.say_with(id, &args)].into_iter().chain(figures.take(SHOWN)).collect();
            let said = said.join(" · ");
            (words.say("intake-new").into_owned(), said)
        }
        _ => Default::default(),
    }
}
