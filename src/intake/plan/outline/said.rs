//! What labels say of the duties around them: when, who leads, who coordinates, what is delivered.

use crate::domain::text::Text;
use crate::intake::finding::Finding;
use crate::intake::plan::label::Label;
use crate::intake::plan::mention::Sentence;
use crate::intake::plan::roster::Who;
use crate::intake::word::{Words, beginning};

use super::duty::{Kind, MOST_ACTORS, Scope, take};
use super::walk::Walk;

/// Marks between the agencies of a label.
const MARKS: [char; 8] = [',', ';', '.', '(', ')', '-', ':', '/'];

impl Walk<'_> {
    /// Words beside a duty belong to the one above; a dash among dashes is a duty of its own.
    pub(super) fn is_extra(&self, kind: Kind) -> bool {
        let open = &self.items[self.block_from..];
        open.last().is_some_and(|item| kind == Kind::Plain || item.kind == Kind::Own)
    }

    pub(super) fn extra(&mut self, text: &str) {
        match self.items[self.block_from..].last_mut() {
            Some(item) => item.extra.push(text.trim_end_matches(['.', ';']).to_owned()),
            None => self.outside(text),
        }
    }

    /// A cell beside the words of a row.
    pub(super) fn field(&mut self, label: Label, text: &str) {
        match label {
            Label::Time => self.time_line(text),
            Label::Lead | Label::Coordinate => self.local_label(label, text),
            Label::Extra => self.extra(text),
            Label::Content => self.add(Kind::Dash, text),
        }
    }

    /// Closes the duties of the open heading that have no time yet; before the first, it holds for all of them.
    pub(super) fn time_line(&mut self, words: &str) {
        let time = self.times.len();
        self.times.push(words.trim_end_matches(['.', ';']).to_owned());
        if self.block_from == self.items.len()
            && let Some(block) = self.blocks.last_mut()
        {
            block.time = Some(time);
        }
        for item in &mut self.items[self.block_from.max(self.untimed_from)..] {
            item.time = item.time.or(Some(time));
        }
        self.untimed_from = self.items.len();
    }

    pub(super) fn local_label(&mut self, label: Label, words: &str) {
        let whos = self.labelled(words);
        let open = &mut self.items[self.block_from..];
        let mut is_cut = false;
        if let Some(block) = self.blocks.last_mut().filter(|_| open.is_empty()) {
            let list = if label == Label::Lead { &mut block.lead } else { &mut block.coordinate };
            is_cut = take(list, &whos);
            block.said.push(words.to_owned());
        } else {
            let uncovered = open.iter().rposition(|item| item.is_covered).map_or(0, |last| last + 1);
            let from = uncovered.min(open.len().saturating_sub(1));
            for item in &mut open[from..] {
                let list = if label == Label::Lead { &mut item.lead } else { &mut item.coordinate };
                is_cut |= take(list, &whos);
            }
        }
        if let Some(last) = self.items.last_mut() {
            last.is_covered = true;
        }
        self.note_cut(is_cut, words);
    }

    pub(super) fn scoped_label(&mut self, label: Label, words: &str, scope: Vec<u32>) {
        if label == Label::Time {
            return self.time_line(words);
        }
        let whos = self.labelled(words);
        let scope = Scope { section: self.sections.count, numbers: scope, label };
        let said = self.scoped.entry(scope).or_default();
        said.words.push(words.to_owned());
        let is_cut = take(&mut said.whos, &whos);
        self.note_cut(is_cut, words);
    }

    fn note_cut(&mut self, is_cut: bool, words: &str) {
        if is_cut {
            let limit = u32::try_from(MOST_ACTORS).unwrap_or(u32::MAX);
            self.note_here(Finding::ListCut { limit, words: beginning(words, 80).into() });
        }
    }

    /// The agencies a label names, one behind the other; words between them that are none are noted.
    fn labelled(&mut self, text: &str) -> Vec<Who> {
        let words = Words::new(text);
        let sentence = Sentence::new(&words, self.book, self.defined);
        let (mut whos, mut at, mut unread) = (Vec::new(), 0, None);
        while at < sentence.len() {
            if let Some((mentions, next)) = sentence.list(at) {
                whos.extend(mentions.into_iter().map(|mention| mention.who));
                at = next;
                continue;
            }
            let is_small =
                sentence.glue(at).is_some() || sentence.cue(at).is_some() || sentence.is_mark(at, &MARKS);
            if !is_small {
                let end = sentence.until(at, &[',', ';', '.']);
                unread = unread.or(Some((at, end)));
                at = end;
            }
            at += 1;
        }
        let unread: Option<Text> = unread.map(|(from, to)| words.slice(from, to).into());
        if let Some(words) = unread {
            self.note_here(Finding::NoAgencyRead { words });
        }
        whos
    }
}
