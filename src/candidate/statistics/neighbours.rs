//! The words next to a candidate.

/// Different neighbours of a candidate that are told apart on each side.
const MOST: usize = 24;

/// A side of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    Behind,
}

/// Occurrences of a candidate by the word on each side. A word is remembered by a number, of 31 bits and one for the side.
#[derive(Clone, Debug, Default)]
pub(crate) struct Neighbours {
    counts: Vec<(u32, u32)>,
}

impl Neighbours {
    /// Counts an occurrence next to `word`; an empty word is the edge of the text.
    pub(super) fn add(&mut self, side: Side, word: &str) {
        self.add_number(number(side, word), 1);
    }

    /// Adds what was counted in another text.
    pub(super) fn merge(&mut self, other: &Neighbours) {
        for &(number, count) in &other.counts {
            self.add_number(number, count);
        }
    }

    /// Returns the occurrences by neighbour on one side.
    pub(crate) fn on(&self, side: Side) -> impl Iterator<Item = u64> + Clone {
        let counts = self.counts.iter();
        let here = counts.filter(move |(number, _)| number & 1 == side as u32);
        here.map(|&(_, count)| u64::from(count))
    }

    fn add_number(&mut self, number: u32, count: u32) {
        let mut here = 0;
        for (known, known_count) in &mut self.counts {
            if *known == number {
                *known_count = known_count.saturating_add(count);
                return;
            }
            here += usize::from((*known ^ number) & 1 == 0);
        }
        if here < MOST {
            if self.counts.is_empty() {
                // Most candidates occur once.
                self.counts.reserve_exact(2);
            }
            self.counts.push((number, count));
        }
    }
}

/// FNV-1a: the same number on every machine and in every run.
fn number(side: Side, word: &str) -> u32 {
    let hash = word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3_u64)
    });
    (hash >> 32) as u32 & !1 | side as u32
}

#[cfg(test)]
#[test]
fn sides_are_counted_apart_and_merge() {
    let mut neighbours = Neighbours::default();
    neighbours.add(Side::Before, "a");
    neighbours.add(Side::Behind, "a");
    let mut more = Neighbours::default();
    more.add(Side::Before, "a");
    more.add(Side::Before, "b");
    neighbours.merge(&more);
    assert_eq!(neighbours.on(Side::Before).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(neighbours.on(Side::Behind).collect::<Vec<_>>(), [1]);
    for at in 0..100 {
        neighbours.add(Side::Behind, &at.to_string());
    }
    assert_eq!(neighbours.on(Side::Behind).count(), MOST);
}
