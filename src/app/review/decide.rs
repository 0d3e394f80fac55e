//! Deciding: on the row under the cursor and on to the next undecided one, or on all marked rows after a preview.
//!
//! A decision that contradicts the assessment needs a reason. On one row it is asked for at once; of many marked rows
//! those that need one are left out and stay marked, so that the same key then asks for their reason.

use super::deciding::{self, Ground, preview};
use super::{brief, decision, figures, used};
use crate::app::dialog::{Dialog, Question};
use crate::app::form::{Choice, Field, FieldName, Form, FormKind, FormProblem};
use crate::app::grid::Direction;
use crate::app::message::{Effect, Env, Proposal};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::assessment::Outcome;
use crate::domain::change::Origin;
use crate::domain::label::Label;
use crate::domain::plan::DocumentRef;
use crate::domain::review::{SurveyId, Verdict};
use crate::domain::snapshot::Changes;
use crate::domain::text::Text;

/// What this office can say of a place.
const SAYS: [Verdict; 4] = [Verdict::Propose, Verdict::Decline, Verdict::Return, Verdict::Defer];

/// Decides on the marked rows after asking, or on the row under the cursor at once.
pub(super) fn decide(model: &mut Model, verdict: Verdict, ground: Ground, env: &Env) -> Vec<Effect> {
    let targets = model.review.grid.targets();
    let rows = model.review.rows(&model.snapshot);
    let found = rows.map(|rows| preview(rows, &targets, verdict, &ground)).unwrap_or_default();
    if found.rows.is_empty() && found.refused.is_empty() {
        model.say(no_row(model));
        return Vec::new();
    }
    if found.rows.is_empty() {
        used::look_up(model);
        model.open(Dialog::Form(reason_form(model, verdict, found.refused)));
        return Vec::new();
    }
    if model.review.grid.marks.is_empty() {
        return commit(model, verdict, ground, &found.rows, env);
    }
    let reason = ground.reason.to_string();
    model.review.asked = Some(ground);
    model.open(Dialog::Confirm(Question::Decide { verdict, reason, preview: found }));
    Vec::new()
}

/// Why there is nothing to decide on: no row at all, or marks on rows that are filtered out.
fn no_row(model: &Model) -> Notice {
    match model.review.grid.marks.len() as u32 {
        0 => Notice::NoRow,
        n => Notice::MarksHidden(n),
    }
}

/// Carries out a decision on many places that was said yes to.
pub fn confirmed(model: &mut Model, question: Question, env: &Env) -> Vec<Effect> {
    let Question::Decide { verdict, preview, .. } = question else { return Vec::new() };
    let ground = model.review.asked.take().unwrap_or_default();
    let effects = commit(model, verdict, ground, &preview.rows, env);
    if !preview.refused.is_empty() {
        model.say(Notice::NeedReason(preview.refused.len() as u32));
    }
    effects
}

/// Turns an accepted form into a decision.
///
/// # Errors
/// Why the form is not accepted.
pub fn submit(model: &mut Model, form: &Form, env: &Env) -> Result<Vec<Effect>, FormProblem> {
    if form.kind == FormKind::Round {
        return super::opening::submit(model, form);
    }
    let reason: Text = form.text(FieldName::Reason).into();
    let document = form.document(FieldName::DocumentNumber, FieldName::DocumentDate, model.today)?;
    let (verdict, rows) = match &form.kind {
        FormKind::Reason(verdict, rows) => (*verdict, rows),
        FormKind::Decision(rows) => match form.chosen(FieldName::Verdict) {
            Choice::Verdict(verdict) => (verdict, rows),
            _ => return Ok(Vec::new()),
        },
        _ => return Ok(Vec::new()),
    };
    let of_round = model.review.rows(&model.snapshot);
    let is_against =
        |raw: &u32| of_round.is_some_and(|of_round| deciding::needs_reason(of_round, *raw, verdict));
    if reason.is_empty() && rows.iter().any(is_against) {
        return Err(FormProblem::Empty(FieldName::Reason));
    }
    Ok(commit(model, verdict, Ground { reason, document }, rows, env))
}

/// Opens the decision with its reason and document: of the marked rows, or of the one under the cursor.
pub(super) fn open_form(model: &mut Model) -> Vec<Effect> {
    used::look_up(model);
    let kind = FormKind::Decision(model.review.grid.targets());
    crate::app::matrix::open_or_say(model, form_of(model, &kind).map(Dialog::Form), no_row(model));
    Vec::new()
}

/// The form of this kind with what the book says now; `None` where its rows are gone or it is not the review's.
pub fn form_of(model: &Model, kind: &FormKind) -> Option<Form> {
    match kind {
        FormKind::Decision(rows) => decision_form(model, rows.clone()),
        FormKind::Reason(verdict, rows) => Some(reason_form(model, *verdict, rows.clone())),
        FormKind::Round => Some(super::opening::form(model)),
        FormKind::Figures(asked) => figures::form_of(model, asked),
        _ => None,
    }
}

fn decision_form(model: &Model, rows: Vec<u32>) -> Option<Form> {
    let first = rows.first()?;
    let known = decision(model, *first).filter(|_| rows.len() == 1);
    let suggested = brief(model, *first).map_or(Verdict::Defer, |brief| match brief.outcome {
        Outcome::Met => Verdict::Propose,
        Outcome::NotMet => Verdict::Decline,
        Outcome::Undetermined => Verdict::Return,
    });
    let verdict = known.map_or(suggested, |row| row.verdict);
    let options = SAYS.into_iter().map(Choice::Verdict).collect();
    let mut fields = vec![Field::choice(FieldName::Verdict, options, Choice::Verdict(verdict))];
    let document = known.and_then(|row| row.document.as_ref());
    fields.extend(ground_fields(known.map_or("", |row| &row.reason), document));
    fields.push(used::field(model));
    Some(Form::new(FormKind::Decision(rows), fields))
}

/// Takes the decisions on the marked rows, or on the one under the cursor, away.
pub(super) fn clear(model: &mut Model) -> Vec<Effect> {
    let changes = deciding::clear(&model.snapshot, &model.review.grid.targets());
    if changes.is_empty() {
        model.say(Notice::NothingToClear);
        return Vec::new();
    }
    let label = Label::ClearDecisions { rows: changes.len() as u32 };
    propose(model, label, changes)
}

/// Puts the cursor on the next row without a decision; says whether there is one.
pub(super) fn go_to_undecided(model: &mut Model) -> bool {
    let page = model.page();
    let mut grid = std::mem::take(&mut model.review.grid);
    let here = grid.current();
    let found =
        grid.seek(Direction::Forward, page, |raw| Some(raw) != here && decision(model, raw).is_none());
    model.review.grid = grid;
    found
}

fn reason_form(model: &Model, verdict: Verdict, rows: Vec<u32>) -> Form {
    let mut fields = ground_fields("", None);
    fields.push(used::field(model));
    Form::new(FormKind::Reason(verdict, rows), fields)
}

fn ground_fields(reason: &str, document: Option<&DocumentRef>) -> Vec<Field> {
    vec![
        Field::text(FieldName::Reason, reason),
        Field::text(FieldName::DocumentNumber, document.map_or("", |document| &document.number)),
        Field::date(FieldName::DocumentDate, document.and_then(|document| document.date)),
    ]
}

/// Stores a decision on rows and moves on: a single row hands the cursor to the next undecided one, marked rows lose
/// their marks.
fn commit(model: &mut Model, verdict: Verdict, ground: Ground, rows: &[u32], env: &Env) -> Vec<Effect> {
    let changes = deciding::decide(&model.snapshot, rows, verdict, &ground, &env.me);
    let label = match rows {
        [raw] => Label::Decide { verdict, place: place_name(model, *raw) },
        _ => Label::DecideMany { verdict, rows: changes.len() as u32 },
    };
    model.review.last = Some((verdict, ground));
    model.review.sitting.note(rows.len(), env.now);
    move_on(model, rows);
    if changes.is_empty() { Vec::new() } else { propose(model, label, changes) }
}

fn move_on(model: &mut Model, rows: &[u32]) {
    let grid = &mut model.review.grid;
    if grid.marks.is_empty() {
        go_to_undecided(model);
        return;
    }
    grid.keep_marks();
    for raw in rows.iter().filter(|raw| grid.marks.contains(**raw)).copied().collect::<Vec<_>>() {
        grid.marks.toggle(raw);
    }
    if grid.is_only_marked {
        grid.is_only_marked = !grid.marks.is_empty();
        super::choose(model);
    }
}

fn place_name(model: &Model, raw: u32) -> Text {
    let survey = model.snapshot.get(SurveyId::new(raw));
    let place = survey.and_then(|survey| model.snapshot.get(survey.place));
    place.map_or_else(|| Text::from("?"), |place| place.name.clone())
}

fn propose(model: &mut Model, label: Label, changes: Changes) -> Vec<Effect> {
    let request = model.saving.begin(None);
    vec![Effect::Commit(request, Proposal { label, origin: Origin::Edit, basis: None, changes })]
}
