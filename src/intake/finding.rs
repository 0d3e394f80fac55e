//! Findings: what a reader saw and wants a person to look at, with arguments. The words for them live in `wording`.

use chrono::NaiveDate;

use crate::domain::deadline::Every;
use crate::domain::plan::{Role, Status};
use crate::domain::text::Text;

/// One thing a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The sentence says who coordinates, but not who leads; the lead stays empty.
    NoLead {
        /// Whom the sentence names first as partner.
        suggested: Option<Text>,
    },
    /// Several agencies lead.
    SeveralLeads {
        /// Their names.
        agencies: Vec<Text>,
    },
    /// Nothing says who owes the duty.
    NobodyObligated,
    /// No time is given.
    NoDeadline,
    /// Words of time without a day ("kịp thời").
    VagueTime {
        /// The words.
        words: Text,
    },
    /// A year was taken from around the words.
    InferredYear {
        /// The words.
        words: Text,
        /// The year.
        year: i32,
    },
    /// A date that cannot be one.
    BrokenDate {
        /// The words.
        words: Text,
    },
    /// A day that was over when the plan was issued: of an earlier year it is taken for no deadline.
    DueBeforeIssue {
        /// The words.
        words: Text,
    },
    /// A time line, or words of time in a sentence, of which nothing was understood.
    TimeNotUnderstood {
        /// The words.
        words: Text,
    },
    /// A year that belongs to what is due and not to when ("kế hoạch năm 2015").
    ObjectNotDate {
        /// What is due.
        object: Text,
        /// The words of the deadline.
        words: Text,
    },
    /// Two readings: the sentence says when reports are due, the time line is read as the activity that goes on.
    SentenceBeatsTimeLine {
        /// The words of the sentence.
        sentence: Text,
        /// The words of the time line.
        time_line: Text,
    },
    /// One time line closes several duties.
    SharedTimeLine {
        /// Its words.
        words: Text,
        /// How many duties it closes.
        tasks: u32,
    },
    /// Reports of several rhythms fall on one day: one report a period end is owed, the longer absorbs the shorter.
    LongerReportAbsorbs {
        /// The rhythms, as in the sentence.
        every: Vec<Every>,
    },
    /// An agency that the book does not know; it is proposed where it has a role.
    UnknownAgency {
        /// Its name.
        name: Text,
    },
    /// A set whose members nobody has listed; it is not fanned out.
    OpenSet {
        /// Its name.
        name: Text,
        /// What it is in the duty; `None` where it owes it and no role is named.
        role: Option<Role>,
    },
    /// One sentence asks for several things that could be followed one by one.
    SeveralDeliverables {
        /// The parts.
        parts: Vec<Text>,
    },
    /// Who receives a report passes it on.
    OnwardReport {
        /// Who passes it on, where the sentence says.
        by: Option<Text>,
        /// To whom.
        to: Vec<Text>,
        /// By when, in the words of the sentence: a day that is not that of who reports.
        when: Option<Text>,
    },
    /// Agencies that stand where somebody acts, and of which no role is read.
    NamedWithoutRole {
        /// Their names.
        agencies: Vec<Text>,
    },
    /// Somebody is excepted from a set; the set is kept as a whole.
    Excepted {
        /// The words.
        words: Text,
    },
    /// "Đề nghị" addressed to bodies that the issuer can oblige: read as a duty.
    BindingRequest {
        /// To whom.
        agencies: Vec<Text>,
    },
    /// This duty delivers what another one collects, so it comes before.
    ComesBefore {
        /// The clause of the other.
        clause: Text,
    },
    /// Words of a heading beside the agency's name.
    HeadingText {
        /// The words.
        words: Text,
    },
    /// A section that holds no duties (purpose, requirements).
    SkippedSection {
        /// Its heading.
        title: Text,
        /// How many paragraphs it has.
        paragraphs: u32,
    },
    /// Words outside the duties that are kept for a person to look at.
    OutsideOutline {
        /// The words.
        words: Text,
    },
    /// Words where an agency should be named, and none is read.
    NoAgencyRead {
        /// The words.
        words: Text,
    },
    /// A list longer than is followed; what stands behind its end is left out.
    ListCut {
        /// How many names are followed.
        limit: u32,
        /// The first word or name that is left out.
        words: Text,
    },
    /// More duties than a document is read for; what stands behind is left out.
    TooManyDuties {
        /// How many duties are read.
        limit: u32,
        /// How many paragraphs are left out.
        left: u32,
        /// The first words that are left out.
        words: Text,
    },
    /// A date of issue whose day is left open.
    OpenDay {
        /// The words.
        words: Text,
    },
    /// Two clauses carry one number; the later got a suffix.
    RepeatedClause {
        /// The number.
        clause: Text,
    },
    /// The document has no number.
    NoNumber,
    /// The document has no date.
    NoDate,
    /// The document has no title.
    NoTitle,
    /// Nobody is seen to sign.
    NoSigner,
    /// No duty was found: this may be no plan.
    NoTasks,
    /// The plan was changed by a document of a later day than this one.
    LaterDocument {
        /// Its number.
        number: Text,
        /// Its day.
        date: NaiveDate,
    },
    /// A new plan was issued elsewhere than those of the book.
    IssuedElsewhere {
        /// Where it was issued.
        place: Text,
        /// Where the first of the book was.
        others: Text,
    },
    /// Somebody has edited the task by hand since it was stored.
    EditedByHand,
    /// The sentence is the one of the book, which has something else: set by a person, or said otherwise by another text of
    /// this number.
    NoGround,
    /// A point of the plan is changed in a way that is not read into it.
    PointByHand {
        /// Its clause.
        clause: Text,
        /// What the document says of it.
        words: Text,
    },
    /// A document gives a point new words, and the plan has no duty in that clause.
    PointNotFound {
        /// The clause.
        clause: Text,
    },
    /// The document names no lead, and the book has one.
    LeadLost {
        /// Its short name.
        agency: Text,
    },
    /// A document that says a plan anew lacks a duty, and does not say that it is struck.
    MissingAnew,
    /// The document changes a plan that the book does not have, or is not found to have.
    AmendsUnknown,
    /// Progress stands where an agency would owe the task no longer.
    ProgressTouched {
        /// Its short name.
        agency: Text,
        /// How far it is.
        status: Status,
        /// Percent done, where known.
        percent: Option<u8>,
    },
}

impl Finding {
    /// Whether it speaks of when a duty is due.
    pub const fn is_of_deadline(&self) -> bool {
        matches!(
            self,
            Self::NoDeadline
                | Self::VagueTime { .. }
                | Self::InferredYear { .. }
                | Self::BrokenDate { .. }
                | Self::DueBeforeIssue { .. }
                | Self::TimeNotUnderstood { .. }
                | Self::ObjectNotDate { .. }
                | Self::SentenceBeatsTimeLine { .. }
                | Self::SharedTimeLine { .. }
                | Self::LongerReportAbsorbs { .. }
        )
    }

    /// The name of the kind of finding, as in the JSON output; with `-` for `_` after `finding-`, the id of its words.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::NoLead { .. } => "no_lead",
            Self::SeveralLeads { .. } => "several_leads",
            Self::NobodyObligated => "nobody_obligated",
            Self::NoDeadline => "no_deadline",
            Self::VagueTime { .. } => "vague_time",
            Self::InferredYear { .. } => "inferred_year",
            Self::BrokenDate { .. } => "broken_date",
            Self::DueBeforeIssue { .. } => "due_before_issue",
            Self::TimeNotUnderstood { .. } => "time_not_understood",
            Self::ObjectNotDate { .. } => "object_not_date",
            Self::SentenceBeatsTimeLine { .. } => "sentence_beats_time_line",
            Self::SharedTimeLine { .. } => "shared_time_line",
            Self::LongerReportAbsorbs { .. } => "longer_report_absorbs",
            Self::UnknownAgency { .. } => "unknown_agency",
            Self::OpenSet { .. } => "open_set",
            Self::SeveralDeliverables { .. } => "several_deliverables",
            Self::OnwardReport { .. } => "onward_report",
            Self::NamedWithoutRole { .. } => "named_without_role",
            Self::Excepted { .. } => "excepted",
            Self::BindingRequest { .. } => "binding_request",
            Self::ComesBefore { .. } => "comes_before",
            Self::HeadingText { .. } => "heading_text",
            Self::SkippedSection { .. } => "skipped_section",
            Self::OutsideOutline { .. } => "outside_outline",
            Self::NoAgencyRead { .. } => "no_agency_read",
            Self::ListCut { .. } => "list_cut",
            Self::TooManyDuties { .. } => "too_many_duties",
            Self::OpenDay { .. } => "open_day",
            Self::RepeatedClause { .. } => "repeated_clause",
            Self::NoNumber => "no_number",
            Self::NoDate => "no_date",
            Self::NoTitle => "no_title",
            Self::NoSigner => "no_signer",
            Self::NoTasks => "no_tasks",
            Self::LaterDocument { .. } => "later_document",
            Self::IssuedElsewhere { .. } => "issued_elsewhere",
            Self::EditedByHand => "edited_by_hand",
            Self::NoGround => "no_ground",
            Self::PointByHand { .. } => "point_by_hand",
            Self::PointNotFound { .. } => "point_not_found",
            Self::LeadLost { .. } => "lead_lost",
            Self::MissingAnew => "missing_anew",
            Self::AmendsUnknown => "amends_unknown",
            Self::ProgressTouched { .. } => "progress_touched",
        }
    }
}

/// A finding with the place it was made at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The clause, or `None` for the document as a whole.
    pub clause: Option<Text>,
    /// What was found.
    pub finding: Finding,
}
