//! The one form: fields under each other, moved through with arrows, accepted with Enter.
//!
//! A field is a text, a date in people's own words, or a choice. A form knows what it is for ([`FormKind`]) but not how
//! it is stored: the pane that opened it turns accepted fields into changes.

use chrono::NaiveDate;

use super::action::Action;
use super::line::Line;
use crate::domain::agency::AgencyId;
use crate::domain::date::Period;
use crate::domain::plan::{DocumentRef, Role, Status, Step, TaskId};
use crate::domain::review::Verdict;

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormKind {
    /// Progress of agencies with tasks: one pair, or those of all marked rows.
    Progress(Vec<(TaskId, AgencyId)>),
    /// The fields of a task.
    Task(TaskId),
    /// The roles of an agency in a task.
    Roles(TaskId, AgencyId),
    /// A report received from an agency for a period.
    Submission(TaskId, AgencyId, Period),
    /// The reason of a decision that contradicts the assessment, on these survey rows.
    Reason(Verdict, Vec<u32>),
    /// A decision with its reason and document, on these survey rows.
    Decision(Vec<u32>),
}

/// The name of a field; its words are `field-<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldName {
    /// Status of progress.
    Status,
    /// Step of progress.
    Step,
    /// Percent done.
    Percent,
    /// A note.
    Note,
    /// Number of the document that shows something.
    DocumentNumber,
    /// Date of that document.
    DocumentDate,
    /// The day something was received.
    Received,
    /// Short name of a task.
    Title,
    /// Words of a deadline.
    Deadline,
    /// One role of an agency.
    Role(Role),
    /// Whether the agency owes progress.
    Obligated,
    /// Through whom a report is received.
    Via,
    /// Number of the document that allows a change of an issued plan.
    BasisNumber,
    /// Date of that document.
    BasisDate,
    /// Why.
    Reason,
    /// What is said of a place.
    Verdict,
}

impl FieldName {
    /// The end of its message id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Step => "step",
            Self::Percent => "percent",
            Self::Note => "note",
            Self::DocumentNumber => "document-number",
            Self::DocumentDate => "document-date",
            Self::Received => "received",
            Self::Title => "title",
            Self::Deadline => "deadline",
            Self::Role(_) => "role",
            Self::Obligated => "obligated",
            Self::Via => "via",
            Self::BasisNumber => "basis-number",
            Self::BasisDate => "basis-date",
            Self::Reason => "reason",
            Self::Verdict => "verdict",
        }
    }
}

/// One of the values a choice offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Nothing chosen.
    Nothing,
    /// No.
    No,
    /// Yes.
    Yes,
    /// A status.
    Status(Status),
    /// A step.
    Step(Step),
    /// An agency.
    Agency(AgencyId),
    /// What is said of a place.
    Verdict(Verdict),
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// Free text.
    Text(Line),
    /// A day as people say it; the reading is shown while it is typed.
    Date(Line),
    /// One of several values.
    Choice {
        /// What can be chosen.
        options: Vec<Choice>,
        /// Which is chosen.
        chosen: usize,
    },
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: FieldName,
    /// What it holds.
    pub value: FieldValue,
    /// Whether it comes from an issued plan and opens only when the basis document is named.
    pub needs_basis: bool,
}

/// Why a form was not accepted; the cursor stands in the field concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormProblem {
    /// The field must not be empty.
    Empty(FieldName),
    /// The words are no day.
    NoDate(FieldName, String),
    /// The words are no number from 0 to 100.
    NoPercent(String),
    /// The field comes from an issued plan: name the document that changes it.
    NeedsBasis(FieldName),
    /// The words of a deadline could not be read.
    NoDeadline(String),
}

impl FormProblem {
    /// The field concerned.
    pub const fn field(&self) -> FieldName {
        match self {
            Self::Empty(name) | Self::NoDate(name, _) | Self::NeedsBasis(name) => *name,
            Self::NoPercent(_) => FieldName::Percent,
            Self::NoDeadline(_) => FieldName::Deadline,
        }
    }
}

/// A form being filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is for.
    pub kind: FormKind,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field with the cursor.
    pub focus: usize,
    /// Why it was not accepted.
    pub problem: Option<FormProblem>,
}

impl Field {
    /// A text field.
    pub fn text(name: FieldName, text: &str) -> Self {
        Self { name, value: FieldValue::Text(Line::of(text)), needs_basis: false }
    }

    /// A date field.
    pub fn date(name: FieldName, day: Option<NaiveDate>) -> Self {
        let words = day.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default();
        Self { name, value: FieldValue::Date(Line::of(&words)), needs_basis: false }
    }

    /// A choice; the first option is chosen where `chosen` is none of them.
    pub fn choice(name: FieldName, options: Vec<Choice>, chosen: Choice) -> Self {
        let chosen = options.iter().position(|option| *option == chosen).unwrap_or(0);
        Self { name, value: FieldValue::Choice { options, chosen }, needs_basis: false }
    }

    /// Yes or no.
    pub fn yes_no(name: FieldName, is_yes: bool) -> Self {
        Self::choice(name, vec![Choice::No, Choice::Yes], if is_yes { Choice::Yes } else { Choice::No })
    }

    /// The same field, locked until the basis document is named.
    #[must_use]
    pub fn locked(self, is_locked: bool) -> Self {
        Self { needs_basis: is_locked, ..self }
    }
}

impl Form {
    /// A form with the cursor in its first field.
    pub fn new(kind: FormKind, fields: Vec<Field>) -> Self {
        Self { kind, fields, focus: 0, problem: None }
    }

    /// The field with the cursor.
    pub fn focused(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    /// Whether text can be typed where the cursor stands.
    pub fn takes_text(&self) -> bool {
        self.focused()
            .is_some_and(|field| !matches!(field.value, FieldValue::Choice { .. }) && !self.is_locked(field))
    }

    /// Whether the field is locked now: it needs the basis document and none is named yet.
    pub fn is_locked(&self, field: &Field) -> bool {
        field.needs_basis && self.text(FieldName::BasisNumber).is_empty()
    }

    /// The words of a text or date field; empty where there is no such field.
    pub fn text(&self, name: FieldName) -> &str {
        match self.field(name).map(|field| &field.value) {
            Some(FieldValue::Text(line) | FieldValue::Date(line)) => line.text().trim(),
            _ => "",
        }
    }

    /// What is chosen in a choice; [`Choice::Nothing`] where there is no such field.
    pub fn chosen(&self, name: FieldName) -> Choice {
        match self.field(name).map(|field| &field.value) {
            Some(FieldValue::Choice { options, chosen }) => {
                options.get(*chosen).copied().unwrap_or(Choice::Nothing)
            }
            _ => Choice::Nothing,
        }
    }

    /// The day of a date field, read in people's own words; `None` where nothing is typed.
    ///
    /// # Errors
    /// [`FormProblem::NoDate`] where the words are no day.
    pub fn day(&self, name: FieldName, today: NaiveDate) -> Result<Option<NaiveDate>, FormProblem> {
        let words = self.text(name);
        if words.is_empty() {
            return Ok(None);
        }
        super::typed_date::read_document_day(words, today)
            .map(Some)
            .ok_or_else(|| FormProblem::NoDate(name, words.to_owned()))
    }

    /// The document typed in a number and a date field; `None` where no number is typed.
    ///
    /// # Errors
    /// As [`Form::day`].
    pub fn document(
        &self,
        number: FieldName,
        date: FieldName,
        today: NaiveDate,
    ) -> Result<Option<DocumentRef>, FormProblem> {
        let date = self.day(date, today)?;
        let number = self.text(number);
        Ok((!number.is_empty()).then(|| DocumentRef { number: number.into(), date }))
    }

    /// Takes typed text; says whether it was taken.
    pub fn type_text(&mut self, typed: &str) -> bool {
        if !self.takes_text() {
            return self.reject_typing();
        }
        self.problem = None;
        if let Some(FieldValue::Text(line) | FieldValue::Date(line)) =
            self.fields.get_mut(self.focus).map(|field| &mut field.value)
        {
            line.type_text(typed);
        }
        true
    }

    /// Applies an action of the form or of its text; says whether it was one.
    pub fn act(&mut self, action: Action) -> bool {
        let last = self.fields.len().saturating_sub(1);
        match action {
            Action::NextField => self.focus = if self.focus == last { 0 } else { self.focus + 1 },
            Action::PreviousField => self.focus = if self.focus == 0 { last } else { self.focus - 1 },
            Action::NextChoice => return self.choose(1),
            Action::PreviousChoice => return self.choose(-1),
            _ if self.takes_text() => return self.edit(action),
            _ => return false,
        }
        true
    }

    /// Marks the form as not accepted and puts the cursor into the field concerned.
    pub fn reject(&mut self, problem: FormProblem) {
        if let Some(place) = self.fields.iter().position(|field| field.name == problem.field()) {
            self.focus = place;
        }
        if matches!(problem, FormProblem::NeedsBasis(_))
            && let Some(place) = self.fields.iter().position(|field| field.name == FieldName::BasisNumber)
        {
            self.focus = place;
        }
        self.problem = Some(problem);
    }

    fn field(&self, name: FieldName) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    fn reject_typing(&mut self) -> bool {
        let locked = self.focused().filter(|field| self.is_locked(field)).map(|field| field.name);
        if let Some(name) = locked {
            self.problem = Some(FormProblem::NeedsBasis(name));
        }
        false
    }

    fn choose(&mut self, step: isize) -> bool {
        if self.focused().is_some_and(|field| self.is_locked(field)) {
            return self.reject_typing();
        }
        let Some(FieldValue::Choice { options, chosen }) =
            self.fields.get_mut(self.focus).map(|field| &mut field.value)
        else {
            return false;
        };
        let n = options.len().max(1) as isize;
        *chosen = (*chosen as isize + step).rem_euclid(n) as usize;
        self.problem = None;
        true
    }

    fn edit(&mut self, action: Action) -> bool {
        match self.fields.get_mut(self.focus).map(|field| &mut field.value) {
            Some(FieldValue::Text(line) | FieldValue::Date(line)) => line.act(action),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Form {
        let task = TaskId::new(0);
        Form::new(
            FormKind::Task(task),
            vec![
                Field::text(FieldName::Title, "Kế hoạch"),
                Field::text(FieldName::Deadline, "Quý I").locked(true),
                Field::yes_no(FieldName::Obligated, true).locked(true),
                Field::text(FieldName::BasisNumber, ""),
            ],
        )
    }

    #[test]
    fn a_locked_field_asks_for_its_document_and_opens_when_that_is_named() {
        let mut form = form();
        form.act(Action::NextField);
        assert!(!form.takes_text());
        assert!(!form.type_text("x"));
        assert_eq!(form.problem, Some(FormProblem::NeedsBasis(FieldName::Deadline)));
        form.reject(FormProblem::NeedsBasis(FieldName::Deadline));
        assert_eq!(form.focused().map(|f| f.name), Some(FieldName::BasisNumber));
        assert!(form.type_text("12/UBND"));
        form.act(Action::PreviousField);
        assert!(form.act(Action::NextChoice));
        assert_eq!(form.chosen(FieldName::Obligated), Choice::No);
        form.act(Action::PreviousField);
        assert!(form.type_text(" năm 2015"));
        assert_eq!(form.text(FieldName::Deadline), "Quý I năm 2015");
    }

    #[test]
    fn fields_are_walked_around_both_ends() {
        let mut form = form();
        form.act(Action::PreviousField);
        assert_eq!(form.focus, 3);
        form.act(Action::NextField);
        assert_eq!(form.focus, 0);
    }
}
