//! Plain text: its lines, as they are.

use crate::domain::text::clean_lines;

use super::Block;

/// The lines of a text. Tabs stay for whoever puts tables together, and are spaces for everybody else.
pub(super) fn lines(text: &str) -> Vec<Block> {
    let cleaned = if text.contains('\t') {
        text.split('\t').map(clean_lines).collect::<Vec<String>>().join("\t")
    } else {
        clean_lines(text)
    };
    cleaned.lines().map(|line| Block::Line(line.to_owned())).collect()
}
