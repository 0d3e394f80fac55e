//! Whatever stands in a plan with a marker is found again: in a duty, in a finding, in head or foot.

use proptest::prelude::*;

use crate::domain::snapshot::Snapshot;
use crate::intake::document::{Block, Cell, Document, Table};
use crate::intake::finding::Finding;
use crate::intake::plan::{AgencyBook, PlanReading, read, read_document};

const MARKERS: [&str; 14] =
    ["-", "+", "*", "1.", "2.", "1.1.", "2.1.", "1.1.1", "a)", "b.", "I.", "A.", "Điều 3.", "Phần thứ hai:"];
const LINES: [&str; 12] = [
    "",
    "",
    "I. MỤC ĐÍCH",
    "II. NHIỆM VỤ",
    "1. Sở Tài chính",
    "Thời gian thực hiện: Quý I/2015",
    "Đơn vị phối hợp: Sở Y tế",
    "PHỤ LỤC 1",
    "Chương II",
    "KẾ HOẠCH",
    "Nơi nhận:",
    "TM. ỦY BAN NHÂN DÂN",
];

fn book() -> AgencyBook {
    AgencyBook::of(&Snapshot::default()).unwrap()
}

/// Everything a person can find a word in again.
fn seen(reading: &PlanReading) -> String {
    let tasks: Vec<&str> = reading.tasks.iter().map(|task| &*task.sentence).collect();
    format!("{tasks:?}{:?}{:?}", reading.findings, reading.header)
}

fn skipped(reading: &PlanReading) -> u32 {
    let count = |finding: &Finding| match finding {
        Finding::SkippedSection { paragraphs, .. } => *paragraphs,
        _ => 0,
    };
    reading.findings.iter().map(|noted| count(&noted.finding)).sum()
}

/// The `number`th generated sentence: long enough that it is no bare heading, with a word of its own.
fn sentence(number: usize) -> String {
    format!("Làm việc{number}x cho các thôn ở vùng xa của tỉnh.")
}

proptest! {
    #[test]
    fn no_paragraph_with_a_marker_is_lost(
        picks in proptest::collection::vec((0_usize..MARKERS.len() + LINES.len(), any::<bool>()), 1..40)
    ) {
        let line = |(number, (pick, is_apart)): (usize, &(usize, bool))| {
            let line = match MARKERS.get(*pick) {
                Some(marker) => format!("{marker} {}", sentence(number)),
                None => LINES[pick - MARKERS.len()].to_owned(),
            };
            line + if *is_apart { "\n\n" } else { "\n" }
        };
        let text: String = picks.iter().enumerate().map(line).collect();
        let reading = read(&text, &book());
        let seen = seen(&reading);
        let marked = picks.iter().enumerate().filter(|(_, (pick, _))| *pick < MARKERS.len());
        let lost: Vec<_> = marked.filter(|(number, _)| !seen.contains(&format!("việc{number}x"))).collect();
        prop_assert!(lost.len() <= skipped(&reading) as usize, "{lost:?} of\n{text}\n{seen}");
    }

    #[test]
    fn no_word_of_a_table_is_lost(
        rows in proptest::collection::vec(proptest::collection::vec(0_usize..5, 4), 0..12),
        is_known in any::<bool>(),
    ) {
        let head = if is_known { ["TT", "Nội dung", "Chủ trì", "Sản phẩm"] } else { ["Mã", "Tên", "Số", "Vốn"] };
        let mut all = vec![head.map(|words| Cell::Text(words.to_owned())).to_vec()];
        for (number, row) in rows.iter().enumerate() {
            let cell = |(place, kind): (usize, &usize)| match kind {
                0 => Cell::Above,
                1 if place > 0 => Cell::Left,
                1 | 2 => Cell::Text(String::new()),
                _ => Cell::Text(format!("Mua việc{number}x{place}x về")),
            };
            all.push(row.iter().enumerate().map(cell).collect());
        }
        let mut document = Document::of_text("KẾ HOẠCH\nMua sắm\n\nI. NHIỆM VỤ");
        document.blocks.push(Block::Table(Table { rows: all.clone() }));
        let seen = seen(&read_document(&document, &book()));
        for cell in all.iter().skip(1).flatten() {
            if let Cell::Text(words) = cell {
                let own = words.split(' ').nth(1).unwrap_or_default();
                prop_assert!(seen.contains(own), "{own} of {all:?}\n{seen}");
            }
        }
    }
}

#[test]
fn a_list_that_is_cut_says_so() {
    let names: Vec<String> = (1..=201).map(|number| format!("Sở Việc {}", word(number))).collect();
    let reading = read(&format!("II. VIỆC\n1. Mua cây\n- Cơ quan phối hợp: {}", names.join(", ")), &book());
    let is_cut = |finding: &Finding| matches!(finding, Finding::ListCut { limit: 200, .. });
    assert!(reading.findings.iter().any(|noted| is_cut(&noted.finding)));
    let defined = |number| format!("- Sở Tài chính là Cơ quan thường trực Tổ {}.\n", word(number));
    let text: String = (1..=65).map(defined).collect();
    let reading = read(&format!("II. VIỆC\n{text}"), &book());
    let is_cut = |finding: &Finding| matches!(finding, Finding::ListCut { limit: 64, .. });
    assert!(reading.findings.iter().any(|noted| is_cut(&noted.finding)));
}

#[test]
fn a_document_of_more_duties_than_are_read_says_how_much_is_left_out() {
    let most = 20_000;
    for (piece, left) in [("- a\n", 4), ("a\n\n", 4), ("1.1. a:\n", 5), ("I. a\n", 4)] {
        let text = format!(
            "KẾ HOẠCH\nMua cây\n\nII. VIỆC\n{}- Sở Tài chính mua cây.\n\n- b\n\n- c",
            piece.repeat(most + 1)
        );
        let reading = read(&text, &book());
        let found: Vec<&Finding> = reading
            .findings
            .iter()
            .map(|noted| &noted.finding)
            .filter(|finding| matches!(finding, Finding::TooManyDuties { .. }))
            .collect();
        let [Finding::TooManyDuties { limit, left: count, words }] = &found[..] else { panic!("{found:?}") };
        assert!(*limit as usize == most && words.starts_with('a'), "{piece:?}: {words}");
        assert!(reading.tasks.len() <= most && *count >= left, "{piece:?}: {count}");
    }
}

/// A name without digits.
fn word(number: u32) -> String {
    let letter = |digit: u32| char::from_u32(u32::from('a') + digit).unwrap_or('a');
    format!("N{}{}{}", letter(number / 100), letter(number / 10 % 10), letter(number % 10))
}
