//! Plain text: its lines, as they are.

use crate::domain::text::clean_lines;

use super::Block;

/// The lines of a text.
pub(super) fn lines(text: &str) -> Vec<Block> {
    clean_lines(text).lines().map(|line| Block::Line(line.to_owned())).collect()
}
