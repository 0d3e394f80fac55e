//! The eligibility review: a frozen list of survey rows, their assessment, and deciding on them.
//!
//! Per row it keeps a verdict of a few bytes and a mark; names, figures and decisions are read from the book where they
//! are shown. The verdicts on all rows come from a job; a row on screen is judged at once, so no frame waits for it.

pub mod column;
mod comparing;
mod decide;
pub mod deciding;
mod entry;
mod figures;
pub mod filter;
mod homes;
mod jump;
mod opening;
mod picks;
mod results;
mod round;
pub mod rows;
mod scenario;
mod shown;
mod sitting;
pub mod table;
mod trial;
mod used;
mod views;

use super::action::Action;
use super::dialog::{Dialog, Explanation, ListDialog, ListKind, PromptKind};
use super::files;
use super::grid::{Direction, Grid};
use super::marks::Marks;
use super::message::{Effect, Env, JobId, JobResult, JobSpec};
use super::model::Model;
use super::notice::Notice;
use crate::domain::assessment::{Brief, Outcome};
use crate::domain::review::{Decision, Round, RoundId, Survey, SurveyId, Verdict};
use crate::domain::row::{Row, RowRef};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;

use column::Column;
use filter::{Expr, Fault};
use table::{SortBy, Way};

/// The columns that change with decisions.
const OF_DECISIONS: [Column; 3] = [Column::Decision, Column::DecidedBy, Column::Reason];

pub use comparing::{ComparisonLine, ComparisonList, Movements, With};
pub use decide::{confirmed, form_of, submit};
pub use deciding::Ground;
pub use entry::{
    EntryPlace, EntryWay, FigureEntry, Paste, PastedCell, RefusedCell, Sum, Total, TypedCell,
    follow as follow_cell, is_block, is_typing, key as cell_key, offers, paste_confirmed, pasted,
    place as entry_place, resume as resume_entry, type_in as type_in_cell,
};
pub use figures::{
    FigureFault, FigureNotice, fault_id, figures_of, submit_figures, survey_of, typed, written,
};
pub use homes::{Ancestry, Home, Homes, Name, Unit};
pub use opening::{key_of, rules_at, rules_key};
pub use picks::{Entry, PickDialog, PickKind};
pub use results::{Counts, Results, run};
pub use round::{OpenRound, Ruled};
pub use scenario::Scenario;
pub use shown::{choose, found, look};

pub use sitting::{Opinions, SPEAKS, Sitting};
pub use table::{SavedView, TableView};
pub use trial::{Flip, Flips, Trial, TrialLine};

pub(super) use comparing::{accept as accept_comparison, act as act_on_comparison};
pub(super) use jump::go as jump;
pub(super) use opening::go_to_round;
pub(super) use picks::{accept as accept_picks, act as act_on_picks};
pub(super) use trial::{accept as accept_trial, act as act_on_trial, save as save_scenario};
pub(super) use used::{fill as fill_ground, look_up as look_up_grounds};
pub(super) use views::{save as save_view, take_up};

use shown::keep_in_view;

/// Rounds of up to so many rows are judged on the spot; larger ones by a job.
const AT_ONCE: usize = 2_000;

/// The state of the pane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReviewPane {
    /// The rows.
    pub grid: Grid,
    /// The round under review; none in a book without one.
    pub round: Option<OpenRound>,
    /// The round that was chosen; none for the latest one.
    pub chosen: Option<RoundId>,
    /// The verdicts on all rows, once they are found.
    pub results: Option<Results>,
    /// What has been decided in the round.
    pub opinions: Opinions,
    /// How this session goes.
    pub sitting: Sitting,
    /// How the table is looked at.
    pub view: TableView,
    /// The looks that were given a name.
    pub saved: Vec<SavedView>,
    /// The what-ifs that were given a name.
    pub scenarios: Vec<Scenario>,
    /// Whether something changed that the order depends on since the rows were sorted.
    pub is_order_stale: bool,
    /// The names of the places.
    pub homes: Homes,
    /// What the filter line asks for, as it was last understood.
    pub asked_for: Expr,
    /// Why the filter line does not read now.
    pub fault: Option<Fault>,
    /// Grounds that the form on top offers again.
    pub used: Vec<Ground>,
    /// The mode in which figures are typed into cells, while it lasts.
    pub entry: Option<FigureEntry>,
    /// The row that was last gone to as the nearest one.
    near: Option<u32>,
    last: Option<(Verdict, Ground)>,
    asked: Option<Ground>,
    members: Marks,
    surveys: crate::domain::table::Table<Survey>,
    under_way: Option<JobId>,
    awaited: Option<Text>,
}

/// What the sort key goes through: the order of the book, what is open first, the nearest first, undecided first.
const ORDERS: [&[SortBy]; 4] = [
    &[],
    &[SortBy { column: Column::Outcome, way: Way::Rising }],
    &[SortBy { column: Column::Margin, way: Way::Rising }],
    &[SortBy { column: Column::Decision, way: Way::Rising }],
];

/// Takes in a new book: called at the start and after every change.
pub fn refresh(model: &mut Model, _env: &Env) -> Vec<Effect> {
    catch_up(model)
}

fn catch_up(model: &mut Model) -> Vec<Effect> {
    let snapshot = model.snapshot.clone();
    let pane = &mut model.review;
    pane.take_round(&snapshot);
    let Some(round) = pane.round.clone() else { return trial::catch_up(model) };
    let has_new_order = pane.take_rows(&snapshot, &round);
    let members = &pane.members;
    let has_new_opinions = pane.opinions.catch_up(&snapshot, |survey| members.contains(survey.raw()));
    pane.is_order_stale |= has_new_opinions && pane.view.sorts_by(&OF_DECISIONS);
    if let Some(results) = &mut pane.results {
        let touched = snapshot.tables.surveys.touched_since(&pane.surveys).next().is_some();
        pane.is_order_stale |= touched && pane.view.sorts_by_figures();
        results.catch_up(&snapshot, &round, &|| false);
    }
    pane.surveys = snapshot.tables.surveys.clone();
    pane.homes.catch_up(&snapshot, &round);
    if has_new_order {
        choose(model);
    }
    let mut effects = start_assessing(model, &round);
    effects.extend(trial::catch_up(model));
    effects
}

impl ReviewPane {
    /// Takes the round that is to be under review: the one just opened or chosen, else the one that is, else the latest.
    fn take_round(&mut self, snapshot: &Snapshot) {
        let opened = self
            .awaited
            .as_ref()
            .and_then(|key| snapshot.rows::<Round>().find(|(_, round)| round.key == *key).map(|(id, _)| id));
        if opened.is_some() {
            (self.chosen, self.awaited) = (opened, None);
        }
        let is_there = |id: &RoundId| snapshot.get(*id).is_some();
        let here = self.round.as_ref().map(|round| round.id);
        let wanted = self.chosen.filter(is_there).or_else(|| here.filter(is_there));
        if self.round.as_ref().is_some_and(|round| Some(round.id) == wanted && round.is_current(snapshot)) {
            return;
        }
        let round = match wanted {
            Some(id) => OpenRound::find(snapshot, id),
            None => OpenRound::latest(snapshot),
        };
        let is_same = round.as_ref().map(|round| round.id) == here;
        let old = std::mem::take(self);
        let (saved, scenarios, chosen) = (old.saved, old.scenarios, old.chosen);
        let awaited = old.awaited;
        *self = Self { round, chosen, saved, scenarios, awaited, ..Self::default() };
        if is_same {
            self.grid.marks = old.grid.marks;
        }
    }

    /// Takes in the rows of the round where some came or went. Says whether there is a new order.
    fn take_rows(&mut self, snapshot: &Snapshot, round: &OpenRound) -> bool {
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
        self.view.sort.clear();
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
pub fn finished(model: &mut Model, job: JobId, mut result: JobResult) -> Vec<Effect> {
    if comparing::finished(model, job, &mut result) {
        return Vec::new();
    }
    let (snapshot, pane) = (model.snapshot.clone(), &mut model.review);
    if pane.under_way != Some(job) {
        return trial::finished(model, job, result);
    }
    pane.under_way = None;
    let (JobResult::Assessed(Some(mut results)), Some(round)) = (result, &pane.round) else {
        return Vec::new();
    };
    results.catch_up(&snapshot, round, &|| false);
    pane.results = Some(*results);
    Vec::new()
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

/// Applies an action of the pane; `None` where it is not one.
pub fn act(model: &mut Model, action: Action, env: &Env) -> Option<Vec<Effect>> {
    if let Some(effects) = entry::act(model, action, env) {
        return Some(effects);
    }
    let decide = |model: &mut Model, verdict| Some(decide::decide(model, verdict, Ground::default(), env));
    match action {
        Action::Propose => return decide(model, Verdict::Propose),
        Action::Decline => return decide(model, Verdict::Decline),
        Action::Return => return decide(model, Verdict::Return),
        Action::Defer => return decide(model, Verdict::Defer),
        Action::RepeatDecision => return Some(repeat(model, env)),
        Action::ClearDecision => return Some(decide::clear(model)),
        Action::NextUndecided => {
            if !decide::go_to_undecided(model) {
                model.say(Notice::AllDecided);
            }
        }
        Action::NextUndetermined => return Some(next_undetermined(model)),
        Action::Explain => return Some(explain(model)),
        Action::Open => return Some(decide::open_form(model)),
        Action::Edit => figures::open(model),
        Action::Sort => return Some(sort(model)),
        Action::NextFinding => jump::next_finding(model),
        Action::Nearest => jump::nearest(model),
        Action::Jump => crate::app::prompts::open(model, PromptKind::Jump),
        Action::Facets => picks::open_facets(model),
        Action::SortColumns => picks::open_sort(model),
        Action::Columns => picks::open_columns(model),
        Action::Views => views::open(model),
        Action::WhatIf => return Some(trial::open(model)),
        Action::Compare => return Some(comparing::open(model)),
        Action::Rounds => opening::open(model),
        Action::PrintExplanation => files::ask_explanation(model),
        Action::WriteReviews => files::ask_reviews(model),
        Action::EnterFigures => entry::begin(model),
        Action::History => return Some(history(model)),
        _ => return None,
    }
    Some(Vec::new())
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
    let view = &mut model.review.view;
    if !model.review.is_order_stale {
        let next =
            ORDERS.iter().position(|order| *order == view.sort).map_or(0, |at| (at + 1) % ORDERS.len());
        view.sort = ORDERS[next].to_vec();
    }
    picks::sort_anew(model);
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
mod opening_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trial_tests;
#[cfg(test)]
mod view_tests;
