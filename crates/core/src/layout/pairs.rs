//! Pairs of characters, as a filter. `pairs.u64` has its bits, 64 in each number of eight bytes.

/// A set of pairs of characters that may also claim to have pairs that were not added (a Bloom filter with one hash; B. Bloom,
/// CACM 13 (1970), 422–426).
///
/// It is small enough to stay in the cache, and rules out most pairs of a text at one look.
#[derive(Debug)]
pub struct PairFilter {
    bits: Vec<u64>,
    shift: u32,
}

impl PairFilter {
    /// Makes an empty filter of two to the power of `size` bits; `size` is from 6 to 32.
    pub fn new(size: u32) -> PairFilter {
        PairFilter {
            bits: vec![0; (1 << size) / 64],
            shift: 32 - size,
        }
    }

    /// Reads `pairs.u64`.
    pub fn from_bytes(bytes: &[u8]) -> PairFilter {
        let (words, _) = bytes.as_chunks();
        PairFilter {
            bits: words.iter().map(|&word| u64::from_le_bytes(word)).collect(),
            shift: 32 - (8 * bytes.len()).ilog2(),
        }
    }

    /// Returns the content of `pairs.u64`.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bits
            .iter()
            .flat_map(|bits| bits.to_le_bytes())
            .collect()
    }

    /// Adds a pair.
    pub fn insert(&mut self, first: char, second: char) {
        let at = self.place(first, second);
        self.bits[at / 64] |= 1 << (at % 64);
    }

    /// Returns `false` if the pair was certainly not added.
    #[inline]
    pub fn may_have(&self, first: char, second: char) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_round_trip() {
        let mut pairs = PairFilter::new(10);
        pairs.insert('和', '平');
        let read = PairFilter::from_bytes(&pairs.to_bytes());
        assert!(read.may_have('和', '平'));
        assert!(!read.may_have('平', '和'));
    }
}
