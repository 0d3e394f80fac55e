//! Small plans, each with one way in which real ones are written, beside what is read of it.
//!
//! A line is a duty as in the plans of `tests/fixtures/plans`, or behind `!` a finding that belongs to no duty.

mod told;

use ct135::domain::snapshot::Snapshot;
use ct135::intake::document::Document;
use ct135::intake::plan::{AgencyBook, PlanReading, read_document};

const HEAD: &str =
    "UBND TỈNH LÂM SƠN\nSố: 17/KH-UBND\nLâm Sơn, ngày 12 tháng 01 năm 2015\n\nKẾ HOẠCH\nRà soát thôn\n\n";
const FOOT: &str = "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Thôn\n";

fn read(body: &str) -> PlanReading {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    read_document(&told::with_tables(&format!("{HEAD}{body}{FOOT}")), &book)
}

fn lines(reading: &PlanReading) -> Vec<String> {
    let duties = reading.tasks.iter().map(|task| told::duty(reading, task));
    duties.chain(told::asides(reading)).collect()
}

#[track_caller]
fn reads(body: &str, expected: &[&str]) {
    assert_eq!(lines(&read(body)), expected, "{body}");
}

#[test]
fn days_and_their_rhythm_are_one_wherever_they_stand() {
    let days = |body: &str| {
        let reading = read(body);
        let series =
            reading.tasks[0].deadlines.iter().flat_map(|deadline| deadline.reading.series().to_vec());
        series.map(|one| format!("{} {:?}", one.every.duration(), one.day)).collect::<Vec<_>>()
    };
    let quarterly = ["P3M Some(OfNextMonth(5))"];
    let sentence = "I. NHIỆM VỤ\n1. Sở Y tế báo cáo UBND tỉnh, chậm nhất ngày 5 tháng sau.\nThời gian thực hiện: Hàng quý.";
    assert_eq!(days(sentence), quarterly);
    let line = "I. NHIỆM VỤ\n1. Hàng quý, Sở Y tế báo cáo UBND tỉnh.\nThời hạn: chậm nhất ngày 5 tháng sau.";
    assert_eq!(days(line), quarterly);
}
