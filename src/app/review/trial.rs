//! What-if: thresholds and counts of the round's rules moved to see who flips. Nothing here is stored in the book, and the
//! rules of the round stay as they are.
//!
//! A small round is judged on the spot. A large one is judged by one job at a time; until it ends the last known counts
//! stay in sight, and a result is known by the adjustments it was asked for, so that a late one never stands for others.

use std::sync::Arc;

use super::round::{OpenRound, Ruled};
use super::scenario::Scenario;
use super::{AT_ONCE, ReviewPane};
use crate::app::action::Action;
use crate::app::dialog::{Dialog, Prompt, PromptKind};
use crate::app::line::Line;
use crate::app::message::{Effect, JobId, JobResult, JobSpec};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::assessment::{Assessor, Outcome};
use crate::domain::comparison::Movement;
use crate::domain::criteria::{Adjustment, Part, RuleSet, Step, Way};
use crate::domain::review::{RoundId, Survey};
use crate::domain::snapshot::Snapshot;
use crate::domain::table::Table;

/// After so many rows a job asks whether it is still wanted.
const ASKS_EVERY: usize = 4096;

/// Rules being tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// What is moved, in the order of the rules.
    pub adjustments: Vec<Adjustment>,
    /// The rules with that.
    pub tried: Arc<Ruled>,
    /// The line under the cursor.
    pub cursor: usize,
    /// Who flips, as far as it is known: of these adjustments, or of the last ones that were judged.
    pub shown: Option<Flips>,
    round: RoundId,
    known: Vec<(Vec<Adjustment>, Flips)>,
    asked: Option<(JobId, Vec<Adjustment>)>,
    surveys: Table<Survey>,
}

/// A line of the trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrialLine {
    /// A part of the condition at this place of the rules.
    Part(usize, Part),
    /// A scenario, by its place among those of the person.
    Scenario(usize),
}

/// Who flips under other rules.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flips {
    before: [usize; 3],
    after: [usize; 3],
    /// The rows that flip: first those that join, then those that leave, then the others.
    pub rows: Vec<Flip>,
}

/// A row that flips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flip {
    /// The survey row.
    pub raw: u32,
    /// What becomes of it; none where only its class is another one.
    pub movement: Option<Movement>,
}

impl Flips {
    /// How many rows have a verdict by the official rules and by the tried ones.
    pub const fn counts(&self, outcome: Outcome) -> (usize, usize) {
        (self.before[outcome as usize], self.after[outcome as usize])
    }
}

impl Trial {
    fn new(model: &Model, round: &OpenRound) -> Option<Self> {
        let ruled = round.rules().ok()?;
        Some(Self {
            adjustments: Vec::new(),
            tried: Arc::new(ruled.clone()),
            cursor: 0,
            shown: None,
            round: round.id,
            known: Vec::new(),
            asked: None,
            surveys: model.snapshot.tables.surveys.clone(),
        })
    }

    /// Its lines: what can be moved, then the scenarios that were kept for these rules.
    pub fn lines(&self, pane: &ReviewPane) -> Vec<TrialLine> {
        let parts = self.tried.rules.parts().map(|(node, part)| TrialLine::Part(node, part));
        parts.chain(pane.scenarios_of(&self.tried.rules).map(|(at, _)| TrialLine::Scenario(at))).collect()
    }

    /// Who flips under a scenario, once that is known.
    pub fn flips_of(&self, adjustments: &[Adjustment]) -> Option<&Flips> {
        self.known.iter().find(|(of, _)| of == adjustments).map(|(_, flips)| flips)
    }

    /// Whether who flips is still being found.
    pub fn is_pending(&self) -> bool {
        self.flips_of(&self.adjustments).is_none()
    }

    /// Takes in who flips.
    fn learn(&mut self, adjustments: Vec<Adjustment>, flips: Flips) {
        if adjustments == self.adjustments {
            self.shown = Some(flips.clone());
        }
        self.known.retain(|(of, _)| *of != adjustments);
        self.known.push((adjustments, flips));
    }
}

/// Opens the trial.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let trial = model.review.round.as_ref().and_then(|round| Trial::new(model, round));
    let Some(trial) = trial else {
        model.say(Notice::NoRow);
        return Vec::new();
    };
    model.open(Dialog::Trial(Box::new(trial)));
    judge(model)
}

/// The lines of the trial that is open.
fn lines_of(model: &Model) -> Vec<TrialLine> {
    let mut trials = model.dialogs.iter().filter_map(|dialog| match dialog {
        Dialog::Trial(trial) => Some(trial.lines(&model.review)),
        _ => None,
    });
    trials.next_back().unwrap_or_default()
}

fn trial_of(model: &mut Model) -> Option<&mut Trial> {
    model.dialogs.iter_mut().rev().find_map(|dialog| match dialog {
        Dialog::Trial(trial) => Some(&mut **trial),
        _ => None,
    })
}

/// Judges what is tried and what the scenarios try, as far as it is not known: at once, or the first of it by a job.
fn judge(model: &mut Model) -> Vec<Effect> {
    let (snapshot, round) = (model.snapshot.clone(), model.review.round.clone());
    let rules = round.as_ref().and_then(|round| round.rules().ok()).map(|ruled| &ruled.rules);
    let (Some(round), Some(rules)) = (&round, rules) else { return Vec::new() };
    let scenarios: Vec<Vec<Adjustment>> =
        model.review.scenarios_of(rules).filter_map(|(_, scenario)| scenario.read(rules)).collect();
    let is_large = model.review.grid.order().len() > AT_ONCE;
    let number = model.number_job();
    let Some(trial) = trial_of(model) else { return Vec::new() };
    let current = trial.adjustments.clone();
    let wanted: Vec<Vec<Adjustment>> = std::iter::once(current).chain(scenarios).collect();
    trial.known.retain(|(of, _)| wanted.contains(of));
    if let Some(flips) = trial.flips_of(&trial.adjustments) {
        trial.shown = Some(flips.clone());
    }
    for adjustments in wanted {
        if trial.flips_of(&adjustments).is_some() {
            continue;
        }
        if is_large {
            if trial.asked.is_some() {
                break;
            }
            trial.asked = Some((number, adjustments.clone()));
            return vec![Effect::Start(number, JobSpec::Try { snapshot, round: round.id, adjustments })];
        }
        let found =
            tried(rules, &adjustments).and_then(|(_, tried)| flips(&snapshot, round, &tried, &|| false));
        trial.learn(adjustments, found.unwrap_or_default());
    }
    Vec::new()
}

/// The rules with adjustments, made ready; none where they make no sense.
fn tried(rules: &RuleSet, adjustments: &[Adjustment]) -> Option<(RuleSet, Assessor)> {
    let rules = rules.adjusted(adjustments).ok()?;
    let assessor = Assessor::new(&rules);
    Some((rules, assessor))
}

/// Who flips in a round under other rules; none when it was cancelled.
fn flips(
    snapshot: &Snapshot,
    round: &OpenRound,
    tried: &Assessor,
    is_cancelled: &dyn Fn() -> bool,
) -> Option<Flips> {
    let official = &round.rules().ok()?.assessor;
    let mut flips = Flips::default();
    let rows = snapshot.rows::<Survey>().filter(|(_, survey)| survey.round == round.id);
    for (n, (id, survey)) in rows.enumerate() {
        if n % ASKS_EVERY == ASKS_EVERY - 1 && is_cancelled() {
            return None;
        }
        let (before, after) = (official.brief(&survey.figures), tried.brief(&survey.figures));
        flips.before[before.outcome as usize] += 1;
        flips.after[after.outcome as usize] += 1;
        if (before.outcome, before.class) != (after.outcome, after.class) {
            let movement = Movement::between(before.outcome, after.outcome);
            flips.rows.push(Flip { raw: id.raw(), movement });
        }
    }
    flips.rows.sort_by_key(|flip| (flip.movement.is_none(), flip.movement));
    Some(flips)
}

/// Does the job of a trial.
pub(super) fn run(
    snapshot: &Snapshot,
    round: &OpenRound,
    adjustments: &[Adjustment],
    is_cancelled: &dyn Fn() -> bool,
) -> JobResult {
    let rules = round.rules().ok().map(|ruled| &ruled.rules);
    let Some((_, tried)) = rules.and_then(|rules| tried(rules, adjustments)) else {
        return JobResult::Tried(None);
    };
    match flips(snapshot, round, &tried, is_cancelled) {
        Some(flips) => JobResult::Tried(Some(Box::new(flips))),
        None => JobResult::Cancelled,
    }
}

/// Takes in what a job found, and has the next thing judged.
pub(super) fn finished(model: &mut Model, job: JobId, result: JobResult) -> Vec<Effect> {
    let Some(trial) = trial_of(model) else { return Vec::new() };
    if trial.asked.as_ref().is_none_or(|(asked, _)| *asked != job) {
        return Vec::new();
    }
    let Some((_, adjustments)) = trial.asked.take() else { return Vec::new() };
    match result {
        JobResult::Tried(flips) => trial.learn(adjustments, flips.map(|flips| *flips).unwrap_or_default()),
        _ => return Vec::new(),
    }
    judge(model)
}

/// Keeps an open trial in step with the book: figures that changed are judged again, and one of other rules is left.
pub(super) fn catch_up(model: &mut Model) -> Vec<Effect> {
    let (snapshot, round) = (model.snapshot.clone(), model.review.round.as_ref().map(|round| round.id));
    let Some(trial) = trial_of(model) else { return Vec::new() };
    if Some(trial.round) != round {
        model.dialogs.retain(|dialog| !matches!(dialog, Dialog::Trial(_)));
        return Vec::new();
    }
    if snapshot.tables.surveys.touched_since(&trial.surveys).next().is_none() {
        return Vec::new();
    }
    trial.surveys = snapshot.tables.surveys.clone();
    trial.known.clear();
    // What is under way judges the figures as they were.
    let stale = trial.asked.take().map(|(job, _)| Effect::Cancel(job));
    stale.into_iter().chain(judge(model)).collect()
}

/// Applies an action to the trial on top; `page` is how many lines are seen at once.
pub(in crate::app) fn act(model: &mut Model, action: Action, page: usize) -> Vec<Effect> {
    let lines = lines_of(model);
    let last = lines.len().saturating_sub(1);
    let Some(trial) = trial_of(model) else { return Vec::new() };
    let line = lines.get(trial.cursor).copied();
    let page = (page / 2).max(1);
    match action {
        Action::NextField => trial.cursor = (trial.cursor + 1).min(last),
        Action::PreviousField => trial.cursor = trial.cursor.saturating_sub(1),
        Action::NextPage => trial.cursor = (trial.cursor + page).min(last),
        Action::PreviousPage => trial.cursor = trial.cursor.saturating_sub(page),
        Action::Raise | Action::NextChoice => return step(model, line, Step::Whole, Way::Up),
        Action::Lower | Action::PreviousChoice => return step(model, line, Step::Whole, Way::Down),
        Action::RaiseFinely => return step(model, line, Step::Tenth, Way::Up),
        Action::LowerFinely => return step(model, line, Step::Tenth, Way::Down),
        Action::PutBack => return put_back(model, line),
        Action::SaveScenario if trial.adjustments.is_empty() => model.say(Notice::NothingTried),
        Action::SaveScenario => model.open(Dialog::Prompt(Prompt {
            kind: PromptKind::ScenarioName,
            line: Line::default(),
            before: String::new(),
        })),
        _ => {}
    }
    Vec::new()
}

/// Moves the part under the cursor one step.
fn step(model: &mut Model, line: Option<TrialLine>, step: Step, way: Way) -> Vec<Effect> {
    let (Some(TrialLine::Part(node, part)), Some(trial)) = (line, trial_of(model)) else { return Vec::new() };
    let Ok(adjustment) = trial.tried.rules.stepped(node, part, step, way) else {
        model.say(Notice::NoFurther);
        return Vec::new();
    };
    let others = trial.adjustments.iter().filter(|of| (&of.node, of.part) != (&adjustment.node, part));
    let adjustments = others.cloned().chain([adjustment.clone()]).collect();
    try_out(model, adjustments)
}

/// Tries these adjustments; those that move nothing are left out.
fn try_out(model: &mut Model, mut adjustments: Vec<Adjustment>) -> Vec<Effect> {
    let round = model.review.round.clone();
    let Some(official) = round.as_ref().and_then(|round| round.rules().ok()) else { return Vec::new() };
    let place = |of: &Adjustment| official.rules.position(&of.node).unwrap_or_default();
    adjustments.retain(|of| official.rules.setting(place(of), of.part) != Some(of.to));
    adjustments.sort_by_key(|of| (place(of), of.part));
    let Some((rules, assessor)) = tried(&official.rules, &adjustments) else {
        model.say(Notice::NoFurther);
        return Vec::new();
    };
    let Some(trial) = trial_of(model) else { return Vec::new() };
    trial.tried = Arc::new(Ruled { rules, assessor });
    trial.adjustments = adjustments;
    judge(model)
}

/// Puts the part under the cursor back to where it officially stands; discards the scenario under the cursor.
fn put_back(model: &mut Model, line: Option<TrialLine>) -> Vec<Effect> {
    match line {
        Some(TrialLine::Part(node, part)) => {
            let Some(trial) = trial_of(model) else { return Vec::new() };
            let id = trial.tried.rules.nodes()[node].id.clone();
            let kept = trial.adjustments.iter().filter(|of| (&of.node, of.part) != (&id, part));
            let kept = kept.cloned().collect();
            try_out(model, kept)
        }
        Some(TrialLine::Scenario(at)) => {
            let pane = &mut model.review;
            if at < pane.scenarios.len() {
                pane.scenarios.remove(at);
            }
            let last = lines_of(model).len().saturating_sub(1);
            if let Some(trial) = trial_of(model) {
                trial.cursor = trial.cursor.min(last);
            }
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Keeps what is tried as a scenario, in the place of one that had the name.
pub(in crate::app) fn save(model: &mut Model, name: &str) -> Vec<Effect> {
    let Some(trial) = trial_of(model) else { return Vec::new() };
    let scenario = Scenario::of(name, &trial.tried.rules, &trial.adjustments);
    let pane = &mut model.review;
    pane.scenarios.retain(|kept| kept.name != scenario.name || kept.rules != scenario.rules);
    pane.scenarios.push(scenario);
    model.say(Notice::ScenarioSaved(name.to_owned()));
    judge(model)
}

/// Accepts the trial: a scenario under the cursor is taken up; else the rows that flip are marked, and only they shown.
pub(in crate::app) fn accept(model: &mut Model, trial: Trial) -> Vec<Effect> {
    let line = trial.lines(&model.review).get(trial.cursor).copied();
    let flipped: Option<Vec<u32>> = trial
        .shown
        .as_ref()
        .filter(|_| !trial.is_pending())
        .map(|flips| flips.rows.iter().map(|flip| flip.raw).collect());
    let asked = trial.asked.as_ref().map(|(job, _)| *job);
    if let Some(TrialLine::Scenario(at)) = line {
        let taken = model.review.scenarios.get(at).and_then(|scenario| scenario.read(&trial.tried.rules));
        model.open(Dialog::Trial(Box::new(trial)));
        return taken.map_or_else(Vec::new, |adjustments| try_out(model, adjustments));
    }
    match flipped {
        Some(rows) if !rows.is_empty() => {
            super::shown::show_only(model, &rows);
            asked.map(Effect::Cancel).into_iter().collect()
        }
        flipped => {
            if flipped.is_some() {
                model.say(Notice::NobodyFlips);
            }
            model.open(Dialog::Trial(Box::new(trial)));
            Vec::new()
        }
    }
}
