//! How long it takes to read the text of a plan: a long realistic one, and a long one made to be slow.
//!
//! `cargo bench --bench plan`

use ct135::domain::snapshot::Snapshot;
use ct135::intake::plan::{AgencyBook, PlanReading, read};

const PLAN: &str = include_str!("../tests/fixtures/plans/headings-and-dashes.txt");
const LONG: usize = 10 << 20;

fn main() {
    divan::main();
}

fn book() -> AgencyBook {
    AgencyBook::of(&Snapshot::default()).unwrap_or_else(|_| AgencyBook::new(Vec::new()))
}

/// A text of ten megabytes: a head, then one piece again and again.
fn long(head: &str, piece: &str) -> String {
    let mut text = head.to_owned();
    while text.len() < LONG {
        text.push_str(piece);
    }
    text
}

#[divan::bench(sample_count = 3)]
fn read_10_mb_of_plan(bencher: divan::Bencher<'_, '_>) {
    // Behind the copies nothing is read, so only what stands before them is repeated.
    let (plan, _) = PLAN.split_once("Nơi nhận").unwrap_or((PLAN, ""));
    let (head, duties) = plan.split_once("II. ").unwrap_or(("", plan));
    let (book, text) = (book(), long(head, &format!("II. {duties}")));
    bencher.bench(|| -> PlanReading { read(&text, &book) });
}

/// Lists, brackets, rhythms and labels that never end, in one line or in as many lines as there can be.
#[divan::bench(sample_count = 3, args = [
    "Sở Tài chính (",
    "các Sở, ",
    "hàng năm ",
    "báo cáo về Sở A và ",
    "- ",
    "- a\n",
    "a\n\n",
    "+ a\n",
    "I. a\n",
    "a) ",
    "aA",
    "\u{301}",
    "1. Sở A\n- b\n",
    "1.1.1.1.1.1. a:\n",
    "- a: là Cơ quan thường trực b\n",
    "- Sở Xây chủ trì, đề nghị Ban Dân tộc.\n",
    "+ Sở Xây chủ trì, đề nghị Ban Dân tộc.\n",
    "1. Sở Tài chính: Thời gian: Quý I. ",
    "1. a\nThời gian: 1/",
])]
fn read_10_mb_of_ill_will(bencher: divan::Bencher<'_, '_>, piece: &str) {
    let (book, text) = (book(), long("II. VIỆC\n1. Ban Dân tộc ", piece));
    bencher.bench(|| -> PlanReading { read(&text, &book) });
}

/// Offices that no book knows, each with a name of its own.
#[divan::bench(sample_count = 3)]
fn read_10_mb_of_unknown_offices(bencher: divan::Bencher<'_, '_>) {
    let mut text = String::from("II. VIỆC\n1. Ban Dân tộc\n- Phối hợp với ");
    for number in 0_usize.. {
        let letters: String = (0..4).map(|place| LETTERS[number / 20_usize.pow(place) % 20]).collect();
        text.push_str("Sở X");
        text.push_str(&letters);
        text.push_str(", ");
        if text.len() > LONG {
            break;
        }
    }
    let book = book();
    bencher.bench(|| -> PlanReading { read(&text, &book) });
}

const LETTERS: [char; 20] =
    ['a', 'b', 'c', 'd', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v'];
