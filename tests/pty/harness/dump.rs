//! What a failed wait shows: the grid, the last bytes, the log.

use std::fmt::Write;

use super::home::Home;

/// How many of the last bytes are shown.
const LAST_BYTES: usize = 1_500;

/// The whole report of a wait that failed.
pub(super) fn report(what: &str, screen: &vt100::Screen, bytes: &[u8], home: &Home) -> String {
    let last = &bytes[bytes.len().saturating_sub(LAST_BYTES)..];
    format!(
        "{what}\n--- screen\n{}--- the last {} of {} bytes\n{}\n--- log\n{}",
        grid(screen),
        last.len(),
        bytes.len(),
        last.escape_ascii(),
        home.log_tail()
    )
}

/// The rows of a screen, numbered, and where its cursor is.
fn grid(screen: &vt100::Screen) -> String {
    let mut text = String::new();
    for (y, row) in screen.rows(0, screen.size().1.get()).enumerate() {
        writeln!(text, "{y:>3}│{}", row.trim_end()).unwrap();
    }
    let shown = if screen.hide_cursor() { "hidden" } else { "shown" };
    writeln!(text, "cursor (row, column) {:?}, {shown}", screen.cursor_position()).unwrap();
    text
}
