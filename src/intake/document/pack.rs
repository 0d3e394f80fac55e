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

/// A zip of office parts.
pub(super) struct Pack<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

/// What a zip holds that can be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Content {
    Docx,
    Odt,
}

impl<'a> Pack<'a> {
    /// Opens a zip.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, DocumentError> {
        // Counted before the directory is read, which is kept in memory.
        let entries = bytes.windows(ENTRY.len()).filter(|window| *window == ENTRY).count();
        if entries > MOST_ENTRIES {
            return Err(DocumentError::TooLarge);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocumentError::Damaged)?;
        Ok(Self { zip })
    }

    /// What it holds.
    pub(super) fn content(&mut self) -> Result<Content, DocumentError> {
        if self.has("mimetype")
            && let Some(kind) = self.text("mimetype")?
            && let Some(kind) = kind.trim().strip_prefix("application/vnd.oasis.opendocument.")
        {
            return match kind.split('-').next() {
                Some("text") if self.is_locked()? => Err(DocumentError::Other(OtherKind::Locked)),
                Some("text") => Ok(Content::Odt),
                Some("spreadsheet") => Err(DocumentError::Other(OtherKind::Sheet)),
                Some("presentation") => Err(DocumentError::Other(OtherKind::Slides)),
                _ => Err(DocumentError::Unknown),
            };
        }
        let has = |folder: &str| self.zip.file_names_raw().any(|name| name.starts_with(folder.as_bytes()));
        match () {
            () if has("word/") => Ok(Content::Docx),
            () if has("xl/") => Err(DocumentError::Other(OtherKind::Sheet)),
            () if has("ppt/") => Err(DocumentError::Other(OtherKind::Slides)),
            () if has("[Content_Types].xml") => Ok(Content::Docx),
            () => Err(DocumentError::Other(OtherKind::Archive)),
        }
    }

    /// The text of a part; none where it has no such part.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, DocumentError> {
        if !self.has(name) {
            return Ok(None);
        }
        let part = self.zip.by_name(name).map_err(|_| DocumentError::Damaged)?;
        let mut bytes = Vec::new();
        part.take(LARGEST_TEXT as u64 + 1).read_to_end(&mut bytes).map_err(|_| DocumentError::Damaged)?;
        if bytes.len() > LARGEST_TEXT {
            return Err(DocumentError::TooLarge);
        }
        let text = decode::text(&bytes).ok_or(DocumentError::Damaged)?;
        Ok(Some(text.into_owned()))
    }

    fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    fn is_locked(&mut self) -> Result<bool, DocumentError> {
        let manifest = self.text("META-INF/manifest.xml")?;
        Ok(manifest.is_some_and(|manifest| manifest.contains("encryption-data")))
    }
}
