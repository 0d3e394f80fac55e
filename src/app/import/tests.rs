//! Reviewing a plan: what each action does to the table, and what becomes of it outside.

use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::app::form::{FieldName, FormProblem};
use crate::app::message::{Env, JobResult, Message};
use crate::app::update::update;
use crate::domain::plan::Role;

const PLAN: &str = include_str!("../../../tests/fixtures/plans/headings-and-dashes.txt");
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2015, 1, 12).unwrap();

/// A session with the plan on the table and an empty book.
pub(super) struct Desk {
    pub(super) model: Model,
    env: Env,
}

impl Desk {
    pub(super) fn new() -> Self {
        let model = Model::new(Arc::default(), (80, 24), DAY, Arc::default());
        let mut desk = Self { model, env: Env { now: 0, today: DAY, me: "nga".into() } };
        let job = desk.ask("a.txt");
        desk.hear(Message::Finished(job, JobResult::PlanRead(Ok(Box::new(desk.compared())))));
        desk
    }

    fn compared(&self) -> Compared {
        let reading = read(PLAN.as_bytes(), &self.model.snapshot, false).unwrap();
        compare(reading, &self.model.snapshot, DAY).unwrap()
    }

    pub(super) fn hear(&mut self, message: Message) -> Vec<Effect> {
        update(&mut self.model, message, &self.env)
    }

    pub(super) fn act(&mut self, action: Action) -> Vec<Effect> {
        self.hear(Message::Act(action))
    }

    /// Types a path into the prompt; gives the number of the job that reads it.
    pub(super) fn ask(&mut self, path: &str) -> JobId {
        self.act(Action::ReadPlan);
        self.hear(Message::Typed(path.to_owned()));
        started(&self.act(Action::Accept)).unwrap()
    }

    pub(super) fn review(&self) -> &ImportReview {
        self.model.import().unwrap()
    }

    /// Puts the cursor on the duty of a clause.
    pub(super) fn go_to(&mut self, clause: &str) {
        let review = self.model.import_mut().unwrap();
        let at = |raw: &u32| match review.line(*raw) {
            Some(ReviewLine::Row(row)) => review.task(row).is_some_and(|task| &*task.clause == clause),
            _ => false,
        };
        let raw = review.grid.order().iter().copied().find(at).unwrap();
        assert!(review.grid.go_to(raw, 5));
    }

    fn kinds(&self, clause: &str) -> Vec<&'static str> {
        let clause = clause.into();
        self.review().reading().of_clause(&clause).map(|noted| noted.finding.kind()).collect()
    }

    /// Replaces the words of a field of the form on top.
    pub(super) fn fill(&mut self, name: FieldName, words: &str) {
        let form = self.model.form_mut().unwrap();
        form.focus = form.fields.iter().position(|field| field.name == name).unwrap();
        self.act(Action::DeleteAll);
        self.hear(Message::Typed(words.to_owned()));
    }
}

fn started(effects: &[Effect]) -> Option<JobId> {
    effects.iter().find_map(|effect| match effect {
        Effect::Start(job, _) => Some(*job),
        _ => None,
    })
}

fn clauses(review: &ImportReview) -> Vec<&str> {
    review.reading().tasks.iter().map(|task| &*task.clause).collect()
}

#[test]
fn a_corrected_row_is_marked_and_its_findings_go() {
    let mut desk = Desk::new();
    desk.go_to("II.3-1");
    assert!(desk.kinds("II.3-1").contains(&"no_lead"));
    desk.act(Action::Edit);
    desk.fill(FieldName::Role(Role::Lead), "tc");
    desk.fill(FieldName::Deadline, "quý I năm 2015");
    desk.act(Action::Accept);
    let row = desk.review().current().unwrap();
    let task = desk.review().task(row).unwrap();
    let lead: Vec<_> = task.lead.iter().map(|actor| desk.review().reading().name(*actor)).collect();
    assert_eq!(lead, ["Sở Tài chính"]);
    assert_eq!((&task.obligated, desk.review().is_fixed(row)), (&task.lead, true));
    assert!(!desk.kinds("II.3-1").contains(&"no_lead"), "{:?}", desk.kinds("II.3-1"));
    assert_eq!(task.deadlines[0].reading.due(), NaiveDate::from_ymd_opt(2015, 3, 31));
    desk.act(Action::Undo);
    assert!(desk.kinds("II.3-1").contains(&"no_lead") && !desk.review().is_fixed(row));
    desk.act(Action::Redo);
    assert!(desk.review().is_fixed(row));
}

#[test]
fn a_name_that_no_agency_has_is_refused_in_its_field() {
    let mut desk = Desk::new();
    desk.go_to("II.3-1");
    desk.act(Action::Edit);
    let name = FieldName::Role(Role::Lead);
    desk.fill(name, "tc, xyz");
    desk.act(Action::Accept);
    let problem = desk.model.form_mut().unwrap().problem.clone();
    assert_eq!(problem, Some(FormProblem::NoAgency(name, "xyz".to_owned(), Vec::new())));
}

#[test]
fn a_row_with_several_things_is_split_and_put_together_again() {
    let mut desk = Desk::new();
    let before = desk.review().clone();
    desk.go_to("II.1.1-2");
    desk.act(Action::SplitTask);
    assert!(clauses(desk.review()).ends_with(&[]) && clauses(desk.review()).contains(&"II.1.1-2.2"));
    assert_eq!(desk.review().count_agreed(), before.count_agreed() + 1);
    let rows = &desk.review().difference().rows;
    let places: Vec<_> = rows.iter().map(|row| row.reading).collect();
    assert_eq!(places, (0..rows.len()).map(Some).collect::<Vec<_>>());
    assert!(!desk.kinds("II.1.1-2.1").contains(&"several_deliverables"));
    desk.go_to("II.1.1-2.2");
    desk.act(Action::SplitTask);
    assert_eq!(clauses(desk.review()), clauses(&before));
    assert_eq!(desk.review().count_agreed(), before.count_agreed());
    assert!(desk.kinds("II.1.1-2").contains(&"several_deliverables"));
    desk.go_to("II.1.1-1");
    desk.act(Action::SplitTask);
    assert_eq!(desk.model.notice, Some(Notice::NothingToSplit));
}

#[test]
fn clean_rows_are_taken_alone_and_findings_are_walked() {
    let mut desk = Desk::new();
    desk.act(Action::TakeClean);
    let review = desk.review();
    let rows = 0..review.difference().rows.len();
    assert!(rows.clone().all(|row| review.is_agreed(row) != review.is_noted(row)));
    assert!(review.count_agreed() > 0 && review.count_agreed() < rows.len());
    for _ in 0..rows.len() {
        desk.act(Action::NextDoubt);
        let current = desk.review().current();
        assert!(current.is_none_or(|row| desk.review().is_noted(row)));
    }
}

#[test]
fn clean_rows_are_stored_without_a_question() {
    let mut desk = Desk::new();
    desk.act(Action::TakeClean);
    assert!(matches!(desk.act(Action::Open).first(), Some(Effect::Commit(..))));
}

#[test]
fn what_cannot_be_done_in_a_review_is_said() {
    let mut desk = Desk::new();
    for action in [Action::ShowReview, Action::ReadPlan, Action::Filter] {
        desk.act(action);
        assert_eq!(desk.model.notice, Some(Notice::ReviewFirst), "{action:?}");
    }
    desk.act(Action::Redraw);
    assert_eq!(desk.model.notice, None);
}

#[test]
fn what_the_book_has_stands_last_and_is_no_doubt() {
    let mut desk = Desk::new();
    let proposed = plan::propose(desk.review().reading(), &desk.model.snapshot, DAY).unwrap().1.unwrap();
    let mut book = Snapshot::default();
    book.fold(&crate::domain::change::ChangeSet {
        id: crate::domain::id::TxId(1),
        author: "nga".into(),
        at: 0,
        label: proposed.label,
        origin: Origin::Import,
        basis: None,
        changes: proposed.changes,
    });
    desk.model.snapshot = Arc::new(book);
    let amended = PLAN.replace("cho cả giai đoạn và từng năm", "cho cả giai đoạn, từng năm và từng quý");
    let compared =
        compare(read(amended.as_bytes(), &desk.model.snapshot, false).unwrap(), &desk.model.snapshot, DAY);
    let mut review = ImportReview::new("a.txt", compared.unwrap());
    let standings: Vec<Standing> = (0_u32..)
        .map_while(|raw| review.line(raw))
        .filter_map(|line| match line {
            ReviewLine::Row(row) => Some(review.difference().rows[row].standing()),
            ReviewLine::Finding(_) | ReviewLine::Head => None,
        })
        .collect();
    assert_eq!(standings.iter().filter(|one| **one == Standing::Same).count() + 1, standings.len());
    assert_eq!(standings[0], Standing::Changed);
    for _ in 0..standings.len() {
        review.seek(Direction::Forward, 5);
        let row = review.current();
        assert!(row.is_none_or(|row| review.can_be_agreed(row)));
    }
}

#[test]
fn a_late_reading_of_another_path_is_not_shown() {
    let mut desk = Desk::new();
    desk.act(Action::Back);
    let first = desk.ask("slow.txt");
    let effects = desk.act(Action::Accept);
    let second = started(&effects).unwrap();
    assert!(effects.contains(&Effect::Cancel(first)) && first != second);
    let read = JobResult::PlanRead(Ok(Box::new(desk.compared())));
    desk.hear(Message::Finished(first, read.clone()));
    assert!(desk.model.import().is_none());
    desk.act(Action::Cancel);
    desk.act(Action::ReadPlan);
    desk.hear(Message::Finished(second, read));
    assert!(desk.model.import().is_none(), "nobody waits for it any more");
}

#[test]
fn leaving_asks_once_where_something_was_chosen() {
    let mut desk = Desk::new();
    desk.go_to("II.1.1-1");
    desk.act(Action::Mark);
    desk.act(Action::Back);
    assert_eq!(desk.model.notice, Some(Notice::ImportUnsaved));
    desk.act(Action::Down);
    desk.act(Action::Back);
    assert!(desk.model.import().is_some(), "told anew after another key");
    desk.act(Action::Back);
    assert!(desk.model.import().is_none());
}

#[test]
fn help_names_what_is_possible_here_and_nothing_else() {
    let mut desk = Desk::new();
    desk.act(Action::Help);
    let Some(Dialog::List(list)) = desk.model.dialogs.last() else { panic!("no help") };
    let actions: Vec<_> = list.items.iter().filter_map(super::super::dialog::ListItem::action).collect();
    assert!(actions.iter().all(|action| offers(*action)));
    for action in [Action::TakeClean, Action::SplitTask, Action::NextDoubt, Action::Edit, Action::Mark] {
        assert!(actions.contains(&action), "{action:?}");
    }
}

#[test]
fn a_book_begun_with_a_plan_opens_its_review() {
    let mut model = Model::new(Arc::default(), (80, 24), DAY, Arc::default());
    model.book = crate::app::model::BookState::None;
    let mut desk = Desk { model, env: Env { now: 0, today: DAY, me: "nga".into() } };
    update::start(&mut desk.model, &desk.env);
    desk.act(Action::NextField);
    desk.act(Action::Accept);
    desk.hear(Message::Typed("a.txt".to_owned()));
    let effects = desk.act(Action::Accept);
    assert!(matches!(effects.first(), Some(Effect::Open(_))), "{effects:?}");
    let job = started(&desk.hear(Message::Published(Arc::default()))).unwrap();
    desk.hear(Message::Finished(job, JobResult::PlanRead(Ok(Box::new(desk.compared())))));
    assert_eq!((desk.review().path.as_str(), desk.model.dialogs.len()), ("a.txt", 1));
}

#[test]
fn a_mended_head_is_one_line_on_top_that_can_be_left() {
    let mut desk = Desk::new();
    let empty = Snapshot::default();
    let taken = take(desk.review().reading(), &empty, desk.review().difference(), DAY, |_| true).unwrap();
    desk.model.snapshot = Arc::new(crate::intake::plan::tests::folded(&empty, taken));
    let text = PLAN.replace("Trần Văn Đường", "Nguyễn Thị Rừng");
    let read = read(text.as_bytes(), &desk.model.snapshot, false).unwrap();
    let compared = compare(read, &desk.model.snapshot, DAY).unwrap();
    desk.act(Action::Back);
    let job = desk.ask("b.txt");
    desk.hear(Message::Finished(job, JobResult::PlanRead(Ok(Box::new(compared)))));
    assert_eq!((desk.review().line(0), desk.review().count_agreed()), (Some(ReviewLine::Head), 1));
    desk.act(Action::First);
    desk.act(Action::Mark);
    assert!(!desk.review().is_head_agreed());
    desk.act(Action::Open);
    assert_eq!(desk.model.notice, Some(Notice::NothingToImport));
    desk.act(Action::Undo);
    let effects = desk.act(Action::Open);
    let [Effect::Commit(_, Proposal { changes, .. }), ..] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!((changes.plans.len(), changes.len()), (1, 1));
}

#[test]
fn a_half_done_review_comes_back_with_all_that_was_done() {
    let mut desk = Desk::new();
    desk.go_to("II.1.1-1");
    desk.act(Action::Mark);
    desk.go_to("II.1.1-2");
    desk.act(Action::SplitTask);
    desk.go_to("II.1.1-2.2");
    desk.act(Action::Edit);
    desk.fill(FieldName::Title, "Trình duyệt");
    desk.fill(FieldName::Deadline, "cuối tháng 1");
    desk.act(Action::Accept);
    desk.act(Action::Edit);
    desk.fill(FieldName::Title, "Trình duyệt danh sách");
    let place = crate::app::last_place::LastPlace::of(&desk.model);
    let left = desk.review().clone();
    // Days are told from the day on which their words were typed.
    let later = NaiveDate::from_ymd_opt(2016, 2, 1).unwrap();
    desk.model = Model::new(Arc::default(), (80, 24), later, Arc::default());
    let job = started(&place.clone().resume(&mut desk.model)).unwrap();
    desk.hear(Message::Finished(job, JobResult::PlanRead(Ok(Box::new(desk.compared())))));
    let form = desk.model.form_mut().unwrap();
    assert_eq!(form.text(FieldName::Title), "Trình duyệt danh sách");
    assert_eq!(desk.review().reading().tasks, left.reading().tasks);
    let rows = 0..left.difference().rows.len();
    assert!(rows.clone().all(|row| desk.review().is_agreed(row) == left.is_agreed(row)));
    assert!(rows.clone().all(|row| desk.review().is_fixed(row) == left.is_fixed(row)));
    assert_eq!(desk.review().current(), left.current());
    desk.model = Model::new(Arc::default(), (80, 24), DAY, Arc::default());
    let job = started(&place.resume(&mut desk.model)).unwrap();
    desk.hear(Message::Finished(job, JobResult::PlanRead(Err(Unread::File))));
    assert_eq!(desk.model.notice, Some(Notice::ReviewLost("a.txt".to_owned())));
}

#[test]
fn one_of_several_deadlines_is_corrected_and_the_others_stay() {
    let mut desk = Desk::new();
    let several = desk.review().reading().tasks.iter().find(|task| task.deadlines.len() > 1).unwrap().clone();
    desk.go_to(&several.clause);
    desk.act(Action::Edit);
    let typed = desk.model.form_mut().unwrap().text(FieldName::Deadline).to_owned();
    let kept = &several.deadlines[1..];
    assert!(kept.iter().all(|deadline| typed.contains(deadline.words.trim())), "{typed}");
    let rest: Vec<&str> = kept.iter().map(|deadline| deadline.words.trim()).collect();
    desk.fill(FieldName::Deadline, &format!("30/6/2015; {}", rest.join("; ")));
    desk.act(Action::Accept);
    let row = desk.review().current().unwrap();
    let deadlines = &desk.review().task(row).unwrap().deadlines;
    assert_eq!(deadlines[0].reading.due(), NaiveDate::from_ymd_opt(2015, 6, 30));
    assert_eq!(deadlines[1..], *kept);
}
