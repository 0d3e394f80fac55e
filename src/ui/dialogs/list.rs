//! A list to choose from: help, palette, history, agencies, findings, beginnings.

use crate::app::Action;
use crate::app::dialog::{ListDialog, ListItem, ListKind};
use crate::app::lint::Lint;
use crate::app::message::BookChoice;
use crate::domain::text::width;
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
    let top = (list.cursor + 1).saturating_sub(lines);
    for (line, place) in list.shown.iter().skip(top).take(lines).enumerate() {
        let Some(item) = list.items.get(*place) else { continue };
        let y = first_line + line as u16;
        let is_current = top + line == list.cursor;
        canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
        entry(view, item, canvas, y, if is_current { Role::Current } else { Role::Plain });
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
        ListKind::Obligated(task) => {
            let clause =
                view.model.snapshot.get(task).map_or_else(String::new, |task| task.clause.to_string());
            words.say_with("frame-title-obligated", &[("clause", clause.into())])
        }
    }
}

fn entry(view: &View<'_>, item: &ListItem, canvas: &mut Canvas<'_>, y: u16, role: Role) {
    let room = canvas.width().saturating_sub(3);
    match item {
        ListItem::Legend(id) => {
            canvas.put(2, y, room, &view.words.say(&format!("frame-legend-{id}")), Role::Caution);
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
        ListItem::Book(choice) => {
            let id = match choice {
                BookChoice::Sample => "frame-welcome-sample",
                BookChoice::Plan(_) => "frame-welcome-plan",
                BookChoice::Empty => "frame-welcome-empty",
            };
            canvas.put(2, y, room, &view.words.say(id), role);
        }
    }
}

/// What an action does here; a review of a plan has other words for what is the same in any table.
fn name(view: &View<'_>, action: Action) -> String {
    let id = format!("import-action-{}", action.id());
    let is_here = view.model.import().is_some() && view.words.knows(&id);
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
        Lint::NobodyOwes(task) => of_task("matrix-lint-nobody-owes", task),
        Lint::Idle(agency) => {
            let name = snapshot.get(agency).map_or("?", |agency| &*agency.name);
            words.say_with("matrix-lint-idle", &[("agency", name.into())])
        }
    }
}
