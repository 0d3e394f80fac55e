//! The thread that writes the index behind the journal: some seconds after the last change, and at the end.
//!
//! It never keeps a writer waiting, and a failure ends only itself: the next opening makes the index anew.

use std::io;
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::Index;
use crate::store::writer::Writer;

/// How long nothing must have changed before the index is written.
const REST: Duration = Duration::from_secs(3);
/// After so many changes in a row it is written all the same.
const BUSY: u32 = 2000;

/// The keeper of the index.
#[derive(Debug)]
pub(in crate::store) struct Keeper {
    wake: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Starts the thread; where the index is behind already, it writes after the first rest.
    pub(in crate::store) fn start(index: Index, writer: Arc<Writer>, is_behind: bool) -> io::Result<Self> {
        let (wake, woken) = bounded(1);
        let thread = Builder::new().name("index".to_owned()).spawn(move || keep(index, &writer, &woken))?;
        let keeper = Self { wake: Some(wake), thread: Some(thread) };
        if is_behind {
            keeper.wake();
        }
        Ok(keeper)
    }

    /// Says that the book has moved on.
    pub(in crate::store) fn wake(&self) {
        if let Some(wake) = &self.wake {
            // A full channel has said so already.
            let _ = wake.try_send(());
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.wake = None;
        if let Some(thread) = self.thread.take() {
            // The thread reports its own failures.
            let _ = thread.join();
        }
    }
}

fn keep(mut index: Index, writer: &Writer, woken: &Receiver<()>) {
    loop {
        let is_open = woken.recv().is_ok();
        if is_open {
            let mut changes = 0;
            while changes < BUSY && woken.recv_timeout(REST).is_ok() {
                changes += 1;
            }
        }
        if let Err(reason) = write(&mut index, writer) {
            tracing::warn!(reason, "the index stays behind until the store is opened again");
            return;
        }
        if !is_open {
            return;
        }
    }
}

fn write(index: &mut Index, writer: &Writer) -> Result<(), String> {
    let book = writer.snapshot();
    if book.seq == index.seq() {
        return Ok(());
    }
    let hash = writer.journal.hash_at(book.seq).map_err(|error| error.to_string())?;
    index.write(&book, hash.ok_or("the journal ends before the book")?)
}
