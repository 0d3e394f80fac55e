//! The list of what became of places: against an earlier round of the same object, or against what the communes propose.
//!
//! It is found when the list is opened or turned, of large rounds by a job; what others change meanwhile shows when it is
//! opened again.

use super::AT_ONCE;
use super::round::OpenRound;
use super::shown::show_only;
use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::message::{Effect, JobId, JobResult, JobSpec};
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
    /// The job that finds the lines.
    pub(super) asked: Option<JobId>,
}

/// What was found out about places, and the earlier round it was held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Movements {
    earlier: Option<OpenRound>,
    places: Vec<Compared>,
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

    /// Whether the lines are still being found.
    pub const fn is_pending(&self) -> bool {
        self.asked.is_some()
    }

    /// Compares with what is chosen: on the spot, or by a job where the round is large.
    fn fill(&mut self, model: &mut Model) -> Vec<Effect> {
        (self.lines, self.cursor, self.earlier) = (Vec::new(), 0, None);
        let mut effects: Vec<Effect> = self.asked.take().map(Effect::Cancel).into_iter().collect();
        let Some((round, with)) = model.review.round.clone().zip(self.with()) else { return effects };
        let snapshot = model.snapshot.clone();
        if model.review.grid.order().len() <= AT_ONCE {
            if let Some(found) = find(&snapshot, &round, with) {
                self.show(found);
            }
            return effects;
        }
        let job = model.number_job();
        self.asked = Some(job);
        effects.push(Effect::Start(job, JobSpec::Compare { snapshot, round: round.id, with }));
        effects
    }

    fn show(&mut self, found: Movements) {
        for group in Movement::ALL {
            let places = || found.places.iter().filter(|one| one.movement == group);
            let count = places().count();
            if count > 0 {
                self.lines.push(ComparisonLine::Group(group, count));
                self.lines.extend(places().copied().map(ComparisonLine::Place));
            }
        }
        self.earlier = found.earlier;
    }
}

/// Holds a round against something; `None` where the rules of either side do not read.
fn find(book: &Snapshot, round: &OpenRound, with: With) -> Option<Movements> {
    let after = JudgedRound { id: round.id, assessor: &round.rules().ok()?.assessor };
    Some(match with {
        With::Proposals => Movements { earlier: None, places: proposals(book, after) },
        With::Round(id) => {
            let earlier = OpenRound::find(book, id)?;
            let before = JudgedRound { id, assessor: &earlier.rules().ok()?.assessor };
            let places = rounds(book, before, after);
            Movements { earlier: Some(earlier), places }
        }
    })
}

/// Does the job.
pub(super) fn run(book: &Snapshot, round: &OpenRound, with: With) -> JobResult {
    JobResult::Compared(find(book, round, with).map(Box::new))
}

/// Takes in what a job found; says whether the list waited for it.
pub(super) fn finished(model: &mut Model, job: JobId, result: &mut JobResult) -> bool {
    let list = model.dialogs.iter_mut().rev().find_map(|dialog| match dialog {
        Dialog::Comparison(list) if list.asked == Some(job) => Some(list),
        _ => None,
    });
    let Some(list) = list else { return false };
    list.asked = None;
    if let JobResult::Compared(Some(found)) = std::mem::replace(result, JobResult::Cancelled) {
        list.show(*found);
    }
    true
}

/// Opens the list, with the round before where there is one.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let here = model.review.round.as_ref().and_then(|round| Some((round.id, model.snapshot.get(round.id)?)));
    let Some((here, object, year)) = here.map(|(id, row)| (id, row.object, row.year)) else {
        model.say(Notice::NoRow);
        return Vec::new();
    };
    let snapshot = model.snapshot.clone();
    let region = Region::of_book(&snapshot);
    let mut options: Vec<With> = snapshot
        .rows::<Round>()
        .filter(|(id, row)| row.object == object && (row.year, *id) < (year, here))
        .filter(|(id, row)| OpenRound::of(*id, row, region).rules().is_ok())
        .map(|(id, _)| With::Round(id))
        .collect();
    options.reverse();
    options.push(With::Proposals);
    let mut list =
        ComparisonList { options, at: 0, earlier: None, lines: Vec::new(), cursor: 0, asked: None };
    let effects = list.fill(model);
    model.open(Dialog::Comparison(Box::new(list)));
    effects
}

/// Applies an action to the list on top; `page` is how many lines are seen at once.
pub(in crate::app) fn act(model: &mut Model, action: Action, page: usize) -> Vec<Effect> {
    let Some(Dialog::Comparison(mut list)) = model.dialogs.pop() else { return Vec::new() };
    let mut effects = Vec::new();
    let end = list.lines.len().saturating_sub(1);
    match action {
        Action::NextField => list.cursor = (list.cursor + 1).min(end),
        Action::PreviousField => list.cursor = list.cursor.saturating_sub(1),
        Action::NextPage => list.cursor = (list.cursor + page.max(1)).min(end),
        Action::PreviousPage => list.cursor = list.cursor.saturating_sub(page.max(1)),
        Action::NextChoice | Action::PreviousChoice => {
            let steps = if action == Action::NextChoice { 1 } else { list.options.len().saturating_sub(1) };
            list.at = (list.at + steps) % list.options.len().max(1);
            effects = list.fill(model);
        }
        _ => {}
    }
    model.open(Dialog::Comparison(list));
    effects
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
