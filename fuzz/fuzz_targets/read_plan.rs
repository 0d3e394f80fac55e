//! Any bytes as the text of a plan.

#![no_main]

use std::sync::LazyLock;

use ct135::domain::snapshot::Snapshot;
use ct135::intake::plan::{AgencyBook, read};
use libfuzzer_sys::fuzz_target;

static BOOK: LazyLock<AgencyBook> = LazyLock::new(|| AgencyBook::of(&Snapshot::default()).unwrap());

fuzz_target!(|bytes: &[u8]| {
    let reading = read(&String::from_utf8_lossy(bytes), &BOOK);
    for task in &reading.tasks {
        assert!(!task.clause.is_empty() && !task.deadlines.is_empty());
    }
});
