//! The calendar by actions alone, on the sample's plan.

use std::sync::Arc;

use super::*;
use crate::app::action::Scope;
use crate::app::dialog::Dialog;
use crate::app::form::{FieldName, FormKind, FormProblem};
use crate::app::message::Message;
use crate::app::names::Names;
use crate::app::update::{start, update};
use crate::domain::agenda::{Part, Standing};
use crate::domain::change::{Change, ChangeSet, Origin};
use crate::domain::id::{Id, TxId};
use crate::domain::label::Label;
use crate::domain::numbering::number;
use crate::domain::plan::{DocumentRef, Submission};
use crate::domain::snapshot::{Changes, Snapshot, Tables};
use crate::intake::catalogue::{KON_TUM, book};
use crate::sample::{Size, lay_out};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sample() -> Snapshot {
    let mut changes = lay_out(book(KON_TUM).unwrap(), Size { villages: 0, rules: "".into() }).unwrap();
    changes.settings.clear();
    number(&mut changes, &Tables::default()).unwrap();
    let mut snapshot = Snapshot::default();
    fold_in(&mut snapshot, changes);
    snapshot
}

fn fold_in(snapshot: &mut Snapshot, changes: Changes) {
    snapshot.fold(&ChangeSet {
        id: TxId(u128::from(snapshot.seq)),
        author: "nga".into(),
        at: 0,
        label: Label::Sample { villages: 0 },
        origin: Origin::Edit,
        basis: None,
        changes,
    });
}

struct Desk {
    model: Model,
    env: Env,
}

impl Desk {
    fn on(today: &str) -> Self {
        let env = Env { now: 0, today: day(today), me: "nga".into() };
        let names = Arc::new(Names::default());
        let mut model = Model::new(Arc::new(sample()), (80, 24), env.today, names);
        model.pane = PaneKind::Calendar;
        start(&mut model, &env);
        Self { model, env }
    }

    fn act(&mut self, actions: &[Action]) -> Vec<Effect> {
        let step = |action: &Action| update(&mut self.model, Message::Act(*action), &self.env);
        actions.iter().flat_map(step).collect()
    }

    fn type_in(&mut self, text: &str) {
        update(&mut self.model, Message::Typed(text.into()), &self.env);
    }

    fn pane(&self) -> &CalendarPane {
        &self.model.calendar
    }

    /// Moves down to the first row for which `wanted` holds.
    fn seek(&mut self, wanted: impl Fn(&Self, &CalendarRow) -> bool) {
        self.act(&[Action::First]);
        for _ in 0..self.pane().grid.shown().len() {
            if self.pane().current().is_some_and(|row| wanted(self, row)) {
                return;
            }
            self.act(&[Action::Down]);
        }
        panic!("no such row");
    }

    fn seek_report(&mut self, due: &str) {
        let due = day(due);
        self.seek(|desk, row| {
            let is_group = matches!(row.kind, RowKind::Entry { is_open: Some(_), .. });
            let entry = desk.pane().view.entry_of(row.kind);
            is_group && entry.is_some_and(|entry| entry.due == due && desk.clause(row) == "II.8-7")
        });
    }

    fn clause(&self, row: &CalendarRow) -> String {
        row.task().and_then(|task| self.model.snapshot.get(task)).unwrap().clause.to_string()
    }

    fn count(&self, section: Section) -> Option<usize> {
        self.pane().view.rows().iter().find_map(|row| match row.kind {
            RowKind::Section { section: own, count, .. } if own == section => Some(count),
            _ => None,
        })
    }
}

#[test]
fn on_the_rehearsal_day_nothing_is_late() {
    let desk = Desk::on("2014-11-05");
    assert_eq!(desk.count(Section::Of(Part::Overdue)), Some(0));
    assert_eq!(desk.count(Section::Of(Part::ThisWeek)), Some(0));
    assert_eq!(desk.count(Section::Dayless), Some(10));
    assert_eq!(desk.count(Section::Of(Part::Settled)), None, "an empty section that is closed is not shown");
    assert_eq!(desk.pane().day(), day("2014-11-05"));
}

#[test]
fn in_the_month_arrows_move_by_days_and_weeks_and_pages_by_months() {
    let mut desk = Desk::on("2014-11-05");
    desk.act(&[Action::Left]);
    assert_eq!(desk.pane().focus, Focus::Month);
    let steps = [
        (Action::Right, "2014-11-06"),
        (Action::Down, "2014-11-13"),
        (Action::Up, "2014-11-06"),
        (Action::Left, "2014-11-05"),
        (Action::Last, "2014-11-30"),
        (Action::PageDown, "2014-12-30"),
        (Action::First, "2014-12-01"),
        (Action::PageUp, "2014-11-01"),
        (Action::NextMonth, "2014-12-01"),
        (Action::PreviousMonth, "2014-11-01"),
        (Action::Today, "2014-11-05"),
    ];
    for (action, reached) in steps {
        desk.act(&[action]);
        assert_eq!(desk.pane().day(), day(reached), "{action:?}");
    }
    desk.act(&[Action::Open]);
    assert_eq!(desk.pane().focus, Focus::Agenda);
}

#[test]
fn the_agenda_follows_the_chosen_day_and_the_day_the_cursor() {
    let mut desk = Desk::on("2014-11-05");
    desk.act(&[Action::SwitchFocus, Action::Last]);
    let row = desk.pane().current().unwrap().clone();
    assert_eq!(desk.clause(&row), "II.1.1-4");
    assert_eq!(desk.pane().window(), Some(Period { start: day("2014-11-01"), end: day("2014-11-30") }));
    desk.act(&[Action::SwitchFocus, Action::Down]);
    assert_eq!(desk.pane().day(), day("2014-12-31"));
}

#[test]
fn a_report_opens_into_who_has_sent_it_and_closes_again() {
    let mut desk = Desk::on("2015-04-08");
    desk.seek_report("2015-03-31");
    let before = desk.pane().grid.shown().len();
    desk.act(&[Action::Right]);
    assert_eq!(desk.pane().grid.shown().len(), before + 10, "the tenth district owes the first quarter");
    desk.act(&[Action::Down, Action::Down]);
    assert!(matches!(
        desk.pane().current().unwrap().kind,
        RowKind::Member { standing: Standing::Missing, .. }
    ));
    desk.act(&[Action::Left]);
    assert!(matches!(desk.pane().current().unwrap().kind, RowKind::Entry { is_open: Some(true), .. }));
    desk.act(&[Action::Left]);
    assert_eq!((desk.pane().grid.shown().len(), desk.pane().focus), (before, Focus::Agenda));
    desk.act(&[Action::Left]);
    assert_eq!(desk.pane().focus, Focus::Month);
}

#[test]
fn a_received_report_is_recorded_with_its_number_and_day() {
    let mut desk = Desk::on("2015-04-08");
    desk.seek_report("2015-03-31");
    desk.act(&[Action::RecordSubmission]);
    assert!(matches!(desk.pane().current().unwrap().kind, RowKind::Member { .. }), "first it shows who");
    desk.act(&[Action::RecordSubmission, Action::Accept]);
    let Some(Dialog::Form(form)) = desk.model.dialogs.last() else { panic!("the form stays open") };
    assert_eq!(form.problem.as_ref().map(FormProblem::field), Some(FieldName::DocumentNumber));
    assert!(matches!(form.kind, FormKind::Submission(..)));
    desk.type_in("15/BC-UBND");
    desk.act(&[Action::NextField]);
    desk.type_in("30/3/2015");
    let effects = desk.act(&[Action::Accept]);
    let [Effect::Commit(_, proposal), Effect::SetTimer(..)] = &effects[..] else { panic!("{effects:?}") };
    let row = proposal.changes.submissions[0].after.as_ref().unwrap();
    let document = DocumentRef { number: "15/BC-UBND".into(), date: Some(day("2015-03-30")) };
    assert_eq!((&row.document, row.received), (&document, day("2015-04-08")));
    assert_eq!(row.period, Period::quarter(2015, 1).unwrap());
    assert_eq!(
        proposal.label,
        Label::RecordSubmission { clause: "II.8-7".into(), agency: "TP Kon Tum".into() }
    );
}

#[test]
fn what_has_come_is_counted_and_can_be_put_right() {
    let mut desk = Desk::on("2015-04-08");
    desk.seek_report("2015-03-31");
    desk.act(&[Action::RecordSubmission]);
    let Some(RowKey::Member((task, _, _, Some(period)), agency)) = desk.pane().current().map(|row| row.key)
    else {
        panic!("a member")
    };
    let document = DocumentRef { number: "15/BC-UBND".into(), date: None };
    let received = day("2015-04-02");
    let mut snapshot = (*desk.model.snapshot).clone();
    let mut changes = Changes::default();
    let row = Submission { task, agency, period, document, received };
    changes.submissions.push(Change { id: Id::new(0), before: None, after: Some(row) });
    fold_in(&mut snapshot, changes);
    update(&mut desk.model, Message::Published(Arc::new(snapshot)), &desk.env);

    let current = desk.pane().current().unwrap();
    assert!(matches!(current.kind, RowKind::Member { standing: Standing::Received(_), .. }));
    let entry = desk.pane().view.entry_of(current.kind).unwrap();
    assert_eq!((entry.done, entry.owing), (1, 10));
    desk.act(&[Action::Edit]);
    desk.type_in(" (bổ sung)");
    let effects = desk.act(&[Action::Accept]);
    let Some(Effect::Commit(_, proposal)) = effects.first() else { panic!("{effects:?}") };
    let change = &proposal.changes.submissions[0];
    assert_eq!(change.before.as_ref().map(|row| &*row.document.number), Some("15/BC-UBND"));
    assert_eq!(change.after.as_ref().map(|row| &*row.document.number), Some("15/BC-UBND (bổ sung)"));
}

#[test]
fn enter_leads_to_the_task_in_the_matrix_and_its_agency() {
    let mut desk = Desk::on("2015-04-08");
    desk.seek_report("2015-03-31");
    desk.act(&[Action::Open]);
    assert_eq!(desk.model.pane, PaneKind::Matrix);
    let task = matrix::current(&desk.model).and_then(|task| desk.model.snapshot.get(task)).unwrap();
    assert_eq!(&*task.clause, "II.8-7");
    assert_eq!(matrix::current_column(&desk.model).map(|column| &*column.short), Some("H/TP"));
    assert_eq!(desk.model.scopes()[0], Scope::Matrix);
}

#[test]
fn what_is_due_once_opens_its_progress() {
    let mut desk = Desk::on("2014-11-05");
    desk.act(&[Action::SwitchFocus, Action::Last, Action::SwitchFocus, Action::RecordSubmission]);
    let Some(Dialog::Form(form)) = desk.model.dialogs.last() else { panic!("a form") };
    assert!(matches!(&form.kind, FormKind::Progress(pairs) if pairs.len() == 1));
}

#[test]
fn a_filter_hides_the_heads_of_sections_and_finds_without_marks() {
    let mut desk = Desk::on("2015-04-08");
    desk.act(&[Action::Filter]);
    desk.type_in("bao cao h/tp");
    let shown: Vec<String> =
        desk.pane().grid.shown().iter().map(|raw| desk.clause(desk.pane().view.row(*raw).unwrap())).collect();
    assert_eq!(shown, ["II.8-7"; 5]);
}

#[test]
fn sections_open_and_close() {
    let mut desk = Desk::on("2014-11-05");
    desk.seek(|_, row| row.key == RowKey::Section(Section::Dayless));
    let before = desk.pane().grid.shown().len();
    desk.act(&[Action::Open]);
    assert_eq!(desk.pane().grid.shown().len(), before + 10);
    desk.act(&[Action::Down]);
    assert!(matches!(desk.pane().current().unwrap().kind, RowKind::Dayless { .. }));
    assert_eq!(desk.act(&[Action::RecordSubmission]).len(), 0);
    assert_eq!(desk.model.notice, Some(Notice::NothingToReceive));
    desk.act(&[Action::Up, Action::Open]);
    assert_eq!(desk.pane().grid.shown().len(), before);
}
