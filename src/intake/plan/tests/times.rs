//! What a plan says of words of time that it could not read, and of years that stand in the words.

use crate::domain::snapshot::Snapshot;
use crate::intake::finding::Finding;
use crate::intake::plan::{AgencyBook, PlanReading, read};

/// A plan of 05/3/2015 with one duty and the time line below it, if there is one.
fn plan(sentence: &str, line: &str) -> PlanReading {
    let line = if line.is_empty() { String::new() } else { format!("Thời gian thực hiện: {line}\n") };
    let text = format!(
        "Kon Tum, ngày 05 tháng 3 năm 2015\nKẾ HOẠCH\nHỗ trợ thôn nghèo\nII. NHIỆM VỤ\n1. Ban Dân tộc\n- {sentence}\n{line}"
    );
    read(&text, &AgencyBook::of(&Snapshot::default()).unwrap())
}

fn findings(plan: &PlanReading) -> Vec<&Finding> {
    assert_eq!(plan.tasks.len(), 1, "{:?}", plan.tasks);
    plan.findings.iter().map(|noted| &noted.finding).collect()
}

/// The words that were not understood; whether there is said to be no deadline, or a vague one.
fn not_understood(sentence: &str, line: &str) -> (Vec<String>, bool) {
    let plan = plan(sentence, line);
    let found = findings(&plan);
    let words = found.iter().filter_map(|finding| match finding {
        Finding::TimeNotUnderstood { words } => Some(words.to_string()),
        _ => None,
    });
    let says_none = |finding: &&Finding| matches!(finding, Finding::NoDeadline | Finding::VagueTime { .. });
    (words.collect(), found.iter().any(says_none))
}

#[test]
fn words_of_time_that_are_not_read_are_no_missing_deadline() {
    let table = [
        (
            "Gửi báo cáo trong ngày 40 của đợt về Ủy ban nhân dân tỉnh.",
            "",
            &["ngày 40 của đợt về Ủy ban nhân dân tỉnh"][..],
        ),
        ("Gửi danh sách hộ nghèo quý 7, đúng mẫu.", "", &["quý 7"]),
        ("Gửi danh sách hộ nghèo vào tháng 13, đúng mẫu.", "", &["tháng 13"]),
        ("Gửi danh sách hộ nghèo hạn trước 3 tuần, đúng mẫu.", "", &["hạn trước 3 tuần"]),
    ];
    for (sentence, line, expected) in table {
        let (words, says_none) = not_understood(sentence, line);
        assert_eq!(words, expected, "{sentence} {line}");
        assert!(!says_none, "{sentence} {line}");
    }
    let (words, says_none) = not_understood("Gửi danh sách hộ nghèo.", "tháng 13/2015");
    assert!(words.is_empty() && !says_none, "a month that cannot be is read, and flagged");
}

#[test]
fn days_of_documents_and_spans_of_programmes_are_no_words_left_unread() {
    for sentence in [
        "Triển khai Quyết định số 551/QĐ-TTg ngày 04/4/2013 của Thủ tướng Chính phủ.",
        "Triển khai Thông tư số 05 ngày 18 tháng 11 năm 2013 của Bộ.",
        "Lập danh sách hộ nghèo giai đoạn 2012-2015 của 20 thôn.",
        "Tham mưu kế hoạch năm 2015 cho 3 xã.",
        "Cấp gạo 15 kg một khẩu cho 20 hộ trước mắt còn khó khăn.",
    ] {
        assert_eq!(not_understood(sentence, "").0, [""; 0], "{sentence}");
    }
}

#[test]
fn a_year_at_the_end_of_a_range_is_written() {
    let inferred = |line: &str| {
        let plan = plan("Cấp gạo cho hộ nghèo.", line);
        let is_inferred = |finding: &&&Finding| matches!(finding, Finding::InferredYear { .. });
        findings(&plan).iter().filter(is_inferred).count()
    };
    for line in ["Quý II - Quý III/2015", "tháng 4 - tháng 6/2015", "từ 01/4 đến 30/9/2015"] {
        assert_eq!(inferred(line), 0, "{line}");
    }
    for line in ["Quý II - Quý III", "trước ngày 30/9", "từ 01/4 đến 30/9"] {
        assert_eq!(inferred(line), 1, "{line}");
    }
}

/// The due days of the duty, and the words noted as lying before the plan.
fn due_and_past(sentence: &str, line: &str) -> (Vec<String>, Vec<String>) {
    let plan = plan(sentence, line);
    let past = findings(&plan).into_iter().filter_map(|finding| match finding {
        Finding::DueBeforeIssue { words } => Some(words.to_string()),
        _ => None,
    });
    let past = past.collect();
    let due = plan.tasks[0].deadlines.iter().filter_map(|deadline| deadline.reading.due());
    (due.map(|day| day.to_string()).collect(), past)
}

#[test]
fn a_day_before_the_plan_is_noted_and_one_of_a_year_before_is_no_deadline() {
    let of_thing = due_and_past("Duy tu các công trình đưa vào sử dụng trước năm 2010.", "Quý II/2015");
    assert_eq!(of_thing, (vec!["2015-06-30".to_owned()], vec!["trước năm 2010".to_owned()]));
    let done = due_and_past("Thanh toán các công trình hoàn thành trước ngày 31/12/2014.", "");
    assert_eq!(done, (Vec::new(), vec!["hoàn thành trước ngày 31/12/2014".to_owned()]));
    let again = due_and_past("Phân bổ kinh phí cho các huyện trước ngày 31/01/2015.", "");
    assert_eq!(again, (vec!["2015-01-31".to_owned()], vec!["trước ngày 31/01/2015".to_owned()]));
    let line = due_and_past("Phân bổ kinh phí cho các huyện.", "Quý IV/2014");
    assert_eq!(line, (vec!["2014-12-31".to_owned()], vec!["Quý IV/2014".to_owned()]));
}

#[test]
fn a_time_to_come_that_is_no_deadline_is_quoted() {
    for (sentence, expected) in [
        ("Chốt số liệu ngày 30 tháng 4.", "ngày 30 tháng 4"),
        ("Trình Ủy ban tại phiên họp thường kỳ tháng 6/2015.", "tháng 6/2015"),
        ("Họp giao ban vào ngày làm việc cuối cùng của tháng.", "ngày làm việc cuối cùng của tháng"),
        ("Họp giao ban 2 tháng một lần.", "2 tháng một lần"),
    ] {
        assert_eq!(not_understood(sentence, ""), (vec![expected.to_owned()], false), "{sentence}");
    }
}

#[test]
fn a_time_with_a_number_of_its_own_closes_what_stands_beside_it() {
    let text = "Kon Tum, ngày 05 tháng 3 năm 2015\nKẾ HOẠCH\nHỗ trợ thôn nghèo\nI. NHIỆM VỤ\n1. Hỗ trợ nhà ở\n2. Hỗ trợ sản xuất\n\
        3. Thời gian thực hiện: Quý II/2015.\nII. TỔ CHỨC THỰC HIỆN\n1. Ban Dân tộc cấp gạo.\n";
    let reading = read(text, &AgencyBook::of(&Snapshot::default()).unwrap());
    let kinds: Vec<_> = reading.tasks.iter().map(|task| task.deadlines[0].reading.kind()).collect();
    assert_eq!(kinds, ["window", "window", "undated"], "{:?}", reading.tasks);
    let shared = |noted: &&crate::intake::finding::Noted| {
        matches!(noted.finding, Finding::SharedTimeLine { tasks: 2, .. })
    };
    assert_eq!(reading.findings.iter().filter(shared).count(), 2);
}
