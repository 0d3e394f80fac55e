//! What is owed on which day, over a small book made here.

use super::*;
use crate::domain::agency::{Agency, Authority};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::date::Validity;
use crate::domain::deadline::{Deadline, Every, Series};
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::place::{Place, PlaceLevel, Unit};
use crate::domain::plan::{Assignment, DocumentRef, PlanState, Progress, RoleSet, Status};
use crate::domain::row::Row;
use crate::domain::setting::{Setting, SettingValue};
use crate::domain::snapshot::Changes;

const BDT: AgencyId = Id::new(0);
const DISTRICTS: AgencyId = Id::new(1);
const NEW_DISTRICT: AgencyId = Id::new(4);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A book with one agency and a group of three committees, the third of a district that begins on 12/03/2015.
struct Book(Snapshot);

impl Book {
    fn new() -> Self {
        let mut book = Self(Snapshot::default());
        for from in [None, None, Some(day("2015-03-12"))] {
            book.put(Place {
                level: PlaceLevel::District,
                unit: Unit::District,
                code: "".into(),
                name: "".into(),
                parent: None,
                transfers: Vec::new(),
                validity: Validity { from, to: None },
            });
        }
        book.put(agency(AgencyKind::Single, None));
        book.put(agency(AgencyKind::ClosedGroup, None));
        for place in 0..3 {
            book.put(agency(AgencyKind::Single, Some(place)));
        }
        let period = Period { start: day("2014-10-01"), end: day("2015-12-31") };
        book.put(Plan {
            number: "1/KH".into(),
            place: "".into(),
            date: day("2014-11-05"),
            signer: "".into(),
            title: "".into(),
            period,
            state: PlanState::Issued,
        });
        book
    }

    fn put<R: Row>(&mut self, row: R) -> Id<R> {
        let mut changes = Changes::default();
        let id = Id::new(R::table(&self.0.tables).next_id());
        changes.insert(row);
        R::changes_mut(&mut changes)[0].id = id;
        self.0.fold(&ChangeSet {
            id: TxId(u128::from(self.0.seq)),
            author: "nga".into(),
            at: 0,
            label: Label::ChangeSetting,
            origin: Origin::Edit,
            basis: None,
            changes,
        });
        id
    }

    fn task(&mut self, agency: AgencyId, reading: Reading) -> TaskId {
        let order = self.0.tables.tasks.next_id();
        let deadline = Deadline { words: "".into(), reading, object: None, is_year_inferred: false };
        let task = self.put(Task {
            plan: Id::new(0),
            clause: "".into(),
            order,
            title: "".into(),
            sentence: "".into(),
            deadlines: vec![deadline],
        });
        self.put(Assignment { task, agency, roles: RoleSet::default(), via: None, is_obligated: true });
        task
    }

    fn progress(&mut self, task: TaskId, agency: AgencyId, status: Status) {
        let (step, percent, evidence) = (None, None, None);
        let day = day("2014-11-05");
        self.put(Progress { task, agency, status, step, percent, note: "".into(), evidence, day });
    }

    fn receive(&mut self, task: TaskId, agency: AgencyId, period: Period) {
        let document = DocumentRef { number: "9/BC-UBND".into(), date: None };
        self.put(Submission { task, agency, period, document, received: period.end });
    }

    fn on(&self, today: &str) -> Agenda {
        agenda(&self.0, day(today))
    }
}

fn agency(kind: AgencyKind, place: Option<u32>) -> Agency {
    Agency {
        key: "".into(),
        name: "".into(),
        short: "".into(),
        aliases: Vec::new(),
        kind,
        authority: Authority::Under,
        group: place.map(|_| DISTRICTS),
        place: place.map(Id::new),
    }
}

fn quarterly() -> Reading {
    let series = [Every::Quarter, Every::HalfYear, Every::Year].map(|every| Series {
        every,
        of: Activity::Report,
        within: None,
        day: None,
    });
    Reading::Recurring { series: series.to_vec(), event: Some("kết thúc".into()) }
}

fn first_quarter() -> Period {
    Period::quarter(2015, 1).unwrap()
}

#[test]
fn a_window_is_late_from_the_day_after_its_end() {
    let mut book = Book::new();
    let task = book.task(BDT, Reading::Window(first_quarter()));
    let known = [
        ("2014-11-05", Timing::Later(146)),
        ("2015-02-28", Timing::Later(31)),
        ("2015-03-01", Timing::Soon(30)),
        ("2015-03-31", Timing::Soon(0)),
        ("2015-04-01", Timing::Overdue(1)),
        ("2015-04-08", Timing::Overdue(8)),
    ];
    for (today, timing) in known {
        let agenda = book.on(today);
        assert_eq!(agenda.entries[0].timing, timing, "{today}");
        assert_eq!(agenda.task(task).unwrap().timing, timing);
    }
}

#[test]
fn the_warning_period_is_a_setting() {
    let mut book = Book::new();
    book.task(BDT, Reading::Date(day("2014-11-30")));
    assert_eq!(book.on("2014-11-05").entries[0].timing, Timing::Soon(25));
    book.put(Setting { value: SettingValue::WarningDays(7) });
    assert_eq!(book.on("2014-11-05").entries[0].timing, Timing::Later(25));
    assert_eq!(book.on("2014-11-23").entries[0].timing, Timing::Soon(7));
}

#[test]
fn what_a_status_says_of_something_due_once() {
    let known = [
        (Status::NotStarted, Timing::Overdue(8)),
        (Status::InProgress, Timing::Overdue(8)),
        (Status::Paused, Timing::Overdue(8)),
        (Status::Done, Timing::Settled),
        (Status::Dropped, Timing::Settled),
        (Status::Continuous, Timing::Settled),
    ];
    for (status, timing) in known {
        let mut book = Book::new();
        let task = book.task(BDT, Reading::Window(first_quarter()));
        book.progress(task, BDT, status);
        assert_eq!(book.on("2015-04-08").task(task).unwrap().timing, timing, "{status:?}");
    }
}

#[test]
fn a_report_is_owed_by_every_member_there_on_the_last_day_of_its_period() {
    let mut book = Book::new();
    book.task(DISTRICTS, quarterly());
    let agenda = book.on("2014-11-05");
    let known: Vec<(String, u32)> =
        agenda.entries.iter().map(|entry| (entry.due.to_string(), entry.owing)).collect();
    let owed =
        [("2014-12-31", 2), ("2015-03-31", 3), ("2015-06-30", 3), ("2015-09-30", 3), ("2015-12-31", 3)];
    assert_eq!(known, owed.map(|(due, owing)| (due.to_string(), owing)));
    assert!(agenda.entries.iter().all(|entry| !entry.is_day_set));
    assert!(agenda.entries[0].is_inferred && !agenda.entries[1].is_inferred);
}

#[test]
fn a_report_is_fulfilled_by_what_was_received_for_its_period() {
    let mut book = Book::new();
    let task = book.task(DISTRICTS, quarterly());
    book.receive(task, Id::new(2), Period::year(2014).unwrap());
    book.receive(task, Id::new(3), Period::year(2014).unwrap());
    book.receive(task, Id::new(3), first_quarter());
    book.progress(task, Id::new(2), Status::Done);
    let agenda = book.on("2015-04-08");
    let stand: Vec<(u32, u32, Timing)> =
        agenda.entries[..3].iter().map(|entry| (entry.done, entry.owing, entry.timing)).collect();
    assert_eq!(stand, [(2, 2, Timing::Settled), (1, 3, Timing::Overdue(8)), (0, 3, Timing::Later(83))]);
    let kind = DueKind::Recurring;
    let due = TaskDue { kind, day: Some(day("2015-03-31")), timing: Timing::Overdue(8), owing: 3, done: 1 };
    assert_eq!(agenda.task(task), Some(due));
    let who = standings(&book.0, &agenda.entries[1], day("2015-04-08"));
    let missing: Vec<AgencyId> =
        who.iter().filter(|(_, standing)| *standing == Standing::Missing).map(|(id, _)| *id).collect();
    assert_eq!(missing, [Id::new(2), NEW_DISTRICT]);
}

#[test]
fn a_dropped_duty_owes_no_more_reports() {
    let mut book = Book::new();
    let task = book.task(BDT, quarterly());
    book.progress(task, BDT, Status::Dropped);
    assert_eq!(book.on("2015-04-08").task(task).unwrap().timing, Timing::Settled);
    assert_eq!(book.on("2015-04-08").overdue().count(), 0);
}

#[test]
fn the_group_of_a_single_duty_is_counted_as_it_is_today() {
    let mut book = Book::new();
    let task = book.task(DISTRICTS, Reading::Date(day("2015-06-30")));
    book.progress(task, Id::new(2), Status::Done);
    let counts = |today| book.on(today).task(task).map(|due| (due.done, due.owing));
    assert_eq!(counts("2014-11-05"), Some((1, 2)));
    assert_eq!(counts("2015-03-12"), Some((1, 3)));
    assert_eq!(counts("2016-01-01"), Some((1, 3)));
}

#[test]
fn what_stands_on_no_day_is_never_late() {
    let mut book = Book::new();
    let undated = book.task(DISTRICTS, Reading::Undated);
    let event = book.task(BDT, Reading::Event("khi có khó khăn".into()));
    let reference = book.task(BDT, Reading::Reference("kế hoạch khác".into()));
    let broken = book.task(BDT, Reading::Broken("1/9/201.".into()));
    let agenda = book.on("2099-01-01");
    assert_eq!(
        agenda.dayless,
        [
            (undated, Dayless::Undated),
            (event, Dayless::Event),
            (reference, Dayless::Reference),
            (broken, Dayless::Broken)
        ]
    );
    assert_eq!(agenda.dayless_count(&[Dayless::Undated, Dayless::Event]), 2);
    assert_eq!((agenda.entries.len(), agenda.task(undated).unwrap().owing), (0, 3));
    book.progress(event, BDT, Status::Done);
    assert_eq!(book.on("2099-01-01").dayless.len(), 3);
}

#[test]
fn a_day_splits_the_agenda_into_late_this_week_and_later() {
    let mut book = Book::new();
    for due in ["2014-11-04", "2014-11-05", "2014-11-09", "2014-11-10"] {
        book.task(BDT, Reading::Date(day(due)));
    }
    let agenda = book.on("2014-11-05");
    let days = |entries: Vec<&Entry>| entries.iter().map(|entry| entry.due.to_string()).collect::<Vec<_>>();
    assert_eq!(days(agenda.overdue().collect()), ["2014-11-04"]);
    assert_eq!(days(agenda.part(Part::ThisWeek).collect()), ["2014-11-05", "2014-11-09"]);
    assert_eq!(days(agenda.part(Part::Upcoming).collect()), ["2014-11-10"]);
    let week = Period { start: day("2014-11-05"), end: day("2014-11-09") };
    assert_eq!(days(agenda.due_within(week).iter().collect()), ["2014-11-05", "2014-11-09"]);
    assert!(agenda.due_within(Period { start: week.end, end: week.start }).is_empty());
}

#[test]
fn a_due_day_nobody_owes_still_passes() {
    let mut book = Book::new();
    let task = book.task(BDT, Reading::Date(day("2014-11-30")));
    let mut row = book.0.tables.assignments.get(Id::new(0)).unwrap().clone();
    row.is_obligated = false;
    book.0.tables.assignments.set(Id::new(0), Some(row));
    let agenda = book.on("2014-12-01");
    assert_eq!(agenda.task(task).unwrap().timing, Timing::Overdue(1));
    assert!(agenda.dayless.is_empty());
}

#[test]
fn thousands_of_tasks_are_seen_in_one_pass() {
    let mut book = Book::new();
    for _ in 0..3000 {
        book.task(DISTRICTS, quarterly());
    }
    assert_eq!(book.on("2015-04-08").overdue().count(), 2 * 3000);
}
