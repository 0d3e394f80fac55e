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
/// Among how many lines below its heading a table has a row that fills its columns.
const HEADED: usize = 3;
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
    // One of the first rows fills the columns, but for the last, which may be empty and cut off.
    let is_row = |block: Option<&Block>| {
        block.and_then(line).is_some_and(|line| {
            let filled = parted(line).iter().filter(|cell| !cell.is_empty()).count();
            (LEAST_COLUMNS.max(width - 1)..=width).contains(&columns(line)) && filled > 1
        })
    };
    if !(1..=HEADED)
        .any(|at| is_row(lines.get(at)) && lines[1..at].iter().all(|block| is_short_row(block, width)))
    {
        return None;
    }
    let mut rows = vec![heading];
    while (rows.len() + 1) * width <= MOST_PIECES {
        let Some(block) = lines.get(rows.len()).filter(|block| !is_blank(block)) else { break };
        // A row of one cell heads those below it: a row has to follow.
        let is_head = || is_short_row(block, width) && is_row(lines.get(rows.len() + 1));
        let is_wide = line(block).is_some_and(|line| line.contains('\t')) && is_short_row(block, width);
        if !is_wide && !is_head() {
            break;
        }
        rows.push(line(block).map(parted).unwrap_or_default());
    }
    let taken = rows.len();
    Some((rows, taken))
}

/// Whether a line may be a row that has no more cells than there are columns; the foot of a document is none.
fn is_short_row(block: &Block, width: usize) -> bool {
    let is_foot =
        |line: &str| ["Nơi nhận", "NƠI NHẬN", "TM.", "KT."].iter().any(|foot| line.trim().starts_with(foot));
    !is_blank(block) && line(block).is_some_and(|line| columns(line) <= width && !is_foot(line))
}

fn is_blank(block: &Block) -> bool {
    line(block).is_none_or(|line| line.trim().is_empty())
}

/// The same for a table with bars: around its rows, or only between the cells.
fn barred(lines: &[Block]) -> Option<(Vec<Vec<String>>, usize)> {
    let is_closed = |line: &str| {
        let line = line.trim();
        line.len() > 1 && line.starts_with('|') && line.ends_with('|')
    };
    let heading = lines.first().and_then(line).filter(|line| line.contains('|'))?;
    let is_around = is_closed(heading);
    let is_barred = |line: &&str| if is_around { is_closed(line) } else { line.contains(" | ") };
    let heading = cells(heading);
    let width = heading.len();
    let is_full = is_around || heading.iter().all(|cell| !cell.is_empty());
    if !(LEAST_COLUMNS..=MOST_COLUMNS).contains(&width) || !is_full {
        return None;
    }
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map_while(|block| line(block).filter(is_barred).map(cells).filter(|row| row.len() <= width))
        .take(MOST_PIECES / width)
        .collect();
    let taken = rows.len();
    let is_wide = rows.iter().skip(1).any(|row| row.len() == width);
    (taken >= LEAST_BARRED && is_wide).then_some((rows, taken))
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
    fn rows_whose_last_cells_are_cut_off_and_rows_that_head_others_are_rows() {
        let text = "TT\tViệc\tChủ trì\tHạn\nI\tChỉ đạo\n1\tHọp\tSở A\t5/4\n2\tLàm\tSở B\n3\tTrồng rừng\nII\tChi\nNơi nhận:\tTM. UBND";
        let document = Document::of_text(text);
        assert_eq!(
            told(&document),
            "TT|Việc|Chủ trì|Hạn\nI|Chỉ đạo||\n1|Họp|Sở A|5/4\n2|Làm|Sở B|\n3|Trồng rừng||\nII|Chi||\nNơi nhận: TM. UBND"
        );
    }

    #[test]
    fn bars_between_the_cells_of_three_rows_are_a_table() {
        let document = Document::of_text("TT | Việc | Hạn\n1 | a | b\n2 | c | d\nHết.");
        assert_eq!(told(&document), "TT|Việc|Hạn\n1|a|b\n2|c|d\nHết.");
        assert!(matches!(document.blocks[0], Block::Table(_)));
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
