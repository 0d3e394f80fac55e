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
fn a_set_of_committees_that_nobody_has_listed_is_open() {
    let body = "I. NHIỆM VỤ\n1. UBND các huyện lập danh sách.\n2. UBND các huyện, thị xã, thành phố lập danh sách.\n\
                3. Sở Y tế phối hợp với UBND các xã, phường, thị trấn kiểm tra.\n4. UBND cấp xã lập sổ.\n\
                5. UBND các huyện Đăk Hà, Đăk Tô và thành phố Kon Tum lập sổ.";
    reads(
        body,
        &[
            "I.1 C:UH [undated]",
            "I.2 C:H/TP [undated]",
            "I.3 P:YT =YT [undated]",
            "I.4 C:UCX [undated]",
            "I.5 C:UHĐH,UHĐT,UTPKT [undated]",
        ],
    );
    let reading = read(body);
    let kinds = |clause: &str| {
        let here = reading.findings.iter().filter(|noted| noted.clause.as_deref() == Some(clause));
        here.map(|noted| noted.finding.kind()).collect::<Vec<_>>()
    };
    assert!(
        kinds("I.1").contains(&"open_set") && kinds("I.3").contains(&"open_set"),
        "{:?}",
        reading.findings
    );
}

#[test]
fn a_person_stands_for_the_office_and_a_heading_may_turn_to_it() {
    reads(
        "I. NHIỆM VỤ\n1. Trách nhiệm của Sở Y tế:\n- Mua thuốc.\n2. Giám đốc Sở Nội vụ cử cán bộ.\n3. Đối với Sở Tài chính:\n\
         - Cấp tiền.\n4. Trưởng ban Dân tộc, Chánh Văn phòng UBND tỉnh báo cáo Chủ tịch UBND tỉnh.\n\
         5. Đối với Sở Xây dựng: kiểm tra cầu.\n6. Đối với các xã vùng cao, Sở Công Thương mở chợ.",
        &[
            "I.1-1 C:YT [undated]",
            "I.2 C:NV [undated]",
            "I.3-1 C:TC [undated]",
            "I.4 C:BDT,VP N:UBND tỉnh [undated]",
            "I.5 C:XD [undated]",
            "I.6 C:CT [undated]",
        ],
    );
}

#[test]
fn agencies_may_be_parted_by_any_mark_and_share_a_word() {
    reads(
        "I. NHIỆM VỤ\n1. Phối hợp với Sở Tài chính; Sở Y tế; Ban Dân tộc/Sở Nội vụ kiểm tra.\n\
         2. Các sở: Tài chính, Xây dựng, Y tế cử cán bộ.\n3. Sở Tài chính, Nội vụ và Y tế họp hàng quý.\n\
         4. Sở Tài chính (chủ trì), Sở Y tế (phối hợp) mua thuốc.\n5. Lập sổ.\n\
         Đơn vị thực hiện: Sở Tài chính (chủ trì); Sở Y tế, Ban Dân tộc (phối hợp).",
        &[
            "I.1 P:TC,YT,BDT,NV [undated]",
            "I.2 C:TC,XD,YT [undated]",
            "I.3 C:TC,NV,YT [series P3M ongoing]",
            "I.4 C:TC P:YT [undated]",
            "I.5 C:TC,YT P:BDT [undated]",
        ],
    );
}

#[test]
fn a_second_subject_behind_a_semicolon_acts_too() {
    reads(
        "I. NHIỆM VỤ\n1. Ban Dân tộc chủ trì lập danh sách; Sở Tài chính tổng hợp kinh phí.\n2. Sở Y tế\n\
         - Lập danh sách gửi Sở Nội vụ; Sở Nội vụ tổng hợp.",
        &["I.1 C:BDT,TC [undated]", "I.2-1 C:YT T:NV N:NV [undated]"],
    );
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
