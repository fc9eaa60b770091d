//! Work on many items at once, where rayon cannot be used.

use std::{panic, thread};

/// Items that one thread is done with before another has started.
const FEW: usize = 10_000;

/// Returns what `work` makes of each item, on as many threads as there are to count on.
///
/// A worker of rayon would take up another document while it waits here, and that would wait for what is being made.
pub(super) fn side_by_side<T: Sync, U: Send>(items: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let threads = rayon::current_num_threads();
    if threads == 1 || items.len() < FEW {
        return items.iter().map(work).collect();
    }
    let work = &work;
    thread::scope(|scope| {
        let mut parts = Vec::with_capacity(threads);
        for items in items.chunks(items.len().div_ceil(threads)) {
            parts.push(scope.spawn(move || items.iter().map(work).collect::<Vec<U>>()));
        }
        let made = parts.into_iter().map(thread::ScopedJoinHandle::join);
        made.flat_map(|part| part.unwrap_or_else(|cause| panic::resume_unwind(cause)))
            .collect()
    })
}
