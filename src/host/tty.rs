//! The terminal this process was started in: its size, its raw mode, its bytes.
//!
//! Invariant: whoever entered leaves, once, on every way out: at the end, on an error, while a panic unwinds, and when
//! a signal ends the process (`Entered::leave` may be called from another thread). Whoever is stopped gives the terminal
//! back first and enters again when it goes on.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Mutex, MutexGuard, PoisonError};

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
    stay: Mutex<Stay>,
}

/// Whether the terminal is ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stay {
    Inside,
    Left,
}

impl Entered {
    /// Enters: raw mode, the alternate screen.
    pub(super) fn enter() -> io::Result<Entered> {
        let screen = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        enable_raw_mode()?;
        let entered = Entered { screen, stay: Mutex::new(Stay::Inside) };
        entered.write(ENTER.as_bytes())?;
        Ok(entered)
    }

    /// Sends bytes to the screen with one call; after it was left nothing is sent.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let stay = self.stay();
        if *stay == Stay::Inside { (&self.screen).write_all(bytes) } else { Ok(()) }
    }

    /// Gives the terminal back while `outside` runs, and enters again if it was entered; no frame comes in between. While
    /// a frame cannot be written nothing is done, because whoever waited for it could not be told to end.
    ///
    /// Whoever calls it has the whole screen painted afterwards.
    pub(super) fn step_out(&self, outside: impl FnOnce()) -> io::Result<()> {
        let Ok(mut stay) = self.stay.try_lock() else {
            return Err(io::Error::new(
                io::ErrorKind::WouldBlock,
                "the line is stuck in the middle of a frame",
            ));
        };
        let was_inside = *stay == Stay::Inside;
        self.give_back(&mut stay);
        outside();
        if was_inside {
            enable_raw_mode()?;
            *stay = Stay::Inside;
            (&self.screen).write_all(ENTER.as_bytes())?;
        }
        Ok(())
    }

    /// Gives the terminal back as it was; the first call counts.
    pub(super) fn leave(&self) {
        self.give_back(&mut self.stay());
    }

    fn give_back(&self, stay: &mut Stay) {
        if *stay == Stay::Inside {
            *stay = Stay::Left;
            // A terminal that is gone needs no restoring, and nobody could be told.
            let _ = (&self.screen).write_all(LEAVE.as_bytes());
            let _ = disable_raw_mode();
        }
    }

    fn stay(&self) -> MutexGuard<'_, Stay> {
        self.stay.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        self.leave();
    }
}
