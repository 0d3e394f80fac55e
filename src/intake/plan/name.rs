//! Names of actors: known ones, those a document defines, sets, unknown offices, and the person who stands for an office.
//!
//! A list may say its common word once: "Các sở: Tài chính, Y tế", "UBND các huyện Đăk Hà, Đăk Tô". Whom such words name
//! is told by the book; a set of committees without names is an open set, whose members nobody has listed.

use crate::domain::text::Text;
use crate::intake::word::TokenKind;

use super::lexicon::{
    COMMITTEE_HEADS, Glue, OFFICE_HEADS, PERSONS, PLACE_KINDS, PLACE_WORDS, SET_HEADS, SET_TAILS,
};
use super::mention::{Sentence, capitalised};
use super::roster::Who;

/// How many words the name of an unknown office may have.
const LONGEST_NAME: usize = 12;
/// How many titles may stand before one office ("các đồng chí Giám đốc").
const MOST_TITLES: usize = 3;

impl Sentence<'_> {
    /// Who is named here, and the place after the name. A person stands for the office: "Giám đốc Sở Y tế".
    pub(super) fn name(&self, at: usize) -> Option<(Who, usize)> {
        let office = self.person(at);
        let known = match office {
            Some(office) => self.book.office(self.words, office),
            None => self.book.named(self.words, at),
        };
        let at = office.unwrap_or(at);
        let known = known.map(|(index, next)| (Who::Known(index), next));
        let open = self.open_set(at).or_else(|| self.committees(at));
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

    /// "Giám đốc", "các đồng chí Giám đốc": the place of the office behind the titles.
    pub(super) fn person(&self, at: usize) -> Option<usize> {
        let mut next = at;
        for _ in 0..MOST_TITLES {
            let title = next + usize::from(next == at && self.after(next, Glue::Plural).is_some());
            let Some(((), after)) = PERSONS.longest(self.words, title) else { break };
            next = after;
        }
        (next > at).then_some(next)
    }

    /// "UBND các huyện", "UBND cấp xã": committees that nobody has listed.
    fn committees(&self, at: usize) -> Option<(Who, usize)> {
        let (kinds, _) = self.committees_of(at)?;
        let mut next = self.kinds(kinds)?;
        while let Some(((), after)) = SET_TAILS.longest(self.words, next) {
            next = after;
        }
        Some((Who::Open(capitalised(self.words.slice(at, next))), next))
    }

    /// Where the kinds of places begin whose committees are meant, and whether they are named as several.
    fn committees_of(&self, at: usize) -> Option<(usize, bool)> {
        let ((), head) = COMMITTEE_HEADS.longest(self.words, at)?;
        match self.after(head, Glue::Plural) {
            Some(next) => Some((next, true)),
            None => self.words.tokens.get(head)?.is_bare("cap").then_some((head + 1, false)),
        }
    }

    /// "huyện, thị xã, thành phố": the place after the last.
    fn kinds(&self, at: usize) -> Option<usize> {
        let mut next = PLACE_KINDS.longest(self.words, at)?.1;
        while let Some((_, after)) =
            self.joined(next, 0).and_then(|place| PLACE_KINDS.longest(self.words, place))
        {
            next = after;
        }
        Some(next)
    }

    /// "UBND các huyện Đăk Hà, Đăk Tô và thành phố Kon Tum": a committee for each place.
    pub(super) fn committees_by_name(&self, at: usize) -> Option<(Vec<Who>, usize)> {
        let (mut kind_at, _) = self.committees_of(at).filter(|(_, are_several)| *are_several)?;
        let (mut kind, mut next) = PLACE_KINDS.longest(self.words, kind_at)?;
        next += usize::from(self.is_mark(next, &[':']));
        let mut whos = Vec::new();
        loop {
            let end = self.capitals_end(next);
            if end == next {
                break;
            }
            let name = format!("UBND {kind} {}", self.words.slice(next, end));
            let known = self.book.place_called(&name);
            whos.push(known.map_or_else(|| Who::Unknown(name.into()), Who::Known));
            kind_at = end;
            let Some(place) = self.joined(end, 0) else { break };
            next = place;
            if let Some((other, after)) = PLACE_KINDS.longest(self.words, place) {
                (kind, next) = (other, after);
            }
        }
        (!whos.is_empty()).then_some((whos, kind_at))
    }

    /// The end of the words with capitals that begin here.
    fn capitals_end(&self, at: usize) -> usize {
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

    /// "Các sở: Tài chính, Y tế", "các Sở Tài chính, Nội vụ": departments whose common word is said once.
    pub(super) fn departments_by_name(&self, at: usize) -> Option<(Vec<Who>, usize)> {
        let mut from = self.after(at, Glue::Plural)?;
        if !self.words.tokens.get(from)?.is_bare("so") {
            return None;
        }
        from = self.open_set(at)?.1;
        let is_listed = self.is_mark(from, &[':']);
        let (mut next, mut whos) = (from + usize::from(is_listed), Vec::new());
        let mut end = None;
        while let Some((who, after)) = self.department(next, is_listed) {
            whos.push(who);
            end = Some(after);
            let Some(place) = self.joined(after, 1) else { break };
            next = place;
        }
        end.map(|end| (whos, end))
    }

    /// A department without its first word; one the book does not know only where a list is announced.
    fn department(&self, at: usize, is_listed: bool) -> Option<(Who, usize)> {
        if let Some((index, next)) = self.book.department(self.words, at) {
            return Some((Who::Known(index), next));
        }
        let token = self.words.tokens.get(at).filter(|token| is_listed && token.is_capital)?;
        let is_office = self.book.named(self.words, at).is_some() || token.kind != TokenKind::Word;
        let end = self.name_end(at);
        let is_name = !is_office && end > at && OFFICE_HEADS.longest(self.words, at).is_none();
        is_name.then(|| (Who::Unknown(format!("Sở {}", self.words.slice(at, end)).into()), end))
    }

    /// "Sở Tài chính, Nội vụ": a department behind another whose first word holds for both.
    pub(super) fn department_after(&self, before: &Who, at: usize) -> Option<(Who, usize)> {
        let name: &Text = match before {
            Who::Known(index) => &self.book.row(*index).name,
            Who::Unknown(name) | Who::Open(name) => name,
        };
        let is_department = name.starts_with("Sở ");
        let (index, next) = self.book.department(self.words, at).filter(|_| is_department)?;
        Some((Who::Known(index), next))
    }
}
