//! Who stands beside whoever leads ("X chủ trì, Y phối hợp …"), and the words that belong to the first verb of the work.

use crate::domain::plan::Role;
use crate::intake::plan::lexicon::Cue;
use crate::intake::plan::mention::Mention;
use crate::intake::word::TokenKind;

use super::{Verbs, Walk};

/// How many words a list of verbs may have before the first that the vocabulary knows.
const LIST_WORDS: usize = 5;

/// How many tokens the work before a colon has at most.
const MOST_WORK: usize = 24;

impl Walk<'_, '_> {
    /// "X chủ trì, Y và Z phối hợp …", "X chủ trì, cùng Y …": who coordinates with whoever leads; and in brackets behind
    /// the work "(X chủ trì; …)" or a mark. The place after the words that say so.
    pub(super) fn beside_lead(&mut self, mentions: &[Mention], at: usize, next: usize) -> Option<usize> {
        let whos = || mentions.iter().map(|mention| mention.who.clone());
        let cue = self.sentence.cue(next);
        if cue.is_some_and(|(cue, _)| cue == Cue::Lead) {
            let is_bracketed = at > 1 && self.sentence.is_mark(at - 1, &['(', ':', ',', ';', '-']);
            let is_free = self.roles.subject.is_empty() && self.roles.lead.is_empty();
            if is_bracketed && is_free {
                self.gives(Role::Lead, at, next);
                self.roles.lead.extend(whos());
                // "Phát triển kinh tế (X chủ trì)", "Rà soát vốn, X chủ trì": the work stands before, whatever its words.
                self.says.work = true;
                if !self.sentence.is_mark(at - 1, &['(']) && self.roles.work_from + 1 < at {
                    self.roles.work_to = self.roles.work_to.or(Some(at - 1));
                }
                return Some(next);
            }
        }
        if !self.says.leads {
            return None;
        }
        let named_with = cue.filter(|(cue, _)| *cue == Cue::Coordinate);
        let ends = named_with.map(|(_, after)| after).filter(|after| self.sentence.list(*after).is_none());
        let after = ends.or_else(|| self.stands_with_lead(at).then_some(next))?;
        self.gives(Role::Coordinate, at, after);
        self.roles.coordinate.extend(whos());
        if self.roles.work_from == self.says.lead_to {
            self.roles.work_from = after;
        }
        Some(after)
    }

    /// Whether "cùng" or "cùng với" right behind who leads stands before a place.
    fn stands_with_lead(&self, at: usize) -> bool {
        let is = |place: Option<usize>, word: &str| {
            place
                .and_then(|place| self.sentence.words.tokens.get(place))
                .is_some_and(|token| token.is_bare(word))
        };
        let with = at.checked_sub(1);
        let with = if is(with, "voi") { at.checked_sub(2) } else { with };
        let comma = self.says.lead_to + usize::from(self.sentence.is_mark(self.says.lead_to, &[',']));
        is(with, "cung") && with == Some(comma)
    }

    /// "Kiểm tra tại 5 huyện: Sở A, Sở B.": whether whoever is named behind the colon is all that is said behind the work.
    pub(super) fn behind_work(&self, at: usize, next: usize) -> bool {
        let roles = &self.roles;
        let is_free = [&roles.subject, &roles.lead, &roles.perform, &roles.requested, &roles.coordinate]
            .iter()
            .all(|whos| whos.is_empty());
        let is_behind = self.says.verbs != Verbs::Nowhere
            && at > 1
            && at <= MOST_WORK
            && self.sentence.is_mark(at - 1, &[':']);
        let ends = next == self.sentence.len() || self.sentence.is_mark(next, &[',', ';', '.', '(']);
        let leads_on = || self.sentence.glue(at - 2).is_some() || self.sentence.cue(at - 2).is_some();
        let names_nobody = || (0..at - 1).all(|at| self.sentence.one(at).is_none());
        is_free && roles.recipients.is_empty() && is_behind && ends && !leads_on() && names_nobody()
    }

    /// "Không giao …", "Duy tu, bảo dưỡng …": where a verb is denied, or stands in a list whose first word is no verb of
    /// the vocabulary, the work begins before it.
    pub(super) fn work_with_its_words(&self, at: usize) -> usize {
        let word = |at: usize| self.sentence.words.tokens.get(at);
        let Some(before) = at.checked_sub(1) else { return at };
        if let Some(denial) = self.denial(at) {
            return denial;
        }
        if let Some(from) = self.words_of_subject(at) {
            return from;
        }
        let names_nobody = self.roles.subject.is_empty() && self.roles.lead.is_empty();
        let is_first = self.start == 0 && self.intro_end == 0 && at <= LIST_WORDS && names_nobody;
        let are_words = || {
            (0..before).all(|at| word(at).is_some_and(|token| token.kind == TokenKind::Word))
                && (0..before).all(|at| self.sentence.glue(at).is_none() && self.sentence.cue(at).is_none())
        };
        let is_listed = is_first && self.sentence.is_mark(before, &[',']) && before > 1 && are_words();
        if is_listed { 0 } else { at }
    }

    /// "X giúp dân làm nhà": words between who acts and the first verb of the vocabulary are verbs themselves, and the work
    /// begins with them.
    fn words_of_subject(&self, at: usize) -> Option<usize> {
        let from = self.sentence.past_adverbs(self.roles.work_from);
        let colon = usize::from(self.sentence.is_mark(from, &[':']));
        let from = from + colon;
        let is_subject = !self.roles.subject.is_empty() && self.roles.main_from < from && from < at;
        let is_plain = |place: usize| {
            let token = &self.sentence.words.tokens[place];
            let is_small = token.kind == TokenKind::Word && (!token.is_capital || colon > 0);
            let is_word =
                is_small && self.sentence.glue(place).is_none() && self.sentence.cue(place).is_none();
            is_word || place > from && self.sentence.is_mark(place, &[','])
        };
        (is_subject && at - from <= 2 * LIST_WORDS && (from..at).all(is_plain)).then_some(from)
    }
}
