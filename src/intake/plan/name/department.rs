//! Departments whose common word is said once: "Các sở: Tài chính, Y tế".

use crate::domain::text::{Text, fold};
use crate::intake::plan::lexicon::Glue;
use crate::intake::plan::mention::Sentence;
use crate::intake::plan::roster::Who;
use crate::intake::word::TokenKind;

impl Sentence<'_> {
    /// "Các sở: Tài chính, Y tế", "các Sở Tài chính, Nội vụ": departments whose common word is said once.
    pub(in crate::intake::plan) fn departments_by_name(&self, at: usize) -> Option<(Vec<Who>, usize)> {
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

    /// The members of a set of departments that brackets name: "Các sở, ngành (Công Thương, Y tế)".
    pub(in crate::intake::plan) fn departments_within(
        &self,
        at: usize,
        from: usize,
        close: usize,
    ) -> Option<Vec<Who>> {
        let of_departments = fold(self.words.slice(at, from)).split(' ').any(|word| word.starts_with("so"));
        let (mut next, mut whos) = (from, Vec::new());
        while let Some((who, after)) = self.department(next, of_departments) {
            whos.push(who);
            next = after;
            let Some(place) = self.joined(after, 1) else { break };
            next = place;
        }
        (of_departments && next == close).then_some(whos)
    }

    /// A department without its first word; one the book does not know only where a list is announced.
    fn department(&self, at: usize, is_listed: bool) -> Option<(Who, usize)> {
        if let Some((index, next)) = self.book.department(self.words, at) {
            return Some((Who::Known(index), next));
        }
        let token = self.words.tokens.get(at).filter(|token| is_listed && token.is_capital)?;
        let is_office = token.kind != TokenKind::Word || self.begins_office(at) || self.cue(at).is_some();
        let end = if is_office { at } else { self.name_end(at) };
        let is_name = end > at;
        is_name.then(|| (Who::Unknown(format!("Sở {}", self.words.slice(at, end)).into()), end))
    }

    /// "Sở Tài chính, Nội vụ": a department behind another whose first word holds for both.
    pub(in crate::intake::plan) fn department_after(&self, before: &Who, at: usize) -> Option<(Who, usize)> {
        let name: &Text = match before {
            Who::Known(index) => &self.book.row(*index).name,
            Who::Unknown(name) | Who::Open(name) => name,
        };
        let is_department = name.starts_with("Sở ");
        let (index, next) = self.book.department(self.words, at).filter(|_| is_department)?;
        Some((Who::Known(index), next))
    }
}
