//! The walk over the paragraphs: which heading is open, what stands under it, what labels say of it.

use std::collections::HashMap;

use crate::domain::text::Text;
use crate::intake::finding::{Finding, Noted};
use crate::intake::plan::book::AgencyBook;
use crate::intake::plan::label::{Label, label, parts};
use crate::intake::plan::lexicon::{Cue, PURPOSES};
use crate::intake::plan::mention::{Defined, Sentence};
use crate::intake::plan::paragraph::{LONGEST, Marker, Paragraph};
use crate::intake::plan::roster::Who;
use crate::intake::word::{Words, beginning};

use super::Duty;
use super::duty::{Block, Item, Kind, Laid, Scope, take};

/// How many words of its own a heading may have beside its actor before they are noted.
const HEADING_WORDS: usize = 5;

/// A numbered heading that is open.
#[derive(Debug, Clone)]
struct Level {
    numbers: Vec<u32>,
    letter: Option<char>,
    actors: Vec<Who>,
    /// It holds no duties.
    is_skipped: bool,
}

/// The walk.
pub(super) struct Walk<'a> {
    book: &'a AgencyBook,
    defined: &'a Defined,
    section: Option<String>,
    sections: usize,
    section_actors: Vec<Who>,
    /// The heading of a skipped section and how many paragraphs it has so far.
    skipped: Option<(Text, u32)>,
    levels: Vec<Level>,
    blocks: Vec<Block>,
    items: Vec<Item>,
    /// The first item of the open block.
    block_from: usize,
    times: Vec<String>,
    /// The first item no time line has closed.
    untimed_from: usize,
    /// Coordinators and leads for everything under a number.
    scoped: HashMap<Scope, Vec<Who>>,
    findings: Vec<Noted>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(book: &'a AgencyBook, defined: &'a Defined) -> Self {
        Self {
            book,
            defined,
            section: None,
            sections: 0,
            section_actors: Vec::new(),
            skipped: None,
            levels: Vec::new(),
            blocks: vec![Block::default()],
            items: Vec::new(),
            block_from: 0,
            times: Vec::new(),
            untimed_from: 0,
            scoped: HashMap::new(),
            findings: Vec::new(),
        }
    }

    /// Takes the next paragraph; `next` is the one after it.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, next: Option<&Paragraph>) {
        if let Marker::Section(number) = &paragraph.marker {
            return self.open_section(number, &paragraph.text);
        }
        if let Some((_, count)) = &mut self.skipped {
            *count += 1;
            return;
        }
        let mut texts = parts(&paragraph.text).into_iter();
        let Some(text) = texts.next() else { return };
        match &paragraph.marker {
            Marker::Number(numbers) => self.number(numbers, None, text, next),
            Marker::Letter(letter) => {
                let numbers = self.levels.iter().rev().find(|level| level.letter.is_none());
                let numbers = numbers.map_or_else(Vec::new, |level| level.numbers.clone());
                self.number(&numbers, Some(*letter), text, next);
            }
            Marker::Plus => self.part(text),
            Marker::Dash => self.under(Kind::Dash, text),
            Marker::Plain | Marker::Section(_) => self.under(Kind::Plain, text),
        }
        for text in texts {
            self.under(Kind::Plain, text);
        }
    }

    fn open_section(&mut self, number: &str, text: &str) {
        self.end_skipping();
        self.sections += 1;
        self.section = Some(number.to_owned());
        self.section_actors = self.actors(text).0;
        self.levels.clear();
        if is_purpose(text) {
            self.skipped = Some((text.into(), 0));
        }
        self.open_block(Vec::new(), None, self.section_actors.clone());
    }

    fn end_skipping(&mut self) {
        if let Some((title, paragraphs)) = self.skipped.take() {
            self.note(
                self.section.clone().unwrap_or_default().into(),
                Finding::SkippedSection { title, paragraphs },
            );
        }
    }

    fn open_block(&mut self, numbers: Vec<u32>, letter: Option<char>, actors: Vec<Who>) {
        let mut label: Vec<String> = self.section.iter().cloned().collect();
        label.extend(numbers.iter().map(ToString::to_string));
        label.extend(letter.map(String::from));
        let block =
            Block { label: label.join("."), section: self.sections, numbers, actors, ..Block::default() };
        self.blocks.push(block);
        self.block_from = self.items.len();
    }

    /// A numbered or lettered paragraph: a label for what is above, a heading for what is below, or a duty itself.
    fn number(&mut self, numbers: &[u32], letter: Option<char>, text: &str, next: Option<&Paragraph>) {
        if let Some((label, words)) =
            label(text).filter(|(label, words)| *label != Label::Content && !words.is_empty())
        {
            let scope = numbers.split_last().map_or(&[][..], |(_, scope)| scope).to_vec();
            return self.scoped_label(label, words, scope);
        }
        self.levels.retain(|level| {
            level.letter.is_none()
                && numbers.starts_with(&level.numbers)
                && (letter.is_some() || level.numbers.len() < numbers.len())
        });
        let inherits = self.levels.last();
        let parent = inherits.map_or_else(|| self.section_actors.clone(), |level| level.actors.clone());
        let is_skipped = inherits.is_some_and(|level| level.is_skipped) || is_purpose(text) && is_bare(text);
        let is_heading = is_heading(numbers, letter, text, next);
        let (own, named) = if is_heading { self.actors(text) } else { (Vec::new(), 0) };
        let actors = if own.is_empty() { parent } else { own };
        self.levels.push(Level { numbers: numbers.to_vec(), letter, actors: actors.clone(), is_skipped });
        self.open_block(numbers.to_vec(), letter, actors);
        if is_skipped {
            self.note_heading(text);
        } else if is_heading {
            self.note_heading(text.get(named..).unwrap_or_default());
        } else {
            self.add(Kind::Own, text);
        }
    }

    /// Notes what a heading says beside its actor, where that is more than a few words.
    fn note_heading(&mut self, rest: &str) {
        let rest = rest.trim_matches([':', ',', ' ']);
        if label(rest).is_none() && rest.split(' ').count() > HEADING_WORDS {
            let clause = self.blocks.last().map_or_else(String::new, |block| block.label.clone());
            self.note(clause.into(), Finding::HeadingText { words: rest.into() });
        }
    }

    /// A dash or a plain paragraph.
    fn under(&mut self, kind: Kind, text: &str) {
        match label(text) {
            Some((Label::Content, "")) => {}
            Some((Label::Content, words)) => self.add(kind, words),
            Some((Label::Time, words)) => self.time_line(words),
            Some((label, words)) => self.local_label(label, words),
            None if text.ends_with(':') && kind == Kind::Plain => self.intro(text),
            None => self.add(kind, text),
        }
    }

    /// "Các sở, ngành có nhiệm vụ:" before its dashes.
    fn intro(&mut self, text: &str) {
        let (actors, named) = self.actors(text);
        if let Some(block) = self.blocks.last_mut().filter(|_| !actors.is_empty()) {
            block.actors = actors;
        }
        self.note_heading(text.get(named..).unwrap_or_default());
    }

    fn add(&mut self, kind: Kind, text: &str) {
        if self.levels.last().is_some_and(|level| level.is_skipped) {
            return self.note_heading(text);
        }
        if text.chars().any(char::is_alphanumeric) {
            let block = self.blocks.len() - 1;
            let (lead, coordinate) = (Vec::new(), Vec::new());
            self.items.push(Item {
                kind,
                text: text.to_owned(),
                block,
                time: None,
                lead,
                coordinate,
                is_covered: false,
            });
        }
    }

    /// A plus is a part of the dash above it, as long as both are no longer than a paragraph may be.
    fn part(&mut self, text: &str) {
        match self.items[self.block_from..].last_mut() {
            Some(item) if item.text.len() + text.len() < LONGEST => {
                item.text.push_str(" + ");
                item.text.push_str(text);
            }
            _ => self.add(Kind::Dash, text),
        }
    }

    /// Closes the duties of the open heading that have no time yet; before the first, it holds for all of them.
    fn time_line(&mut self, words: &str) {
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

    fn local_label(&mut self, label: Label, words: &str) {
        let whos = self.actors(words).0;
        let open = &mut self.items[self.block_from..];
        let target = |item: &mut Item| {
            let list = if label == Label::Lead { &mut item.lead } else { &mut item.coordinate };
            take(list, &whos);
        };
        match self.blocks.last_mut().filter(|_| open.is_empty()) {
            Some(block) if label == Label::Lead => take(&mut block.lead, &whos),
            Some(block) => take(&mut block.coordinate, &whos),
            None => {
                let uncovered = open.iter().rposition(|item| item.is_covered).map_or(0, |last| last + 1);
                let from = if uncovered == open.len() { open.len() - 1 } else { uncovered };
                open[from..].iter_mut().for_each(target);
            }
        }
        if let Some(last) = self.items.last_mut() {
            last.is_covered = true;
        }
    }

    fn scoped_label(&mut self, label: Label, words: &str, scope: Vec<u32>) {
        if label == Label::Time {
            return self.time_line(words);
        }
        let whos = self.actors(words).0;
        take(self.scoped.entry(Scope { section: self.sections, numbers: scope, label }).or_default(), &whos);
    }

    /// The actors a text begins with, and where its other words begin.
    fn actors(&self, text: &str) -> (Vec<Who>, usize) {
        let words = Words::new(text);
        let sentence = Sentence::new(&words, self.book, self.defined);
        let skipped = sentence.cue(0).filter(|(cue, _)| matches!(cue, Cue::Direct | Cue::Request));
        let start = skipped.map_or(0, |(_, next)| next);
        let Some((mentions, next)) = sentence.list(start) else { return (Vec::new(), 0) };
        let end = words.tokens.get(next).map_or(text.len(), |token| token.start);
        (mentions.into_iter().map(|mention| mention.who).collect(), end)
    }

    fn note(&mut self, clause: Text, finding: Finding) {
        self.findings.push(Noted { clause: Some(clause), finding });
    }

    /// The duties, and what was noted on the way.
    pub(super) fn finish(mut self) -> (Vec<Duty>, Vec<Noted>) {
        self.end_skipping();
        let Self { blocks, items, times, scoped, mut findings, .. } = self;
        let duties = Laid { blocks, items, times, scoped }.duties(&mut findings);
        (duties, findings)
    }
}

/// A heading has something below it; a sentence followed by plain text or by the next number has not.
fn is_heading(numbers: &[u32], letter: Option<char>, text: &str, next: Option<&Paragraph>) -> bool {
    let Some(next) = next else { return false };
    match &next.marker {
        Marker::Dash | Marker::Plus => true,
        Marker::Letter(_) => letter.is_none(),
        Marker::Number(below) => below.len() > numbers.len() && below.starts_with(numbers),
        Marker::Plain if label(&next.text).is_some_and(|(label, _)| label != Label::Content) => false,
        Marker::Plain => is_bare(text),
        Marker::Section(_) => false,
    }
}

/// Whether a text is a heading by itself: short, and not ended like a sentence.
fn is_bare(text: &str) -> bool {
    text.ends_with(':') || text.split(' ').count() <= 15 && !text.ends_with(['.', ';'])
}

fn is_purpose(text: &str) -> bool {
    let near = beginning(text, 80);
    PURPOSES.may_begin(near) && PURPOSES.longest(&Words::new(near), 0).is_some()
}
