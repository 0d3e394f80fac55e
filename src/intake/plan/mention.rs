//! Actors in a sentence: names of the book, open sets, unknown offices, and what stands in brackets behind them.
//!
//! Names contain "và" and commas, so known names are matched as a whole and nothing is split blindly. An apposition
//! ("Ban Dân tộc - Cơ quan thường trực") belongs to its actor.

use crate::domain::text::Text;
use crate::intake::word::{Phrases, TokenKind, Words};

use super::book::AgencyBook;
use super::lexicon::{
    COMMITTEE_HEADS, CUES, Cue, GLUE, Glue, OFFICE_HEADS, PLACE_WORDS, SET_HEADS, SET_TAILS,
};
use super::roster::Who;

/// How deep brackets in brackets are followed.
const DEEPEST: usize = 4;
/// How many words the name of an unknown office may have.
const LONGEST_NAME: usize = 12;

/// One actor as the sentence names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) who: Who,
    /// Through whom, where brackets behind the name say so.
    pub(super) via: Option<Who>,
}

/// Names that a document defines for itself ("Cơ quan thường trực …").
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Defined {
    phrases: Phrases<usize>,
    whos: Vec<Who>,
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
    book: &'a AgencyBook,
    defined: &'a Defined,
    /// For each opening bracket the place of its closing one; empty where there are no brackets.
    closing: Vec<Option<usize>>,
    has_small_letters: bool,
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
        let offices = [&*COMMITTEE_HEADS, &*OFFICE_HEADS];
        book.may_begin(text) || GLUE.may_begin(text) || offices.iter().any(|heads| heads.may_begin(text))
    }

    pub(super) fn len(&self) -> usize {
        self.words.tokens.len()
    }

    pub(super) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.words.tokens.get(at).map(|token| token.kind), Some(TokenKind::Mark(mark)) if marks.contains(&mark))
    }

    /// A small word, and the place after it.
    pub(super) fn glue(&self, at: usize) -> Option<(Glue, usize)> {
        GLUE.longest(self.words, at)
    }

    fn after(&self, at: usize, glue: Glue) -> Option<usize> {
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
        while let Some(place) = self.joined(next, depth).filter(|place| *place < end) {
            let Some((more, after)) = self.one_within(place, depth) else { break };
            mentions.extend(more);
            next = after;
        }
        Some((mentions, next))
    }

    fn joined(&self, at: usize, depth: usize) -> Option<usize> {
        let marks: &[char] = if depth > 0 { &[',', ';'] } else { &[','] };
        let comma = at + usize::from(self.is_mark(at, marks));
        let next = self.after(comma, Glue::And).unwrap_or(comma);
        (next > at).then_some(next)
    }

    fn one_within(&self, at: usize, depth: usize) -> Option<(Vec<Mention>, usize)> {
        let (who, mut next) = self.name(at)?;
        if let Some(after) = self.apposition(next) {
            next = after;
        }
        let inside = self.closing(next).filter(|_| depth < DEEPEST);
        let Some(close) = inside else { return Some((vec![Mention { who, via: None }], next)) };
        let mentions = self.bracketed(who, next + 1, close, depth + 1);
        Some((mentions, close + 1))
    }

    /// What brackets behind a name do: "(qua A)" and "(A - Cơ quan thường trực …)" name a way, a list of actors behind
    /// an open set names its members; anything else is left alone.
    fn bracketed(&self, who: Who, from: usize, close: usize, depth: usize) -> Vec<Mention> {
        let is_open = match &who {
            Who::Open(_) => true,
            Who::Known(index) => self.book.row(*index).kind == crate::domain::agency::AgencyKind::OpenSet,
            Who::Unknown(_) => false,
        };
        let through = self.cue(from).filter(|(cue, _)| *cue == Cue::Via).map(|(_, next)| next);
        let list = self.list_within(through.unwrap_or(from), close, depth);
        match list {
            Some((members, _)) if is_open && through.is_none() => members,
            Some((ways, _)) => {
                let via = ways.into_iter().map(|way| way.who).find(|way| *way != who);
                vec![Mention { who, via }]
            }
            None => vec![Mention { who, via: None }],
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

    fn name(&self, at: usize) -> Option<(Who, usize)> {
        let known = self.book.named(self.words, at).map(|(index, next)| (Who::Known(index), next));
        let open = self.open_set(at);
        let longest = match (known, open) {
            (Some(known), Some(open)) => Some(if open.1 > known.1 { open } else { known }),
            (known, open) => known.or(open),
        };
        let (who, next) = longest
            .or_else(|| self.defined(at))
            .or_else(|| self.described(at))
            .or_else(|| self.unknown(at))?;
        // "Ban Dân tộc tỉnh": the province of the plan, said again.
        let again =
            self.after(next, Glue::Province).filter(|_| self.after(next - 1, Glue::Province).is_none());
        Some((who, again.unwrap_or(next)))
    }

    fn defined(&self, at: usize) -> Option<(Who, usize)> {
        let (index, next) = self.defined.phrases.longest(self.words, at)?;
        Some((self.defined.whos[index].clone(), next))
    }

    /// "Cơ quan thường trực Chương trình (Ban Dân tộc)": the agency in brackets.
    fn described(&self, at: usize) -> Option<(Who, usize)> {
        let from = self.after(at, Glue::StandingAgency)?;
        let is_mark = |place: &usize| matches!(self.words.tokens[*place].kind, TokenKind::Mark(_));
        let open = (from..(from + LONGEST_NAME).min(self.len())).find(is_mark)?;
        let close = self.closing(open)?;
        let who = match self.book.named(self.words, open + 1) {
            Some((index, _)) => Who::Known(index),
            None => self.unknown(open + 1)?.0,
        };
        Some((who, close + 1))
    }

    /// "các Sở, ngành liên quan", "các thành viên Ban Chỉ đạo".
    fn open_set(&self, at: usize) -> Option<(Who, usize)> {
        let plural = self.after(at, Glue::Plural)?;
        let mut next = if let Some(members) = self.after(plural, Glue::Members) {
            self.book.named(self.words, members)?.1
        } else {
            let mut next = SET_HEADS.longest(self.words, plural)?.1;
            while let Some(((), after)) =
                self.joined(next, 0).and_then(|place| SET_HEADS.longest(self.words, place))
            {
                next = after;
            }
            next
        };
        while let Some(((), after)) = SET_TAILS.longest(self.words, next) {
            next = after;
        }
        Some((Who::Open(capitalised(self.words.slice(at, next))), next))
    }

    /// An office the book does not know: a head word, then the words of a name.
    fn unknown(&self, at: usize) -> Option<(Who, usize)> {
        // Where everything is in capitals they tell nothing.
        if !self.words.tokens.get(at)?.is_capital || !self.has_small_letters {
            return None;
        }
        let next = if let Some(((), next)) = COMMITTEE_HEADS.longest(self.words, at) {
            PLACE_WORDS.longest(self.words, next)?;
            next
        } else {
            let ((), next) = OFFICE_HEADS.longest(self.words, at)?;
            self.words.tokens.get(next).filter(|token| token.is_capital)?;
            next
        };
        let end = self.name_end(next);
        (end > next).then(|| (Who::Unknown(self.words.slice(at, end).into()), end))
    }

    fn name_end(&self, from: usize) -> usize {
        let mut end = from;
        while end < (from + LONGEST_NAME).min(self.len()) {
            let token = &self.words.tokens[end];
            let glue = self.glue(end).map(|(glue, _)| glue);
            let next_is_capital = self.words.tokens.get(end + 1).is_some_and(|next| next.is_capital);
            let ends = match token.kind {
                TokenKind::Mark(mark) => mark != '-' || !next_is_capital,
                _ if glue == Some(Glue::And) => {
                    !next_is_capital || OFFICE_HEADS.longest(self.words, end + 1).is_some()
                }
                _ => {
                    !token.is_capital
                        && (self.cue(end).is_some() || glue.is_some_and(|glue| glue != Glue::Province))
                }
            };
            if ends {
                break;
            }
            end += 1;
        }
        end
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
