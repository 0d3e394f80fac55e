//! Plans, their tasks, who is what in each, how far everybody is, and the reports received.

use chrono::{Datelike, NaiveDate};

use super::agency::AgencyId;
use super::date::Period;
use super::deadline::Deadline;
use super::id::Id;
use super::row::{plain_fields, row};
use super::text::Text;

/// The id of a plan.
pub type PlanId = Id<Plan>;
/// The id of a task.
pub type TaskId = Id<Task>;

/// A document by number and date, typed where it is needed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DocumentRef {
    /// Number and symbol as printed, e.g. "12/CV-BDT".
    pub number: Text,
    /// Its date, where known.
    pub date: Option<NaiveDate>,
}

/// Whether a plan binds: what comes from an issued one is locked until a document for the change is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanState {
    /// Still being written: one key sets a role.
    Draft,
    /// Issued: roles and deadlines change by document only.
    Issued,
}

/// What an agency is in a task. The order is the rank in which a cell shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Chủ trì.
    Lead,
    /// Thực hiện.
    Perform,
    /// Phối hợp.
    Coordinate,
    /// Nhận báo cáo.
    Recipient,
    /// Qua: belongs to one recipient.
    Via,
    /// Được đề nghị.
    Requested,
}

impl Role {
    /// Every role, by rank.
    pub const ALL: [Self; 6] =
        [Self::Lead, Self::Perform, Self::Coordinate, Self::Recipient, Self::Via, Self::Requested];
}

/// A set of roles, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RoleSet(pub u8);

impl RoleSet {
    /// The set of one role.
    pub const fn of(role: Role) -> Self {
        Self(1 << role as u8)
    }

    /// Whether the role is in the set.
    pub const fn contains(self, role: Role) -> bool {
        self.0 & (1 << role as u8) != 0
    }

    /// The set with the role added.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u8)
    }

    /// The set with the role taken if it was there and added if not.
    #[must_use]
    pub const fn toggled(self, role: Role) -> Self {
        Self(self.0 ^ 1 << role as u8)
    }

    /// Whether no role is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The roles, by rank.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.contains(*role))
    }
}

impl FromIterator<Role> for RoleSet {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(Self::default(), Self::with)
    }
}

/// How far an agency is with a task. Being late is a second axis, computed from the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Chưa triển khai.
    NotStarted,
    /// Đang thực hiện.
    InProgress,
    /// Tạm dừng (chờ …).
    Paused,
    /// Đã hoàn thành.
    Done,
    /// Thôi thực hiện (căn cứ …).
    Dropped,
    /// Thường xuyên: never done.
    Continuous,
}

impl Status {
    /// Every status, in the order of the pick list.
    pub const ALL: [Self; 6] =
        [Self::NotStarted, Self::InProgress, Self::Paused, Self::Done, Self::Dropped, Self::Continuous];

    /// The stable name in data, the same in every language.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Paused => "paused",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::Continuous => "continuous",
        }
    }
}

/// The step a document under way has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Dự thảo.
    Drafting,
    /// Lấy ý kiến.
    Consulting,
    /// Tiếp thu.
    Revising,
    /// Trình.
    Submitting,
    /// Ban hành.
    Issued,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 5] =
        [Self::Drafting, Self::Consulting, Self::Revising, Self::Submitting, Self::Issued];
}

plain_fields!(DocumentRef, PlanState, RoleSet, Status, Step);

row! {
    /// An issued (or drafted) plan document.
    pub struct Plan in plans (Plan) {
        /// Number and symbol, e.g. "2881/KH-UBND".
        pub number: Text,
        /// The place of issue, e.g. "Kon Tum".
        pub place: Text,
        /// The day of issue.
        pub date: NaiveDate,
        /// Who signed.
        pub signer: Text,
        /// The title.
        pub title: Text,
        /// The span of days the plan is for.
        pub period: Period,
        /// Draft or issued.
        pub state: PlanState,
    }
}

impl Plan {
    /// What tells it from every other plan: its number, its place of issue and its year, as every office counts its
    /// documents anew in a new year.
    pub fn issue(&self) -> (Text, Text, i32) {
        (self.number.clone(), self.place.clone(), self.date.year())
    }
}

row! {
    /// One duty of a plan.
    pub struct Task in tasks (Task) {
        /// The plan it stands in.
        pub plan: PlanId,
        /// Where it stands there, e.g. "II.1.1-4".
        pub clause: Text,
        /// Its place in the order of the document, from 0.
        pub order: u32,
        /// A short name for a table row.
        pub title: Text,
        /// The full sentence.
        pub sentence: Text,
        /// Its deadlines, the first being the one a table shows.
        pub deadlines: Vec<Deadline>,
    }
}

row! {
    /// What an agency is in a task: one row per (task, agency, via).
    pub struct Assignment in assignments (Assignment) {
        /// The task.
        pub task: TaskId,
        /// The agency.
        pub agency: AgencyId,
        /// What it is there.
        pub roles: RoleSet,
        /// Through whom a report reaches this recipient; belongs to this recipient alone.
        pub via: Option<AgencyId>,
        /// Whether this agency owes progress: the lead, or the heading's agency where the sentence names no lead.
        pub is_obligated: bool,
    }
}

row! {
    /// How far one obligated agency is with a task: one row per (task, agency).
    pub struct Progress in progress (Progress) {
        /// The task.
        pub task: TaskId,
        /// The obligated agency; a member where a group is obligated.
        pub agency: AgencyId,
        /// How far it is.
        pub status: Status,
        /// The step, while in progress.
        pub step: Option<Step>,
        /// Percent done, where somebody wants it.
        pub percent: Option<u8>,
        /// A note: what is waited for, on what ground it was dropped.
        pub note: Text,
        /// The document that shows it.
        pub evidence: Option<DocumentRef>,
        /// The day it was recorded.
        pub day: NaiveDate,
    }
}

row! {
    /// A report received: it fulfils one occurrence of a recurring deadline for one agency.
    pub struct Submission in submissions (Submission) {
        /// The task whose deadline recurs.
        pub task: TaskId,
        /// Who sent it; a member where a group owes it.
        pub agency: AgencyId,
        /// The period it reports on.
        pub period: Period,
        /// The document.
        pub document: DocumentRef,
        /// The day it was received.
        pub received: NaiveDate,
    }
}
