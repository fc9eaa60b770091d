//! Where in a document something stands, in bounded memory.

/// Parts that a document is divided into.
const PARTS: u64 = 256;

/// The parts of a document that have an occurrence.
///
/// A part has 2^scale bytes; the scale is the smallest with which 256 parts reach the last occurrence. So a spread
/// depends on the occurrences alone, not on the order in which they were added, and has 40 bytes however many they are.
///
/// ```
/// let mut spread = trilex::Spread::default();
/// spread.add(0);
/// spread.add(500);
/// assert_eq!(spread.thousandths(1000), [0, 500]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    scale: u32,
    parts: [u64; 4],
}

impl Spread {
    /// Adds an occurrence at byte `offset` of the document's text.
    pub fn add(&mut self, offset: u64) {
        while offset >> self.scale >= PARTS {
            self.coarsen();
        }
        let part = (offset >> self.scale) as usize;
        self.parts[part / 64] |= 1 << (part % 64);
    }

    /// Adds the occurrences of `other`.
    pub fn merge(&mut self, mut other: Spread) {
        while self.scale < other.scale {
            self.coarsen();
        }
        while other.scale < self.scale {
            other.coarsen();
        }
        for (mine, theirs) in self.parts.iter_mut().zip(other.parts) {
            *mine |= theirs;
        }
    }

    /// Returns where the parts begin that have an occurrence, in thousandths of `length` bytes.
    pub fn thousandths(&self, length: u64) -> Vec<u16> {
        self.taken()
            .map(|part| (1000 * (part << self.scale)).checked_div(length))
            .map(|place| place.unwrap_or(0).min(1000) as u16)
            .collect()
    }

    fn taken(&self) -> impl Iterator<Item = u64> {
        let parts = self.parts;
        (0..PARTS).filter(move |part| parts[*part as usize / 64] >> (part % 64) & 1 == 1)
    }

    /// Makes the parts twice as large.
    fn coarsen(&mut self) {
        let mut coarse = Spread {
            scale: self.scale + 1,
            parts: [0; 4],
        };
        for part in self.taken() {
            let part = part as usize / 2;
            coarse.parts[part / 64] |= 1 << (part % 64);
        }
        *self = coarse;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_parts_change_nothing() {
        let offsets = [3, 70_000, 12, 255, 256, 1_000_000, 999, 4];
        let mut whole = Spread::default();
        offsets.into_iter().for_each(|offset| whole.add(offset));
        for cut in 0..offsets.len() {
            let (mut one, mut other) = (Spread::default(), Spread::default());
            offsets[..cut].iter().for_each(|&offset| one.add(offset));
            offsets[cut..].iter().for_each(|&offset| other.add(offset));
            other.merge(one);
            assert_eq!(other, whole, "cut at {cut}");
        }
        assert_eq!(whole.thousandths(1_000_000), [0, 69, 999]);
    }
}
