//! The first two characters of terms.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::{lexicon::PairFilter, token::fold::Fold};

/// Two to this power is the number of bits: with the pairs of ten thousand terms, one in ten is set.
const SIZE: u32 = 18;

/// Pairs of characters, each with the node of a trie that they lead to. In nine of ten places of a text no term begins.
pub(super) struct Pairs {
    fold: Fold,
    /// The pairs in all their forms, so that a text need not be folded where no term begins.
    filter: PairFilter,
    nodes: HashMap<(char, char), u32, RandomState>,
}

impl Pairs {
    pub(super) fn new(fold: Fold) -> Pairs {
        Pairs {
            fold,
            filter: PairFilter::new(SIZE),
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
        self.nodes.insert((first, second), node);
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
        let pair = (self.fold.char(first), self.fold.char(second));
        self.nodes.get(&pair).copied()
    }
}
