//! The stored form of a log entry, for the index.

use super::label::LabelV1;
use super::plan::DocumentV1;
use super::text::TextRef;
use super::twin::twin;
use super::{CodecError, part::Part, text::TextReader, text::TextWriter};
use crate::domain::log::LogEntry;
use crate::domain::snapshot::TableKind;

impl Part for (TableKind, u32) {
    type Twin = (u8, u32);
    fn pack(&self, texts: &mut TextWriter) -> (u8, u32) {
        (self.0.pack(texts), self.1)
    }
    fn unpack(twin: (u8, u32), texts: &TextReader) -> Result<Self, CodecError> {
        Ok((TableKind::unpack(twin.0, texts)?, twin.1))
    }
}

twin! {
    /// A change set without its rows.
    LogEntryV1 of LogEntry {
        seq: u64,
        tx: u128,
        author: TextRef,
        at: i64,
        label: LabelV1,
        origin: (u8, Option<u128>),
        basis: Option<DocumentV1>,
        counts: Vec<(u8, u32)>,
    }
}
