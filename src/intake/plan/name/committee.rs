//! Committees of places: sets of them, and one for each place that is named.

use crate::intake::plan::lexicon::{
    COMMITTEE_HEADS, Cue, Glue, KIND_TAILS, NO_OFFICES, PLACE_KINDS, SET_TAILS,
};
use crate::intake::plan::mention::{Sentence, capitalised};
use crate::intake::plan::roster::Who;
use crate::intake::word::TokenKind;

use super::LONGEST_NAME;

/// How committees are spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// "UBND huyện", of which a name follows.
    One,
    /// "UBND các huyện", "UBND 03 huyện".
    Several,
    /// "UBND cấp huyện".
    Level,
    /// "các huyện", "Huyện": the places stand for their committees.
    Places,
}

impl Sentence<'_> {
    /// "UBND các huyện", "UBND cấp xã", "UBND 03 huyện nghèo", "HĐND các cấp": committees that nobody has listed.
    pub(super) fn committees(&self, at: usize) -> Option<(Who, usize)> {
        let (kinds, manner) = self.committees_of(at)?;
        if !matches!(manner, Manner::Several | Manner::Level) {
            return None;
        }
        let is_level = self.words.tokens.get(kinds)?.is_bare("cap");
        let mut next = if is_level { kinds + 1 } else { self.kinds(kinds)? };
        next = self.kind_tails(next);
        while let Some(((), after)) = SET_TAILS.longest(self.words, next) {
            next = after;
        }
        Some((Who::Open(capitalised(self.words.slice(at, next))), next))
    }

    /// Where the kinds of places begin whose committees are meant, and how they are spoken of.
    fn committees_of(&self, at: usize) -> Option<(usize, Manner)> {
        let head = COMMITTEE_HEADS.longest(self.words, at).map(|((), head)| head);
        let from = head.unwrap_or(at);
        let is_each = || self.words.tokens.get(from).is_some_and(|token| token.is_bare("moi"));
        let plural = self.after(from, Glue::Plural).filter(|_| !is_each());
        // Nearly everywhere.
        if head.is_none() && plural.is_none() && at > 0 {
            return None;
        }
        let number = plural.unwrap_or(from);
        let is_number =
            matches!(self.words.tokens.get(number)?.kind, TokenKind::Number { digits, .. } if digits < 3);
        let kinds = number + usize::from(is_number);
        let are_several = plural.is_some() || is_number && head.is_some();
        let token = self.words.tokens.get(kinds)?;
        let manner = match (head, are_several) {
            (Some(_), true) => Manner::Several,
            (Some(_), false) if token.is_bare("cap") => return Some((kinds + 1, Manner::Level)),
            (Some(_), false) => Manner::One,
            (None, true) if self.stands_as_actor(at) => Manner::Places,
            (None, false) if at == 0 && token.is_capital && !is_number => Manner::Places,
            _ => return None,
        };
        let is_level = manner == Manner::Several && token.is_bare("cap");
        (is_level || self.kind(kinds).is_some()).then_some((kinds, manner))
    }

    /// The kind of a place, and the place after it: "huyện", "TP.".
    fn kind(&self, at: usize) -> Option<(&'static str, usize)> {
        let (kind, next) = PLACE_KINDS.longest(self.words, at)?;
        let is_short = next == at + 1 && self.words.tokens[at].end - self.words.tokens[at].start == 2;
        Some((kind, next + usize::from(is_short && self.is_mark(next, &['.']))))
    }

    /// "huyện, thị xã, thành phố": the place after the last.
    pub(super) fn kinds(&self, at: usize) -> Option<usize> {
        let mut next = PLACE_KINDS.longest(self.words, at)?.1;
        while let Some((_, after)) =
            self.joined(next, 0).and_then(|place| PLACE_KINDS.longest(self.words, place))
        {
            next = after;
        }
        Some(next)
    }

    fn kind_tails(&self, at: usize) -> usize {
        let mut next = at;
        while let Some(((), after)) = KIND_TAILS.longest(self.words, next) {
            next = after;
        }
        next
    }

    /// "UBND các huyện Đăk Hà, Đăk Tô và thành phố Kon Tum", "UBND huyện Đăk Hà, Đăk Tô": a committee for each place.
    pub(in crate::intake::plan) fn committees_by_name(&self, at: usize) -> Option<(Vec<Who>, usize)> {
        let (kind_at, manner) = self.committees_of(at)?;
        let (kind, mut next) = self.kind(kind_at)?;
        if manner != Manner::One {
            next = self.kind_tails(next);
            next += usize::from(self.is_mark(next, &[':']));
        }
        let (whos, end) = self.places(kind, next)?;
        let is_said = match manner {
            // A single one is a name as any other.
            Manner::One => whos.len() > 1,
            Manner::Several | Manner::Level => true,
            Manner::Places => at > 0 || self.is_mark(end, &[':']) || self.acts_behind(end),
        };
        is_said.then_some((whos, end))
    }

    fn acts_behind(&self, at: usize) -> bool {
        self.cue(at).is_some_and(|(cue, _)| !matches!(cue, Cue::Of | Cue::Nothing))
    }

    /// A committee for each of these places, whose kind may be said again; and at the end those of all the others.
    pub(super) fn places(&self, kind: &'static str, at: usize) -> Option<(Vec<Who>, usize)> {
        let (mut kind, mut next, mut last) = (kind, at, at);
        let mut whos = Vec::new();
        loop {
            let end = self.capitals_end(next);
            if end == next {
                break;
            }
            let name = format!("UBND {kind} {}", self.words.slice(next, end));
            let known = self.book.place_called(&name);
            whos.push(known.map_or_else(|| Who::Unknown(name.into()), Who::Known));
            last = end;
            let Some(place) = self.joined(end, 0) else { break };
            if let Some(plural) = self.after(place, Glue::Plural) {
                let Some((other, after)) = self.kind(plural) else { break };
                if self.capitals_end(after) == after {
                    let Some(end) = self.kinds(plural).map(|end| self.kind_tails(end)) else { break };
                    whos.push(Who::Open(format!("UBND {}", self.words.slice(place, end)).into()));
                    last = end;
                    break;
                }
                (kind, next) = (other, after);
            } else if let Some((other, after)) = self.kind(place) {
                (kind, next) = (other, after);
            } else if self.is_place(place) {
                next = place;
            } else {
                break;
            }
        }
        (!whos.is_empty()).then_some((whos, last))
    }

    /// Whether a word behind the name of a place is another one, whose kind is not said again.
    fn is_place(&self, at: usize) -> bool {
        let end = self.capitals_end(at);
        let is_other = || {
            self.cue(at).is_some()
                || self.begins_office(at)
                || NO_OFFICES.longest(self.words, at).is_some()
                || self.person(at).is_some()
        };
        let ends = || {
            end == self.len()
                || end > at + 1
                || !matches!(self.words.tokens[end].kind, TokenKind::Word)
                || self.cue(end).is_some()
                || self.glue(end).is_some()
        };
        end > at && !is_other() && ends()
    }

    /// The members of a set of committees that brackets name: "UBND 03 huyện nghèo (Bắc Hà, Mường Khương)".
    pub(in crate::intake::plan) fn places_within(
        &self,
        at: usize,
        from: usize,
        close: usize,
    ) -> Option<Vec<Who>> {
        let (kind_at, manner) = self.committees_of(at)?;
        let (kind, _) = self.kind(kind_at).filter(|_| manner != Manner::One)?;
        let (kind, from) = self.kind(from).unwrap_or((kind, from));
        self.places(kind, from).filter(|(_, end)| *end == close).map(|(whos, _)| whos)
    }

    /// The end of the words with capitals that begin here.
    pub(super) fn capitals_end(&self, at: usize) -> usize {
        let is_name = |token: &crate::intake::word::Token| token.is_capital && token.kind == TokenKind::Word;
        let near = &self.words.tokens[at.min(self.len())..];
        // "Ia H'Drai": an apostrophe stands inside a name.
        let mut end = at;
        for (place, token) in near.iter().enumerate().take(LONGEST_NAME) {
            let is_inside =
                self.is_mark(at + place, &['\'', '’', '‘']) && near.get(place + 1).is_some_and(is_name);
            if !is_name(token) && !is_inside {
                break;
            }
            end = at + place + 1;
        }
        end
    }
}
