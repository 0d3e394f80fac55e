//! Comparisons on the command line.

use super::Home;

#[test]
fn rounds_and_proposals_are_compared_in_words_and_as_json() {
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let rounds = run(&["round", "list"]).out;
    let key = rounds.split_whitespace().next().unwrap().to_owned();
    let said = run(&["compare", &key, "--with-proposals"]);
    assert!(said.code == 0 && said.out.contains("Đủ mà xã chưa có ý kiến ("), "{said:?}");
    let rows = run(&["compare", &key, &key, "--json"]).json();
    let rows = rows.as_array().unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["movement"] == "stays"), "a round is as it is");
    assert!(rows[0]["causes"][0]["condition"].is_string(), "{}", rows[0]);
    run(&["round", "new", "thon-2016", "--rules", "QD30-2012-thon", "--year", "2016"]);
    let later = run(&["compare", &key, "thon-2016"]).out;
    assert!(later.contains("Chưa rõ (") && !later.contains("Vẫn đủ"), "rows without figures: {later}");
    run(&["round", "new", "xa-2016", "--rules", "QD33-2020-xa"]);
    run(&["compare", &key, "xa-2016"]).refused(2, "cùng");
    run(&["compare", &key, "nowhere"]).refused(2, "nowhere");
    assert_eq!(run(&["compare", &key]).code, 2, "with what is not said");
}
