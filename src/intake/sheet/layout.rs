//! Where the table of a sheet stands: its heading over one row or several, its columns, and the first row of figures.

use super::heading::{Target, is_bare_count, target};
use super::table::Sheet;

/// The table of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The first row below the heading.
    pub first: usize,
    /// Every column that has a heading, from the left.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 0.
    pub place: usize,
    /// What stands above it, in one line.
    pub heading: String,
    /// What it holds; none where nobody knows.
    pub target: Option<Target>,
}

/// How far down a heading is looked for.
const NEAR: usize = 40;
/// How many rows a heading may have.
const TALLEST: usize = 4;
/// How many columns are looked at.
const WIDEST: usize = super::fill::MOST_COLUMNS as usize;
/// How many columns must be known before something is a heading.
const ENOUGH: usize = 3;

/// Finds the table: the rows under which most columns are known. None where too few are.
pub fn layout(sheet: &Sheet) -> Option<Layout> {
    let mut best: Option<(usize, Layout)> = None;
    for top in 0..sheet.height().min(NEAR) {
        for height in 1..=TALLEST.min(sheet.height() - top) {
            let columns = columns(sheet, top, height);
            let known = columns.iter().filter(|column| column.target.is_some()).count();
            // A taller heading counts only where it tells more.
            if known >= ENOUGH && best.as_ref().is_none_or(|(most, _)| known > *most) {
                best = Some((known, Layout { first: top + height, columns }));
            }
        }
    }
    let (_, mut layout) = best?;
    while is_numbering(sheet, layout.first) {
        layout.first += 1;
    }
    Some(layout)
}

impl Layout {
    /// The place of the first column that holds this.
    pub fn place(&self, wanted: Target) -> Option<usize> {
        self.columns.iter().find(|column| column.target == Some(wanted)).map(|column| column.place)
    }
}

fn columns(sheet: &Sheet, top: usize, height: usize) -> Vec<Column> {
    let width = (top..top + height).map(|row| sheet.width(row)).max().unwrap_or(0).min(WIDEST);
    let mut groups: Vec<&str> = vec![""; height];
    let mut columns: Vec<Column> = Vec::new();
    for place in 0..width {
        let mut parts: Vec<&str> = Vec::with_capacity(height);
        let own = sheet.cell(top, place).text.trim();
        for (level, group) in groups.iter_mut().enumerate() {
            let text = sheet.cell(top + level, place).text.trim();
            let has_below =
                (level + 1..height).any(|below| !sheet.cell(top + below, place).text.trim().is_empty());
            // A group stands over the columns to its right that have nothing of their own beside it.
            if !text.is_empty() {
                *group = text;
            } else if level + 1 == height || !has_below {
                *group = "";
            }
            if !group.is_empty() {
                parts.push(group);
            }
        }
        if parts.is_empty() {
            continue;
        }
        let heading = parts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        let last = parts.last().copied().unwrap_or("");
        let above = parts[..parts.len() - 1].join(" ");
        let known = target(&heading)
            .or_else(|| is_bare_count(last).then(|| target(&above)).flatten())
            .or_else(|| target(last))
            .or_else(|| (parts.len() > 1).then(|| target(own)).flatten());
        // Of two columns that say the same the first is it.
        let known = known.filter(|known| columns.iter().all(|column| column.target != Some(*known)));
        columns.push(Column { place, heading, target: known });
    }
    columns
}

/// The row "A, B, 1, 2, 3" or "(1), (2)" below a heading.
fn is_numbering(sheet: &Sheet, row: usize) -> bool {
    let mut said = 0;
    let mut before = 0;
    for cell in sheet.row(row) {
        let text = cell.text.trim().trim_matches(['(', ')', '[', ']']);
        if text.is_empty() {
            continue;
        }
        said += 1;
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let rest = &text[digits.len()..];
        let is_letter = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase()) && before == 0;
        // "5=6+7" says how a column is computed.
        let is_next =
            digits.parse() == Ok(before + 1) && (rest.is_empty() || rest.starts_with(['=', 'a', 'b']));
        if is_next {
            before += 1;
        } else if !is_letter {
            return false;
        }
    }
    said >= ENOUGH
}

#[cfg(test)]
mod tests {
    use super::super::delimited::{Separator, separated};
    use super::*;
    use crate::domain::figures::{FigureKey, Rate};

    fn sheet(text: &str) -> Sheet {
        separated(text, Separator::Semicolon).unwrap()
    }

    #[test]
    fn the_heading_is_found_below_the_head_of_the_sheet() {
        let sheet = sheet(
            "UBND HUYỆN X;;;\n;BIỂU TỔNG HỢP;;\n;;;\nTT;Xã;Thôn;Tổng số hộ;Hộ nghèo\nA;B;C;1;2\n1;Văn Lem;Kon 1;94;12\n",
        );
        let layout = layout(&sheet).unwrap();
        assert_eq!(layout.first, 5);
        assert_eq!(layout.place(Target::Figure(FigureKey::PoorHouseholds)), Some(4));
        assert_eq!(layout.place(Target::Village), Some(2));
    }

    #[test]
    fn a_heading_of_two_rows_is_read_down() {
        let sheet = sheet(
            "STT;Thôn;Tổng số hộ;Hộ nghèo;;;Hộ cận nghèo;\n;;;Tổng số;Trong đó DTTS;Tỷ lệ (%);Số hộ;%\n1;2;3;4;5;6;7;8\n1;Kon 1;94;12;3;12,8;2;2,1\n",
        );
        let layout = layout(&sheet).unwrap();
        assert_eq!(layout.first, 3);
        let targets: Vec<_> = layout.columns.iter().map(|column| column.target).collect();
        let figure = |key| Some(Target::Figure(key));
        assert_eq!(
            targets,
            [
                Some(Target::RowNumber),
                Some(Target::Village),
                figure(FigureKey::Households),
                figure(FigureKey::PoorHouseholds),
                figure(FigureKey::PoorEthnicMinorityHouseholds),
                Some(Target::Percent(Rate::Poor)),
                figure(FigureKey::NearPoorHouseholds),
                Some(Target::Percent(Rate::NearPoor)),
            ]
        );
    }

    #[test]
    fn columns_nobody_knows_are_kept_and_a_letter_is_no_table() {
        let table = sheet("Xã;Thôn;Tổng số hộ;Màu sơn\nA;B;3;4\n");
        assert_eq!(layout(&table).unwrap().columns[3].target, None);
        assert_eq!(layout(&sheet("Kính gửi: UBND tỉnh\nTrân trọng;cảm ơn\n")), None);
        assert_eq!(layout(&sheet("")), None);
    }
}
