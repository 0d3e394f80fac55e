//! The shipped rule sets against the table of rules: every threshold that was seen in a decision stands in its rule set,
//! with its operator, and is not called better checked than it was.
//!
//! The table lies beside the repository; without it the test says so and passes, unless `CT135_REQUIRE` names `shared`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails shall stop and say where")]

use std::collections::HashMap;
use std::path::PathBuf;

use ct135::domain::criteria::{Bound, Comparison, Condition, Decimal, RuleSet, Test, Verification};
use ct135::domain::figures::Metric;
use ct135::intake::rules::{read, shipped};

#[test]
fn every_threshold_of_the_table_stands_in_its_rule_set() {
    let package =
        std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let file = PathBuf::from(package).join("../shared/data/criteria-rules.csv");
    let Ok(table) = std::fs::read_to_string(&file) else {
        let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|name| name == "shared"), "{} is missing", file.display());
        println!("skipped: {} is missing", file.display());
        return;
    };
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let columns = rows.headers().unwrap().clone();
    let (mut checked, mut failures) = (0, Vec::new());
    for row in rows.records() {
        let row = row.unwrap();
        let cell: HashMap<&str, &str> = columns.iter().zip(row.iter()).collect();
        let units: &[&str] = if cell["unit"] == "both" { &["thon", "xa"] } else { &[cell["unit"]] };
        for unit in units {
            let key = format!("{}-{unit}", cell["rule_set"]);
            let rules = read(shipped(&key).unwrap()).unwrap();
            for (metric, test) in tests(&cell) {
                checked += 1;
                match status_of(&rules, metric, test) {
                    None => failures.push(format!("{key} {}: {} {test:?}", cell["node"], metric.key())),
                    Some(status) if is_better(status, cell["status"]) => {
                        failures.push(format!("{key} {} is only {}", cell["node"], cell["status"]));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(checked > 50, "only {checked} thresholds in the table");
}

/// What the row asks of which metric; nothing for a group.
fn tests(cell: &HashMap<&str, &str>) -> Vec<(Metric, Test)> {
    let metrics = cell["metric"].split(';').filter(|name| !name.is_empty());
    let values: Vec<&str> = cell["value"].split(';').collect();
    let bound = |comparison, value: &str| Bound { comparison, threshold: Decimal::parse(value).unwrap() };
    let compare = |comparison, value| Test::Compare(bound(comparison, value));
    let one = |(place, name): (usize, &str)| {
        let test = match cell["op"] {
            ">=" => compare(Comparison::AtLeast, values[place]),
            ">" => compare(Comparison::Above, values[place]),
            "<" => compare(Comparison::Below, values[place]),
            "is" => Test::Is(values[place] == "true"),
            "between" => Test::Between {
                low: bound(Comparison::AtLeast, values[0]),
                high: bound(Comparison::Below, values[1]),
            },
            other => panic!("unknown operator {other}"),
        };
        (Metric::from_key(key_of(name)).unwrap_or_else(|| panic!("no metric {name}")), test)
    };
    metrics.enumerate().map(one).collect()
}

/// The table and the sheets call two figures differently; the sheets' keys are the ones that are stored.
fn key_of(name: &str) -> &str {
    match name {
        "road_to_commune_hardened" => "road_hardened",
        "community_house_standard" => "community_house",
        name => name,
    }
}

fn status_of(rules: &RuleSet, metric: Metric, test: Test) -> Option<Verification> {
    let asked = Condition::Leaf { metric, test };
    rules.nodes().iter().find(|node| node.condition == asked).map(|node| node.status)
}

fn is_better(status: Verification, told: &str) -> bool {
    let told = match told {
        "verified" => Verification::Verified,
        "verified-by-summary" => Verification::BySummary,
        "partial" | "verified-definition-only" => Verification::Partial,
        _ => Verification::Unverified,
    };
    status < told
}
