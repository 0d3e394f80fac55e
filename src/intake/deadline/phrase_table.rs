//! The table of phrases that plans really hold, each with the reading it must have.

use serde::Deserialize;
use serde_json::{Value, json};

use super::*;

const TABLE: &str = include_str!("../../../tests/fixtures/deadline-phrases.toml");

#[derive(Deserialize)]
struct Table {
    phrase: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    words: String,
    on: String,
    reading: Value,
}

impl Row {
    fn day(&self) -> NaiveDate {
        self.on.parse().unwrap()
    }

    /// The reading with every key that the table leaves out.
    fn expected(&self) -> Value {
        let mut whole = json!({
            "kind": null, "start": null, "due": null, "series": [], "event": null, "object": null,
            "inferred_year": false, "words": self.words,
        });
        fill(&mut whole, &self.reading);
        for series in whole["series"].as_array_mut().unwrap() {
            let mut one = json!({ "every": null, "until": null, "day": null });
            fill(&mut one, series);
            *series = one;
        }
        whole
    }
}

fn fill(whole: &mut Value, given: &Value) {
    for (key, value) in given.as_object().unwrap() {
        let is_of_span = ["count", "unit"].contains(&key.as_str());
        assert!(is_of_span || whole.get(key).is_some(), "{key} is no key of a reading");
        whole[key] = value.clone();
    }
}

fn rows() -> Vec<Row> {
    toml::from_str::<Table>(TABLE).unwrap().phrase
}

#[test]
fn every_phrase_has_its_reading() {
    let mut wrong = Vec::new();
    for row in rows() {
        let read = serde_json::to_value(explain(&row.words, row.day()).json()).unwrap();
        let expected = row.expected();
        if read != expected {
            wrong.push(format!("{} on {}\n  expected {expected}\n  read     {read}", row.words, row.on));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn spaces_capitals_and_the_place_of_tone_marks_change_nothing() {
    let without_words = |words: &str, on: NaiveDate| {
        let mut read = serde_json::to_value(explain(words, on).json()).unwrap();
        for key in ["words", "event", "object"] {
            read[key] = Value::Null;
        }
        read
    };
    for row in rows() {
        let read = without_words(&row.words, row.day());
        for other in [format!("  {} ", row.words), row.words.to_uppercase(), row.words.replace(' ', "  ")] {
            assert_eq!(without_words(&other, row.day()), read, "{other}");
        }
    }
}

/// `CT135_REQUIRE=shared` makes the absence of the collection a failure.
#[test]
fn every_phrase_of_the_collection_stands_in_the_table() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/deadline-phrases.csv");
    let Ok(mut collection) = csv::Reader::from_path(&path) else {
        let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|name| name == "shared"), "{} is missing", path.display());
        println!("skipped: {} is not here", path.display());
        return;
    };
    let table = rows();
    let phrases: Vec<String> = collection.records().map(|record| record.unwrap()[0].to_owned()).collect();
    assert!(!phrases.is_empty());
    for phrase in phrases {
        assert!(table.iter().any(|row| row.words == phrase), "not in the table: {phrase}");
    }
}
