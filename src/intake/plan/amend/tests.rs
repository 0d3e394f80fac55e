//! Laws of a second reading: the same document changes nothing, an amended one what differs, and progress stays.

use std::collections::HashSet;

use super::*;
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::plan::{DocumentRef, Plan, Progress, Role};
use crate::domain::snapshot::Changes;
use crate::intake::plan::tests::folded;
use crate::intake::plan::{AgencyBook, propose, read};

const PLAN: &str = include_str!("../../../../tests/fixtures/plans/headings-and-dashes.txt");
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2015, 3, 2).unwrap();
const FIRST: &str = "- Lập kế hoạch làm đường cho cả giai đoạn và từng năm.";
const MONEY: &str = "- Phối hợp với Ban Dân tộc và các đơn vị có liên quan cấp tiền làm đường.";

fn read_with(text: &str, book: &Snapshot) -> PlanReading {
    read(text, &AgencyBook::of(book).unwrap())
}

fn imported(text: &str, book: &Snapshot) -> (Difference, Option<Taken>) {
    propose(&read_with(text, book), book, DAY).unwrap()
}

/// The book with the plan in it.
fn book() -> Snapshot {
    let empty = Snapshot::default();
    folded(&empty, imported(PLAN, &empty).1.unwrap())
}

/// The text with one piece replaced; the piece stands there once.
fn with(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

fn task(book: &Snapshot, start: &str) -> (TaskId, Task) {
    let (id, task) = book.rows::<Task>().find(|(_, task)| task.sentence.starts_with(start)).unwrap();
    (id, task.clone())
}

fn edit(book: &mut Snapshot, label: Label, origin: Origin, changes: Changes) -> TxId {
    let id = TxId(u128::from(book.seq) + 1);
    book.fold(&ChangeSet { id, author: "nga".into(), at: 0, label, origin, basis: None, changes });
    id
}

fn rows_of(difference: &Difference, standing: Standing) -> Vec<&Row> {
    difference.rows.iter().filter(|row| row.standing() == standing).collect()
}

#[test]
fn the_same_plan_changes_nothing_however_often_it_is_read() {
    let book = book();
    let lines = PLAN.replace("Lâm Sơn,", "Lâm  Sơn,").replace(" - ", " – ");
    for text in [PLAN, &lines] {
        let (difference, taken) = imported(text, &book);
        assert_eq!(taken, None, "{difference:?}");
        assert_eq!(difference.count(Standing::Same), difference.rows.len());
    }
}

#[test]
fn a_duty_put_in_moves_the_numbers_and_no_id() {
    let before = book();
    let amended = with(PLAN, FIRST, &format!("- Mở lớp dạy nghề cho thanh niên các thôn.\n\n{FIRST}"));
    let (difference, taken) = imported(&amended, &before);
    assert_eq!((difference.count(Standing::New), difference.count(Standing::Gone)), (1, 0));
    let after = folded(&before, taken.unwrap());
    let moved: HashSet<&str> = after.rows::<Task>().map(|(_, task)| &*task.clause).collect();
    assert_eq!(moved.len(), after.rows::<Task>().count());
    for (id, old) in before.rows::<Task>() {
        assert_eq!(after.get(id).map(|new| &new.sentence), Some(&old.sentence));
    }
    let (first, second) = (task(&after, "Mở lớp").1, task(&after, "Lập kế hoạch làm đường cho cả").1);
    assert_eq!(
        (first.clause, first.order + 1),
        (task(&before, "Lập kế hoạch làm đường cho cả").1.clause, second.order)
    );
    assert_eq!(imported(&amended, &after).1, None);
}

#[test]
fn what_a_document_changes_is_changed_and_nothing_else() {
    let before = book();
    let text = with(PLAN, "Tháng 11 năm 2015", "Tháng 10 năm 2015");
    let text = with(&text, "phối hợp Sở Tài chính, Ban Dân tộc và", "phối hợp Sở Tài chính và");
    let (difference, taken) = imported(&text, &before);
    let changed = rows_of(&difference, Standing::Changed);
    assert_eq!(changed.len(), 3, "the time line closes two duties: {changed:?}");
    let has_role = |row: &&&Row| {
        row.changes.iter().any(|change| {
            matches!(change, FieldChange::Roles { agency, from, to } if &**agency == "BDT"
                && from.roles.contains(Role::Coordinate) && to.roles.is_empty())
        })
    };
    assert_eq!(changed.iter().filter(has_role).count(), 1);
    let Taken { label, basis, changes } = taken.unwrap();
    assert_eq!(label, Label::AmendPlan { number: "17/KH-UBND".into(), added: 0, changed: 3, dropped: 0 });
    assert_eq!(basis.unwrap().number, "17/KH-UBND".into());
    assert_eq!((changes.tasks.len(), changes.assignments.len(), changes.len()), (3, 1, 4));
}

#[test]
fn a_duty_that_is_gone_is_dropped_with_its_ground_and_progress_of_others_stays() {
    let mut before = book();
    let (gone, kept) = (task(&before, "Phối hợp với Ban Dân tộc và").0, task(&before, "Lập kế hoạch").0);
    let owner = |book: &Snapshot, task| {
        book.rows::<Assignment>().find(|(_, row)| row.task == task && row.is_obligated).unwrap().1.agency
    };
    let mut changes = Changes::default();
    for (raw, task) in [(0, kept), (1, gone)] {
        let row = Progress {
            task,
            agency: owner(&before, task),
            status: Status::InProgress,
            step: None,
            percent: Some(40),
            note: "đang lấy ý kiến".into(),
            evidence: None,
            day: DAY,
        };
        let id = crate::domain::id::Id::new(raw);
        changes.progress.push(crate::domain::change::Change { id, before: None, after: Some(row) });
    }
    edit(&mut before, Label::RecordManyProgress { rows: 2 }, Origin::Edit, changes);
    let amended = with(PLAN, MONEY, "");
    let reading = read_with(&amended, &before);
    let difference = difference(&reading, &before, DAY).unwrap();
    let taken = take(&reading, &before, &difference, DAY, |_| true);
    assert_eq!(
        rows_of(&difference, Standing::Gone).iter().map(|row| row.task).collect::<Vec<_>>(),
        [Some(gone)]
    );
    let after = folded(&before, taken.unwrap());
    let progress =
        |book: &Snapshot, of| book.rows::<Progress>().find(|(_, row)| row.task == of).unwrap().1.clone();
    assert_eq!(progress(&after, kept), progress(&before, kept));
    let dropped = progress(&after, gone);
    assert_eq!(
        (dropped.status, dropped.percent, &*dropped.note),
        (Status::Dropped, Some(40), "đang lấy ý kiến")
    );
    let ground = DocumentRef { number: "17/KH-UBND".into(), date: NaiveDate::from_ymd_opt(2015, 1, 12) };
    assert_eq!(dropped.evidence, Some(ground));
    assert!(after.get(gone).unwrap().clause.ends_with("(cũ)"), "its number belongs to the next one now");
    assert_eq!(imported(&amended, &after).1, None);
}

#[test]
fn what_people_have_set_by_hand_is_shown_and_left() {
    let mut book = book();
    let (id, before) = task(&book, "Lập kế hoạch làm đường cho cả");
    let clause = before.clause.clone();
    let mut changes = Changes::default();
    let deadlines = vec![Deadline::undated()];
    changes.update(id, before.clone(), Task { deadlines, ..before });
    let tx = edit(&mut book, Label::EditTask { clause: clause.clone() }, Origin::Edit, changes.clone());
    let (difference, taken) = imported(PLAN, &book);
    assert_eq!((taken, difference.count(Standing::Changed)), (None, 1));
    edit(&mut book, Label::EditTask { clause }, Origin::Undo(tx), changes.inverted());
    assert_eq!(imported(PLAN, &book).0.count(Standing::Changed), 0);

    // Roles set without a word changing in the document have no ground there.
    let row = book.rows::<Assignment>().find(|(_, row)| row.task == id && row.is_obligated);
    let (row, before) = row.map(|(id, row)| (id, row.clone())).unwrap();
    let mut changes = Changes::default();
    changes.update(row, before.clone(), Assignment { is_obligated: false, ..before });
    edit(&mut book, Label::ChangeSetting, Origin::Edit, changes);
    let (difference, taken) = imported(PLAN, &book);
    assert_eq!((taken, rows_of(&difference, Standing::Changed)[0].is_doubtful()), (None, true));
}

#[test]
fn what_a_review_corrected_before_storing_is_left_by_the_next_reading() {
    let empty = Snapshot::default();
    let mut reading = read_with(PLAN, &empty);
    let at =
        reading.tasks.iter().position(|task| task.sentence.starts_with("Lập kế hoạch làm đường")).unwrap();
    let typed = reading.tasks.iter().map(|task| task.deadlines[0].clone());
    let typed = typed.into_iter().find(|one| &*one.words == "Quý II/2015").unwrap();
    reading.tasks[at].deadlines = vec![Deadline { words: "20/6/2015".into(), ..typed }];
    let book = folded(&empty, propose(&reading, &empty, DAY).unwrap().1.unwrap());
    let (difference, taken) = imported(PLAN, &book);
    assert_eq!((taken, rows_of(&difference, Standing::Changed)[0].is_doubtful()), (None, true));

    // A number that moved is no ground for it either.
    let amended = with(PLAN, FIRST, &format!("- Mở lớp dạy nghề cho thanh niên các thôn.\n\n{FIRST}"));
    let after = folded(&book, imported(&amended, &book).1.unwrap());
    assert_eq!(&*task(&after, "Lập kế hoạch làm đường").1.deadlines[0].words, "20/6/2015");
}

#[test]
fn a_row_not_agreed_to_keeps_its_clause_and_nothing_collides() {
    let before = book();
    let amended = with(PLAN, FIRST, &format!("- Mở lớp dạy nghề cho thanh niên các thôn.\n\n{FIRST}"));
    let reading = read_with(&amended, &before);
    let difference = difference(&reading, &before, DAY).unwrap();
    for refused in 0..difference.rows.len() {
        let taken = take(&reading, &before, &difference, DAY, |part| part != Part::Row(refused));
        if let Some(taken) = taken {
            folded(&before, taken);
        }
    }
    assert_eq!(take(&reading, &before, &difference, DAY, |_| false), None);
}

#[test]
fn a_head_that_was_mended_changes_the_plan_and_no_duty() {
    let before = book();
    let text = with(PLAN, "Trần Văn Đường", "Nguyễn Thị Rừng");
    let text = with(&text, "ngày 12 tháng 01 năm 2015", "ngày 13 tháng 01 năm 2015");
    let (difference, taken) = imported(&text, &before);
    let kinds: Vec<_> = difference.head.iter().map(std::mem::discriminant).collect();
    assert_eq!(kinds.len(), 2, "{:?}", difference.head);
    assert!(matches!(&difference.head[0], HeadChange::Signer { from, to }
        if &**from == "Trần Văn Đường" && &**to == "Nguyễn Thị Rừng"));
    let Taken { label, basis, changes } = taken.clone().unwrap();
    assert_eq!(label, Label::AmendPlan { number: "17/KH-UBND".into(), added: 0, changed: 0, dropped: 0 });
    assert_eq!((changes.plans.len(), changes.len(), basis.is_some()), (1, 1, true));
    let after = folded(&before, taken.unwrap());
    let plan = after.rows::<Plan>().next().unwrap().1;
    assert_eq!(
        (&*plan.signer, plan.date),
        ("Nguyễn Thị Rừng", NaiveDate::from_ymd_opt(2015, 1, 13).unwrap())
    );
    assert_eq!(imported(&text, &after).1, None);
    let left = take(&read_with(&text, &before), &before, &difference, DAY, |part| part != Part::Head);
    assert_eq!(left, None, "who leaves the head leaves the plan as it is");
}

#[test]
fn a_title_brings_its_span_of_days_and_what_is_not_said_changes_nothing() {
    let before = book();
    let text = with(PLAN, "Quý I năm 2015 và cả năm 2015", "Quý II năm 2015");
    let after = folded(&before, imported(&text, &before).1.unwrap());
    let plan = |book: &Snapshot| book.rows::<Plan>().next().unwrap().1.clone();
    assert_ne!(plan(&after).period, plan(&before).period);
    let mut silent = read_with(PLAN, &before);
    silent.header.signer = None;
    silent.header.place = None;
    assert_eq!(difference(&silent, &before, DAY).unwrap().head, []);
}

#[test]
fn an_amendment_by_another_number_is_known_by_its_title_and_drops_nothing() {
    let before = book();
    let amendment = "Số: 40 /KH-UBND\n\nLâm Sơn, ngày 02 tháng 3 năm 2015\n\nKẾ HOẠCH\nSửa đổi, bổ sung Kế hoạch số \
        17/KH-UBND\n\nI. NHIỆM VỤ\n\n1. Sở Tài chính\n\n- Phối hợp với Ban Dân tộc và các đơn vị có liên quan cấp tiền \
        làm đường, làm cầu.\n\n- Mở lớp dạy nghề cho thanh niên các thôn.\n\nThời gian thực hiện: Tháng 12 năm 2015.\n";
    let (difference, taken) = imported(amendment, &before);
    assert!(difference.plan.is_some() && !difference.is_whole, "{:?}", read_with(amendment, &before).header);
    let counts = [Standing::Changed, Standing::New, Standing::Gone].map(|one| difference.count(one));
    assert_eq!(counts, [1, 1, 0]);
    let Taken { basis, .. } = taken.clone().unwrap();
    assert_eq!(basis.unwrap().number, "40/KH-UBND".into());
    let after = folded(&before, taken.unwrap());
    assert_eq!(after.rows::<Plan>().count(), 1);
    assert_eq!(imported(amendment, &after).1, None);
}

#[test]
fn a_duty_that_was_stored_in_parts_is_the_same_at_the_next_reading() {
    let empty = Snapshot::default();
    let agencies = AgencyBook::of(&empty).unwrap();
    let mut reading = read(PLAN, &agencies);
    let at = reading.tasks.iter().position(|task| &*task.clause == "II.1.1-2").unwrap();
    assert_eq!(reading.split(at, &agencies), Some(2));
    let book = folded(&empty, propose(&reading, &empty, DAY).unwrap().1.unwrap());
    let mut again = read_with(PLAN, &book);
    again.follow(&book, &AgencyBook::of(&book).unwrap());
    let (difference, taken) = propose(&again, &book, DAY).unwrap();
    assert_eq!(taken, None, "{:?}", rows_of(&difference, Standing::Changed));
    let mended =
        PLAN.replace("đoạn đường xấu nhất trong mùa mưa; tổng hợp", "đoạn đường xấu trong mùa mưa; tổng hợp");
    let mut amended = read_with(&mended, &book);
    amended.follow(&book, &AgencyBook::of(&book).unwrap());
    let (difference, _) = propose(&amended, &book, DAY).unwrap();
    let count = |standing| difference.count(standing);
    assert_eq!((count(Standing::New), count(Standing::Changed), count(Standing::Gone)), (0, 1, 0));
}

#[test]
fn the_same_number_of_another_year_or_province_is_another_plan() {
    let before = book();
    let other_year = PLAN.replace("ngày 12 tháng 01 năm 2015", "ngày 12 tháng 01 năm 2016");
    let other_place = PLAN.replace("Lâm Sơn,", "Hà Sơn,");
    for text in [&other_year, &other_place] {
        assert_ne!(text, PLAN);
        let (difference, taken) = imported(text, &before);
        assert_eq!((difference.plan, difference.count(Standing::Gone)), (None, 0));
        let after = folded(&before, taken.unwrap());
        assert_eq!(after.rows::<Plan>().count(), 2);
        assert_eq!(imported(text, &after).1, None, "each is known again");
        assert_eq!(imported(PLAN, &after).1, None);
    }
    let without_place = PLAN.replace("Lâm Sơn, ngày", "Ngày");
    assert!(imported(&without_place, &before).0.plan.is_some());
}

#[test]
fn an_amendment_is_of_the_plan_of_its_place_where_several_have_the_number() {
    let before = book();
    let other = PLAN.replace("Lâm Sơn,", "Hà Sơn,");
    let both = folded(&before, imported(&other, &before).1.unwrap());
    let amendment = "Số: 30/KH-UBND\n\nHà Sơn, ngày 2 tháng 6 năm 2015\n\nKẾ HOẠCH\nSửa đổi Kế hoạch số 17/KH-UBND\n\n\
                     1. Sở Tài chính cấp tiền trước ngày 30/6/2015.";
    let place = |book: &Snapshot| {
        let plan = imported(amendment, book).0.plan;
        plan.and_then(|plan| book.get(plan)).map(|plan| plan.place.to_string())
    };
    assert_eq!(place(&both).as_deref(), Some("Hà Sơn"));
    assert_eq!(place(&before).as_deref(), Some("Lâm Sơn"));
}
