//! What ncurses sends for the same frames: `ncurses.py` paints them, in a pseudo-terminal of its own.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::style::Color;
use serde_json::{Value, json};

use super::frame::Frame;
use super::terminal::number;

/// The bytes of each frame.
pub(crate) fn send(frames: &[&Frame]) -> Vec<Vec<u8>> {
    let Some(first) = frames.first() else { return Vec::new() };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("frames.jsonl");
    let mut lines = String::new();
    for frame in frames {
        let cursor = frame.cursor.map(|at| [at.x, at.y]);
        writeln!(lines, "{}", json!({ "cursor": cursor, "runs": runs(&frame.buffer) })).unwrap();
    }
    fs::write(&file, lines).unwrap();
    let output = Command::new("python3")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bytes/ncurses.py"))
        .args([first.buffer.area.width.to_string(), first.buffer.area.height.to_string()])
        .arg(&file)
        .env("LC_ALL", "C.UTF-8")
        .env("TERM", "xterm-256color")
        .output()
        .unwrap_or_else(|error| panic!("python3 does not start: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "ncurses.py fails:\n{said}");
    let sent: Vec<Vec<u8>> = String::from_utf8(output.stdout).unwrap().lines().map(bytes).collect();
    assert_eq!(sent.len(), frames.len(), "one line for each frame");
    sent
}

/// The cells as runs of one style: column, row, text, foreground, background, modifiers.
fn runs(buffer: &Buffer) -> Vec<Value> {
    let mut runs: Vec<(u16, u16, String, _)> = Vec::new();
    for y in 0..buffer.area.height {
        let (mut x, mut is_new) = (0, true);
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            let style = (colour(cell.fg), colour(cell.bg), cell.modifier.bits());
            match runs.last_mut() {
                Some((_, _, text, last)) if !is_new && *last == style => text.push_str(cell.symbol()),
                _ => runs.push((x, y, cell.symbol().to_owned(), style)),
            }
            is_new = false;
            x += cell.cell_width().max(1);
        }
    }
    runs.into_iter().map(|run| json!(run)).collect()
}

/// A colour as ncurses numbers it; -1 is the terminal's own.
fn colour(colour: Color) -> i16 {
    assert!(!matches!(colour, Color::Rgb(..)), "no screen mixes a colour, and ncurses could not show it");
    number(colour).map_or(-1, i16::from)
}

/// Reads a line of hexadecimal digits.
fn bytes(line: &str) -> Vec<u8> {
    let pair = |at: usize| u8::from_str_radix(&line[at..at + 2], 16).unwrap();
    (0..line.len()).step_by(2).map(pair).collect()
}
