//! What labels say of the duties around them: when, who leads, who coordinates, what is delivered.

use crate::domain::plan::Role;
use crate::domain::text::Text;
use crate::intake::finding::Finding;
use crate::intake::plan::label::{Label, label as label_of};
use crate::intake::plan::lexicon::Cue;
use crate::intake::plan::mention::{Mention, Sentence};
use crate::intake::plan::roster::Who;
use crate::intake::word::{Words, beginning};

use super::duty::{Block, Item, Kind, MOST_ACTORS, Scope, take};
use super::walk::Walk;

/// How many words the brackets have at most that only say a role.
const BRACKET_WORDS: usize = 4;
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
        // A cell may say itself what it holds: "Chủ trì: Sở Y tế".
        let is_closer = |(closer, _): &(Label, &str)| label != Label::Extra && *closer != Label::Extra;
        let (label, text) = label_of(text).filter(is_closer).unwrap_or((label, text));
        match label {
            Label::Time => self.time_line(text),
            Label::Lead | Label::Coordinate => self.local_label(label, text),
            Label::Extra => self.extra(text),
            Label::Content => self.add(Kind::Dash, text),
        }
    }

    /// The place of a time among those of the document.
    pub(super) fn time(&mut self, words: &str) -> usize {
        self.times.push(words.trim_end_matches(['.', ';']).to_owned());
        self.times.len() - 1
    }

    /// The time that stands in the paragraph of the last duty.
    pub(super) fn own_time(&mut self, words: &str) {
        let time = self.time(words);
        if let Some(item) = self.items.last_mut() {
            item.time = item.time.or(Some(time));
        }
        self.untimed_from = self.items.len();
    }

    /// Closes the duties of the open heading that have no time yet, and lettered points beside it that are duties
    /// themselves; before the first, it holds for all of them.
    pub(super) fn time_line(&mut self, words: &str) {
        let time = self.time(words);
        if self.block_from == self.items.len()
            && let Some(block) = self.blocks.last_mut()
        {
            block.time = Some(time);
        }
        let from = self.letters_from().max(self.untimed_from);
        for item in &mut self.items[from..] {
            item.time = item.time.or(Some(time));
        }
        self.untimed_from = self.items.len();
    }

    /// A time with a number of its own closes what stands beside it under the numbers above, as far as it has no time yet.
    fn numbered_time(&mut self, words: &str, scope: &[u32]) {
        let from = self.untimed_from.min(self.items.len());
        self.time_line(words);
        let Some(time) = self.times.len().checked_sub(1) else { return };
        let (blocks, section) = (&self.blocks, self.sections.count);
        let is_beside = |block: &Block| block.section == section && block.numbers.starts_with(scope);
        for item in self.items[from..].iter_mut().filter(|item| is_beside(&blocks[item.block])) {
            item.time = item.time.or(Some(time));
        }
    }

    /// The first of the lettered points, each a duty by itself, of which the open block is the last; else its first duty.
    fn letters_from(&self) -> usize {
        let is_point = |block: &Block| block.has_letter;
        let Some(open) = self.blocks.last().filter(|block| is_point(block)) else { return self.block_from };
        let of_points = |item: &&Item| {
            let block = &self.blocks[item.block];
            item.kind == Kind::Own
                && is_point(block)
                && (block.section, &block.numbers) == (open.section, &open.numbers)
        };
        let points = self.items.iter().rev().take_while(of_points).count();
        self.block_from.min(self.items.len() - points)
    }

    pub(super) fn local_label(&mut self, label: Label, words: &str) {
        let Labelled { lead, coordinate } = self.labelled(label, words);
        self.local(lead, coordinate, words);
    }

    /// Gives leads and coordinators to the duties above, or to those to come where none is yet.
    pub(super) fn local(&mut self, lead: Vec<Who>, coordinate: Vec<Who>, words: &str) {
        let said = Labelled { lead, coordinate };
        let open = &mut self.items[self.block_from..];
        let mut is_cut = false;
        if let Some(block) = self.blocks.last_mut().filter(|_| open.is_empty()) {
            is_cut = take(&mut block.lead, &said.lead) | take(&mut block.coordinate, &said.coordinate);
            block.said.push(words.to_owned());
        } else {
            let uncovered = open.iter().rposition(|item| item.is_covered).map_or(0, |last| last + 1);
            let from = uncovered.min(open.len().saturating_sub(1));
            for item in &mut open[from..] {
                is_cut |= take(&mut item.lead, &said.lead) | take(&mut item.coordinate, &said.coordinate);
            }
        }
        if let Some(last) = self.items.last_mut() {
            last.is_covered = true;
        }
        self.note_cut(is_cut, words);
    }

    pub(super) fn scoped_label(&mut self, label: Label, words: &str, scope: Vec<u32>) {
        if label == Label::Time {
            return self.numbered_time(words, &scope);
        }
        let Labelled { lead, coordinate } = self.labelled(label, words);
        let mut is_cut = false;
        for (label, whos) in [(Label::Lead, lead), (Label::Coordinate, coordinate)] {
            if whos.is_empty() {
                continue;
            }
            let scope = Scope { section: self.sections.count, numbers: scope.clone(), label };
            is_cut |= take(&mut self.scoped.entry(scope).or_default().whos, &whos);
        }
        let said = Scope { section: self.sections.count, numbers: scope, label };
        self.scoped.entry(said).or_default().words.push(words.to_owned());
        self.note_cut(is_cut, words);
    }

    fn note_cut(&mut self, is_cut: bool, words: &str) {
        if is_cut {
            let limit = u32::try_from(MOST_ACTORS).unwrap_or(u32::MAX);
            self.note_here(Finding::ListCut { limit, words: beginning(words, 80).into() });
        }
    }

    /// The agencies a label names, one behind the other; words between them that are none are noted.
    fn labelled(&mut self, label: Label, text: &str) -> Labelled {
        let words = Words::new(text);
        let sentence = Sentence::new(&words, self.book, self.defined);
        let (mut said, mut at, mut unread) = (Labelled::default(), 0, None);
        let mut role = None;
        let in_brackets = |said: &Labelled, at: usize| {
            let is_of_all = sentence.is_mark(at, &['(']) || !said.lead.is_empty();
            role_in_brackets(&sentence, at).filter(|_| is_of_all)
        };
        while at < sentence.len() {
            if let Some((mentions, next)) = sentence.list(at) {
                let behind = role_behind(&sentence, next).or_else(|| in_brackets(&said, next));
                // "Ban Dân tộc (chủ trì); Sở A, Sở B (phối hợp)": behind a lead the last says it for all.
                let last = mentions.last().and_then(|last| last.role).filter(|_| !said.lead.is_empty());
                for Mention { who, role: own, .. } in mentions {
                    said.list(own.or(last).or(behind).or(role), label).push(who);
                }
                at = next;
                continue;
            }
            match sentence.cue(at) {
                Some((Cue::Lead, _)) => role = Some(Role::Lead),
                Some((Cue::Coordinate, _)) => role = Some(Role::Coordinate),
                _ if sentence.is_mark(at, &[';', '.']) => role = None,
                _ => {}
            }
            // In a cell an agency may be called as the matrix calls it: "TC; NN".
            let end = sentence.until(at, &[',', ';', '.', '/', '(', ')']);
            let short = (end > at).then(|| self.book.short_called(words.slice(at, end))).flatten();
            if let Some(index) = short {
                said.list(in_brackets(&said, end).or(role), label).push(Who::Known(index));
                at = end;
                continue;
            }
            let is_small =
                sentence.glue(at).is_some() || sentence.cue(at).is_some() || sentence.is_mark(at, &MARKS);
            if !is_small {
                let end = sentence.until(at, &[',', ';', '.']);
                unread = unread.or(Some((at, end)));
                at = end;
            }
            let small = sentence.cue(at).map(|(_, next)| next);
            let small = small.or_else(|| sentence.glue(at).map(|(_, next)| next));
            at = small.filter(|_| is_small).unwrap_or(at + 1);
        }
        let unread: Option<Text> = unread.map(|(from, to)| words.slice(from, to).into());
        if let Some(words) = unread {
            self.note_here(Finding::NoAgencyRead { words });
        }
        said
    }
}

/// Whom a label names, by what they are.
#[derive(Debug, Default)]
struct Labelled {
    lead: Vec<Who>,
    coordinate: Vec<Who>,
}

impl Labelled {
    /// The list of a role; where none is said, of the label.
    fn list(&mut self, role: Option<Role>, label: Label) -> &mut Vec<Who> {
        match (label, role) {
            (Label::Lead, Some(Role::Coordinate)) => &mut self.coordinate,
            (Label::Lead, _) | (_, Some(Role::Lead)) => &mut self.lead,
            _ => &mut self.coordinate,
        }
    }
}

/// "BDT (chủ trì); TC, XD (phối hợp)": the role in the next brackets of a part of a list.
fn role_in_brackets(sentence: &Sentence<'_>, at: usize) -> Option<Role> {
    let open = sentence.until(at, &['(', ';', '.', ':']);
    let close = sentence.closing(open).filter(|close| *close <= open + BRACKET_WORDS)?;
    (open + 1..close).find_map(|place| match sentence.cue(place)?.0 {
        Cue::Lead => Some(Role::Lead),
        Cue::Coordinate => Some(Role::Coordinate),
        _ => None,
    })
}

/// "Sở Tài chính chủ trì, Sở Y tế phối hợp": the role behind the name, where nobody follows it.
fn role_behind(sentence: &Sentence<'_>, at: usize) -> Option<Role> {
    let (cue, next) = sentence.cue(at)?;
    let ends = next == sentence.len() || sentence.is_mark(next, &[',', ';', '.', ')']);
    match cue {
        Cue::Lead if ends => Some(Role::Lead),
        Cue::Coordinate if ends => Some(Role::Coordinate),
        _ => None,
    }
}
