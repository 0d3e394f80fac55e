//! Work done ahead: what is found out about each of many things by itself is found in another thread, and taken in here, in
//! order. The outcome never depends on the thread, nor on whether there is one.

use std::ops::{ControlFlow, Range};
use std::sync::mpsc::sync_channel;
use std::thread::{Builder, scope};

/// Is told how many of how many are done, and says whether to go on.
pub type Watch<'w> = &'w dyn Fn(usize, usize) -> ControlFlow<()>;

/// How many are made at a time.
const BATCH: usize = 1_024;
/// How many batches may wait.
const WAITING: usize = 4;

/// Goes on whatever is done.
pub(super) fn unwatched(_done: usize, _all: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Takes in what is made of a range, in order. Breaks off where that is wanted.
pub(super) fn each<T: Send>(
    range: Range<usize>,
    make: &(dyn Fn(Range<usize>) -> Vec<T> + Sync),
    watch: Watch<'_>,
    take: &mut dyn FnMut(T),
) -> ControlFlow<()> {
    let batches = || range.clone().step_by(BATCH).map(|from| from..range.end.min(from + BATCH));
    let all = range.len();
    let mut done = 0;
    let mut go_on = |batch: Vec<T>| {
        watch(done, all)?;
        batch.into_iter().for_each(&mut *take);
        done = all.min(done + BATCH);
        ControlFlow::Continue(())
    };
    if all <= BATCH {
        return batches().try_for_each(|part| go_on(make(part)));
    }
    scope(|scope| {
        let (send, receive) = sync_channel(WAITING);
        let parts = batches();
        let maker = Builder::new().spawn_scoped(scope, move || {
            for part in parts {
                // Nobody waits any more where it was broken off.
                if send.send(make(part)).is_err() {
                    break;
                }
            }
        });
        receive.into_iter().try_for_each(&mut go_on)?;
        match maker {
            Ok(_) => ControlFlow::Continue(()),
            // Without another thread it only takes longer.
            Err(_) => batches().try_for_each(|part| go_on(make(part))),
        }
    })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    fn made(part: Range<usize>) -> Vec<usize> {
        part.filter(|n| n % 3 > 0).collect()
    }

    #[test]
    fn everything_comes_in_order_however_much_it_is() {
        for count in [0, 5, BATCH, BATCH + 1, 10 * BATCH + 7] {
            let mut taken = Vec::new();
            let told = RefCell::new(Vec::new());
            let watch = |done: usize, all: usize| {
                told.borrow_mut().push((done, all));
                ControlFlow::Continue(())
            };
            assert!(each(3..3 + count, &made, &watch, &mut |n| taken.push(n)).is_continue());
            assert_eq!(taken, made(3..3 + count));
            let told = told.into_inner();
            assert_eq!(told.len(), count.div_ceil(BATCH));
            assert!(told.iter().enumerate().all(|(n, (done, all))| (*done, *all) == (n * BATCH, count)));
        }
    }

    #[test]
    fn what_is_no_longer_wanted_is_broken_off() {
        let mut taken = 0;
        let watch =
            |done, _| if done >= 2 * BATCH { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        assert!(each(0..100 * BATCH, &made, &watch, &mut |_| taken += 1).is_break());
        assert_eq!(taken, made(0..2 * BATCH).len());
    }
}
