//! Reads the text of a provincial plan: its head, its duties, who is what in each, and when.
//!
//! General rules of how such plans are written, for any plan: no number or clause of a document is known here. Every
//! dash and numbered paragraph between head and signature becomes a duty, a heading, or a [`Finding`]; the time taken is
//! linear in the length of the text. What the reader does not know: the store, the screen, and who the members of an
//! open set are.
//!
//! The stages: a [`Document`] becomes paragraphs (`paragraph`) with their markers (`marker`), a table of duties row by row
//! with its cells behind (`table`); the head and foot are taken off
//! (`header`), the outline gives duties with what they inherit (`outline`), each sentence gives actors (`mention`), roles
//! (`role`) and deadlines (`timing`), and `task` puts the reading together.

mod amend;
mod book;
mod broken;
mod correct;
mod dates;
mod header;
mod heir;
mod issuer;
mod label;
mod lexicon;
mod link;
mod marker;
mod mention;
mod name;
mod naming;
mod nature;
mod outline;
mod paragraph;
mod propose;
mod role;
mod roster;
mod span;
mod split;
mod table;
mod task;
#[cfg(test)]
pub(crate) mod tests;
mod timing;
mod title;

pub mod json;

use chrono::NaiveDate;

use crate::domain::agency::Agency;
use crate::domain::date::Period;
use crate::domain::deadline::Deadline;
use crate::domain::plan::Role;
use crate::domain::text::Text;

use super::document::Document;
use super::finding::{Finding, Noted};

use paragraph::Paragraph;

pub use amend::{
    Difference, FieldChange, HeadChange, Held, Part, Row, Standing, Taken, compare_anew, difference, take,
};
pub use book::AgencyBook;
pub use correct::Correction;
pub use dates::Dates;
pub use nature::{Nature, Seeming};
pub use propose::{Refusal, propose};
pub use span::{Gave, Span};

/// What was read from a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanReading {
    /// Number, place, date, title and what else stands around the duties.
    pub header: Header,
    /// The agencies the duties name.
    pub agencies: Vec<AgencyReading>,
    /// The duties, in the order of the document.
    pub tasks: Vec<TaskReading>,
    /// What a person should look at.
    pub findings: Vec<Noted>,
    /// What the document seems to be where it seems to be no plan.
    pub seems: Option<Seeming>,
    /// The kind of the place whose committee issued it, where that is no province.
    issuer: Option<&'static str>,
    /// Names the document defines for itself.
    defined: mention::Defined,
}

/// The head and the foot of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// Number and symbol, e.g. "2881/KH-UBND".
    pub number: Option<Text>,
    /// The place of issue.
    pub place: Option<Text>,
    /// The day of issue.
    pub date: Option<NaiveDate>,
    /// Who signed.
    pub signer: Option<Text>,
    /// The title, in one line.
    pub title: Option<Text>,
    /// The span of days the title gives the plan.
    pub period: Option<Period>,
    /// The documents it rests on, one sentence each.
    pub bases: Vec<Text>,
    /// Who receives a copy, as listed under "Nơi nhận".
    pub copies: Vec<Text>,
}

/// An agency the plan names.
#[derive(Debug, Clone, PartialEq)]
pub struct AgencyReading {
    /// The row it has in the book, or the one that is proposed.
    pub row: Agency,
    /// Whether the book the plan was read with knows it.
    pub is_known: bool,
}

/// An agency of a reading: its place in [`PlanReading::agencies`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Actor(pub usize);

/// Who receives, and through whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient {
    /// Who.
    pub agency: Actor,
    /// Through whom; belongs to this recipient alone.
    pub via: Option<Actor>,
}

/// What a document that amends a plan point by point does to a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PointChange {
    /// It has new words.
    Reworded,
    /// It is put in.
    Added,
}

/// One duty as read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TaskReading {
    /// Where it stands, e.g. "II.1.1-4".
    pub clause: Text,
    /// A short name made from the sentence.
    pub title: Text,
    /// The full sentence.
    pub sentence: Text,
    /// Who leads.
    pub lead: Vec<Actor>,
    /// Who coordinates, as far as members are known.
    pub coordinate: Vec<Actor>,
    /// Who is directed to perform.
    pub perform: Vec<Actor>,
    /// Who is requested and cannot be obliged.
    pub requested: Vec<Actor>,
    /// Who receives.
    pub recipients: Vec<Recipient>,
    /// Who owes progress.
    pub obligated: Vec<Actor>,
    /// Open sets that coordinate or are requested: their members are not known.
    pub open: Vec<(Actor, Role)>,
    /// When; the one that binds first stands first.
    pub deadlines: Vec<Deadline>,
    /// Which words of the sentence gave which field.
    pub spans: Vec<Span>,
    /// That its clause is one of the plan that the document amends, and what becomes of it.
    pub point: Option<PointChange>,
}

/// Reads the text of a plan with the agencies that are known.
pub fn read(text: &str, book: &AgencyBook) -> PlanReading {
    read_document(&Document::of_text(text), book)
}

/// Reads a document that holds a plan with the agencies that are known.
pub fn read_document(document: &Document, book: &AgencyBook) -> PlanReading {
    read_named(document, book, &Named::default())
}

/// What a person says a document is, where it does not say so itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// Its number and symbol.
    pub number: Option<Text>,
    /// The day of issue.
    pub date: Option<NaiveDate>,
}

/// Reads a document that may lack its number and its date.
pub fn read_named(document: &Document, book: &AgencyBook, named: &Named) -> PlanReading {
    let paragraphs: &[Paragraph] = &paragraph::paragraphs(&document.blocks);
    let mut body = header::take_off(paragraphs);
    let header = &mut body.header;
    header.number = header.number.take().or_else(|| named.number.clone());
    header.date = header.date.or(named.date);
    let outline = outline::outline(&body.paragraphs, book);
    let mut reading = task::assemble(body.header, body.findings, outline, (book, issuer::kind(paragraphs)));
    link::note_order(&mut reading);
    reading.seems = nature::seeming(paragraphs, &reading.header, &reading.tasks, (book, &reading.defined));
    reading
}

impl PlanReading {
    /// The name of an agency of this reading.
    pub fn name(&self, actor: Actor) -> &str {
        self.agencies.get(actor.0).map_or("", |agency| &agency.row.name)
    }

    fn note(&mut self, clause: Option<&Text>, finding: Finding) {
        self.findings.push(Noted { clause: clause.cloned(), finding });
    }
}
