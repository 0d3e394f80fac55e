//! The terminal this process was started in: its size, its raw mode, its bytes.
//!
//! Invariant: whoever entered leaves, once, on every way out: at the end, on an error, while a panic unwinds, and when
//! a signal ends the process (`Entered::leave` may be called from another thread).

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::termios::tcgetwinsize;

use crate::term::{ENTER, LEAVE};

/// The size of a terminal that does not know its own.
const DEFAULT_SIZE: (u16, u16) = (80, 24);

/// Tells whether there is a screen to paint on.
pub fn is_there() -> bool {
    io::stdout().is_terminal()
}

/// Columns and rows of the screen.
pub(super) fn size() -> (u16, u16) {
    match tcgetwinsize(io::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col, size.ws_row),
        _ => DEFAULT_SIZE,
    }
}

/// What keys are read from: the standard input, or the terminal itself when that is something else.
pub(super) fn keyboard() -> io::Result<OwnedFd> {
    let stdin = io::stdin();
    if stdin.is_terminal() { stdin.as_fd().try_clone_to_owned() } else { Ok(File::open("/dev/tty")?.into()) }
}

/// A terminal that has been entered.
#[derive(Debug)]
pub(super) struct Entered {
    screen: File,
    has_left: AtomicBool,
}

impl Entered {
    /// Enters: raw mode, the alternate screen.
    pub(super) fn enter() -> io::Result<Entered> {
        let screen = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        enable_raw_mode()?;
        let entered = Entered { screen, has_left: AtomicBool::new(false) };
        entered.write(ENTER.as_bytes())?;
        Ok(entered)
    }

    /// Sends bytes to the screen with one call.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        (&self.screen).write_all(bytes)
    }

    /// Gives the terminal back as it was; the first call counts.
    pub(super) fn leave(&self) {
        if !self.has_left.swap(true, Ordering::SeqCst) {
            // A terminal that is gone needs no restoring, and nobody could be told.
            let _ = self.write(LEAVE.as_bytes());
            let _ = disable_raw_mode();
        }
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        self.leave();
    }
}
