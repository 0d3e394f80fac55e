//! The agencies of one reading: those of the book that are named, and those proposed because it does not know them.

use std::collections::HashMap;

use crate::domain::agency::{Agency, AgencyKind, Authority};
use crate::domain::text::{Text, fold};

use super::book::AgencyBook;
use super::{Actor, AgencyReading};

/// Who is meant by a mention.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Who {
    /// An agency of the book.
    Known(usize),
    /// A single agency that the book does not know, by its name.
    Unknown(Text),
    /// A set without listed members that the book does not know.
    Open(Text),
}

/// The agencies named so far.
#[derive(Debug)]
pub(super) struct Roster<'a> {
    book: &'a AgencyBook,
    rows: Vec<AgencyReading>,
    /// By the place in the book.
    known: Vec<Option<Actor>>,
    /// By the name, where the book does not know it.
    by_who: HashMap<Who, Actor>,
    by_key: HashMap<Text, Actor>,
}

impl<'a> Roster<'a> {
    pub(super) fn new(book: &'a AgencyBook) -> Self {
        Self {
            book,
            rows: Vec::new(),
            known: vec![None; book.len()],
            by_who: HashMap::new(),
            by_key: HashMap::new(),
        }
    }

    /// The actor for whoever is meant; the agency is taken into the reading on first sight.
    pub(super) fn actor(&mut self, who: &Who) -> Actor {
        let met = match who {
            Who::Known(index) => self.known[*index],
            who => self.by_who.get(who).copied(),
        };
        met.unwrap_or_else(|| self.meet(who))
    }

    fn meet(&mut self, who: &Who) -> Actor {
        let (row, is_known) = match who {
            Who::Known(index) => (self.book.row(*index).clone(), true),
            Who::Unknown(name) => (proposed(name, AgencyKind::Single), false),
            Who::Open(name) => (proposed(name, AgencyKind::OpenSet), false),
        };
        let actor = *self.by_key.entry(row.key.clone()).or_insert(Actor(self.rows.len()));
        if actor.0 == self.rows.len() {
            self.rows.push(AgencyReading { row, is_known });
        }
        match who {
            Who::Known(index) => self.known[*index] = Some(actor),
            who => {
                self.by_who.insert(who.clone(), actor);
            }
        }
        actor
    }

    /// A roster that goes on from the agencies named so far.
    pub(super) fn resuming(book: &'a AgencyBook, rows: Vec<AgencyReading>) -> Self {
        let by_key = rows.iter().enumerate().map(|(at, one)| (one.row.key.clone(), Actor(at))).collect();
        Self { book, rows, known: vec![None; book.len()], by_who: HashMap::new(), by_key }
    }

    /// Who an actor is, as a mention would say it.
    pub(super) fn who(&self, actor: Actor) -> Who {
        let row = self.row(actor);
        match (self.book.place_of(&row.key), row.kind) {
            (Some(index), _) => Who::Known(index),
            (None, AgencyKind::OpenSet) => Who::Open(row.name.clone()),
            (None, _) => Who::Unknown(row.name.clone()),
        }
    }

    pub(super) fn row(&self, actor: Actor) -> &Agency {
        &self.rows[actor.0].row
    }

    pub(super) fn is_open(&self, actor: Actor) -> bool {
        self.row(actor).kind == AgencyKind::OpenSet
    }

    pub(super) fn is_outside(&self, actor: Actor) -> bool {
        self.row(actor).authority == Authority::Outside
    }

    pub(super) fn names(&self, actors: &[Actor]) -> Vec<Text> {
        actors.iter().map(|actor| self.row(*actor).name.clone()).collect()
    }

    pub(super) fn into_rows(self) -> Vec<AgencyReading> {
        self.rows
    }
}

/// Whether a committee can oblige an office of a folded name: unions, courts, banks and councils it can only ask.
fn authority(folded: &str) -> Authority {
    const OUTSIDE: [&str; 29] = [
        "uy ban mat tran",
        "uy ban mttq",
        "ubmttq",
        "mat tran",
        "hoi ",
        "doan thanh nien",
        "doan tncs",
        "huyen doan",
        "tinh doan",
        "lien doan",
        "hdnd",
        "hoi dong nhan dan",
        "toa an",
        "vien kiem sat",
        "ngan hang",
        "kho bac",
        "bao hiem xa hoi",
        "bhxh",
        "tinh uy",
        "huyen uy",
        "thanh uy",
        "thi uy",
        "dang uy",
        "thanh doan",
        "thi doan",
        "cac doan the",
        "cac hoi",
        "cac to chuc",
        "mttq",
    ];
    if OUTSIDE.iter().any(|head| folded.starts_with(head)) { Authority::Outside } else { Authority::Under }
}

/// The row proposed for a name: keyed by its folded form, with the initials of its words as short name.
pub(super) fn proposed(name: &Text, kind: AgencyKind) -> Agency {
    let folded = fold(name);
    let words = folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let key = words.collect::<Vec<_>>().join("-");
    let initials: String = name
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !matches!(fold(word).as_str(), "va" | "so" | "cac" | ""))
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .take(8)
        .collect();
    Agency {
        key: key.into(),
        name: name.clone(),
        short: if initials.is_empty() { name.clone() } else { initials.into() },
        aliases: Vec::new(),
        kind,
        authority: authority(&folded),
        group: None,
        place: None,
    }
}
