//! The first two characters of terms.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::{data::PairFilter, token::fold::Fold};

/// Bits for each term, of which hardly one is set: the fewer bits there are, the nearer they stay to the processor.
const BITS: usize = 16;

/// Pairs of characters, each with the node of a trie that they lead to. In nine of ten places of a text no term begins.
pub(super) struct Pairs {
    fold: Fold,
    /// The pairs in all their forms, so that a text need not be folded where no term begins.
    filter: PairFilter,
    nodes: HashMap<u64, u32, RandomState>,
}

impl Pairs {
    /// Room for the pairs of so many terms.
    pub(super) fn new(fold: Fold, terms: usize) -> Pairs {
        let bits = (terms * BITS).next_power_of_two();
        Pairs {
            fold,
            filter: PairFilter::new(bits.ilog2().clamp(12, 20)),
            nodes: HashMap::default(),
        }
    }

    /// Adds a pair of folded characters.
    pub(super) fn insert(&mut self, first: char, second: char, node: u32) {
        for one in self.fold.forms(first) {
            for other in self.fold.forms(second) {
                self.filter.insert(one, other);
            }
        }
        self.nodes.insert(both(first, second), node);
    }

    /// Returns the node that a pair leads to as it stands in the text.
    #[inline]
    pub(super) fn node(&self, first: char, second: char) -> Option<u32> {
        match self.filter.may_have(first, second) {
            true => self.folded(first, second),
            false => None,
        }
    }

    fn folded(&self, first: char, second: char) -> Option<u32> {
        let pair = both(self.fold.char(first), self.fold.char(second));
        self.nodes.get(&pair).copied()
    }
}

/// One number is hashed faster than two.
fn both(first: char, second: char) -> u64 {
    u64::from(first as u32) << 32 | u64::from(second as u32)
}
