//! The lists that questions about a sheet are answered from.

use super::{table, words};
use crate::app::dialog::{Dialog, ListKind};
use crate::app::sheet::{
    self, ColumnReading, Holds, NewPlaces, SheetAnswer, SheetLine, SheetQuestion, SheetReview, Target,
    column_name, decode, figure, is_now,
};
use crate::domain::text::clean;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// So many cells of a column are shown in each way of reading it.
const SAMPLES: usize = 2;

/// What is asked.
pub(in crate::ui) fn title(view: &View<'_>, question: SheetQuestion) -> String {
    let Some(review) = sheet::of(view.model) else { return String::new() };
    match question {
        SheetQuestion::Sheet => view.words.say("intake-ask-sheet").into_owned(),
        SheetQuestion::Column(at) => {
            let Some(one) = review.table.columns.get(at as usize) else { return String::new() };
            let args = [
                ("column", column_name(one.column.place).into()),
                ("heading", clean(&one.column.heading).into()),
            ];
            view.words.say_with("intake-ask-column", &args)
        }
        SheetQuestion::NewPlaces => table::question(view, review, SheetLine::NewPlaces),
        SheetQuestion::Commune(at) => {
            let asked = review.table.asked.get(at as usize);
            let (name, rows) = asked.map_or(("?", 0), |asked| (&*asked.commune, asked.rows));
            let args = [("name", clean(name).into()), ("rows", rows.into())];
            view.words.say_with("intake-ask-commune", &args)
        }
    }
}

/// Paints one answer; what holds now has a dot before it.
pub(in crate::ui) fn paint(
    view: &View<'_>,
    answer: &SheetAnswer,
    canvas: &mut Canvas<'_>,
    y: u16,
    role: Role,
) {
    let question = match view.model.dialogs.last() {
        Some(Dialog::List(list)) => match list.kind {
            ListKind::Sheet(question) => question,
            _ => return,
        },
        _ => return,
    };
    let Some(review) = sheet::of(view.model) else { return };
    let sign = if is_now(review, question, answer) { "●" } else { " " };
    canvas.put(2, y, 1, sign, Role::Good);
    let room = canvas.width().saturating_sub(5);
    canvas.put(4, y, room, &say(view, review, question, answer), role);
}

fn say(view: &View<'_>, review: &SheetReview, question: SheetQuestion, answer: &SheetAnswer) -> String {
    let words = view.words;
    let column = match question {
        SheetQuestion::Column(at) => review.table.columns.get(at as usize),
        _ => None,
    };
    match answer {
        SheetAnswer::Sheet(name) => clean(name),
        SheetAnswer::Holds(Holds::Nothing) => words.say("intake-holds-nothing").into_owned(),
        SheetAnswer::Holds(Holds::AsHeaded) => words.say("intake-holds-as-headed").into_owned(),
        SheetAnswer::Holds(Holds::Target(target)) => words::holds(*target, words),
        SheetAnswer::Encoding(encoding) => {
            let cells = column.map(|one| {
                let shown = |text: &str| format!("“{}”", clean(decode(text, *encoding).trim()));
                review.table.samples(one, SAMPLES).iter().map(|cell| shown(cell.text)).collect::<Vec<_>>()
            });
            let args = [
                ("encoding", table::encoding(view, *encoding).into()),
                ("cells", cells.unwrap_or_default().join(" · ").into()),
            ];
            words.say_with("intake-as-encoding", &args)
        }
        SheetAnswer::Style(style) if column.is_some_and(table::is_answer) => {
            let id = if *style == sheet::Style::BlankIsNo {
                "intake-as-blank-no"
            } else {
                "intake-as-blank-unknown"
            };
            words.say(id).into_owned()
        }
        SheetAnswer::Style(style) => {
            let cells = column.map(|one| numbers(view, review, one, *style)).unwrap_or_default();
            let sample = words.say(&format!("intake-style-{}", style.key())).into_owned();
            words.say_with("intake-as-style", &[("sample", sample.into()), ("cells", cells.into())])
        }
        SheetAnswer::NewPlaces(NewPlaces::Add) => words.say("intake-places-add").into_owned(),
        SheetAnswer::NewPlaces(NewPlaces::Refuse) => words.say("intake-places-refuse").into_owned(),
        SheetAnswer::Commune(Some(place)) => table::place_in_full(view, review, *place),
        SheetAnswer::Commune(None) => words.say("intake-leave-out").into_owned(),
    }
}

/// Some numbers of a column as a way of writing would have them read.
fn numbers(view: &View<'_>, review: &SheetReview, one: &ColumnReading, style: sheet::Style) -> String {
    let Some(Target::Figure(key)) = one.column.target else { return String::new() };
    let shown = review.table.samples(one, SAMPLES).into_iter().map(|cell| {
        let read = figure(cell, key, style).ok().flatten();
        let read = read.map_or_else(|| "?".to_owned(), |value| words::value(key, value, view.words));
        format!("“{}” → {read}", clean(cell.text.trim()))
    });
    shown.collect::<Vec<_>>().join(" · ")
}
