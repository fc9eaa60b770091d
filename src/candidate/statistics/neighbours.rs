//! The words next to a candidate.

use crate::phrase::Word;

/// Neighbours of a candidate that are counted on each side.
const MOST_NEIGHBOURS: usize = 24;

/// A side of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Before,
    Behind,
}

/// Occurrences of a candidate by the word on each side. A word is remembered by its number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Neighbours {
    /// The first neighbours, for most candidates the only ones.
    first: [(u32, u32); 2],
    /// The others, on both sides. The last bit of a number is its side.
    others: Vec<(u32, u32)>,
}

impl Neighbours {
    /// Counts an occurrence next to `word`; `None` is the edge of the text.
    pub(super) fn add(&mut self, side: Side, word: Option<&Word>) {
        let number = word.map_or(0, |word| word.key.number());
        self.add_number(side, number & !1 | side as u32, 1);
    }

    /// Adds what was counted in another text.
    pub(super) fn merge(&mut self, later: &Neighbours) {
        for side in [Side::Before, Side::Behind] {
            for (number, count) in later.counts(side) {
                self.add_number(side, number, count);
            }
        }
    }

    /// Returns the occurrences by neighbour on one side.
    pub(crate) fn on(&self, side: Side) -> impl Iterator<Item = u64> + Clone {
        self.counts(side).map(|(_, count)| u64::from(count))
    }

    fn counts(&self, side: Side) -> impl Iterator<Item = (u32, u32)> + Clone {
        let first = self.first[side as usize];
        let others = self.others.iter().copied();
        let others = others.filter(move |(number, _)| number & 1 == side as u32);
        std::iter::once(first)
            .chain(others)
            .filter(|&(_, count)| count > 0)
    }

    fn add_number(&mut self, side: Side, number: u32, count: u32) {
        let first = &mut self.first[side as usize];
        if first.1 == 0 || first.0 == number {
            *first = (number, first.1.saturating_add(count));
            return;
        }
        let mut here = 1;
        for (other, known) in &mut self.others {
            if *other == number {
                *known = known.saturating_add(count);
                return;
            }
            here += usize::from(*other & 1 == side as u32);
        }
        if here < MOST_NEIGHBOURS {
            self.others.push((number, count));
        }
    }
}

#[cfg(test)]
#[test]
fn sides_are_counted_apart_and_merge() {
    let mut neighbours = Neighbours::default();
    neighbours.add_number(Side::Before, 2, 1);
    neighbours.add_number(Side::Behind, 3, 1);
    let mut more = Neighbours::default();
    more.add_number(Side::Before, 2, 1);
    more.add_number(Side::Before, 4, 1);
    neighbours.merge(&more);
    assert_eq!(neighbours.on(Side::Before).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(neighbours.on(Side::Behind).collect::<Vec<_>>(), [1]);
    for number in 0..100 {
        neighbours.add_number(Side::Behind, 2 * number + 1, 1);
    }
    assert_eq!(neighbours.on(Side::Behind).count(), MOST_NEIGHBOURS);
}
