//! Actors in a sentence: one after the other, and what stands in brackets behind them. Who is named by a name is told in
//! `name`.
//!
//! Names contain "và" and commas, so known names are matched as a whole and nothing is split blindly. An apposition
//! ("Ban Dân tộc - Cơ quan thường trực") belongs to its actor.

use crate::domain::agency::AgencyKind;
use crate::domain::plan::Role;
use crate::domain::text::Text;
use crate::intake::word::{Phrases, TokenKind, Words};

use super::book::AgencyBook;
use super::lexicon::{
    ADDRESSES, COMMITTEE_HEADS, CUES, Cue, GLUE, Glue, OFFICE_HEADS, PERSONS, PLACE_KINDS, SMALL_HEADS,
    WHOLE_NAMES,
};
use super::roster::Who;

/// How deep brackets in brackets are followed.
const DEEPEST: usize = 4;
/// How many members of a list may follow one another of whom nothing is known.
const STRANGERS: usize = 3;
/// How many tokens brackets have that only say a role.
const ROLE_WORDS: usize = 5;

/// One actor as the sentence names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) who: Who,
    /// Through whom, where brackets behind the name say so.
    pub(super) via: Option<Who>,
    /// What it is, where brackets behind the name say so: "Sở Y tế (phối hợp)".
    pub(super) role: Option<Role>,
}

impl Mention {
    pub(super) const fn of(who: Who) -> Self {
        Self { who, via: None, role: None }
    }
}

/// Names that a document defines for itself ("Cơ quan thường trực …").
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Defined {
    pub(super) phrases: Phrases<usize>,
    pub(super) whos: Vec<Who>,
}

impl Defined {
    pub(super) fn new(definitions: &[(Text, Who)]) -> Self {
        let phrases = definitions.iter().enumerate().map(|(index, (name, _))| (&**name, index));
        Self {
            phrases: Phrases::new(phrases),
            whos: definitions.iter().map(|(_, who)| who.clone()).collect(),
        }
    }
}

/// A sentence in which actors are looked for. Places are token indexes.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    pub(super) words: &'a Words<'a>,
    pub(super) book: &'a AgencyBook,
    pub(super) defined: &'a Defined,
    /// For each opening bracket the place of its closing one; empty where there are no brackets.
    closing: Vec<Option<usize>>,
    pub(super) has_small_letters: bool,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(words: &'a Words<'a>, book: &'a AgencyBook, defined: &'a Defined) -> Self {
        let mut closing = Vec::new();
        let mut open = Vec::new();
        for (at, token) in words.tokens.iter().enumerate() {
            if token.is_mark('(') {
                open.push(at);
            } else if token.is_mark(')')
                && let Some(start) = open.pop()
            {
                closing.resize(words.tokens.len(), None);
                closing[start] = Some(at);
            }
        }
        let has_small_letters = words.text.chars().any(char::is_lowercase);
        Self { words, book, defined, closing, has_small_letters }
    }

    /// Whether a text may begin with an actor: told by its first word alone, before it is cut into words.
    pub(super) fn may_begin(text: &str, book: &AgencyBook) -> bool {
        let offices =
            [&*COMMITTEE_HEADS, &*OFFICE_HEADS, &*PERSONS, &*SMALL_HEADS, &*WHOLE_NAMES, &*ADDRESSES];
        book.may_begin(text) || GLUE.may_begin(text) || offices.iter().any(|heads| heads.may_begin(text))
    }

    pub(super) fn len(&self) -> usize {
        self.words.tokens.len()
    }

    /// Whether one of these marks stands at a place; a dot or comma inside a number is none.
    pub(super) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.words.tokens.get(at).map(|token| token.kind), Some(TokenKind::Mark(mark)) if marks.contains(&mark))
            && !self.words.is_inside_number(at)
    }

    /// A small word, and the place after it.
    pub(super) fn glue(&self, at: usize) -> Option<(Glue, usize)> {
        GLUE.longest(self.words, at)
    }

    pub(super) fn after(&self, at: usize, glue: Glue) -> Option<usize> {
        self.glue(at).filter(|(found, _)| *found == glue).map(|(_, next)| next)
    }

    pub(super) fn cue(&self, at: usize) -> Option<(Cue, usize)> {
        CUES.longest(self.words, at)
    }

    /// Where the bracket that opens here closes.
    pub(super) fn closing(&self, at: usize) -> Option<usize> {
        self.closing.get(at).copied().flatten()
    }

    /// Actors joined by commas and "và", and the place after the last.
    pub(super) fn list(&self, at: usize) -> Option<(Vec<Mention>, usize)> {
        self.list_within(at, self.len(), 0)
    }

    /// One actor with its brackets; brackets may open an open set into its members.
    pub(super) fn one(&self, at: usize) -> Option<(Vec<Mention>, usize)> {
        self.one_within(at, 0)
    }

    fn list_within(&self, at: usize, end: usize, depth: usize) -> Option<(Vec<Mention>, usize)> {
        let (mut mentions, mut next) = self.one_within(at, depth)?;
        let mut is_parted = false;
        loop {
            let parted = self.parted(next, depth, is_parted);
            is_parted |= parted.is_some();
            let Some(place) = parted.or_else(|| self.joined(next, depth)).filter(|place| *place < end) else {
                break;
            };
            let elided = || {
                let (who, after) = self.department_after(&mentions.last()?.who, place)?;
                Some((vec![Mention::of(who)], after))
            };
            let stranger = || {
                let (who, after) = self.stranger(place, STRANGERS).filter(|_| depth == 0)?;
                Some((vec![Mention::of(who)], after))
            };
            let member = self.one_within(place, depth).or_else(elided).or_else(stranger);
            let Some((more, after)) = member else { break };
            mentions.extend(more);
            next = after;
        }
        self.of_one_province(&mut mentions, next);
        Some((mentions, next))
    }

    /// "Hội Nông dân, Hội Cựu chiến binh tỉnh": the province behind the last belongs to all of them.
    fn of_one_province(&self, mentions: &mut [Mention], next: usize) {
        if mentions.len() < 2 || self.after(next - 1, Glue::Province).is_none() {
            return;
        }
        for mention in mentions {
            let Who::Unknown(name) = &mention.who else { continue };
            if let Some(index) = self.book.name_called(&format!("{name} tỉnh")) {
                mention.who = Who::Known(index);
            }
        }
    }

    /// "Sở A; Sở B; Sở C": a semicolon goes on with a list where nothing is said of whom it is followed by.
    fn parted(&self, at: usize, depth: usize, is_parted: bool) -> Option<usize> {
        let place = at + 1;
        if !self.is_mark(at, &[';']) {
            return None;
        }
        let (_, after) = self.one_within(place, depth)?;
        let says_nothing = after == self.len()
            || self.is_mark(after, &[',', ';', '.', ')', '/'])
            || self.after(after, Glue::And).is_some();
        (says_nothing || is_parted).then_some(place)
    }

    pub(super) fn joined(&self, at: usize, depth: usize) -> Option<usize> {
        let marks: &[char] = if depth > 0 { &[',', ';', '/', '+'] } else { &[',', '/', '+'] };
        let comma = at + usize::from(self.is_mark(at, marks));
        let next = self.after(comma, Glue::And).unwrap_or(comma);
        (next > at).then_some(next)
    }

    fn one_within(&self, at: usize, depth: usize) -> Option<(Vec<Mention>, usize)> {
        if let Some((whos, next)) = self.by_name(at) {
            return Some((whos.into_iter().map(Mention::of).collect(), next));
        }
        let (mut who, mut next) = self.name(at)?;
        if let Some(second) = self.second_office(at, next) {
            (who, next) = second;
        }
        if let Some(after) = self.apposition(next) {
            next = after;
        }
        if let Some(listed) = self.announced(&who, next, depth) {
            return Some(listed);
        }
        let inside = self.closing(next).filter(|_| depth < DEEPEST);
        let Some(close) = inside else { return Some((vec![Mention::of(who)], next)) };
        let mentions = self.bracketed((who, at), next + 1, close, depth + 1);
        Some((mentions, close + 1))
    }

    /// "Các cơ quan: Sở A, Hội B": the members of a set, where several are named behind its colon.
    fn announced(&self, who: &Who, at: usize, depth: usize) -> Option<(Vec<Mention>, usize)> {
        let is_set = self.is_open(who) && self.is_mark(at, &[':']) && depth < DEEPEST;
        let (members, next) =
            if is_set { self.list_within(at + 1, self.len(), depth + 1)? } else { return None };
        let leads = || matches!(self.cue(next), Some((Cue::Lead, _)));
        (members.len() > 1 && !leads()).then_some((members, next))
    }

    fn is_open(&self, who: &Who) -> bool {
        match who {
            Who::Open(_) => true,
            Who::Known(index) => self.book.row(*index).kind == AgencyKind::OpenSet,
            Who::Unknown(_) => false,
        }
    }

    /// The place behind words that turn to somebody: "Trách nhiệm của Sở Y tế:", "Đối với Sở Tài chính, …". Places that
    /// something is for are nobody who acts.
    pub(super) fn addressed(&self) -> usize {
        let Some(((), place)) = ADDRESSES.longest(self.words, 0) else { return 0 };
        let is_place = self
            .after(place, Glue::Plural)
            .is_some_and(|kind| PLACE_KINDS.longest(self.words, kind).is_some());
        // "Riêng Sở Y tế hoàn thành …" goes on as a sentence.
        let alone = self.words.tokens[0].is_bare("rieng");
        let ends = |at: usize| {
            at == self.len()
                || self.is_mark(at, &[':', ',', ';', '.'])
                || self.after(at, Glue::Is).is_some()
                || alone && self.cue(at).is_some()
        };
        let is_addressed = || self.list(place).is_some_and(|(_, after)| ends(after));
        if !is_place && is_addressed() { place } else { 0 }
    }

    /// Several that are named with one common word.
    fn by_name(&self, at: usize) -> Option<(Vec<Who>, usize)> {
        let place = self.person(at).unwrap_or(at);
        self.departments_by_name(place).or_else(|| self.committees_by_name(place))
    }

    /// "(chủ trì)", "(cơ quan phối hợp)": what brackets say somebody is.
    fn role_within(&self, from: usize, close: usize) -> Option<Role> {
        if close.saturating_sub(from) > ROLE_WORDS {
            return None;
        }
        (from..close).find_map(|place| match self.cue(place)?.0 {
            Cue::Lead => Some(Role::Lead),
            Cue::Coordinate => Some(Role::Coordinate),
            _ => None,
        })
    }

    /// What brackets behind a name do: "(qua A)" and "(A - Cơ quan thường trực …)" name a way, a list of actors behind
    /// an open set names its members; anything else is left alone.
    fn bracketed(&self, (who, at): (Who, usize), from: usize, close: usize, depth: usize) -> Vec<Mention> {
        let is_open = self.is_open(&who);
        let through = self.cue(from).filter(|(cue, _)| *cue == Cue::Via).map(|(_, next)| next);
        let members =
            || self.places_within(at, from, close).or_else(|| self.departments_within(at, from, close));
        if let Some(members) = if through.is_none() { members() } else { None } {
            return members.into_iter().map(Mention::of).collect();
        }
        let list = self.list_within(through.unwrap_or(from), close, depth);
        let role = if list.is_none() { self.role_within(from, close) } else { None };
        match list {
            Some((members, _)) if is_open && through.is_none() => members,
            Some((ways, _)) => {
                let via = ways.into_iter().map(|way| way.who).find(|way| *way != who);
                vec![Mention { who, via, role }]
            }
            None => vec![Mention { who, via: None, role }],
        }
    }

    /// " - Cơ quan thường trực Chương trình": until the end of the clause.
    fn apposition(&self, at: usize) -> Option<usize> {
        let is_apposition = self.is_mark(at, &['-']) && self.after(at + 1, Glue::StandingAgency).is_some();
        is_apposition.then(|| self.until(at + 1, &[',', ';', '.', ':', '(', ')']))
    }

    /// The first of these marks from a place on, or the end.
    pub(super) fn until(&self, at: usize, marks: &[char]) -> usize {
        (at..self.len()).find(|place| self.is_mark(*place, marks)).unwrap_or(self.len())
    }
}

/// The words with their first letter as a capital.
pub(super) fn capitalised(words: &str) -> Text {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect::<String>().into(),
        None => Text::from(""),
    }
}
