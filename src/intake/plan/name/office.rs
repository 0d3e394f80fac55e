//! Single offices: those the book knows by a longer or a shorter name, and those it does not know.

use crate::domain::agency::AgencyKind;
use crate::intake::plan::label::label;
use crate::intake::plan::lexicon::{
    COMMITTEE_HEADS, Glue, NO_OFFICES, OFFICE_HEADS, PERSONS, PLACE_KINDS, PLACE_WORDS, SMALL_HEADS,
    WHOLE_NAMES,
};
use crate::intake::plan::mention::{Sentence, capitalised};
use crate::intake::plan::roster::Who;
use crate::intake::word::TokenKind;

use super::LONGEST_NAME;

impl Sentence<'_> {
    /// The known agency whose name ends before a token, or another one whose name only begins like it: "Kho bạc Nhà nước
    /// huyện" is not that of the province, "Ban Dân tộc - Tôn giáo" not the "Ban Dân tộc".
    pub(super) fn another(&self, at: usize, index: usize, next: usize) -> (Who, usize) {
        let row = self.book.row(index);
        if row.kind != AgencyKind::Single {
            return (Who::Known(index), next);
        }
        let of_place = || {
            let is_of_province = row.name.starts_with("Sở ") || row.place.is_some();
            let is_whole = self.after(next.checked_sub(1)?, Glue::Province).is_some();
            if is_of_province || is_whole { None } else { self.lower_place(next) }
        };
        if let Some((end, are_several)) = of_place() {
            let name = self.words.slice(at, end);
            let who =
                if are_several { Who::Open(capitalised(name)) } else { Who::Unknown(capitalised(name)) };
            return (who, end);
        }
        match self.longer(next) {
            Some(end) => (Who::Unknown(capitalised(self.words.slice(at, end))), end),
            None => (Who::Known(index), next),
        }
    }

    /// "huyện", "thị xã Sa Pa", "các huyện", "các cấp", "cấp xã" behind the name of an office: the place after them, and
    /// whether they are several.
    fn lower_place(&self, at: usize) -> Option<(usize, bool)> {
        let is =
            |place: usize, word: &str| self.words.tokens.get(place).is_some_and(|token| token.is_bare(word));
        let plural = self.after(at, Glue::Plural);
        let place = plural.unwrap_or(at);
        if is(place, "cap") {
            let kind = PLACE_KINDS.longest(self.words, place + 1).filter(|(kind, _)| *kind != "tỉnh");
            return match (plural, kind) {
                (Some(_), _) => Some((place + 1, true)),
                (None, Some((_, next))) => Some((next, true)),
                (None, None) => None,
            };
        }
        let (kind, next) = PLACE_KINDS.longest(self.words, place)?;
        // "xã hội" is no place.
        if kind == "tỉnh" || self.words.tokens[place].is_capital || is(place, "xa") && is(next, "hoi") {
            return None;
        }
        if plural.is_some() {
            return Some((self.kinds(place)?, true));
        }
        Some((self.capitals_end(next), false))
    }

    /// The end of a name that goes on behind a dash: "- Tôn giáo".
    fn longer(&self, at: usize) -> Option<usize> {
        let token = self.words.tokens.get(at + 1).filter(|token| token.is_capital)?;
        let is_dash = self.is_mark(at, &['-']) && token.kind == TokenKind::Word;
        let is_other = || {
            self.glue(at + 1).is_some()
                || self.cue(at + 1).is_some()
                || self.begins_office(at + 1)
                || NO_OFFICES.longest(self.words, at + 1).is_some()
                || label(&self.words.text[token.start..]).is_some()
        };
        (is_dash && !is_other()).then(|| self.name_end(at + 1))
    }

    /// Whether the name or the title of somebody else begins here.
    pub(super) fn begins_office(&self, at: usize) -> bool {
        let heads = [&*COMMITTEE_HEADS, &*OFFICE_HEADS, &*PERSONS, &*WHOLE_NAMES];
        heads.iter().any(|heads| heads.longest(self.words, at).is_some())
            || self.book.named(self.words, at).is_some()
    }

    /// "STC", "BDT": an agency by the short name that people write.
    pub(super) fn abbreviated(&self, at: usize) -> Option<(Who, usize)> {
        self.words.tokens.get(at).filter(|token| token.is_capital)?;
        // "12/QĐ-BDT" is a number.
        if at > 0 && self.is_mark(at - 1, &['-', '/']) {
            return None;
        }
        let short = self.book.abbreviated(self.words, at);
        let (index, next) = short.or_else(|| {
            let is_free = self.stands_as_actor(at);
            is_free.then(|| self.book.abbreviated_department(self.words, at)).flatten()
        })?;
        // "BDT-KH" is something else.
        (!self.is_mark(next, &['-'])).then(|| self.another(at, index, next))
    }

    /// An office the book does not know: a head word, then the words of a name.
    pub(super) fn unknown(&self, at: usize) -> Option<(Who, usize)> {
        // Where everything is in capitals they tell nothing.
        let token = self.words.tokens.get(at).filter(|_| self.has_small_letters)?;
        let is_capital = |place: usize| self.words.tokens.get(place).is_some_and(|token| token.is_capital);
        if !token.is_capital {
            let ((), next) = SMALL_HEADS.longest(self.words, at).filter(|_| self.may_be_small(at))?;
            let end = is_capital(next).then(|| self.name_end(next)).filter(|end| *end > next)?;
            return Some((Who::Unknown(capitalised(self.words.slice(at, end))), end));
        }
        if let Some(((), next)) = COMMITTEE_HEADS.longest(self.words, at) {
            PLACE_WORDS.longest(self.words, next)?;
            let end = self.name_end(next);
            return (end > next).then(|| (Who::Unknown(self.words.slice(at, end).into()), end));
        }
        let whole = WHOLE_NAMES.longest(self.words, at).map(|((), next)| next);
        let next = whole.or_else(|| OFFICE_HEADS.longest(self.words, at).map(|((), next)| next))?;
        let place = self.lower_place(next).or_else(|| Some((self.after(next, Glue::Province)?, false)));
        if let Some((end, are_several)) = place {
            let name = self.words.slice(at, end).into();
            return Some((if are_several { Who::Open(name) } else { Who::Unknown(name) }, end));
        }
        // "Ban Quản lý dự án": a head of several words may go on in small letters.
        let is_named = is_capital(next) || next > at + 1 && is_capital(at + 1);
        if !is_named || self.begins_office(next) && self.cue(at).is_some() {
            return whole.map(|end| (Who::Unknown(self.words.slice(at, end).into()), end));
        }
        let end = self.name_end(next);
        // "Phòng Dân tộc các huyện".
        if let Some((end, true)) = self.lower_place(end).filter(|_| end > next) {
            return Some((Who::Open(self.words.slice(at, end).into()), end));
        }
        (end > next).then(|| (Who::Unknown(self.words.slice(at, end).into()), end))
    }

    /// Whether an office may be written small here: behind words that lead up to one, so not in "cơ sở".
    fn may_be_small(&self, at: usize) -> bool {
        let leads = ["ve", "qua", "gui", "cho", "den", "toi", "cua", "truong", "pho", "trinh", "cao", "muu"];
        self.stands_as_actor(at)
            || leads.iter().any(|word| self.words.tokens.get(at - 1).is_some_and(|token| token.is_bare(word)))
    }

    /// Somebody in a list of whom nothing is known but that others whose names are known stand behind.
    pub(in crate::intake::plan) fn stranger(&self, at: usize, followers: usize) -> Option<(Who, usize)> {
        let token = self.words.tokens.get(at).filter(|token| token.is_capital && self.has_small_letters)?;
        let is_no_office = token.kind != TokenKind::Word
            || self.cue(at).is_some()
            || self.glue(at).is_some()
            || NO_OFFICES.longest(self.words, at).is_some();
        let end = if is_no_office { at } else { self.name_end(at) };
        let place = (end > at).then(|| self.joined(end, 0)).flatten()?;
        let goes_on =
            self.name(place).is_some() || followers > 0 && self.stranger(place, followers - 1).is_some();
        goes_on.then(|| (Who::Unknown(self.words.slice(at, end).into()), end))
    }

    /// The end of a name whose first word stands here.
    pub(in crate::intake::plan) fn name_end(&self, from: usize) -> usize {
        let mut end = from;
        while end < (from + LONGEST_NAME).min(self.len()) {
            let token = &self.words.tokens[end];
            let glue = self.glue(end).map(|(glue, _)| glue);
            let next_is_capital = self.words.tokens.get(end + 1).is_some_and(|next| next.is_capital);
            let ends = match token.kind {
                TokenKind::Mark(mark) => mark != '-' || !next_is_capital,
                _ if glue == Some(Glue::And) => !next_is_capital || self.begins_office(end + 1),
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
