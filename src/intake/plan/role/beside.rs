//! Who stands beside whoever leads ("X chủ trì, Y phối hợp …"), and the words that belong to the first verb of the work.

use crate::domain::plan::Role;
use crate::intake::plan::lexicon::Cue;
use crate::intake::plan::mention::Mention;
use crate::intake::word::TokenKind;

use super::Walk;

/// How many words a list of verbs may have before the first that the vocabulary knows.
const LIST_WORDS: usize = 5;

impl Walk<'_, '_> {
    /// "X chủ trì, Y và Z phối hợp …", "X chủ trì, cùng Y …": who coordinates with whoever leads; and in brackets behind
    /// the work "(X chủ trì; …)". The place after the words that say so.
    pub(super) fn beside_lead(&mut self, mentions: &[Mention], at: usize, next: usize) -> Option<usize> {
        let whos = || mentions.iter().map(|mention| mention.who.clone());
        let cue = self.sentence.cue(next);
        if self.says.work && cue.is_some_and(|(cue, _)| cue == Cue::Lead) {
            let is_bracketed = at > 0 && self.sentence.is_mark(at - 1, &['(']);
            let is_free = self.roles.subject.is_empty() && self.roles.lead.is_empty();
            if is_bracketed && is_free {
                self.gives(Role::Lead, at, next);
                self.roles.lead.extend(whos());
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

    /// "Không giao …", "Duy tu, bảo dưỡng …": where a verb is denied, or stands in a list whose first word is no verb of
    /// the vocabulary, the work begins before it.
    pub(super) fn work_with_its_words(&self, at: usize) -> usize {
        let word = |at: usize| self.sentence.words.tokens.get(at);
        let Some(before) = at.checked_sub(1) else { return at };
        let is_denied = word(before).is_some_and(|token| token.is_bare("khong") || token.is_bare("chua"));
        if is_denied {
            return before;
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
}
