//! Ways in which plans are laid out: numbering, labels, tables, heads and feet, each beside what is read of it.

use super::*;

const HEAD: &str =
    "UBND TỈNH LÂM SƠN\nSố: 17/KH-UBND\nLâm Sơn, ngày 12 tháng 01 năm 2015\n\nKẾ HOẠCH\nRà soát thôn\n\n";
const FOOT: &str = "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Thôn\n";

fn of_body(body: &str) -> PlanReading {
    reading(&format!("{HEAD}{body}{FOOT}"))
}

#[track_caller]
fn reads(body: &str, expected: &[&str]) {
    assert_eq!(all_told(&of_body(body)), expected, "{body}");
}

fn titles(body: &str) -> Vec<String> {
    of_body(body).tasks.iter().map(|task| task.title.to_string()).collect()
}

#[test]
fn a_dot_inside_a_number_ends_no_sentence() {
    let body = "I. NHIỆM VỤ\n1. Hỗ trợ nhà ở cho 1.250 hộ: Sở Xây dựng chủ trì.\n\
                2. Sở Tài chính bố trí 12.500.000.000 đồng trước 30.9.2015.\n3. Ban Dân tộc cấp 1.250 con giống; họp thôn.";
    reads(body, &["I.1 C:XD [undated]", "I.2 C:TC [date 2015-09-30]", "I.3 C:BDT [undated]"]);
    assert_eq!(titles(body)[0], "Hỗ trợ nhà ở cho 1.250 hộ");
    assert_eq!(titles(body)[1], "Bố trí 12.500.000.000 đồng trước 30.9.2015");
    assert!(!kinds_at(&of_body(body), "I.2").contains(&"several_deliverables"));
}

#[test]
fn numbers_with_a_dash_behind_them_count_as_well() {
    reads(
        "I- TỔ CHỨC THỰC HIỆN:\n1- Ban Dân tộc: kiểm tra trước 30/3/2015.\n2- Sở Y tế:\na- Mua thuốc.\nb- Khám bệnh.",
        &["I.1 C:BDT [date 2015-03-30]", "I.2.a C:YT [undated]", "I.2.b C:YT [undated]"],
    );
}

#[test]
fn lines_with_labels_belong_to_the_duty_above_them() {
    let body = "I. NHIỆM VỤ\n1. Dự án 1: Nhà ở\n- Cơ quan tham mưu: Ban Dân tộc.\n- Đơn vị tham gia: Sở Xây dựng.\n\
                - Hạn hoàn thành: 30/5/2015.\n- Lãnh đạo phụ trách: Đ/c Thôn.\n2. Dự án 2: Nước sạch\n- Mục tiêu: 1.250 hộ.\n\
                - Đối tượng: Hộ nghèo.\n- Đơn vị chịu trách nhiệm chính: Sở Y tế.\n- Thời gian trình: Tháng 5/2015.";
    reads(body, &["I.1 C:BDT P:XD [date 2015-05-30]", "I.2 C:YT [window 2015-05-01 2015-05-31]"]);
    assert_eq!(titles(body), ["Dự án 1: Nhà ở", "Dự án 2: Nước sạch"]);
}

#[test]
fn a_dash_may_head_the_pluses_below_it() {
    reads(
        "I. NHIỆM VỤ\n1. Cấp tỉnh\n- Ban Dân tộc:\n+ Cấp vốn.\n+ Kiểm tra.\n- Lập sổ.\n2. Quy hoạch\n- Nội dung: Lập quy hoạch.\n\
         - Phân công:\n+ Sở Xây dựng chủ trì, hướng dẫn các xã thực hiện.\n+ Sở Tài chính: phối hợp.\n- Thời gian: Quý II/2015.",
        &[
            "I.1-1 C:BDT [undated]",
            "I.1-2 C:BDT [undated]",
            "I.1-3 [undated]",
            "I.2-1 C:XD P:TC [window 2015-04-01 2015-06-30]",
        ],
    );
    assert_eq!(
        titles("I. NHIỆM VỤ\n1. Sở Y tế\n- Phối hợp với Sở Tài chính:\n+ Quyết toán vốn.")[0],
        "Quyết toán vốn"
    );
}

#[test]
fn an_agency_alone_in_a_line_acts_in_what_stands_below() {
    reads(
        "I. Cấp tỉnh\nSở Y tế\n- Mua thuốc.\n- Khám bệnh.\nSở Nội vụ\n- Cử cán bộ.\nII. Cấp xã\nUBND các huyện, thành phố lập sổ.",
        &["I-1 C:YT [undated]", "I-2 C:YT [undated]", "I-3 C:NV [undated]", "II C:H/TP [undated]"],
    );
}

#[test]
fn what_closes_a_plan_is_no_duty() {
    let body = "I. NHIỆM VỤ\n1. Sở Y tế mua thuốc.\n2. Các nội dung khác giữ nguyên theo Kế hoạch số 12/KH-UBND.\n\
                Kế hoạch này thay thế Kế hoạch số 15/KH-UBND.\nTrên đây là Kế hoạch rà soát thôn năm 2015./.";
    reads(body, &["I.1 C:YT [undated]"]);
    let outside = |reading: &PlanReading| {
        let noted = reading.findings.iter().filter(|noted| noted.finding.kind() == "outside_outline");
        noted.map(|noted| noted.clause.clone()).collect::<Vec<_>>()
    };
    assert_eq!(outside(&of_body(body)), [None], "what it replaces is of no clause");
    let asking = of_body("I. VIỆC\n1. Sở Y tế mua thuốc.\nTrên đây là Kế hoạch, yêu cầu các sở thực hiện./.");
    assert_eq!(outside(&asking).len(), 1, "a person looks at what asks for something");
}

#[test]
fn an_office_alone_in_capitals_signs() {
    for foot in [
        "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\nTrần Văn Thôn",
        "GIÁM ĐỐC (Đã ký)\n\nTrần Văn Thôn\n\nNơi nhận:\n- Như trên;",
        "T/M UBND TỈNH - K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Thôn",
    ] {
        let reading = reading(&format!("{HEAD}I. VIỆC\n1. Sở Y tế mua thuốc.\n\n{foot}"));
        assert_eq!(all_told(&reading), ["I.1 C:YT [undated]"], "{foot}");
        assert_eq!(reading.header.signer.as_deref(), Some("Trần Văn Thôn"), "{foot}");
    }
    let decided = reading(
        "Số: 3/QĐ-UBND\nA, ngày 5/3/2015\n\nQUYẾT ĐỊNH\nGiao việc\n\nCHỦ TỊCH\n\nCăn cứ Luật số 3;\n\n1. Sở Y tế họp.",
    );
    assert_eq!(decided.tasks.len(), 1);
}

#[test]
fn a_rule_below_the_title_is_not_of_it() {
    let text = format!("{}------------\n\nI. VIỆC\n1. Sở Y tế họp.{FOOT}", HEAD.trim_end().to_owned() + "\n");
    assert_eq!(reading(&text).header.title.as_deref(), Some("Rà soát thôn"));
}

#[test]
fn sections_of_a_table_stand_in_that_of_the_document() {
    reads(
        "I. MỤC TIÊU\n1. Giảm nghèo.\nII. NHIỆM VỤ\n1. Ban Dân tộc họp.\nIII. PHÂN CÔNG\nTT\tNội dung\tCơ quan chủ trì\tThời hạn\n\
         I\tVốn\n1\tCấp vốn\tBan Dân tộc\t30/4/2015\nII\tKiểm tra\n1\tKiểm tra huyện\tSở Y tế\nIV. KHÁC\n1. Sở Nội vụ họp.",
        &[
            "II.1 C:BDT [undated]",
            "III.I.1 C:BDT [date 2015-04-30]",
            "III.II.1 C:YT [undated]",
            "IV.1 C:NV [undated]",
        ],
    );
}

#[test]
fn a_column_of_who_is_charged_says_each_role_itself() {
    reads(
        "I. VIỆC\nTT | Nội dung | Phân công thực hiện | Thời hạn\n1 | Cấp vốn | Ban Dân tộc | 30/4/2015\n\
         2 | Họp | Chủ trì: Ban Dân tộc; Phối hợp: Sở Nội vụ | 30/6/2015\n3 | Xem | BDT (chủ trì); TC, XD (phối hợp) | 30/7/2015",
        &[
            "I.1 C:BDT [date 2015-04-30]",
            "I.2 C:BDT P:NV [date 2015-06-30]",
            "I.3 C:BDT P:TC,XD [date 2015-07-30]",
        ],
    );
}
