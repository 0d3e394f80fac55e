//! The walk over the paragraphs: which heading is open, what stands under it, what labels say of it.

use std::collections::HashMap;

use crate::domain::text::Text;
use crate::intake::finding::{Finding, Noted};
use crate::intake::plan::book::AgencyBook;
use crate::intake::plan::label::{Label, label, parts};
use crate::intake::plan::lexicon::{Cue, PURPOSES};
use crate::intake::plan::marker::Marker;
use crate::intake::plan::mention::{Defined, Sentence};
use crate::intake::plan::paragraph::{LONGEST, Paragraph};
use crate::intake::plan::roster::Who;
use crate::intake::word::{Words, beginning};

use super::Duty;
use super::duty::{Block, Item, Kind, Laid, Said, Scope};
use super::section::{Sections, Skipped};

/// How many words of its own a heading may have beside its actor before they are noted.
const HEADING_WORDS: usize = 5;

/// How many bytes of what is left out are shown.
const LEFT_OUT: usize = 120;

/// How many duties a document has at most, and as many headings and findings on the way; a real plan has 200.
pub(in crate::intake::plan) const MOST_DUTIES: usize = 20_000;

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
    pub(super) book: &'a AgencyBook,
    pub(super) defined: &'a Defined,
    pub(super) sections: Sections,
    /// Who acts where no number is open.
    pub(super) base: Vec<Who>,
    /// The heading of a skipped section.
    pub(super) skipped: Option<Skipped>,
    /// The open section has no words yet: its title stands in the next line.
    pub(super) is_untitled: bool,
    /// An appendix has begun: plain words only lead up to it.
    pub(super) is_front: bool,
    levels: Vec<Level>,
    pub(super) blocks: Vec<Block>,
    pub(super) items: Vec<Item>,
    /// The first item of the open block.
    pub(super) block_from: usize,
    pub(super) times: Vec<String>,
    /// The first item no time line has closed.
    pub(super) untimed_from: usize,
    /// Coordinators and leads for everything under a number.
    pub(super) scoped: HashMap<Scope, Said>,
    findings: Vec<Noted>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(book: &'a AgencyBook, defined: &'a Defined) -> Self {
        Self {
            book,
            defined,
            sections: Sections::default(),
            base: Vec::new(),
            skipped: None,
            is_untitled: false,
            is_front: false,
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

    /// Whether no more is read.
    pub(super) fn is_full(&self) -> bool {
        [self.items.len(), self.blocks.len(), self.findings.len()].iter().any(|count| *count >= MOST_DUTIES)
    }

    /// Notes what is not read any more.
    pub(super) fn leave_out(&mut self, paragraphs: &[&Paragraph]) {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let first = paragraphs.iter().map(|paragraph| &paragraph.text).find(|text| !text.is_empty());
        let words = first.map_or("", |text| beginning(text, LEFT_OUT)).into();
        let finding =
            Finding::TooManyDuties { limit: count(MOST_DUTIES), left: count(paragraphs.len()), words };
        self.findings.insert(0, Noted { clause: None, finding });
    }

    /// Takes the next paragraph; `next` is the one after it.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, next: Option<&Paragraph>) {
        let mut texts = parts(&paragraph.text).into_iter();
        let Some(text) = texts.next() else { return };
        if let Marker::Section(rank, label) = &paragraph.marker {
            self.open_section((*rank, label), text, next);
        } else if self.leads_up(paragraph) {
            return;
        } else {
            self.below(&paragraph.marker, text, next);
        }
        for text in texts {
            self.under(Kind::Plain, text);
        }
    }

    /// A paragraph under the open section.
    fn below(&mut self, marker: &Marker, text: &str, next: Option<&Paragraph>) {
        match marker {
            Marker::Number(numbers) => self.number(numbers, None, text, next),
            Marker::Letter(letter) => {
                let numbers = self.levels.iter().rev().find(|level| level.letter.is_none());
                let numbers = numbers.map_or_else(Vec::new, |level| level.numbers.clone());
                self.number(&numbers, Some(*letter), text, next);
            }
            Marker::Plus => self.part(text),
            Marker::Dash => self.under(Kind::Dash, text),
            Marker::Plain | Marker::Section(..) => self.under(Kind::Plain, text),
            Marker::Table => {
                if let Some(level) = self.levels.last() {
                    self.base.clone_from(&level.actors);
                }
                self.levels.clear();
            }
            Marker::Row => {
                self.block_from = self.items.len();
                self.add(Kind::Dash, text);
            }
            Marker::Group => self.group(text),
            Marker::Field(label) => self.field(*label, text),
            Marker::Aside => self.aside(text),
        }
    }

    /// Opens a block under the open section and number.
    pub(super) fn open_block(&mut self, numbers: Vec<u32>, letter: Option<char>, actors: Vec<Who>) {
        let numbers_words = numbers.iter().map(ToString::to_string);
        let mut label: Vec<String> = self.sections.labels().map(str::to_owned).collect();
        label.extend(numbers_words);
        label.extend(letter.map(String::from));
        let (label, count) = (label.join("."), self.blocks.len());
        let section = self.sections.count;
        self.blocks.push(Block { label, count, section, numbers, actors, ..Block::default() });
        self.block_from = self.items.len();
    }

    /// Closes the numbers of the section before.
    pub(super) fn close_levels(&mut self) {
        self.levels.clear();
    }

    /// A numbered or lettered paragraph: a label for what is above, a heading for what is below, or a duty itself.
    fn number(&mut self, numbers: &[u32], letter: Option<char>, text: &str, next: Option<&Paragraph>) {
        let said = label(text).filter(|(label, words)| is_scoped(*label) && !words.is_empty());
        if let Some((label, words)) = said {
            let is_of_letters = self.blocks.last().is_some_and(|block| block.has_letter);
            return match letter {
                Some(_) if !is_of_letters => self.under(Kind::Dash, text),
                Some(_) => self.scoped_label(label, words, numbers.to_vec()),
                None => {
                    let scope = numbers.split_last().map_or(&[][..], |(_, scope)| scope);
                    self.scoped_label(label, words, scope.to_vec());
                }
            };
        }
        self.levels.retain(|level| {
            level.letter.is_none()
                && numbers.starts_with(&level.numbers)
                && (letter.is_some() || level.numbers.len() < numbers.len())
        });
        let inherits = self.levels.last();
        let parent = inherits.map_or_else(|| self.base.clone(), |level| level.actors.clone());
        let is_skipped = inherits.is_some_and(|level| level.is_skipped) || is_purpose(text) && is_bare(text);
        let (own, named) = self.actors(text);
        let only_named = text.get(named..).is_none_or(|rest| rest.trim_matches([':', ' ', '.']).is_empty());
        let is_heading = is_heading(numbers, letter, text, next, !own.is_empty() && only_named);
        let actors = if own.is_empty() || !is_heading { parent } else { own };
        self.levels.push(Level { numbers: numbers.to_vec(), letter, actors: actors.clone(), is_skipped });
        self.open_block(numbers.to_vec(), letter, actors);
        if let Some(block) = self.blocks.last_mut() {
            block.has_letter = letter.is_some();
        }
        if is_skipped {
            self.note_heading(text);
        } else if is_heading {
            self.note_heading(text.get(named..).unwrap_or_default());
        } else {
            self.add(Kind::Own, text);
        }
    }

    /// Notes what a heading says beside its actor, where that is more than a few words.
    pub(super) fn note_heading(&mut self, rest: &str) {
        let rest = rest.trim_matches([':', ',', ' ']);
        if label(rest).is_none() && rest.split(' ').count() > HEADING_WORDS {
            self.note_here(Finding::HeadingText { words: rest.into() });
        }
    }

    /// A dash or a plain paragraph.
    pub(super) fn under(&mut self, kind: Kind, text: &str) {
        match label(text) {
            Some((Label::Content, "")) => {}
            Some((Label::Content, words)) => self.add(kind, words),
            Some((Label::Time, words)) => self.time_line(words),
            Some((Label::Extra, _)) if self.is_extra(kind) => self.extra(text),
            Some((label, words)) if label != Label::Extra => self.local_label(label, words),
            None if text.ends_with(':') && kind == Kind::Plain => self.intro(text),
            _ => self.add(kind, text),
        }
    }

    /// "Các sở, ngành có nhiệm vụ:" before its dashes.
    fn intro(&mut self, text: &str) {
        let (actors, named) = self.actors(text);
        self.turn_to(actors);
        self.note_heading(text.get(named..).unwrap_or_default());
    }

    /// A row over the whole table: what stands below is of whom it names.
    fn group(&mut self, text: &str) {
        let (actors, named) = self.actors(text);
        if actors.is_empty() {
            self.base = self.sections.actors();
            self.turn_to(self.base.clone());
            return self.outside(text);
        }
        self.base.clone_from(&actors);
        self.turn_to(actors);
        self.note_heading(text.get(named..).unwrap_or_default());
    }

    /// From here on others act under the open heading; what stands above keeps its actors.
    fn turn_to(&mut self, actors: Vec<Who>) {
        let Some(block) = self.blocks.last_mut().filter(|_| !actors.is_empty()) else { return };
        if self.block_from == self.items.len() {
            block.actors = actors;
            return;
        }
        let next = Block { actors, ..block.goes_on() };
        self.blocks.push(next);
        self.block_from = self.items.len();
    }

    pub(super) fn add(&mut self, kind: Kind, text: &str) {
        if self.levels.last().is_some_and(|level| level.is_skipped) {
            return self.outside(text);
        }
        if text.chars().any(char::is_alphanumeric) {
            self.items.push(Item::new(kind, text, self.blocks.len() - 1));
        }
    }

    /// A plus is a part of the dash above it, as long as both are no longer than a paragraph may be; where none is, it is
    /// like a dash.
    fn part(&mut self, text: &str) {
        let is_skipped = self.levels.last().is_some_and(|level| level.is_skipped);
        match self.items[self.block_from..].last_mut().filter(|item| item.kind != Kind::Plus && !is_skipped) {
            Some(item) if item.text.len() + text.len() < LONGEST => {
                item.text.push_str(" + ");
                item.text.push_str(text);
            }
            Some(_) => self.add(Kind::Dash, text),
            None => self.under(Kind::Plus, text),
        }
    }

    /// The actors a text begins with, and where its other words begin.
    pub(super) fn actors(&self, text: &str) -> (Vec<Who>, usize) {
        let words = Words::new(text);
        let sentence = Sentence::new(&words, self.book, self.defined);
        let skipped = sentence.cue(0).filter(|(cue, _)| matches!(cue, Cue::Direct | Cue::Request));
        let start = skipped.map_or(0, |(_, next)| next);
        let Some((mentions, next)) = sentence.list(start) else { return (Vec::new(), 0) };
        let end = words.tokens.get(next).map_or(text.len(), |token| token.start);
        (mentions.into_iter().map(|mention| mention.who).collect(), end)
    }

    /// A row that holds no duty belongs to its section, not to the row above.
    fn aside(&mut self, words: &str) {
        let clause = self.sections.clause();
        let clause = (!clause.is_empty()).then_some(clause);
        self.findings.push(Noted { clause, finding: Finding::OutsideOutline { words: words.into() } });
    }

    pub(super) fn outside(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.note_here(Finding::OutsideOutline { words: words.into() });
    }

    pub(super) fn note_here(&mut self, finding: Finding) {
        let clause = self.blocks.last().filter(|block| !block.label.is_empty());
        let clause = clause.map(|block| Text::from(block.label.as_str()));
        self.findings.push(Noted { clause, finding });
    }

    pub(super) fn note_at(&mut self, clause: Text, finding: Finding) {
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

/// Whether a numbered label speaks of everything under the number above it.
fn is_scoped(label: Label) -> bool {
    matches!(label, Label::Time | Label::Lead | Label::Coordinate)
}

/// A heading has something below it; a sentence followed by plain text or by the next number has not, nor has one
/// whose dashes only say who does it and when.
fn is_heading(
    numbers: &[u32],
    letter: Option<char>,
    text: &str,
    next: Option<&Paragraph>,
    only_names: bool,
) -> bool {
    let Some(next) = next else { return false };
    let is_label = || label(&next.text).is_some_and(|(label, _)| label != Label::Content);
    match &next.marker {
        Marker::Dash | Marker::Plus => only_names || !is_label(),
        Marker::Letter(_) => letter.is_none() && (only_names || !is_label()),
        Marker::Table | Marker::Row => true,
        Marker::Number(below) => below.len() > numbers.len() && below.starts_with(numbers),
        Marker::Plain if is_label() => false,
        Marker::Plain => is_bare(text),
        Marker::Section(..) | Marker::Group | Marker::Field(_) | Marker::Aside => false,
    }
}

/// Whether a text is a heading by itself: short, and not ended like a sentence.
pub(super) fn is_bare(text: &str) -> bool {
    text.ends_with(':') || text.split(' ').count() <= 15 && !text.ends_with(['.', ';'])
}

pub(super) fn is_purpose(text: &str) -> bool {
    let near = beginning(text, 80);
    PURPOSES.may_begin(near) && PURPOSES.longest(&Words::new(near), 0).is_some()
}
