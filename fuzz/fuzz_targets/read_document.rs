//! Any bytes as a file of whatever kind, and what comes out of it as a plan.

#![no_main]

use std::sync::LazyLock;

use ct135::domain::snapshot::Snapshot;
use ct135::intake::document::Document;
use ct135::intake::plan::{AgencyBook, read_document};
use libfuzzer_sys::fuzz_target;

static BOOK: LazyLock<AgencyBook> = LazyLock::new(|| AgencyBook::of(&Snapshot::default()).unwrap());

fuzz_target!(|bytes: &[u8]| {
    if let Ok(document) = Document::read(bytes) {
        read_document(&document, &BOOK);
    }
});
