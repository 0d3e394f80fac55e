//! Figures typed into cells by actions alone, on the sample's villages.

use super::*;
use crate::app::action::Scope;
use crate::app::message::Message;
use crate::app::review::tests::Desk;
use crate::app::review::{FigureFault, FigureNotice};
use crate::domain::label::Label;

impl Desk {
    fn entry(&self) -> &FigureEntry {
        self.model.review.entry.as_ref().unwrap()
    }

    /// Puts the cursor into a column.
    fn turn_to_column(&mut self, key: FigureKey) {
        let at = self.entry().keys.iter().position(|one| *one == key).unwrap();
        self.model.review.grid.column = at;
    }

    fn cell(&self, raw: u32, key: FigureKey) -> Option<u32> {
        self.model.snapshot.get(SurveyId::new(raw)).unwrap().figures.get(key)
    }

    fn entering() -> Self {
        let mut desk = Self::usual();
        desk.act(Action::EnterFigures);
        desk.turn_to_column(FigureKey::Households);
        desk
    }
}

fn label_of(effects: &[Effect]) -> Option<&Label> {
    effects.iter().find_map(|effect| match effect {
        Effect::Commit(_, proposal) => Some(&proposal.label),
        _ => None,
    })
}

#[test]
fn a_digit_starts_a_cell_enter_saves_it_and_goes_down() {
    let mut desk = Desk::entering();
    assert_eq!(desk.model.scopes(), [Scope::Entry, Scope::Table, Scope::Global]);
    let (raw, next) = (desk.current(), desk.model.review.grid.shown()[1]);
    desk.type_in("1");
    desk.type_in("2");
    assert_eq!(
        desk.model.scopes(),
        [Scope::Entry, Scope::Text, Scope::Table],
        "no letter leaks out of a cell"
    );
    assert_ne!(desk.cell(raw, FigureKey::Households), Some(12), "nothing is stored before Enter");
    let effects = desk.act(Action::EnterCell);
    assert!(matches!(label_of(&effects), Some(Label::SetFigure { key, .. }) if &**key == "households"));
    assert_eq!(desk.cell(raw, FigureKey::Households), Some(12));
    assert_eq!((desk.current(), desk.entry().typed.as_ref()), (next, None));
    assert!(label_of(&desk.act(Action::EnterCell)).is_none(), "an Enter alone only moves");
}

#[test]
fn the_way_can_be_turned_and_the_last_figure_leads_to_the_next_row() {
    let mut desk = Desk::entering();
    let (raw, next) = (desk.current(), desk.model.review.grid.shown()[1]);
    desk.act(Action::TurnEntry);
    desk.type_in("500");
    desk.act(Action::EnterCell);
    assert_eq!((desk.current(), cell_at(&desk)), (raw, FigureKey::Population));
    desk.turn_to_column(*desk.entry().keys.last().unwrap());
    desk.act(Action::EnterCell);
    assert_eq!((desk.current(), cell_at(&desk)), (next, FigureKey::Households));
    desk.act(Action::Last);
    desk.act(Action::TurnEntry);
    desk.type_in("94");
    desk.act(Action::EnterCell);
    assert_eq!(
        desk.model.notice,
        Some(FigureNotice::LastCell.into()),
        "else the next digits would be typed over this cell"
    );
}

fn cell_at(desk: &Desk) -> FigureKey {
    key(&desk.model).unwrap()
}

#[test]
fn escape_discards_the_cell_and_then_leaves() {
    let mut desk = Desk::entering();
    let raw = desk.current();
    let before = desk.cell(raw, FigureKey::Households);
    desk.type_in("7");
    desk.act(Action::LeaveEntry);
    assert_eq!((desk.cell(raw, FigureKey::Households), desk.entry().typed.as_ref()), (before, None));
    desk.act(Action::LeaveEntry);
    assert!(desk.model.review.entry.is_none());
    assert_eq!(desk.model.scopes(), [Scope::Review, Scope::Table, Scope::Global]);
}

#[test]
fn delete_empties_the_cell_and_edit_begins_with_what_stands_there() {
    let mut desk = Desk::entering();
    let raw = desk.current();
    let before = desk.cell(raw, FigureKey::Households).unwrap();
    desk.act(Action::Edit);
    assert_eq!(desk.entry().typed.as_ref().unwrap().line.text(), before.to_string());
    desk.type_in("0");
    desk.act(Action::EnterCell);
    assert_eq!(desk.cell(raw, FigureKey::Households), Some(before * 10));
    desk.act(Action::Up);
    desk.act(Action::ClearCell);
    assert_eq!(desk.cell(raw, FigureKey::Households), None);
    assert!(label_of(&desk.act(Action::ClearCell)).is_none(), "an empty cell stays as it is");
}

#[test]
fn what_is_no_figure_keeps_the_cursor_in_its_cell() {
    let mut desk = Desk::entering();
    let raw = desk.current();
    desk.type_in("1x");
    for action in [Action::EnterCell, Action::Down, Action::EnterRight] {
        assert!(label_of(&desk.act(action)).is_none());
        assert_eq!(desk.current(), raw);
        let fault = Notice::Figures(FigureNotice::Unread(
            FigureKey::Households,
            "1x".to_owned(),
            FigureFault::NotANumber,
        ));
        assert_eq!(desk.model.notice, Some(fault));
    }
    desk.act(Action::DeleteBack);
    assert_eq!(desk.entry().typed.as_ref().unwrap().line.text(), "1");
}

#[test]
fn an_arrow_saves_the_cell_before_it_leaves_it() {
    let mut desk = Desk::entering();
    let (raw, next) = (desk.current(), desk.model.review.grid.shown()[1]);
    desk.type_in("321");
    assert!(label_of(&desk.act(Action::Down)).is_some());
    assert_eq!((desk.cell(raw, FigureKey::Households), desk.current()), (Some(321), next));
}

#[test]
fn cells_typed_ahead_wait_for_the_one_before_and_none_is_lost() {
    let mut desk = Desk::entering();
    let rows = desk.model.review.grid.shown()[..2].to_vec();
    let env = Env { now: 0, today: crate::sample::REHEARSAL_DAY, me: "nga".into() };
    let keys = || [Message::Typed("5".into()), Message::Act(Action::EnterCell)];
    let mut commits = Vec::new();
    for message in keys().into_iter().chain(keys()) {
        commits.extend(crate::app::update::update(&mut desk.model, message, &env));
    }
    let is_commit = |effect: &&Effect| matches!(effect, Effect::Commit(..));
    assert_eq!(commits.iter().filter(is_commit).count(), 1, "the second waits");
    let request = commits.iter().find_map(|effect| match effect {
        Effect::Commit(request, _) => Some(*request),
        _ => None,
    });
    let answer = crate::app::message::Answer::Saved { seq: 2, kept: 0 };
    let effects = desk.send(Message::Answered(request.unwrap(), answer));
    assert_eq!(effects.iter().filter(is_commit).count(), 1);
    assert_eq!(desk.cell(rows[1], FigureKey::Households), Some(5));
}

#[test]
fn the_column_is_summed_up_over_the_commune_beside_its_own_figure() {
    let mut desk = Desk::entering();
    let raw = desk.current();
    let book = desk.model.snapshot.clone();
    let survey = |raw: u32| book.get(SurveyId::new(raw)).unwrap();
    let commune = book.get(survey(raw).place).unwrap().parent;
    let order = desk.model.review.grid.order().to_vec();
    let in_commune: Vec<u32> =
        order.into_iter().filter(|raw| book.get(survey(*raw).place).unwrap().parent == commune).collect();
    let by_hand =
        |key| in_commune.iter().filter_map(|raw| survey(*raw).figures.get(key)).map(u64::from).sum();
    for key in [FigureKey::Households, FigureKey::IrrigableArea, FigureKey::RoadHardened] {
        let total = desk.entry().sum.total(&book, key);
        let sum: u64 = by_hand(key);
        assert_eq!((total.rows, total.sum, total.own), (in_commune.len(), sum, None), "{key:?}");
    }
    desk.type_in("1000");
    let before: u64 = by_hand(FigureKey::Households);
    desk.act(Action::EnterCell);
    let total = desk.entry().sum.total(&desk.model.snapshot, FigureKey::Households);
    assert_eq!(total.sum, before + 1000 - u64::from(survey(raw).figures.get(FigureKey::Households).unwrap()));
    let round = crate::domain::review::Round {
        key: "xa-2015".into(),
        object: crate::domain::review::RoundObject::Communes,
        ..book.get(survey(raw).round).unwrap().clone()
    };
    let mut changes = Changes::default();
    let figures = crate::domain::figures::Figures::default().with(FigureKey::Households, 4_321);
    let mut later = (*desk.model.snapshot).clone();
    later.tables.rounds.set(crate::domain::id::Id::new(0), Some(round.clone()));
    // The round of villages stays the latest one of the book.
    let villages = book.get(survey(raw).round).unwrap().clone();
    later.tables.rounds.set(crate::domain::id::Id::new(1), Some(villages));
    let row =
        Survey { round: crate::domain::id::Id::new(0), place: commune.unwrap(), figures, note: "".into() };
    let id = changes.insert(row.clone());
    assert!(id.is_provisional());
    let sum = {
        let at = SurveyId::new(later.tables.surveys.next_id());
        later.tables.surveys.set(at, Some(row));
        super::sum::own(&later, crate::domain::id::Id::new(1), commune.unwrap()).map(|own| (own, at))
    };
    assert!(sum.is_some_and(|(own, at)| own == at), "the round of communes of the same year has it");
}

#[test]
fn a_round_without_rows_has_no_cells() {
    let mut desk = Desk::with(0).0;
    desk.act(Action::EnterFigures);
    assert!(desk.model.review.entry.is_none());
    assert_eq!(desk.model.notice, Some(Notice::NoRow));
}

mod pasted {
    //! Blocks pasted into cells.

    use std::sync::Arc;

    use super::*;
    use crate::app::dialog::{Dialog, Question};
    use crate::app::review::Paste;
    use crate::domain::change::{ChangeSet, Origin};
    use crate::domain::id::TxId;
    use crate::store::journal::MemoryJournal;
    use crate::store::{Request, Store};

    fn paste(desk: &mut Desk, text: &str) -> Option<Paste> {
        desk.send(Message::Pasted(text.to_owned()));
        match desk.model.dialogs.last() {
            Some(Dialog::Confirm(Question::Paste(paste))) => Some((**paste).clone()),
            _ => None,
        }
    }

    #[test]
    fn a_block_is_shown_before_it_is_written_down_and_to_the_right() {
        let mut desk = Desk::entering();
        let rows = desk.model.review.grid.shown()[..3].to_vec();
        let before = desk.cell(rows[1], FigureKey::Population);
        let shown = paste(&mut desk, "1.201\t5.001\r1.202\t\r\"1.203\"\tnhiều\r").unwrap();
        assert_eq!((shown.cells.len(), shown.changed_rows(), shown.empty), (4, 3, 1));
        let [refused] = &shown.refused[..] else { panic!("{shown:?}") };
        assert_eq!((refused.row, refused.key), (rows[2], FigureKey::Population));
        assert_eq!((&*refused.words, refused.fault), ("nhiều", FigureFault::NotANumber));
        assert_ne!(desk.cell(rows[0], FigureKey::Households), Some(1_201), "nothing is written yet");
        let effects = desk.act(Action::Accept);
        assert_eq!(label_of(&effects), Some(&Label::PasteFigures { cells: 4, rows: 3 }));
        let households = rows.iter().map(|raw| desk.cell(*raw, FigureKey::Households)).collect::<Vec<_>>();
        assert_eq!(households, [Some(1_201), Some(1_202), Some(1_203)]);
        assert_eq!(desk.cell(rows[1], FigureKey::Population), before, "an empty cell says nothing");
    }

    #[test]
    fn the_marks_in_numbers_are_found_for_each_column_as_a_whole() {
        let mut desk = Desk::entering();
        let shown = paste(&mut desk, "1,201\t5.001\n2,345\t940\n").unwrap();
        let values: Vec<u32> = shown.cells.iter().map(|cell| cell.value).collect();
        assert_eq!(values, [1_201, 5_001, 2_345, 940]);
    }

    #[test]
    fn what_lies_beyond_the_table_is_told_and_what_stands_already_is_no_change() {
        let mut desk = Desk::entering();
        desk.act(Action::Last);
        let last = *desk.entry().keys.last().unwrap();
        desk.turn_to_column(last);
        let shown = paste(&mut desk, "12\t5\n13\n\t\n").unwrap();
        assert_eq!(shown.beyond, (1, 1));
        desk.act(Action::Cancel);
        let value = desk.cell(desk.current(), last).unwrap_or(0);
        desk.turn_to_column(FigureKey::Households);
        let standing = desk.cell(desk.current(), FigureKey::Households).unwrap();
        let shown = paste(&mut desk, &format!("{standing}\t\n")).unwrap();
        assert_eq!((shown.same, shown.cells.len()), (1, 0), "{value}");
        assert!(label_of(&desk.act(Action::Accept)).is_none());
    }

    #[test]
    fn rows_that_would_contradict_themselves_are_named() {
        let mut desk = Desk::entering();
        let raw = desk.current();
        let shown = paste(&mut desk, "10\t60\t900\n").unwrap();
        assert_eq!(shown.doubtful, [raw], "more minority households than households");
    }

    #[test]
    fn a_single_value_is_typed_and_a_half_typed_cell_is_finished_first() {
        let mut desk = Desk::entering();
        assert_eq!(paste(&mut desk, "1.044\r"), None);
        assert_eq!(desk.entry().typed.as_ref().unwrap().line.text(), "1.044");
        assert_eq!(paste(&mut desk, "1\t2\n"), None);
        assert_eq!(desk.model.notice, Some(FigureNotice::CellFirst.into()));
        desk.act(Action::LeaveEntry);
        assert_eq!(paste(&mut desk, " \t \n\t\n"), None);
        assert_eq!(desk.model.notice, Some(FigureNotice::NothingPasted.into()));
    }

    #[test]
    fn outside_the_cells_a_block_is_told_where_it_belongs() {
        let mut desk = Desk::usual();
        assert_eq!(paste(&mut desk, "1\t2\n3\t4\n"), None);
        assert_eq!(desk.model.notice, Some(FigureNotice::PasteIntoCells.into()));
        desk.model.pane = PaneKind::Matrix;
        desk.send(Message::Pasted("Đăk Tô".into()));
        assert_eq!(desk.model.notice, None, "other text is no block");
    }

    #[test]
    fn what_was_pasted_and_taken_back_leaves_the_book_as_it_was() {
        let mut desk = Desk::entering();
        let store = Store::over(Arc::new(MemoryJournal::default())).unwrap();
        let set = |n: u128, changes: Changes| ChangeSet {
            id: TxId(n),
            author: "nga".into(),
            at: 0,
            label: Label::ChangeSetting,
            origin: Origin::Edit,
            basis: None,
            changes,
        };
        let size =
            crate::sample::Size { villages: 200, rules: crate::intake::rules::QD30_2012_VILLAGES.into() };
        let book = crate::intake::catalogue::book("Kon Tum").unwrap();
        store.commit(set(1, crate::sample::lay_out(book, size).unwrap())).unwrap();
        let before = store.snapshot();
        assert_eq!(before.tables.surveys, desk.model.snapshot.tables.surveys, "the same book");
        paste(&mut desk, "1\t2\t3\n4\t5\t6\n7\tx\t9\n").unwrap();
        let effects = desk.act(Action::Accept);
        let changes = effects.iter().find_map(|effect| match effect {
            Effect::Commit(_, proposal) => Some(proposal.changes.clone()),
            _ => None,
        });
        store.commit(set(2, changes.unwrap())).unwrap();
        assert_eq!(store.snapshot().tables.surveys, desk.model.snapshot.tables.surveys);
        store.undo(TxId(2), Request { id: TxId(3), author: "nga".into(), at: 0 }).unwrap();
        assert_eq!(store.snapshot().tables, before.tables, "one step takes all of it back");
    }
}
