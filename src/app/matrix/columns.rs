//! How the columns of the matrix share the width: fixed columns first, then as many agencies as fit.

use super::view::{Column, MatrixView};
use crate::domain::text::width;

/// Cells of the marker column: the cursor and the mark.
pub const MARKER: u16 = 2;
/// Cells of the due column, its gap included.
pub const DUE: u16 = 10;
/// Cells of the status column with the line after it.
pub const STATUS: u16 = 3;
/// The least width of the title column.
pub const TITLE_LEAST: u16 = 21;
/// The most a title gets while agencies are cut off.
pub const TITLE_MOST: u16 = 60;

/// Cells of one agency's column, its gap included.
pub fn column_width(column: &Column) -> u16 {
    (width(&column.short) as u16).clamp(3, 14) + 1
}

/// Cells of the clause column, its gap included: the longest clause decides.
pub fn clause_width(view: &MatrixView) -> u16 {
    (view.longest_clause as u16).clamp(5, 18) + 1
}

/// Cells of the title column on a pane of this width.
pub fn title_width(view: &MatrixView, pane: u16) -> u16 {
    let fixed = MARKER + clause_width(view) + DUE + STATUS;
    let agencies: u16 = view.columns.iter().map(column_width).sum();
    pane.saturating_sub(fixed + agencies).clamp(TITLE_LEAST, TITLE_MOST)
}

/// Cells before the first agency.
pub fn keys_width(view: &MatrixView, pane: u16) -> u16 {
    MARKER + clause_width(view) + title_width(view, pane) + DUE + STATUS
}

/// The agencies shown from column `left` on: their places and widths.
pub fn shown(view: &MatrixView, pane: u16, left: usize) -> Vec<(usize, u16)> {
    let mut room = pane.saturating_sub(keys_width(view, pane));
    let mut shown = Vec::new();
    for (place, column) in view.columns.iter().enumerate().skip(left) {
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
pub fn first_shown(view: &MatrixView, pane: u16, left: usize, cursor: usize) -> usize {
    let mut left = left.min(cursor);
    while left < cursor && !shown(view, pane, left).iter().any(|(place, _)| *place == cursor) {
        left += 1;
    }
    left
}

#[cfg(test)]
mod tests {
    use super::super::view::ColumnKind;
    use super::*;
    use crate::domain::id::Id;

    fn view(n: u32) -> MatrixView {
        let column = |raw| Column { agency: Id::new(raw), short: "KHĐT".into(), kind: ColumnKind::Single };
        let mut view = MatrixView::default();
        view.columns = (0..n).map(column).collect();
        view.longest_clause = 8;
        view
    }

    #[test]
    fn the_cursor_s_column_is_always_shown() {
        let view = view(20);
        for cursor in 0..20 {
            let left = first_shown(&view, 80, 0, cursor);
            assert!(shown(&view, 80, left).iter().any(|(place, _)| *place == cursor), "column {cursor}");
        }
        assert_eq!(first_shown(&view, 80, 7, 7), 7, "what is seen does not move");
    }

    #[test]
    fn a_wide_screen_gives_its_room_to_titles() {
        assert_eq!(title_width(&view(8), 80), TITLE_LEAST);
        assert_eq!(title_width(&view(8), 110), 110 - 2 - 9 - 10 - 3 - 40);
        assert_eq!(title_width(&view(8), 300), TITLE_MOST);
    }
}
