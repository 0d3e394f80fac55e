//! Pages and what a reader of them sees.

use super::*;
use crate::intake::document::{Block, made::told};

fn told_of(page: &str) -> String {
    told(&read(page).unwrap())
}

#[test]
fn paragraphs_are_what_a_browser_shows() {
    let page = "<!DOCTYPE html><html><head><title>Cổng</title><style>p{}</style></head><body>\n<h1>KẾ HOẠCH</h1>\
        <p>Số:&nbsp; 2881/KH&#8209;UBND<p>Một\n  <b>hai</b>&amp;ba<br>bốn</p><script>x('<p>')</script><!-- y -->\
        <div>năm<div>sáu</div>bảy</div>";
    assert_eq!(told_of(page), "KẾ HOẠCH\nSố: 2881/KH-UBND\nMột hai&ba\nbốn\nnăm\nsáu\nbảy");
}

#[test]
fn what_is_hidden_is_not_read() {
    let page = "<p>a<span style='DISPLAY: none'>x<span>y</span>z</span>b</p><div hidden><div>x</div>y</div>\
        <p hidden>x<p>c<del>x</del><a style='mso-footnote-id:ftn1'>[1]</a><noscript>x</noscript>\
        <!--[if gte mso 9]><xml>x</xml><![endif]--><![if !supportLists]>- <![endif]>d\
        <div style='mso-element:footnote-list'><p>x</p></div>";
    assert_eq!(told_of(page), "ab\nc- d");
}

#[test]
fn lists_have_their_numbers() {
    let page = "<ul><li>a<li><p>b</p><ol type=a start=3><li>c</li><li value=7>d</ol></ul><ol><li>e<li></li><li>f</ol>\
        <ol type=I><li>g</ol><ul style='list-style-type: none'><li>h</ul><li>i";
    assert_eq!(told_of(page), "- a\n- b\nc) c\ng) d\n1. e\n3. f\nI. g\nh\n- i");
}

#[test]
fn cells_reach_over_others() {
    let page = "<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d<br>e<tr><td colspan=3>f</table>";
    assert_eq!(told_of(page), "a|b|<\n^|c|d/e\nf|<|<");
    let page = "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d</table>";
    assert_eq!(told_of(page), "a|<|b\n^|^|c\nd||");
    let page = "<table><tr><td rowspan=0>a<td colspan=4000000000>b<tr><td>c<tr><td rowspan=99>d</table>g";
    assert_eq!(told_of(page), "a|b\n^|c\n^|d\ng");
}

#[test]
fn tables_in_cells_are_lines_of_them() {
    let page = "<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>f";
    assert_eq!(told_of(page), "a/b/c/d|e\nf");
}

#[test]
fn a_table_of_one_cell_is_a_frame() {
    let page = "<table><tr><td><p>a</p><table><tr><td>b<td>c</table></td></tr></table>";
    assert_eq!(told_of(page), "a\nb|c");
}

#[test]
fn careless_tables_lose_no_words() {
    for page in [
        "</table><td>a</td><tr>b</tr>",
        "<table>a<tr>b<td>",
        "<table><tr><td>a<table>b",
        "<tr><td>a<table><table><td>b",
    ] {
        let told = told_of(page);
        assert!(told.contains('a') && told.contains('b'), "{page}: {told}");
    }
}

#[test]
fn lines_of_a_text_shown_as_it_is_stay_lines() {
    let document = read("<pre>một\nhai\n\nba</pre>").unwrap();
    let lines = ["một", "hai", ""].map(|line| Block::Line(line.to_owned()));
    assert_eq!(document.blocks[..3], lines);
    assert_eq!(document.blocks[3], Block::Paragraph("ba".to_owned()));
}

#[test]
fn pages_are_told_from_texts() {
    for page in
        ["<html>", " <!-- x --> <!DOCTYPE html>", "<?xml version='1.0'?><html xmlns='x'>", "<p class=a>b"]
    {
        assert!(is_html(page.as_bytes()), "{page}");
    }
    for text in ["<x>", "# <html>", "a < b", "", "<https://kontum.gov.vn>", "<post>"] {
        assert!(!is_html(text.as_bytes()), "{text}");
    }
}

#[test]
fn what_is_too_much_is_refused() {
    let cells = "<table>".to_owned() + &"<tr><td rowspan=0 colspan=256>a<td>".repeat(2000);
    let wide = "<table>".to_owned() + &("<tr>".to_owned() + &"<td>a".repeat(200)).repeat(1001);
    for page in [cells, wide, "<p>a".repeat(200_001), "<ul>".repeat(5000), "a".repeat(17 << 20)] {
        assert_eq!(read(&page).err(), Some(DocumentError::TooLarge));
    }
    let deep = "<table><tr><td>a<td>".repeat(20_000);
    assert!(read(&deep).is_ok());
}
