//! Both halves in one process, over a pair of sockets: the same path that a server will take.

use std::io;
use std::os::unix::net::UnixStream;

use super::client;
use super::desk::{Hands, Mailbox, Opened, Setting, Surface, serve};
use super::logs;
use super::wire::{Farewell, Hello};
use super::wishes::Wishes;

/// Runs a session in this terminal until it ends; gives what to say and the exit code.
///
/// `open` runs on the session's own thread, once the terminal has been entered.
pub fn run<S, H, O>(setting: Setting, wishes: Wishes, open: O) -> io::Result<Farewell>
where
    S: Surface,
    H: Hands,
    O: FnOnce(&Hello, &Mailbox) -> io::Result<Opened<S, H>> + Send + 'static,
{
    logs::keep_panics_off_the_screen();
    let (ours, theirs) = UnixStream::pair()?;
    let session =
        std::thread::Builder::new().name("session".into()).spawn(move || serve(&theirs, &setting, open))?;
    let farewell = client::run(ours, wishes);
    // What the session has begun to store is stored before the process ends.
    if session.join().is_err() {
        tracing::error!("the session's thread broke down");
    }
    farewell
}
