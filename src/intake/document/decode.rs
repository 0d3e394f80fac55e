//! Bytes → text: UTF-8 and UTF-16, and for web pages the character set they name.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::DocumentError;

/// How many bytes at the beginning tell which character set it is.
const BEGINNING: usize = 1024;

/// The text of bytes that are UTF-8 or UTF-16, with or without a byte order mark. Bytes that merely happen to be valid,
/// as those of a program are, are no text.
pub(super) fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => {
            let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
            text
        }
        None => match wide(bytes) {
            Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
            // As strict as the standard library, and faster where most letters are not English.
            None => UTF_8.decode_without_bom_handling_and_without_replacement(bytes)?,
        },
    };
    (!text.contains('\0')).then_some(text)
}

/// The text of a web page.
pub(super) fn page(bytes: &[u8]) -> Result<Cow<'_, str>, DocumentError> {
    if let Some(text) = text(bytes) {
        return Ok(text);
    }
    // A page that names its character set is read by it; a bad byte shows as one.
    let encoding = named(bytes).ok_or(DocumentError::Unknown)?;
    Ok(encoding.decode_without_bom_handling(bytes).0)
}

/// The beginning of the bytes as text, for telling what they are; what is no text shows as U+FFFD.
pub(super) fn beginning(bytes: &[u8]) -> String {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((wide(bytes).unwrap_or(UTF_8), 0));
    let bytes = &bytes[mark..];
    encoding.decode_without_bom_handling(&bytes[..bytes.len().min(2 * BEGINNING)]).0.into_owned()
}

/// UTF-16 without a mark: in the beginning every second byte is mostly zero, and the others never are.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let pairs = beginning.len() / 2;
    let zeros = |from: usize| beginning.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let is_even = bytes.len().is_multiple_of(2) && pairs >= 2;
    match (first, second) {
        (0, zeros) if is_even && zeros * 2 > pairs => Some(UTF_16LE),
        (zeros, 0) if is_even && zeros * 2 > pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// The character set that a page names in its beginning.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = bytes[..bytes.len().min(4 * BEGINNING)].to_ascii_lowercase();
    let at = beginning.windows(8).position(|word| word == b"charset=")?;
    let label = beginning[at + 8..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or(label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_".contains(byte));
    let encoding = Encoding::for_label(&label[..end.unwrap_or(label.len())])?;
    // A page cannot name UTF-16 in letters of one byte.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str, of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(of).collect()
    }

    #[test]
    fn a_text_is_read_in_the_form_it_was_written_in() {
        let words = "Kế hoạch số 2881/KH-UBND ngày 5 tháng 11 năm 2014";
        for bytes in [
            words.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", words.as_bytes()].concat(),
            units(words, u16::to_le_bytes),
            units(words, u16::to_be_bytes),
            units(&format!("\u{feff}{words}"), u16::to_le_bytes),
            units(&format!("\u{feff}{words}"), u16::to_be_bytes),
        ] {
            assert_eq!(text(&bytes).as_deref(), Some(words), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_not_taken_for_one() {
        assert_eq!(text(b"K\xd5 ho\xb9ch"), None, "an older character set");
        assert_eq!(text(b"\x7fELF\0\0\x01\0"), None);
        assert_eq!(text(b"").as_deref(), Some(""));
    }

    #[test]
    fn a_page_is_read_by_the_character_set_it_names() {
        let page = page(b"<html><meta charset=windows-1252><p>Th\xf4n &#7841;").unwrap();
        assert!(page.contains("Thôn"), "{page}");
        assert!(super::page(b"<html><p>Th\xf4n").is_err());
    }
}
