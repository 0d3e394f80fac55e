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
