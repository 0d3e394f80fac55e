//! Where in a sentence words stand: at the beginning of a clause, behind a number in it, behind what denies them.

use std::sync::LazyLock;

use crate::domain::text::Text;
use crate::intake::plan::lexicon::{Cue, PLACE_KINDS};
use crate::intake::plan::mention::Sentence;
use crate::intake::word::{Phrases, TokenKind};

use super::Walk;

/// Words that say how something is done and stand before the verb.
static ADVERBS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let adverbs = "nghiêm túc, khẩn trương, kịp thời, tích cực, thường xuyên, trực tiếp, đồng thời, sớm, tập trung, phải, cần, \
                   cần phải, sẽ, chủ động, nhanh chóng, hàng năm, hằng năm, định kỳ";
    Phrases::new(adverbs.split(", ").map(|words| (words, ())))
});

/// Words that except somebody from a set.
static EXCEPT: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::new(["trừ", "ngoại trừ", "không bao gồm", "không kể", "không gồm"].map(|words| (words, ())))
});

impl Walk<'_, '_> {
    pub(super) fn begins_clause(&self, at: usize) -> bool {
        let at = self.sentence.before_number(at);
        at == 0 || self.sentence.is_mark(at - 1, &[',', ';', '.', ':'])
    }

    /// A number in brackets behind a colon begins a sentence too: "(2) Sở Tài chính …".
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let from = self.sentence.before_number(at);
        let marks: &[char] = if from < at { &[';', '.', ':', ','] } else { &[';', '.'] };
        from == 0 || self.sentence.is_mark(from - 1, marks)
    }

    /// The place of the words that deny a verb: "không", "chưa", "không được".
    pub(super) fn denial(&self, at: usize) -> Option<usize> {
        let is = |at: usize, words: &[&str]| {
            let token = self.sentence.words.tokens.get(at);
            token.is_some_and(|token| words.iter().any(|word| token.is_bare(word)))
        };
        let before = at.checked_sub(1)?;
        let denies = |at: usize| is(at, &["khong", "chua", "cam"]);
        if denies(before) {
            let nghiem = before.checked_sub(1).filter(|at| is(*at, &["nghiem"]));
            return Some(nghiem.unwrap_or(before));
        }
        let far = before.checked_sub(1)?;
        (is(before, &["duoc", "de", "nen", "phai"]) && denies(far)).then_some(far)
    }

    pub(super) fn is_denied(&self, at: usize) -> bool {
        self.denial(at).is_some()
    }
}

impl Sentence<'_> {
    /// The place before "(1)", "1)" or "riêng" that stands right before a place.
    pub(super) fn before_number(&self, at: usize) -> usize {
        let is_number = |at: usize| matches!(self.words.tokens.get(at).map(|token| token.kind), Some(TokenKind::Number { digits, .. }) if digits < 3);
        if at >= 2 && self.is_mark(at - 1, &[')']) && is_number(at - 2) {
            return at - 2 - usize::from(at >= 3 && self.is_mark(at - 3, &['(']));
        }
        let is_alone = at >= 1 && self.words.tokens.get(at - 1).is_some_and(|token| token.is_bare("rieng"));
        at - usize::from(is_alone)
    }

    /// The place behind "(1)" or "1)" here.
    pub(super) fn after_number(&self, at: usize) -> usize {
        let number = at + usize::from(self.is_mark(at, &['(']));
        let close = number + 1;
        if self.is_mark(close, &[')']) && self.before_number(close + 1) == at { close + 1 } else { at }
    }

    /// The place behind words that only say how.
    pub(super) fn past_adverbs(&self, at: usize) -> usize {
        let mut next = at;
        while let Some(((), after)) = ADVERBS.longest(self.words, next) {
            let place = after + usize::from(self.is_mark(after, &[',']));
            next = if ADVERBS.longest(self.words, place).is_some() { place } else { after };
        }
        next
    }

    /// "cho", "đến", "tới", "với" before whoever receives: their place.
    pub(super) fn toward(&self, at: usize) -> Option<usize> {
        let token = self.words.tokens.get(at)?;
        let is_toward = ["cho", "den", "toi", "voi"].iter().any(|word| token.is_bare(word));
        (is_toward && self.list(at + 1).is_some()).then_some(at + 1)
    }

    /// Whether the name of an office may begin with a verb: "Thanh tra tỉnh".
    pub(super) fn is_capital_verb(&self, cue: Cue, at: usize) -> bool {
        cue == Cue::Verb && self.words.tokens.get(at).is_some_and(|token| token.is_capital)
    }

    /// The words at the beginning that look like the name of somebody who acts.
    pub(in crate::intake::plan) fn seems_named(&self) -> Option<Text> {
        let told = self.cue(0).filter(|(cue, _)| matches!(cue, Cue::Request | Cue::Direct));
        let at = told.map_or(0, |(_, next)| next);
        let first =
            self.words.tokens.get(at).filter(|token| token.kind == TokenKind::Word && token.is_capital)?;
        let word = &self.words.text[first.start..first.end];
        let is_short = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        let next_is_capital = self.words.tokens.get(at + 1).is_some_and(|next| next.is_capital);
        let end = self.name_end(at);
        let is_name = self.has_small_letters
            && self.cue(at).is_none()
            && end > at
            && end < self.len()
            && (is_short || next_is_capital);
        is_name.then(|| self.words.slice(at, end).into())
    }

    /// The end of words that except somebody: "trừ huyện A".
    pub(super) fn exception(&self, at: usize) -> Option<usize> {
        let ((), next) = EXCEPT.longest(self.words, at)?;
        let stands = at > 0 && self.is_mark(at - 1, &['(', ',']);
        let place = next + usize::from(self.words.tokens.get(next).is_some_and(|token| token.is_bare("cac")));
        let names = || PLACE_KINDS.longest(self.words, place).is_some() || self.list(next).is_some();
        (stands && names()).then(|| self.until(next, &[')', ';', '.', ':']))
    }
}
