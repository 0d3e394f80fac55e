//! The frame of one entry in a segment file: header, payload, end mark.
//!
//! All numbers are little-endian. The header carries the hash of the entry before (the chain), the hash of its own
//! payload, what was acknowledged when it was written, and a CRC of itself; the hash of an entry is the SHA-256 of its
//! header, so the chain of a whole journal is checked without reading the payloads.

use sha2::{Digest, Sha256};

use super::{Entry, Hash};
use crate::domain::id::TxId;

/// The length of a header.
pub(super) const HEADER: usize = 116;
/// What stands after the payload. Neither begins nor ends with a zero, so a lost sector shows.
pub(super) const END: &[u8; 4] = b"end\n";
/// What a frame begins with.
pub(super) const MAGIC: &[u8; 4] = b"c135";

const KIND_ENTRY: u8 = 1;
const CRC_AT: usize = HEADER - 4;

/// How a payload is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codec {
    /// As it is.
    Plain,
    /// One LZ4 block with its length before it.
    Lz4,
}

impl Codec {
    const fn code(self) -> u8 {
        match self {
            Self::Plain => 0,
            Self::Lz4 => 1,
        }
    }

    const fn of(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Plain),
            1 => Some(Self::Lz4),
            _ => None,
        }
    }
}

/// A header as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) codec: Codec,
    pub(super) schema: u16,
    pub(super) length: u32,
    pub(super) payload_crc: u32,
    pub(super) seq: u64,
    /// The last sequence known durable when this frame was written.
    pub(super) acknowledged: u64,
    pub(super) tx: TxId,
    /// The hash of the entry before.
    pub(super) previous: Hash,
    pub(super) payload_hash: Hash,
}

impl Header {
    /// The header for an entry.
    pub(super) fn of(entry: &Entry, seq: u64, acknowledged: u64, previous: Hash) -> Self {
        Self {
            codec: entry.codec,
            schema: entry.schema,
            length: entry.payload.len() as u32,
            payload_crc: crc32fast::hash(&entry.payload),
            seq,
            acknowledged,
            tx: entry.tx,
            previous,
            payload_hash: Sha256::digest(&entry.payload).into(),
        }
    }

    /// The whole frame's length.
    pub(super) const fn frame(&self) -> u64 {
        (HEADER + self.length as usize + END.len()) as u64
    }

    /// The header's bytes.
    pub(super) fn bytes(&self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        let mut at = 0;
        let mut put = |part: &[u8]| {
            bytes[at..at + part.len()].copy_from_slice(part);
            at += part.len();
        };
        put(MAGIC);
        put(&[KIND_ENTRY, self.codec.code()]);
        put(&self.schema.to_le_bytes());
        put(&self.length.to_le_bytes());
        put(&self.payload_crc.to_le_bytes());
        put(&self.seq.to_le_bytes());
        put(&self.acknowledged.to_le_bytes());
        put(&self.tx.0.to_le_bytes());
        put(&self.previous);
        put(&self.payload_hash);
        let crc = crc32fast::hash(&bytes[..CRC_AT]);
        bytes[CRC_AT..].copy_from_slice(&crc.to_le_bytes());
        bytes
    }

    /// Reads a header; `None` where magic, kind, codec or CRC are not right.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; HEADER] = bytes.first_chunk()?;
        let crc = crc32fast::hash(&bytes[..CRC_AT]);
        if !bytes.starts_with(MAGIC) || bytes[4] != KIND_ENTRY || bytes[CRC_AT..] != crc.to_le_bytes() {
            return None;
        }
        Some(Self {
            codec: Codec::of(bytes[5])?,
            schema: u16::from_le_bytes(part(bytes, 6)?),
            length: u32::from_le_bytes(part(bytes, 8)?),
            payload_crc: u32::from_le_bytes(part(bytes, 12)?),
            seq: u64::from_le_bytes(part(bytes, 16)?),
            acknowledged: u64::from_le_bytes(part(bytes, 24)?),
            tx: TxId(u128::from_le_bytes(part(bytes, 32)?)),
            previous: part(bytes, 48)?,
            payload_hash: part(bytes, 80)?,
        })
    }

    /// The hash of the entry: the next one's `previous`.
    pub(super) fn hash(&self) -> Hash {
        Sha256::digest(self.bytes()).into()
    }
}

fn part<const N: usize>(bytes: &[u8; HEADER], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at + N)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_reads_back_and_any_flipped_bit_shows() {
        let entry = Entry { tx: TxId(7), schema: 1, codec: Codec::Lz4, payload: b"abc".to_vec() };
        let header = Header::of(&entry, 9, 8, [5; 32]);
        let bytes = header.bytes();
        assert_eq!(Header::read(&bytes), Some(header));
        for bit in 0..HEADER * 8 {
            let mut flipped = bytes;
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Header::read(&flipped), None, "bit {bit}");
        }
        assert_eq!(Header::read(&bytes[..HEADER - 1]), None);
    }
}
