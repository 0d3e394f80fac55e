//! Files as offices have them and as nobody should: every one is read, or answered in words.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;
use crate::domain::figures::FigureKey;
use crate::intake::document::made::zipped;
use crate::intake::document::pack::Limits;
use crate::intake::sheet::Target;

mod old;

/// The cells of a sheet, one row a line; a number has a `#`.
fn told(sheet: &Sheet) -> Vec<String> {
    let cell = |cell: crate::intake::sheet::Cell<'_>| {
        format!("{}{}", if cell.is_number { "#" } else { "" }, cell.text.replace('\n', "/"))
    };
    (0..sheet.height()).map(|row| sheet.row(row).map(cell).collect::<Vec<_>>().join("|")).collect()
}

/// A workbook with a cover sheet and a table under a merged heading.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Bìa").unwrap().write(0, 0, "UBND huyện Đắk Tô").unwrap();
    let sheet = book.add_worksheet().set_name("Biểu 1").unwrap();
    let bold = Format::new().set_bold();
    sheet.merge_range(0, 0, 0, 5, "BIỂU TỔNG HỢP", &bold).unwrap();
    for (column, name) in ["TT", "Xã", "Thôn", "Tổng số hộ"].into_iter().enumerate() {
        sheet.merge_range(2, column as u16, 3, column as u16, name, &bold).unwrap();
    }
    sheet.merge_range(2, 4, 2, 5, "Hộ nghèo", &bold).unwrap();
    sheet.write(3, 4, "Tổng số").unwrap().write(3, 5, "Trong đó DTTS").unwrap();
    sheet.write(4, 0, 1).unwrap().write(4, 1, "Văn Lem").unwrap().write(4, 2, "Thôn 1").unwrap();
    sheet.write(4, 3, 94).unwrap().write(4, 4, "1.045").unwrap().write(4, 5, 12.5).unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_with_format(6, 0, ExcelDateTime::from_ymd(2014, 11, 5).unwrap(), &day).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_gives_the_sheet_that_has_the_table() {
    let bytes = workbook();
    let opened = open(&bytes, None, &Mapping::default()).unwrap();
    assert_eq!((opened.format, &*opened.sheet.name), (SheetFormat::Xlsx, "Biểu 1"));
    assert_eq!(opened.names, ["Bìa", "Biểu 1"]);
    assert_eq!(
        told(&opened.sheet),
        [
            "BIỂU TỔNG HỢP",
            "",
            "TT|Xã|Thôn|Tổng số hộ|Hộ nghèo",
            "||||Tổng số|Trong đó DTTS",
            "#1|Văn Lem|Thôn 1|#94|1.045|#12.5",
            "",
            "05/11/2014",
        ]
    );
    let layout = layout(&opened.sheet, &Mapping::default()).unwrap();
    let figure = |key| Some(Target::Figure(key));
    assert_eq!(layout.columns[4].target, figure(FigureKey::PoorHouseholds));
    assert_eq!(layout.columns[5].target, figure(FigureKey::PoorEthnicMinorityHouseholds));
    assert_eq!(&*open(&bytes, Some("bia"), &Mapping::default()).unwrap().sheet.name, "Bìa");
    assert_eq!(open(&bytes, Some("Phụ lục"), &Mapping::default()), Err(SheetError::NoSuchSheet));
}

#[test]
fn corners_of_the_largest_sheet_make_no_grid() {
    let read = |row: u32, column: u16| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "x").unwrap().write(row, column, "x").unwrap();
        open(&book.save_to_buffer().unwrap(), None, &Mapping::default()).map(|opened| opened.sheet.height())
    };
    assert_eq!(read(1_048_575, 16_383), Err(SheetError::TooLarge));
    assert_eq!(read(1_048_575, 0), Ok(1 << 20));
    assert_eq!(read(3, 511), Ok(4));
    assert_eq!(read(3, 512), Err(SheetError::TooLarge));
}

#[test]
fn a_workbook_that_says_too_much_is_refused() {
    let mut bytes = zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/SharedStrings.xml", "<sst uniqueCount=\"4000000000\"><si><t>a</t></si></sst>"),
    ]);
    assert_eq!(open(&bytes, None, &Mapping::default()), Err(SheetError::Damaged));
    let long = format!("<sst>{}</sst>", "a".repeat(5 << 20));
    bytes = zipped(&[("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", &long)]);
    assert_eq!(open(&bytes, None, &Mapping::default()), Err(SheetError::TooLarge));
    assert_eq!(open(&bytes[..bytes.len() / 2], None, &Mapping::default()), Err(SheetError::Damaged));
    let small = Limits { most: 1 << 20, longest: 100 << 10 };
    for (text, expected) in
        [("<a/>".repeat(200_000), Ok(())), ("<a/>".repeat(300_000), Err(DocumentError::TooLarge))]
    {
        let bytes = zipped(&[("a.xml", &text)]);
        assert_eq!(Pack::open(&bytes).unwrap().weigh(small), expected);
    }
    let long = zipped(&[("a.xml", &format!("<a>{}</a>", "a".repeat(200 << 10)))]);
    assert_eq!(Pack::open(&long).unwrap().weigh(small), Err(DocumentError::TooLarge));
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>{tables}\
        </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

#[test]
fn an_open_sheet_is_read_with_its_repeats() {
    let bytes = ods("<table:table table:name=\"Bìa\"><table:table-row><table:table-cell>\
        <text:p>Bìa</text:p></table:table-cell></table:table-row></table:table>\
        <table:table table:name=\"Biểu\"><table:table-row><table:table-cell office:value-type=\"string\">\
        <text:p>Xã</text:p></table:table-cell><table:table-cell><text:p>Thôn</text:p></table:table-cell>\
        <table:table-cell table:number-columns-spanned=\"2\"><text:p>Tổng<text:s/>số</text:p><text:p>hộ</text:p>\
        <office:annotation><text:p>chú thích</text:p></office:annotation></table:table-cell>\
        <table:covered-table-cell><text:p>che</text:p></table:covered-table-cell>\
        <table:table-cell><text:p>Hộ nghèo</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"3\"/>\
        </table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell \
        table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"1118\"><text:p>1.118</text:p>\
        </table:table-cell><table:table-cell office:value-type=\"date\" office:date-value=\"2014-11-05\">\
        <text:p>5/11</text:p></table:table-cell></table:table-row><table:table-row \
        table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/>\
        </table:table-row></table:table>");
    let opened = open(&bytes, None, &Mapping::default()).unwrap();
    assert_eq!((opened.format, &*opened.sheet.name), (SheetFormat::Ods, "Biểu"));
    assert_eq!(
        told(&opened.sheet),
        ["Xã|Thôn|Tổng số/hộ||Hộ nghèo", "", "", "#1118|#1118|05/11/2014", "#1118|#1118|05/11/2014"]
    );
}

#[test]
fn an_open_sheet_that_repeats_without_end_is_refused() {
    let row = |times: &str, cells: &str| {
        ods(&format!(
            "<table:table><table:table-row table:number-rows-repeated=\"{times}\"><table:table-cell \
            table:number-columns-repeated=\"{cells}\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        ))
    };
    assert_eq!(open(&row("1048576", "16384"), None, &Mapping::default()), Err(SheetError::TooLarge));
    assert_eq!(open(&row("4294967295", "1"), None, &Mapping::default()), Err(SheetError::TooLarge));
    assert_eq!(open(&row("1048576", "9"), None, &Mapping::default()), Err(SheetError::TooLarge));
    assert_eq!(open(&row("3", "2"), None, &Mapping::default()).map(|opened| opened.sheet.height()), Ok(3));
    let broken = ods("<table:table><table:table-row>");
    assert_eq!(open(&broken, None, &Mapping::default()), Err(SheetError::Damaged));
}

#[test]
fn files_of_other_kinds_are_named() {
    let cases: [(&[u8], SheetError); 9] = [
        (b"%PDF-1.4\n\x00", SheetError::Other(OtherKind::Pdf)),
        (b"{\\rtf1", SheetError::Other(OtherKind::Rtf)),
        (b"\x89PNG\r\n", SheetError::Other(OtherKind::Picture)),
        (b"<html><table><tr><td>1</td></tr></table></html>", SheetError::Other(OtherKind::WebPage)),
        (b"<?xml version=\"1.0\"?><Workbook/>", SheetError::Other(OtherKind::SheetXml)),
        (b"Rar!\x1a\x07", SheetError::Other(OtherKind::Archive)),
        (b"\x00\x01\x02", SheetError::NoText),
        (b"", SheetError::Empty),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", SheetError::Damaged),
    ];
    for (bytes, error) in cases {
        assert_eq!(open(bytes, None, &Mapping::default()), Err(error), "{bytes:?}");
    }
    let packs: [(&str, SheetError); 4] = [
        ("word/document.xml", SheetError::Other(OtherKind::Word)),
        ("ppt/presentation.xml", SheetError::Other(OtherKind::Slides)),
        ("xl/workbook.bin", SheetError::Other(OtherKind::BinarySheet)),
        ("số liệu.csv", SheetError::Other(OtherKind::Archive)),
    ];
    for (part, error) in packs {
        assert_eq!(open(&zipped(&[(part, "")]), None, &Mapping::default()), Err(error), "{part}");
    }
}
