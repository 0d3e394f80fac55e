//! The same work for each of many things, on as many cores as there are: what comes out stands in the order of the things,
//! whatever the number of cores.

use std::num::NonZero;
use std::thread;

/// With fewer things than this the work is done before a second thread has begun.
const FEW: usize = 256;
/// More threads than this would wait for each other.
const MOST: usize = 8;

/// What comes of each thing.
pub(crate) fn each<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = if things.len() < FEW { 1 } else { thread::available_parallelism().map_or(1, NonZero::get) };
    on(cores.min(MOST), things, &work)
}

fn on<T: Sync, R: Send>(threads: usize, things: &[T], work: &(impl Fn(&T) -> R + Sync)) -> Vec<R> {
    let (here, elsewhere) = things.split_at(things.len().div_ceil(threads));
    let mut results: Vec<R> = Vec::with_capacity(things.len());
    thread::scope(|scope| {
        let parts = elsewhere.chunks(here.len().max(1));
        let begun: Vec<_> = parts
            .map(|part| {
                let all = || part.iter().map(work).collect::<Vec<R>>();
                (part, thread::Builder::new().spawn_scoped(scope, all).ok())
            })
            .collect();
        results.extend(here.iter().map(work));
        for (part, thread) in begun {
            match thread.map(thread::ScopedJoinHandle::join) {
                Some(Ok(more)) => results.extend(more),
                Some(Err(panic)) => std::panic::resume_unwind(panic),
                // No thread was to be had.
                None => results.extend(part.iter().map(work)),
            }
        }
    });
    results
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_the_things_whatever_the_number_of_threads() {
        for count in [0, 1, 2, 7, 1000] {
            let things: Vec<usize> = (0..count).collect();
            let twice: Vec<usize> = things.iter().map(|thing| thing * 2).collect();
            assert_eq!(each(&things, |thing| thing * 2), twice);
            for threads in 1..9 {
                assert_eq!(on(threads, &things, &|thing: &usize| thing * 2), twice, "{threads} threads");
            }
        }
    }
}
