//! Work that may take long, on threads of its own, with a flag that stops it.
//!
//! The work itself is pure and lives elsewhere; here it is only lent a thread.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::desk::Mailbox;
use crate::app::Message;
use crate::app::message::{JobId, JobResult, JobSpec, Progress};

/// Does the work; asks now and then whether it was cancelled, and gives up when it was.
pub type Work = Arc<dyn Fn(&JobSpec, &Watch<'_>) -> JobResult + Send + Sync>;

/// The line between a job and whoever waits for it.
pub struct Watch<'w> {
    cancelled: &'w AtomicBool,
    tell: &'w dyn Fn(u32, u32),
}

impl Watch<'_> {
    /// Whether nobody waits for it any more.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Tells how many rows of how many are done.
    pub fn tell(&self, done: u32, total: u32) {
        (self.tell)(done, total);
    }
}

/// The jobs of one session.
pub(super) struct Jobs {
    work: Work,
    cancelled: HashMap<JobId, Arc<AtomicBool>>,
}

impl Jobs {
    /// Makes an empty list of jobs that `work` is to do.
    pub(super) fn new(work: Work) -> Jobs {
        Jobs { work, cancelled: HashMap::new() }
    }

    /// Starts a job; its result comes by the mailbox.
    pub(super) fn start(&mut self, id: JobId, spec: JobSpec, answers: Mailbox) -> io::Result<()> {
        // Whoever has ended has let its flag go.
        self.cancelled.retain(|_, flag| Arc::strong_count(flag) > 1);
        let flag = Arc::new(AtomicBool::new(false));
        self.cancelled.insert(id, Arc::clone(&flag));
        let work = Arc::clone(&self.work);
        let job = move || {
            let tell = |done, total| answers.post(Message::Progress(id, Progress { done, total }));
            let result = work(&spec, &Watch { cancelled: &flag, tell: &tell });
            answers.post(Message::Finished(id, result));
        };
        std::thread::Builder::new().name("job".into()).spawn(job).map(drop)
    }

    /// Tells a job that it is no longer wanted.
    pub(super) fn cancel(&mut self, id: JobId) {
        if let Some(flag) = self.cancelled.remove(&id) {
            flag.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.cancelled.values().for_each(|flag| flag.store(true, Ordering::Relaxed));
    }
}
