//! How the columns of the matrix share the width: fixed columns first, then as many agencies as fit.

use super::view::Column;
use crate::domain::text::width;

/// Cells of the marker column: the cursor and the mark.
pub const MARKER: u16 = 2;
/// Cells of the clause column, its gap included.
pub const CLAUSE: u16 = 10;
/// Cells of the due column, its gap included.
pub const DUE: u16 = 10;
/// Cells of the status column with the line after it.
pub const STATUS: u16 = 3;
/// The least width of the title column.
pub const TITLE_LEAST: u16 = 20;
/// The most a title gets while agencies are cut off.
pub const TITLE_MOST: u16 = 60;

/// Cells of one agency's column, its gap included.
pub fn column_width(column: &Column) -> u16 {
    (width(&column.short) as u16).clamp(3, 14) + 1
}

/// Cells of the title column on a pane of this width.
pub fn title_width(columns: &[Column], pane: u16) -> u16 {
    let fixed = MARKER + CLAUSE + DUE + STATUS;
    let agencies: u16 = columns.iter().map(column_width).sum();
    pane.saturating_sub(fixed + agencies).clamp(TITLE_LEAST, TITLE_MOST)
}

/// The agencies shown from column `left` on: their places and widths.
pub fn shown(columns: &[Column], pane: u16, left: usize) -> Vec<(usize, u16)> {
    let mut room = pane.saturating_sub(MARKER + CLAUSE + DUE + STATUS + title_width(columns, pane));
    let mut shown = Vec::new();
    for (place, column) in columns.iter().enumerate().skip(left) {
        let width = column_width(column);
        if width > room {
            break;
        }
        room -= width;
        shown.push((place, width));
    }
    shown
}

/// The first column to show so that the column of the cursor is seen, moving as little as possible from `left`.
pub fn first_shown(columns: &[Column], pane: u16, left: usize, cursor: usize) -> usize {
    let mut left = left.min(cursor);
    while left < cursor && !shown(columns, pane, left).iter().any(|(place, _)| *place == cursor) {
        left += 1;
    }
    left
}

#[cfg(test)]
mod tests {
    use super::super::view::ColumnKind;
    use super::*;
    use crate::domain::id::Id;

    fn columns(n: u32) -> Vec<Column> {
        (0..n)
            .map(|raw| Column { agency: Id::new(raw), short: "KHĐT".into(), kind: ColumnKind::Single })
            .collect()
    }

    #[test]
    fn the_cursor_s_column_is_always_shown() {
        let columns = columns(20);
        for cursor in 0..20 {
            let left = first_shown(&columns, 80, 0, cursor);
            assert!(shown(&columns, 80, left).iter().any(|(place, _)| *place == cursor), "column {cursor}");
        }
        assert_eq!(first_shown(&columns, 80, 7, 7), 7, "what is seen does not move");
    }

    #[test]
    fn a_wide_screen_gives_its_room_to_titles() {
        assert_eq!(title_width(&columns(8), 80), TITLE_LEAST);
        assert_eq!(title_width(&columns(8), 110), 45);
        assert_eq!(title_width(&columns(8), 300), TITLE_MOST);
    }
}
