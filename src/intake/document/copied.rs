//! Tables as they come when they are copied: a tab between the cells, or bars around them without a line of dashes.
//!
//! Word and Excel give the rows of a table as lines and the cells as pieces between tabs. A heading that fills every
//! column and a row as wide below it make a table; two names set apart with tabs do not.

use super::build::MOST_PIECES;
use super::grid::MOST_COLUMNS;
use super::markdown::{cells, closed};
use super::{Block, Table};

/// A table has at least so many columns.
const LEAST_COLUMNS: usize = 3;
/// Bars without a line of dashes are a table from so many rows on.
const LEAST_BARRED: usize = 3;

/// Lines with their copied tables put together; what is left of tabs is spaces.
pub(super) fn with_tables(mut lines: Vec<Block>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let found = tabbed(&lines[at..]).or_else(|| barred(&lines[at..]));
        if let Some((rows, taken)) = found {
            blocks.push(closed(rows));
            at += taken;
            continue;
        }
        blocks.push(match std::mem::replace(&mut lines[at], Block::Line(String::new())) {
            Block::Line(line) if line.contains('\t') => Block::Line(line.replace('\t', " ")),
            block => block,
        });
        at += 1;
    }
    blocks
}

/// The rows of a table with tabs that begins here, and how many lines it has.
fn tabbed(lines: &[Block]) -> Option<(Vec<Vec<String>>, usize)> {
    let head = line(lines.first()?).filter(|line| line.contains('\t'))?;
    let heading = parted(head);
    let width = heading.len();
    let is_full = heading.iter().all(|cell| !cell.is_empty());
    if !(LEAST_COLUMNS..=MOST_COLUMNS).contains(&width) || !is_full {
        return None;
    }
    let is_row = |block: Option<&Block>| block.and_then(line).is_some_and(|line| columns(line) == width);
    let is_filled = |line: &str| parted(line).iter().filter(|cell| !cell.is_empty()).count() > 1;
    // A row of one cell may head the rows below it.
    let first = if lines.get(1).and_then(line).is_some_and(is_filled) { 1 } else { 2 };
    if !is_row(lines.get(1))
        || !is_row(lines.get(first))
        || !lines.get(first).and_then(line).is_some_and(is_filled)
    {
        return None;
    }
    let mut rows = vec![heading];
    while (rows.len() + 1) * width <= MOST_PIECES {
        let Some(words) = lines.get(rows.len()).and_then(line).filter(|line| !line.trim().is_empty()) else {
            break;
        };
        // A row of fewer cells heads those below it, or its last ones are empty; a row as wide has to follow.
        let is_short = columns(words) < width && is_row(lines.get(rows.len() + 1));
        if columns(words) != width && !is_short {
            break;
        }
        rows.push(parted(words));
    }
    let taken = rows.len();
    Some((rows, taken))
}

/// The same for a table with bars.
fn barred(lines: &[Block]) -> Option<(Vec<Vec<String>>, usize)> {
    let is_barred = |line: &&str| {
        let line = line.trim();
        line.len() > 1 && line.starts_with('|') && line.ends_with('|')
    };
    let heading = lines.first().and_then(line).filter(is_barred).map(cells)?;
    let width = heading.len();
    if !(LEAST_COLUMNS..=MOST_COLUMNS).contains(&width) {
        return None;
    }
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map_while(|block| line(block).filter(is_barred).map(cells).filter(|row| row.len() == width))
        .take(MOST_PIECES / width)
        .collect();
    let taken = rows.len();
    (taken >= LEAST_BARRED).then_some((rows, taken))
}

fn line(block: &Block) -> Option<&str> {
    match block {
        Block::Line(line) => Some(line),
        Block::Paragraph(_) | Block::Table(Table { .. }) => None,
    }
}

fn columns(line: &str) -> usize {
    line.bytes().filter(|byte| *byte == b'\t').count() + 1
}

fn parted(line: &str) -> Vec<String> {
    line.split('\t').map(|cell| cell.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::made::told;
    use crate::intake::document::{Block, Document};

    #[test]
    fn rows_with_tabs_between_their_cells_are_a_table() {
        let text =
            "I. VIỆC\nTT\tNội dung\tChủ trì\n1\tLàm đường\tSở A\nA\tNhóm hai\n2\tTrồng rừng\t\n\nHết\tđây.";
        let document = Document::of_text(text);
        assert!(matches!(document.blocks[1], Block::Table(_)));
        assert_eq!(
            told(&document),
            "I. VIỆC\nTT|Nội dung|Chủ trì\n1|Làm đường|Sở A\nA|Nhóm hai|\n2|Trồng rừng|\n\nHết đây."
        );
    }

    #[test]
    fn bars_around_the_cells_of_three_rows_are_a_table() {
        let document = Document::of_text("| TT | Việc | Hạn |\n| 1 | a | b |\n| 2 | c | d |\nHết.");
        assert_eq!(told(&document), "TT|Việc|Hạn\n1|a|b\n2|c|d\nHết.");
        assert!(matches!(document.blocks[0], Block::Table(_)));
    }

    #[test]
    fn words_set_apart_with_tabs_or_few_bars_stay_lines() {
        for text in [
            "Nơi nhận:\t\t\tKT. CHỦ TỊCH\n- Như trên;\t\t\tPHÓ CHỦ TỊCH",
            "Tên\tHạn\nA\tB",
            "\t- Lập\tkế\thoạch\n\t- Trồng\trừng\txong",
            "a\tb\tc\nhết",
            "| a | b | c |\n| d | e | f |",
            "| a | b |\n| c | d |\n| e | f |",
        ] {
            let document = Document::of_text(text);
            assert!(document.blocks.iter().all(|block| matches!(block, Block::Line(_))), "{text}");
            assert!(!told(&document).contains('\t'), "{text}");
        }
    }
}
