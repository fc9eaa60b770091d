//! How a state of the trie of Chinese words is kept: the build script writes what the program reads.

/// States below are those of single characters, at their code points: no word has a character outside the Basic Multilingual
/// Plane. The others stand in a hash table.
pub(crate) const CHARACTERS: usize = 1 << 16;

/// States behind the last place of the table, for those that find theirs taken.
const BEHIND: usize = 256;

/// What a sequence of characters that some word begins with leads to, in eight bytes.
///
/// From the lowest bit on, the state that is one character shorter (20 bits), that character (16 bits), the number of the
/// frequency of the word that ends here, 0 for none (13 bits), and a filter of the characters that may follow (15 bits), by which
/// most that do not are known without a look at the table.
#[derive(Clone, Copy, Default)]
pub(crate) struct State(pub(crate) u64);

impl State {
    /// The state that `parent` leads to with `c`.
    pub(crate) fn new(parent: usize, c: u16) -> State {
        State(parent as u64 | u64::from(c) << 20)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this is the state that `parent` leads to with `c`.
    #[inline]
    pub(crate) fn is(self, parent: usize, c: u16) -> bool {
        (self.0 ^ State::new(parent, c).0) << 28 == 0
    }

    /// The number of the frequency of the word that ends here, 0 for none.
    #[inline]
    pub(crate) fn frequency(self) -> usize {
        (self.0 >> 36) as usize & 0x1FFF
    }

    /// Whether `c` may follow. If not, it certainly does not.
    #[inline]
    pub(crate) fn may_go_on(self, c: u16) -> bool {
        self.0 & filter(c) != 0
    }
}

#[inline]
pub(super) fn filter(c: u16) -> u64 {
    let hash = u32::from(c).wrapping_mul(0x9E37_79B1) >> 16;
    1 << (49 + ((hash * 15) >> 16))
}

/// Returns where to begin to look, state after state, for the one that `parent` leads to with `c`, among `states` in all.
#[inline]
pub(crate) fn place(parent: usize, c: u16, states: usize) -> usize {
    let key = (parent as u64) << 16 | u64::from(c);
    let hash = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
    let places = (states - CHARACTERS - BEHIND) as u64;
    CHARACTERS + ((hash * places) >> 32) as usize
}
