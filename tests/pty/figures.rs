//! A sheet of figures from a file to the book, and a place from the book to a file, over a real terminal.

use crate::harness::{Launch, Pty, Size};

/// Two rows of a name that three communes have.
const SHEET: &str = "Xã;Thôn;Tổng số hộ;Hộ nghèo\nĐăk Long;Kon Một;94;12\nĐăk Long;Kon Hai;80;70\n";

fn review() -> Pty {
    let arguments = ["demo", "--villages", "30", "--today=2014-11-05"];
    let mut program = Launch::new(arguments).size(Size { cols: 120, rows: 30 }).start();
    program.wait_for("Ma trận");
    program.keys("2");
    program.wait_for("còn 30 chưa có ý kiến");
    program
}

/// Opens the sheet by the start of its name.
fn open(program: &mut Pty) {
    program.keys("gn");
    program.wait_for("Tệp số liệu:");
    let start = program.home().path().join("bảng").display().to_string();
    program.text(&start);
    program.keys("Tab");
    program.wait_for("bảng số liệu.csv");
    program.keys("Enter");
    program.wait_for("[Cột 4]");
}

#[test]
fn a_sheet_is_left_then_stored_once_the_ambiguous_commune_is_told() {
    let mut program = review();
    std::fs::write(program.home().path().join("bảng số liệu.csv"), SHEET).unwrap();
    open(&mut program);
    program.keys("Esc");
    program.wait_for("còn 30 chưa có ý kiến");
    open(&mut program);
    program.keys("s");
    program.wait_for("là xã nào?");
    program.keys("Down Enter");
    program.wait_for("2 mới");
    program.keys("s");
    program.wait_for("Ghi 2 dòng?");
    program.keys("Enter");
    program.wait_for("2 dòng mới");
    program.wait_for("đã lưu");
    open(&mut program);
    program.keys("s");
    program.wait_for("là xã nào?");
    program.keys("Down Enter");
    program.wait_for("2 như cũ");
}

#[test]
fn what_is_no_sheet_says_so_and_the_path_can_be_mended() {
    let mut program = review();
    let home = program.home().path().to_owned();
    std::fs::write(home.join("rỗng.csv"), "").unwrap();
    std::fs::write(home.join("a.pdf"), "%PDF-1.7\n").unwrap();
    program.keys("gn");
    program.wait_for("Tệp số liệu:");
    for (name, said) in [("", "thư mục"), ("rỗng.csv", "không có dòng nào"), ("a.pdf", "PDF")] {
        program.keys("C-u");
        program.text(&home.join(name).display().to_string());
        program.keys("Enter");
        program.wait_for(said);
    }
}

#[test]
fn the_explanation_of_a_place_is_written_once_under_the_name_that_is_typed() {
    let mut program = review();
    let file = program.home().path().join("giải trình.html");
    for said in ["Đã ghi", "không ghi đè"] {
        program.keys("P");
        program.wait_for("Ghi giải trình vào:");
        program.keys("C-u");
        program.text(&file.display().to_string());
        program.keys("Enter");
        program.wait_for(said);
    }
    assert!(std::fs::read_to_string(&file).unwrap().contains("<html"));
}
