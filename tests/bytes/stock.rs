//! What ratatui's own backend for crossterm sends.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::backend::CrosstermBackend;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::frame::Frame;

/// What stands in for the terminal: it keeps what is sent.
#[derive(Clone, Default)]
struct Kept(Rc<RefCell<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The bytes of each frame.
pub(crate) fn send(frames: &[&Frame]) -> Vec<Vec<u8>> {
    // crossterm sends no colours where NO_COLOR is set, and reads that once for the whole process.
    ratatui::crossterm::style::force_color_output(true);
    let Some(first) = frames.first() else { return Vec::new() };
    let kept = Kept::default();
    // A fixed viewport, so that the terminal is asked nothing.
    let options = TerminalOptions { viewport: Viewport::Fixed(first.buffer.area) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(kept.clone()), options).unwrap();
    let send = |frame: &&Frame| {
        frame.draw_on(&mut terminal);
        std::mem::take(&mut *kept.0.borrow_mut())
    };
    frames.iter().map(send).collect()
}
