//! What kind of file bytes are, told from how they begin; the name of a file is never asked.

use super::{DocumentError, OtherKind, decode, html};

/// A kind of file that can be read.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::intake) enum Told {
    /// A zip, of which only its parts tell more.
    Pack,
    Html,
    FlatOdt,
    /// Nothing else.
    Text,
}

/// How the files begin that are known and not read.
const OTHERS: &[(&[u8], OtherKind)] = &[
    (b"{\\rtf", OtherKind::Rtf),
    (b"\x89PNG", OtherKind::Picture),
    (b"\xff\xd8\xff", OtherKind::Picture),
    (b"GIF8", OtherKind::Picture),
    (b"II*\0", OtherKind::Picture),
    (b"MM\0*", OtherKind::Picture),
    (b"\x1f\x8b", OtherKind::Archive),
    (b"7z\xbc\xaf\x27\x1c", OtherKind::Archive),
    (b"Rar!\x1a\x07", OtherKind::Archive),
];

/// How old office files begin, and new ones that are locked.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The name of the part that holds a locked file, in the letters of two bytes an old office file uses.
const LOCKED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/// Tells what the bytes are.
pub(in crate::intake) fn tell(bytes: &[u8]) -> Result<Told, DocumentError> {
    if bytes.is_empty() {
        return Err(DocumentError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Told::Pack);
    }
    if let Some(kind) = other(bytes) {
        return Err(DocumentError::Other(kind));
    }
    let beginning = decode::beginning(bytes);
    let beginning = beginning.trim_start();
    if beginning.starts_with("MIME-Version:")
        || beginning.contains("multipart/related") && beginning.contains("MIME-Version:")
    {
        return Err(DocumentError::Other(OtherKind::WebArchive));
    }
    if beginning.starts_with("<?xml") || beginning.starts_with("<office:document") {
        if beginning.contains("<office:document") {
            return Ok(Told::FlatOdt);
        }
        if ["Word.Document", "<pkg:package", "<w:wordDocument"].iter().any(|sign| beginning.contains(sign)) {
            return Err(DocumentError::Other(OtherKind::WordXml));
        }
    }
    Ok(if html::is_html(bytes) { Told::Html } else { Told::Text })
}

fn other(bytes: &[u8]) -> Option<OtherKind> {
    if bytes.starts_with(OLE) {
        let is_locked = bytes.windows(LOCKED.len()).any(|window| window == LOCKED);
        return Some(if is_locked { OtherKind::Locked } else { OtherKind::OldOffice });
    }
    // Mail programs put bytes before a PDF; its readers allow that.
    let start = &bytes[..bytes.len().min(1024)];
    if start.starts_with(b"%PDF-") || start.windows(5).any(|window| window == b"%PDF-") && !is_text(bytes) {
        return Some(OtherKind::Pdf);
    }
    let is_picture = start.get(..4) == Some(b"RIFF") && start.get(8..12) == Some(b"WEBP")
        || start.get(4..8) == Some(b"ftyp")
        || start.starts_with(b"BM") && !is_text(bytes);
    let known = OTHERS.iter().find(|(begins, _)| bytes.starts_with(begins)).map(|(_, kind)| *kind);
    known.or(is_picture.then_some(OtherKind::Picture))
}

fn is_text(bytes: &[u8]) -> bool {
    decode::text(bytes).is_some()
}
