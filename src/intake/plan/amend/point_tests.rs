//! Points changed one by one: who leads stays, what is not read is told, and a plan said anew tells what it lacks.

use super::*;
use crate::domain::plan::Role;
use crate::intake::plan::tests::folded;
use crate::intake::plan::{AgencyBook, Taken, propose, read};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2016, 6, 1).unwrap();

const PLAN: &str = "Số: 120/KH-UBND\nLâm Sơn, ngày 10 tháng 3 năm 2016\n\nKẾ HOẠCH\nLàm đường năm 2016\n\nI. NHIỆM VỤ\n\
    1. Ban Dân tộc\na) Chủ trì, phối hợp với Sở Tài chính phân bổ vốn trước ngày 30/9/2016.\nb) Lập danh mục công trình.\n\
    2. Sở Tài chính\na) Thanh toán vốn trong quý II/2016.\nb) Kiểm tra kho bạc trước ngày 30/9/2016.\n\
    3. Sở Xây dựng: Thẩm định dự án trước ngày 31/3/2016.";

fn head(number: &str, title: &str) -> String {
    format!(
        "Số: {number}/KH-UBND\nLâm Sơn, ngày 25 tháng 5 năm 2016\n\nKẾ HOẠCH\n{title} Kế hoạch số 120/KH-UBND\n\n"
    )
}

fn of(text: &str, book: &Snapshot) -> (PlanReading, Difference, Option<Taken>) {
    let agencies = AgencyBook::of(book).unwrap();
    let mut reading = read(text, &agencies);
    reading.follow(book, &agencies);
    let (difference, taken) = propose(&reading, book, DAY).unwrap();
    (reading, difference, taken)
}

fn book() -> Snapshot {
    let empty = Snapshot::default();
    folded(&empty, of(PLAN, &empty).2.unwrap())
}

/// Who leads and who coordinates in each task, and its sentence.
fn told(book: &Snapshot) -> Vec<String> {
    let who = |task: TaskId, role: Role| {
        let rows = book.rows::<Assignment>().filter(|(_, row)| row.task == task && row.roles.contains(role));
        let mut names: Vec<_> =
            rows.map(|(_, row)| book.get(row.agency).unwrap().short.to_string()).collect();
        names.sort();
        names.join(",")
    };
    let told = |(id, task): (TaskId, &Task)| {
        format!("{} {}|{} {}", task.clause, who(id, Role::Lead), who(id, Role::Coordinate), task.sentence)
    };
    book.rows::<Task>().map(told).collect()
}

fn kinds(reading: &PlanReading) -> Vec<String> {
    let kind = |noted: &crate::intake::finding::Noted| {
        format!("{} {}", noted.clause.as_deref().unwrap_or("-"), noted.finding.kind())
    };
    reading.findings.iter().map(kind).filter(|kind| !kind.ends_with("no_signer")).collect()
}

#[test]
fn new_words_of_a_point_are_taken_into_its_task_and_who_leads_stays() {
    let before = book();
    let text = head("188", "Sửa đổi, bổ sung một số nội dung")
        + "1. Sửa đổi điểm a khoản 1 mục I như sau:\n\"a) Chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ phân bổ vốn trước ngày \
           30/6/2016.\"\n2. Bổ sung điểm c vào khoản 2 mục I như sau: “c) Quyết toán vốn trước ngày 31/7/2016.”.\n\
           3. Khoản 3 mục I được sửa đổi như sau:\n\"3. Sở Công Thương: Thẩm định dự án trước ngày 30/9/2016.\"\n\
           4. Các nội dung khác giữ nguyên.";
    let (reading, difference, taken) = of(&text, &before);
    assert_eq!(kinds(&reading), Vec::<String>::new());
    assert!(difference.rows.iter().all(|row| !row.is_doubtful()), "{:?}", difference.rows);
    let after = folded(&before, taken.unwrap());
    let told = told(&after);
    for line in [
        "I.1.a BDT|NV,TC Chủ trì, phối hợp với Sở Tài chính, Sở Nội vụ phân bổ vốn trước ngày 30/6/2016.",
        "I.2.c TC| Quyết toán vốn trước ngày 31/7/2016.",
        "I.3 CT| Sở Công Thương: Thẩm định dự án trước ngày 30/9/2016.",
    ] {
        assert!(told.iter().any(|one| one == line), "{line}: {told:#?}");
    }
    assert_eq!(told.len(), 6);
    assert_eq!(of(&text, &after).2, None, "read once more it changes nothing");
}

#[test]
fn what_is_not_read_into_the_plan_is_told_with_its_clause() {
    let before = book();
    let text = head("189", "Sửa đổi")
        + "1. Bãi bỏ điểm b khoản 1 mục I.\n2. Thay cụm từ \"quý II/2016\" tại điểm a khoản 2 mục I bằng cụm từ \"quý III/2016\".\n\
           3. Sửa đổi điểm d khoản 2 mục I như sau:\n\"d) Trồng rừng.\"\n4. Sửa đổi khoản 1 mục I như sau:\n\"1. Ban Dân tộc\na) Họp.\n\
           b) Lập sổ.\"\n5. Sở Y tế mua thuốc.";
    let (reading, difference, taken) = of(&text, &before);
    let expected = ["I.1.b point_by_hand", "I.2.a point_by_hand", "I.1 point_by_hand"];
    let kinds = kinds(&reading);
    assert!(expected.iter().all(|kind| kinds.iter().any(|one| one == kind)), "{kinds:?}");
    let sentences: Vec<&str> = reading.tasks.iter().map(|task| &*task.sentence).collect();
    assert_eq!(sentences, ["Trồng rừng.", "Sở Y tế mua thuốc."]);
    assert_eq!(difference.rows[0].doubts, [Finding::PointNotFound { clause: "I.2.d".into() }]);
    let after = folded(&before, taken.unwrap());
    assert_eq!(told(&after)[..5], told(&before)[..]);
}

#[test]
fn an_amendment_takes_no_lead_away_unasked() {
    let before = book();
    let text = head("190", "Sửa đổi") + "1. Thanh toán vốn trong quý III/2016.\n2. Sở Y tế mua thuốc.";
    let (_, difference, taken) = of(&text, &before);
    assert!(difference.rows[0].doubts.contains(&Finding::LeadLost { agency: "TC".into() }), "{difference:?}");
    assert_eq!(told(&folded(&before, taken.unwrap()))[..5], told(&before)[..]);
}

#[test]
fn a_plan_said_anew_tells_what_it_lacks_and_takes_nothing_away_unasked() {
    let before = book();
    let body = PLAN
        .split_once("I. NHIỆM VỤ")
        .unwrap()
        .1
        .replace("3. Sở Xây dựng: Thẩm định dự án trước ngày 31/3/2016.", "");
    let text = head("150", "Điều chỉnh") + "I. NHIỆM VỤ" + &body;
    let (_, difference, taken) = of(&text, &before);
    assert!(difference.is_whole && taken.is_none());
    let gone: Vec<&Row> = difference.rows.iter().filter(|row| row.standing() == Standing::Gone).collect();
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].doubts, [Finding::MissingAnew]);
}

#[test]
fn what_amends_a_plan_that_is_not_there_is_told() {
    let empty = Snapshot::default();
    let pointwise = "Số: 9/KH-UBND\nA, ngày 5/5/2016\n\nKẾ HOẠCH\nCập nhật\n\n1. Sửa đổi khoản 1 mục I như sau: \"1. Sở Y tế họp.\"";
    let wordy = "Số: 9/KH-UBND\nA, ngày 5/5/2016\n\nKẾ HOẠCH\nSửa đổi một số nội dung của Kế hoạch làm đường\n\n1. Sở Y tế họp.";
    for text in [&(head("191", "Sửa đổi") + "1. Sở Y tế họp."), pointwise, wordy] {
        assert!(of(text, &empty).1.findings.contains(&Finding::AmendsUnknown), "{text}");
    }
    for text in [PLAN, &PLAN.replace("Làm đường", "Điều chỉnh, bổ sung kế hoạch vốn")] {
        assert_eq!(of(text, &empty).1.findings, [], "{text}");
    }
}
