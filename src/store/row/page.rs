//! A page of a table as bytes, for the index.

use super::part::Part;
use super::text::{TextReader, TextWriter};
use super::{CodecError, compress, decompress, put, take};
use crate::domain::table::{PAGE_ROWS, Page};

/// Packs a page: the dictionary, how many slots, and each slot.
pub(crate) fn pack_page<T: Part>(page: &Page<T>) -> Result<Vec<u8>, CodecError> {
    let mut texts = TextWriter::default();
    let mut rows = Vec::with_capacity(page.len() * 32);
    for slot in page {
        put(slot.as_ref().map(|row| row.pack(&mut texts)), &mut rows)?;
    }
    let mut bytes = Vec::with_capacity(rows.len() * 2);
    texts.finish(&mut bytes)?;
    put(page.len() as u32, &mut bytes)?;
    bytes.extend_from_slice(&rows);
    Ok(compress(&bytes))
}

/// Unpacks a page of this schema.
pub(crate) fn unpack_page<T: Part>(packed: &[u8]) -> Result<Page<T>, CodecError> {
    let bytes = decompress(packed)?;
    let mut rest = bytes.as_slice();
    let texts = TextReader::take(&mut rest)?;
    let slots: u32 = take(&mut rest)?;
    if slots as usize > PAGE_ROWS {
        return Err(CodecError::Unknown { value: u64::from(slots), what: "number of slots" });
    }
    let mut page = Vec::with_capacity(slots as usize);
    for _ in 0..slots {
        let twin: Option<T::Twin> = take(&mut rest)?;
        page.push(twin.map(|twin| T::unpack(twin, &texts)).transpose()?);
    }
    if rest.is_empty() { Ok(page) } else { Err(CodecError::LeftOver(rest.len())) }
}
