//! Recording from the calendar: a report received, or the progress of what is due once.

use super::{RowKey, RowKind, flip, go_to};
use crate::app::dialog::Dialog;
use crate::app::form::{Field, FieldName, Form, FormKind, FormProblem};
use crate::app::matrix;
use crate::app::message::{Effect, Env, Proposal};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::agency::AgencyId;
use crate::domain::agenda::{Standing, standings};
use crate::domain::change::Origin;
use crate::domain::date::Period;
use crate::domain::id::Id;
use crate::domain::label::Label;
use crate::domain::plan::{Submission, TaskId};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;

/// Opens the form for what stands under the cursor. Where several owe it, it first shows who, the cursor on the first of
/// them that has not sent it.
pub(super) fn open(model: &mut Model) {
    let Some(row) = model.calendar.current().cloned() else {
        model.say(Notice::NoRow);
        return;
    };
    match (row.key, row.kind) {
        (RowKey::Entry((task, agency, _, period)), RowKind::Entry { is_open: None, .. })
        | (RowKey::Member((task, _, _, period), agency), _) => open_form(model, task, agency, period),
        (RowKey::Entry(_), RowKind::Entry { place, is_open }) => {
            if is_open == Some(false) {
                flip(model, row.key);
            }
            go_to_missing(model, row.key, place);
        }
        _ => model.say(Notice::NothingToReceive),
    }
}

fn go_to_missing(model: &mut Model, key: RowKey, place: usize) {
    let (Some(entry), RowKey::Entry(key)) = (model.calendar.view.agenda.entries.get(place), key) else {
        return;
    };
    let standings = standings(&model.snapshot, entry, model.today);
    let missing = standings.iter().find(|(_, standing)| *standing == Standing::Missing);
    if let Some((agency, _)) = missing.or(standings.first()) {
        go_to(model, RowKey::Member(key, *agency));
    }
}

fn open_form(model: &mut Model, task: TaskId, agency: AgencyId, period: Option<Period>) {
    let Some(period) = period else {
        matrix::open_progress(model, task, agency);
        return;
    };
    model.open(Dialog::Form(submission_form(model, task, agency, period)));
}

/// The form of a report received, with what the book says of it now.
pub fn submission_form(model: &Model, task: TaskId, agency: AgencyId, period: Period) -> Form {
    let before = received(&model.snapshot, task, agency, period).map(|(_, row)| row);
    let fields = vec![
        Field::text(FieldName::DocumentNumber, before.map_or("", |row| &row.document.number)),
        Field::date(FieldName::DocumentDate, before.and_then(|row| row.document.date)),
        Field::date(FieldName::Received, Some(before.map_or(model.today, |row| row.received))),
    ];
    Form::new(FormKind::Submission(task, agency, period), fields)
}

/// Turns an accepted form into a commit.
///
/// # Errors
/// Why the form is not accepted.
pub fn submit(model: &mut Model, form: &Form, _env: &Env) -> Result<Vec<Effect>, FormProblem> {
    let FormKind::Submission(task, agency, period) = form.kind else { return Ok(Vec::new()) };
    let document = form
        .document(FieldName::DocumentNumber, FieldName::DocumentDate, model.today)?
        .ok_or(FormProblem::Empty(FieldName::DocumentNumber))?;
    let received_on = form.day(FieldName::Received, model.today)?.unwrap_or(model.today);
    let after = Submission { task, agency, period, document, received: received_on };
    let mut changes = Changes::default();
    match received(&model.snapshot, task, agency, period) {
        Some((_, before)) if *before == after => return Ok(Vec::new()),
        Some((id, before)) => changes.update(id, before.clone(), after),
        None => {
            changes.insert(after);
        }
    }
    let label = Label::RecordSubmission {
        clause: model.snapshot.get(task).map_or_else(unknown, |task| task.clause.clone()),
        agency: model.snapshot.get(agency).map_or_else(unknown, |agency| agency.short.clone()),
    };
    let request = model.saving.begin(None);
    Ok(vec![Effect::Commit(request, Proposal { label, origin: Origin::Edit, basis: None, changes })])
}

fn unknown() -> Text {
    Text::from("?")
}

fn received(
    snapshot: &Snapshot,
    task: TaskId,
    agency: AgencyId,
    period: Period,
) -> Option<(Id<Submission>, &Submission)> {
    snapshot
        .rows::<Submission>()
        .find(|(_, row)| row.task == task && row.agency == agency && row.period == period)
}
