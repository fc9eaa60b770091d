//! Sets of pairs of characters that may err to one side.

/// Pairs of characters; it may take a pair for one of them that is not (B. Bloom, CACM 13 (1970), 422–426, with one hash).
///
/// Small enough to stay in fast memory, it answers for most pairs of a text after one look.
pub(crate) struct PairFilter {
    pub(super) bits: Vec<u64>,
    shift: u32,
}

impl PairFilter {
    /// An empty filter of two to the power of `size` bits, at least 6 and at most 32.
    pub(crate) fn new(size: u32) -> PairFilter {
        PairFilter {
            bits: vec![0; (1 << size) / 64],
            shift: 32 - size,
        }
    }

    /// The filter of these bits, eight bytes each.
    pub(crate) fn from_bytes(bytes: &[u8]) -> PairFilter {
        let (words, _) = bytes.as_chunks();
        PairFilter {
            bits: words.iter().map(|&word| u64::from_le_bytes(word)).collect(),
            shift: 32 - (8 * bytes.len()).ilog2(),
        }
    }

    pub(crate) fn insert(&mut self, first: char, second: char) {
        let at = self.place(first, second);
        self.bits[at / 64] |= 1 << (at % 64);
    }

    /// Whether the pair may be there. If not, it certainly is not.
    #[inline]
    pub(crate) fn may_have(&self, first: char, second: char) -> bool {
        let at = self.place(first, second);
        self.bits[at / 64] & (1 << (at % 64)) != 0
    }

    /// Multiplicative hashing (D. Knuth, The Art of Computer Programming, vol. 3, section 6.4).
    #[inline]
    fn place(&self, first: char, second: char) -> usize {
        let first = (first as u32).wrapping_mul(0x9E37_79B1);
        let both = first ^ (second as u32).wrapping_mul(0x85EB_CA6B);
        (both >> self.shift) as usize
    }
}
