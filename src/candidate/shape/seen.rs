//! Word forms that were analysed already.

use compact_str::CompactString;
use foldhash::fast::RandomState;
use indexmap::IndexMap;

/// Forms remembered at most; a text of a gigabyte has more, and each of the rest is analysed again.
const MOST: usize = 100_000;

/// What is known of the word forms seen so far.
#[derive(Debug)]
pub(super) struct Seen<F> {
    forms: IndexMap<CompactString, F, RandomState>,
}

impl<F> Default for Seen<F> {
    fn default() -> Seen<F> {
        Seen {
            forms: IndexMap::default(),
        }
    }
}

impl<F> Seen<F> {
    /// Returns what is known of `form`; asks `analyse` when it is new.
    pub(super) fn get(&mut self, form: &str, analyse: impl FnOnce() -> F) -> &F {
        let at = match self.forms.get_index_of(form) {
            Some(at) => at,
            None => {
                if self.forms.len() >= MOST {
                    self.forms.clear();
                }
                self.forms.insert_full(form.into(), analyse()).0
            }
        };
        &self.forms[at]
    }
}
