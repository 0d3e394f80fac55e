//! Who is told to act: "giao X …", "chỉ đạo X …", "do X chủ trì".

use crate::domain::plan::Role;
use crate::intake::plan::lexicon::Cue;
use crate::intake::plan::mention::Mention;
use crate::intake::plan::roster::Who;

use super::Walk;

impl Walk<'_, '_> {
    /// "chỉ đạo X tiến hành …" makes X perform; "giao X chủ trì" makes it lead; "chỉ đạo X tổ chức thực hiện" and "giao
    /// X làm …" leave nothing of X's own to follow up; "không giao X …" tells nobody to do anything.
    pub(super) fn direct(&mut self, at: usize, next: usize) -> usize {
        let first = !self.says.work;
        self.says.sends = false;
        self.begin_work(at);
        let Some((mentions, after)) = self.sentence.list(next) else { return next };
        self.noted(&mentions, after);
        if self.is_denied(at) {
            return after;
        }
        let work = self.sentence.past_adverbs(after);
        let whos = mentions.into_iter().map(|mention| mention.who);
        match self.sentence.cue(work) {
            Some((Cue::Lead, _)) => {
                self.gives(Role::Lead, next, after);
                self.roles.lead.extend(whos);
                self.work_at(first, work);
                if first {
                    self.roles.main_from = at;
                }
            }
            Some((Cue::CarryOut, work)) => {
                self.gives(Role::Perform, next, after);
                self.roles.perform.extend(whos);
                self.work_at(first, work);
            }
            Some((Cue::Verb | Cue::Give | Cue::Guide | Cue::Report | Cue::Send, _)) => {
                self.gives(Role::Perform, next, after);
                self.roles.perform.extend(whos);
                self.work_at(first, work);
            }
            // "Yêu cầu các sở theo chức năng … phối hợp thực hiện".
            Some((Cue::According | Cue::Coordinate | Cue::Responsible | Cue::With, _)) if first => {
                self.gives(Role::Perform, next, after);
                self.roles.perform.extend(whos);
                self.work_at(first, after);
            }
            // "Giao X hoàn tất …": a verb that the vocabulary does not have.
            None if first && self.begins_clause(at) && self.goes_on(after) => {
                self.gives(Role::Perform, next, after);
                self.roles.perform.extend(whos);
                self.work_at(first, after);
            }
            _ => {}
        }
        after
    }

    /// Whether a word in small letters that belongs to no name stands here.
    fn goes_on(&self, at: usize) -> bool {
        let is_small = |token: &crate::intake::word::Token| {
            token.kind == crate::intake::word::TokenKind::Word && !token.is_capital
        };
        self.sentence.words.tokens.get(at).is_some_and(is_small) && self.sentence.glue(at).is_none()
    }

    fn work_at(&mut self, is_first: bool, at: usize) {
        if is_first {
            self.roles.work_from = at;
        }
    }

    /// "do X chủ trì".
    pub(super) fn by(&mut self, at: usize, next: usize) -> usize {
        let Some((mentions, after)) = self.sentence.list(next) else { return next };
        self.noted(&mentions, after);
        if matches!(self.sentence.cue(after), Some((Cue::Lead, _))) {
            self.gives(Role::Lead, next, after);
            self.roles.lead.extend(mentions.into_iter().map(|mention| mention.who));
            if self.says.work && self.roles.work_from < at {
                self.roles.work_to = self.roles.work_to.or(Some(at));
            }
        }
        after
    }

    /// Who coordinates; brackets may say that one of them leads, with whom whoever was told to act coordinates.
    pub(super) fn partners(&mut self, mentions: Vec<Mention>) {
        let is_lead = |mention: &Mention| mention.role == Some(Role::Lead);
        let (leads, partners): (Vec<_>, Vec<_>) = mentions.into_iter().partition(is_lead);
        if !leads.is_empty() {
            let told: Vec<Who> = self.roles.perform.drain(..).chain(self.roles.subject.drain(..)).collect();
            self.roles.coordinate.extend(told);
            self.roles.lead.extend(leads.into_iter().map(|mention| mention.who));
            self.says.leads = true;
        }
        self.roles.coordinate.extend(partners.into_iter().map(|mention| mention.who));
    }

    /// "cùng với X": who stands beside whoever acts, and is none of those who lead.
    pub(super) fn with(&mut self, at: usize, next: usize) -> usize {
        let Some((mentions, after)) = self.sentence.list(next) else { return next };
        self.noted(&mentions, after);
        self.gives(Role::Coordinate, at, after);
        self.partners(mentions);
        let lead_to = self.says.lead_to;
        let is_beside = self.roles.work_from == lead_to && at <= lead_to + 1;
        if !self.says.work || is_beside {
            self.roles.work_from = self.roles.work_from.max(after);
        }
        after
    }
}
