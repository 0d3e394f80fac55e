//! One change of a record in a sentence: when, who, what it was, which fields from what to what, and why.

use crate::domain::agency::AgencyId;
use crate::domain::log::HistoryItem;
use crate::domain::plan::Task;
use crate::domain::row::Row;
use crate::domain::snapshot::AnyRow;
use crate::ui::View;

/// The sentence.
pub(super) fn sentence(view: &View<'_>, item: &HistoryItem) -> String {
    let words = view.words;
    let head =
        format!("{} {}: {}", words.moment(item.entry.at), item.entry.author, words.log_entry(&item.entry));
    let what = match (&item.before, &item.after) {
        (Some(before), Some(after)) => changed(view, before, after),
        (None, Some(after)) => value(view, after),
        _ => String::new(),
    };
    let basis =
        item.entry.basis.as_ref().map(|document| format!(" [{}]", document.number)).unwrap_or_default();
    if what.is_empty() { format!("{head}{basis}") } else { format!("{head}{basis} — {what}") }
}

fn changed(view: &View<'_>, before: &AnyRow, after: &AnyRow) -> String {
    let (old, new) = (value(view, before), value(view, after));
    match (before, after) {
        (AnyRow::Task(before), AnyRow::Task(after)) => task_fields(view, before, after),
        _ if old == new => String::new(),
        _ => format!("{old} → {new}"),
    }
}

fn task_fields(view: &View<'_>, before: &Task, after: &Task) -> String {
    let fields = before.differing(after).into_iter().map(|field| match field {
        "title" => format!("{} → {}", before.title, after.title),
        "deadlines" => {
            let said = |task: &Task| {
                task.deadlines
                    .first()
                    .map_or_else(String::new, |deadline| view.words.deadline_short(deadline))
            };
            format!("{} → {}", said(before), said(after))
        }
        _ => String::new(),
    });
    fields.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
}

/// What a row says, in a few words.
fn value(view: &View<'_>, row: &AnyRow) -> String {
    let words = view.words;
    match row {
        AnyRow::Progress(row) => {
            let agency = short(view, row.agency);
            let step = row.step.map(|step| format!(" ({})", words.step(step))).unwrap_or_default();
            let note = if row.note.is_empty() { String::new() } else { format!(", {}", row.note) };
            format!("{agency}: {}{step}{note}", words.status(row.status))
        }
        AnyRow::Assignment(row) => format!("{}: {}", short(view, row.agency), words.role_letters(row.roles)),
        AnyRow::Decision(row) => {
            let reason = if row.reason.is_empty() { String::new() } else { format!(", {}", row.reason) };
            format!("{}{reason}", words.verdict(row.verdict))
        }
        AnyRow::Submission(row) => {
            format!("{} {}", row.document.number, words.day(row.received))
        }
        AnyRow::Task(row) => row.title.to_string(),
        AnyRow::Place(row) => words.place(row),
        AnyRow::Agency(row) => row.name.to_string(),
        AnyRow::Plan(row) => row.number.to_string(),
        AnyRow::Round(row) => row.key.to_string(),
        AnyRow::Setting(row) => words.setting(&row.value),
        AnyRow::Survey(row) => row.note.to_string(),
        AnyRow::RuleFile(row) => row.key.to_string(),
        AnyRow::SharedView(row) => row.name.to_string(),
    }
}

fn short(view: &View<'_>, agency: AgencyId) -> String {
    view.model.snapshot.get(agency).map_or_else(|| "?".to_owned(), |agency| agency.short.to_string())
}
