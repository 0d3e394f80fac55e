//! Rule sets and rounds on the command line.

use super::Home;

#[test]
fn a_rule_set_is_shown_in_words_and_as_the_file_it_is() {
    let home = Home::new();
    let shown = home.run(&["rules", "show", "qd50-2016-thon"]).out;
    assert!(shown.contains("từ 55 % trở lên") && shown.contains("ở Đông Nam Bộ"), "{shown}");
    assert!(shown.contains("chỉ cần 1 nếu"), "{shown}");
    let draft = home.run(&["rules", "show", "QD30-2012-xa", "--lang", "en"]).out;
    assert!(draft.contains("a number not known, of 5"), "{draft}");
    let file = home.run(&["rules", "show", "QD33-2020-xa", "--toml"]).out;
    let copy = home.write("own.toml", &file);
    assert_eq!(home.run(&["check", "rules", &copy]).code, 0);
    home.run(&["rules", "show", "QD33-2020-xaa"]).refused(2, "QD33-2020-xa");
}

#[test]
fn a_bad_rule_file_is_refused_with_line_and_column() {
    let home = Home::new();
    let file = home.run(&["rules", "show", "QD30-2012-thon", "--toml"]).out;
    let line = file.lines().position(|line| line == "metric = \"poor_rate\"").unwrap() + 1;
    let bad = home.write("bad.toml", &file.replacen("\"poor_rate\"", "\"poor_rat\"", 1));
    for command in [["check", "rules"], ["rules", "add"]] {
        let said = home.run(&[command[0], command[1], &bad]);
        said.refused(4, &format!("{bad}:{line}:10: "));
        assert!(said.err.contains("có lẽ là “poor_rate”"), "{said:?}");
    }
}

#[test]
fn a_round_keeps_the_rules_it_was_opened_with() {
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let file = run(&["rules", "show", "QD30-2012-thon", "--toml"]).out;
    let own = home.write("own.toml", &file.replacen("\"≥ 55 %\"", "\"≥ 50 %\"", 1));
    assert!(run(&["rules", "add", &own]).out.contains("Đã thêm"));
    assert!(run(&["rules", "add", &own]).out.contains("không ghi gì"));
    assert!(run(&["rules", "list"]).out.contains("của văn phòng"));
    assert!(run(&["rules", "show", "QD30-2012-thon"]).out.contains("từ 50 % trở lên"));
    let meant = run(&["round", "new", "xa-50", "--object", "commune", "--rules", "QD50-2016"]);
    assert!(meant.code == 0 && meant.out.contains("50/2016"), "{meant:?}");
    run(&["round", "new", "x", "--rules", "QD50-2016"]).refused(2, "QD50-2016");
    let opened = run(&["round", "new", "thon-2016", "--rules", "QD30-2012-thon", "--year", "2016"]);
    assert!(opened.out.contains("30 dòng"), "{opened:?}");
    run(&["round", "new", "thon-2016", "--rules", "QD30-2012-thon"]).refused(4, "thon-2016");
    let wrong = ["round", "new", "x", "--rules", "QD30-2012-thon", "--object", "communes"];
    run(&wrong).refused(4, "QD30-2012-thon");
    let communes = run(&["round", "new", "xa-2016", "--rules", "QD33-2020-xa"]);
    assert!(communes.out.contains("102 dòng"), "{communes:?}");
    let rounds = run(&["round", "list"]).out;
    assert!(rounds.contains("thon-2016 · 2016") && rounds.contains("xa-2016"), "{rounds}");
    let compared = run(&["round", "compare", "thon-2016", "xa-2016", "--strict"]);
    assert!(compared.code == 0 && compared.out.contains("0 số liệu"), "rows without figures: {compared:?}");
    run(&["round", "compare", "thon-2016", "xa-2017"]).refused(2, "xa-2017");
    let rows = run(&["list", "reviews", "--json"]).json();
    assert_eq!(rows.as_array().unwrap().len(), 102, "the newest round");
}

#[test]
fn a_round_of_villages_begins_empty_and_a_sheet_brings_them() {
    let home = Home::new();
    let store = home.path("book").display().to_string();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let plan = home.write("plan.txt", include_str!("../fixtures/plans/headings-and-dashes.txt"));
    assert_eq!(run(&["import", "plan", &plan]).code, 0);
    let opened = run(&["round", "new", "thon-2015", "--rules", "QD30-2012-thon"]);
    assert!(opened.out.contains("0 dòng"), "{opened:?}");
    let sheet = home.write("thon.csv", "Huyện,Xã,Thôn,Tổng số hộ,Hộ nghèo\nĐắk Tô,Văn Lem,Thôn 1,94,45\n");
    assert!(run(&["import", "sheet", &sheet]).out.contains("1 dòng mới"));
    assert!(run(&["import", "sheet", &sheet]).out.contains("không ghi gì"));
    let lost = home.write("lost.csv", "Huyện,Xã,Thôn,Tổng số hộ,Hộ nghèo\nĐắk Tô,Xã Không Có,Thôn 1,94,45\n");
    assert!(run(&["import", "sheet", &lost]).out.contains("Không dòng nào"));
}
