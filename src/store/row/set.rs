//! A change set as bytes: the dictionary, the head, then one section per table that changes.
//!
//! A section says how many bytes it has, so that the history of one row reads no other table. Rows are packed one after
//! another; nothing is ever held as a list of twins.

use serde::{Deserialize, Serialize};

use super::label::LabelV1;
use super::part::Part;
use super::plan::DocumentV1;
use super::text::{TextReader, TextRef, TextWriter};
use super::twin::{Stored, with_table};
use super::{CodecError, SCHEMA, compress, decompress, put, take};
use crate::domain::change::{Change, ChangeSet};
use crate::domain::id::{Id, TxId};
use crate::domain::row::RowRef;
use crate::domain::snapshot::{Changes, RowChange, TableKind};
use crate::store::journal::{Codec, Entry};

/// A change set without its rows.
#[derive(Debug, Serialize, Deserialize)]
struct HeadV1 {
    id: u128,
    author: TextRef,
    at: i64,
    label: LabelV1,
    origin: (u8, Option<u128>),
    basis: Option<DocumentV1>,
    sections: u8,
}

/// What stands before the rows of one table.
#[derive(Debug, Serialize, Deserialize)]
struct SectionV1 {
    table: u8,
    rows: u32,
    bytes: u32,
}

/// One row; its id as the distance from the one before.
#[derive(Serialize, Deserialize)]
struct ChangeV1<T> {
    step: i64,
    before: Option<T>,
    after: Option<T>,
}

/// Packs a change set into a journal entry.
pub(crate) fn pack_set(set: &ChangeSet) -> Result<Entry, CodecError> {
    let mut texts = TextWriter::default();
    let counts = set.changes.counts();
    let head = HeadV1 {
        id: set.id.0,
        author: set.author.pack(&mut texts),
        at: set.at,
        label: set.label.pack(&mut texts),
        origin: set.origin.pack(&mut texts),
        basis: set.basis.pack(&mut texts),
        sections: counts.len() as u8,
    };
    let mut body = Vec::with_capacity(64 + set.changes.len() * 16);
    put(head, &mut body)?;
    for (table, rows) in counts {
        let mut section = Vec::with_capacity(rows as usize * 16);
        with_table!(table, pack_rows(&set.changes, &mut texts, &mut section))?;
        put(SectionV1 { table: table.pack(&mut texts), rows, bytes: section.len() as u32 }, &mut body)?;
        body.extend_from_slice(&section);
    }
    let mut bytes = Vec::with_capacity(body.len() + 256);
    texts.finish(&mut bytes)?;
    bytes.extend_from_slice(&body);
    drop(body);
    let packed = compress(&bytes);
    let (codec, payload) =
        if packed.len() < bytes.len() { (Codec::Lz4, packed) } else { (Codec::Plain, bytes) };
    Ok(Entry { tx: set.id, schema: SCHEMA, codec, payload })
}

fn pack_rows<R: Stored>(
    changes: &Changes,
    texts: &mut TextWriter,
    bytes: &mut Vec<u8>,
) -> Result<(), CodecError> {
    let mut last = 0;
    for change in R::changes(changes) {
        let raw = i64::from(change.id.raw());
        let (before, after) = (change.before.pack(texts), change.after.pack(texts));
        put(ChangeV1 { step: raw - last, before, after }, bytes)?;
        last = raw;
    }
    Ok(())
}

/// An entry opened for reading: the dictionary, the head, and what follows.
struct Opened {
    bytes: Vec<u8>,
    at: usize,
    texts: TextReader,
    head: HeadV1,
}

impl Opened {
    fn new(entry: Entry) -> Result<Self, CodecError> {
        if entry.schema > SCHEMA {
            return Err(CodecError::Newer { found: entry.schema, known: SCHEMA });
        }
        let bytes = match entry.codec {
            Codec::Plain => entry.payload,
            Codec::Lz4 => decompress(&entry.payload)?,
        };
        let mut rest = bytes.as_slice();
        let texts = TextReader::take(&mut rest)?;
        let head = take(&mut rest)?;
        let at = bytes.len() - rest.len();
        Ok(Self { bytes, at, texts, head })
    }

    /// Calls `read` with every section: its table, number of rows and bytes.
    fn sections(
        &self,
        mut read: impl FnMut(TableKind, u32, &[u8]) -> Result<(), CodecError>,
    ) -> Result<(), CodecError> {
        let mut rest = &self.bytes[self.at..];
        for _ in 0..self.head.sections {
            let section: SectionV1 = take(&mut rest)?;
            let table = TableKind::unpack(section.table, &self.texts)?;
            let wrong = CodecError::Unknown { value: u64::from(section.bytes), what: "length of a section" };
            let (rows, after) = rest.split_at_checked(section.bytes as usize).ok_or(wrong)?;
            read(table, section.rows, rows)?;
            rest = after;
        }
        if rest.is_empty() { Ok(()) } else { Err(CodecError::LeftOver(rest.len())) }
    }
}

/// Unpacks a journal entry.
pub(crate) fn unpack_set(entry: Entry) -> Result<ChangeSet, CodecError> {
    let opened = Opened::new(entry)?;
    let texts = &opened.texts;
    let mut changes = Changes::default();
    opened
        .sections(|table, count, bytes| with_table!(table, unpack_rows(&mut changes, count, bytes, texts)))?;
    let head = opened.head;
    Ok(ChangeSet {
        id: TxId(head.id),
        author: Part::unpack(head.author, texts)?,
        at: head.at,
        label: Part::unpack(head.label, texts)?,
        origin: Part::unpack(head.origin, texts)?,
        basis: Part::unpack(head.basis, texts)?,
        changes,
    })
}

fn unpack_rows<R: Stored>(
    changes: &mut Changes,
    count: u32,
    bytes: &[u8],
    texts: &TextReader,
) -> Result<(), CodecError> {
    let list = R::changes_mut(changes);
    list.reserve_exact((count as usize).min(bytes.len()));
    each_row::<R>(count, bytes, &mut |raw, change| {
        let before = Part::unpack(change.before, texts)?;
        let after = Part::unpack(change.after, texts)?;
        list.push(Change { id: Id::new(raw), before, after });
        Ok(Next::Go)
    })
}

/// Whether the row after is wanted too.
enum Next {
    Go,
    Stop,
}

fn each_row<R: Stored>(
    count: u32,
    bytes: &[u8],
    read: &mut dyn FnMut(u32, ChangeV1<R::Twin>) -> Result<Next, CodecError>,
) -> Result<(), CodecError> {
    let mut rest = bytes;
    let mut last = 0_i64;
    for _ in 0..count {
        let change: ChangeV1<R::Twin> = take(&mut rest)?;
        last = last.saturating_add(change.step);
        let wrong = CodecError::Unknown { value: last.unsigned_abs(), what: "row id" };
        let raw = u32::try_from(last).map_err(|_| wrong)?;
        if let Next::Stop = read(raw, change)? {
            return Ok(());
        }
    }
    if rest.is_empty() { Ok(()) } else { Err(CodecError::LeftOver(rest.len())) }
}

/// What an entry did to one row, if anything, without unpacking the others.
pub(crate) fn change_of_row(entry: Entry, row: RowRef) -> Result<Option<RowChange>, CodecError> {
    let opened = Opened::new(entry)?;
    let mut found = None;
    opened.sections(|table, count, bytes| {
        if table != row.table {
            return Ok(());
        }
        let mut changes = Changes::default();
        with_table!(table, find_row(&mut changes, row, (count, bytes), &opened.texts))?;
        found = changes.of(row);
        Ok(())
    })?;
    Ok(found)
}

fn find_row<R: Stored>(
    changes: &mut Changes,
    row: RowRef,
    (count, bytes): (u32, &[u8]),
    texts: &TextReader,
) -> Result<(), CodecError> {
    each_row::<R>(count, bytes, &mut |raw, change| {
        if raw != row.raw {
            return Ok(Next::Go);
        }
        let before = Part::unpack(change.before, texts)?;
        let after = Part::unpack(change.after, texts)?;
        R::changes_mut(changes).push(Change { id: Id::new(raw), before, after });
        Ok(Next::Stop)
    })
}
