//! Branching: whether a candidate is free on both sides.

use super::definition::{Measure, Weight};
use crate::candidate::statistics::Side;

/// Branching, as a column and a part of the score.
pub(super) const BRANCHING: Measure = Measure {
    name: "branching",
    unit: "bits",
    about: "How varied the words next to it are, on the less varied side: an incomplete phrase always has the same neighbour.",
    formula: "the lesser of the entropies of its left and right neighbours, H = − Σ p · log2 p; p: share of a neighbour",
    source: "Harris (1955), From phoneme to morpheme; Jin and Tanaka-Ishii (2006)",
    value: |observed| {
        let neighbours = &observed.entry.neighbours;
        Some(branching(
            neighbours.on(Side::Before),
            neighbours.on(Side::Behind),
        ))
    },
    // Worth −0.003.
    weight: Some(Weight::linear(0.3)),
};

/// Returns the entropy of the neighbours on the side where it is lower, in bits.
///
/// ```text
/// H = − Σ p(w) · log2 p(w),   branching = min(H left, H right)
/// ```
///
/// p(w) is the share of occurrences with neighbour w on that side. Harris (1955), From phoneme to morpheme; Jin and
/// Tanaka-Ishii (2006), Unsupervised segmentation of Chinese text by use of branching entropy. 0 for a fragment that is always
/// followed by the same word. Neighbours a, a, b, c on the one side (1.5 bits), a, b, c, d on the other (2): 1.5.
fn branching(
    before: impl Iterator<Item = u64> + Clone,
    behind: impl Iterator<Item = u64> + Clone,
) -> f64 {
    entropy(before).min(entropy(behind))
}

fn entropy(neighbours: impl Iterator<Item = u64> + Clone) -> f64 {
    let all: u64 = neighbours.clone().sum();
    let bits: f64 = neighbours
        .map(|count| {
            let share = count as f64 / all as f64;
            -share * share.log2()
        })
        .sum();
    bits.max(0.0)
}

#[cfg(test)]
#[test]
fn worked_example() {
    assert_eq!(branching([2, 1, 1].into_iter(), [1; 4].into_iter()), 1.5);
    assert_eq!(branching([2, 1, 1].into_iter(), [4].into_iter()), 0.0);
}
