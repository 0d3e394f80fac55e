//! The review by actions alone, on the sample's villages.

use std::sync::Arc;

use super::*;
use crate::app::dialog::Question;
use crate::app::form::FormKind;
use crate::app::message::{Answer, Message};
use crate::app::model::PaneKind;
use crate::app::names::Names;
use crate::app::update::{start, update};
use crate::domain::change::{Change, ChangeSet, Origin};
use crate::domain::figures::FigureKey;
use crate::domain::id::{Id, PROVISIONAL, TxId};
use crate::domain::label::Label;
use crate::domain::snapshot::{Changes, ChangesVisitorMut, Snapshot};
use crate::intake::catalogue::{KON_TUM, book};
use crate::intake::rules::QD30_2012_VILLAGES;
use crate::sample::{Size, lay_out};

/// A desk that stores whatever is proposed, at once.
pub(super) struct Desk {
    pub(super) model: Model,
    env: Env,
}

struct Number(Vec<u32>);
impl ChangesVisitorMut for Number {
    fn table<R: Row>(&mut self, changes: &mut Vec<Change<R>>) {
        for change in changes {
            if change.id.is_provisional() {
                change.id = Id::new(change.id.raw() - PROVISIONAL + self.0[R::KIND as usize]);
            }
            if let Some(row) = &mut change.after {
                row.remap(&mut |at| match at.raw.checked_sub(PROVISIONAL) {
                    Some(nth) => nth + self.0[at.table as usize],
                    None => at.raw,
                });
            }
        }
    }
}

/// Changes with the ids that a store would assign.
pub(super) fn numbered(snapshot: &Snapshot, mut changes: Changes) -> Changes {
    let mut next = vec![0; crate::domain::snapshot::TableKind::ALL.len()];
    next[Decision::KIND as usize] = snapshot.tables.decisions.next_id();
    next[Round::KIND as usize] = snapshot.tables.rounds.next_id();
    next[Survey::KIND as usize] = snapshot.tables.surveys.next_id();
    changes.visit_mut(&mut Number(next));
    changes
}

pub(super) fn fold_in(snapshot: &mut Snapshot, changes: Changes) {
    let changes = numbered(snapshot, changes);
    let id = TxId(u128::from(snapshot.seq));
    let label = Label::Sample { villages: 0 };
    snapshot.fold(&ChangeSet {
        id,
        author: "nga".into(),
        at: 0,
        label,
        origin: Origin::Edit,
        basis: None,
        changes,
    });
}

impl Desk {
    pub(super) fn with(villages: u32) -> (Self, Vec<Effect>) {
        let size = Size { villages, rules: QD30_2012_VILLAGES.into() };
        let mut snapshot = Snapshot::default();
        fold_in(&mut snapshot, lay_out(book(KON_TUM).unwrap(), size).unwrap());
        let env = Env { now: 0, today: crate::sample::REHEARSAL_DAY, me: "nga".into() };
        let mut model = Model::new(Arc::new(snapshot), (80, 24), env.today, Arc::new(Names::default()));
        model.pane = PaneKind::Review;
        let effects = start(&mut model, &env);
        (Self { model, env }, effects)
    }

    pub(super) fn usual() -> Self {
        Self::with(200).0
    }

    pub(super) fn send(&mut self, message: Message) -> Vec<Effect> {
        let effects = update(&mut self.model, message, &self.env);
        for effect in &effects {
            if let Effect::Commit(request, proposal) = effect {
                let mut snapshot = (*self.model.snapshot).clone();
                fold_in(&mut snapshot, proposal.changes.clone());
                let seq = snapshot.seq;
                update(&mut self.model, Message::Published(Arc::new(snapshot)), &self.env);
                update(
                    &mut self.model,
                    Message::Answered(*request, Answer::Saved { seq, kept: 0 }),
                    &self.env,
                );
            }
        }
        effects
    }

    pub(super) fn act(&mut self, action: Action) -> Vec<Effect> {
        self.send(Message::Act(action))
    }

    pub(super) fn type_in(&mut self, text: &str) {
        self.send(Message::Typed(text.into()));
    }

    pub(super) fn current(&self) -> u32 {
        self.model.review.grid.current().unwrap()
    }

    pub(super) fn outcome(&self, raw: u32) -> Outcome {
        brief(&self.model, raw).unwrap().outcome
    }

    pub(super) fn verdict(&self, raw: u32) -> Option<Verdict> {
        decision(&self.model, raw).map(|row| row.verdict)
    }

    /// Puts the cursor on the first row with this outcome.
    pub(super) fn go_to(&mut self, outcome: Outcome) -> u32 {
        let order = self.model.review.grid.order().to_vec();
        let raw = order.into_iter().find(|raw| self.outcome(*raw) == outcome).unwrap();
        self.model.review.grid.go_to(raw, 10);
        raw
    }
}

#[test]
fn one_key_decides_and_moves_on_to_the_next_undecided() {
    let mut desk = Desk::usual();
    let met = desk.go_to(Outcome::Met);
    let effects = desk.act(Action::Propose);
    assert!(
        matches!(&effects[0], Effect::Commit(_, proposal) if matches!(proposal.label, Label::Decide { .. }))
    );
    assert_eq!(desk.verdict(met), Some(Verdict::Propose));
    assert_eq!(decision(&desk.model, met).map(|row| (row.level, &*row.typed_by)), Some((SPEAKS, "nga")));
    assert_ne!(desk.current(), met);
    assert_eq!(desk.verdict(desk.current()), None);
    assert_eq!(desk.model.review.opinions.decided(), 1);
    assert_eq!(desk.model.review.sitting.decided, 1);
}

#[test]
fn a_decision_against_the_criteria_asks_for_its_reason() {
    let mut desk = Desk::usual();
    let raw = desk.go_to(Outcome::NotMet);
    assert!(desk.act(Action::Propose).is_empty());
    assert!(
        matches!(&desk.model.dialogs[..], [Dialog::Form(form)] if form.kind == FormKind::Reason(Verdict::Propose, vec![raw]))
    );
    desk.act(Action::Accept);
    assert_eq!(desk.verdict(raw), None, "no reason, no decision");
    desk.type_in("chờ số liệu điều tra lại");
    desk.act(Action::Accept);
    let row = decision(&desk.model, raw).unwrap();
    assert_eq!((row.verdict, &*row.reason), (Verdict::Propose, "chờ số liệu điều tra lại"));
    assert!(desk.model.dialogs.is_empty());
}

#[test]
fn the_last_decision_is_repeated_with_its_ground() {
    let mut desk = Desk::usual();
    desk.act(Action::RepeatDecision);
    assert_eq!(desk.model.notice, Some(Notice::NothingToRepeat));
    let first = desk.go_to(Outcome::NotMet);
    desk.act(Action::Propose);
    desk.type_in("vùng lũ");
    desk.act(Action::Accept);
    let second = desk.current();
    desk.act(Action::RepeatDecision);
    for raw in [first, second] {
        assert_eq!(decision(&desk.model, raw).map(|row| &*row.reason), Some("vùng lũ"));
    }
}

#[test]
fn marked_rows_are_previewed_and_those_that_need_a_reason_stay_marked() {
    let mut desk = Desk::usual();
    desk.act(Action::MarkAll);
    assert!(desk.act(Action::Propose).is_empty());
    let Some(Dialog::Confirm(Question::Decide { preview, .. })) = desk.model.dialogs.last() else {
        panic!("no preview: {:?}", desk.model.dialogs)
    };
    let (rows, refused) = (preview.rows.clone(), preview.refused.len());
    assert_eq!((rows.len() + refused, preview.replaced.len(), preview.same), (200, 0, 0));
    assert!(rows.iter().all(|raw| desk.outcome(*raw) == Outcome::Met));
    let effects = desk.act(Action::Accept);
    assert_eq!(effects.iter().filter(|effect| matches!(effect, Effect::Commit(..))).count(), 1, "one step");
    assert_eq!(desk.model.review.opinions.of(Verdict::Propose), rows.len());
    assert_eq!(desk.model.review.grid.marks.len(), refused);
    desk.act(Action::Propose);
    assert!(
        matches!(&desk.model.dialogs[..], [Dialog::Form(form)] if matches!(form.kind, FormKind::Reason(..)))
    );
    desk.type_in("vùng biên giới");
    desk.act(Action::Accept);
    assert_eq!(desk.model.review.opinions.decided(), 200);
    assert!(desk.model.review.grid.marks.is_empty());
    desk.act(Action::NextUndecided);
    assert_eq!(desk.model.notice, Some(Notice::AllDecided));
}

#[test]
fn a_preview_tells_what_was_said_before() {
    let mut desk = Desk::usual();
    let met = desk.go_to(Outcome::Met);
    desk.act(Action::Propose);
    let other = desk.go_to(Outcome::NotMet);
    desk.act(Action::Return);
    desk.act(Action::MarkAll);
    desk.act(Action::Return);
    let Some(Dialog::Confirm(Question::Decide { preview, .. })) = desk.model.dialogs.last() else {
        panic!("no preview: {:?}", desk.model.dialogs)
    };
    assert!(preview.rows.contains(&met) && preview.rows.contains(&other));
    assert_eq!(preview.replaced, [(Verdict::Propose, 1)]);
    assert_eq!((preview.same, preview.changed()), (1, 199));
    desk.act(Action::Accept);
    assert_eq!(desk.model.review.opinions.of(Verdict::Return), 200);
}

#[test]
fn a_preview_that_is_left_changes_nothing() {
    let mut desk = Desk::usual();
    desk.act(Action::MarkAll);
    desk.act(Action::Defer);
    desk.act(Action::Cancel);
    assert_eq!((desk.model.review.opinions.decided(), desk.model.review.grid.marks.len()), (0, 200));
    desk.act(Action::RepeatDecision);
    assert_eq!(desk.model.notice, Some(Notice::NothingToRepeat));
}

#[test]
fn a_decision_is_cleared_and_filled_in_a_form() {
    let mut desk = Desk::usual();
    let met = desk.go_to(Outcome::Met);
    desk.act(Action::Open);
    desk.act(Action::NextField);
    desk.act(Action::NextField);
    desk.type_in("12/BC-UBND");
    desk.act(Action::Accept);
    let row = decision(&desk.model, met).unwrap();
    assert_eq!(row.verdict, Verdict::Propose, "the form begins with what the criteria suggest");
    assert_eq!(row.document.as_ref().map(|document| &*document.number), Some("12/BC-UBND"));
    desk.model.review.grid.go_to(met, 10);
    desk.act(Action::ClearDecision);
    assert_eq!(desk.verdict(met), None);
    assert_eq!(desk.model.review.opinions.decided(), 0);
}

#[test]
fn a_filter_finds_names_at_every_level_without_marks() {
    let mut desk = Desk::usual();
    desk.act(Action::Filter);
    desk.type_in("tu mo rong");
    desk.act(Action::Accept);
    let shown = desk.model.review.grid.shown().to_vec();
    assert!(!shown.is_empty() && shown.len() < 200);
    let round = desk.model.review.round.as_ref().unwrap().id;
    for raw in shown {
        let survey = desk.model.snapshot.get(SurveyId::new(raw)).unwrap();
        let as_of = desk.model.snapshot.get(round).unwrap().as_of;
        let district = Ancestry::of(&desk.model.snapshot, survey.place, as_of).last().unwrap();
        assert_eq!(&*district.name, "Tu Mơ Rông");
    }
}

#[test]
fn counts_follow_the_figures_of_a_changed_survey() {
    let mut desk = Desk::usual();
    let before = desk.model.review.results.as_ref().unwrap().counts().clone();
    let met = desk.go_to(Outcome::Met);
    let id = SurveyId::new(met);
    let survey = desk.model.snapshot.get(id).unwrap().clone();
    let mut changes = Changes::default();
    let after = Survey { figures: survey.figures.with(FigureKey::PoorHouseholds, 0), ..survey.clone() };
    changes.update(id, survey, after);
    let mut snapshot = (*desk.model.snapshot).clone();
    fold_in(&mut snapshot, changes);
    desk.send(Message::Published(Arc::new(snapshot)));
    let after = desk.model.review.results.as_ref().unwrap().counts().clone();
    assert_eq!(after.of(Outcome::Met) + 1, before.of(Outcome::Met));
    assert_eq!(after.of(Outcome::NotMet), before.of(Outcome::NotMet) + 1);
}

#[test]
fn a_large_round_is_judged_by_a_job_and_the_screen_does_not_wait() {
    let (mut desk, effects) = Desk::with(2_500);
    let Some(Effect::Start(job, spec)) = effects.iter().find(|effect| matches!(effect, Effect::Start(..)))
    else {
        panic!("no job in {effects:?}")
    };
    assert_eq!(desk.model.review.results, None);
    let raw = desk.current();
    let at_once = brief(&desk.model, raw).unwrap();
    let stale = JobId(job.0 + 1);
    desk.send(Message::Finished(stale, JobResult::Cancelled));
    desk.send(Message::Finished(*job, run(spec, &|| false)));
    let results = desk.model.review.results.as_ref().unwrap();
    assert_eq!(results.brief(raw), Some(at_once));
    let counted: usize = Outcome::ALL.iter().map(|outcome| results.counts().of(*outcome)).sum();
    assert_eq!(counted, 2_500);
    assert_eq!(run(spec, &|| true), JobResult::Assessed(Some(Box::new(results.clone()))), "too few to ask");
}

#[test]
fn rows_sort_by_margin_and_a_decided_row_does_not_jump_away() {
    let mut desk = Desk::usual();
    for _ in 0..3 {
        desk.act(Action::Sort);
    }
    let by_decision = [SortBy { column: Column::Decision, way: Way::Rising }];
    assert_eq!(desk.model.review.view.sort, by_decision);
    desk.act(Action::First);
    let order = desk.model.review.grid.order().to_vec();
    desk.act(Action::Return);
    assert_eq!(desk.model.review.grid.order(), order);
    assert!(desk.model.review.is_order_stale);
    desk.act(Action::Sort);
    assert_eq!(desk.model.review.view.sort, by_decision);
    assert!(!desk.model.review.is_order_stale);
    assert_eq!(desk.model.review.grid.order().last(), Some(&order[0]), "undecided rows come first");
}

#[test]
fn a_ground_used_before_is_offered_again_with_its_document() {
    let mut desk = Desk::usual();
    let first = desk.go_to(Outcome::NotMet);
    desk.act(Action::Propose);
    desk.type_in("theo biên bản");
    desk.act(Action::NextField);
    desk.type_in("12/BB");
    desk.act(Action::NextField);
    desk.type_in("1/11/2014");
    desk.act(Action::Accept);
    let order = desk.model.review.grid.order().to_vec();
    let second = order.into_iter().filter(|raw| desk.outcome(*raw) == Outcome::NotMet).nth(1).unwrap();
    desk.model.review.grid.go_to(second, 10);
    desk.act(Action::Propose);
    desk.act(Action::PreviousField);
    desk.act(Action::NextChoice);
    desk.act(Action::Accept);
    let ground = |raw| {
        let row = decision(&desk.model, raw).unwrap();
        (row.reason.clone(), row.document.clone())
    };
    assert_eq!(&*ground(second).0, "theo biên bản");
    assert_eq!(ground(second), ground(first));
    assert!(ground(second).1.unwrap().date.is_some());
}
