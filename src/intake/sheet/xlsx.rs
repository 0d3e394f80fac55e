//! XLSX: cells as they stream out of the file, after everything in it was weighed.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};

use crate::intake::document::pack::{Limits, Pack};

use super::error::SheetError;
use super::fill::{Filler, number_text};
use super::table::Sheet;

/// What a workbook may unpack to; a hundred thousand rows of forty columns are half of it.
pub(super) const LIMITS: Limits = Limits { most: 256 << 20, longest: 4 << 20 };

/// The most bytes of the texts that cells share.
const MOST_SHARED: usize = 32 << 20;
/// How many of them there may be; a hundred thousand villages with a note each are a fifth of it.
const MOST_TEXTS: usize = 1_000_000;
/// The fewest bytes that one of those texts takes up.
const LEAST_SHARED: usize = 5;

/// A workbook.
pub(super) struct Book<'b>(Xlsx<Cursor<&'b [u8]>>);

impl<'b> Book<'b> {
    /// Opens a workbook.
    ///
    /// # Errors
    /// When it is damaged, or holds more than a workbook may.
    pub(super) fn open(bytes: &'b [u8], pack: &mut Pack<'b>) -> Result<Self, SheetError> {
        pack.weigh(LIMITS)?;
        for name in pack.names() {
            if name.to_ascii_lowercase().ends_with("sharedstrings.xml") {
                check_shared(&pack.bytes(&name, MOST_SHARED)?)?;
            }
        }
        guarded(|| Xlsx::new(Cursor::new(bytes))).map(Self)
    }

    /// The names of its sheets of cells.
    pub(super) fn names(&self) -> Vec<String> {
        let sheets = self.0.sheets_metadata().iter();
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect()
    }

    /// Reads the first rows of a sheet.
    ///
    /// # Errors
    /// When it is damaged or too large.
    pub(super) fn read(&mut self, name: &str, rows: u32) -> Result<Sheet, SheetError> {
        let mut filler = Filler::new(name, rows);
        let mut wrong = None;
        guarded(|| {
            let mut cells = self.0.worksheet_cells_reader(name)?;
            while let Some(cell) = cells.next_cell()? {
                let (row, column) = cell.get_position();
                if filler.is_past(row) {
                    break;
                }
                if let Err(error) = put(&mut filler, (row, column), cell.get_value()) {
                    wrong = Some(error);
                    break;
                }
            }
            Ok(())
        })?;
        wrong.map_or_else(|| Ok(filler.finish()), Err)
    }
}

/// Does what may meet a broken file; a fault of the reader itself is told as damage and takes nothing else down.
fn guarded<T>(work: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, SheetError> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(XlsxError::Password)) => Err(SheetError::Locked),
        Ok(Err(_)) | Err(_) => Err(SheetError::Damaged),
    }
}

fn put(filler: &mut Filler, (row, column): (u32, u32), value: &DataRef<'_>) -> Result<(), SheetError> {
    match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(value) => filler.put(row, column, &value.to_string(), true),
        DataRef::Float(value) => filler.put(row, column, &number_text(*value), true),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            filler.put(row, column, text, false)
        }
        DataRef::SharedString(text) => filler.put(row, column, text, false),
        DataRef::Bool(value) => filler.put(row, column, if *value { "true" } else { "false" }, false),
        DataRef::DateTime(time) if time.is_datetime() && time.as_f64() >= 1.0 => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            filler.put(row, column, &format!("{day:02}/{month:02}/{year}"), false)
        }
        DataRef::DateTime(time) => filler.put(row, column, &number_text(time.as_f64()), true),
        DataRef::Error(error) => filler.put(row, column, &error.to_string(), false),
    }
}

/// Room is made for as many shared texts as a part says it has, so it must not say more than its bytes can hold.
fn check_shared(part: &[u8]) -> Result<(), SheetError> {
    const COUNT: &[u8] = b"uniqueCount";
    let is_text = |bytes: &&[u8]| {
        matches!(bytes, [b'<' | b':', b's', b'i', b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'])
    };
    if part.windows(4).filter(is_text).count() > MOST_TEXTS {
        return Err(SheetError::TooLarge);
    }
    let mut from = 0;
    while let Some(at) = part[from..].iter().position(|byte| *byte == b'u') {
        from += at + 1;
        let Some(rest) = part[from - 1..].strip_prefix(COUNT) else { continue };
        let digits = rest.iter().skip_while(|byte| b" =\"'\r\n\t".contains(byte));
        let said = digits
            .take_while(|byte| byte.is_ascii_digit())
            .fold(0_usize, |sum, digit| sum.saturating_mul(10).saturating_add(usize::from(digit - b'0')));
        if said > part.len() / LEAST_SHARED {
            return Err(SheetError::Damaged);
        }
    }
    Ok(())
}
