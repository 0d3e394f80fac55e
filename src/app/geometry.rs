//! Where everything stands on the screen: one pure function, used for paging and for painting.
//!
//! A frame has a title line, the pane, a status line and a line of hints. The detail stands under the table at
//! every size: beside it, each scrolled line would have to be written anew, because a terminal scrolls whole rows (3,000
//! bytes a line at 120×40 where a scrolled region takes 300). A dialog takes the lines above the status. Nothing has a
//! border, and parts are set off by a short rule before their heading: one of 80 cells costs as much as four rows.

/// The least size that shows the program; below it the screen says so.
pub const LEAST: (u16, u16) = (60, 15);

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// First column.
    pub x: u16,
    /// First row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Where the detail stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailPlace {
    /// Not shown.
    Hidden,
    /// Under the table, in so many lines.
    Below(u16),
}

/// The areas of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Areas {
    /// The title line.
    pub title: Area,
    /// The pane without its detail.
    pub pane: Area,
    /// The detail; empty where it is hidden.
    pub detail: Area,
    /// The dialog; empty where none is open. It covers the detail and, if need be, the pane.
    pub dialog: Area,
    /// The status line.
    pub status: Area,
    /// The line of hints.
    pub hints: Area,
}

/// Whether the screen is large enough for anything.
pub const fn is_large_enough(size: (u16, u16)) -> bool {
    size.0 >= LEAST.0 && size.1 >= LEAST.1
}

/// Whether there is room for everything that a detail has to say.
pub const fn is_tall(size: (u16, u16)) -> bool {
    size.1 >= 40
}

/// Lines that the frame takes: title, status, hints.
const FRAME: u16 = 3;

/// Lines between the title and the status.
pub const fn body_height(size: (u16, u16)) -> u16 {
    size.1.saturating_sub(FRAME)
}

/// The areas for a screen of this size, a detail and a dialog of so many lines (0 for none).
pub fn areas(size: (u16, u16), detail: DetailPlace, dialog_lines: u16) -> Areas {
    let (width, height) = (size.0.max(1), size.1.max(6));
    let row = |y: u16| Area { x: 0, y, width, height: 1 };
    let body = Area { x: 0, y: 1, width, height: height - FRAME };
    let (pane, detail) = match detail {
        DetailPlace::Hidden => (body, Area::default()),
        DetailPlace::Below(lines) => {
            let lines = lines.min(body.height / 2);
            let pane = Area { height: body.height - lines, ..body };
            (pane, Area { y: body.y + pane.height, height: lines, ..body })
        }
    };
    let lines = dialog_lines.min(body.height);
    let dialog = if lines == 0 {
        Area::default()
    } else {
        Area { y: body.y + body.height - lines, height: lines, ..body }
    };
    Areas { title: row(0), pane, detail, dialog, status: row(height - 2), hints: row(height - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_frame_do_not_overlap_and_fill_the_screen() {
        for size in [(60, 15), (80, 24), (120, 40), (200, 60)] {
            for detail in [DetailPlace::Hidden, DetailPlace::Below(5)] {
                let areas = areas(size, detail, 0);
                assert_eq!(areas.hints.y, size.1 - 1);
                assert!(areas.pane.height >= 5, "{size:?} {detail:?}: {areas:?}");
                let below = areas.detail.height > 0 && areas.detail.x == 0;
                let end = if below {
                    areas.detail.y + areas.detail.height
                } else {
                    areas.pane.y + areas.pane.height
                };
                assert_eq!(end, areas.status.y, "{size:?} {detail:?}");
            }
        }
    }

    #[test]
    fn a_dialog_stands_above_the_status_whatever_its_size() {
        for lines in [1, 5, 300] {
            let areas = areas((80, 24), DetailPlace::Below(5), lines);
            assert_eq!(areas.dialog.y + areas.dialog.height, areas.status.y);
            assert!(areas.dialog.y >= 1);
        }
    }
}
