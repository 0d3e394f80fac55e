//! Laws of what is not taken unasked: older documents, corrections of people, progress that was recorded.

use super::*;
use crate::domain::change::ChangeSet;
use crate::domain::deadline::Deadline;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::plan::Progress;
use crate::domain::snapshot::Changes;
use crate::intake::plan::tests::folded;
use crate::intake::plan::{AgencyBook, propose, read};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();

const PLAN: &str = "Số: 5/KH-UBND\n\nLâm Sơn, ngày 18 tháng 02 năm 2025\n\nKẾ HOẠCH\nThực hiện chương trình năm 2025\n\n\
    I. NHIỆM VỤ\n\n1. Sở Tài chính chủ trì phân bổ kinh phí sự nghiệp cho các huyện trước ngày 31/3/2025.\n\n\
    2. Sở Xây dựng chủ trì kiểm tra chất lượng nhà ở đã hỗ trợ trước ngày 20/5/2025.\n\n\
    3. Sở Nội vụ chủ trì mở lớp tập huấn cho cán bộ xã, thôn.\nThời gian thực hiện: Quý I năm 2025.\n";

/// The document that replaces the plan, with pieces replaced.
fn later(pieces: &[(&str, &str)]) -> String {
    let head = [
        ("Số: 5/", "Số: 18/"),
        ("18 tháng 02", "20 tháng 6"),
        ("Thực hiện chương trình", "Thay thế Kế hoạch số 5/KH-UBND về thực hiện chương trình"),
    ];
    head.iter().chain(pieces).fold(PLAN.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

fn compared(text: &str, book: &Snapshot) -> (Difference, Option<Taken>) {
    propose(&read(text, &AgencyBook::of(book).unwrap()), book, DAY).unwrap()
}

fn taken_in(text: &str, book: &Snapshot) -> Snapshot {
    folded(book, compared(text, book).1.unwrap())
}

fn book() -> Snapshot {
    taken_in(PLAN, &Snapshot::default())
}

fn kinds(difference: &Difference) -> Vec<&'static str> {
    difference.rows.iter().flat_map(|row| &row.doubts).map(Finding::kind).collect()
}

/// The book with what an agency has recorded of the duty that begins so.
fn with_progress(book: &Snapshot, start: &str) -> Snapshot {
    let (task, _) = book.rows::<Task>().find(|(_, task)| task.sentence.contains(start)).unwrap();
    let owner = book.rows::<Assignment>().find(|(_, row)| row.task == task && row.is_obligated).unwrap().1;
    let mut changes = Changes::default();
    changes.progress.push(crate::domain::change::Change {
        id: crate::domain::id::Id::new(0),
        before: None,
        after: Some(Progress {
            task,
            agency: owner.agency,
            status: Status::InProgress,
            step: None,
            percent: Some(60),
            note: "".into(),
            evidence: None,
            day: DAY,
        }),
    });
    let label = Label::RecordManyProgress { rows: 1 };
    let (id, origin) = (TxId(900), crate::domain::change::Origin::Edit);
    let mut after = book.clone();
    after.fold(&ChangeSet { id, author: "nga".into(), at: 0, label, origin, basis: None, changes });
    after
}

#[test]
fn a_document_older_than_the_last_that_changed_the_plan_changes_nothing_unasked() {
    let after = taken_in(&later(&[("20/5/2025", "20/8/2025")]), &book());
    let older = PLAN.replace("20/5/2025", "25/5/2025");
    let (difference, taken) = compared(&older, &after);
    assert_eq!(taken, None);
    assert!(
        matches!(&difference.findings[..], [Finding::LaterDocument { number, .. }] if &**number == "18/KH-UBND")
    );
    // One that is as late, or that differs in nothing, is not said to be older.
    let (again, _) = compared(&later(&[("20/5/2025", "20/8/2025")]), &after);
    assert_eq!(again.findings, []);
}

#[test]
fn a_deadline_that_a_person_corrected_before_storing_outlives_the_amended_document() {
    let empty = Snapshot::default();
    let mut reading = read(PLAN, &AgencyBook::of(&empty).unwrap());
    let typed = Deadline { words: "15/4/2025".into(), ..reading.tasks[1].deadlines[0].clone() };
    reading.tasks[0].deadlines = vec![typed];
    let book = folded(&empty, propose(&reading, &empty, DAY).unwrap().1.unwrap());
    let more = "1. Sở Y tế chủ trì khám bệnh cho người già trước ngày 1/9/2025.\n\n2. Sở Tài chính";
    let moved =
        [("1. Sở Tài chính", more), ("\n\n2. Sở Xây", "\n\n3. Sở Xây"), ("\n\n3. Sở Nội", "\n\n4. Sở Nội")];
    let (difference, taken) = compared(&later(&moved), &book);
    assert_eq!(kinds(&difference), ["no_ground"]);
    let after = folded(&book, taken.unwrap());
    let kept = after.rows::<Task>().find(|(_, task)| task.sentence.contains("phân bổ")).unwrap().1;
    assert_eq!(&*kept.deadlines[0].words, "15/4/2025");
    // The same where the sentence says something else beside it.
    let (difference, _) = compared(&later(&[("cho các huyện", "cho các huyện, các xã")]), &book);
    assert_eq!(kinds(&difference), ["no_ground"]);
    // A time line outside the sentence, and a day that was not there before, are news.
    let news = [("Quý I năm", "Quý IV năm"), ("20/5/2025", "20/8/2025")];
    let (difference, _) = compared(&later(&news), &self::book());
    assert_eq!((kinds(&difference).len(), difference.count(Standing::Changed)), (0, 2), "{difference:?}");
}

#[test]
fn what_touches_recorded_progress_is_named_and_not_taken_unasked() {
    let before = with_progress(&book(), "kiểm tra chất lượng");
    let gone = later(&[(
        "2. Sở Xây dựng chủ trì kiểm tra chất lượng nhà ở đã hỗ trợ trước ngày 20/5/2025.\n\n",
        "",
    )]);
    let led = later(&[("2. Sở Xây dựng", "2. Sở Công Thương")]);
    for text in [&gone, &led] {
        let (difference, taken) = compared(text, &before);
        let touched = difference.rows.iter().flat_map(|row| &row.doubts).next();
        let far = (Status::InProgress, Some(60));
        assert!(
            matches!(touched, Some(Finding::ProgressTouched { status, percent, .. }) if (*status, *percent) == far),
            "{difference:?}"
        );
        assert!(taken.is_none_or(|taken| taken.changes.progress.is_empty() && taken.changes.assignments.is_empty()));
    }
    // Progress of a lead that stays is touched by nothing.
    let (difference, _) = compared(&later(&[("20/5/2025", "20/8/2025")]), &before);
    assert_eq!(kinds(&difference), [""; 0]);
}

#[test]
fn a_plan_issued_elsewhere_than_those_of_the_book_says_so() {
    let other = PLAN.replace("Lâm Sơn,", "Hà Sơn,");
    let (difference, taken) = compared(&other, &book());
    assert!(taken.is_some() && matches!(&difference.findings[..], [Finding::IssuedElsewhere { .. }]));
    assert_eq!(compared(PLAN, &Snapshot::default()).0.findings, []);
}
