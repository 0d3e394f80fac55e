//! Reviewing a sheet: what each action does to it, and what becomes of it outside.

use super::*;
use crate::app::dialog::Question;
use crate::app::last_place::LastPlace;
use crate::app::message::{Answer, Env, JobResult, Message, Proposal, RequestId};
use crate::app::model::PaneKind;
use crate::app::update::{start as start_session, update};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::figures::FigureKey;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::numbering::number;
use crate::domain::place::Place;
use crate::domain::review::Survey;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::intake::catalogue::{KON_TUM, book};
use crate::intake::rules::QD30_2012_VILLAGES;
use crate::sample::{Size, lay_out};

/// A session on the sample with villages, and the text of its one file.
struct Desk {
    model: Model,
    env: Env,
    text: String,
}

fn fold_in(snapshot: &Snapshot, mut changes: Changes) -> Arc<Snapshot> {
    let mut snapshot = snapshot.clone();
    number(&mut changes, &snapshot.tables).unwrap();
    let (id, author, label) = (TxId(u128::from(snapshot.seq)), "nga".into(), Label::Sample { villages: 0 });
    snapshot.fold(&ChangeSet { id, author, at: 0, label, origin: Origin::Edit, basis: None, changes });
    Arc::new(snapshot)
}

impl Desk {
    fn empty() -> Self {
        let env = Env { now: 0, today: crate::sample::REHEARSAL_DAY, me: "nga".into() };
        let model = Model::new(Arc::default(), (80, 24), env.today, Arc::default());
        Self { model, env, text: String::new() }
    }

    fn new() -> Self {
        let mut desk = Self::empty();
        let size = Size { villages: 12, rules: QD30_2012_VILLAGES.into() };
        desk.model.snapshot = fold_in(&Snapshot::default(), lay_out(book(KON_TUM).unwrap(), size).unwrap());
        start_session(&mut desk.model, &desk.env);
        desk.model.pane = PaneKind::Review;
        desk
    }

    /// The same with this sheet under review.
    fn reviewing(text: &str) -> Self {
        let mut desk = Self::new();
        text.clone_into(&mut desk.text);
        let effects = desk.ask();
        desk.read(effects);
        assert!(of(&desk.model).is_some(), "{:?}", desk.model.notice);
        desk
    }

    /// Types a path into the prompt.
    fn ask(&mut self) -> Vec<Effect> {
        self.act(Action::ReadFigures);
        self.hear(Message::Typed("a.csv".to_owned()));
        self.act(Action::Accept)
    }

    fn hear(&mut self, message: Message) -> Vec<Effect> {
        update(&mut self.model, message, &self.env)
    }

    fn act(&mut self, action: Action) -> Vec<Effect> {
        self.hear(Message::Act(action))
    }

    /// Does the work that is wanted, and says what comes of it.
    fn read(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let Effect::Start(job, JobSpec::ReadSheet(spec)) = effect else { continue };
            let opened = || open(self.text.as_bytes(), &spec.choices, Vec::new()).map(Arc::new);
            let file = spec.opened.clone().map_or_else(opened, Ok);
            let table = file.and_then(|file| read(&spec, file, &self.env.me, &|_, _| false));
            self.hear(Message::Finished(job, JobResult::SheetRead(table.map(Box::new))));
        }
    }

    fn review(&self) -> &SheetReview {
        of(&self.model).unwrap()
    }

    /// Puts the cursor on a line and opens it.
    fn open(&mut self, wanted: SheetLine) {
        let review = of_mut(&mut self.model).unwrap();
        review.view = match wanted {
            SheetLine::Column(_) | SheetLine::Sheet => SheetView::Columns,
            _ => SheetView::Findings,
        };
        let raw = (0..1_000).find(|raw| review.line(*raw) == Some(wanted)).unwrap();
        assert!(review.grid_mut().go_to(raw, 5));
        self.act(Action::Open);
    }

    /// Picks an answer from the list on top.
    fn pick(&mut self, wanted: &SheetAnswer) -> Vec<Effect> {
        let Some(Dialog::List(list)) = self.model.dialogs.last_mut() else { panic!("no list") };
        let is_wanted = |item: &crate::app::dialog::ListItem| matches!(item, crate::app::dialog::ListItem::Sheet(answer) if answer == wanted);
        list.cursor = list.items.iter().position(is_wanted).unwrap();
        self.act(Action::Accept)
    }

    fn counts(&self) -> (u32, u32, u32, u32) {
        let table = &self.review().table;
        let SheetDifference { added, changed, same, .. } = table.difference;
        (added, changed, same, table.refused)
    }

    /// Stores, whatever is noted; gives what is committed.
    fn store(&mut self) -> (RequestId, Proposal) {
        let mut effects = self.act(Action::StoreSheet);
        if matches!(self.model.dialogs.last(), Some(Dialog::Confirm(Question::Sheet { .. }))) {
            effects = self.act(Action::Accept);
        }
        match effects.into_iter().next() {
            Some(Effect::Commit(request, proposal)) => (request, proposal),
            other => panic!("{other:?} {:?}", self.model.notice),
        }
    }
}

/// A village of the sample, as a row of a sheet; its poor households are one more than in the book.
fn village(book: &Snapshot) -> String {
    let (_, survey) = book.rows::<Survey>().next().unwrap();
    let place: &Place = book.get(survey.place).unwrap();
    let commune = book.get(place.parent.unwrap()).unwrap();
    let poor = survey.figures.get(FigureKey::PoorHouseholds).unwrap_or(0) + 1;
    format!("{};{};{};{poor}\n", commune.code, commune.name, place.name)
}

const HEAD: &str = "Mã xã;Xã;Thôn;Hộ nghèo;Màu sơn\n";

#[test]
fn an_ambiguous_commune_is_asked_about_once_and_never_guessed() {
    let mut desk = Desk::reviewing(&format!("{HEAD};Đăk Long;Kon A;5\n;Đắk Long;Kon B;6\n"));
    assert_eq!(desk.counts(), (0, 0, 0, 2));
    assert!(desk.act(Action::StoreSheet).is_empty());
    let Some(Dialog::List(list)) = desk.model.dialogs.last() else { panic!("nothing is asked") };
    assert_eq!((list.kind, list.items.len()), (ListKind::Sheet(SheetQuestion::Commune(0)), 4));
    let place = desk.review().table.asked[0].places[1];
    let effects = desk.pick(&SheetAnswer::Commune(Some(place)));
    assert!(desk.review().reading.is_some(), "it is read again");
    desk.read(effects);
    assert_eq!((desk.counts(), desk.review().open_questions().count()), ((2, 0, 0, 0), 0));
    let proposal = desk.store().1;
    let parents = proposal.changes.places.iter().filter_map(|change| change.after.as_ref()?.parent);
    assert_eq!(parents.collect::<Vec<_>>(), [place, place]);
}

#[test]
fn who_says_that_it_is_none_of_them_leaves_the_rows_out() {
    let mut desk =
        Desk::reviewing(&format!("{HEAD};Đăk Long;Kon A;5\n{}", village(&Desk::new().model.snapshot)));
    desk.open(SheetLine::Commune(0));
    let effects = desk.pick(&SheetAnswer::Commune(None));
    desk.read(effects);
    assert_eq!((desk.counts(), desk.review().open_questions().count()), ((0, 1, 0, 1), 0));
    desk.store();
}

#[test]
fn places_that_the_book_lacks_are_added_or_left_out_as_said_once_for_all() {
    let text =
        "Huyện;Xã;Thôn;Tổng số hộ\nĐắk Hà;Xã Mới;Kon A;5\nĐắk Hà;Xã Mới;Kon B;6\nĐắk Hà;Xã Kia;Kon C;7\n";
    let mut desk = Desk::reviewing(text);
    assert_eq!(desk.review().table.unknown, [3, 0]);
    desk.act(Action::StoreSheet);
    let effects = desk.pick(&SheetAnswer::NewPlaces(NewPlaces::Add));
    desk.read(effects);
    assert_eq!(desk.counts(), (3, 0, 0, 0));
    assert_eq!(desk.review().table.difference.changes.places.len(), 5);
    assert_eq!(
        desk.review().table.added_place(2).map(|[name, above]| format!("{name}, {above}")),
        Some("Kon C, Kia".to_owned())
    );
    let effects = desk.act(Action::Undo);
    desk.read(effects);
    assert_eq!((desk.counts().3, desk.review().open_questions().count()), (3, 1));
    let effects = desk.act(Action::Redo);
    desk.read(effects);
    assert_eq!(desk.counts().0, 3);
    desk.open(SheetLine::NewPlaces);
    let effects = desk.pick(&SheetAnswer::NewPlaces(NewPlaces::Refuse));
    desk.read(effects);
    desk.act(Action::StoreSheet);
    assert_eq!(desk.model.notice, Some(Notice::Sheet(SheetNotice::BringsNothing)));
}

#[test]
fn a_column_is_taken_for_what_a_person_says_and_that_is_remembered_once_it_is_stored() {
    let mut desk = Desk::reviewing(&format!("{HEAD}{}", village(&Desk::new().model.snapshot)));
    assert_eq!(desk.counts(), (0, 1, 0, 0));
    desk.open(SheetLine::Column(4));
    let effects = desk.pick(&SheetAnswer::Holds(Holds::Target(Target::Note)));
    desk.read(effects);
    let column = &desk.review().table.columns[4].column;
    assert_eq!((column.target, column.by), (Some(Target::Note), By::Person));
    desk.open(SheetLine::Column(3));
    let effects = desk.pick(&SheetAnswer::Holds(Holds::Nothing));
    desk.read(effects);
    assert_eq!(desk.counts(), (0, 0, 1, 0));
    let effects = desk.act(Action::StoreSheet);
    assert!(matches!(&effects[..], [Effect::RememberColumns(said)] if said.len() == 2), "{effects:?}");
    let effects = desk.act(Action::Undo);
    desk.read(effects);
    let (request, proposal) = desk.store();
    assert_eq!(proposal.origin, Origin::Import);
    desk.act(Action::Back);
    let effects = desk.hear(Message::Answered(request, Answer::Conflicted(Vec::new())));
    assert!(of(&desk.model).is_some() && !effects.iter().any(|e| matches!(e, Effect::RememberColumns(_))));
    let request = desk.store().0;
    let effects = desk.hear(Message::Answered(request, Answer::Saved { seq: 9, kept: 0 }));
    let said = effects.iter().find_map(|effect| match effect {
        Effect::RememberColumns(said) => Some(said),
        _ => None,
    });
    assert_eq!(said.unwrap()[0].column, "Màu sơn");
    assert!(of(&desk.model).is_none());
}

#[test]
fn reading_is_told_of_and_stopped_and_what_it_was_for_is_taken_back() {
    let mut desk = Desk::new();
    let effects = desk.ask();
    let [Effect::Start(job, _)] = effects[..] else { panic!("{effects:?}") };
    let far = Progress { done: 4096, total: 100_000 };
    desk.hear(Message::Progress(JobId(99), far));
    assert_eq!(progress(&desk.model), None, "nobody waits for that one");
    desk.hear(Message::Progress(job, far));
    desk.act(Action::TextLeft);
    assert_eq!(progress(&desk.model), Some(far));
    assert_eq!(desk.act(Action::Cancel), [Effect::Cancel(job)]);
    assert!(desk.model.dialogs.is_empty());
    let mut desk = Desk::reviewing(&format!("{HEAD};Đăk Long;Kon A;5\n"));
    desk.open(SheetLine::Commune(0));
    let effects = desk.pick(&SheetAnswer::Commune(None));
    let [Effect::Start(job, _)] = effects[..] else { panic!("{effects:?}") };
    desk.act(Action::StoreSheet);
    assert_eq!(desk.model.notice, Some(Notice::Sheet(SheetNotice::StillRead)));
    assert_eq!(desk.act(Action::Back), [Effect::Cancel(job)]);
    assert_eq!((desk.review().open_questions().count(), desk.review().is_touched()), (1, false));
    desk.read(effects);
    assert_eq!(desk.review().open_questions().count(), 1, "what comes late is not taken");
}

#[test]
fn a_book_that_moved_on_has_the_sheet_read_again_before_it_is_stored() {
    let text = format!("{HEAD}{}", village(&Desk::new().model.snapshot));
    let mut desk = Desk::reviewing(&text);
    let (id, before) =
        desk.model.snapshot.rows::<Survey>().next().map(|(id, row)| (id, row.clone())).unwrap();
    let mut after = before.clone();
    let poor = before.figures.get(FigureKey::PoorHouseholds).unwrap_or(0) + 1;
    after.figures.set(FigureKey::PoorHouseholds, Some(poor));
    let mut changes = Changes::default();
    changes.update(id, before, after);
    let snapshot = fold_in(&desk.model.snapshot, changes);
    desk.hear(Message::Published(snapshot));
    let effects = desk.act(Action::StoreSheet);
    assert_eq!(desk.model.notice, Some(Notice::Sheet(SheetNotice::ReadAgain)));
    desk.read(effects);
    assert_eq!(desk.counts(), (0, 0, 1, 0));
    desk.act(Action::StoreSheet);
    assert_eq!(desk.model.notice, Some(Notice::Sheet(SheetNotice::Same)));
}

#[test]
fn a_dropped_line_comes_back_to_the_same_sheet_with_what_was_said() {
    let mut desk = Desk::reviewing(&format!("{HEAD};Đăk Long;Kon A;5\n"));
    desk.open(SheetLine::Commune(0));
    let effects = desk.pick(&SheetAnswer::Commune(None));
    desk.read(effects);
    let kept = LastPlace::of(&desk.model);
    let mut next = Desk::new();
    next.text.clone_from(&desk.text);
    let effects = kept.clone().resume(&mut next.model);
    next.read(effects);
    assert_eq!((&next.review().choices, next.review().view), (&desk.review().choices, SheetView::Findings));
    let mut lost = Desk::new();
    let effects = kept.resume(&mut lost.model);
    lost.read(effects);
    assert_eq!(lost.model.notice, Some(Notice::Sheet(SheetNotice::Lost("a.csv".to_owned()))));
}

#[test]
fn what_cannot_be_read_keeps_the_prompt_and_what_cannot_be_read_so_the_reading_before() {
    let mut desk = Desk::new();
    "%PDF-1.4 ...".clone_into(&mut desk.text);
    let effects = desk.ask();
    desk.read(effects);
    assert!(matches!(desk.model.notice, Some(Notice::Sheet(SheetNotice::NotRead(SheetUnread::Sheet(_))))));
    assert!(matches!(desk.model.dialogs[..], [Dialog::Prompt(_)]));
    let mut desk = Desk::reviewing(&format!("Xã;Thôn;Hộ nghèo\n{}", village(&Desk::new().model.snapshot)));
    desk.open(SheetLine::Column(0));
    let effects = desk.pick(&SheetAnswer::Holds(Holds::Nothing));
    desk.read(effects);
    assert_eq!(desk.model.notice, Some(Notice::Sheet(SheetNotice::NotRead(SheetUnread::NoHeading))));
    assert_eq!(desk.review().table.columns[0].column.target, Some(Target::Commune));
    assert!(!desk.review().is_touched());
}

#[test]
fn a_book_without_a_round_says_so_before_a_path_is_asked_for() {
    let mut desk = Desk::empty();
    desk.act(Action::ReadFigures);
    assert_eq!((desk.model.notice, desk.model.dialogs.len()), (Some(Notice::Sheet(SheetNotice::NoRound)), 0));
}

#[test]
fn leaving_asks_once_where_something_was_chosen_and_other_work_waits() {
    let mut desk = Desk::reviewing(&format!("{HEAD};Đăk Long;Kon A;5\n"));
    for action in [Action::ReadPlan, Action::ReadFigures, Action::Filter, Action::ShowMatrix] {
        desk.act(action);
        assert_eq!(desk.model.notice, Some(Notice::Sheet(SheetNotice::First)), "{action:?}");
    }
    desk.open(SheetLine::Commune(0));
    let effects = desk.pick(&SheetAnswer::Commune(None));
    desk.read(effects);
    desk.act(Action::Back);
    assert_eq!(desk.model.notice, Some(Notice::Sheet(SheetNotice::Unsaved)));
    desk.act(Action::Back);
    assert!(desk.model.dialogs.is_empty());
}

#[test]
fn rows_of_another_kind_than_the_round_are_pointed_out() {
    let desk = Desk::reviewing("Mã xã;Xã;Tổng số hộ;Hộ nghèo\n23503;Hiếu;100;20\n");
    assert_eq!(desk.review().line(0), Some(SheetLine::OtherKind));
}

#[test]
fn the_lists_of_columns_are_narrowed_by_words_of_either_language() {
    let mut desk = Desk::reviewing(&format!("{HEAD};Đăk Long;Kon A;5\n"));
    desk.open(SheetLine::Column(3));
    let shown = |desk: &Desk| match desk.model.dialogs.last() {
        Some(Dialog::List(list)) => list.shown.len(),
        _ => 0,
    };
    let all = shown(&desk);
    desk.hear(Message::Typed("cận nghèo".to_owned()));
    let few = shown(&desk);
    assert!(few > 0 && few < 6, "{few} of {all}");
    desk.act(Action::DeleteAll);
    desk.hear(Message::Typed("near poor".to_owned()));
    assert!((1..6).contains(&shown(&desk)));
}
