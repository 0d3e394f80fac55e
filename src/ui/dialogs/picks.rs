//! Lists in which several entries are picked: facets with counts, sort keys, columns; and the saved views.

use crate::app::review::{Entry, PickDialog, PickKind, rules_key};
use crate::domain::review::{FiguresNature, RoundId};
use crate::domain::shared_view::shared_view;
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::review::said;
use crate::ui::theme::Role;

/// Cells of cursor and sign before an entry.
const SIGN: u16 = 6;

/// Paints a list in which entries are picked.
pub(in crate::ui) fn paint(
    view: &View<'_>,
    list: &PickDialog,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    canvas.head(&title(view, list), Role::Heading);
    let lines = usize::from(canvas.height().saturating_sub(1));
    let top = (list.cursor + 1).saturating_sub(lines);
    for (line, (place, entry)) in list.entries.iter().enumerate().skip(top).take(lines).enumerate() {
        let y = 1 + line as u16;
        let is_current = place == list.cursor;
        let role = if is_current { Role::Current } else { Role::Plain };
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        canvas.put(2, y, SIGN - 2, &sign(list, place, entry), Role::Key);
        let mut end = canvas.width().saturating_sub(1);
        if let Entry::Value(tally) = entry {
            end = canvas.put_right(end, y, &view.words.number(tally.count as i64), Role::Plain) - 1;
        }
        canvas.put(SIGN, y, end.saturating_sub(SIGN), &text(view, list, entry), role);
    }
    if list.entries.is_empty() {
        canvas.put(2, 1, canvas.width() - 3, &view.words.say("frame-list-nothing"), Role::Faint);
    }
    if top + lines < list.entries.len() {
        canvas.put_right(canvas.width(), canvas.height().saturating_sub(1), "▼", Role::Caution);
    }
    None
}

fn title(view: &View<'_>, list: &PickDialog) -> String {
    let words = view.words;
    match &list.kind {
        PickKind::Facets { columns, at, is_excluded, facets } => {
            let column = columns.get(*at).map(|column| said::column(view, *column)).unwrap_or_default();
            let id = if *is_excluded { "review-facets-without" } else { "review-facets" };
            let head = words.say_with(id, &[("column", column.into())]);
            let others = facets.iter().filter(|facet| Some(&facet.column) != columns.get(*at));
            let chips: Vec<String> =
                std::iter::once(head).chain(others.map(|facet| said::facet(view, facet))).collect();
            chips.join(" · ")
        }
        PickKind::Sort => words.say("review-sort-title").into_owned(),
        PickKind::Columns => words.say("review-columns-title").into_owned(),
        PickKind::Views => words.say("review-views-title").into_owned(),
        PickKind::Rounds => words.say("review-rounds-title").into_owned(),
    }
}

/// Whether an entry is picked, and as which sort key.
fn sign(list: &PickDialog, place: usize, entry: &Entry) -> String {
    match (entry, list.rank(place)) {
        (Entry::Key(key), Some(rank)) => format!("{rank}{}", said::arrow(key.way)),
        (Entry::Value(_) | Entry::Column(_), Some(_)) => "[x]".to_owned(),
        (Entry::Value(_) | Entry::Column(_), None) => "[ ]".to_owned(),
        (Entry::SaveView | Entry::OpenRound, _) => "+".to_owned(),
        (Entry::View(_) | Entry::SharedView(_) | Entry::Usual | Entry::Round(..), _)
        | (Entry::Key(_), None) => String::new(),
    }
}

fn text(view: &View<'_>, list: &PickDialog, entry: &Entry) -> String {
    match entry {
        Entry::Value(tally) => match &list.kind {
            PickKind::Facets { columns, at, .. } => {
                columns.get(*at).map(|column| said::value(view, *column, &tally.value)).unwrap_or_default()
            }
            _ => String::new(),
        },
        Entry::Key(key) => said::column(view, key.column),
        Entry::Column(column) => said::column(view, *column),
        Entry::Usual => view.words.say("review-columns-usual").into_owned(),
        Entry::SaveView => view.words.say("review-save-view").into_owned(),
        Entry::OpenRound => view.words.say("review-open-round").into_owned(),
        Entry::Round(id, rows) => round(view, *id, *rows),
        Entry::View(name) => {
            let saved = view.model.review.saved.iter().find(|saved| saved.name == *name);
            look(name, saved.map_or("", |saved| saved.filter.as_str()))
        }
        Entry::SharedView(name) => {
            let shared = shared_view(&view.model.snapshot, name);
            let said = look(name, shared.map_or("", |(_, shared)| &shared.filter));
            view.words.say_with("review-view-shared", &[("view", said.into())])
        }
    }
}

/// A look by its name, with its filter where there is room.
fn look(name: &str, filter: &str) -> String {
    if filter.is_empty() || width(name) > 60 { name.to_owned() } else { format!("{name} · {filter}") }
}

/// A round as the list of rounds shows it.
fn round(view: &View<'_>, id: RoundId, rows: usize) -> String {
    let words = view.words;
    let Some(round) = view.model.snapshot.get(id) else { return String::new() };
    let unread = || words.say("review-round-unread").into_owned();
    let rules = rules_key(round).map_or_else(unread, |key| key.to_string());
    let args = [
        ("key", (&round.key).into()),
        ("year", round.year.to_string().into()),
        ("object", words.round_object(round.object).into()),
        ("rules", rules.into()),
        ("n", words.number(rows as i64).into()),
    ];
    let mut line = words.say_with("review-round-line", &args);
    let is_here = view.model.review.round.as_ref().is_some_and(|open| open.id == id);
    for (id, holds) in
        [("review-round-here", is_here), ("review-round-made-up", round.nature == FiguresNature::MadeUp)]
    {
        if holds {
            line = words.say_with(id, &[("line", line.into())]);
        }
    }
    line
}
