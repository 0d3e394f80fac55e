//! Numbered and lettered paragraphs: which are headings of what is below, which are duties, and which are both.
//!
//! A heading gives to what is below it whom it names, with whom, and by when. A sentence that asks for work is a duty,
//! whatever stands below: its words and its day are its own.

use crate::domain::text::{Text, fold};
use crate::intake::deadline::{Context, scan};
use crate::intake::finding::Finding;
use crate::intake::plan::book::AgencyBook;
use crate::intake::plan::label::{Label, label};
use crate::intake::plan::lexicon::{ASIDES, Cue, GENERAL, Glue, PURPOSES};
use crate::intake::plan::marker::Marker;
use crate::intake::plan::mention::{Defined, Sentence};
use crate::intake::plan::paragraph::Paragraph;
use crate::intake::plan::role::roles;
use crate::intake::plan::roster::Who;
use crate::intake::word::{Phrases, Words, beginning};

use super::walk::Walk;

/// How many words a heading of purpose has that says nothing more.
const PURPOSE_WORDS: usize = 5;

/// The way to a numbered or lettered paragraph under its section: numbers, a letter, and numbers behind the letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Path {
    pub(super) numbers: Vec<u32>,
    pub(super) letter: Option<char>,
    pub(super) inner: Vec<u32>,
}

impl Path {
    pub(super) const fn of(numbers: Vec<u32>, letter: Option<char>) -> Self {
        Self { numbers, letter, inner: Vec::new() }
    }

    /// Whether another stands below this one.
    fn is_above(&self, other: &Self) -> bool {
        match self.letter {
            None => {
                other.numbers.starts_with(&self.numbers)
                    && (other.letter.is_some() || self.numbers.len() < other.numbers.len())
            }
            letter => {
                letter == other.letter
                    && self.numbers == other.numbers
                    && self.inner.len() < other.inner.len()
                    && other.inner.starts_with(&self.inner)
            }
        }
    }

    /// Its part of a clause.
    pub(super) fn parts(&self) -> impl Iterator<Item = String> {
        let numbers = self.numbers.iter().map(ToString::to_string);
        numbers.chain(self.letter.map(String::from)).chain(self.inner.iter().map(ToString::to_string))
    }
}

/// What a heading gives to what is below it.
#[derive(Debug, Clone, Default)]
pub(super) struct Gift {
    pub(super) actors: Vec<Who>,
    pub(super) coordinate: Vec<Who>,
    /// The place of its time among those of the document.
    pub(super) time: Option<usize>,
    /// Its actors are asked and not told: "Đề nghị Ủy ban Mặt trận Tổ quốc …:".
    pub(super) is_request: bool,
    /// It holds duties only where they name somebody who acts.
    pub(super) is_aside: bool,
}

/// A numbered heading that is open.
#[derive(Debug, Clone)]
pub(super) struct Level {
    path: Path,
    gift: Gift,
    is_heading: bool,
    /// It holds no duties.
    is_skipped: bool,
}

/// What the words of a paragraph say for those below it.
#[expect(clippy::struct_excessive_bools, reason = "each is a question that another place asks")]
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) actors: Vec<Who>,
    /// Where the words behind the actors begin, in bytes.
    pub(super) named: usize,
    pub(super) coordinate: Vec<Who>,
    pub(super) time: Option<String>,
    /// It asks for work, or says when. "Ban Dân tộc: là Cơ quan thường trực …" says what it is, not what it does.
    asks: bool,
    /// What it asks for is said of whom it names: "Sở Tài chính bố trí …".
    is_subject: bool,
    /// Whether it says more than whom it names.
    pub(super) has_words: bool,
    /// Whether it asks whom it names.
    pub(super) is_request: bool,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Heading,
    Duty,
    Both,
}

/// What the words of a heading say.
pub(super) fn head(text: &str, book: &AgencyBook, defined: &Defined) -> Head {
    let words = Words::new(text);
    let sentence = Sentence::new(&words, book, defined);
    let skipped = sentence.cue(0).filter(|(cue, _)| matches!(cue, Cue::Direct | Cue::Request));
    let start = skipped.map_or_else(|| sentence.addressed(), |(_, next)| next);
    let is_request = matches!(skipped, Some((Cue::Request, _)));
    let said = roles(&sentence);
    let found = scan(&words, Context::default()).into_iter().next();
    let found_to = found.as_ref().filter(|found| found.from == 0).map(|found| found.to);
    let mut head = Head {
        coordinate: said.coordinate,
        is_request,
        asks: said.has_work || found.is_some(),
        time: found.map(|found| words.slice(found.from, found.to).to_owned()),
        ..Head::default()
    };
    let behind_time = || {
        let next = found_to.map(|to| to + usize::from(sentence.is_mark(to, &[',', ':'])))?;
        sentence.list(next)
    };
    if let Some((mentions, next)) = sentence.list(start).or_else(behind_time) {
        head.named = words.tokens.get(next).map_or(text.len(), |token| token.start);
        head.actors = mentions.into_iter().map(|mention| mention.who).collect();
        head.is_subject = said.has_work && sentence.cue(next).is_some();
        let is = next + usize::from(sentence.is_mark(next, &[':', ',']));
        head.asks &= !matches!(sentence.glue(is), Some((Glue::Is, _)));
    }
    head.coordinate.retain(|who| !head.actors.contains(who));
    head.has_words = has_words_of_its_own(&sentence, text, &head);
    head
}

/// What a paragraph says for those below it, where it has a number or a letter and what follows may stand below it.
pub(super) fn head_of(
    paragraph: &Paragraph,
    text: &str,
    next: Option<&Paragraph>,
    (book, defined): (&AgencyBook, &Defined),
) -> Option<Head> {
    let path = match &paragraph.marker {
        Marker::Number(numbers) => Path::of(numbers.clone(), None),
        Marker::Letter(letter) => Path::of(Vec::new(), Some(*letter)),
        _ => return None,
    };
    may_be_above(&path, text, next?).then(|| head(text, book, defined))
}

impl Walk<'_> {
    /// A numbered or lettered paragraph: a label for what is above, a heading for what is below, a duty, or both.
    pub(super) fn number(
        &mut self,
        path: Path,
        text: &str,
        (next, seen): (Option<&Paragraph>, Option<Head>),
    ) {
        let said = label(text).filter(|(label, words)| *label != Label::Content && !words.is_empty());
        if let Some((label, words)) = said
            && self.numbered_label(label, words, &path, text)
        {
            return;
        }
        self.levels.retain(|level| level.path.is_above(&path));
        let inherits = self.levels.last();
        let mut gift = inherits.map_or_else(|| self.of_section(), |level| level.gift.clone());
        let is_skipped = inherits.is_some_and(|level| level.is_skipped) || is_purpose(text) && is_bare(text);
        let below = next.filter(|next| may_be_above(&path, text, next));
        let mut head = below.map_or_else(Head::default, |_| {
            seen.unwrap_or_else(|| self::head(text, self.book, self.defined))
        });
        let stands = below.map_or(Stands::Duty, |next| stands(text, next, &head));
        gift.is_aside |= is_aside(text);
        if stands != Stands::Duty {
            if !head.actors.is_empty() {
                gift.actors = std::mem::take(&mut head.actors);
                gift.is_request = head.is_request;
            }
            if stands == Stands::Heading && !is_skipped {
                gift.time = head.time.take().map(|words| self.time(&words)).or(gift.time);
                if !head.coordinate.is_empty() {
                    gift.coordinate = std::mem::take(&mut head.coordinate);
                }
            }
        }
        let is_heading = stands != Stands::Duty;
        self.open_block(&path, gift.clone());
        self.levels.push(Level { path, gift, is_heading, is_skipped });
        if is_skipped {
            self.note_heading(text, text.split(' ').count() > PURPOSE_WORDS);
        } else if stands == Stands::Heading {
            self.note_heading(text.get(head.named..).unwrap_or_default(), head.has_words);
        } else {
            self.add(super::duty::Kind::Own, text);
        }
    }

    /// A label with a number speaks of everything under the number above it; what is delivered belongs to the duty above.
    /// Whether it was taken as a label.
    fn numbered_label(&mut self, label: Label, words: &str, path: &Path, text: &str) -> bool {
        let is_of_letters = self.blocks.last().is_some_and(|block| block.has_letter);
        if label == Label::Extra {
            let is_below = self.levels.last().is_some_and(|level| level.path.is_above(path));
            let is_extra = is_below && self.block_from < self.items.len();
            if is_extra {
                self.extra(text);
            }
            return is_extra;
        }
        match path.letter {
            Some(_) if !is_of_letters => self.under(super::duty::Kind::Dash, text),
            Some(_) => self.scoped_label(label, words, path.numbers.clone()),
            None => {
                let scope = path.numbers.split_last().map_or(&[][..], |(_, scope)| scope);
                self.scoped_label(label, words, scope.to_vec());
            }
        }
        true
    }

    /// The way to a numbered paragraph: inside the letter that is open, where the count goes on there.
    pub(super) fn path(&self, numbers: &[u32], text: &str) -> Path {
        let plain = Path::of(numbers.to_vec(), None);
        let Some(at) =
            self.levels.iter().rposition(|level| level.path.letter.is_some() && level.path.inner.is_empty())
        else {
            return plain;
        };
        let letter = &self.levels[at];
        let last = self.levels[at..].iter().rev().find(|level| !level.path.inner.is_empty());
        let last = last.map_or(&[][..], |level| level.path.inner.as_slice());
        let is_deeper = !last.is_empty() && numbers.len() > last.len() && numbers.starts_with(last);
        if !letter.is_heading || !(follows(last, numbers) || is_deeper) {
            return plain;
        }
        let outer = &letter.path.numbers;
        let goes_on_outside = !outer.is_empty() && follows(outer, numbers);
        if goes_on_outside && (last.is_empty() || !self.actors(text).0.is_empty()) {
            return plain;
        }
        Path { inner: numbers.to_vec(), ..letter.path.clone() }
    }

    /// The way to a lettered paragraph.
    pub(super) fn lettered(&self, letter: char) -> Path {
        let above = self.levels.iter().rev().find(|level| level.path.letter.is_none());
        Path::of(above.map_or_else(Vec::new, |level| level.path.numbers.clone()), Some(letter))
    }

    /// Who acts under the number that is open.
    pub(super) fn level_actors(&self) -> Option<Vec<Who>> {
        self.levels.last().map(|level| level.gift.actors.clone())
    }

    /// Whether what stands here holds no duties.
    pub(super) fn is_in_skipped(&self) -> bool {
        self.levels.last().is_some_and(|level| level.is_skipped)
    }

    /// Whether what stands here is a duty only where it names somebody who acts.
    pub(super) fn is_in_aside(&self) -> bool {
        self.levels.last().map_or_else(|| self.sections.is_aside(), |level| level.gift.is_aside)
    }

    /// Whether a sentence names somebody who acts.
    pub(super) fn acts(&self, text: &str) -> bool {
        let words = Words::new(text);
        let said = roles(&Sentence::new(&words, self.book, self.defined));
        let lists = [&said.subject, &said.lead, &said.coordinate, &said.perform, &said.requested];
        lists.iter().any(|list| !list.is_empty())
    }

    /// Notes what a heading says beside its actor.
    pub(super) fn note_heading(&mut self, rest: &str, has_words: bool) {
        let rest = rest.trim_matches([':', ',', ' ']);
        if has_words && label(rest).is_none() {
            self.note_words(rest);
        }
    }

    fn note_words(&mut self, words: &str) {
        if words.chars().any(char::is_alphanumeric) {
            self.note_here(Finding::HeadingText { words: Text::from(words.trim_end_matches(':')) });
        }
    }
}

/// Whether numbers are the next ones of a count; the first one of it where nothing has been counted.
fn follows(last: &[u32], numbers: &[u32]) -> bool {
    match (last, numbers) {
        ([], [first]) => *first == 1,
        ([above @ .., last], [other @ .., number]) => above == other && *number == last + 1,
        _ => false,
    }
}

/// Whether what follows may stand below a paragraph: a sentence followed by the next number has nothing below it.
fn may_be_above(path: &Path, text: &str, next: &Paragraph) -> bool {
    match &next.marker {
        Marker::Dash | Marker::Plus | Marker::Table | Marker::Row => true,
        Marker::Letter(_) => path.letter.is_none(),
        Marker::Number(below) => is_deeper(path, below),
        Marker::Plain => is_bare(text) && !is_label(next),
        _ => false,
    }
}

fn is_label(paragraph: &Paragraph) -> bool {
    label(&paragraph.text).is_some_and(|(label, _)| label != Label::Content)
}

/// What a paragraph is that something may stand below: dashes that only say who does it and when leave it a duty.
fn stands(text: &str, next: &Paragraph, head: &Head) -> Stands {
    let rest = text.get(head.named..).unwrap_or_default();
    let only_names = !head.actors.is_empty() && rest.trim_matches([':', ' ', '.']).is_empty();
    match &next.marker {
        Marker::Plain if head.is_subject => Stands::Duty,
        Marker::Plain | Marker::Table | Marker::Row => Stands::Heading,
        _ if !only_names && is_label(next) => Stands::Duty,
        _ if is_sentence(text) && head.asks => Stands::Both,
        _ => Stands::Heading,
    }
}

/// Whether numbers stand below a path.
fn is_deeper(path: &Path, below: &[u32]) -> bool {
    let own = if path.letter.is_some() { &path.inner } else { &path.numbers };
    match (path.letter, own.as_slice()) {
        (Some(_), []) => below == [1],
        _ => below.len() > own.len() && below.starts_with(own),
    }
}

fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', ';'])
}

/// Whether a heading has words of its own behind whom it names: others than those by which any heading leads up to duties.
fn has_words_of_its_own(sentence: &Sentence<'_>, text: &str, head: &Head) -> bool {
    if label(text).is_some() {
        return false;
    }
    let tokens = &sentence.words.tokens;
    let mut at = tokens.partition_point(|token| token.start < head.named);
    while at < tokens.len() {
        // Who coordinates is handed down.
        if let Some((mentions, next)) = sentence.list(at)
            && mentions.iter().all(|mention| head.coordinate.contains(&mention.who))
        {
            at = next;
            continue;
        }
        let general = GENERAL.longest(sentence.words, at).map(|((), next)| next);
        let small = || sentence.glue(at).map(|(_, next)| next);
        match general.or_else(small) {
            Some(next) => at = next,
            None if matches!(tokens[at].kind, crate::intake::word::TokenKind::Mark(_)) => at += 1,
            None => return true,
        }
    }
    false
}

/// Whether a text is a heading by itself: short, and not ended like a sentence.
pub(super) fn is_bare(text: &str) -> bool {
    text.ends_with(':') || text.split(' ').count() <= 15 && !text.ends_with(['.', ';'])
}

/// Whether a text is about why rather than about work; "Mục tiêu, nhiệm vụ" is about both.
pub(super) fn is_purpose(text: &str) -> bool {
    begins(&PURPOSES, text) && {
        let folded = fold(beginning(text, 160));
        !["nhiem vu", "giai phap", "to chuc thuc hien", "phan cong"].iter().any(|work| folded.contains(work))
    }
}

/// Whether a text is about money, force or means rather than about work.
pub(super) fn is_aside(text: &str) -> bool {
    begins(&ASIDES, text)
}

fn begins(phrases: &Phrases<()>, text: &str) -> bool {
    let near = beginning(text, 80);
    phrases.may_begin(near) && phrases.longest(&Words::new(near), 0).is_some()
}
