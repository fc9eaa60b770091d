//! Branching: whether a candidate is free on both sides.

/// Returns the entropy of the neighbours on the side where it is lower, in bits.
///
/// ```text
/// H = − Σ p(w) · log2 p(w),   branching = min(H left, H right)
/// ```
///
/// p(w) is the share of occurrences with neighbour w on that side. Harris (1955), From phoneme to morpheme; Jin and
/// Tanaka-Ishii (2006), Unsupervised segmentation of Chinese text by use of branching entropy. 0 for a fragment that is always
/// followed by the same word. Neighbours a, a, b, c on the one side (1.5 bits), a, b, c, d on the other (2): 1.5.
pub(super) fn branching<'n>(sides: impl Iterator<Item = &'n [(u64, u64)]>) -> f64 {
    sides.map(entropy).min_by(f64::total_cmp).unwrap_or(0.0)
}

fn entropy(neighbours: &[(u64, u64)]) -> f64 {
    let all: u64 = neighbours.iter().map(|(_, count)| count).sum();
    let bits: f64 = neighbours
        .iter()
        .map(|&(_, count)| {
            let share = count as f64 / all as f64;
            -share * share.log2()
        })
        .sum();
    bits.max(0.0)
}

#[cfg(test)]
#[test]
fn worked_example() {
    let left = [(1, 2), (2, 1), (3, 1)];
    let right = [(1, 1), (2, 1), (3, 1), (4, 1)];
    assert_eq!(branching([&left[..], &right[..]].into_iter()), 1.5);
    assert_eq!(branching([&left[..], &[(7, 4)][..]].into_iter()), 0.0);
}
