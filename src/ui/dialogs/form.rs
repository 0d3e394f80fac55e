//! A form: one line a field, the focused one marked, a date's reading beside it, the problem below.

use std::ops::Range;

use crate::app::form::{Choice, Field, FieldName, FieldValue, Form, FormKind, FormProblem};
use crate::app::import::explained;
use crate::app::line::Line;
use crate::app::review::{Ground, key_of, rules_at};
use crate::app::typed_date::{read_deadlines, read_document_day};
use crate::domain::agency::AgencyId;
use crate::domain::plan::TaskId;
use crate::domain::text::{width, wrap};
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::dialogs::figures;
use crate::ui::theme::Role;

/// Cells for the names of fields, and at most for those of figures, which are as long as the headings of a sheet.
const NAME: u16 = 22;
const FIGURE_NAME: u16 = 52;

/// Paints a form; says where the text cursor stands.
pub(in crate::ui) fn paint(view: &View<'_>, form: &Form, canvas: &mut Canvas<'_>) -> Option<(u16, u16)> {
    canvas.head(&title(view, &form.kind), Role::Heading);
    let below = below(view, form, canvas.width().saturating_sub(3));
    let end = canvas.height().saturating_sub(below.len().max(1) as u16);
    let lines = end.saturating_sub(1);
    let first = (form.focus as u16 + 1).saturating_sub(lines);
    let names = names(form, canvas.width());
    let mut cursor = None;
    for (place, field) in form.fields.iter().enumerate().skip(usize::from(first)).take(usize::from(lines)) {
        let y = place as u16 - first + 1;
        let is_focused = place == form.focus;
        canvas.put(0, y, 1, if is_focused { "▌" } else { " " }, Role::Current);
        let role = if is_focused { Role::Current } else { Role::Plain };
        canvas.put(2, y, names - 3, &name(view, field.name), role);
        let at = value(view, form, field, canvas, (names, y));
        if is_focused && form.takes_text() {
            cursor = at;
        }
    }
    sentence(view, form, canvas, form.fields.len() as u16 + 1 - first..end);
    if usize::from(first + lines) < form.fields.len() {
        canvas.put_right(
            canvas.width() - 1,
            0,
            &format!(" {} ", view.words.say("form-more-below")),
            Role::Caution,
        );
    }
    let role = if form.problem.is_some() { Role::Bad } else { Role::Caution };
    for (line, y) in below.iter().zip(end..) {
        canvas.put(2, y, canvas.width() - 3, line, role);
    }
    cursor
}

/// How many cells the names of fields have.
fn names(form: &Form, width: u16) -> u16 {
    if matches!(form.kind, FormKind::Figures(_)) { FIGURE_NAME.min(width / 2) } else { NAME }
}

/// What is said below the fields, line by line: the problem, why some of them are locked, what figures contradict.
fn below(view: &View<'_>, form: &Form, room: u16) -> Vec<String> {
    let said = match &form.problem {
        Some(problem) => say_problem(view, problem),
        None if form.fields.iter().any(|field| form.is_locked(field)) => {
            view.words.say("form-locked-why").into_owned()
        }
        None => match figures::doubt(view, form) {
            Some(doubt) => doubt,
            None => return Vec::new(),
        },
    };
    wrap(&said, usize::from(room))
}

fn value(
    view: &View<'_>,
    form: &Form,
    field: &Field,
    canvas: &mut Canvas<'_>,
    (x, y): (u16, u16),
) -> Option<(u16, u16)> {
    let room = canvas.width().saturating_sub(x + 1);
    let role = if form.is_locked(field) { Role::Faint } else { Role::Plain };
    let end = match &field.value {
        FieldValue::Choice { options, chosen } => {
            let text = options.get(*chosen).map_or_else(String::new, |choice| say_choice(view, *choice));
            canvas.put(x, y, room, &format!("‹ {text} ›"), role)
        }
        FieldValue::Text(line) | FieldValue::Date(line) => canvas.put(x, y, room, line.text(), role),
    };
    let beside = if form.is_locked(field) {
        Some((view.words.say("form-locked").into_owned(), Role::Caution))
    } else if field.name == FieldName::RoundKey && form.text(FieldName::RoundKey).is_empty() {
        key_of(view.model, form).map(|key| (format!("→ {key}"), Role::Good))
    } else {
        figures::beside(view, form, field).or_else(|| reading(view, form, field))
    };
    if let Some((text, role)) = beside {
        canvas.put(x + end + 2, y, room.saturating_sub(end + 2), &text, role);
    }
    match &field.value {
        FieldValue::Text(line) | FieldValue::Date(line) => Some((x + before(line).min(room), y)),
        FieldValue::Choice { .. } => None,
    }
}

/// The sentence that a corrected duty comes from, to read beside the fields.
fn sentence(view: &View<'_>, form: &Form, canvas: &mut Canvas<'_>, lines: Range<u16>) {
    let FormKind::Correction(clause) = &form.kind else { return };
    let Some(task) = view.model.import().and_then(|review| review.task_in(clause)) else { return };
    let room = canvas.width().saturating_sub(4);
    for (line, y) in wrap(&task.sentence, usize::from(room)).iter().zip(lines) {
        canvas.put(2, y, room, line, Role::Faint);
    }
}

/// What the words of a date or a deadline are understood as, while they are typed.
fn reading(view: &View<'_>, form: &Form, field: &Field) -> Option<(String, Role)> {
    let (FieldValue::Text(line) | FieldValue::Date(line)) = &field.value else { return None };
    let text = line.text().trim();
    if text.is_empty() {
        return None;
    }
    let read = match (&field.value, field.name) {
        (FieldValue::Date(_), _) => read_document_day(text, view.model.today).map(|day| view.words.day(day)),
        (_, FieldName::Deadline) => deadlines(view, &form.kind, text),
        _ => return None,
    };
    Some(match read {
        Some(read) => (format!("→ {read}"), Role::Good),
        None => (view.words.say("form-not-understood").into_owned(), Role::Bad),
    })
}

/// What the words of deadlines are understood as; in a review also from when to when they come back.
fn deadlines(view: &View<'_>, kind: &FormKind, text: &str) -> Option<String> {
    let today = view.model.today;
    let (read, dates) = match (kind, view.model.import()) {
        (FormKind::Correction(clause), Some(review)) => explained(review, clause, text, today)?,
        _ => (read_deadlines(text, today).ok()?, None),
    };
    let said: Vec<String> = read.iter().map(|deadline| view.words.deadline(deadline)).collect();
    let dates = dates.map(|dates| view.words.due_dates(dates.first, dates.last, dates.count));
    Some(dates.into_iter().chain(said).collect::<Vec<_>>().join("; "))
}

fn before(line: &Line) -> u16 {
    width(line.before_cursor()) as u16
}

fn title(view: &View<'_>, kind: &FormKind) -> String {
    let words = view.words;
    match kind {
        FormKind::Progress(pairs) => match pairs.as_slice() {
            [(task, agency)] => words.say_with(
                "form-title-progress",
                &[("clause", clause(view, *task).into()), ("agency", agency_name(view, *agency).into())],
            ),
            pairs => words.say_with("form-title-progress-many", &[("n", pairs.len().into())]),
        },
        FormKind::Task(task) => words.say_with("form-title-task", &[("clause", clause(view, *task).into())]),
        FormKind::Correction(clause) => words.say_with("form-title-correction", &[("clause", clause.into())]),
        FormKind::Roles(task, agency) => words.say_with(
            "form-title-roles",
            &[("clause", clause(view, *task).into()), ("agency", agency_name(view, *agency).into())],
        ),
        FormKind::Submission(task, agency, period) => words.say_with(
            "form-title-submission",
            &[
                ("clause", clause(view, *task).into()),
                ("agency", agency_name(view, *agency).into()),
                ("period", words.period_short(*period).into()),
            ],
        ),
        FormKind::Reason(verdict, rows) => words.say_with(
            "form-title-reason",
            &[("verdict", words.verdict(*verdict).into_owned().into()), ("n", rows.len().into())],
        ),
        FormKind::Decision(rows) => words.say_with("form-title-decision", &[("n", rows.len().into())]),
        FormKind::Round => words.say("form-title-round").into_owned(),
        FormKind::Figures(asked) => figures::title(view, asked),
    }
}

fn clause(view: &View<'_>, task: TaskId) -> String {
    view.model.snapshot.get(task).map_or_else(String::new, |task| task.clause.to_string())
}

fn agency_name(view: &View<'_>, agency: AgencyId) -> String {
    view.model.snapshot.get(agency).map_or_else(String::new, |agency| agency.name.to_string())
}

/// The name of a field.
pub(super) fn name(view: &View<'_>, name: FieldName) -> String {
    match name {
        FieldName::Role(role) => view.words.role(role).into_owned(),
        FieldName::Figure(key) => figures::name(view, key),
        name => view.words.say(&format!("form-field-{}", name.id())).into_owned(),
    }
}

fn say_choice(view: &View<'_>, choice: Choice) -> String {
    let words = view.words;
    match choice {
        Choice::Nothing => words.say("form-choice-nothing").into_owned(),
        Choice::No => words.say("form-choice-no").into_owned(),
        Choice::Yes => words.say("form-choice-yes").into_owned(),
        Choice::Status(status) => words.status(status).into_owned(),
        Choice::Step(step) => words.step(step).into_owned(),
        Choice::Agency(agency) => agency_name(view, agency),
        Choice::Verdict(verdict) => words.verdict(verdict).into_owned(),
        Choice::Used(place) => {
            view.model.review.used.get(usize::from(place)).map_or_else(String::new, |g| ground(view, g))
        }
        Choice::Rules(place) => rule_set(view, place),
        Choice::Nature(nature) => words.figures_nature(nature).to_string(),
    }
}

/// A reason with its document, or what there is of the two.
fn ground(view: &View<'_>, ground: &Ground) -> String {
    let document = ground.document.as_ref().map(|document| match document.date {
        Some(date) => format!("{} ({})", document.number, view.words.day(date)),
        None => document.number.to_string(),
    });
    let reason = Some(ground.reason.to_string()).filter(|reason| !reason.is_empty());
    [reason, document].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A rule set at hand: its key, what it is for, its name, and whether it was checked.
fn rule_set(view: &View<'_>, place: u16) -> String {
    let words = view.words;
    let Some(set) = rules_at(view.model, place) else { return String::new() };
    let doubt = words.verification(set.status()).map(|status| format!(" ({status})"));
    words.say_with(
        "form-choice-rules",
        &[
            ("key", (&set.heading().key).into()),
            ("object", words.round_object(set.heading().object).into()),
            ("label", words.bilingual(&set.heading().label).into()),
            ("checked", doubt.unwrap_or_default().into()),
        ],
    )
}

fn say_problem(view: &View<'_>, problem: &FormProblem) -> String {
    let words = view.words;
    let field = || name(view, problem.field());
    match problem {
        FormProblem::Empty(_) => words.say_with("form-problem-empty", &[("field", field().into())]),
        FormProblem::NoDate(_, typed) => words
            .say_with("form-problem-no-date", &[("field", field().into()), ("words", typed.as_str().into())]),
        FormProblem::NoPercent(typed) => {
            words.say_with("form-problem-no-percent", &[("words", typed.as_str().into())])
        }
        FormProblem::NoAgency(_, typed, near) => {
            let said = [("field", field().into()), ("words", typed.as_str().into())];
            let said = words.say_with("form-problem-no-agency", &said);
            if near.is_empty() {
                return said;
            }
            let near = words.say_with("form-problem-near-agencies", &[("near", near.join(", ").into())]);
            format!("{near} {said}")
        }
        FormProblem::NoYear(typed) => {
            words.say_with("form-problem-no-year", &[("words", typed.as_str().into())])
        }
        FormProblem::Round(problem) => words.round_problem(problem),
        FormProblem::NeedsBasis(_) => {
            words.say_with("form-problem-needs-basis", &[("field", field().into())])
        }
        FormProblem::NoFigure(key, typed, fault) => figures::fault(view, *key, typed, *fault),
        FormProblem::Unsaved(_) => words.say("form-problem-unsaved").into_owned(),
        FormProblem::NoDeadline(typed) => {
            words.say_with("form-problem-no-deadline", &[("words", typed.as_str().into())])
        }
    }
}
