//! The one form: fields under each other, moved through with arrows, accepted with Enter.
//!
//! A field is a text, a date in people's own words, or a choice. A form knows what it is for ([`FormKind`]) but not how
//! it is stored: the pane that opened it turns accepted fields into changes.

mod field;

use chrono::NaiveDate;

use super::action::Action;
use super::compose::InputMethod;
use super::line::Line;
use super::review::FigureFault;
use crate::domain::agency::AgencyId;
use crate::domain::date::Period;
use crate::domain::figures::{FigureKey, FigureSet, Figures};
use crate::domain::opening::RoundProblem;
use crate::domain::place::PlaceId;
use crate::domain::plan::{DocumentRef, TaskId};
use crate::domain::review::{RoundId, Verdict};
use crate::domain::text::Text;

pub use field::{Choice, Field, FieldName, FieldValue};

/// So many fields further leads a page.
const PAGE: usize = 10;

/// What a form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormKind {
    /// Progress of agencies with tasks: one pair, or those of all marked rows.
    Progress(Vec<(TaskId, AgencyId)>),
    /// The fields of a task.
    Task(TaskId),
    /// The duty of this clause in a plan under review.
    Correction(Text),
    /// The roles of an agency in a task.
    Roles(TaskId, AgencyId),
    /// A report received from an agency for a period.
    Submission(TaskId, AgencyId, Period),
    /// The reason of a decision that contradicts the assessment, on these survey rows.
    Reason(Verdict, Vec<u32>),
    /// A decision with its reason and document, on these survey rows.
    Decision(Vec<u32>),
    /// A new round.
    Round,
    /// The figures of a place in a round.
    Figures(Box<FigureForm>),
}

/// Which figures a form holds, and what they were when it was opened: only what was typed since is a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureForm {
    /// The round.
    pub round: RoundId,
    /// The place; it may have no row in the round yet.
    pub place: PlaceId,
    /// The figures, in the order of a sheet's columns.
    pub keys: FigureSet,
    /// What they were.
    pub base: Figures,
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
    /// The words are no year of our time.
    NoYear(String),
    /// The round cannot be opened.
    Round(RoundProblem),
    /// No agency has this name; the short names of those that are called much like it.
    NoAgency(FieldName, String, Vec<String>),
    /// The words are no such figure.
    NoFigure(FigureKey, String, FigureFault),
    /// Something was typed: leaving once more drops it.
    Unsaved(FieldName),
}

impl FormProblem {
    /// The field concerned.
    pub const fn field(&self) -> FieldName {
        match self {
            Self::Empty(name)
            | Self::NoDate(name, _)
            | Self::NoAgency(name, ..)
            | Self::NeedsBasis(name)
            | Self::Unsaved(name) => *name,
            Self::NoYear(_) => FieldName::Year,
            Self::Round(RoundProblem::NoPlaces(_)) => FieldName::Rules,
            Self::Round(RoundProblem::Taken(_) | RoundProblem::Key(_)) => FieldName::RoundKey,
            Self::NoPercent(_) => FieldName::Percent,
            Self::NoDeadline(_) => FieldName::Deadline,
            Self::NoFigure(key, ..) => FieldName::Figure(*key),
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
    /// Whether something was typed or chosen.
    pub is_touched: bool,
}

impl Form {
    /// A form with the cursor in its first field.
    pub fn new(kind: FormKind, fields: Vec<Field>) -> Self {
        Self { kind, fields, focus: 0, problem: None, is_touched: false }
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

    /// Whether leaving may drop it: nothing was typed, or the person was told and leaves again.
    pub fn may_leave(&mut self) -> bool {
        if !self.is_touched || matches!(self.problem, Some(FormProblem::Unsaved(_))) {
            return true;
        }
        self.problem = self.focused().map(|field| FormProblem::Unsaved(field.name));
        false
    }

    /// Takes typed text; says whether it was taken.
    pub fn type_text(&mut self, typed: &str, method: InputMethod) -> bool {
        if !self.takes_text() {
            return self.reject_typing();
        }
        self.problem = None;
        self.is_touched = true;
        if let Some(FieldValue::Text(line) | FieldValue::Date(line)) =
            self.fields.get_mut(self.focus).map(|field| &mut field.value)
        {
            line.type_typed(typed, method);
        }
        true
    }

    /// Applies an action of the form or of its text; says whether it was one.
    pub fn act(&mut self, action: Action) -> bool {
        let last = self.fields.len().saturating_sub(1);
        match action {
            Action::NextField => self.focus = if self.focus == last { 0 } else { self.focus + 1 },
            Action::PreviousField => self.focus = if self.focus == 0 { last } else { self.focus - 1 },
            Action::NextPage => self.focus = (self.focus + PAGE).min(last),
            Action::PreviousPage => self.focus = self.focus.saturating_sub(PAGE),
            Action::NextChoice => return self.choose(1),
            Action::PreviousChoice => return self.choose(-1),
            _ if self.takes_text() => return self.edit(action),
            _ => return false,
        }
        true
    }

    /// Writes words into a text or date field, in the place of what stands there.
    pub fn write(&mut self, name: FieldName, words: &str) {
        let field = self.fields.iter_mut().find(|field| field.name == name);
        if let Some(FieldValue::Text(line) | FieldValue::Date(line)) = field.map(|field| &mut field.value) {
            *line = Line::of(words);
        }
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
        self.is_touched = true;
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
        assert!(!form.type_text("x", InputMethod::Off));
        assert_eq!(form.problem, Some(FormProblem::NeedsBasis(FieldName::Deadline)));
        form.reject(FormProblem::NeedsBasis(FieldName::Deadline));
        assert_eq!(form.focused().map(|f| f.name), Some(FieldName::BasisNumber));
        assert!(form.type_text("12/UBND", InputMethod::Off));
        form.act(Action::PreviousField);
        assert!(form.act(Action::NextChoice));
        assert_eq!(form.chosen(FieldName::Obligated), Choice::No);
        form.act(Action::PreviousField);
        assert!(form.type_text(" năm 2015", InputMethod::Off));
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
