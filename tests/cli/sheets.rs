//! Sheets of figures on the command line: what is planted in them is told, and what was handed out comes in again.

use std::collections::BTreeMap;

use super::*;

/// A book with the round `thon-2015`, empty.
fn book(home: &Home) -> String {
    let store = home.path("book").display().to_string();
    let plan = home.write("plan.txt", include_str!("../fixtures/plans/headings-and-dashes.txt"));
    assert_eq!(home.run(&["--store", &store, "import", "plan", &plan]).code, 0);
    let round = ["--store", &store, "round", "new", "thon-2015", "--rules", "QD30-2012-thon"];
    assert_eq!(home.run(&round).code, 0);
    store
}

const SHEET: &str = "Huyện,Xã,Thôn,Tổng số hộ,Hộ nghèo,Ghi chú\nĐắk Tô,Văn Lem,Thôn 1,94,45,'=1+1\n\
    Đắk Tô,Văn Lem,Thôn 2,60,,''-x\nĐắk Tô,Kon Đào,Kon Teo,61,12,\n";

#[test]
fn a_guarded_note_comes_back_unchanged_from_every_kind_of_file() {
    let home = Home::new();
    let store = book(&home);
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    assert_eq!(run(&["import", "sheet", &home.write("a.csv", SHEET)]).code, 0);
    let csv = run(&["export", "reviews", "-o", "-", "--format", "csv"]).out;
    assert!(csv.contains(",'=1+1,") && csv.contains(",''-x,"), "{csv}");
    for name in ["b.csv", "b.xlsx"] {
        let file = home.path(name).display().to_string();
        assert_eq!(run(&["export", "reviews", "-o", &file]).code, 0);
        let again = run(&["import", "sheet", &file, "--json"]).json();
        assert_eq!((&again["changed"], &again["same"]), (&0.into(), &3.into()), "{name}: {again}");
    }
}

#[test]
fn a_remembered_column_is_forgotten_on_request() {
    let home = Home::new();
    let store = book(&home);
    let file = home.write("a.csv", SHEET);
    let run = |arguments: &[&str]| {
        home.run(&[&["--store", &store, "import", "sheet", &file, "--json"], arguments].concat())
    };
    let note = |arguments: &[&str]| {
        let column = run(arguments).json()["columns"][5].clone();
        (column["holds"].as_str().map(str::to_owned), column["by"].as_str().unwrap().to_owned())
    };
    assert_eq!(note(&["--map", "F=ignore"]), (None, "person".to_owned()));
    assert_eq!(note(&["--dry-run"]), (None, "remembered".to_owned()));
    let headed = (Some("note".to_owned()), "heading".to_owned());
    assert_eq!(note(&["--map", "F=auto", "--dry-run"]), headed);
    assert_eq!(note(&["--dry-run"]), (None, "remembered".to_owned()), "a dry run forgets nothing");
    assert_eq!(note(&["--map", "Ghi chú=auto"]), headed);
    assert_eq!(note(&["--dry-run"]), headed);
}

#[test]
fn a_sheet_of_other_places_than_the_round_reviews_is_refused() {
    let home = Home::new();
    let store = book(&home);
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    assert_eq!(run(&["round", "new", "xa-2015", "--rules", "QD30-2012-xa"]).code, 0);
    let villages = home.write("a.csv", SHEET);
    let communes = home.write("b.csv", "Huyện,Xã,Số thôn,Tổng số hộ\nĐắk Tô,Văn Lem,7,94\n");
    run(&["import", "sheet", &villages, "--round", "xa-2015"]).refused(4, "xa-2015 rà soát xã");
    run(&["import", "sheet", &communes, "--round", "thon-2015"]).refused(4, "thon-2015 rà soát thôn");
    assert!(run(&["import", "sheet", &communes, "--round", "xa-2015"]).out.contains("1 dòng đổi"));
}

/// The generator of the shared data with so many rows: the sheet, and what was planted in which row, by the generator's numbers.
fn generated(home: &Home, rows: &str) -> Option<(String, Vec<(u32, u32)>)> {
    let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/tools/gen_villages.py");
    let Ok(source) = fs::read_to_string(&path) else {
        assert!(!required.split(',').any(|name| name == "shared"), "the shared tools are not there");
        return None;
    };
    let draws = "kind = R.randrange(8)\n";
    assert!(source.contains(draws), "the generator plants in another way");
    let tells = source
        .replace(draws, "kind = R.randrange(8); print(row[0], kind)\n")
        .replace("__file__", &format!("{:?}", path.display().to_string()));
    let (script, sheet) = (home.write("gen.py", &tells), home.path("gen.csv").display().to_string());
    let done = Command::new("python3").args([&script, &sheet, rows, "7"]).output().ok()?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let told = String::from_utf8(done.stdout).unwrap();
    let number = |text: &str| text.parse().unwrap();
    let planted = told.lines().map(|line| line.split_once(' ').unwrap());
    Some((sheet, planted.map(|(row, kind)| (number(row), number(kind))).collect()))
}

/// A generated sheet: every fault is told in its cell, no row is lost, the same sheet changes nothing, and of a corrected
/// one only the corrections come in. A tenth of the largest sheet, unless everything is asked for.
#[test]
fn every_fault_that_is_planted_is_told_with_its_row_and_column() {
    let home = Home::new();
    let is_full = std::env::var("FULL").is_ok_and(|full| full == "1");
    let rows: u32 = if is_full { 100_000 } else { 5_000 };
    let Some((sheet, planted)) = generated(&home, &rows.to_string()) else { return };
    let store = book(&home);
    let import = |file: &str| {
        let asked = ["--store", &store, "import", "sheet", file, "--new-places", "add", "--json"];
        home.run(&asked).json()
    };
    let first = import(&sheet);
    let mut told: BTreeMap<(u64, String), Vec<String>> = BTreeMap::new();
    let mut dropped = std::collections::BTreeSet::new();
    for finding in first["findings"].as_array().unwrap() {
        let row = finding["row"].as_u64().unwrap();
        let cell = (row, finding["column"].as_str().unwrap_or_default().to_owned());
        told.entry(cell).or_default().push(finding["kind"].as_str().unwrap().to_owned());
        if finding["drops_row"].as_bool().unwrap() {
            dropped.insert(row);
        }
    }
    let has = |row: u32, column: &str, kinds: &[&str]| {
        let kinds_there = told.get(&(u64::from(row) + 1, column.to_owned()));
        kinds_there.is_some_and(|there| there.iter().any(|kind| kinds.contains(&kind.as_str())))
    };
    let mut seen = [0; 8];
    for (row, kind) in planted.iter().filter(|(row, _)| *row > 1) {
        seen[*kind as usize] += 1;
        let is_told = match kind {
            0 => has(*row, "I", &["above_total"]),
            1 => has(*row, "F", &["thousands"]),
            2 => has(*row, "E", &["decomposed"]),
            3 => has(*row, "D", &["blanks"]),
            4 => has(*row, "D", &["new_commune", "code_in_another_district"]),
            5 => has(*row, "J", &["not_a_number"]),
            // Ticks are told once a column.
            6 => told
                .iter()
                .any(|((_, column), kinds)| column == "S" && kinds.contains(&"mark_for_yes".to_owned())),
            // The row before may have been spoiled itself.
            _ => has(*row, "E", &["repeated"]) || has(*row, "D", &["code_in_another_district"]),
        };
        assert!(is_told, "row {row}, kind {kind}");
    }
    assert!(!is_full || seen.iter().all(|count| *count > 0), "{seen:?}");
    assert!(has(rows + 1, "B", &["total"]));
    let count = |json: &Value, name: &str| json[name].as_u64().unwrap();
    assert_eq!(count(&first, "added") + dropped.len() as u64, u64::from(rows) + 1, "no row is lost");

    let again = import(&sheet);
    assert_eq!((count(&again, "added"), count(&again, "changed")), (0, 0));
    assert_eq!(count(&again, "same"), count(&first, "added"));

    let is_taken = |row: &u64| !dropped.contains(row);
    let vague = planted.iter().filter(|(_, kind)| *kind == 5).map(|(row, _)| u64::from(row + 1));
    let corrected =
        home.write("corrected.csv", &fs::read_to_string(&sheet).unwrap().replace(",khoảng 10,", ",10,"));
    only_these_rows_change(&import(&corrected), &vague.filter(is_taken).collect::<Vec<_>>());
}

fn only_these_rows_change(told: &Value, rows: &[u64]) {
    let corrections = told["corrections"].as_array().unwrap();
    let of_row = |one: &Value| one["row"].as_u64().unwrap();
    assert_eq!(corrections.iter().map(of_row).collect::<Vec<_>>(), rows);
    assert_eq!(told["changed"].as_u64(), Some(rows.len() as u64));
}
