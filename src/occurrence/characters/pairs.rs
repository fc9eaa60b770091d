//! The first two characters of terms.

use std::collections::HashMap;

use foldhash::fast::RandomState;

/// Bits of the filter: with the pairs of ten thousand terms, one in ten is set. It stays in the fastest memory.
const BITS: u32 = 17;

/// Pairs of characters, each with the node of a trie that they lead to.
///
/// In nine of ten places of a text no term begins, and a filter (B. Bloom, CACM 13 (1970), 422–426, with one hash) tells
/// so after one look.
pub(super) struct Pairs {
    filter: Vec<u64>,
    nodes: HashMap<(char, char), u32, RandomState>,
}

impl Pairs {
    pub(super) fn new() -> Pairs {
        Pairs {
            filter: vec![0; (1 << BITS) / 64],
            nodes: HashMap::default(),
        }
    }

    pub(super) fn insert(&mut self, first: char, second: char, node: u32) {
        let at = place(first, second);
        self.filter[at / 64] |= 1 << (at % 64);
        self.nodes.insert((first, second), node);
    }

    /// Returns the node that the pair leads to.
    #[inline]
    pub(super) fn node(&self, first: char, second: char) -> Option<u32> {
        let at = place(first, second);
        if self.filter[at / 64] & (1 << (at % 64)) == 0 {
            return None;
        }
        self.nodes.get(&(first, second)).copied()
    }
}

/// Multiplicative hashing (D. Knuth, The Art of Computer Programming, vol. 3, section 6.4).
fn place(first: char, second: char) -> usize {
    let both = (first as u32).wrapping_mul(0x9E37_79B1) ^ (second as u32).wrapping_mul(0x85EB_CA6B);
    (both >> (32 - BITS)) as usize
}
