//! When the line will have carried what was sent, so that no more is sent before that.
//!
//! A terminal half acknowledges a frame when the kernel has taken it, and a pty takes 12 to 22 KB, sshd more: at 9,600
//! bit/s that is a quarter of a minute in which a held key runs on after it was let go. So the session reckons what the
//! line carries, at the rate it was told, and leaves frames out until it is free; the first frame after a rest is never
//! late. Where keys outrun the line all the same, a frame is drawn in haste and finished when they rest. Pure: moments
//! are handed in.

use std::time::{Duration, Instant};

use crate::session::Haste;

/// Bits a byte takes on the line: eight, and what start and stop bits or packets add.
const BITS_A_BYTE: u64 = 10;

/// After so long without a key nothing is held down any more; and so long what was left out waits once the line is free,
/// so that it does not stand in the way of a key that follows.
const REST: Duration = Duration::from_millis(120);

/// How long a frame waits at most for a line whose rate is only assumed: on a fast one nobody shall feel it.
pub(super) const MOST_ASSUMED: Duration = Duration::from_millis(100);

/// The line as the session reckons it, and the keys that come over it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// Bits a second; 0 carries whatever comes.
    rate: u32,
    /// How long a frame waits at most.
    most: Option<Duration>,
    free_at: Option<Instant>,
    typed_at: Option<Instant>,
    /// Whether the last key followed the one before so closely that it may be held down.
    is_held: bool,
    /// Whether the frame that is due had to wait for the line.
    has_waited: bool,
    /// Whether the last frame left something out.
    is_unfinished: bool,
}

impl Pace {
    /// A line that carries so many bits a second and is free; 0 for one that carries whatever comes. No frame waits longer
    /// than `most`.
    pub(super) const fn new(rate: u32, most: Option<Duration>) -> Pace {
        Pace {
            rate,
            most,
            free_at: None,
            typed_at: None,
            is_held: false,
            has_waited: false,
            is_unfinished: false,
        }
    }

    /// Something was typed now.
    pub(super) fn typed(&mut self, now: Instant) {
        self.is_held = self.typed_at.is_some_and(|before| now < before + REST);
        self.typed_at = Some(now);
    }

    /// When a frame that is due now may go out: at once, or when the line is free.
    pub(super) fn wait_for_line(&mut self, now: Instant) -> Instant {
        let free_at = self.free_at.filter(|free_at| *free_at > now);
        self.has_waited |= free_at.is_some();
        free_at.unwrap_or(now)
    }

    /// When the rest of an unfinished frame may go out: once nothing is held down and the line has been free a moment.
    pub(super) fn rest_due(&self, now: Instant) -> Option<Instant> {
        let typed_at = self.typed_at.filter(|_| self.is_unfinished)?;
        let since = self.free_at.map_or(typed_at, |free_at| free_at.max(typed_at));
        Some((since + REST).max(now))
    }

    /// A frame is drawn now: whether in haste.
    pub(super) fn begin_frame(&mut self, now: Instant) -> Haste {
        let is_held = self.is_held && self.typed_at.is_some_and(|typed_at| now < typed_at + REST);
        let haste = if is_held && self.has_waited { Haste::Some } else { Haste::None };
        self.is_unfinished = haste == Haste::Some;
        self.has_waited = false;
        haste
    }

    /// So many bytes were sent now.
    pub(super) fn sent(&mut self, bytes: usize, now: Instant) {
        if self.rate > 0 {
            let micros = bytes as u64 * BITS_A_BYTE * 1_000_000 / u64::from(self.rate);
            let start = self.free_at.map_or(now, |free_at| free_at.max(now));
            let free_at = start + Duration::from_micros(micros);
            self.free_at = Some(self.most.map_or(free_at, |most| free_at.min(now + most)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments() -> impl Fn(u64) -> Instant {
        let start = Instant::now();
        move |ms| start + Duration::from_millis(ms)
    }

    #[test]
    fn a_line_is_busy_for_as_long_as_it_carries_what_was_sent() {
        let at = moments();
        let mut pace = Pace::new(9_600, None);
        assert_eq!(pace.wait_for_line(at(0)), at(0));
        pace.sent(240, at(0));
        assert_eq!(pace.wait_for_line(at(0)), at(250));
        assert_eq!(pace.wait_for_line(at(250)), at(250));
        pace.sent(96, at(100));
        assert_eq!(pace.wait_for_line(at(100)), at(350), "what comes waits for what was there");
        pace.sent(96, at(1_000));
        assert_eq!(pace.wait_for_line(at(1_000)), at(1_100), "a rested line begins anew");
    }

    #[test]
    fn a_rate_that_is_only_assumed_makes_nobody_wait_long() {
        let at = moments();
        let mut pace = Pace::new(64_000, Some(MOST_ASSUMED));
        pace.sent(64, at(0));
        assert_eq!(pace.wait_for_line(at(0)), at(10));
        pace.sent(2_400, at(10));
        assert_eq!(pace.wait_for_line(at(10)), at(110));
    }

    #[test]
    fn a_line_without_a_rate_is_never_busy() {
        let at = moments();
        let mut pace = Pace::new(0, None);
        pace.sent(1_000_000, at(0));
        assert_eq!(pace.wait_for_line(at(0)), at(0));
        pace.typed(at(0));
        assert_eq!(pace.begin_frame(at(0)), Haste::None);
    }

    #[test]
    fn keys_that_outrun_the_line_make_haste_and_the_rest_follows() {
        let at = moments();
        let mut pace = Pace::new(9_600, None);
        pace.typed(at(0));
        assert_eq!(pace.begin_frame(at(0)), Haste::None, "the first key is drawn whole");
        pace.sent(96, at(0));
        pace.typed(at(30));
        assert_eq!(pace.wait_for_line(at(30)), at(100));
        assert_eq!(pace.begin_frame(at(100)), Haste::Some);
        pace.sent(48, at(100));
        assert_eq!(pace.rest_due(at(100)), Some(at(270)), "a moment after the line is free");
        pace.typed(at(160));
        assert_eq!(pace.rest_due(at(160)), Some(at(280)), "and nothing is held");
        assert_eq!(pace.begin_frame(at(280)), Haste::None);
        assert_eq!(pace.rest_due(at(280)), None);
    }

    #[test]
    fn a_single_key_that_had_to_wait_long_makes_no_haste() {
        let at = moments();
        let mut pace = Pace::new(9_600, None);
        pace.sent(960, at(0));
        pace.typed(at(100));
        pace.wait_for_line(at(100));
        assert_eq!(pace.begin_frame(at(1_000)), Haste::None);
    }
}
