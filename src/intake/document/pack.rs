//! A zip of office parts: what kind it is, and its parts with their bytes counted as they come out.
//!
//! No size in the zip is trusted. Only parts that are read are unpacked, so that pictures cost nothing.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{DocumentError, LARGEST_TEXT, OtherKind, decode};

/// The most entries of a zip; an office file with all its pictures has a few hundred.
const MOST_ENTRIES: usize = 4096;

/// The sign before each entry in the directory of a zip.
const ENTRY: &[u8] = b"PK\x01\x02";

/// From so many bytes on it counts how many times as large as it was packed a part is; sheets are six to twenty times.
const SWELLS_FROM: u64 = 24 << 20;
/// The most times.
const MOST_SWELLING: u64 = 64;

/// A zip of office parts.
pub(in crate::intake) struct Pack<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

/// How much the parts of a zip may unpack to.
#[derive(Debug, Clone, Copy)]
pub(in crate::intake) struct Limits {
    /// The bytes of all parts together.
    pub(in crate::intake) most: u64,
    /// The bytes from one tag to the next in a part that is XML: such a stretch is held in memory as a whole.
    pub(in crate::intake) longest: usize,
}

/// What a zip holds that can be read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::intake) enum Content {
    Docx,
    Odt,
    /// Excel, since 2007.
    Xlsx,
    /// Excel, in a form of its own that is not XML.
    Xlsb,
    /// Calc.
    Ods,
}

impl<'a> Pack<'a> {
    /// Opens a zip.
    pub(in crate::intake) fn open(bytes: &'a [u8]) -> Result<Self, DocumentError> {
        // Counted before the directory is read, which is kept in memory.
        let entries = bytes.windows(ENTRY.len()).filter(|window| *window == ENTRY).count();
        if entries > MOST_ENTRIES {
            return Err(DocumentError::TooLarge);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentError::Damaged)?;
        Ok(Self { zip })
    }

    /// What it holds.
    pub(in crate::intake) fn content(&mut self) -> Result<Content, DocumentError> {
        if self.has("mimetype")
            && let Some(kind) = self.text("mimetype")?
            && let Some(kind) = kind.trim().strip_prefix("application/vnd.oasis.opendocument.")
        {
            return match kind.split('-').next() {
                Some("text" | "spreadsheet") if self.is_locked()? => {
                    Err(DocumentError::Other(OtherKind::Locked))
                }
                Some("text") => Ok(Content::Odt),
                Some("spreadsheet") => Ok(Content::Ods),
                Some("presentation") => Err(DocumentError::Other(OtherKind::Slides)),
                _ => Err(DocumentError::Unknown),
            };
        }
        let has = |folder: &str| self.zip.file_names_raw().any(|name| name.starts_with(folder.as_bytes()));
        match () {
            () if has("word/") => Ok(Content::Docx),
            () if has("xl/workbook.bin") => Ok(Content::Xlsb),
            () if has("xl/") => Ok(Content::Xlsx),
            () if has("ppt/") => Err(DocumentError::Other(OtherKind::Slides)),
            () if has("[Content_Types].xml") => Ok(Content::Docx),
            () => Err(DocumentError::Other(OtherKind::Archive)),
        }
    }

    /// The text of a part; none where it has no such part.
    pub(in crate::intake) fn text(&mut self, name: &str) -> Result<Option<String>, DocumentError> {
        if !self.has(name) {
            return Ok(None);
        }
        let bytes = self.bytes(name, LARGEST_TEXT)?;
        let text = decode::text(&bytes).ok_or(DocumentError::Damaged)?;
        Ok(Some(text.into_owned()))
    }

    /// Counts what all parts unpack to, keeping nothing of it. What the zip says of its own sizes is believed only where it
    /// says too much.
    pub(in crate::intake) fn weigh(&mut self, limits: Limits) -> Result<(), DocumentError> {
        if self.zip.decompressed_size().is_some_and(|said| said > u128::from(limits.most)) {
            return Err(DocumentError::TooLarge);
        }
        let (mut left, mut buffer) = (limits.most, vec![0; 64 << 10]);
        for place in 0..self.zip.len() {
            let mut part = self.zip.by_index(place).map_err(|_| DocumentError::Damaged)?;
            let is_xml = part.name_raw().to_ascii_lowercase().ends_with(b".xml");
            let mut stretch = 0;
            // A part that unpacks to far more than sheets do is refused before anybody looks for cells in it.
            let mut swelled = SWELLS_FROM.max(part.compressed_size().saturating_mul(MOST_SWELLING));
            loop {
                let read = part.read(&mut buffer).map_err(|_| DocumentError::Damaged)?;
                if read == 0 {
                    break;
                }
                left = left.checked_sub(read as u64).ok_or(DocumentError::TooLarge)?;
                swelled = swelled.checked_sub(read as u64).ok_or(DocumentError::TooLarge)?;
                let chunk = &buffer[..read];
                let tag = |byte: &u8| *byte == b'<';
                let first = chunk.iter().position(tag).unwrap_or(read);
                if is_xml && stretch + first > limits.longest {
                    return Err(DocumentError::TooLarge);
                }
                stretch = match chunk.iter().rposition(tag) {
                    Some(last) => read - last,
                    None => stretch + read,
                };
            }
        }
        Ok(())
    }

    /// The bytes of a part as they unpack.
    pub(in crate::intake) fn stream(&mut self, name: &str) -> Result<impl Read + '_, DocumentError> {
        self.zip.by_name(name).map_err(|_| DocumentError::Damaged)
    }

    /// The names of its parts.
    pub(in crate::intake) fn names(&self) -> Vec<String> {
        self.zip.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect()
    }

    /// The bytes of a part, where they are no more than this.
    pub(in crate::intake) fn bytes(&mut self, name: &str, most: usize) -> Result<Vec<u8>, DocumentError> {
        let part = self.zip.by_name(name).map_err(|_| DocumentError::Damaged)?;
        let mut bytes = Vec::new();
        part.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|_| DocumentError::Damaged)?;
        if bytes.len() > most { Err(DocumentError::TooLarge) } else { Ok(bytes) }
    }

    fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    fn is_locked(&mut self) -> Result<bool, DocumentError> {
        let manifest = self.text("META-INF/manifest.xml")?;
        Ok(manifest.is_some_and(|manifest| manifest.contains("encryption-data")))
    }
}
