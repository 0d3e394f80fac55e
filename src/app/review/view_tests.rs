//! Facets, orders, columns, saved views, marks and jumps by actions alone, on the sample's villages.

use std::sync::Arc;

use super::column::Column;
use super::rows::{Choice, Value};
use super::table::Way;
use super::tests::Desk;
use super::{Entry, PickDialog, SortBy, look, take_up};
use crate::app::action::Action;
use crate::app::dialog::{Dialog, PromptKind};
use crate::app::message::{Effect, Message};
use crate::app::notice::Notice;
use crate::domain::assessment::{Outcome, check};
use crate::domain::figures::{FigureKey, Metric, Rate};
use crate::domain::place::Place;
use crate::domain::review::SurveyId;
use crate::domain::shared_view::SharedView;

const POOR: Column = Column::Metric(Metric::Rate(Rate::Poor));

impl Desk {
    fn list(&self) -> &PickDialog {
        let Some(Dialog::Picks(list)) = self.model.dialogs.last() else { panic!("no list is open") };
        list
    }

    fn value(&self, raw: u32, column: Column) -> Value<'_> {
        let rows = self.model.review.rows(&self.model.snapshot).unwrap();
        rows.value(&rows.row(raw).unwrap(), column)
    }

    fn shown(&self) -> Vec<u32> {
        self.model.review.grid.shown().to_vec()
    }

    fn counts(&self) -> Vec<usize> {
        let tallies = self.list().entries.iter().map(|entry| match entry {
            Entry::Value(tally) => tally.count,
            other => panic!("{other:?} has no count"),
        });
        tallies.collect()
    }

    /// Turns the facets to a column.
    fn turn_to(&mut self, column: Column) {
        let super::PickKind::Facets { columns, .. } = &self.list().kind else { panic!("no facets") };
        let at = columns.iter().position(|listed| *listed == column).unwrap();
        for _ in 0..at {
            self.act(Action::NextChoice);
        }
    }

    fn filter(&mut self, line: &str) {
        self.act(Action::Filter);
        self.act(Action::DeleteAll);
        self.type_in(line);
        self.act(Action::Accept);
    }
}

#[test]
fn the_values_of_a_column_are_counted_under_the_filter_and_picked_together() {
    let mut desk = Desk::usual();
    desk.act(Action::Facets);
    assert_eq!(desk.counts().iter().sum::<usize>(), 200);
    let two = desk.counts()[..2].iter().sum::<usize>();
    desk.act(Action::Pick);
    desk.act(Action::Pick);
    desk.turn_to(Column::Outcome);
    assert_eq!(desk.counts().iter().sum::<usize>(), two, "counted among the districts picked");
    let met = desk.counts()[0];
    desk.act(Action::Pick);
    desk.act(Action::Accept);
    assert_eq!(desk.shown().len(), met);
    assert_eq!(desk.model.review.view.facets.len(), 2);
    desk.filter("ngheo > 50");
    let both = desk.shown();
    assert!(both.len() < met && !both.is_empty());
    assert!(both.iter().all(|raw| desk.outcome(*raw) == Outcome::Met));
    desk.act(Action::Back);
    assert_eq!(desk.shown().len(), 200, "Esc clears filter and facets");
}

#[test]
fn picked_values_can_be_left_out_marked_or_forgotten() {
    let mut desk = Desk::usual();
    desk.act(Action::Facets);
    let first = desk.counts()[0];
    desk.act(Action::MarkPicked);
    assert_eq!(desk.model.review.grid.marks.len(), first, "the value under the cursor is meant");
    desk.act(Action::Pick);
    desk.act(Action::Exclude);
    desk.act(Action::Accept);
    assert_eq!(desk.shown().len(), 200 - first);
    desk.act(Action::Facets);
    desk.act(Action::Pick);
    desk.act(Action::Cancel);
    assert_eq!(desk.shown().len(), 200 - first, "Esc leaves the facets as they were");
}

#[test]
fn numbers_stand_in_bands_that_hold_every_row_once() {
    let mut desk = Desk::usual();
    let people = Column::Metric(Metric::Figure(FigureKey::Population));
    for column in [POOR, people, Column::Margin, Column::Short, Column::Decision, Column::Note] {
        desk.act(Action::Facets);
        desk.turn_to(column);
        let counts = desk.counts();
        assert_eq!(counts.iter().sum::<usize>(), 200, "{column:?}");
        for (place, count) in counts.into_iter().enumerate() {
            let Entry::Value(tally) = desk.list().entries[place].clone() else { continue };
            let found = desk.model.review.accepted(&desk.model.snapshot, &tally.value);
            assert_eq!(found.len(), count, "{:?}", tally.value);
        }
        desk.act(Action::Cancel);
    }
    desk.act(Action::Facets);
    desk.turn_to(POOR);
    assert_eq!(desk.counts().len(), 2, "the rules ask for 25 % and nothing is missing");
}

#[test]
fn rows_sort_by_several_columns_either_way() {
    let mut desk = Desk::usual();
    desk.act(Action::SortColumns);
    let at = |desk: &Desk, column| {
        let is_meant = |entry: &Entry| matches!(entry, Entry::Key(key) if key.column == column);
        desk.list().entries.iter().position(is_meant).unwrap()
    };
    for _ in 0..at(&desk, Column::District) {
        desk.act(Action::NextField);
    }
    desk.act(Action::Pick);
    for _ in at(&desk, Column::District)..at(&desk, POOR) {
        desk.act(Action::NextField);
    }
    desk.act(Action::Pick);
    desk.act(Action::Pick);
    desk.act(Action::Accept);
    let keys =
        [SortBy { column: Column::District, way: Way::Rising }, SortBy { column: POOR, way: Way::Falling }];
    assert_eq!(desk.model.review.view.sort, keys);
    let homes = &desk.model.review.homes;
    let district = |raw: u32| homes.ranks().districts[homes.home_of(raw).district as usize];
    for pair in desk.shown().windows(2) {
        let (one, other) = (pair[0], pair[1]);
        assert!(district(one) <= district(other));
        if district(one) == district(other) {
            let number = |raw| match desk.value(raw, POOR) {
                Value::Number { num, den } => u128::from(num) * 1_000_000_000 / u128::from(den),
                _ => 0,
            };
            assert!(number(one) >= number(other), "{one} before {other}");
        }
    }
    desk.act(Action::Sort);
    assert!(desk.model.review.view.sort.is_empty(), "the sort key goes back to the order of the book");
    assert_eq!(desk.shown(), (0..200).collect::<Vec<_>>());
}

#[test]
fn a_look_is_kept_under_a_name_and_comes_back() {
    let mut desk = Desk::usual();
    desk.filter("thieu >= 1");
    desk.act(Action::Columns);
    desk.act(Action::MoveDown);
    desk.act(Action::Accept);
    assert_eq!(desk.model.review.view.columns[..2], [Column::Commune, Column::Village]);
    desk.act(Action::Facets);
    desk.act(Action::Pick);
    desk.act(Action::Accept);
    desk.act(Action::Sort);
    let (shown, view) = (desk.shown(), desk.model.review.view.clone());
    desk.act(Action::Views);
    desk.act(Action::Accept);
    desk.type_in("gần đủ");
    desk.act(Action::Accept);
    assert_eq!(desk.model.notice, Some(Notice::ViewSaved("gần đủ".to_owned())));
    let left = look(&desk.model);
    desk.act(Action::Back);
    desk.model.review.view = super::TableView::default();
    assert_eq!(desk.shown().len(), 200);
    desk.act(Action::Views);
    desk.act(Action::NextField);
    desk.act(Action::Accept);
    assert_eq!((desk.shown(), &desk.model.review.view), (shown.clone(), &view));
    desk.act(Action::Back);
    take_up(&mut desk.model, &left);
    assert_eq!((desk.shown(), &desk.model.review.view), (shown, &view));
    desk.act(Action::Views);
    desk.act(Action::NextField);
    desk.act(Action::Drop);
    assert!(desk.model.review.saved.is_empty());
}

#[test]
fn the_column_that_names_the_rows_stays_and_the_usual_ones_come_back() {
    let mut desk = Desk::usual();
    desk.act(Action::Columns);
    for taken in [Action::Pick, Action::Drop] {
        desk.act(taken);
        assert_eq!(desk.model.notice, Some(Notice::NamesRows));
    }
    desk.act(Action::NextField);
    desk.act(Action::Pick);
    desk.act(Action::Accept);
    let shown = desk.model.review.view.columns.clone();
    assert_eq!(shown[..2], [Column::Village, Column::District]);
    desk.act(Action::Columns);
    desk.act(Action::MoveUp);
    desk.act(Action::PreviousField);
    desk.act(Action::MoveDown);
    assert_eq!(desk.list().entries[..2], [Entry::Usual, Entry::Column(Column::Village)]);
    desk.act(Action::Accept);
    assert!(desk.model.review.view.columns.is_empty(), "the usual ones, in their order");
    desk.act(Action::Columns);
    desk.act(Action::NextField);
    desk.act(Action::Drop);
    desk.act(Action::PreviousPage);
    desk.act(Action::Pick);
    assert_eq!(desk.list().picked, (1..12).collect::<Vec<_>>());
}

#[test]
fn a_line_that_does_not_read_stays_open_and_hides_nothing_more() {
    let mut desk = Desk::usual();
    desk.filter("đủ");
    let before = desk.shown();
    desk.act(Action::Filter);
    desk.type_in(" & ngheo >");
    desk.act(Action::Accept);
    let open = desk.model.dialogs.last();
    assert!(matches!(open, Some(Dialog::Prompt(prompt)) if prompt.kind == PromptKind::Filter));
    assert!(desk.model.review.fault.is_some());
    assert_eq!(desk.shown(), before);
    desk.act(Action::Cancel);
    assert_eq!((desk.model.review.fault.is_none(), desk.shown()), (true, before));
}

#[test]
fn marks_follow_words_and_the_place_is_found_by_number_name_and_code() {
    let mut desk = Desk::usual();
    desk.act(Action::MarkWords);
    desk.type_in("/^kon/ & khong du");
    desk.act(Action::Accept);
    let marks = desk.model.review.grid.marks.len();
    assert_eq!(desk.model.notice, Some(Notice::Marked(marks as u32)));
    assert!(marks > 0 && marks < 200);
    let Value::Text(code) = desk.value(150, Column::CommuneCode) else { panic!("no code") };
    let code = code.to_owned();
    let mut jump = |to: &str| {
        desk.act(Action::Jump);
        desk.type_in(to);
        desk.act(Action::Accept);
        let is_open = !desk.model.dialogs.is_empty();
        if is_open {
            desk.act(Action::Cancel);
        }
        (desk.current(), is_open)
    };
    assert_eq!(jump("12"), (11, false));
    assert_eq!(jump("999"), (11, true), "there is no such row");
    let (by_name, _) = jump("tu mo rong");
    let (by_code, _) = jump(&code);
    assert_ne!(by_name, by_code);
    assert_eq!(desk.value(by_name, Column::District), Value::Text("Tu Mơ Rông"));
    assert_eq!(desk.value(by_code, Column::CommuneCode), Value::Text(&code));
}

#[test]
fn a_place_that_is_named_anew_is_found_by_its_new_name() {
    let mut desk = Desk::usual();
    let mut snapshot = (*desk.model.snapshot).clone();
    let (id, place) = snapshot.rows::<Place>().find(|(_, place)| &*place.name == "Tu Mơ Rông").unwrap();
    let renamed = Place { name: "Ngọc Linh".into(), ..place.clone() };
    snapshot.tables.places.set(id, Some(renamed));
    snapshot.seq += 1;
    desk.send(Message::Published(Arc::new(snapshot)));
    assert!(desk.model.review.homes.districts().iter().any(|unit| &*unit.name.text == "Ngọc Linh"));
    desk.filter("huyen = ngoc linh");
    assert!(!desk.shown().is_empty());
}

#[test]
fn the_nearest_rows_and_the_contradictions_are_gone_through_in_turn() {
    let mut desk = Desk::usual();
    let mut distances = Vec::new();
    for _ in 0..5 {
        desk.act(Action::Nearest);
        let Value::Number { num, .. } = desk.value(desk.current(), Column::Margin) else {
            panic!("no margin")
        };
        distances.push(num);
    }
    assert!(distances.is_sorted(), "{distances:?}");
    assert_eq!(distances[0], 10_000, "one household");
    desk.act(Action::NextFinding);
    let found = |desk: &Desk| {
        let survey = desk.model.snapshot.get(SurveyId::new(desk.current())).unwrap();
        !check(&survey.figures).is_empty()
    };
    assert!(found(&desk) || desk.model.notice == Some(Notice::NoneFound));
    desk.filter("loi so lieu = 0 va y kien:?");
    desk.act(Action::NextFinding);
    assert_eq!(desk.model.notice, Some(Notice::NoneFound));
    assert_eq!(desk.value(desk.current(), Column::Decision), Value::Choice(Choice::Undecided));
}

#[test]
fn a_view_that_is_shared_is_found_by_others_until_it_is_taken_away() {
    let mut desk = Desk::usual();
    desk.filter("ngheo >= 50");
    let shown = desk.shown();
    desk.act(Action::Views);
    desk.act(Action::Share);
    assert_eq!(desk.model.notice, Some(Notice::NoViewToShare), "nothing is kept yet");
    desk.act(Action::Accept);
    desk.type_in("nửa trở lên");
    desk.act(Action::Accept);
    desk.act(Action::Views);
    desk.act(Action::NextField);
    let effects = desk.act(Action::Share);
    assert!(matches!(&effects[0], Effect::Commit(_, proposal) if proposal.changes.shared_views.len() == 1));
    assert!(desk.model.review.saved.is_empty(), "it is the office's now");
    assert_eq!(desk.list().entries, [Entry::SaveView, Entry::SharedView("nửa trở lên".to_owned())]);
    desk.act(Action::Cancel);
    desk.act(Action::Back);
    assert_eq!(desk.shown().len(), 200);

    desk.act(Action::Views);
    desk.act(Action::NextField);
    desk.act(Action::Accept);
    assert_eq!(desk.shown(), shown);
    desk.act(Action::Views);
    desk.act(Action::NextField);
    let effects = desk.act(Action::Drop);
    assert!(matches!(&effects[0], Effect::Commit(_, proposal) if proposal.changes.shared_views.len() == 1));
    assert!(desk.model.snapshot.rows::<SharedView>().next().is_none());
}
