//! What a session has put on the line: bytes a key, and all of them.
//!
//! What is shown is what had been sent when the last key came, so that showing it causes no frame of its own.

use std::collections::VecDeque;

use crate::ui::Sent;

/// So many keys make the mean.
const KEYS: usize = 20;

/// Counts bytes.
#[derive(Debug, Default)]
pub(super) struct Meter {
    /// Bytes sent after each of the last keys, the newest last.
    after: VecDeque<u64>,
    all: u64,
    /// What is shown.
    reading: Sent,
}

impl Meter {
    /// A key comes: what was sent until now is what is shown until the next.
    pub(super) fn key(&mut self) {
        let keys = self.after.len() as u64;
        let a_key = self.after.iter().sum::<u64>().checked_div(keys).unwrap_or(0);
        self.reading = Sent { a_key, all: self.all };
        if self.after.len() == KEYS {
            self.after.pop_front();
        }
        self.after.push_back(0);
    }

    /// So many bytes were sent.
    pub(super) fn sent(&mut self, bytes: usize) {
        self.all += bytes as u64;
        if let Some(last) = self.after.back_mut() {
            *last += bytes as u64;
        }
    }

    /// What is shown.
    pub(super) const fn reading(&self) -> Sent {
        self.reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_that_of_the_last_keys_and_changes_with_a_key_only() {
        let mut meter = Meter::default();
        meter.sent(2_500);
        assert_eq!(meter.reading(), Sent::default());
        meter.key();
        meter.sent(30);
        meter.sent(200);
        assert_eq!(meter.reading(), Sent { a_key: 0, all: 2_500 });
        meter.key();
        assert_eq!(meter.reading(), Sent { a_key: 230, all: 2_730 });
        (0..KEYS).for_each(|_| meter.key());
        assert_eq!(meter.reading(), Sent { a_key: 0, all: 2_730 }, "long ago does not count");
    }
}
