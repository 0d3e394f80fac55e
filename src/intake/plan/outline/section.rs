//! Sections: which are open in one another, what they are called in a clause, and which hold no duties.

use crate::domain::deadline::Reading;
use crate::domain::text::{Text, fold};
use crate::intake::deadline::{Context, scan};
use crate::intake::finding::Finding;
use crate::intake::plan::label::{Label, label};
use crate::intake::plan::marker::{Marker, Rank, has_small};
use crate::intake::plan::paragraph::Paragraph;
use crate::intake::plan::roster::Who;
use crate::intake::word::Words;

use super::duty::Kind;
use super::heading::{Path, is_aside, is_bare, is_purpose};
use super::walk::Walk;

/// A section that is open.
#[derive(Debug)]
struct Section {
    rank: Rank,
    label: String,
    actors: Vec<Who>,
    /// It holds duties only where they name somebody who acts.
    is_aside: bool,
}

/// The sections that are open, each in the one before.
#[derive(Debug, Default)]
pub(super) struct Sections {
    open: Vec<Section>,
    /// How many there have been: each is a scope of its own.
    pub(super) count: usize,
}

/// A section that holds no duties.
#[derive(Debug)]
pub(super) struct Skipped {
    title: Text,
    clause: Text,
    /// How many paragraphs it has so far.
    paragraphs: u32,
    depth: usize,
}

impl Sections {
    /// How deep a section of a rank stands: beside the open one of its rank, else in what is open. Parts, chapters and
    /// their like close whatever is smaller, and what stands outside of tables those of a table.
    fn depth(&self, rank: Rank) -> usize {
        let is_wide = rank <= Rank::Item;
        let is_of_table = |rank: Rank| rank != rank.outside();
        let closes = |section: &Section| {
            section.rank == rank
                || is_wide && section.rank > rank
                || is_of_table(section.rank) && !is_of_table(rank)
        };
        self.open.iter().position(closes).unwrap_or(self.open.len())
    }

    /// The rank of a section in a table: one that goes on with the count outside stands beside what is open there; one that
    /// begins anew stands in it.
    fn rank_of(&self, rank: Rank, label: &str) -> Rank {
        let is_open = |rank: Rank| self.open.iter().any(|section| section.rank == rank);
        let goes_on = !matches!(label, "A" | "I") && !is_open(rank) && is_open(rank.outside());
        if goes_on { rank.outside() } else { rank }
    }

    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.open.iter().map(|section| section.label.as_str()).filter(|label| !label.is_empty())
    }

    pub(super) fn clause(&self) -> Text {
        self.labels().collect::<Vec<_>>().join(".").into()
    }

    /// Whether what stands here is a duty only where it names somebody who acts.
    pub(super) fn is_aside(&self) -> bool {
        self.open.iter().any(|section| section.is_aside)
    }

    /// Who acts in the open section.
    pub(super) fn actors(&self) -> Vec<Who> {
        self.open.last().map_or_else(Vec::new, |section| section.actors.clone())
    }
}

impl Walk<'_> {
    /// Opens a section: a heading for what is below, or a duty itself.
    pub(super) fn open_section(&mut self, (rank, name): (Rank, &str), text: &str, next: Option<&Paragraph>) {
        // Where purposes stand above it, a table is no part of them.
        let is_free = self.skipped.is_some();
        let rank = if is_free { rank.outside() } else { self.sections.rank_of(rank, name) };
        let depth = self.sections.depth(rank);
        if let Some(skipped) = self.skipped.as_mut().filter(|skipped| depth > skipped.depth) {
            skipped.paragraphs += 1;
            return;
        }
        self.end_skipping();
        self.close_levels();
        self.sections.open.truncate(depth);
        self.sections.count += 1;
        let (own, named) = self.actors(text);
        let is_heading = self.heads(rank, depth, text, next, !own.is_empty());
        let actors = if own.is_empty() || !is_heading { self.sections.actors() } else { own };
        self.base.clone_from(&actors);
        let label = name.to_owned();
        self.sections.open.push(Section { rank, label, actors, is_aside: is_aside(text) });
        self.open_block(&Path::default(), self.of_section());
        self.is_untitled = text.is_empty() && !name.is_empty();
        self.is_front = rank == Rank::Appendix && !name.is_empty();
        if is_purpose(text) && (is_heading || is_bare(text)) {
            self.skip(text);
        } else if !is_heading && rank == Rank::Article && is_formula(text) {
            self.outside(text);
        } else if !is_heading {
            self.add(Kind::Own, text);
        } else if self.is_last(rank, next) {
            self.outside(text);
        } else if !is_bare(text) {
            self.note_heading(text.get(named..).unwrap_or_default(), true);
        }
    }

    /// Whether nothing stands in a section but its heading.
    fn is_last(&self, rank: Rank, next: Option<&Paragraph>) -> bool {
        match next.map(|next| &next.marker) {
            None => true,
            Some(Marker::Section(below, _)) => self.sections.depth(*below) <= self.sections.depth(rank),
            Some(_) => false,
        }
    }

    /// A heading has something below it, or is written like one.
    fn heads(&self, rank: Rank, depth: usize, text: &str, next: Option<&Paragraph>, names: bool) -> bool {
        let is_written = !has_small(text) || is_purpose(text) && is_bare(text);
        let Some(next) = next else { return is_written };
        let is_label = || label(&next.text).is_some_and(|(label, _)| label != Label::Content);
        match &next.marker {
            Marker::Field(_) => false,
            Marker::Section(below, _) => {
                let is_below = *below != rank
                    && self.sections.depth(*below) >= depth
                    && (*below > Rank::Item || *below > rank);
                is_below || is_written
            }
            Marker::Dash | Marker::Plus | Marker::Letter(_) => is_written || names || !is_label(),
            Marker::Plain => is_written || is_bare(text) && (names || !is_label()),
            Marker::Number(_) | Marker::Row | Marker::Table | Marker::Group | Marker::Aside => true,
        }
    }

    /// Whether a paragraph only leads up to what is below: it is skipped, a title in a line of its own, or the front of
    /// an appendix.
    pub(super) fn leads_up(&mut self, paragraph: &Paragraph) -> bool {
        if let Some(skipped) = &mut self.skipped {
            skipped.paragraphs += 1;
            if self.is_dated_duty(&paragraph.text) {
                self.outside(&paragraph.text);
            }
            return true;
        }
        let is_plain = paragraph.marker == Marker::Plain;
        let text = &paragraph.text;
        if std::mem::take(&mut self.is_untitled) && is_plain && (!paragraph.has_small || is_bare(text)) {
            self.is_untitled = !paragraph.has_small && self.is_front;
            self.title(text);
            return true;
        }
        self.is_front &= is_plain;
        if self.is_front {
            self.outside(text);
        }
        self.is_front
    }

    /// Whether a sentence says who does something by which day: no purpose does.
    fn is_dated_duty(&self, text: &str) -> bool {
        let is_date = |found: &crate::intake::deadline::Found| {
            matches!(found.deadline.reading, Reading::Date(_) | Reading::Undated)
        };
        scan(&Words::new(text), Context::default()).iter().any(is_date) && self.acts(text)
    }

    /// The title of the open section, in the line below its number.
    fn title(&mut self, text: &str) {
        if is_purpose(text) {
            return self.skip(text);
        }
        let actors = self.actors(text).0;
        let Some(section) = self.sections.open.last_mut() else { return };
        section.is_aside |= is_aside(text);
        if !actors.is_empty() {
            section.actors.clone_from(&actors);
            self.base = actors;
            self.open_block(&Path::default(), self.of_section());
        }
    }

    fn skip(&mut self, title: &str) {
        let clause = self.sections.clause();
        let depth = self.sections.open.len().saturating_sub(1);
        self.skipped = Some(Skipped { title: title.into(), clause, paragraphs: 0, depth });
    }

    pub(super) fn end_skipping(&mut self) {
        if let Some(Skipped { title, clause, paragraphs, .. }) = self.skipped.take() {
            self.note_at(clause, Finding::SkippedSection { title, paragraphs });
        }
    }
}

/// What a decision says of itself: that a plan is issued, from when it is in force, who is to carry it out.
fn is_formula(text: &str) -> bool {
    let folded = fold(text);
    folded.starts_with("ban hanh kem theo")
        || ["co hieu luc", "chiu trach nhiem thi hanh"].iter().any(|words| folded.contains(words))
}
