//! States of the trie: see [`super`].

/// How many places belong to single characters. Those of the hash table follow.
pub(super) const CHARACTERS: usize = 1 << 16;

/// How many places follow the last one that is a hash, for states whose place is taken.
pub(super) const BEHIND: usize = 256;

/// Most states that 20 bits can number.
pub(super) const MOST_STATES: usize = 1 << 20;

/// Most frequencies that 13 bits can number beside 0.
pub(super) const MOST_FREQUENCIES: usize = (1 << 13) - 1;

/// A sequence of characters that some word begins with.
#[derive(Clone, Copy, Default)]
pub(super) struct State(pub(super) u64);

impl State {
    /// Makes the state that `c` leads to from `parent`.
    #[inline]
    pub(super) fn new(parent: usize, c: u16) -> State {
        State(parent as u64 | u64::from(c) << 20)
    }

    #[inline]
    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns `true` if this is the state that `c` leads to from `parent`.
    #[inline]
    pub(super) fn is(self, parent: usize, c: u16) -> bool {
        (self.0 ^ State::new(parent, c).0) << 28 == 0
    }

    /// Returns the number of the frequency of the word that ends here, or 0.
    #[inline]
    pub(super) fn frequency(self) -> usize {
        (self.0 >> 36) as usize & MOST_FREQUENCIES
    }

    pub(super) fn set_frequency(&mut self, number: usize) {
        self.0 |= (number as u64) << 36;
    }

    /// Returns `false` if `c` certainly does not follow.
    #[inline]
    pub(super) fn may_go_on(self, c: u16) -> bool {
        self.0 & filter(c) != 0
    }

    pub(super) fn let_go_on(&mut self, c: u16) {
        self.0 |= filter(c);
    }
}

#[inline]
fn filter(c: u16) -> u64 {
    let hash = u32::from(c).wrapping_mul(0x9E37_79B1) >> 16;
    1 << (49 + ((hash * 15) >> 16))
}

/// Returns the place from which to look for the state that `c` leads to from `parent`, one after another. There are `states` in all.
#[inline]
pub(super) fn place(parent: usize, c: u16, states: usize) -> usize {
    let key = (parent as u64) << 16 | u64::from(c);
    let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    let places = (states - CHARACTERS - BEHIND) as u64;
    CHARACTERS + ((hash * places) >> 32) as usize
}
