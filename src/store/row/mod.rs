//! The stored form of every domain type: versioned serde + bincode twins, and how sets and pages are packed.
//!
//! The domain knows nothing of this. A stored type is never changed: a new field is a new twin (`PlaceV2`) and a new
//! [`SCHEMA`]; variants are only appended. `golden.rs` holds the bytes of every twin still.

mod agency;
mod entry;
mod label;
mod page;
pub(crate) mod part;
mod place;
mod plan;
mod review;
mod set;
mod setting;
mod text;
mod twin;

#[cfg(test)]
mod golden;

pub(crate) use page::{pack_page, unpack_page};
pub(crate) use set::{change_of_row, pack_set, unpack_set};
pub(crate) use text::TextWriter;
pub(crate) use twin::{Stored, with_table};

use bincode::config::{Configuration, Limit, LittleEndian, Varint};

/// The version of the stored types that this program writes. It reads all up to this one.
pub const SCHEMA: u16 = 1;

/// No packed thing is longer than this once unpacked; a longer length is damage, not data.
pub(crate) const LIMIT: usize = 256 << 20;

/// How bincode packs here.
pub(crate) const CONFIG: Configuration<LittleEndian, Varint, Limit<LIMIT>> =
    bincode::config::standard().with_limit::<LIMIT>();

/// Stored bytes that cannot be what they should.
#[derive(Debug, thiserror::Error)]
pub enum CodecError {
    /// The bytes do not follow the layout.
    #[error("the stored bytes do not fit their layout")]
    Layout(#[from] bincode::error::DecodeError),
    /// The type cannot be packed.
    #[error("cannot be packed")]
    Packing(#[from] bincode::error::EncodeError),
    /// The bytes do not unpack.
    #[error("the stored bytes do not unpack")]
    Compression,
    /// Written by a newer version of the program.
    #[error("written in version {found}, this program knows up to {known}")]
    Newer {
        /// The version found.
        found: u16,
        /// The newest known.
        known: u16,
    },
    /// A number stands for nothing.
    #[error("{value} is no {what}")]
    Unknown {
        /// The number.
        value: u64,
        /// What it should be.
        what: &'static str,
    },
    /// Bytes are left over.
    #[error("{0} bytes are left over")]
    LeftOver(usize),
}

/// Decodes one value from the front of `bytes`, which moves behind it.
fn take<T: serde::de::DeserializeOwned>(bytes: &mut &[u8]) -> Result<T, CodecError> {
    let (value, read) = bincode::serde::decode_from_slice(bytes, CONFIG)?;
    *bytes = bytes.get(read..).unwrap_or_default();
    Ok(value)
}

/// Encodes one value at the end of `bytes`.
fn put<T: serde::Serialize>(value: T, bytes: &mut Vec<u8>) -> Result<(), CodecError> {
    bincode::serde::encode_into_std_write(value, bytes, CONFIG)?;
    Ok(())
}

/// Compresses with the length before it.
fn compress(bytes: &[u8]) -> Vec<u8> {
    lz4_flex::block::compress_prepend_size(bytes)
}

/// Undoes [`compress`], for no more than [`LIMIT`] bytes.
fn decompress(bytes: &[u8]) -> Result<Vec<u8>, CodecError> {
    let (length, packed) = lz4_flex::block::uncompressed_size(bytes).map_err(|_| CodecError::Compression)?;
    if length > LIMIT {
        return Err(CodecError::Compression);
    }
    lz4_flex::block::decompress(packed, length).map_err(|_| CodecError::Compression)
}
