//! Texts that no office writes: broken copies of the fixtures must not stop a reader, and pieces that never end must not
//! make it look at anything more often than in proportion to their length.

use chrono::NaiveDate;

use crate::domain::snapshot::Snapshot;

use super::deadline::{self, Context, explain, read_typed};
use super::document::Document;
use super::plan::{AgencyBook, read, read_document};
use super::word::LOOKS;

const PLANS: [&str; 3] = [
    include_str!("../../tests/fixtures/plans/headings-and-dashes.txt"),
    include_str!("../../tests/fixtures/plans/bare-dashes.txt"),
    include_str!("../../tests/fixtures/plans/wrapped-paste.txt"),
];
const PHRASES: &str = include_str!("../../tests/fixtures/deadline-phrases.toml");
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    /// Breaks a text at some places: bytes flipped, pieces repeated, moved or dropped, the end cut off.
    fn broken(&mut self, whole: &[u8], longest: usize) -> Vec<u8> {
        let from = self.below(whole.len());
        let to = (from + longest).min(whole.len());
        let mut bytes = whole[from..to].to_vec();
        for _ in 0..=self.below(6) {
            let (at, other) = (self.below(bytes.len()), self.below(bytes.len()));
            let piece = bytes[at.min(other)..at.max(other)].to_vec();
            match self.below(5) {
                0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                1 => {
                    let piece = &piece[..piece.len().min(12)];
                    bytes.splice(at..at, piece.repeat(1 + self.below(8)));
                }
                2 => bytes.splice(at..at, piece.into_iter().take(200)).for_each(drop),
                3 => bytes.drain(at.min(other)..at.max(other).min(at.min(other) + 80)).for_each(drop),
                _ => bytes.truncate(bytes.len() - self.below(bytes.len() / 4 + 1)),
            }
        }
        bytes
    }
}

#[test]
fn broken_copies_of_plans_and_documents_are_read_without_a_panic() {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    let mut dice = Dice(135);
    for round in 0..200 {
        let bytes = dice.broken(PLANS[round % PLANS.len()].as_bytes(), 1_500);
        let text = String::from_utf8_lossy(&bytes);
        for task in &read(&text, &book).tasks {
            assert!(!task.clause.is_empty() && !task.deadlines.is_empty(), "{text}");
        }
        for bytes in [&bytes[..], text.as_bytes()] {
            if let Ok(document) = Document::read(bytes) {
                read_document(&document, &book);
            }
        }
    }
}

#[test]
fn broken_words_of_deadlines_are_read_without_a_panic() {
    let mut dice = Dice(2881);
    for _ in 0..1_500 {
        let bytes = dice.broken(PHRASES.as_bytes(), 120);
        let words = String::from_utf8_lossy(&bytes);
        deadline::read(&words, Context { day: Some(DAY), ..Context::default() });
        read_typed(&words, DAY);
        explain(&words, DAY);
    }
}

/// How many words were cut off and looked up while a text was read.
fn looks(text: &str, book: &AgencyBook) -> usize {
    LOOKS.set(0);
    // Fewer duties than are read on several threads, each of which would count for itself.
    assert!(read(text, book).tasks.len() < 256, "{text:.40}");
    LOOKS.get()
}

#[test]
fn a_text_twice_as_long_takes_twice_the_looks() {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    let lines = [
        "- a\n",
        "a\n\n",
        "1. Sở A\n- b\n",
        "I. a\n",
        "+ a\n",
        "a)\n",
        "- Sở Xây: là Cơ quan thường trực b\n",
    ];
    let endless =
        ["Sở Tài chính (", "hàng năm ", "- ", "báo cáo về Sở A và ", "- Ban Dân tộc + b\n+ Sở A chủ trì, "];
    let plus = ["+ Sở Tài chính phối hợp Ban Dân tộc\n", "+ (\n", "+ trước ngày 5/6 và\n"];
    let counts = [(&lines[..], 100), (&endless[..], 1_000), (&plus[..], 600)];
    for (pieces, count) in counts {
        for piece in pieces {
            let text = |count: usize| format!("II. VIỆC\n1. Ban Dân tộc\n- x {}", piece.repeat(count));
            let (once, twice) = (looks(&text(count), &book), looks(&text(2 * count), &book));
            assert!(twice * 10 <= once * 22, "{piece:?}: {once}, then {twice}");
        }
    }
}
