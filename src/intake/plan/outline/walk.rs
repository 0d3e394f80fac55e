//! The walk over the paragraphs: which heading is open, what stands under it, what labels say of it.

use std::collections::HashMap;

use crate::domain::text::Text;
use crate::intake::finding::{Finding, Noted};
use crate::intake::plan::book::AgencyBook;
use crate::intake::plan::label::{Label, label, parts};
use crate::intake::plan::lexicon::Cue;
use crate::intake::plan::marker::Marker;
use crate::intake::plan::mention::{Defined, Sentence};
use crate::intake::plan::paragraph::{LONGEST, Paragraph};
use crate::intake::plan::roster::Who;
use crate::intake::word::{Words, beginning};

use super::Duty;
use super::closing::{Closing, closing};
use super::duty::{Block, Item, Kind, Laid, Said, Scope};
use super::heading::{Gift, Head, Level, Path, head, head_of, is_aside};
use super::over::Over;
use super::pointwise::Pending;
use super::section::{Sections, Skipped};

/// How many bytes of what is left out are shown.
const LEFT_OUT: usize = 120;

/// How many duties a document has at most, and as many headings and findings on the way; a real plan has 200.
pub(in crate::intake::plan) const MOST_DUTIES: usize = 20_000;

/// What a paragraph says by itself, whatever stood before it: told before the walk comes to it.
pub(super) struct Glance<'p> {
    /// Its words, parted before the labels inside them.
    texts: Vec<&'p str>,
    /// What it says for those below it, where it may be a heading.
    head: Option<Head>,
}

impl<'p> Glance<'p> {
    /// The glance at a paragraph; `next` is the one after it.
    pub(super) fn of(
        paragraph: &'p Paragraph,
        next: Option<&Paragraph>,
        (book, defined): (&AgencyBook, &Defined),
    ) -> Self {
        let texts = parts(&paragraph.text);
        let head = texts.first().and_then(|text| head_of(paragraph, text, next, (book, defined)));
        Self { texts, head }
    }
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
    pub(super) levels: Vec<Level>,
    pub(super) blocks: Vec<Block>,
    pub(super) items: Vec<Item>,
    /// The first item of the open block.
    pub(super) block_from: usize,
    pub(super) times: Vec<String>,
    /// The first item no time line has closed.
    pub(super) untimed_from: usize,
    /// Coordinators and leads for everything under a number.
    pub(super) scoped: HashMap<Scope, Said>,
    /// A point of another plan whose new words are still to come.
    pub(super) pending: Option<Pending>,
    /// The dash that is open for the pluses below it.
    pub(super) over: Option<Over>,
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
            over: None,
            pending: None,
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
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, next: Option<&Paragraph>, glance: Glance<'_>) {
        let from = self.items.len();
        let mut texts = glance.texts.into_iter();
        let Some(text) = texts.next() else { return };
        if let Marker::Section(rank, label) = &paragraph.marker {
            self.open_section((*rank, label), text, next);
        } else if self.leads_up(paragraph) || self.amends(&paragraph.marker, &paragraph.text) {
            return;
        } else {
            self.below(&paragraph.marker, text, (next, glance.head));
        }
        // What a duty says of itself in its own paragraph closes no other.
        let is_own = self.items.len() > from;
        for text in texts {
            match label(text) {
                Some((Label::Time, words)) if is_own => self.own_time(words),
                _ => self.under(Kind::Plain, text),
            }
        }
    }

    /// A paragraph under the open section.
    fn below(&mut self, marker: &Marker, text: &str, seen: (Option<&Paragraph>, Option<Head>)) {
        match marker {
            Marker::Number(numbers) => self.number(self.path(numbers, text), text, seen),
            Marker::Letter(letter) => self.number(self.lettered(*letter), text, seen),
            Marker::Plus => self.part(text),
            Marker::Dash => self.dash(text, seen.0),
            Marker::Plain if self.is_named(text, seen.0) => self.intro(text),
            Marker::Plain | Marker::Section(..) => self.plain(text),
            Marker::Table => {
                if let Some(actors) = self.level_actors() {
                    self.base = actors;
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

    /// A plain paragraph; one that closes the document belongs to no heading.
    fn plain(&mut self, text: &str) {
        match closing(text) {
            Some(Closing::Farewell("")) => {}
            Some(Closing::Farewell(rest)) => self.plain(rest),
            Some(Closing::Announcement(words, rest)) => {
                let finding = Finding::OutsideOutline { words: words.into() };
                self.findings.push(Noted { clause: None, finding });
                if !rest.is_empty() {
                    self.plain(rest);
                }
            }
            Some(Closing::Trouble) => {
                self.close_levels();
                self.open_block(&Path::default(), Gift::default());
                self.under(Kind::Plain, text);
            }
            None => self.under(Kind::Plain, text),
        }
    }

    /// What the open section gives to what is below it.
    pub(super) fn of_section(&self) -> Gift {
        Gift { actors: self.base.clone(), is_aside: self.sections.is_aside(), ..Gift::default() }
    }

    /// Opens a block under the open section and number.
    pub(super) fn open_block(&mut self, path: &Path, gift: Gift) {
        let mut label: Vec<String> = self.sections.labels().map(str::to_owned).collect();
        label.extend(path.parts());
        let (label, count) = (label.join("."), self.blocks.len());
        let (section, numbers) = (self.sections.count, path.numbers.clone());
        let has_letter = path.letter.is_some();
        let Gift { actors, coordinate, time, is_request, .. } = gift;
        let block = Block {
            label,
            count,
            has_letter,
            section,
            numbers,
            actors,
            is_request,
            time,
            coordinate,
            ..Block::default()
        };
        self.blocks.push(block);
        self.block_from = self.items.len();
        self.over = None;
    }

    /// Closes the numbers of the section before.
    pub(super) fn close_levels(&mut self) {
        self.levels.clear();
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
    pub(super) fn intro(&mut self, text: &str) {
        let head = head(text, self.book, self.defined);
        let time = head.time.as_deref().map(|words| self.time(words));
        let (actors, coordinate, is_request) = (head.actors, head.coordinate, head.is_request);
        let gift = Gift { actors, coordinate, time, is_request, is_aside: false };
        self.turn_to(gift);
        self.note_heading(text.get(head.named..).unwrap_or_default(), head.has_words);
    }

    /// A row over the whole table: what stands below is of whom it names.
    fn group(&mut self, text: &str) {
        let head = head(text, self.book, self.defined);
        if head.actors.is_empty() {
            self.base = self.sections.actors();
            self.turn_to(Gift { actors: self.base.clone(), ..Gift::default() });
            return self.outside(text);
        }
        self.base.clone_from(&head.actors);
        self.turn_to(Gift { actors: head.actors, ..Gift::default() });
        self.note_heading(text.get(head.named..).unwrap_or_default(), head.has_words);
    }

    /// From here on others act under the open heading; what stands above keeps its actors.
    fn turn_to(&mut self, gift: Gift) {
        let Gift { actors, coordinate, time, is_request, .. } = gift;
        let Some(block) = self.blocks.last_mut() else { return };
        if actors.is_empty() && time.is_none() {
            return;
        }
        if self.block_from != self.items.len() {
            let next =
                Block { actors: block.actors.clone(), is_request: block.is_request, ..block.goes_on() };
            self.blocks.push(next);
            self.block_from = self.items.len();
        }
        let Some(block) = self.blocks.last_mut() else { return };
        block.time = time.or(block.time);
        if !actors.is_empty() {
            block.actors = actors;
            block.is_request = is_request;
            block.coordinate.extend(coordinate);
        }
    }

    pub(super) fn add(&mut self, kind: Kind, text: &str) {
        if self.is_in_skipped() || (self.is_in_aside() || is_aside(text)) && !self.acts(text) {
            return self.outside(text);
        }
        match closing(text) {
            Some(Closing::Farewell("")) => return,
            Some(Closing::Announcement(words, "")) if !self.acts(words) => return self.outside(words),
            _ => {}
        }
        if text.chars().any(char::is_alphanumeric) {
            self.items.push(Item::new(kind, text, self.blocks.len() - 1));
        }
    }

    /// A plus is a part of the dash above it, as long as both are no longer than a paragraph may be; where none is, or the
    /// dash is a heading, it is like a dash.
    fn part(&mut self, text: &str) {
        match self.over {
            Some(Over::Label(label)) => return self.labelled_part(label, text),
            Some(Over::Agency(_)) => return self.under(Kind::Plus, text),
            None => {}
        }
        let is_skipped = self.is_in_skipped();
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
        let start = skipped.map_or_else(|| sentence.addressed(), |(_, next)| next);
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
        self.end_pending();
        let Self { blocks, items, times, scoped, mut findings, .. } = self;
        let duties = Laid { blocks, items, times, scoped }.duties(&mut findings);
        (duties, findings)
    }
}
