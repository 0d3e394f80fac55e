//! Dashes and lines that only head what stands below them: "- Ban Dân tộc:" and "- Phân công:" above pluses, "Sở Y tế" in a
//! line of its own above dashes.

use crate::intake::plan::label::{Label, label};
use crate::intake::plan::marker::Marker;
use crate::intake::plan::mention::Sentence;
use crate::intake::plan::paragraph::Paragraph;
use crate::intake::plan::role::roles;
use crate::intake::plan::roster::Who;
use crate::intake::word::Words;

use super::duty::{Block, Kind};
use super::walk::Walk;

/// What a dash is to the pluses below it.
#[derive(Debug)]
pub(super) enum Over {
    /// It names who acts in them; behind them those act again who did before.
    Agency(Vec<Who>),
    /// It says what they say of the duties above.
    Label(Label),
}

impl Walk<'_> {
    /// A dash: a heading of the pluses below it, or a duty.
    pub(super) fn dash(&mut self, text: &str, next: Option<&Paragraph>) {
        if let Some(Over::Agency(before)) = self.over.take() {
            self.turn_back(before);
        }
        let is_over = text.ends_with(':') && next.is_some_and(|next| next.marker == Marker::Plus);
        if !is_over || self.is_in_skipped() {
            return self.under(Kind::Dash, text);
        }
        match label(text) {
            Some((said @ (Label::Lead | Label::Coordinate), "")) => self.over = Some(Over::Label(said)),
            None if self.names_only(text) => {
                let before = self.blocks.last().map(|block| block.actors.clone());
                self.intro(text);
                self.over = before.map(Over::Agency);
            }
            _ => self.under(Kind::Dash, text),
        }
    }

    /// Whether a line of its own only names who acts in what stands below it.
    pub(super) fn is_named(&self, text: &str, next: Option<&Paragraph>) -> bool {
        let is_below = |next: &Paragraph| {
            matches!(next.marker, Marker::Plain | Marker::Dash | Marker::Plus | Marker::Letter(_))
        };
        !text.ends_with(['.', ';', ',']) && next.is_some_and(is_below) && self.names_only(text)
    }

    fn names_only(&self, text: &str) -> bool {
        let (actors, end) = self.actors(text);
        !actors.is_empty() && text.get(end..).unwrap_or_default().trim_matches([':', ' ']).is_empty()
    }

    /// A plus below "- Phân công:": "+ Sở Xây dựng chủ trì, hướng dẫn các xã".
    pub(super) fn labelled_part(&mut self, label: Label, text: &str) {
        let words = Words::new(text);
        let said = roles(&Sentence::new(&words, self.book, self.defined));
        let is_partner = said.only_coordinates && said.lead.is_empty();
        let acting: Vec<Who> = said.subject.iter().chain(&said.lead).cloned().collect();
        if acting.is_empty() && said.coordinate.is_empty() {
            return self.local_label(label, text);
        }
        let (mut lead, mut coordinate) = if is_partner { (Vec::new(), acting) } else { (acting, Vec::new()) };
        coordinate.extend(said.coordinate);
        if label == Label::Coordinate {
            coordinate.splice(..0, lead.drain(..));
        }
        self.local(lead, coordinate, text);
    }

    /// Those act again who did before a dash named others.
    fn turn_back(&mut self, actors: Vec<Who>) {
        let Some(block) = self.blocks.last() else { return };
        let next = Block { actors, ..block.goes_on() };
        self.blocks.push(next);
        self.block_from = self.items.len();
    }
}
