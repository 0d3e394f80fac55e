//! Deadlines of one session, the nearest first. Empty at rest, so that a resting session waits for nothing.

use std::time::Instant;

/// At most one deadline for each name; setting it again moves it.
#[derive(Debug)]
pub(super) struct Timers<Name> {
    deadlines: Vec<(Instant, Name)>,
}

impl<Name: Copy + Eq> Timers<Name> {
    /// Makes an empty queue.
    pub(super) fn new() -> Timers<Name> {
        Timers { deadlines: Vec::new() }
    }

    /// Sets or moves the deadline of `name`, or forgets it.
    pub(super) fn set(&mut self, name: Name, deadline: Option<Instant>) {
        self.deadlines.retain(|(_, other)| *other != name);
        if let Some(deadline) = deadline {
            let place = self.deadlines.partition_point(|(other, _)| *other <= deadline);
            self.deadlines.insert(place, (deadline, name));
        }
    }

    /// The nearest deadline.
    pub(super) fn next(&self) -> Option<Instant> {
        self.deadlines.first().map(|(deadline, _)| *deadline)
    }

    /// Takes the names whose deadline has come, in their order.
    pub(super) fn take_due(&mut self, now: Instant) -> Vec<Name> {
        let due = self.deadlines.partition_point(|(deadline, _)| *deadline <= now);
        self.deadlines.drain(..due).map(|(_, name)| name).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn deadlines_come_in_their_order_and_once() {
        let start = Instant::now();
        let at = |ms| Some(start + Duration::from_millis(ms));
        let mut timers = Timers::new();
        timers.set("slow", at(150));
        timers.set("rest", at(100));
        timers.set("fade", at(300));
        timers.set("slow", at(50));
        timers.set("fade", None);
        assert_eq!(timers.next(), at(50));
        assert!(timers.take_due(start).is_empty());
        assert_eq!(timers.take_due(start + Duration::from_millis(200)), ["slow", "rest"]);
        assert_eq!(timers.next(), None);
    }
}
