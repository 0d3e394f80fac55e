//! Plain text: its lines, as they are.

use crate::domain::text::clean_lines;

use super::Block;

/// The text of bytes that are UTF-8, with or without a byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(|text| text.trim_start_matches('\u{feff}').to_owned())
}

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Block> {
    clean_lines(text).lines().map(|line| Block::Line(line.to_owned())).collect()
}
