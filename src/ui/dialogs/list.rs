//! A list to choose from: help, palette, history, agencies, findings, beginnings.

use std::ops::Range;

use crate::app::Action;
use crate::app::dialog::{ListDialog, ListItem, ListKind};
use crate::app::lint::Lint;
use crate::app::message::BookChoice;
use crate::domain::text::{width, wrap};
use crate::keymap::Sequence;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::dialogs::history;
use crate::ui::theme::Role;

/// Cells for keys in help and palette.
const KEYS: u16 = 18;

/// Paints a list; says where the text cursor stands.
pub(in crate::ui) fn paint(
    view: &View<'_>,
    list: &ListDialog,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    canvas.head(&title(view, list.kind), Role::Heading);
    let mut first_line = 1;
    let mut cursor = None;
    if list.takes_text() {
        let taken = canvas.put(1, 1, canvas.width() - 2, "> ", Role::Key);
        canvas.put(1 + taken, 1, canvas.width() - 4, list.filter.text(), Role::Plain);
        cursor = Some((1 + taken + width(list.filter.before_cursor()) as u16, 1));
        first_line = 2;
    }
    let below = below(view, list, canvas);
    let lines = usize::from(canvas.height().saturating_sub(first_line + below));
    let shown: Vec<&ListItem> = list.shown.iter().filter_map(|place| list.items.get(*place)).collect();
    let heights: Vec<usize> = shown.iter().map(|item| height(view, item, canvas.width())).collect();
    let end = canvas.height().saturating_sub(below);
    let mut y = first_line;
    let first = top(&heights, list.cursor, lines);
    for (at, (item, height)) in shown.iter().zip(&heights).enumerate().skip(first) {
        if y >= end {
            break;
        }
        let is_current = at == list.cursor;
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        entry(view, item, canvas, y..end, if is_current { Role::Current } else { Role::Plain });
        y += *height as u16;
    }
    if list.shown.is_empty() {
        let id = if list.items.is_empty() && matches!(list.kind, ListKind::History(_)) {
            "frame-list-waiting"
        } else {
            "frame-list-nothing"
        };
        canvas.put(2, first_line, canvas.width() - 3, &view.words.say(id), Role::Faint);
    }
    cursor
}

/// The first entry shown, so that the one under the cursor is seen whole, where so many lines can hold it.
fn top(heights: &[usize], cursor: usize, lines: usize) -> usize {
    let mut taken = 0;
    let is_seen = |height: &&usize| {
        taken += **height;
        taken <= lines
    };
    let seen = heights.iter().take(cursor + 1).rev().take_while(is_seen).count();
    (cursor + 1).saturating_sub(seen.max(1))
}

/// How many lines an entry takes.
fn height(view: &View<'_>, item: &ListItem, width: u16) -> usize {
    match item {
        ListItem::Legend(id) => legend(view, id, width).len(),
        _ => 1,
    }
}

/// What the signs of a pane mean, in lines of the list.
fn legend(view: &View<'_>, id: &str, width: u16) -> Vec<String> {
    wrap(&view.words.say(&format!("frame-legend-{id}")), usize::from(width.saturating_sub(3)))
}

/// Paints the whole of the chosen change at the bottom, where its line cannot hold it; says how many lines that takes.
fn below(view: &View<'_>, list: &ListDialog, canvas: &mut Canvas<'_>) -> u16 {
    let Some(ListItem::Change(item)) = list.current() else { return 0 };
    let sentence = history::sentence(view, item);
    if width(&sentence) + 3 <= usize::from(canvas.width()) || canvas.height() < 7 {
        return 0;
    }
    let lines = 3;
    canvas.put_wrapped(4, canvas.height() - lines, &sentence, Role::Caution);
    lines
}

fn title(view: &View<'_>, kind: ListKind) -> String {
    let words = view.words;
    match kind {
        ListKind::Help => words.say("frame-title-help").into_owned(),
        ListKind::Palette => words.say("frame-title-palette").into_owned(),
        ListKind::History(_) => words.say("frame-title-history").into_owned(),
        ListKind::Lints => words.say("frame-title-lints").into_owned(),
        ListKind::Welcome => words.say("frame-title-welcome").into_owned(),
        ListKind::Sheet(question) => crate::ui::sheet::picks::title(view, question),
        ListKind::Obligated(task) => {
            let clause =
                view.model.snapshot.get(task).map_or_else(String::new, |task| task.clause.to_string());
            words.say_with("frame-title-obligated", &[("clause", clause.into())])
        }
    }
}

fn entry(view: &View<'_>, item: &ListItem, canvas: &mut Canvas<'_>, lines: Range<u16>, role: Role) {
    let (room, y) = (canvas.width().saturating_sub(3), lines.start);
    match item {
        ListItem::Legend(id) => {
            for (line, y) in legend(view, id, canvas.width()).iter().zip(lines) {
                canvas.put(2, y, room, line, Role::Caution);
            }
        }
        ListItem::Action(action) => {
            let keys: Vec<String> = view.keymap.keys_for(*action).iter().map(Sequence::sign).collect();
            canvas.put(2, y, KEYS - 1, &keys.join(", "), Role::Key);
            canvas.put(2 + KEYS, y, room.saturating_sub(KEYS), &name(view, *action), role);
        }
        ListItem::Change(item) => {
            canvas.put(2, y, room, &history::sentence(view, item), role);
        }
        ListItem::Agency(agency) => {
            let name = view.model.snapshot.get(*agency).map_or("?", |agency| &*agency.name);
            canvas.put(2, y, room, name, role);
        }
        ListItem::Lint(lint) => {
            canvas.put(2, y, room, &say_lint(view, *lint), role);
        }
        ListItem::Sheet(answer) => crate::ui::sheet::picks::paint(view, answer, canvas, y, role),
        ListItem::Book(choice) => {
            let id = match choice {
                BookChoice::Sample => "frame-welcome-sample",
                BookChoice::Plan(_) | BookChoice::AnyPlan(_) => "frame-welcome-plan",
                BookChoice::Empty => "frame-welcome-empty",
            };
            canvas.put(2, y, room, &view.words.say(id), role);
        }
    }
}

/// What an action does here; a review of a plan or a sheet has other words for what is the same in any table.
fn name(view: &View<'_>, action: Action) -> String {
    let reviews_sheet = crate::app::sheet::of(view.model).is_some();
    let id = if reviews_sheet {
        format!("intake-action-{}", action.id())
    } else {
        format!("import-action-{}", action.id())
    };
    let is_here = (reviews_sheet || view.model.import().is_some()) && view.words.knows(&id);
    if is_here { view.words.say(&id).into_owned() } else { view.words.action(action.id()) }
}

fn say_lint(view: &View<'_>, lint: Lint) -> String {
    let (words, snapshot) = (view.words, &view.model.snapshot);
    let of_task = |id: &str, task| {
        let task = snapshot.get(task);
        let (clause, title) =
            task.map_or(("?", ""), |task: &crate::domain::plan::Task| (&task.clause, &task.title));
        format!("{clause} {title}: {}", words.say(id))
    };
    match lint {
        Lint::NoLead(task) => of_task("matrix-lint-no-lead", task),
        Lint::TwoLeads(task) => of_task("matrix-lint-two-leads", task),
        Lint::NoDeadline(task) => of_task("matrix-lint-no-deadline", task),
        Lint::BrokenDate(task) => of_task("matrix-lint-broken-date", task),
        Lint::NobodyOwes(task) => of_task("matrix-lint-nobody-owes", task),
        Lint::Idle(agency) => {
            let name = snapshot.get(agency).map_or("?", |agency| &*agency.name);
            words.say_with("matrix-lint-idle", &[("agency", name.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_under_the_cursor_is_seen_whole_among_higher_ones() {
        let heights = [2, 1, 3, 1, 1];
        assert_eq!(top(&heights, 0, 4), 0);
        assert_eq!(top(&heights, 1, 4), 0);
        assert_eq!(top(&heights, 2, 4), 1);
        assert_eq!(top(&heights, 4, 4), 3);
        assert_eq!(top(&heights, 4, 5), 2);
        assert_eq!(top(&heights, 2, 2), 2, "it is too high, and begins at the first line");
        assert_eq!(top(&[], 0, 4), 0);
    }
}
