//! Nothing is dropped in silence: every word between head and foot of a plan stands in a duty, in whom or when it has, or
//! in a finding.

#[expect(dead_code, reason = "only the document of a text is needed here")]
mod told;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use ct135::domain::snapshot::Snapshot;
use ct135::domain::text::fold;
use ct135::intake::finding::Finding;
use ct135::intake::plan::{AgencyBook, PlanReading, read_document};

/// Words by which labels and headings announce what follows; they say nothing of their own.
const ANNOUNCING: &str = "tren day la thoi gian thuc hien thoi han hoan thanh tien do don vi co quan chu tri phoi hop noi dung nhiem vu cong viec \
                          trach nhiem doi voi muc tieu ngay nam bieu cu the sau nhu cac giao viec va phan cong chu yeu to chuc trien khai stt tt a b c";

#[test]
fn every_word_of_a_plan_is_kept_somewhere() {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/plans");
    let mut lost = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "txt") || name.starts_with("no-plan") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let reading = read_document(&told::with_tables(&text), &book);
        let kept = kept(&reading);
        for line in between(&text, &reading) {
            let missing: Vec<&str> = words(line).filter(|word| !kept.contains(&fold(word))).collect();
            if !missing.is_empty() {
                lost.push(format!("{name}: {missing:?} of {line}"));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split(|character: char| !character.is_alphabetic());
    words.filter(|word| word.chars().count() > 1 && !word.chars().all(|letter| "IVX".contains(letter)))
}

/// Every word that the reading holds.
fn kept(reading: &PlanReading) -> HashSet<String> {
    let mut said: Vec<String> = vec![ANNOUNCING.to_owned()];
    for task in &reading.tasks {
        said.push(task.sentence.to_string());
        said.extend(task.deadlines.iter().map(|deadline| format!("{deadline:?}")));
    }
    for agency in &reading.agencies {
        said.push(agency.row.name.to_string());
        said.extend(agency.row.aliases.iter().map(ToString::to_string));
    }
    said.extend(reading.findings.iter().map(|noted| format!("{:?}", noted.finding)));
    let header = &reading.header;
    let head = [&header.title, &header.signer, &header.number, &header.place].into_iter().flatten();
    said.extend(head.chain(&header.bases).chain(&header.copies).map(ToString::to_string));
    said.iter().flat_map(|text| words(text).map(fold).collect::<Vec<_>>()).collect()
}

/// The lines between head and foot outside of sections that are skipped as a whole, and of sections' own titles.
fn between<'t>(text: &'t str, reading: &PlanReading) -> Vec<&'t str> {
    let skipped: Vec<&str> = reading
        .findings
        .iter()
        .filter_map(|noted| match &noted.finding {
            Finding::SkippedSection { title, .. } => Some(&**title),
            _ => None,
        })
        .collect();
    let mut is_skipping = false;
    let mut is_body = false;
    let mut open = "";
    let mut lines = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if line.contains("Nơi nhận:") || line.starts_with("TM.") || line.starts_with("KT.") {
            is_body = false;
        }
        if let Some(section) = section(line) {
            is_body = true;
            // What stands in a skipped section is skipped with it.
            is_skipping &= section != open;
            open = if is_skipping { open } else { section };
        }
        is_skipping |= skipped.iter().any(|title| line.ends_with(title));
        let is_numbered =
            line.starts_with(|first: char| first.is_ascii_digit() || first == '-' || first == '+');
        let has_small = line.chars().any(char::is_lowercase);
        if is_body && !is_skipping && (is_numbered || has_small && section(line).is_none()) {
            lines.push(line);
        }
    }
    lines
}

/// The kind of section a line opens.
fn section(line: &str) -> Option<&'static str> {
    let marker = line.split([' ', '.']).next().unwrap_or_default();
    let is_marked = line[marker.len()..].starts_with(". ");
    let is_roman = !marker.is_empty() && marker.chars().all(|letter| "IVX".contains(letter));
    let is_capital = marker.chars().count() == 1 && marker.chars().all(char::is_uppercase);
    match marker {
        _ if is_roman && is_marked => Some("I"),
        _ if is_capital && is_marked => Some("A"),
        "Phần" | "PHẦN" => Some("Phần"),
        "Chương" => Some("Chương"),
        "Điều" => Some("Điều"),
        _ => None,
    }
}
