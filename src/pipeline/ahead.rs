//! Reading ahead of those who count.

use std::{sync::mpsc, thread};

/// Bytes of a document from which on it is read ahead.
const LARGE: u64 = 4 * 1024 * 1024;

/// Batches that are read ahead at most.
const AHEAD: usize = 4;

/// Hands `batches` to `work`. Those of a large document are read ahead in a thread of their own, so that of the threads that
/// count none waits while another reads.
pub(super) fn read_ahead<B: Send, T>(
    size: u64,
    batches: impl Iterator<Item = B> + Send,
    work: impl FnOnce(&mut (dyn Iterator<Item = B> + Send)) -> T,
) -> T {
    if size < LARGE || rayon::current_num_threads() == 1 {
        let mut batches = batches;
        return work(&mut batches);
    }
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel(AHEAD);
        scope.spawn(move || {
            // Whoever counts hangs up when there was an error.
            for batch in batches {
                if sender.send(batch).is_err() {
                    break;
                }
            }
        });
        work(&mut receiver.into_iter())
    })
}
