//! The fields of a form: their names, what they hold, how they begin.

use chrono::NaiveDate;

use crate::app::line::Line;
use crate::domain::agency::AgencyId;
use crate::domain::figures::FigureKey;
use crate::domain::plan::{Role, Status, Step};
use crate::domain::review::{FiguresNature, Verdict};

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
    /// A reason and document used before, to use again.
    Used,
    /// The key of a round.
    RoundKey,
    /// The rule set of a round.
    Rules,
    /// The year of a round.
    Year,
    /// Whether the figures of a round are real.
    Nature,
    /// A figure of a place.
    Figure(FigureKey),
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
            Self::Used => "used",
            Self::RoundKey => "round-key",
            Self::Rules => "rules",
            Self::Year => "year",
            Self::Nature => "nature",
            Self::Figure(_) => "figure",
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
    /// The ground at this place among those offered again.
    Used(u16),
    /// The rule set at this place among those at hand.
    Rules(u16),
    /// Whether figures are real.
    Nature(FiguresNature),
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
