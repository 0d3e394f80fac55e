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

#[expect(clippy::unwrap_used, reason = "the catalogue is a file of the program")]
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
fn a_number_whose_lines_below_only_say_who_and_when_is_a_duty() {
    reads(
        "I. NHIỆM VỤ\n1. Lập danh sách xã.\n1.1. Đơn vị chủ trì: Ban Dân tộc.\n1.2. Đơn vị phối hợp: Sở Tài chính.\n\
         1.3. Thời gian thực hiện: Quý I năm 2015.\n1.4. Sản phẩm: Danh sách.\n2. Mở lớp\n2.1. Đơn vị chủ trì: Sở Y tế.",
        &["I.1 C:BDT P:TC [window 2015-01-01 2015-03-31]", "I.2 C:YT [undated]"],
    );
}

#[test]
fn a_sentence_above_numbers_or_dashes_keeps_its_words_and_its_day() {
    reads(
        "I. NHIỆM VỤ\n1. Sở Tài chính lập dự toán trước ngày 30/3/2015.\n1.1. Sở Xây dựng kiểm tra trong tháng 4/2015.\n\
         2. Lập sổ theo dõi.\n- Sở Y tế gửi số liệu.",
        &[
            "I.1 C:TC [date 2015-03-30]",
            "I.1.1 C:XD [window 2015-04-01 2015-04-30]",
            "I.2 [undated]",
            "I.2-1 C:YT [undated]",
        ],
    );
}

#[test]
fn a_heading_hands_down_whom_it_names_with_whom_and_by_when() {
    reads(
        "I. NHIỆM VỤ\n1. Sở Tài chính chủ trì, phối hợp với Ban Dân tộc, Sở Xây dựng:\na) Lập dự toán;\nb) Cấp vốn.\n\
         2. Trong quý III năm 2015, Sở Y tế:\n- Mua thuốc.\n- Khám bệnh trước ngày 15/8/2015.",
        &[
            "I.1.a C:TC P:BDT,XD [undated]",
            "I.1.b C:TC P:BDT,XD [undated]",
            "I.2-1 C:YT [window 2015-07-01 2015-09-30]",
            "I.2-2 C:YT [window 2015-07-01 2015-09-30; date 2015-08-15]",
        ],
    );
}

#[test]
fn words_of_a_short_heading_are_noted() {
    reads(
        "I. NHIỆM VỤ\n1. Giống cây\n- Sở Công Thương mở chợ.\n2. Sở Y tế có các nhiệm vụ sau:\n- Mua thuốc.",
        &["I.1-1 C:CT [undated]", "I.2-1 C:YT [undated]", "! I.1 HeadingText { words: \"Giống cây\" }"],
    );
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
fn closing_words_are_no_duty_and_trouble_on_the_way_is_an_event() {
    reads(
        "I. TỔ CHỨC\n1. UBND các huyện, thành phố\n- Lập sổ.\nTrên đây là Kế hoạch rà soát thôn. Trong quá trình thực hiện, \
         nếu có vướng mắc, đề nghị các đơn vị phản ánh về Ban Dân tộc để báo cáo UBND tỉnh./.",
        &["I.1-1 C:H/TP [undated]", "I N:BDT =ĐV [event]"],
    );
}

#[test]
fn numbers_under_a_letter_are_counted_there() {
    reads(
        "I. NHIỆM VỤ\n1. Nhiệm vụ các sở\na) Sở Công Thương:\n1. Mở chợ.\n2. Kiểm tra giá.\nb) Sở Tư pháp:\n1) Mở lớp.\n\
         2. Sở Y tế mua thuốc.\nII. VIỆC KHÁC\na) Sở Tài chính:\n1. Lập dự toán.\n2. Cấp vốn.\nb) Sở Nội vụ cử cán bộ.",
        &[
            "I.1.a.1 C:CT [undated]",
            "I.1.a.2 C:CT [undated]",
            "I.1.b.1 C:TP [undated]",
            "I.2 C:YT [undated]",
            "II.a.1 C:TC [undated]",
            "II.a.2 C:TC [undated]",
            "II.b C:NV [undated]",
        ],
    );
}

#[test]
fn a_paragraph_below_a_numbered_duty_has_a_clause_of_its_own() {
    reads(
        "II. NHIỆM VỤ\n2. Sở Y tế khám bệnh cho dân các thôn.\nMỗi xã khám một đợt, Sở Nội vụ lập lịch.",
        &["II.2 C:YT [undated]", "II.2-1 C:NV [undated]"],
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
fn labels_in_running_text_and_time_lines_without_a_colon_are_read() {
    reads(
        "I. NHIỆM VỤ\n1. Lập sổ; thời hạn: 25/3/2015; đơn vị chủ trì: Sở Y tế.\n2. Sở Tài chính:\na) Lập dự toán;\nb) Cấp vốn.\n\
         Thời gian thực hiện: Quý II năm 2015.\n3. Sở Nội vụ mở lớp.\nHoàn thành trước ngày 30/6/2015.\n4. Lập sổ hộ\n\
         Xong trong quý III năm 2015.",
        &[
            "I.1 C:YT [date 2015-03-25]",
            "I.2.a C:TC [window 2015-04-01 2015-06-30]",
            "I.2.b C:TC [window 2015-04-01 2015-06-30]",
            "I.3 C:NV [date 2015-06-30]",
            "I.4 [window 2015-07-01 2015-09-30]",
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
fn rows_of_a_table_inherit_their_lead_and_say_again_what_stands_above() {
    reads(
        "| STT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn |\n\
         | 1 | Lập bản đồ | Chủ trì: Sở Tài chính; phối hợp: Sở Y tế | 30/6/2015 |\n\
         | 1.1 | Đo đất | | 15/5/2015 |\n| 1.2 | Cắm mốc | nt | -nt- |\n\
         | 2 | Mua máy | Sở Tài chính (chủ trì), Công an tỉnh (phối hợp) | ″ |\n| 3 | Trực | Công an tỉnh | như trên |\n\
         | | - ở chòi | | 1/7/2015 |\n| 4 | Họp | | 1/8/2015 |",
        &[
            "1 C:TC P:YT [date 2015-06-30]",
            "1.1 C:TC P:YT [date 2015-05-15]",
            "1.2 C:TC P:YT [date 2015-05-15]",
            "2 C:TC P:CA [date 2015-05-15]",
            "3 C:CA [date 2015-05-15]",
            "3-1 C:CA [date 2015-07-01]",
            "4 [date 2015-08-01]",
        ],
    );
}

#[test]
fn money_and_force_are_duties_only_where_somebody_acts() {
    reads(
        "I. NHIỆM VỤ\n1. Sở Y tế mua thuốc.\n2. Kinh phí: từ ngân sách tỉnh.\nII. KINH PHÍ THỰC HIỆN\n\
         - Từ ngân sách tỉnh và các nguồn khác.\n- Sở Tài chính bố trí kinh phí.\nIII. HIỆU LỰC\nTừ ngày ký.",
        &[
            "I.1 C:YT [undated]",
            "II-1 C:TC [undated]",
            "! I.2 OutsideOutline { words: \"Kinh phí: từ ngân sách tỉnh.\" }",
            "! II OutsideOutline { words: \"Từ ngân sách tỉnh và các nguồn khác.\" }",
            "! III OutsideOutline { words: \"Từ ngày ký.\" }",
        ],
    );
}

#[test]
fn a_plan_on_one_line_is_the_plan_it_was() {
    let body = "I. NHIỆM VỤ\n1. Lập danh sách xã.\n1.1. Đơn vị chủ trì: Ban Dân tộc.\n2. Sở Lao động - Thương binh và Xã hội\n\
                - Mở lớp dạy nghề\n- Tập huấn cán bộ trong quý II/2015.\n3. Các sở:\na) Sở Tài chính cấp vốn.\nb) Sở Y tế mua thuốc.\n\
                II. HIỆU LỰC\nTừ ngày ký.";
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    let whole = read(body);
    let text = format!("{HEAD}{body}{FOOT}").replace('\n', " ");
    let one_line = read_document(&Document::of_text(&text), &book);
    assert_eq!((lines(&one_line), one_line.seems), (lines(&whole), None));
    assert_eq!(one_line.header, whole.header);
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

#[test]
fn whoever_stands_beside_the_lead_coordinates() {
    reads(
        "I. NHIỆM VỤ\n1. Sở Y tế chủ trì, Ban Dân tộc, Sở Nội vụ phối hợp mở lớp xóa mù chữ.\n\
         2. Kiểm tra công trình do Sở Xây dựng chủ trì, Ban Dân tộc và Sở Tài chính phối hợp thực hiện.\n\
         3. Giao Sở Y tế chủ trì, cùng Ban Dân tộc tổ chức khám bệnh.\n\
         4. Rà soát chính sách. (Ban Dân tộc chủ trì; Sở Tư pháp phối hợp; trước 30/6/2015).\n\
         5. Giao Sở Nội vụ là cơ quan đầu mối, phối hợp với Sở Tài chính tham mưu sắp xếp tổ chức.",
        &[
            "I.1 C:YT P:BDT,NV [undated]",
            "I.2 C:XD P:BDT,TC [undated]",
            "I.3 C:YT P:BDT [undated]",
            "I.4 C:BDT P:TP [date 2015-06-30]",
            "I.5 C:NV P:TC [undated]",
        ],
    );
}

#[test]
fn the_time_in_the_paragraph_of_a_duty_closes_no_other() {
    reads(
        "I. NHIỆM VỤ\n1. Sở Y tế\n- Lập sổ.\n- Mua thuốc. Thời hạn: tháng 5 năm 2015.\n\
         2. Sở Tài chính\n- Lập dự toán.\n- Cấp vốn.\nThời hạn: Quý II năm 2015.",
        &[
            "I.1-1 C:YT [undated]",
            "I.1-2 C:YT [window 2015-05-01 2015-05-31]",
            "I.2-1 C:TC [window 2015-04-01 2015-06-30]",
            "I.2-2 C:TC [window 2015-04-01 2015-06-30]",
        ],
    );
}

#[test]
fn a_time_behind_other_labels_needs_no_colon() {
    reads(
        "I. NHIỆM VỤ\n1. Rà soát chính sách; chủ trì: Ban Dân tộc; phối hợp: Sở Y tế; hoàn thành trong tháng 11.",
        &["I.1 C:BDT P:YT [window 2015-11-01 2015-11-30]"],
    );
}

#[test]
fn the_clauses_of_an_article_are_of_whom_it_names() {
    reads(
        "Điều 1. Trách nhiệm của Ban Dân tộc\nKhoản 1. Phê duyệt danh mục trong quý II năm 2015.\n\
         Khoản 2. Báo cáo tiến độ về UBND tỉnh trước ngày 20/6/2015.",
        &["Đ1.1 C:BDT [window 2015-04-01 2015-06-30]", "Đ1.2 C:BDT N:UBND tỉnh [date 2015-06-20]"],
    );
}

#[test]
fn a_row_of_one_cell_below_the_headings_heads_a_copied_table() {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    let body = "I. PHÂN CÔNG\nNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\nNhóm 1: Hạ tầng\t\t\t\n\
                Họp giao ban\tBDT\tTC; NV\tTháng 5/2015\n";
    let reading = read_document(&Document::of_text(&format!("{HEAD}{body}{FOOT}")), &book);
    assert_eq!(
        lines(&reading),
        [
            "I-1 C:BDT P:TC,NV [window 2015-05-01 2015-05-31]",
            "! I OutsideOutline { words: \"Nhóm 1: Hạ tầng\" }",
        ]
    );
}

#[test]
fn a_day_by_which_somebody_acts_is_noted_though_the_section_is_of_purpose() {
    reads(
        "I. MỤC ĐÍCH, YÊU CẦU\n1. Yêu cầu\nSở Y tế gửi kế hoạch về Ban Dân tộc trước ngày 10/3/2015.\n\
         II. NHIỆM VỤ\n1. Sở Y tế lập sổ.",
        &[
            "II.1 C:YT [undated]",
            "! I OutsideOutline { words: \"Sở Y tế gửi kế hoạch về Ban Dân tộc trước ngày 10/3/2015.\" }",
            "! I SkippedSection { title: \"MỤC ĐÍCH, YÊU CẦU\", paragraphs: 2 }",
        ],
    );
}

#[test]
fn a_title_keeps_the_words_that_belong_to_its_verb() {
    let reading = read(
        "I. NHIỆM VỤ\n1. Không giao nhiệm vụ cho Sở Y tế.\n2. Duy tu, bảo dưỡng đường thôn.\n3. Họp giao ban.\n\
         4. Giao Sở Công Thương phối hợp với Sở Y tế hỗ trợ hợp tác xã.",
    );
    let titles: Vec<&str> = reading.tasks.iter().map(|task| &*task.title).collect();
    assert_eq!(
        titles,
        [
            "Không giao nhiệm vụ cho Sở Y tế",
            "Duy tu, bảo dưỡng đường thôn",
            "Họp giao ban",
            "Hỗ trợ hợp tác xã"
        ]
    );
}

#[test]
fn days_from_the_issue_of_the_plan_itself_are_counted_from_its_day() {
    reads(
        "I. NHIỆM VỤ\n1. Sở Y tế lập sổ trong vòng 15 ngày kể từ ngày ban hành Kế hoạch này.\n\
         2. Sở Y tế lập sổ trong vòng 15 ngày kể từ ngày nhận được hồ sơ.",
        &["I.1 C:YT [date 2015-01-27]", "I.2 C:YT [relative]"],
    );
}

#[test]
fn points_of_another_plan_are_duties_there_or_changed_by_hand() {
    let reading = read(
        "1. Điều chỉnh thời hạn tại điểm b khoản 1 mục II: \"Thời hạn: trước ngày 30/9/2025\".\n\
         2. Bổ sung điểm d vào khoản 3 mục II: \"d) Sở Y tế lập sổ.\"\n3. Bãi bỏ điểm c khoản 1 mục II.",
    );
    let [added] = reading.tasks.as_slice() else { panic!("{:?}", reading.tasks) };
    assert_eq!(told::duty(&reading, added), "II.3.d C:YT [undated]");
    let by_hand = reading.findings.iter().filter(|noted| noted.finding.kind() == "point_by_hand");
    let clauses: Vec<_> = by_hand.filter_map(|noted| noted.clause.as_deref()).collect();
    assert_eq!(clauses, ["II.1.b", "II.1.c"]);
}
