//! How far the work has come.

use std::sync::atomic::{AtomicU64, Ordering};

/// What happens in a run over many documents, for those who wait for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// All documents are known by name.
    Found {
        /// How many.
        documents: usize,
        /// Bytes that they have together.
        bytes: u64,
    },
    /// A part of a document is counted.
    Read {
        /// Bytes that it has.
        bytes: u64,
    },
    /// A document is done.
    Done,
}

/// How far the work on one document has come.
pub(crate) struct Meter<'p, P: Fn(Progress)> {
    progress: &'p P,
    /// Bytes of the document that are still to be told of; `None` where nobody knows how many it has.
    rest: Option<AtomicU64>,
}

impl<'p, P: Fn(Progress)> Meter<'p, P> {
    /// Begins the document, which has `size` bytes, or an unknown number if that is 0.
    pub(crate) fn new(size: u64, progress: &'p P) -> Meter<'p, P> {
        Meter {
            progress,
            rest: (size > 0).then(|| AtomicU64::new(size)),
        }
    }

    /// Tells of a part of `bytes` bytes, but never of more than the document has.
    pub(super) fn read(&self, bytes: u64) {
        let bytes = match &self.rest {
            None => bytes,
            Some(rest) => {
                let less = |rest: u64| Some(rest.saturating_sub(bytes));
                let before = rest.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
                bytes.min(before.unwrap_or_default())
            }
        };
        (self.progress)(Progress::Read { bytes });
    }

    /// Ends the document, whether it was read to its end or not.
    pub(crate) fn done(self) {
        let rest = self.rest.map_or(0, AtomicU64::into_inner);
        (self.progress)(Progress::Read { bytes: rest });
        (self.progress)(Progress::Done);
    }
}
