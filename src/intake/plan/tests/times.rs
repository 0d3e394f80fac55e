//! What a plan says of years that stand in the words.

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
