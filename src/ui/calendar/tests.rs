//! The calendar as it stands on the screen, on the sample's plan.

use std::sync::Arc;

use chrono::NaiveDate;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::app::Action;
use crate::app::message::{Env, Message, TimerId};
use crate::app::model::{Model, PaneKind};
use crate::app::names::Names;
use crate::app::update::{start, update};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::date::Period;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::numbering::number;
use crate::domain::plan::{DocumentRef, Submission, Task};
use crate::domain::snapshot::{Snapshot, Tables};
use crate::intake::catalogue::{KON_TUM, book};
use crate::keymap::{Begun, Keymap};
use crate::sample::{Size, lay_out};
use crate::ui::{Rows, View, view};
use crate::wording::{Lang, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The sample's plan without its rehearsal day, seven of ten districts having sent their report on the first quarter.
fn sample() -> Snapshot {
    let mut changes = lay_out(book(KON_TUM).unwrap(), Size { villages: 0, rules: "".into() }).unwrap();
    changes.settings.clear();
    let is_report = |task: &Task| &*task.clause == "II.8-7";
    let report = changes.tasks.iter().find(|change| change.after.as_ref().is_some_and(is_report)).unwrap().id;
    let members: Vec<_> = changes
        .agencies
        .iter()
        .filter(|change| change.after.as_ref().is_some_and(|agency| agency.group.is_some()))
        .map(|change| change.id)
        .take(7)
        .collect();
    for (place, agency) in members.into_iter().enumerate() {
        let document = DocumentRef { number: format!("{}/BC-UBND", 40 + place).into(), date: None };
        let period = Period::quarter(2015, 1).unwrap();
        changes.insert(Submission { task: report, agency, period, document, received: day("2015-04-02") });
    }
    number(&mut changes, &Tables::default()).unwrap();
    let mut snapshot = Snapshot::default();
    snapshot.fold(&ChangeSet {
        id: TxId(1),
        author: "nga".into(),
        at: 0,
        label: Label::Sample { villages: 0 },
        origin: Origin::Edit,
        basis: None,
        changes,
    });
    snapshot
}

/// The pane after these actions, line by line.
fn screen(today: &str, size: (u16, u16), lang: Lang, actions: &[Action]) -> String {
    let env = Env { now: 0, today: day(today), me: "nga".into() };
    let mut model = Model::new(Arc::new(sample()), size, env.today, Arc::new(Names::default()));
    model.pane = PaneKind::Calendar;
    model.visited = PaneKind::ALL.to_vec();
    start(&mut model, &env);
    for action in actions {
        update(&mut model, Message::Act(*action), &env);
    }
    update(&mut model, Message::Timer(TimerId::DetailRests), &env);
    let (keymap, words) = (Keymap::embedded().unwrap(), Words::new(lang));
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    let shown = View {
        model: &model,
        keymap: &keymap,
        words: &words,
        begun: &Begun::default(),
        me: "nga",
        rows: Rows::All,
        sent: None,
    };
    terminal.draw(|frame| view(&shown, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let line = |y: u16| -> String {
        let cells = (0..size.0).map(|x| buffer.cell((x, y)).unwrap().symbol());
        cells.collect::<String>().trim_end().to_owned()
    };
    let pane = model.areas().pane;
    (pane.y..pane.y + pane.height).map(|y| line(y) + "\n").collect()
}

#[test]
fn in_april_what_is_late_stands_first() {
    insta::assert_snapshot!(screen("2015-04-08", (80, 24), Lang::Vi, &[]));
}

#[test]
fn a_report_opens_into_who_has_sent_it() {
    let mut actions = vec![Action::Down; 10];
    actions.extend([Action::Right, Action::Down]);
    insta::assert_snapshot!(screen("2015-04-08", (80, 24), Lang::Vi, &actions));
}

#[test]
fn a_wide_screen_shows_two_months() {
    insta::assert_snapshot!(screen("2014-11-05", (120, 40), Lang::Vi, &[Action::SwitchFocus, Action::Last]));
}

#[test]
fn a_small_screen_keeps_day_agency_count_and_lateness() {
    insta::assert_snapshot!(screen("2015-04-08", (60, 15), Lang::En, &[]));
}
