//! The eligibility review: a frozen list of survey rows, their assessment, and deciding on them.
//!
//! Per row it keeps a verdict of a few bytes and a mark; names, figures and decisions are read from the book where they
//! are shown. The verdicts on all rows come from a job; a row on screen is judged at once, so no frame waits for it.

mod decide;
mod results;
mod round;
mod search;
mod sitting;

use super::action::Action;
use super::dialog::{Dialog, Explanation, ListDialog, ListKind};
use super::grid::{Direction, Grid};
use super::marks::Marks;
use super::message::{Effect, Env, JobId, JobResult, JobSpec};
use super::model::Model;
use super::notice::Notice;
use crate::domain::assessment::{Brief, Outcome};
use crate::domain::review::{Decision, Survey, SurveyId, Verdict};
use crate::domain::row::{Row, RowRef};

pub use decide::{Ground, confirmed, form_of, submit};
pub use results::{Counts, Results, run};
pub use round::{OpenRound, Ruled};
pub use search::Ancestry;
pub use sitting::{Opinions, SPEAKS, Sitting};

/// Rounds of up to so many rows are judged on the spot; larger ones by a job.
const AT_ONCE: usize = 2_000;

/// The state of the pane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReviewPane {
    /// The rows.
    pub grid: Grid,
    /// The round under review; none in a book without one.
    pub round: Option<OpenRound>,
    /// The verdicts on all rows, once they are found.
    pub results: Option<Results>,
    /// What has been decided in the round.
    pub opinions: Opinions,
    /// How this session goes.
    pub sitting: Sitting,
    /// What the rows are sorted by.
    pub sort: SortKey,
    /// Whether something changed that the order depends on since the rows were sorted.
    pub is_order_stale: bool,
    last: Option<(Verdict, Ground)>,
    asked: Option<Ground>,
    members: Marks,
    surveys: crate::domain::table::Table<Survey>,
    under_way: Option<JobId>,
}

/// What the rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortKey {
    /// The order in which the places stand in the book.
    #[default]
    Place,
    /// The verdict: not known first, then not met, then met.
    Outcome,
    /// How near the verdict is to the other side.
    Margin,
    /// The decision: undecided first.
    Decision,
}

impl SortKey {
    const fn next(self) -> Self {
        match self {
            Self::Place => Self::Outcome,
            Self::Outcome => Self::Margin,
            Self::Margin => Self::Decision,
            Self::Decision => Self::Place,
        }
    }
}

/// Takes in a new book: called at the start and after every change.
pub fn refresh(model: &mut Model, _env: &Env) -> Vec<Effect> {
    let snapshot = model.snapshot.clone();
    let pane = &mut model.review;
    if !pane.round.as_ref().is_some_and(|round| round.is_current(&snapshot)) {
        let grid = std::mem::take(&mut pane.grid);
        *pane = ReviewPane { round: OpenRound::latest(&snapshot), ..ReviewPane::default() };
        pane.grid.marks = grid.marks;
    }
    let Some(round) = pane.round.clone() else { return Vec::new() };
    let has_new_order = pane.take_rows(&snapshot, &round);
    let members = &pane.members;
    let has_new_opinions = pane.opinions.catch_up(&snapshot, |survey| members.contains(survey.raw()));
    pane.is_order_stale |= pane.sort == SortKey::Decision && has_new_opinions;
    if let Some(results) = &mut pane.results {
        let touched = snapshot.tables.surveys.touched_since(&pane.surveys).next().is_some();
        pane.is_order_stale |= touched && matches!(pane.sort, SortKey::Outcome | SortKey::Margin);
        results.catch_up(&snapshot, &round, &|| false);
    }
    pane.surveys = snapshot.tables.surveys.clone();
    if has_new_order {
        choose(model);
    }
    start_assessing(model, &round)
}

impl ReviewPane {
    /// Takes in the rows of the round where some came or went. Says whether there is a new order.
    fn take_rows(&mut self, snapshot: &crate::domain::snapshot::Snapshot, round: &OpenRound) -> bool {
        let surveys = &snapshot.tables.surveys;
        let is_same = |raw: u32| self.members.contains(raw) == round.survey(snapshot, raw).is_some();
        if surveys.touched_since(&self.surveys).all(|id| is_same(id.raw())) {
            return false;
        }
        let of_round = surveys.iter().filter(|(_, survey)| survey.round == round.id);
        let order: Vec<u32> = of_round.map(|(id, _)| id.raw()).collect();
        self.members = Marks::default();
        for raw in &order {
            self.members.insert(*raw);
        }
        self.grid.set_order(order);
        self.sort = SortKey::Place;
        self.is_order_stale = false;
        self.opinions = Opinions::default();
        true
    }
}

fn start_assessing(model: &mut Model, round: &OpenRound) -> Vec<Effect> {
    let (snapshot, pane) = (model.snapshot.clone(), &mut model.review);
    if pane.results.is_some() || pane.under_way.is_some() || round.rules().is_err() {
        return Vec::new();
    }
    if pane.grid.order().len() <= AT_ONCE {
        let mut results = Results::default();
        results.catch_up(&snapshot, round, &|| false);
        pane.results = Some(results);
        return Vec::new();
    }
    let job = model.number_job();
    model.review.under_way = Some(job);
    vec![Effect::Start(job, JobSpec::Assess { snapshot, round: round.id })]
}

/// Takes in the result of a job; figures that changed meanwhile are judged again.
pub fn finished(model: &mut Model, job: JobId, result: JobResult) {
    let (snapshot, pane) = (model.snapshot.clone(), &mut model.review);
    if pane.under_way != Some(job) {
        return;
    }
    pane.under_way = None;
    let (JobResult::Assessed(Some(mut results)), Some(round)) = (result, &pane.round) else { return };
    results.catch_up(&snapshot, round, &|| false);
    pane.results = Some(*results);
}

/// The verdict on a row: the one found by the job, else found now.
pub fn brief(model: &Model, raw: u32) -> Option<Brief> {
    let round = model.review.round.as_ref()?;
    let known = model.review.results.as_ref().and_then(|results| results.brief(raw));
    known.or_else(|| round.brief(&round.survey(&model.snapshot, raw)?.figures))
}

/// What this office has decided on a row.
pub fn decision(model: &Model, raw: u32) -> Option<&Decision> {
    model.snapshot.decision(SurveyId::new(raw), SPEAKS).map(|(_, row)| row)
}

/// Chooses the rows to show again after the filter, the marks or the book changed.
pub fn choose(model: &mut Model) {
    let Some(round) = model.review.round.as_ref().map(|round| round.id) else { return };
    let mut grid = std::mem::take(&mut model.review.grid);
    let filter = grid.filter.clone();
    let search = search::Search::new(&model.snapshot, round, &filter);
    grid.choose(|raw| search.finds(raw));
    model.review.grid = grid;
}

/// Whether the row has the folded words.
pub fn row_matches(model: &Model, raw: u32, needle: &str) -> bool {
    let round = model.review.round.as_ref();
    round.is_some_and(|round| search::Search::new(&model.snapshot, round.id, needle).finds(raw))
}

/// Applies an action of the pane; `None` where it is not one.
pub fn act(model: &mut Model, action: Action, env: &Env) -> Option<Vec<Effect>> {
    let verdict = match action {
        Action::Propose => Verdict::Propose,
        Action::Decline => Verdict::Decline,
        Action::Return => Verdict::Return,
        Action::Defer => Verdict::Defer,
        Action::RepeatDecision => return Some(repeat(model, env)),
        Action::ClearDecision => return Some(decide::clear(model)),
        Action::NextUndecided => {
            if !decide::go_to_undecided(model) {
                model.say(Notice::AllDecided);
            }
            return Some(Vec::new());
        }
        Action::NextUndetermined => return Some(next_undetermined(model)),
        Action::Explain => return Some(explain(model)),
        Action::Open | Action::Edit => return Some(decide::open_form(model)),
        Action::Sort => return Some(sort(model)),
        Action::History => return Some(history(model)),
        _ => return None,
    };
    Some(decide::decide(model, verdict, Ground::default(), env))
}

fn repeat(model: &mut Model, env: &Env) -> Vec<Effect> {
    let Some((verdict, ground)) = model.review.last.clone() else {
        model.say(Notice::NothingToRepeat);
        return Vec::new();
    };
    let said = Notice::Repeated(verdict, ground.reason.to_string());
    let effects = decide::decide(model, verdict, ground, env);
    if !effects.is_empty() {
        model.say(said);
    }
    effects
}

fn next_undetermined(model: &mut Model) -> Vec<Effect> {
    let page = model.page();
    let mut grid = std::mem::take(&mut model.review.grid);
    let is_open = |raw| brief(model, raw).is_some_and(|brief| brief.outcome == Outcome::Undetermined);
    let found = grid.seek(Direction::Forward, page, is_open);
    model.review.grid = grid;
    if !found {
        model.say(Notice::NoneUndetermined);
    }
    Vec::new()
}

fn explain(model: &mut Model) -> Vec<Effect> {
    match model.review.grid.current() {
        Some(row) => model.open(Dialog::Explanation(Explanation { row, top: 0 })),
        None => model.say(Notice::NoRow),
    }
    Vec::new()
}

/// Sorts by the next key; by the same one again where the order has gone stale.
fn sort(model: &mut Model) -> Vec<Effect> {
    if !model.review.is_order_stale {
        model.review.sort = model.review.sort.next();
    }
    model.review.is_order_stale = false;
    let mut order = model.review.grid.order().to_vec();
    let outcome = |raw| brief(model, raw).map(|brief| std::cmp::Reverse(brief.outcome));
    let margin = |raw| {
        let margin = brief(model, raw).and_then(|brief| brief.margin);
        margin.map_or(u32::MAX, |margin| margin.change.unsigned_abs().get())
    };
    let decided = |raw| decision(model, raw).map(|row| row.verdict);
    match model.review.sort {
        SortKey::Place => order.sort_unstable(),
        SortKey::Outcome => order.sort_by_cached_key(|raw| (outcome(*raw), *raw)),
        SortKey::Margin => order.sort_by_cached_key(|raw| (margin(*raw), *raw)),
        SortKey::Decision => order.sort_by_cached_key(|raw| (decided(*raw), *raw)),
    }
    model.review.grid.set_order(order);
    choose(model);
    let (page, place) = (model.page(), model.review.grid.cursor());
    model.review.grid.move_to(place, page);
    Vec::new()
}

/// Asks for the history of a row: its figures and whatever was decided on it.
fn history(model: &mut Model) -> Vec<Effect> {
    let Some(raw) = model.review.grid.current() else {
        model.say(Notice::NoRow);
        return Vec::new();
    };
    let mut rows = vec![RowRef { table: Survey::KIND, raw }];
    let slots = model.snapshot.lookup.decisions.get(crate::domain::id::Id::new(raw));
    let decided = slots.into_iter().flatten().flatten();
    rows.extend(decided.map(|id| RowRef { table: Decision::KIND, raw: id.raw() }));
    let request = model.saving.number();
    model.open(Dialog::List(ListDialog::new(ListKind::History(request), Vec::new())));
    vec![Effect::History(request, rows)]
}

#[cfg(test)]
mod tests;
