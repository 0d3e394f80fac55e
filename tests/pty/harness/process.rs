//! The process in the terminal: signals, its end, the processor time it has used.

use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use portable_pty::{Child, ExitStatus};
use rustix::process::{Pid, Signal, kill_process};

/// A child process that a thread waits for.
pub(super) struct Process {
    pid: u32,
    ended: Receiver<ExitStatus>,
    status: Option<ExitStatus>,
}

impl Process {
    /// Watches over a child.
    pub(super) fn watch(mut child: Box<dyn Child + Send + Sync>) -> Process {
        let (tell, ended) = channel();
        let pid = child.process_id().unwrap();
        std::thread::spawn(move || child.wait().map(|status| tell.send(status)));
        Process { pid, ended, status: None }
    }

    /// Sends a signal, unless the process has ended.
    pub(super) fn signal(&mut self, signal: Signal) {
        if self.wait(Duration::ZERO).is_none() {
            // A process that ended a moment ago is what the sender wanted anyway.
            let _ = kill_process(Pid::from_raw(self.pid as i32).unwrap(), signal);
        }
    }

    /// Waits for the end, at most so long.
    pub(super) fn wait(&mut self, deadline: Duration) -> Option<&ExitStatus> {
        if self.status.is_none() {
            self.status = self.ended.recv_timeout(deadline).ok();
        }
        self.status.as_ref()
    }

    /// The process that this one, a shell, has started.
    fn job(&self) -> Option<Pid> {
        let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", self.pid)).ok()?;
        Pid::from_raw(children.split_whitespace().next()?.parse().ok()?)
    }

    /// Sends a signal to the job.
    pub(super) fn signal_job(&self, signal: Signal) {
        kill_process(self.job().unwrap(), signal).unwrap();
    }

    /// Whether a signal has stopped the job.
    pub(super) fn is_job_stopped(&self) -> bool {
        let stat = self
            .job()
            .and_then(|job| std::fs::read_to_string(format!("/proc/{}/stat", job.as_raw_nonzero())).ok());
        stat.is_some_and(|stat| stat.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with('T')))
    }

    /// The processor time all its threads have used so far.
    pub(super) fn cpu_time(&self) -> Duration {
        let Ok(tasks) = std::fs::read_dir(format!("/proc/{}/task", self.pid)) else { return Duration::ZERO };
        let nanoseconds = tasks.flatten().filter_map(|task| {
            let stat = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
            stat.split_whitespace().next()?.parse::<u64>().ok()
        });
        Duration::from_nanos(nanoseconds.sum())
    }

    /// The memory it holds now, in kilobytes.
    pub(super) fn memory_kb(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid)).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.signal(Signal::KILL);
    }
}
