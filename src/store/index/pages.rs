//! Pages of tables as keyed blobs, and back, on as many threads as pay.

use std::sync::Arc;

use crate::domain::log::LogEntry;
use crate::domain::snapshot::{Snapshot, TableKind, Tables};
use crate::domain::table::{PAGE_ROWS, Page, Table};
use crate::store::row::{CodecError, Stored, pack_page, part::Part, unpack_page, with_table};

/// The number the log has beside those of the tables.
pub(super) const LOG: u8 = 200;
/// Fewer pages than this are read on one thread.
const PAYS: usize = 16;

/// One page: the table's number, the page's, and its packed bytes.
pub(super) struct Blob {
    pub(super) table: u8,
    pub(super) page: u32,
    pub(super) bytes: Vec<u8>,
}

/// The next id of every table, by number.
pub(super) type NextIds = Vec<(u8, u32)>;

/// The packed pages in which `book` differs from `written`, and the next ids.
pub(super) fn changed(
    book: &Snapshot,
    written: Option<&Snapshot>,
    each: &mut dyn FnMut(Blob) -> Result<(), String>,
) -> Result<NextIds, String> {
    let mut next = Vec::new();
    for kind in TableKind::ALL {
        let number = with_table!(*kind, number_of());
        with_table!(*kind, changed_rows(number, &book.tables, written.map(|book| &book.tables), each))?;
        next.push((number, book.tables.next_id(*kind)));
    }
    changed_pages(LOG, &book.log, written.map(|book| &book.log), each)?;
    next.push((LOG, book.log.next_id()));
    Ok(next)
}

/// The stored number of a table.
fn number_of<R: Stored>() -> u8 {
    R::KIND.pack(&mut crate::store::row::TextWriter::default())
}

fn changed_rows<R: Stored>(
    number: u8,
    book: &Tables,
    written: Option<&Tables>,
    each: &mut dyn FnMut(Blob) -> Result<(), String>,
) -> Result<(), String> {
    changed_pages(number, R::table(book), written.map(R::table), each)
}

fn changed_pages<T: Part + Clone>(
    table: u8,
    book: &Table<T>,
    written: Option<&Table<T>>,
    each: &mut dyn FnMut(Blob) -> Result<(), String>,
) -> Result<(), String> {
    for (index, page) in book.pages().iter().enumerate() {
        let stored = written.and_then(|written| written.pages().get(index));
        if stored.is_some_and(|stored| Arc::ptr_eq(stored, page)) {
            continue;
        }
        let bytes = pack_page(page).map_err(|error| error.to_string())?;
        each(Blob { table, page: index as u32, bytes })?;
    }
    Ok(())
}

/// The book made of all pages; they are sorted by table and page.
pub(super) fn assemble(seq: u64, blobs: &[Blob], next: &NextIds) -> Result<Snapshot, CodecError> {
    let mut tables = Tables::default();
    let of = |number: u8| {
        let from = blobs.partition_point(|blob| blob.table < number);
        let to = blobs.partition_point(|blob| blob.table <= number);
        let next = next.iter().find(|(table, _)| *table == number).map_or(0, |(_, next)| *next);
        (&blobs[from..to], next)
    };
    for kind in TableKind::ALL {
        let (pages, next) = of(with_table!(*kind, number_of()));
        with_table!(*kind, put_table(&mut tables, pages, next))?;
    }
    let (pages, next) = of(LOG);
    let log: Table<LogEntry> = table_of(pages, next)?;
    Ok(Snapshot::from_tables(seq, tables, log))
}

fn put_table<R: Stored>(tables: &mut Tables, blobs: &[Blob], next: u32) -> Result<(), CodecError> {
    *R::table_mut(tables) = table_of(blobs, next)?;
    Ok(())
}

fn table_of<T: Part + Clone + Send + Sync>(blobs: &[Blob], next: u32) -> Result<Table<T>, CodecError> {
    let is_gapless = blobs.iter().enumerate().all(|(index, blob)| blob.page as usize == index);
    if !is_gapless || blobs.len() != (next as usize).div_ceil(PAGE_ROWS) {
        return Err(CodecError::Unknown { value: blobs.len() as u64, what: "number of pages" });
    }
    if blobs.len() < PAYS {
        return Ok(Table::from_pages(unpack(blobs)?, next));
    }
    let (mine, theirs) = blobs.split_at(blobs.len() / 2);
    let (mine, theirs) = std::thread::scope(|scope| {
        let theirs = scope.spawn(|| unpack(theirs));
        (unpack(mine), theirs.join().unwrap_or(Err(CodecError::Compression)))
    });
    let mut pages = mine?;
    pages.extend(theirs?);
    Ok(Table::from_pages(pages, next))
}

fn unpack<T: Part>(blobs: &[Blob]) -> Result<Vec<Arc<Page<T>>>, CodecError> {
    blobs.iter().map(|blob| Ok(Arc::new(unpack_page(&blob.bytes)?))).collect()
}
