//! What a program costs while nobody types.

use std::time::Duration;

use super::pty::Pty;

/// What was sent and used in a while of rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rest {
    /// Bytes sent to the terminal.
    pub(crate) bytes: usize,
    /// Processor time used.
    pub(crate) cpu: Duration,
}

impl Pty {
    /// Waits until all is quiet, then watches the program for a while.
    pub(crate) fn rest(&mut self, settle: Duration, watch: Duration) -> Rest {
        self.wait_quiet(settle);
        let (mark, before) = (self.mark(), self.cpu_time());
        self.wait_quiet(watch);
        Rest { bytes: self.bytes_since(mark).len(), cpu: self.cpu_time().saturating_sub(before) }
    }
}
