//! The tables of Markdown, in a text whose other lines stay as they are.
//!
//! Only what has the line of dashes below its head is a table here: a text that merely has `|` in it stays a text.

use super::build::MOST_PIECES;
use super::grid::MOST_COLUMNS;
use super::{Block, Cell, Table};

/// Lines with their tables put together.
pub(super) fn with_tables(lines: Vec<Block>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut table: Option<Vec<Vec<String>>> = None;
    let mut width = 0;
    for block in lines {
        let line = if let Block::Line(line) = &block { line.as_str() } else { "" };
        if let Some(rows) = &mut table {
            let row = cells(line);
            width = width.max(row.len());
            // A head of many columns makes every short row below it as wide; what is too much stays a text.
            if line.contains('|') && (rows.len() + 1) * width <= MOST_PIECES {
                rows.push(row);
                continue;
            }
            blocks.extend(table.take().map(closed));
        }
        let head = match blocks.last() {
            Some(Block::Line(head)) if is_rule(line) && head.contains('|') => Some(cells(head)),
            _ => None,
        };
        match head.filter(|head| head.len() == cells(line).len()) {
            Some(head) => {
                blocks.pop();
                width = head.len();
                table = Some(vec![head]);
            }
            None => blocks.push(block),
        }
    }
    blocks.extend(table.map(closed));
    blocks
}

/// Whether a line is the one below the head: dashes, colons and bars.
fn is_rule(line: &str) -> bool {
    line.contains('|')
        && line.contains('-')
        && cells(line).iter().all(|cell| {
            let dashes = cell.strip_prefix(':').unwrap_or(cell);
            let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
            !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-')
        })
}

/// The cells of a line; `\|` is a bar of the text.
pub(super) fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_last = cells.len() >= MOST_COLUMNS;
        let Some(cell) = cells.last_mut() else { break };
        match letter {
            '\\' if letters.peek() == Some(&'|') => cell.extend(letters.next()),
            '|' if letters.peek().is_none() => break,
            '|' if !is_last => cells.push(String::new()),
            _ => cell.push(letter),
        }
    }
    cells.iter().map(|cell| lines(cell)).collect()
}

/// The lines of a cell, which `<br>` parts.
fn lines(cell: &str) -> String {
    let parts = cell.split("<br>").flat_map(|part| part.split("<br/>")).flat_map(|part| part.split("<br />"));
    let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// The table of these rows, every one as wide as the widest.
pub(super) fn closed(rows: Vec<Vec<String>>) -> Block {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let row = |row: Vec<String>| {
        let mut cells: Vec<Cell> = row.into_iter().map(Cell::Text).collect();
        cells.resize(width, Cell::Text(String::new()));
        cells
    };
    Block::Table(Table { rows: rows.into_iter().map(row).collect() })
}

#[cfg(test)]
mod tests {
    use super::super::made::told;
    use crate::intake::document::{Block, Document};

    #[test]
    fn a_table_has_a_line_of_dashes_below_its_head() {
        let text = "I. VIỆC\n| TT | Việc |\n|:--|---:|\n| 1 | a \\| b<br>c |\n2 | d | e\n\n| f |";
        let document = Document::of_text(text);
        assert_eq!(told(&document), "I. VIỆC\nTT|Việc|\n1|a | b/c|\n2|d|e\n\n| f |");
        assert!(matches!(document.blocks[1], Block::Table(_)));
    }

    #[test]
    fn a_text_with_bars_stays_a_text() {
        for text in ["a | b\nc | d", "|---|", "a\n|---|---|\nb", "a | b\n---\nc", "a | b | c\n|---|---|\n"] {
            let document = Document::of_text(text);
            assert!(document.blocks.iter().all(|block| matches!(block, Block::Line(_))), "{text}");
        }
    }
}
