//! Word documents and what stands on their pages.

use crate::intake::document::made::{docx, told, zipped};
use crate::intake::document::{Document, DocumentError, Format};

fn told_of(body: &str) -> String {
    numbered(body, "", "")
}

fn numbered(body: &str, numbering: &str, styles: &str) -> String {
    let document = Document::read(&docx(body, numbering, styles)).unwrap();
    assert_eq!(document.format, Format::Docx);
    told(&document)
}

fn item(list: u32, level: u32, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>\
        <w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

fn level(level: u32, format: &str, pattern: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
        <w:lvlText w:val=\"{pattern}\"/><w:rPr/></w:lvl>"
    )
}

#[test]
fn runs_and_signs_make_a_paragraph() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">Số: </w:t><w:tab/><w:t>2881/KH</w:t><w:noBreakHyphen/>\
        <w:t>UBND &amp; &#7841;&khong;</w:t></w:r></w:p><w:p/><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>\
        <w:hyperlink><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/></w:r></w:hyperlink><w:sdt><w:sdtPr><w:t>x</w:t>\
        </w:sdtPr><w:sdtContent><w:r><w:t>c</w:t><w:sym w:font=\"Symbol\" w:char=\"F02D\"/></w:r></w:sdtContent></w:sdt></w:p>";
    assert_eq!(told_of(body), "Số: 2881/KH-UBND & ạ\u{fffd}\na\nb\nc-");
}

#[test]
fn what_is_not_printed_is_not_read() {
    let body = "<w:p><w:del><w:r><w:delText>x</w:delText><w:t>x</w:t></w:r></w:del><w:ins><w:r><w:t>a</w:t></w:r></w:ins>\
        <w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>\
        <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>x</w:instrText><w:t>x</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>c</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/>\
        <w:t>d</w:t></w:r></w:p>\
        <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p><w:p><w:r><w:t>e</w:t></w:r></w:p>";
    assert_eq!(told_of(body), "abcd\ne");
}

#[test]
fn paragraphs_whose_end_was_deleted_are_one() {
    let body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>";
    assert_eq!(told_of(body), "ab");
}

#[test]
fn a_text_box_follows_its_paragraph_and_is_read_once() {
    let inside =
        |words: &str| format!("<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>");
    let body = format!(
        "<w:p><w:r><w:t>a</w:t><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>{}</mc:Choice><mc:Choice>{}</mc:Choice>\
        <mc:Fallback>{}</mc:Fallback></mc:AlternateContent><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t></w:r></w:p>",
        inside("c"),
        inside("x"),
        inside("y")
    );
    assert_eq!(told_of(&body), "ab\nc\nd");
}

#[test]
fn cells_are_joined_across_and_down() {
    let cell = |properties: &str, words: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>")
    };
    let body = format!(
        "<w:tbl><w:tblGrid/><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}\
        <w:tc><w:tbl><w:tr>{}{}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
        cell("<w:vMerge w:val=\"restart\"/>", "a"),
        cell("<w:gridSpan w:val=\"2\"/>", "b"),
        cell("<w:vMerge/>", "x"),
        cell("", "c"),
        cell("", "d"),
        cell("", "e"),
        cell("", "f"),
        cell("", "g")
    );
    assert_eq!(told_of(&body), "a|b|<\n^|c|d\n|e|f/g");
}

#[test]
fn lists_number_their_paragraphs() {
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"7\">{}{}{}{}{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/>\
        </w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>\
        </w:lvlOverride></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">{}\
        </w:lvlOverride></w:num>",
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "decimal", "%2.%3."),
        level(3, "lowerLetter", "%4)"),
        level(4, "bullet", "·"),
        level(5, "lowerRoman", "%6)"),
        level(0, "upperLetter", "Phần %1:")
    );
    let items = [
        (1, 0),
        (1, 1),
        (1, 2),
        (1, 2),
        (1, 3),
        (1, 4),
        (1, 1),
        (1, 2),
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 0),
        (1, 0),
        (3, 0),
        (1, 5),
        (0, 0),
        (9, 0),
    ];
    let body: String = items.iter().map(|(list, level)| item(*list, *level, "x")).collect();
    let told = numbered(&body, &numbering, "").replace(" x", "");
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        [
            "I.",
            "1.",
            "1.1.",
            "1.2.",
            "a)",
            "-",
            "2.",
            "2.1.",
            "II.",
            "1.",
            "V.",
            "VI.",
            "VII.",
            "Phần H:",
            "i)",
            "x",
            "x"
        ]
    );
}

#[test]
fn styles_number_paragraphs_too() {
    let first = level(0, "decimal", "%1.").replace("<w:numFmt", "<w:pStyle w:val=\"Muc\"/><w:numFmt");
    let second = level(1, "decimal", "%1.%2.").replace("<w:numFmt", "<w:pStyle w:val=\"Con\"/><w:numFmt");
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{first}{second}</w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num>"
    );
    let styles = "<w:style w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"Con\"><w:basedOn w:val=\"Muc\"/></w:style>\
        <w:style w:styleId=\"Vong\"><w:basedOn w:val=\"Vong\"/></w:style>";
    let paragraph = |style: &str, more: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>")
    };
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let body = [("Muc", ""), ("Con", ""), ("Con", ""), ("Muc", ""), ("Muc", none), ("Vong", "")]
        .map(|(style, more)| paragraph(style, more));
    assert_eq!(numbered(&body.concat(), &numbering, styles), "1. x\n1.1. x\n1.2. x\n2. x\nx\nx");
}

#[test]
fn the_main_part_is_the_one_that_is_named() {
    let bytes = zipped(&[
        (
            "_rels/.rels",
            "<R><Relationship Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></R>",
        ),
        ("word/document2.xml", "<document><body><p><r><t>a</t></r></p></body></document>"),
    ]);
    assert_eq!(told(&Document::read(&bytes).unwrap()), "a");
    assert_eq!(Document::read(&zipped(&[("word/x.xml", "")])), Err(DocumentError::Damaged));
}

#[test]
fn a_bullet_that_is_a_plus_stays_one() {
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>",
        level(0, "bullet", "-"),
        level(1, "bullet", "+")
    );
    let body: String = [(1, 0), (1, 1)].iter().map(|(list, level)| item(*list, *level, "x")).collect();
    let document = Document::read(&docx(&body, &numbering, "")).unwrap();
    assert_eq!(told(&document), "- x\n+ x");
}
