//! The list of what became of places: against an earlier round of the same object, or against what the communes propose.
//!
//! It is found when the list is opened or turned; what others change meanwhile shows when it is opened again.

use super::round::OpenRound;
use super::shown::show_only;
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::comparison::{Compared, JudgedRound, Movement, proposals, rounds};
use crate::domain::region::Region;
use crate::domain::review::{Round, RoundId, SurveyId};
use crate::domain::snapshot::Snapshot;

/// The list.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonList {
    /// What the round can be compared with.
    pub options: Vec<With>,
    /// The place of the one that it is compared with.
    pub at: usize,
    /// The earlier round, where it is one.
    pub earlier: Option<OpenRound>,
    /// Its lines.
    pub lines: Vec<ComparisonLine>,
    /// The line under the cursor.
    pub cursor: usize,
}

/// What a round is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// An earlier round.
    Round(RoundId),
    /// What the communes propose in the same round.
    Proposals,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComparisonLine {
    /// A group with the number of its places.
    Group(Movement, usize),
    /// A place.
    Place(Compared),
}

impl ComparisonList {
    /// What it compares with.
    pub fn with(&self) -> Option<With> {
        self.options.get(self.at).copied()
    }

    /// The rows of a group that stand in the round.
    fn rows_of(&self, group: Movement) -> Vec<u32> {
        let places = self.lines.iter().filter_map(|line| match line {
            ComparisonLine::Place(one) if one.movement == group => one.after,
            _ => None,
        });
        places.map(SurveyId::raw).collect()
    }

    /// Compares with what is chosen.
    fn fill(&mut self, book: &Snapshot, round: &OpenRound) {
        (self.lines, self.cursor, self.earlier) = (Vec::new(), 0, None);
        let Ok(ruled) = round.rules() else { return };
        let after = JudgedRound { id: round.id, assessor: &ruled.assessor };
        let found = match self.with() {
            Some(With::Proposals) => proposals(book, after),
            Some(With::Round(id)) => {
                let earlier = book.get(id).map(|row| OpenRound::of(id, row, Region::of_book(book)));
                let Some(earlier) = earlier else { return };
                let Ok(before) = earlier.rules() else { return };
                let found = rounds(book, JudgedRound { id, assessor: &before.assessor }, after);
                self.earlier = Some(earlier);
                found
            }
            None => return,
        };
        for group in Movement::ALL {
            let places = || found.iter().filter(|one| one.movement == group);
            let count = places().count();
            if count > 0 {
                self.lines.push(ComparisonLine::Group(group, count));
                self.lines.extend(places().copied().map(ComparisonLine::Place));
            }
        }
    }
}

/// Opens the list, with the round before where there is one.
pub(super) fn open(model: &mut Model) {
    let Some(round) = model.review.round.clone() else { return model.say(Notice::NoRow) };
    let Some((object, year)) = model.snapshot.get(round.id).map(|row| (row.object, row.year)) else { return };
    let snapshot = model.snapshot.clone();
    let region = Region::of_book(&snapshot);
    let mut options: Vec<With> = snapshot
        .rows::<Round>()
        .filter(|(id, row)| row.object == object && (row.year, *id) < (year, round.id))
        .filter(|(id, row)| OpenRound::of(*id, row, region).rules().is_ok())
        .map(|(id, _)| With::Round(id))
        .collect();
    options.reverse();
    options.push(With::Proposals);
    let mut list = ComparisonList { options, at: 0, earlier: None, lines: Vec::new(), cursor: 0 };
    list.fill(&snapshot, &round);
    model.open(Dialog::Comparison(Box::new(list)));
}

/// Applies an action to the list on top; `page` is how many lines are seen at once.
pub(in crate::app) fn act(model: &mut Model, action: Action, page: usize) {
    let Some(Dialog::Comparison(mut list)) = model.dialogs.pop() else { return };
    let end = list.lines.len().saturating_sub(1);
    match action {
        Action::NextField => list.cursor = (list.cursor + 1).min(end),
        Action::PreviousField => list.cursor = list.cursor.saturating_sub(1),
        Action::NextPage => list.cursor = (list.cursor + page.max(1)).min(end),
        Action::PreviousPage => list.cursor = list.cursor.saturating_sub(page.max(1)),
        Action::NextChoice | Action::PreviousChoice => {
            let steps = if action == Action::NextChoice { 1 } else { list.options.len().saturating_sub(1) };
            list.at = (list.at + steps) % list.options.len().max(1);
            if let Some(round) = model.review.round.clone() {
                list.fill(&model.snapshot, &round);
            }
        }
        _ => {}
    }
    model.open(Dialog::Comparison(list));
}

/// Accepts the list: goes to the place under the cursor; the rows of a group are marked, and only they shown.
pub(in crate::app) fn accept(model: &mut Model, list: ComparisonList) -> Vec<Effect> {
    match list.lines.get(list.cursor) {
        Some(ComparisonLine::Place(Compared { after: Some(survey), .. })) => {
            super::shown::go_to(model, survey.raw());
        }
        Some(ComparisonLine::Group(group, _)) if !list.rows_of(*group).is_empty() => {
            show_only(model, &list.rows_of(*group));
        }
        Some(_) => {
            model.say(Notice::NotInRound);
            model.open(Dialog::Comparison(Box::new(list)));
        }
        None => model.open(Dialog::Comparison(Box::new(list))),
    }
    Vec::new()
}
