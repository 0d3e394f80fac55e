//! Who is named in sentences of plans and what they are there: one sentence, one line of what is read of it.

mod told;

use ct135::domain::snapshot::Snapshot;
use ct135::intake::finding::Finding;
use ct135::intake::plan::{AgencyBook, PlanReading, read_document};

const HEAD: &str = "UBND TỈNH LÂM SƠN\nSố: 17/KH-UBND\nLâm Sơn, ngày 12 tháng 01 năm 2015\n\nKẾ HOẠCH\nRà soát thôn\n\nI. NHIỆM VỤ\n";
const FOOT: &str = "\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Thôn\n";

#[expect(clippy::unwrap_used, reason = "the catalogue is a file of the program")]
fn read_below(head: &str, body: &str) -> PlanReading {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    read_document(&told::with_tables(&format!("{head}{body}{FOOT}")), &book)
}

/// Each sentence as a numbered item, beside its roles as in the plans of `tests/fixtures/plans` and its short name.
#[track_caller]
fn reads(cases: &[(&str, &str, &str)]) {
    let items: Vec<String> =
        cases.iter().enumerate().map(|(at, (sentence, ..))| format!("{}. {sentence}", at + 1)).collect();
    let reading = read_below(HEAD, &items.join("\n"));
    assert_eq!(told::asides(&reading), [""; 0]);
    assert_eq!(reading.tasks.len(), cases.len(), "{:?}", reading.tasks);
    for (task, (sentence, roles, title)) in reading.tasks.iter().zip(cases) {
        let said = told::duty(&reading, task);
        let said = said.split_once(' ').map_or("", |(_, rest)| rest);
        let said = said.split('[').next().unwrap_or("").trim_end();
        assert_eq!((said, &*task.title), (*roles, *title), "{sentence}");
    }
}

#[track_caller]
fn findings(body: &str) -> Vec<Finding> {
    read_below(HEAD, body).findings.into_iter().map(|noted| noted.finding).collect()
}

#[test]
fn a_member_of_a_list_that_nobody_knows_does_not_end_it() {
    reads(&[
        ("Sở Tài chính, VNPT Lâm Sơn, Sở Xây dựng mở lớp.", "C:TC,VLS,XD", "Mở lớp"),
        ("Bộ CHQS tỉnh, BCH BĐBP tỉnh, Công an tỉnh mở lớp.", "C:QS,BP,CA", "Mở lớp"),
        (
            "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, Sở Y tế, Bưu điện tỉnh, Công an tỉnh tổ chức tập huấn.",
            "C:TC P:NV,YT,BĐT,CA",
            "Tổ chức tập huấn",
        ),
        ("Ban Quản lý dự án huyện làm chủ đầu tư.", "C:BQLDÁH", "Làm chủ đầu tư"),
        ("Sở Tài chính, Đội Xung kích Lâm Sơn, Sở Y tế mở lớp.", "C:TC,ĐXKLS,YT", "Mở lớp"),
    ]);
    let unknown = findings("1. Sở Tài chính phối hợp với Sở Y tế, Bưu điện tỉnh, Công an tỉnh mở lớp.");
    assert!(unknown.contains(&Finding::UnknownAgency { name: "Bưu điện tỉnh".into() }), "{unknown:?}");
}

#[test]
fn offices_of_other_places_and_longer_names_are_not_the_known_ones() {
    reads(&[
        ("Kho bạc Nhà nước huyện: Thanh toán vốn.", "C:KBNNH", "Thanh toán vốn"),
        ("Ban Chỉ đạo các cấp kiểm tra.", "C:BCĐC", "Kiểm tra"),
        ("Phòng Dân tộc các huyện lập sổ.", "C:PDTH", "Lập sổ"),
        ("Sở Nội vụ - Cải cách lập sổ.", "C:NVCC", "Lập sổ"),
        ("Sở Tài chính phối hợp với Ban Dân tộc - Tôn giáo mở lớp.", "P:TC,BDT =TC", "Mở lớp"),
    ]);
}

#[test]
fn offices_may_be_written_small_or_short() {
    reads(&[
        (
            "Sở Y tế chủ trì, phối hợp với phòng Tài chính - Kế hoạch, phòng Dân tộc lập sổ.",
            "C:YT P:PTCKH,PDT",
            "Lập sổ",
        ),
        (
            "SKHĐT chủ trì, phối hợp với STC, SNN&PTNT, BDT, KH&ĐT rà soát vốn.",
            "C:KHĐT P:TC,NN,BDT",
            "Rà soát vốn",
        ),
        (
            "Kiểm tra các cơ sở Y tế theo Công văn số 5/CV-BDT.",
            "",
            "Kiểm tra các cơ sở Y tế theo Công văn số 5/CV-BDT",
        ),
    ]);
}

#[test]
fn places_behind_one_committee_are_committees_each() {
    reads(&[
        ("UBND huyện Bắc Sơn, Nam Sơn, Tây Sơn: Giải ngân vốn.", "C:UHBS,UHNS,UHTS", "Giải ngân vốn"),
        (
            "UBND thành phố Lâm Sơn, thị xã Bắc Sơn và các huyện giải ngân vốn.",
            "C:UTPLS,UTXBS,UH =UTPLS,UTXBS",
            "Giải ngân vốn",
        ),
        ("Các huyện: Bắc Sơn, Nam Sơn giải ngân vốn.", "C:UHBS,UHNS", "Giải ngân vốn"),
        ("UBND TP. Lâm Sơn, TX. Bắc Sơn: giải ngân vốn.", "C:UTPLS,UTXBS", "Giải ngân vốn"),
        ("UBND 02 huyện nghèo (Bắc Sơn, Nam Sơn): giải ngân vốn.", "C:UHBS,UHNS", "Giải ngân vốn"),
        ("UBND 09 huyện miền núi: giải ngân vốn.", "C:U0HMN", "Giải ngân vốn"),
        (
            "Riêng UBND huyện Bắc Sơn, UBND huyện Nam Sơn hoàn thành việc chia đất.",
            "C:UHBS,UHNS",
            "Hoàn thành việc chia đất",
        ),
    ]);
    let told = findings("1. UBND các huyện (trừ huyện Bắc Sơn) giải ngân vốn.");
    assert!(told.contains(&Finding::Excepted { words: "trừ huyện Bắc Sơn".into() }), "{told:?}");
}

#[test]
fn sets_are_read_by_the_members_that_are_named() {
    reads(&[
        ("Các sở, ban, ngành tỉnh (Công Thương, Y tế) lồng ghép vốn.", "C:CT,YT", "Lồng ghép vốn"),
        (
            "Giám đốc các Sở: Nội vụ, Tài chính; Trưởng Ban Dân tộc; Chủ tịch UBND các huyện, thành phố tổ chức họp.",
            "C:NV,TC,BDT,H/TP",
            "Tổ chức họp",
        ),
        (
            "Đề nghị các cơ quan: Ủy ban MTTQ tỉnh, Hội Nông dân tỉnh tham gia giám sát.",
            "Đ:MTTQ,HND =MTTQ,HND",
            "Tham gia giám sát",
        ),
        ("Hội Nông dân, Hội LHPN, Hội CCB tỉnh vận động hội viên.", "C:HND,HPN,CCB", "Vận động hội viên"),
    ]);
}

#[test]
fn persons_stand_for_their_office() {
    reads(&[
        ("Đ/c Trần Văn Thôn, Giám đốc Sở Y tế: chuẩn bị nội dung họp.", "C:YT", "Chuẩn bị nội dung họp"),
        ("Đồng chí Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo: chủ trì họp.", "C:BCĐ", "Họp"),
        ("Giao Trưởng phòng Dân tộc theo dõi thôn.", "T:PDT =PDT", "Theo dõi thôn"),
        ("Thanh tra tỉnh chủ trì kiểm tra vốn.", "C:TTr", "Kiểm tra vốn"),
    ]);
}

#[test]
fn partners_are_named_by_other_words() {
    reads(&[
        (
            "Sở Y tế chịu trách nhiệm chính, cùng với Sở Tài chính xây dựng đề án.",
            "C:YT P:TC",
            "Xây dựng đề án",
        ),
        ("Ban Dân tộc cùng với Sở Tài chính thẩm định danh mục.", "C:BDT P:TC", "Thẩm định danh mục"),
        (
            "Ban Dân tộc, có sự tham gia của Sở Tài chính, thẩm định danh mục.",
            "C:BDT P:TC",
            "Thẩm định danh mục",
        ),
        (
            "Ban Dân tộc (chủ trì), Sở Y tế, Sở Tài chính (phối hợp): thẩm định danh mục.",
            "C:BDT P:YT,TC",
            "Thẩm định danh mục",
        ),
        (
            "Giao Sở Tài chính phối hợp với Ban Dân tộc (cơ quan chủ trì) thẩm định danh mục.",
            "C:BDT P:TC",
            "Thẩm định danh mục",
        ),
    ]);
}

#[test]
fn recipients_stand_behind_cho_den_and_voi() {
    reads(&[
        ("Sở Y tế gửi kết quả cho Ban Dân tộc.", "C:YT N:BDT", "Gửi kết quả cho Ban Dân tộc"),
        ("Sở Y tế gửi kết quả đến Ban Dân tộc.", "C:YT N:BDT", "Gửi kết quả đến Ban Dân tộc"),
        ("Sở Y tế báo cáo kết quả với UBND tỉnh.", "C:YT N:UBND tỉnh", "Báo cáo kết quả với UBND tỉnh"),
        ("Sở Y tế cung cấp số liệu cho Ban Dân tộc.", "C:YT N:BDT", "Cung cấp số liệu cho Ban Dân tộc"),
        (
            "Sở Y tế báo cáo việc phân bổ vốn cho UBND các xã.",
            "C:YT",
            "Báo cáo việc phân bổ vốn cho UBND các xã",
        ),
    ]);
}

#[test]
fn what_is_forbidden_is_no_work() {
    reads(&[
        ("Sở Y tế không được phân bổ vốn.", "C:YT", "Không được phân bổ vốn"),
        (
            "Không giao Sở Xây dựng thẩm định; Sở Tài chính thẩm định.",
            "T:TC =TC",
            "Không giao Sở Xây dựng thẩm định",
        ),
    ]);
}

#[test]
fn nobody_of_several_clauses_is_lost() {
    reads(&[
        (
            "Sở Nội vụ phối hợp với Sở Tài chính phân bổ vốn; riêng vốn sự nghiệp do Sở Tài chính chủ trì, phối hợp với Ban Dân tộc phân bổ.",
            "C:TC P:BDT,NV",
            "Phân bổ vốn",
        ),
        ("Sở Y tế: củng cố trạm y tế; Sở Xây dựng: ban hành thiết kế mẫu.", "C:YT,XD", "Củng cố trạm y tế"),
        (
            "Giao nhiệm vụ: (1) Ban Dân tộc phân bổ vốn; (2) Sở Tài chính bố trí vốn.",
            "C:BDT,TC",
            "Phân bổ vốn",
        ),
        (
            "Đề nghị Hội Nông dân tỉnh vận động hội viên; đề nghị Tỉnh đoàn vận động đoàn viên.",
            "Đ:HND,TĐ =HND,TĐ",
            "Vận động hội viên",
        ),
    ]);
}

#[test]
fn a_title_says_the_work() {
    reads(&[
        (
            "Các sở: Xây dựng, Công Thương theo nhiệm vụ được giao hướng dẫn các xã.",
            "C:XD,CT",
            "Hướng dẫn các xã",
        ),
        ("Công an tỉnh giúp dân làm nhà.", "C:CA", "Giúp dân làm nhà"),
        ("Ban Dân tộc quy hoạch, sắp xếp, bố trí dân cư.", "C:BDT", "Quy hoạch, sắp xếp, bố trí dân cư"),
        (
            "Rà soát vốn: Ban Dân tộc chủ trì; Sở Y tế phối hợp; xong trước 31/3/2015.",
            "C:BDT P:YT",
            "Rà soát vốn",
        ),
        (
            "Dự án đào tạo cán bộ: do Ban Dân tộc chủ trì phối hợp với Sở Nội vụ.",
            "C:BDT P:NV",
            "Dự án đào tạo cán bộ",
        ),
        (
            "Giao Ban Dân tộc chủ trì, Sở Y tế, Sở Xây dựng phối hợp thẩm định danh mục.",
            "C:BDT P:YT,XD",
            "Thẩm định danh mục",
        ),
        ("Rà soát vốn do Ban Dân tộc chủ trì, Sở Y tế phối hợp.", "C:BDT P:YT", "Rà soát vốn"),
        (
            "Ban Dân tộc rà soát (gồm: đường; điện) trong năm.",
            "C:BDT",
            "Rà soát (gồm: đường; điện) trong năm",
        ),
        (
            "Rà soát, điều chỉnh vốn: Sở Y tế chủ trì, phối hợp với Ban Dân tộc, xong trước 31/3/2015.",
            "C:YT P:BDT",
            "Rà soát, điều chỉnh vốn",
        ),
        (
            "Rà soát, xác định thôn: UBND các huyện hoàn thành và gửi hồ sơ về Ban Dân tộc; Ban Dân tộc thẩm định.",
            "C:UH,BDT N:BDT =BDT",
            "Hoàn thành và gửi hồ sơ về Ban Dân tộc",
        ),
        ("Phát triển kinh tế (Ban Dân tộc chủ trì).", "C:BDT", "Phát triển kinh tế (Ban Dân tộc chủ trì)"),
        (
            "Kiểm tra tại 5 huyện: Ban Dân tộc + Sở Y tế, từ 15/4 đến 15/5/2015.",
            "C:BDT,YT",
            "Kiểm tra tại 5 huyện",
        ),
    ]);
}

#[test]
fn a_day_on_which_somebody_else_passes_on_is_not_due() {
    let body = "1. UBND các huyện, thành phố báo cáo Ban Dân tộc trước ngày 15/6/2015 để tổng hợp trình UBND tỉnh trước ngày 25/6/2015.";
    let reading = read_below(HEAD, body);
    let due: Vec<_> = reading.tasks[0].deadlines.iter().map(|one| &*one.words).collect();
    assert_eq!(due, ["trước ngày 15/6/2015"]);
    let passes_on = Finding::OnwardReport {
        by: Some("Ban Dân tộc".into()),
        to: vec!["UBND tỉnh".into()],
        when: Some("trước ngày 25/6/2015".into()),
    };
    assert!(reading.findings.iter().any(|noted| noted.finding == passes_on), "{:?}", reading.findings);
}

#[test]
fn where_nobody_is_read_the_words_that_look_like_a_name_are_told() {
    let told = findings("1. Lâm Trường Xanh trồng rừng.");
    assert!(told.contains(&Finding::NoAgencyRead { words: "Lâm Trường Xanh trồng rừng".into() }), "{told:?}");
}

#[test]
fn the_committee_that_issued_a_plan_is_not_unknown_in_it() {
    let head = HEAD.replace("UBND TỈNH LÂM SƠN", "UBND HUYỆN BẮC SƠN");
    let is_unknown = |head: &str| {
        let reading = read_below(head, "1. Phòng Y tế báo cáo UBND huyện.");
        let unknown = Finding::UnknownAgency { name: "UBND huyện".into() };
        reading.findings.iter().any(|noted| noted.finding == unknown)
    };
    assert!(is_unknown(HEAD) && !is_unknown(&head));
}

#[test]
fn agencies_between_semicolons_are_no_works_of_their_own() {
    let told = findings("1. Sở Y tế; Sở Giáo dục và Đào tạo; Sở Xây dựng: lồng ghép vốn.");
    let are_several = |finding: &Finding| matches!(finding, Finding::SeveralDeliverables { .. });
    assert!(!told.iter().any(are_several), "{told:?}");
}

#[test]
fn whoever_acts_in_a_later_clause_is_told() {
    let told = findings("1. Sở Tài chính thẩm định nguồn vốn, Sở Xây dựng thẩm định thiết kế.");
    let without = Finding::NamedWithoutRole { agencies: vec!["Sở Xây dựng".into()] };
    assert!(told.contains(&without), "{told:?}");
}

#[test]
fn who_is_asked_in_a_heading_is_asked_in_what_stands_below() {
    let body = "1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh:\n- Giám sát việc thực hiện.\n2. Sở Tài chính:\n- Bố trí vốn.\n";
    let reading = read_below(HEAD, body);
    let told: Vec<String> = reading.tasks.iter().map(|task| told::duty(&reading, task)).collect();
    assert_eq!(told, ["I.1-1 Đ:MTTQ =MTTQ [undated]", "I.2-1 C:TC [undated]"]);
}

#[test]
fn what_is_done_stands_before_who_does_it_and_when() {
    reads(&[
        (
            "Dự án hạ tầng do Sở Tài chính chủ trì, Ban Dân tộc, Sở Xây dựng phối hợp trước 30/9/2015.",
            "C:TC P:BDT,XD",
            "Dự án hạ tầng",
        ),
        ("Dự án hạ tầng do Sở Tài chính chủ trì, thực hiện trước 30/9/2015.", "C:TC", "Dự án hạ tầng"),
    ]);
}

#[test]
fn a_count_goes_on_behind_ninety_nine_and_a_place_or_result_is_no_duty() {
    let items: Vec<String> = (1..=120).map(|n| format!("{n}. Ban Dân tộc kiểm tra công trình.")).collect();
    assert_eq!(read_below(HEAD, &items.join("\n")).tasks.len(), 120);
    let beside =
        "1. Ban Dân tộc mở lớp.\n- Kết quả: 5 lớp.\n- Địa điểm: Tại 5 huyện.\n135. Chương trình đi qua.\n";
    assert_eq!(read_below(HEAD, beside).tasks.len(), 1);
}
