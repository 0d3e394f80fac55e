//! XLS: the workbook of Excel before 2007, read only where unfolding it cannot take more than a sheet may.
//!
//! Its reader lays out every sheet as a full grid and copies shared texts into each cell, so a small file could make a very
//! large one. The records are looked through first, and what would explode is refused.

use std::collections::HashSet;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Reader, SheetType, Xls, XlsError};

use super::error::{OtherKind, SheetError};
use super::fill::{Filler, number_text};
use super::shared_texts::lengths;
use super::table::Sheet;

/// The most bytes of a workbook.
const MOST_BYTES: u64 = 64 << 20;
/// The most cells of the grids of all sheets.
const MOST_CELLS: usize = 4_000_000;
/// The most sheets.
const MOST_SHEETS: usize = 256;
/// The most bytes of text in all cells.
const MOST_TEXT: usize = 64 << 20;

/// The streams by which an old office file is known.
const KINDS: [(&str, SheetError); 3] = [
    ("/WordDocument", SheetError::Other(OtherKind::Word)),
    ("/PowerPoint Document", SheetError::Other(OtherKind::Slides)),
    ("/EncryptedPackage", SheetError::Locked),
];

/// Reads every sheet of a workbook.
///
/// # Errors
/// When it is no workbook, locked, damaged, or too large.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    check(&workbook(bytes)?)?;
    let opened = catch_unwind(AssertUnwindSafe(|| Xls::new(Cursor::new(bytes))));
    let mut book = match opened {
        Ok(Ok(book)) => book,
        Ok(Err(XlsError::Password)) => return Err(SheetError::Locked),
        Ok(Err(_)) | Err(_) => return Err(SheetError::Damaged),
    };
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let mut read = Vec::with_capacity(names.len());
    for name in names {
        let range = book.worksheet_range(&name).map_err(|_| SheetError::Damaged)?;
        let mut filler = Filler::new(&name, u32::MAX);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            put(&mut filler, (top + row as u32, left + column as u32), value)?;
        }
        read.push(filler.finish());
    }
    Ok(read)
}

fn put(filler: &mut Filler, (row, column): (u32, u32), value: &Data) -> Result<(), SheetError> {
    match value {
        Data::Int(value) => filler.put(row, column, &value.to_string(), true),
        Data::Float(value) => filler.put(row, column, &number_text(*value), true),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            filler.put(row, column, text, false)
        }
        Data::Bool(value) => filler.put(row, column, if *value { "true" } else { "false" }, false),
        Data::DateTime(time) if time.is_datetime() && time.as_f64() >= 1.0 => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            filler.put(row, column, &format!("{day:02}/{month:02}/{year}"), false)
        }
        Data::DateTime(time) => filler.put(row, column, &number_text(time.as_f64()), true),
        Data::Error(error) => filler.put(row, column, &error.to_string(), false),
        Data::Empty => Ok(()),
    }
}

/// The stream of records of a workbook.
fn workbook(bytes: &[u8]) -> Result<Vec<u8>, SheetError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)) else {
        let known = KINDS.into_iter().find(|(name, _)| file.is_stream(name));
        return Err(known.map_or(SheetError::Other(OtherKind::OldOffice), |(_, error)| error));
    };
    let stream = file.open_stream(name).map_err(|_| SheetError::Damaged)?;
    let mut records = Vec::new();
    stream.take(MOST_BYTES + 1).read_to_end(&mut records).map_err(|_| SheetError::Damaged)?;
    if records.len() as u64 > MOST_BYTES { Err(SheetError::TooLarge) } else { Ok(records) }
}

/// One record: its kind and what it holds.
type Record<'r> = (u16, &'r [u8]);

/// The records from a place on; what breaks off is left out, as the reader will tell.
pub(super) fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (head, tail) = rest.split_first_chunk::<4>()?;
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let data = tail.get(..length)?;
        rest = &tail[length..];
        Some((u16::from_le_bytes([head[0], head[1]]), data))
    })
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2)?.first_chunk().copied().map(u16::from_le_bytes)
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4)?.first_chunk().copied().map(u32::from_le_bytes)
}

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;

/// Looks through the records for what would unfold to more than a workbook may have.
fn check(stream: &[u8]) -> Result<(), SheetError> {
    let mut places: Vec<usize> = Vec::new();
    for (kind, data) in records(stream) {
        match kind {
            0x002f if short(data, 0) != Some(0) => return Err(SheetError::Locked),
            0x0085 => places.push(long(data, 0).ok_or(SheetError::Damaged)? as usize),
            END => break,
            _ => {}
        }
    }
    let distinct: HashSet<&usize> = places.iter().collect();
    if places.len() > MOST_SHEETS {
        return Err(SheetError::TooLarge);
    }
    if distinct.len() < places.len() {
        return Err(SheetError::Damaged);
    }
    let texts = lengths(stream).ok_or(SheetError::Damaged)?;
    let (mut cells, mut text) = (0_usize, 0_usize);
    for place in places {
        let sheet = stream.get(place..).ok_or(SheetError::Damaged)?;
        let (grid, bytes) = weigh(sheet, &texts).ok_or(SheetError::Damaged)?;
        cells = cells.saturating_add(grid);
        text = text.saturating_add(bytes);
        if cells > MOST_CELLS || text > MOST_TEXT {
            return Err(SheetError::TooLarge);
        }
    }
    Ok(())
}

/// How many cells the grids of a sheet have, and how many bytes of shared texts it holds.
fn weigh(sheet: &[u8], texts: &[u32]) -> Option<(usize, usize)> {
    let (mut values, mut formulas) = (Extent::default(), Extent::default());
    let (mut said, mut bytes, mut depth) = (0_usize, 0_usize, 0_usize);
    for (kind, data) in records(sheet) {
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth > 1 => {}
            0x0200 => said = said.saturating_add(dimensions(data)?),
            0x0203 | 0x0204 | 0x00d6 | 0x0205 | 0x027e => values.take(data, 2)?,
            0x00fd => {
                values.take(data, 2)?;
                bytes = bytes.saturating_add(*texts.get(long(data, 6)? as usize)? as usize);
            }
            0x00bd => {
                values.take(data, 2)?;
                values.take(data, data.len().checked_sub(2)?)?;
            }
            0x0006 => {
                values.take(data, 2)?;
                formulas.take(data, 2)?;
            }
            _ => {}
        }
    }
    Some((said.max(values.cells().saturating_add(formulas.cells())), bytes))
}

/// How many cells a sheet says it has, for which room is made.
fn dimensions(data: &[u8]) -> Option<usize> {
    let (top, bottom, left, right) = if data.len() == 10 {
        let at = |place| short(data, place).map(u32::from);
        (at(0)?, at(2)?, at(4)?, at(6)?)
    } else {
        (long(data, 0)?, long(data, 4)?, short(data, 8)?.into(), short(data, 10)?.into())
    };
    let rows = bottom.checked_sub(top)? as usize;
    let columns = right.checked_sub(left)? as usize;
    Some(rows.saturating_mul(columns))
}

/// The rectangle that cells span.
#[derive(Default)]
struct Extent(Option<[u16; 4]>);

impl Extent {
    /// Takes the cell of a record in, whose column stands at this place.
    fn take(&mut self, data: &[u8], column: usize) -> Option<()> {
        let (row, column) = (short(data, 0)?, short(data, column)?);
        let [top, bottom, left, right] = self.0.unwrap_or([row, row, column, column]);
        self.0 = Some([top.min(row), bottom.max(row), left.min(column), right.max(column)]);
        Some(())
    }

    fn cells(&self) -> usize {
        let span = |from: u16, to: u16| usize::from(to - from) + 1;
        self.0.map_or(0, |[top, bottom, left, right]| span(top, bottom) * span(left, right))
    }
}
