//! Listing, judging and deciding rows of a review on the command line.

use std::path::Path;

use ct135::domain::change::{ChangeSet, Origin};
use ct135::domain::id::TxId;
use ct135::domain::label::Label;
use ct135::domain::review::RoundObject;
use ct135::domain::shared_view::SharedView;
use ct135::domain::snapshot::Changes;
use ct135::store::{Holder, Store};

use super::Home;

#[test]
fn a_round_is_judged_in_all_and_by_district() {
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let told = run(&["assess", "--json"]).json();
    assert_eq!((told["rows"].as_u64(), told["round"].as_str()), (Some(30), Some("thon-2015")));
    let sum = |of: &serde_json::Value| {
        ["met", "not_met", "undetermined"]
            .iter()
            .map(|key| of["assessment"][key].as_u64().unwrap())
            .sum::<u64>()
    };
    assert_eq!(sum(&told), 30);
    assert_eq!(told["districts"].as_array().unwrap().iter().map(sum).sum::<u64>(), 30);
    assert_eq!(told["nature"], "made_up");
    let text = run(&["assess"]).out;
    assert!(text.starts_with("SỐ LIỆU MINH HỌA\n") && text.contains("Cả đợt: 30 dòng"), "{text}");
    run(&["assess", "--round", "thon-2016"]).refused(2, "thon-2016");
}

#[test]
fn a_round_with_classes_is_counted_by_class() {
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    assert_eq!(run(&["round", "new", "xa-2012", "--rules", "QD30-2012-xa"]).code, 0);
    let told = run(&["assess", "--round", "xa-2012", "--json"]).json();
    assert_eq!((told["rows"].as_u64(), told["class"]["III"].as_u64()), (Some(102), Some(0)));
    assert_eq!(told["rule_set"]["is_checked"], false);
    assert!(
        run(&["assess"]).out.contains("chưa đối chiếu văn bản"),
        "the newest round says how far it was checked"
    );
    let rows = run(&["list", "reviews", "--filter", "khu vuc:?", "--columns", "id,xa,kv", "--json"]).json();
    assert_eq!(rows.as_array().unwrap().len(), 102);
    assert!(rows[0]["class"].is_null() && rows[0]["commune"].is_string(), "{}", rows[0]);
    run(&["list", "reviews", "--columns", "thonn"]).refused(2, "thonn");
}

#[test]
fn rows_are_filtered_and_their_columns_chosen() {
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let met = run(&["list", "reviews", "--filter", "kq = đủ", "--json"]).json();
    let met = met.as_array().unwrap();
    assert!(!met.is_empty() && met.len() < 30);
    assert!(met.iter().all(|row| row["assessment"] == "met"));
    let columns = ["--columns", "id,thôn,nghèo,kq", "--csv"];
    let csv = run(&[&["list", "reviews", "--filter", "kq = đạt"][..], &columns].concat()).out;
    assert_eq!(csv.lines().count(), met.len() + 1);
    assert!(csv.lines().nth(1).unwrap().starts_with("thon-2015:"), "{csv}");
    let misread = run(&["list", "reviews", "--filter", "ho > nhieu"]);
    misread.refused(2, "nhieu");
    assert!(misread.err.contains("  → ho > nhieu\n  →      ^^^^^\n"), "{}", misread.err);
    run(&["list", "tasks", "--round", "thon-2015"]).refused(2, "");
}

#[test]
fn rows_are_decided_on_as_one_change_and_refused_without_a_reason() {
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let all = ["decide", "--all", "--decision", "propose"];
    let dry = run(&[&all[..], &["--dry-run", "--json"]].concat()).json();
    let of = |told: &serde_json::Value, key: &str| told[key].as_array().unwrap().len();
    assert_eq!(of(&dry, "changed") + of(&dry, "refused"), 30);
    assert!(dry["refused"][0]["id"].as_str().unwrap().starts_with("thon-2015:"));
    assert_eq!(run(&["list", "log", "--json"]).json().as_array().unwrap().len(), 1, "nothing is stored");
    let done = run(&[&all[..], &["--strict"]].concat());
    assert_eq!(done.code, 1, "{done:?}");
    assert!(done.out.contains("bị từ chối") && done.out.contains("→ Đề nghị"), "{done:?}");
    let again = run(&[&all[..], &["--json"]].concat()).json();
    assert_eq!((of(&again, "changed"), again["unchanged"].as_u64()), (0, Some(of(&dry, "changed") as u64)));
    let ground = ["--reason", "vùng lũ", "--document", "12/BC-UBND, 8/4/2015"];
    let rest =
        run(&[&["decide", "--filter", "chưa có ý kiến", "--decision", "propose"][..], &ground].concat());
    assert_eq!(rest.code, 0, "{rest:?}");
    let log = run(&["list", "log", "--json"]).json();
    assert_eq!(log.as_array().unwrap().len(), 3, "two changes, none for what was said already");
    let rows = run(&["list", "reviews", "--filter", "ly do ~ lũ", "--json"]).json();
    assert_eq!(rows.as_array().unwrap().len(), of(&dry, "refused"));
    assert_eq!(rows[0]["document"], "12/BC-UBND");
    let cleared = run(&["decide", "--all", "--decision", "clear", "--json"]).json();
    assert_eq!((of(&cleared, "changed"), cleared["decision"].is_null()), (30, true));
    run(&["decide", "--filter", "", "--decision", "clear"]).refused(2, "Câu lọc trống");
    run(&["decide", "--filter", "đủ", "--decision", "praise"]).refused(2, "praise");
    run(&["decide", "--all", "--decision", "defer", "--document", "12/BC, hôm nào"]).refused(2, "hôm nào");
}

#[test]
fn a_shared_view_gives_its_filter_its_columns_and_its_order() {
    let home = Home::new();
    let store = home.sample();
    let holder = Holder { user: "nga".into(), pid: 4711, now: 1_415_149_200_000 };
    let held = Store::open(Path::new(&store), &holder).unwrap();
    let mut changes = Changes::default();
    changes.insert(SharedView {
        name: "nghèo trước".into(),
        object: RoundObject::Villages,
        filter: "kq = đủ".into(),
        columns: vec!["village".into(), "poor_rate".into()],
        sort: vec!["-poor_rate".into()],
        facets: Vec::new(),
    });
    let label = Label::ShareView { name: "nghèo trước".into() };
    let (id, author, origin) = (TxId(7), "nga".into(), Origin::Edit);
    held.commit(ChangeSet { id, author, at: 0, label, origin, basis: None, changes }).unwrap();
    drop(held);
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let rows = run(&["list", "reviews", "--view", "nghèo trước", "--json"]).json();
    let met = run(&["list", "reviews", "--filter", "kq = đủ", "--json"]).json();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), met.as_array().unwrap().len());
    let shares: Vec<f64> = rows.iter().map(|row| row["poor_rate"].as_f64().unwrap()).collect();
    assert!(shares.is_sorted_by(|one, next| one >= next), "{shares:?}");
    assert!(rows[0]["id"].is_string() && rows[0]["village"].is_string(), "{}", rows[0]);
    let narrowed = run(&["list", "reviews", "--view", "nghèo trước", "--filter", "poor_rate < 50", "--json"]);
    assert!(narrowed.json().as_array().unwrap().len() < rows.len());
    run(&["list", "reviews", "--view", "nghèo"]).refused(2, "nghèo");
}
