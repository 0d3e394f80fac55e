//! The terminal half: owns the terminal, knows nothing of what is shown.
//!
//! Three threads: this one writes frames and acknowledges them, one reads keys, one takes signals. What is typed goes
//! out as one message with all that was queued; a frame is written with one call and acknowledged when the terminal
//! has taken it. Nothing is asked of the terminal and nothing is waited for before the greeting.

use std::io;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex, PoisonError};

use crossbeam_channel::{Receiver, Sender, bounded};

use super::signals::{self, Cause, Watch};
use super::tty::{self, Entered};
use super::typing;
use super::wire::{self, DIALECT, Farewell, Hello, ToSession, ToTerminal};
use super::wishes::Wishes;

/// Runs the terminal half over `line` until the session says farewell; the terminal is its owner's again afterwards.
pub fn run(line: UnixStream, wishes: Wishes) -> io::Result<Farewell> {
    let keyboard = tty::keyboard()?;
    let signals = signals::listen()?;
    let terminal = Arc::new(Entered::enter()?);
    let leaving = LeaveAtTheEnd(Arc::clone(&terminal));
    let reading = line.try_clone()?;
    let line = Line(Arc::new(Mutex::new(line)));
    let (cols, rows) = tty::size();
    let Wishes { term, charset, colours, sequences, line_rate, is_rate_assumed } = wishes;
    let hello =
        Hello { dialect: DIALECT, cols, rows, term, charset, colours, sequences, line_rate, is_rate_assumed };
    line.say(&ToSession::Hello(hello))?;

    let (running, ended): (Sender<()>, Receiver<()>) = bounded(0);
    let cause = Arc::new(Cause::default());
    spawn("signals", {
        let watch = Watch {
            line: line.clone(),
            terminal: Arc::clone(&terminal),
            cause: Arc::clone(&cause),
            size: (cols, rows),
            ended,
        };
        move || watch.pass_on(signals)
    })?;
    spawn("keyboard", {
        let line = HangUpAtTheEnd(line.clone());
        move || while typing::wait(&keyboard).and_then(|()| pass_on_typing(&line.0)).is_ok() {}
    })?;
    let farewell = show_frames(reading, &line, &terminal);
    drop(leaving);
    line.cut();
    drop(running);
    farewell.map(|farewell| cause.exit_code().map_or(farewell, |code| Farewell { code, message: None }))
}

/// Writes frames until the farewell.
fn show_frames(mut reading: UnixStream, line: &Line, terminal: &Entered) -> io::Result<Farewell> {
    loop {
        match wire::read(&mut reading)? {
            Some(ToTerminal::Frame(n, bytes)) => {
                terminal.write(&bytes)?;
                line.say(&ToSession::Ack(n))?;
            }
            Some(ToTerminal::Bye(farewell)) => return Ok(farewell),
            None => return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the session is gone")),
        }
    }
}

fn pass_on_typing(line: &Line) -> io::Result<()> {
    let typed = typing::drain()?;
    if typed.is_empty() { Ok(()) } else { line.say(&ToSession::Input(typed)) }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).spawn(work).map(drop)
}

/// The line to the session; three threads write to it, a message at a time.
#[derive(Debug, Clone)]
pub(super) struct Line(Arc<Mutex<UnixStream>>);

impl Line {
    /// Sends one message.
    pub(super) fn say(&self, message: &ToSession) -> io::Result<()> {
        let mut line = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        wire::write(&mut *line, message)
    }

    /// Tells the session that the terminal is gone; when even that fails, the line is cut.
    pub(super) fn hang_up(&self) {
        if self.say(&ToSession::Hangup).is_err() {
            self.cut();
        }
    }

    /// Closes the line for every thread on it.
    fn cut(&self) {
        // The other half may have closed it first.
        let _ = self.0.lock().unwrap_or_else(PoisonError::into_inner).shutdown(Shutdown::Both);
    }
}

/// Gives the terminal back when this half ends, however it ends; other threads hold the terminal longer.
struct LeaveAtTheEnd(Arc<Entered>);

impl Drop for LeaveAtTheEnd {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// Hangs up when the thread that reads keys ends, however it ends.
struct HangUpAtTheEnd(Line);

impl Drop for HangUpAtTheEnd {
    fn drop(&mut self) {
        self.0.hang_up();
    }
}
