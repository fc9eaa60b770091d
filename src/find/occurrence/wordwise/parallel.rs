//! Work on many items at once, where rayon cannot be used.

use std::{panic, thread};

/// Items that one thread is done with before another has started.
const FEW: usize = 10_000;

/// Returns what `work` makes of the items that are numbered up to `count`: of many, on as many threads as there are to
/// count on; of a few, one by one when it is asked for.
///
/// A worker of rayon would take up another document while it waits here, and that would wait for what is being made.
pub(super) fn side_by_side<'w, T: Send + 'w>(
    count: usize,
    work: impl Fn(usize) -> T + Sync + 'w,
) -> Box<dyn Iterator<Item = T> + 'w> {
    let threads = rayon::current_num_threads();
    if threads == 1 || count < FEW {
        return Box::new((0..count).map(work));
    }
    let work = &work;
    let share = count.div_ceil(threads);
    let made: Vec<Vec<T>> = thread::scope(|scope| {
        let starts = (0..count).step_by(share);
        let parts: Vec<_> = starts
            .map(|start| {
                let items = start..count.min(start + share);
                scope.spawn(move || items.map(work).collect())
            })
            .collect();
        let made = parts.into_iter().map(thread::ScopedJoinHandle::join);
        made.map(|part| part.unwrap_or_else(|cause| panic::resume_unwind(cause)))
            .collect()
    });
    Box::new(made.into_iter().flatten())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_items_come_in_their_order() {
        for count in [0, 1, FEW - 1, FEW, 3 * FEW + 1] {
            assert!(side_by_side(count, |item| 2 * item).eq((0..count).map(|item| 2 * item)));
        }
    }
}
