//! Open documents and what stands on their pages.

use crate::intake::document::made::{odt, told, zipped};
use crate::intake::document::{Document, DocumentError, Format, OtherKind};

fn told_of(styles: &str, body: &str) -> String {
    let document = Document::read(&odt(styles, body)).unwrap();
    assert_eq!(document.format, Format::Odt);
    told(&document)
}

#[test]
fn paragraphs_are_what_is_printed() {
    let body = "<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:h>KẾ<text:s text:c=\"9\"/>HOẠCH</text:h>\
        <text:p>a<text:tab/>b<text:span>\n c</text:span><text:line-break/>d<text:note><text:p>x</text:p></text:note>\
        <office:annotation><text:p>x</text:p></office:annotation></text:p><text:section text:display=\"none\"><text:p>x</text:p>\
        </text:section><text:p>e<draw:frame><svg:title>x</svg:title><draw:text-box><text:p>g</text:p></draw:text-box>\
        </draw:frame>f<text:title>!</text:title></text:p>";
    assert_eq!(told_of("", body), "KẾ HOẠCH\na b c\nd\nef!\ng");
}

const STYLES: &str = "<text:list-style style:name=\"L1\">\
    <text:list-level-style-number text:level=\"1\" style:num-format=\"I\" style:num-suffix=\".\"/>\
    <text:list-level-style-number text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\" text:start-value=\"3\"/>\
    <text:list-level-style-number text:level=\"3\" style:num-format=\"1\" style:num-suffix=\".\" text:display-levels=\"2\"/>\
    <text:list-level-style-number text:level=\"4\" style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"/>\
    <text:list-level-style-bullet text:level=\"5\" text:bullet-char=\"•\"/></text:list-style>";

fn list(attributes: &str, items: &str) -> String {
    format!("<text:list {attributes}>{items}</text:list>")
}

fn item(inside: &str) -> String {
    format!("<text:list-item>{inside}</text:list-item>")
}

#[test]
fn lists_number_their_first_paragraphs() {
    let p = "<text:p>x</text:p>";
    let bullets = list("", &item(p));
    let letters = list("", &item(&format!("{p}{bullets}")));
    let third = list("", &[item(&format!("{p}{p}{letters}")), item(p)].concat());
    let second = list("", &[item(&format!("{p}{third}")), item(p)].concat());
    let whole = list("text:style-name=\"L1\"", &[item(&format!("{p}{second}")), item(p)].concat());
    let carried = list("text:style-name=\"L1\" text:continue-numbering=\"true\"", &item(p));
    let again = list(
        "text:style-name=\"L1\"",
        "<text:list-item text:start-value=\"4\"><text:p>x</text:p></text:list-item>",
    );
    let unknown = list("text:style-name=\"L9\"", &item(p));
    let told = told_of(STYLES, &[whole, p.to_owned(), carried, again, unknown].concat());
    let told = told.replace(" x", "");
    assert_eq!(
        told.lines().collect::<Vec<_>>(),
        ["I.", "3.", "3.1.", "x", "(a)", "-", "3.2.", "4.", "II.", "x", "III.", "IV.", "x"]
    );
}

#[test]
fn a_list_that_only_carries_another_goes_on_with_it() {
    let p = "<text:p>x</text:p>";
    let second = list("", &item(p));
    let first = list("text:style-name=\"L1\"", &item(&format!("{p}{second}")));
    let next = list("text:style-name=\"L1\" text:continue-numbering=\"true\"", &item(&second));
    assert_eq!(told_of(STYLES, &[first, p.to_owned(), next].concat()), "I. x\n3. x\nx\n4. x");
}

#[test]
fn headings_have_the_numbers_of_the_outline() {
    let styles = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>\
        <text:outline-level-style text:level=\"2\" style:num-format=\"\"/></text:outline-style>";
    let body = "<text:h text:outline-level=\"1\">a</text:h><text:h text:outline-level=\"2\">b</text:h>\
        <text:h text:outline-level=\"1\">c</text:h>";
    assert_eq!(told_of(styles, body), "1. a\nb\n2. c");
}

#[test]
fn tables_keep_what_reaches_over_and_what_repeats() {
    let cell = |attributes: &str, words: &str| {
        format!("<table:table-cell {attributes}><text:p>{words}</text:p></table:table-cell>")
    };
    let covered = "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>";
    let body = format!(
        "<table:table><table:table-header-rows><table:table-row>{}{covered}{}</table:table-row></table:table-header-rows>\
        <table:table-row>{covered}{covered}{}</table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\">{}{}</table:table-row></table:table>",
        cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"", "a"),
        cell("", "b"),
        cell("", "c"),
        cell("table:number-columns-repeated=\"2\"", "d"),
        cell("", "e")
    );
    assert_eq!(told_of("", &body), "a|<|b\n^|^|c\nd|d|e\nd|d|e");
}

#[test]
fn repeats_are_not_taken_at_their_word() {
    let words = "a".repeat(100_000);
    let body = format!(
        "<table:table><table:table-row table:number-rows-repeated=\"4000000000\">\
        <table:table-cell table:number-columns-repeated=\"4000000000\"><text:p>{words}</text:p></table:table-cell>\
        </table:table-row></table:table>"
    );
    assert_eq!(Document::read(&odt("", &body)).err(), Some(DocumentError::TooLarge));
}

#[test]
fn a_flat_document_is_read_alike() {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document office:version=\"1.2\"><office:styles>{STYLES}</office:styles>\
        <office:master-styles><text:p>x</text:p></office:master-styles><office:body><office:text>{}</office:text></office:body>\
        </office:document>",
        list("text:style-name=\"L1\"", &item("<text:p>a</text:p>"))
    );
    let document = Document::read(xml.as_bytes()).unwrap();
    assert_eq!((document.format, told(&document)), (Format::Odt, "I. a".to_owned()));
}

#[test]
fn a_locked_document_is_said_to_be_locked() {
    let bytes = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ]);
    assert_eq!(Document::read(&bytes), Err(DocumentError::Other(OtherKind::Locked)));
}

#[test]
fn a_bullet_that_is_a_plus_stays_one() {
    let styles = "<text:list-style style:name=\"L\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"+\"/>\
        </text:list-style>";
    let body =
        "<text:list text:style-name=\"L\"><text:list-item><text:p>x</text:p></text:list-item></text:list>";
    let document = Document::read(&odt(styles, body)).unwrap();
    assert_eq!(told(&document), "+ x");
}
