//! Names of actors: known ones, those a document defines, sets, unknown offices, and the person who stands for an office.
//!
//! A list may say its common word once: "Các sở: Tài chính, Y tế", "UBND các huyện Đăk Hà, Đăk Tô". Whom such words name
//! is told by the book; a set of committees without names is an open set, whose members nobody has listed.

mod committee;
mod department;
mod office;

use std::sync::LazyLock;

use crate::domain::text::fold;
use crate::intake::word::{Phrases, TokenKind};

use super::lexicon::{Glue, PERSONS, PLACE_KINDS, SET_HEADS, SET_TAILS};
use super::mention::{Sentence, capitalised};
use super::roster::Who;

/// How many words the name of an unknown office may have.
const LONGEST_NAME: usize = 12;
/// How many words the name of a person may have.
const LONGEST_PERSON: usize = 5;
/// How many titles may stand before one office ("các đồng chí Giám đốc").
const MOST_TITLES: usize = 3;

/// Words that turn to somebody, or the last of several that do ("đề nghị", "chỉ đạo").
static TURNING: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let words = ["với", "và", "cùng", "giao", "nghị", "cầu", "đạo", "do", "riêng"];
    Phrases::new(words.map(|word| (word, ())))
});

impl Sentence<'_> {
    /// Who is named here, and the place after the name. A person stands for the office: "Giám đốc Sở Y tế".
    pub(super) fn name(&self, at: usize) -> Option<(Who, usize)> {
        let office = self.person(at);
        let known = match office {
            Some(office) => self.book.office(self.words, office),
            None => self.book.named(self.words, at),
        };
        let at = office.unwrap_or(at);
        let known = known.map(|(index, next)| self.another(at, index, next));
        let open = self.open_set(at).or_else(|| self.committees(at)).or_else(|| self.members(office?));
        let longest = match (known, open) {
            (Some(known), Some(open)) => Some(if open.1 > known.1 { open } else { known }),
            (known, open) => known.or(open),
        };
        let (who, next) = longest
            .or_else(|| self.abbreviated(at))
            .or_else(|| self.defined(at))
            .or_else(|| self.described(at))
            .or_else(|| self.unknown(at))?;
        // "Ban Dân tộc tỉnh": the province of the plan, said again.
        let again =
            self.after(next, Glue::Province).filter(|_| self.after(next - 1, Glue::Province).is_none());
        Some((who, again.unwrap_or(next)))
    }

    /// Whether somebody may be spoken of here as one who acts: at the beginning, behind a mark, or behind words that turn
    /// to somebody.
    fn stands_as_actor(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.words.tokens.get(before)) else {
            return true;
        };
        matches!(before.kind, TokenKind::Mark(mark) if mark != '-' && mark != '/')
            || TURNING.longest(self.words, at - 1).is_some()
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
        // "Mỗi xã một lớp" says how many, not who acts.
        if self.words.tokens[at].is_bare("moi") && PLACE_KINDS.longest(self.words, plural).is_some() {
            return None;
        }
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

    /// "các đồng chí thành viên Ban Chỉ đạo", from the words behind the titles.
    fn members(&self, at: usize) -> Option<(Who, usize)> {
        let next = self.book.named(self.words, self.after(at, Glue::Members)?)?.1;
        Some((Who::Open(format!("Các {}", self.words.slice(at, next)).into()), next))
    }

    /// "Giám đốc", "các đồng chí Giám đốc", "Ông Trần Văn Thôn, Trưởng": the place of the office behind the titles.
    pub(super) fn person(&self, at: usize) -> Option<usize> {
        let next = self.titles(at)?;
        self.full_name(next).and_then(|after| self.titles(after)).or(Some(next))
    }

    fn titles(&self, at: usize) -> Option<usize> {
        let mut next = at;
        for _ in 0..MOST_TITLES {
            let title = next + usize::from(next == at && self.after(next, Glue::Plural).is_some());
            let Some(((), after)) = PERSONS.longest(self.words, title) else { break };
            next = after;
        }
        (next > at).then_some(next)
    }

    /// The place behind the name of a person and a comma.
    fn full_name(&self, at: usize) -> Option<usize> {
        let end = self.capitals_end(at);
        let is_name = (2..=LONGEST_PERSON).contains(&(end - at))
            && self.is_mark(end, &[',', '-'])
            && self.book.named(self.words, at).is_none();
        is_name.then_some(end + 1)
    }

    /// "Đồng chí Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo": the steering committee for which one person of two offices
    /// acts, from the place behind the first.
    pub(super) fn second_office(&self, at: usize, next: usize) -> Option<(Who, usize)> {
        let person = self.words.tokens.get(at)?;
        let is_one = ["dong", "ong", "ba", "d"].iter().any(|title| person.is_bare(title));
        let from = (is_one && self.is_mark(next, &[',', '-'])).then_some(next + 1)?;
        let office = self.titles(from)?;
        let (index, after) = self.book.office(self.words, office)?;
        let is_steering = fold(&self.book.row(index).name).starts_with("ban chi dao");
        is_steering.then_some((Who::Known(index), after))
    }
}
