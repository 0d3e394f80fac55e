//! The JSON of `ct135 import plan --json`: agencies by full name, days as YYYY-MM-DD.
//!
//! `deadlines` begins with the deadline that binds first: the reports a sentence asks for before the activity of the
//! time line. `coordinate` and `requested` list whose members are known; open sets in these roles are in the findings
//! (`open_set` with name and role), so that nobody takes them for one agency. `args` of a finding is an object.
//!
//! A series has `every` and `of`, and where the words say so `until`, its last day, and `day`, as in `read-date --json`.
//!
//! What was read stands beside the book. `plan.amends` is the plan there that the document is, replaces or amends, by id
//! and number; null where it is a new one. `plan.whole` says whether the document holds all of that plan, so that what it
//! lacks is gone. `standing` of a task is new, changed, same or gone; those that are gone come last, as the book has
//! them, as long as somebody still works on them. `changes` of a task and of the plan lists what differs: `field`, `from`
//! (the book) and `to` (the document). Of a task the field is clause, sentence, title or deadlines (a list as in
//! `deadlines`); roles, where `agency` says whose, and each side has `roles` and `owes`; or status of a task that is gone,
//! for each `agency` that still works on it. Of the plan it is title, signer, date or place. `doubtful` is true where the
//! difference is not taken unasked: the findings of the clause say why (`edited_by_hand`, `no_ground`, `progress_touched`,
//! `lead_lost`, `point_not_found`, `missing_anew`); after `later_document` nothing is.

mod differs;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::deadline::{Deadline, Reading, Series};
use crate::domain::plan::Role;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::deadline::day_name;
use crate::intake::finding::Finding;

use super::{Actor, Difference, PlanReading, TaskReading};
use differs::{Amends, Change, Compared};

/// The reading of a plan as JSON.
#[derive(Debug, Serialize)]
pub struct PlanJson<'a> {
    plan: Head<'a>,
    tasks: Vec<Task<'a>>,
    findings: Vec<Note<'a>>,
}

#[derive(Debug, Serialize)]
struct Head<'a> {
    number: Option<&'a str>,
    place: Option<&'a str>,
    date: Option<String>,
    signer: Option<&'a str>,
    title: Option<&'a str>,
    amends: Option<Amends<'a>>,
    whole: bool,
    changes: Vec<Change<'a>>,
}

#[derive(Debug, Serialize)]
struct Task<'a> {
    clause: &'a str,
    title: &'a str,
    sentence: &'a str,
    lead: Vec<&'a str>,
    coordinate: Vec<&'a str>,
    perform: Vec<&'a str>,
    requested: Vec<&'a str>,
    recipients: Vec<To<'a>>,
    obligated: Vec<&'a str>,
    deadlines: Vec<When<'a>>,
    standing: &'static str,
    doubtful: bool,
    changes: Vec<Change<'a>>,
}

#[derive(Debug, Serialize)]
struct To<'a> {
    agency: &'a str,
    via: Option<&'a str>,
}

/// A deadline as JSON.
#[derive(Debug, Serialize)]
pub struct When<'a> {
    text: &'a str,
    kind: &'static str,
    start: Option<String>,
    due: Option<String>,
    object: Option<&'a str>,
    event: Option<&'a str>,
    series: Vec<Recurs>,
}

#[derive(Debug, Serialize)]
struct Recurs {
    every: &'static str,
    of: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
}

#[derive(Debug, Serialize)]
struct Note<'a> {
    clause: Option<&'a str>,
    kind: &'static str,
    args: BTreeMap<&'static str, Arg<'a>>,
}

/// One argument of a finding.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Arg<'a> {
    Absent(()),
    Text(&'a str),
    Texts(Vec<&'a str>),
    Number(i64),
    Day(String),
}

impl<'a> PlanJson<'a> {
    /// The JSON of a reading beside the book it was compared with.
    pub fn of(reading: &'a PlanReading, difference: &'a Difference, book: &'a Snapshot) -> Self {
        let header = &reading.header;
        let compared = Compared::new(reading, difference, book);
        Self {
            plan: Head {
                number: header.number.as_deref(),
                place: header.place.as_deref(),
                date: header.date.map(|date| date.to_string()),
                signer: header.signer.as_deref(),
                title: header.title.as_deref(),
                amends: compared.amends(),
                whole: difference.is_whole,
                changes: compared.head(),
            },
            tasks: compared.tasks(),
            findings: compared.notes(),
        }
    }
}

impl<'a> Task<'a> {
    fn of(reading: &'a PlanReading, task: &'a TaskReading) -> Self {
        let names = |actors: &[Actor]| actors.iter().map(|actor| reading.name(*actor)).collect();
        let to = task.recipients.iter().map(|recipient| To {
            agency: reading.name(recipient.agency),
            via: recipient.via.map(|via| reading.name(via)),
        });
        Self {
            clause: &task.clause,
            title: &task.title,
            sentence: &task.sentence,
            lead: names(&task.lead),
            coordinate: names(&task.coordinate),
            perform: names(&task.perform),
            requested: names(&task.requested),
            recipients: to.collect(),
            obligated: names(&task.obligated),
            deadlines: task.deadlines.iter().map(When::of).collect(),
            standing: "new",
            doubtful: false,
            changes: Vec::new(),
        }
    }
}

impl<'a> When<'a> {
    /// The JSON of a deadline. A deadline bound to a document has its words in `text`, one counted from an event the
    /// event in `event`.
    pub fn of(deadline: &'a Deadline) -> Self {
        let reading: &Reading = &deadline.reading;
        Self {
            text: &deadline.words,
            kind: reading.kind(),
            start: reading.start().map(|day| day.to_string()),
            due: reading.due().map(|day| day.to_string()),
            object: deadline.object.as_deref(),
            event: reading.event().map(|event| &**event),
            series: reading.series().iter().map(Recurs::of).collect(),
        }
    }
}

impl Recurs {
    fn of(series: &Series) -> Self {
        Self {
            every: series.every.duration(),
            of: series.of.name(),
            until: series.within.map(|within| within.end.to_string()),
            day: series.day.map(day_name),
        }
    }
}

impl<'a> Note<'a> {
    fn new(clause: Option<&'a str>, finding: &'a Finding) -> Self {
        Self { clause, kind: finding.kind(), args: args(finding) }
    }
}

/// The arguments of a finding by name; an empty object where it has none.
fn args(finding: &Finding) -> BTreeMap<&'static str, Arg<'_>> {
    match finding {
        Finding::NoLead { suggested } => [("suggested", optional(suggested.as_deref()))].into(),
        Finding::SeveralLeads { agencies }
        | Finding::NamedWithoutRole { agencies }
        | Finding::BindingRequest { agencies } => [("agencies", texts(agencies))].into(),
        Finding::VagueTime { words }
        | Finding::BrokenDate { words }
        | Finding::DueBeforeIssue { words }
        | Finding::TimeNotUnderstood { words }
        | Finding::HeadingText { words }
        | Finding::OutsideOutline { words }
        | Finding::NoAgencyRead { words }
        | Finding::Excepted { words }
        | Finding::OpenDay { words } => [("words", one(words))].into(),
        Finding::ListCut { limit, words } => {
            [("limit", Arg::Number((*limit).into())), ("words", one(words))].into()
        }
        Finding::TooManyDuties { limit, left, words } => [
            ("limit", Arg::Number((*limit).into())),
            ("left", Arg::Number((*left).into())),
            ("words", one(words)),
        ]
        .into(),
        Finding::InferredYear { words, year } => {
            [("words", one(words)), ("year", Arg::Number((*year).into()))].into()
        }
        Finding::ObjectNotDate { object, words } => [("object", one(object)), ("words", one(words))].into(),
        Finding::SentenceBeatsTimeLine { sentence, time_line } => {
            [("sentence", one(sentence)), ("time_line", one(time_line))].into()
        }
        Finding::SharedTimeLine { words, tasks } => {
            [("words", one(words)), ("tasks", Arg::Number((*tasks).into()))].into()
        }
        Finding::LongerReportAbsorbs { every } => {
            [("every", Arg::Texts(every.iter().map(|every| every.duration()).collect()))].into()
        }
        Finding::UnknownAgency { name } => [("name", one(name))].into(),
        Finding::OpenSet { name, role } => {
            [("name", one(name)), ("role", Arg::Text(role.map_or("obligated", role_name)))].into()
        }
        Finding::SeveralDeliverables { parts } => [("parts", texts(parts))].into(),
        Finding::OnwardReport { by, to, when } => {
            [("by", optional(by.as_deref())), ("to", texts(to)), ("when", optional(when.as_deref()))].into()
        }
        Finding::ComesBefore { clause } | Finding::RepeatedClause { clause } => {
            [("clause", one(clause))].into()
        }
        Finding::SkippedSection { title, paragraphs } => {
            [("title", one(title)), ("paragraphs", Arg::Number((*paragraphs).into()))].into()
        }
        _ => args_of_amendment(finding),
    }
}

/// Those of what is noted of a document beside the book; the other findings have none.
fn args_of_amendment(finding: &Finding) -> BTreeMap<&'static str, Arg<'_>> {
    match finding {
        Finding::LaterDocument { number, date } => {
            [("number", one(number)), ("date", Arg::Day(date.to_string()))].into()
        }
        Finding::IssuedElsewhere { place, others } => [("place", one(place)), ("others", one(others))].into(),
        Finding::PointByHand { clause, words } => [("clause", one(clause)), ("words", one(words))].into(),
        Finding::PointNotFound { clause } => [("clause", one(clause))].into(),
        Finding::LeadLost { agency } => [("agency", one(agency))].into(),
        Finding::ProgressTouched { agency, status, percent } => [
            ("agency", one(agency)),
            ("status", Arg::Text(status.key())),
            ("percent", percent.map_or(Arg::Absent(()), |percent| Arg::Number(percent.into()))),
        ]
        .into(),
        _ => BTreeMap::new(),
    }
}

fn one(text: &Text) -> Arg<'_> {
    Arg::Text(text)
}

fn texts(texts: &[Text]) -> Arg<'_> {
    Arg::Texts(texts.iter().map(|text| &**text).collect())
}

fn optional(text: Option<&str>) -> Arg<'_> {
    text.map_or(Arg::Absent(()), Arg::Text)
}

/// A role as the JSON names it.
pub const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Lead => "lead",
        Role::Perform => "perform",
        Role::Coordinate => "coordinate",
        Role::Recipient => "recipient",
        Role::Via => "via",
        Role::Requested => "requested",
    }
}
