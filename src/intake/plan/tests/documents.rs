//! One plan as a Word document, an open document and a web page: each file is made here and read as one.

use super::*;
use crate::intake::document::made::{docx, odt};
use crate::intake::document::{Document, Format};

/// What every file says, whatever program wrote it.
const DUTIES: [&str; 5] = [
    "II.1-1 C:BDT P:TC [window 2015-01-01 2015-03-31]",
    "II.1-2 C:BDT N:UBND tỉnh [date 2015-06-15]",
    "II.2-1 C:TC P:KHĐT [window 2015-10-01 2015-12-31]",
    "II.2-2 C:TC P:KHĐT [window 2015-10-01 2015-12-31]",
    "III.1 C:H/TP [series P1Y report]",
];

fn read_file(bytes: &[u8], format: Format) -> PlanReading {
    let document = Document::read(bytes).unwrap();
    assert_eq!(document.format, format);
    let reading = read_document(&document, &AgencyBook::of(&Snapshot::default()).unwrap());
    let header = &reading.header;
    assert_eq!(header.number.as_deref(), Some("21/KH-UBND"));
    assert_eq!(header.place.as_deref(), Some("Lâm Sơn"));
    assert_eq!(header.date, NaiveDate::from_ymd_opt(2015, 1, 12));
    assert_eq!(header.title.as_deref(), Some("Mở đường vào các thôn trên địa bàn tỉnh Lâm Sơn năm 2015"));
    assert_eq!(header.signer.as_deref(), Some("Trần Văn Đường"));
    assert_eq!((header.bases.len(), header.copies.len()), (1, 2));
    reading
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn item(level: u32, words: &str) -> String {
    let list = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");
    format!("<w:p><w:pPr>{list}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

/// A table without lines, as offices lay out the head and the foot of a page.
fn columns(rows: &[[&[&str]; 2]]) -> String {
    let cell = |lines: &&[&str]| {
        format!("<w:tc>{}</w:tc>", lines.iter().map(|line| paragraph(line)).collect::<String>())
    };
    let row = |row: &[&[&str]; 2]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_word_document_with_columns_lists_and_a_title_in_several_paragraphs_is_read() {
    let head = columns(&[
        [
            &["ỦY BAN NHÂN DÂN", "TỈNH LÂM SƠN"],
            &["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ],
        [&["Số: 21/KH-UBND"], &["Lâm Sơn, ngày 12 tháng 01 năm 2015"]],
    ]);
    let title = ["KẾ HOẠCH", "Mở đường vào các thôn", "trên địa bàn tỉnh Lâm Sơn", "năm 2015"].map(paragraph);
    let basis = paragraph("Căn cứ Quyết định số 30/2012/QĐ-TTg ngày 18/7/2012 của Thủ tướng Chính phủ;");
    let body = [
        item(0, "MỤC ĐÍCH"),
        paragraph("Đường đến được mọi thôn."),
        item(0, "NHIỆM VỤ"),
        item(1, "Ban Dân tộc"),
        item(
            2,
            "Chủ trì, phối hợp với Sở Tài chính lập danh sách các thôn chưa có đường trong quý I năm 2015.",
        ),
        item(2, "Gửi danh sách về Ủy ban nhân dân tỉnh trước ngày 15 tháng 6 năm 2015."),
        item(1, "Sở Tài chính"),
        item(2, "Cấp tiền mở đường."),
        item(2, "Cấp tiền sửa cầu."),
        paragraph("Đơn vị phối hợp: Sở Kế hoạch và Đầu tư."),
        paragraph("Thời gian thực hiện: Quý IV năm 2015."),
        item(0, "TỔ CHỨC THỰC HIỆN"),
        item(1, "Ủy ban nhân dân các huyện, thành phố báo cáo kết quả hàng năm."),
    ];
    let foot = columns(&[[
        &["Nơi nhận:", "- Sở Tài chính;", "- Lưu: VT."],
        &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Đường"],
    ]]);
    let level = |level: u32, format: &str, pattern: &str| {
        format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
            <w:lvlText w:val=\"{pattern}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "bullet", "-")
    );
    let body = [head, title.concat(), basis, body.concat(), foot].concat();
    let reading = read_file(&docx(&body, &numbering, ""), Format::Docx);
    assert_eq!(all_told(&reading), DUTIES);
}

#[test]
fn an_open_document_is_read_alike() {
    let p = |words: &str| format!("<text:p>{words}</text:p>");
    let cell = |lines: &[&str]| {
        let lines: String = lines.iter().map(|line| p(line)).collect();
        format!("<table:table-cell>{lines}</table:table-cell>")
    };
    let row = |one: &[&str], other: &[&str]| {
        format!("<table:table-row>{}{}</table:table-row>", cell(one), cell(other))
    };
    let table = |rows: &str| format!("<table:table>{rows}</table:table>");
    let list = |items: &[String]| {
        let items = items.iter().map(|item| format!("<text:list-item>{item}</text:list-item>"));
        format!("<text:list>{}</text:list>", items.collect::<String>())
    };
    let head = table(
        &[
            row(&["ỦY BAN NHÂN DÂN", "TỈNH LÂM SƠN"], &["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]),
            row(&["Số: 21/KH-UBND"], &["Lâm Sơn, ngày 12 tháng 01 năm 2015"]),
        ]
        .concat(),
    );
    let dashes = |all: &[&str]| list(&all.iter().map(|words| p(words)).collect::<Vec<_>>());
    let body = [
        head,
        p("KẾ HOẠCH"),
        p("Mở đường vào các thôn trên địa bàn tỉnh Lâm Sơn năm 2015"),
        p("Căn cứ Quyết định số 30/2012/QĐ-TTg ngày 18/7/2012 của Thủ tướng Chính phủ;"),
        p("I. MỤC ĐÍCH"),
        p("Đường đến được mọi thôn."),
        p("II. NHIỆM VỤ"),
        p("1. Ban Dân tộc"),
        dashes(&[
            "Chủ trì, phối hợp với Sở Tài chính lập danh sách các thôn chưa có đường trong quý I năm 2015.",
            "Gửi danh sách về Ủy ban nhân dân tỉnh trước ngày 15 tháng 6 năm 2015.",
        ]),
        p("2. Sở Tài chính"),
        dashes(&["Cấp tiền mở đường.", "Cấp tiền sửa cầu."]),
        p("Đơn vị phối hợp: Sở Kế hoạch và Đầu tư."),
        p("Thời gian thực hiện: Quý IV năm 2015."),
        p("III. TỔ CHỨC THỰC HIỆN"),
        p("1. Ủy ban nhân dân các huyện, thành phố báo cáo kết quả hàng năm."),
        table(&row(
            &["Nơi nhận:", "- Sở Tài chính;", "- Lưu: VT."],
            &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Đường"],
        )),
    ];
    let reading = read_file(&odt("", &body.concat()), Format::Odt);
    assert_eq!(all_told(&reading), DUTIES);
}

#[test]
fn a_web_page_with_its_duties_in_a_table_is_read() {
    let row = |cells: [&str; 5]| format!("<tr><td><p>{}</p></td></tr>", cells.join("</p></td><td><p>"));
    let page = [
        "<!DOCTYPE html><html><body><table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH LÂM SƠN<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\
         <tr><td>Số: 21/KH-UBND<td>Lâm Sơn, ngày 12 tháng 01 năm 2015</table><p><b>KẾ HOẠCH</b></p>\
         <p>Mở đường vào các thôn</p><p>trên địa bàn tỉnh Lâm Sơn năm 2015</p>\
         <p>Căn cứ Quyết định số 30/2012/QĐ-TTg ngày 18/7/2012 của Thủ tướng Chính phủ;</p><p>II. NHIỆM VỤ</p><table>",
        &row(["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"]),
        &row(["1", "Lập danh sách các thôn chưa có đường", "Ban Dân tộc", "Sở Tài chính", "Quý I năm 2015"]),
        &row(["2", "Cấp tiền mở đường", "Sở Tài chính", "Sở Kế hoạch và Đầu tư; Ban Dân tộc", "Trước 15/6/2015"]),
        &row(["3", "Sửa cầu qua suối", "UBND các huyện, thành phố", "", "Hàng năm"]),
        "</table><table><tr><td>Nơi nhận:<br>- Sở Tài chính;<br>- Lưu: VT.<td>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>\
         Trần Văn Đường</table></body></html>",
    ]
    .concat();
    let reading = read_file(page.as_bytes(), Format::Html);
    let expected = [
        "II.1 C:BDT P:TC [window 2015-01-01 2015-03-31]",
        "II.2 C:TC P:KHĐT,BDT [date 2015-06-15]",
        "II.3 C:H/TP [series P1Y ongoing]",
    ];
    assert_eq!(all_told(&reading), expected);
}
