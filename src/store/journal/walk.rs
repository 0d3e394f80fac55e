//! The walk over all frames of a segment: where it ends, and whether its end is a lost write or damage.
//!
//! A lost write is what a power cut leaves of bytes that were never acknowledged: a frame shorter than its header says,
//! or with a sector of zeros where bytes should be. Anything else that does not fit is damage, and so is a lost sector
//! that a later frame says was acknowledged.

use std::io::{self, BufRead, BufReader, Read};

use super::Hash;
use super::frame::{END, HEADER, Header, MAGIC};
use crate::store::files::OpenFile;

const SECTOR: u64 = 512;
const BUFFER: usize = 256 * 1024;

/// Where in the chain a walk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// The sequence of the entry before.
    pub(super) seq: u64,
    /// Its hash.
    pub(super) hash: Hash,
}

/// How a walk ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WalkEnd {
    /// All bytes belong to whole frames.
    Whole { length: u64 },
    /// The bytes from `offset` on are an incomplete last write.
    Incomplete { offset: u64 },
    /// The frame at `offset` is not what was written.
    Damaged { offset: u64, what: &'static str },
}

/// Walks a segment from its beginning and hands every whole frame with its offset to `visit`; `link` moves along.
pub(super) fn walk(
    file: &dyn OpenFile,
    link: &mut Link,
    visit: &mut dyn FnMut(u64, &Header),
) -> io::Result<WalkEnd> {
    let length = file.length()?;
    let mut reader = BufReader::with_capacity(BUFFER, Cursor { file, at: 0, end: length });
    let mut offset = 0;
    while offset < length {
        let what = match next(&mut reader, *link, length - offset)? {
            Ok(header) => {
                *link = Link { seq: header.seq, hash: header.hash() };
                visit(offset, &header);
                offset += header.frame();
                continue;
            }
            Err(what) => what,
        };
        let is_lost = what.is_cut_short || is_lost_write(file, offset, length)?;
        return Ok(if is_lost && !is_acknowledged(file, offset, length, link.seq + 1)? {
            WalkEnd::Incomplete { offset }
        } else {
            WalkEnd::Damaged { offset, what: what.what }
        });
    }
    Ok(WalkEnd::Whole { length })
}

/// Why a frame is not whole.
struct Broken {
    what: &'static str,
    is_cut_short: bool,
}

const fn broken(what: &'static str) -> Broken {
    Broken { what, is_cut_short: false }
}

fn next(reader: &mut impl BufRead, link: Link, left: u64) -> io::Result<Result<Header, Broken>> {
    let short = Broken { what: "the frame is cut short", is_cut_short: true };
    let mut bytes = [0; HEADER];
    if left < HEADER as u64 {
        return Ok(Err(short));
    }
    reader.read_exact(&mut bytes)?;
    let Some(header) = Header::read(&bytes) else { return Ok(Err(broken("the header is not one"))) };
    if header.seq != link.seq + 1 || header.previous != link.hash {
        return Ok(Err(broken("the entry does not follow the one before")));
    }
    if header.frame() > left {
        return Ok(Err(short));
    }
    let mut crc = crc32fast::Hasher::new();
    let mut missing = header.length as usize;
    while missing > 0 {
        let chunk = reader.fill_buf()?;
        let taken = chunk.len().min(missing);
        if taken == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        crc.update(&chunk[..taken]);
        reader.consume(taken);
        missing -= taken;
    }
    let mut end = [0; END.len()];
    reader.read_exact(&mut end)?;
    if crc.finalize() != header.payload_crc || end != *END {
        return Ok(Err(broken("the content is not what was written")));
    }
    Ok(Ok(header))
}

/// Whether a sector of the rest of the file, or the part of one that belongs to it, is nothing but zeros.
fn is_lost_write(file: &dyn OpenFile, offset: u64, length: u64) -> io::Result<bool> {
    let mut reader = BufReader::with_capacity(BUFFER, Cursor { file, at: offset, end: length });
    let mut at = offset;
    let mut sector = [0; SECTOR as usize];
    while at < length {
        let end = ((at / SECTOR + 1) * SECTOR).min(length);
        let part = &mut sector[..(end - at) as usize];
        reader.read_exact(part)?;
        if part.iter().all(|byte| *byte == 0) {
            return Ok(true);
        }
        at = end;
    }
    Ok(false)
}

/// Whether a later frame says that the entry `seq` was acknowledged when it was written.
fn is_acknowledged(file: &dyn OpenFile, offset: u64, length: u64, seq: u64) -> io::Result<bool> {
    let mut rest = vec![0; (length - offset) as usize];
    let read = file.read_at(&mut rest, offset)?;
    rest.truncate(read);
    let begins = (1..rest.len()).filter(|at| rest[*at..].starts_with(MAGIC));
    let mut headers = begins.filter_map(|at| Header::read(&rest[at..]));
    Ok(headers.any(|header| header.acknowledged >= seq))
}

struct Cursor<'a> {
    file: &'a dyn OpenFile,
    at: u64,
    end: u64,
}

impl Read for Cursor<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min((self.end - self.at) as usize);
        let read = self.file.read_at(&mut buffer[..most], self.at)?;
        self.at += read as u64;
        Ok(read)
    }
}
