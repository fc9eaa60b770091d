//! Word forms, analysed once.

use std::collections::HashMap;

use compact_str::CompactString;
use foldhash::fast::RandomState;

/// Forms that are remembered at most. A text of a gigabyte has more: then all are forgotten, and analysed again.
const MOST_FORMS: usize = 100_000;

/// What is known of the word forms seen so far.
#[derive(Debug)]
pub(super) struct Seen<F> {
    forms: HashMap<CompactString, F, RandomState>,
}

impl<F> Default for Seen<F> {
    fn default() -> Seen<F> {
        Seen {
            forms: HashMap::default(),
        }
    }
}

impl<F> Seen<F> {
    /// Gives what is known of `form` to `look`; asks `analyse` when it is new.
    pub(super) fn with<R>(
        &mut self,
        form: &str,
        analyse: impl FnOnce() -> F,
        look: impl FnOnce(&F) -> R,
    ) -> R {
        if let Some(known) = self.forms.get(form) {
            return look(known);
        }
        let known = analyse();
        let result = look(&known);
        if self.forms.len() >= MOST_FORMS {
            self.forms.clear();
        }
        self.forms.insert(form.into(), known);
        result
    }
}
