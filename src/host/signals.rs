//! Signals of the terminal half: a new size is passed on, a stop gives the terminal back, an end is asked for.
//!
//! A session that is told to end has a moment to put its last place away; one that does not answer is left alone and
//! the terminal is given back all the same.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, bounded};
use crossterm::terminal::disable_raw_mode;
use rustix::process::{getpid, getsid};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::client::Line;
use super::tty::{self, Entered};
use super::wire::ToSession;

/// How long a session may take to end once it was told to.
const LAST_MOMENT: Duration = Duration::from_secs(2);

/// How long the last bytes may take on a line that is stuck.
const LAST_BYTES: Duration = Duration::from_millis(500);

/// Listens from now on; a size change after this call is not missed.
pub(super) fn listen() -> io::Result<Signals> {
    Signals::new([SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP])
}

/// The signal that asked for the end, if one did.
#[derive(Debug, Default)]
pub(super) struct Cause(AtomicI32);

impl Cause {
    /// The exit code of a process that this signal has ended, as shells count.
    pub(super) fn exit_code(&self) -> Option<u8> {
        match self.0.load(Ordering::SeqCst) {
            0 => None,
            signal => Some(128 + signal as u8),
        }
    }
}

/// What the thread that takes signals works with.
pub(super) struct Watch {
    /// The line to the session.
    pub(super) line: Line,
    /// The terminal to give back.
    pub(super) terminal: Arc<Entered>,
    /// Where the signal that ended it is kept.
    pub(super) cause: Arc<Cause>,
    /// The size that the session was told.
    pub(super) size: (u16, u16),
    /// Closed when the terminal half has come to its end.
    pub(super) ended: Receiver<()>,
}

impl Watch {
    /// Passes signals on until the process ends.
    pub(super) fn pass_on(self, mut signals: Signals) {
        let mut size = self.size;
        for signal in signals.forever() {
            match signal {
                SIGWINCH => {}
                SIGTSTP => self.pause(),
                _ => {
                    self.end(signal);
                    return;
                }
            }
            let now = tty::size();
            if now != size {
                size = now;
                // When the session is gone the other thread learns it too.
                let _ = self.line.say(&ToSession::Resize(now.0, now.1));
            }
        }
    }

    /// Stops as every program does at this signal; when the shell lets it go on, the whole screen is painted.
    fn pause(&self) {
        // A shell lets its jobs go on; nobody would let the leader of a session.
        if getsid(None).is_ok_and(|leader| leader == getpid()) {
            return;
        }
        let stop = || {
            if let Err(error) = signal_hook::low_level::emulate_default_handler(SIGTSTP) {
                tracing::warn!("not stopped: {error}");
            }
        };
        if let Err(error) = self.terminal.step_out(stop) {
            tracing::error!("not stopped, or not entered again: {error}");
        }
        // When the session is gone the other thread learns it too.
        let _ = self.line.say(&ToSession::Repaint);
    }

    /// Gives the terminal back; where a frame is stuck on the line, its modes alone.
    fn leave_or_give_up(&self) {
        let (leaving, left) = bounded::<()>(0);
        let terminal = Arc::clone(&self.terminal);
        let leave = move || {
            terminal.leave();
            drop(leaving);
        };
        if std::thread::Builder::new().name("leave".into()).spawn(leave).is_ok() {
            let _ = left.recv_timeout(LAST_BYTES);
        }
        let _ = disable_raw_mode();
    }

    fn end(&self, signal: i32) {
        tracing::info!("signal {signal}");
        self.cause.0.store(signal, Ordering::SeqCst);
        self.line.hang_up();
        if self.ended.recv_timeout(LAST_MOMENT) == Err(RecvTimeoutError::Timeout) {
            self.leave_or_give_up();
            std::process::exit(128 + signal);
        }
    }
}
