//! Plans of many structures, and documents that are none: each beside what is read of it, one line a duty.
//!
//! `CT135_BLESS=1` writes what is read; every line is then to be looked at. In files named `.table.txt` lines between
//! bars are rows of a table, ` / ` parts the paragraphs of a cell, `^` and `<` are cells that the one above or to the left
//! reaches over.

mod told;

use std::fs;
use std::path::{Path, PathBuf};

use ct135::domain::snapshot::Snapshot;
use ct135::intake::document::Document;
use ct135::intake::plan::{AgencyBook, PlanReading, read_document};
use told::{asides, duty, with_tables};

#[test]
fn plans_of_every_structure_are_read_as_expected() {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    let mut failures = Vec::new();
    let mut documents: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    documents.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    documents.sort();
    assert!(documents.len() >= 15, "{documents:?}");
    for path in documents {
        let text = fs::read_to_string(&path).unwrap();
        let is_table = path.to_string_lossy().ends_with(".table.txt");
        let document = if is_table { with_tables(&text) } else { Document::of_text(&text) };
        let told = told(&read_document(&document, &book));
        let beside = path.with_extension("expected");
        if std::env::var_os("CT135_BLESS").is_some() {
            fs::write(&beside, &told).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if told != expected {
            failures.push(format!("{}\n--- read\n{told}--- expected\n{expected}", path.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/plans")
}

/// What was read: the head, each duty with its short name, and the findings that belong to no duty in full.
fn told(reading: &PlanReading) -> String {
    let header = &reading.header;
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let words = |text: &Option<ct135::domain::text::Text>| or_dash(text.as_deref().map(str::to_owned));
    let mut lines: Vec<String> = Vec::new();
    lines.push(format!("number {}", words(&header.number)));
    let date = or_dash(header.date.map(|date| date.to_string()));
    lines.push(format!("issued {}, {date}, {}", words(&header.place), words(&header.signer)));
    lines.push(format!("title {}", words(&header.title)));
    lines.push(format!("bases {}, copies {}", header.bases.len(), header.copies.len()));
    if let Some(seeming) = reading.seems {
        lines.push(format!("no plan: {seeming:?}"));
    }
    for task in &reading.tasks {
        lines.push(format!("\n{}\n  {}", duty(reading, task), task.sentence));
        let findings = reading.findings.iter().filter(|noted| noted.clause.as_ref() == Some(&task.clause));
        let kinds: Vec<_> = findings.map(|noted| noted.finding.kind()).collect();
        if !kinds.is_empty() {
            lines.push(format!("  ! {}", kinds.join(", ")));
        }
    }
    lines.push(String::new());
    lines.extend(asides(reading));
    lines.join("\n") + "\n"
}
