//! Files handed out: written whole, never over another one unasked, and read in again.

use super::*;

#[test]
fn an_export_comes_back_in_and_is_never_written_over_unasked() {
    let home = Home::new();
    let store = home.sample();
    let file = home.path("a.csv").display().to_string();
    let export = ["--store", &store, "export", "reviews", "-o", &file];
    assert_eq!(home.run(&export).code, 0);
    let again = home.run(&export);
    assert_eq!(again.code, 4);
    assert!(again.err.contains("--force"), "{}", again.err);
    assert_eq!(home.run(&[&export[..], &["--force"]].concat()).code, 0);
    let read = home.run(&["--store", &store, "import", "sheet", &file, "--dry-run", "--json"]);
    let told: Value = serde_json::from_str(&read.out).unwrap();
    assert_eq!((&told["added"], &told["changed"], &told["same"]), (&0.into(), &0.into(), &30.into()));
}

#[test]
fn a_filter_leaves_rows_out_and_a_name_says_the_kind() {
    let home = Home::new();
    let store = home.sample();
    let lines = |filter: &str| {
        let done = home
            .run(&["--store", &store, "export", "reviews", "-o", "-", "--format", "csv", "--filter", filter]);
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        done.out.lines().count()
    };
    assert_eq!(lines("poor_households>100000"), 3, "two lines of head and the heading");
    assert_eq!(lines("households>0 or not households>0"), 33);
    let vague = home.run(&["--store", &store, "export", "tasks", "-o", "a.txt"]);
    assert_eq!(vague.code, 2);
    let unknown = home.run(&["--store", &store, "export", "form", "--district", "Đăk Tô x", "-o", "-"]);
    assert_eq!(unknown.code, 4);
    assert!(unknown.err.contains("list places"), "{}", unknown.err);
}

#[test]
fn a_row_is_explained_by_its_printed_id() {
    let home = Home::new();
    let store = home.sample();
    let listed = home.run(&["--store", &store, "list", "reviews", "--json"]);
    let rows: Value = serde_json::from_str(&listed.out).unwrap();
    let id = rows[0]["id"].as_str().unwrap();
    let text = home.run(&["--store", &store, "explain", id]);
    assert_eq!(text.code, 0);
    assert!(text.out.contains(id), "{}", text.out);
    let html = home.run(&["--store", &store, "explain", id, "--html"]);
    assert!(html.out.starts_with("<!DOCTYPE html>"));
    let none = home.run(&["--store", &store, "explain", "thon-2015:1/x"]);
    assert_eq!(none.code, 4);
}
