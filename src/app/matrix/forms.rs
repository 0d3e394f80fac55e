//! The forms of the matrix: progress, the fields of a task, the roles in a cell, and what accepting them changes.

use super::{ColumnKind, current, current_column, open_or_say};
use crate::app::dialog::{Dialog, ListDialog, ListItem, ListKind};
use crate::app::form::{Choice, Field, FieldName, Form, FormKind, FormProblem};
use crate::app::message::{Effect, Env, Proposal};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::typed_date::read_deadlines;
use crate::domain::agency::{Agency, AgencyId, AgencyKind, members};
use crate::domain::change::Origin;
use crate::domain::id::Id;
use crate::domain::label::Label;
use crate::domain::plan::{
    Assignment, DocumentRef, Plan, PlanState, Progress, Role, RoleSet, Status, Step, Task, TaskId,
};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;

/// Opens progress: of the marked rows, of the agency under the cursor where it owes the task, of the only one that
/// does, or a list of all that do.
pub(super) fn open(model: &mut Model) {
    if !model.matrix.grid.marks.is_empty() {
        let pairs = model.matrix.grid.targets().into_iter().map(Id::new);
        let pairs: Vec<_> =
            pairs.flat_map(|task| owing(model, task).into_iter().map(move |a| (task, a))).collect();
        let dialog = (!pairs.is_empty()).then(|| Dialog::Form(progress_form(&model.snapshot, pairs)));
        open_or_say(model, dialog, Notice::NobodyOwes);
        return;
    }
    let Some(task) = current(model) else {
        model.say(Notice::NoRow);
        return;
    };
    let owing = owing(model, task);
    let under_cursor =
        current_column(model).map(|column| column.agency).filter(|agency| owing.contains(agency));
    match (under_cursor.as_ref(), owing.as_slice()) {
        (Some(agency), _) | (None, [agency]) => open_progress(model, task, *agency),
        (None, []) => model.say(Notice::NobodyOwes),
        (None, several) => {
            let items = several.iter().map(|agency| ListItem::Agency(*agency)).collect();
            model.open(Dialog::List(ListDialog::new(ListKind::Obligated(task), items)));
        }
    }
}

/// Opens the progress form of one agency with one task.
pub fn open_progress(model: &mut Model, task: TaskId, agency: AgencyId) {
    let form = progress_form(&model.snapshot, vec![(task, agency)]);
    model.open(Dialog::Form(form));
}

/// Opens the form of the task under the cursor.
pub(super) fn open_task(model: &mut Model) {
    let form = current(model).and_then(|task| form_of(model, &FormKind::Task(task)));
    open_or_say(model, form.map(Dialog::Form), Notice::NoRow);
}

/// Opens the roles of the agency under the cursor in the task under the cursor; of a member those of its group.
pub(super) fn open_roles(model: &mut Model) {
    let form = current(model).zip(current_column(model)).and_then(|(task, column)| {
        let agency = match column.kind {
            ColumnKind::Member { of } => of,
            _ => column.agency,
        };
        form_of(model, &FormKind::Roles(task, agency))
    });
    open_or_say(model, form.map(Dialog::Form), Notice::NoCell);
}

/// The form of this kind with what the book says now; `None` where its record is gone or it is not the matrix's.
pub fn form_of(model: &Model, kind: &FormKind) -> Option<Form> {
    match kind {
        FormKind::Progress(pairs) => Some(progress_form(&model.snapshot, pairs.clone())),
        FormKind::Task(task) => task_form(&model.snapshot, *task),
        FormKind::Roles(task, agency) => roles_form(&model.snapshot, *task, *agency),
        _ => None,
    }
}

fn task_form(snapshot: &Snapshot, id: TaskId) -> Option<Form> {
    let task = snapshot.get(id)?;
    let is_locked = is_issued(snapshot, task);
    let words = task.deadlines.first().map_or("", |deadline| &deadline.words);
    let mut fields = vec![
        Field::text(FieldName::Title, &task.title),
        Field::text(FieldName::Deadline, words).locked(is_locked),
    ];
    fields.extend(basis_fields(is_locked));
    Some(Form::new(FormKind::Task(id), fields))
}

fn roles_form(snapshot: &Snapshot, id: TaskId, agency: AgencyId) -> Option<Form> {
    let is_locked = is_issued(snapshot, snapshot.get(id)?);
    let here = snapshot.rows::<Assignment>().filter(|(_, row)| row.task == id && row.agency == agency);
    let (roles, is_obligated) = here.fold((RoleSet::default(), false), |(roles, owes), (_, row)| {
        (RoleSet(roles.0 | row.roles.0), owes || row.is_obligated)
    });
    // "Qua" belongs to a recipient and is no role by itself.
    let settable = Role::ALL.into_iter().filter(|role| *role != Role::Via);
    let mut fields: Vec<Field> = settable
        .map(|role| Field::yes_no(FieldName::Role(role), roles.contains(role)).locked(is_locked))
        .collect();
    fields.push(Field::yes_no(FieldName::Obligated, is_obligated).locked(is_locked));
    fields.extend(basis_fields(is_locked));
    Some(Form::new(FormKind::Roles(id, agency), fields))
}

/// Turns an accepted form of the matrix into a commit.
///
/// # Errors
/// Why the form is not accepted.
pub fn submit(model: &mut Model, form: &Form, env: &Env) -> Result<Vec<Effect>, FormProblem> {
    let mut changes = Changes::default();
    let label = match &form.kind {
        FormKind::Progress(pairs) => change_progress(model, form, pairs, &mut changes)?,
        FormKind::Task(task) => change_task(model, form, *task, &mut changes)?,
        FormKind::Roles(task, agency) => Some(change_roles(model, form, *task, *agency, &mut changes)),
        _ => None,
    };
    let _ = env;
    let (Some(label), false) = (label, changes.is_empty()) else { return Ok(Vec::new()) };
    let basis = form.document(FieldName::BasisNumber, FieldName::BasisDate, model.today)?;
    let request = model.saving.begin(None);
    Ok(vec![Effect::Commit(request, Proposal { label, origin: Origin::Edit, basis, changes })])
}

fn change_progress(
    model: &Model,
    form: &Form,
    pairs: &[(TaskId, AgencyId)],
    changes: &mut Changes,
) -> Result<Option<Label>, FormProblem> {
    let status = match form.chosen(FieldName::Status) {
        Choice::Status(status) => status,
        _ => Status::NotStarted,
    };
    let step = match form.chosen(FieldName::Step) {
        Choice::Step(step) if status == Status::InProgress => Some(step),
        _ => None,
    };
    let percent = match form.text(FieldName::Percent) {
        "" => None,
        words => match words.trim_end_matches('%').trim().parse::<u8>() {
            Ok(percent) if percent <= 100 => Some(percent),
            _ => return Err(FormProblem::NoPercent(words.to_owned())),
        },
    };
    let note = form.text(FieldName::Note);
    if note.is_empty() && matches!(status, Status::Paused | Status::Dropped) {
        return Err(FormProblem::Empty(FieldName::Note));
    }
    let evidence = form.document(FieldName::DocumentNumber, FieldName::DocumentDate, model.today)?;
    let shared = Progress {
        task: TaskId::new(0),
        agency: AgencyId::new(0),
        status,
        step,
        percent,
        note: note.into(),
        evidence,
        day: model.today,
    };
    for (task, agency) in pairs {
        let after = Progress { task: *task, agency: *agency, ..shared.clone() };
        match progress_of(&model.snapshot, *task, *agency) {
            Some((_, before)) if Progress { day: after.day, ..before.clone() } == after => {}
            Some((id, before)) => changes.update(id, before.clone(), after),
            None => {
                changes.insert(after);
            }
        }
    }
    Ok(match pairs {
        [(task, agency)] => Some(Label::RecordProgress {
            clause: clause(&model.snapshot, *task),
            agency: short(&model.snapshot, *agency),
        }),
        _ => Some(Label::RecordManyProgress { rows: changes.len() as u32 }),
    })
}

fn change_task(
    model: &Model,
    form: &Form,
    id: TaskId,
    changes: &mut Changes,
) -> Result<Option<Label>, FormProblem> {
    let Some(before) = model.snapshot.get(id) else { return Ok(None) };
    let title = form.text(FieldName::Title);
    if title.is_empty() {
        return Err(FormProblem::Empty(FieldName::Title));
    }
    let mut after = Task { title: title.into(), ..before.clone() };
    let words = form.text(FieldName::Deadline);
    let old_words = before.deadlines.first().map_or("", |deadline| &*deadline.words);
    if words != old_words {
        let mut deadlines = read_deadlines(words, model.today).map_err(FormProblem::NoDeadline)?;
        deadlines.extend(after.deadlines.into_iter().skip(1));
        after.deadlines = deadlines;
    }
    if after != *before {
        changes.update(id, before.clone(), after);
    }
    Ok(Some(Label::EditTask { clause: before.clause.clone() }))
}

fn change_roles(model: &Model, form: &Form, task: TaskId, agency: AgencyId, changes: &mut Changes) -> Label {
    let is_yes = |name| form.chosen(name) == Choice::Yes;
    let roles: RoleSet = Role::ALL.into_iter().filter(|role| is_yes(FieldName::Role(*role))).collect();
    let is_obligated = is_yes(FieldName::Obligated);
    let mut rows =
        model.snapshot.rows::<Assignment>().filter(|(_, row)| row.task == task && row.agency == agency);
    match rows.next() {
        Some((id, before)) => {
            let after = Assignment { roles, is_obligated, ..before.clone() };
            if roles.is_empty() && !is_obligated {
                changes.remove(id, before.clone());
            } else if after != *before {
                changes.update(id, before.clone(), after);
            }
        }
        None if roles.is_empty() && !is_obligated => {}
        None => {
            changes.insert(Assignment { task, agency, roles, via: None, is_obligated });
        }
    }
    Label::SetRoles { clause: clause(&model.snapshot, task), agency: short(&model.snapshot, agency) }
}

fn progress_form(snapshot: &Snapshot, pairs: Vec<(TaskId, AgencyId)>) -> Form {
    let current = match pairs.as_slice() {
        [(task, agency)] => progress_of(snapshot, *task, *agency).map(|(_, row)| row),
        _ => None,
    };
    let statuses = Status::ALL.into_iter().map(Choice::Status).collect();
    let steps = std::iter::once(Choice::Nothing).chain(Step::ALL.into_iter().map(Choice::Step)).collect();
    let status = current.map_or(Status::NotStarted, |row| row.status);
    let step = current.and_then(|row| row.step).map_or(Choice::Nothing, Choice::Step);
    let percent = current.and_then(|row| row.percent).map(|percent| percent.to_string()).unwrap_or_default();
    let evidence: Option<&DocumentRef> = current.and_then(|row| row.evidence.as_ref());
    let fields = vec![
        Field::choice(FieldName::Status, statuses, Choice::Status(status)),
        Field::choice(FieldName::Step, steps, step),
        Field::text(FieldName::Percent, &percent),
        Field::text(FieldName::Note, current.map_or("", |row| &row.note)),
        Field::text(FieldName::DocumentNumber, evidence.map_or("", |document| &document.number)),
        Field::date(FieldName::DocumentDate, evidence.and_then(|document| document.date)),
    ];
    Form::new(FormKind::Progress(pairs), fields)
}

fn basis_fields(is_locked: bool) -> Vec<Field> {
    if !is_locked {
        return Vec::new();
    }
    vec![Field::text(FieldName::BasisNumber, ""), Field::date(FieldName::BasisDate, None)]
}

/// The agencies that owe a task: members in place of a closed group.
fn owing(model: &Model, task: TaskId) -> Vec<AgencyId> {
    let snapshot = &model.snapshot;
    let obligated = snapshot.rows::<Assignment>().filter(|(_, row)| row.task == task && row.is_obligated);
    obligated
        .flat_map(|(_, row)| match snapshot.get(row.agency).map(|agency: &Agency| agency.kind) {
            Some(AgencyKind::ClosedGroup) => members(snapshot, row.agency, model.today),
            _ => vec![row.agency],
        })
        .collect()
}

fn progress_of(snapshot: &Snapshot, task: TaskId, agency: AgencyId) -> Option<(Id<Progress>, &Progress)> {
    snapshot.rows::<Progress>().find(|(_, row)| row.task == task && row.agency == agency)
}

fn is_issued(snapshot: &Snapshot, task: &Task) -> bool {
    snapshot.get(task.plan).is_some_and(|plan: &Plan| plan.state == PlanState::Issued)
}

fn clause(snapshot: &Snapshot, task: TaskId) -> Text {
    snapshot.get(task).map_or_else(|| Text::from("?"), |task| task.clause.clone())
}

fn short(snapshot: &Snapshot, agency: AgencyId) -> Text {
    snapshot.get(agency).map_or_else(|| Text::from("?"), |agency| agency.short.clone())
}
