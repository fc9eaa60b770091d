//! Cohesion: whether the words of a candidate attract each other.

use super::definition::Measure;

/// Cohesion, as a column.
pub(super) const COHESION: Measure = Measure {
    name: "cohesion",
    unit: "bits",
    about: "How strongly its words attract each other, at the weakest joint; empty for a single word.",
    formula: "least over all joints of log2(f(ab) · N / (f(a) · f(b))); f: occurrences of the candidate (ab) and of its parts before and after the joint (a, b), N: words read",
    source: "Church and Hanks (1990), Word association norms, mutual information, and lexicography",
    value: |observed| {
        let words = observed.background.total;
        cohesion(observed.entry.count, observed.joints(), words)
    },
    weight: None,
};

/// Returns the pointwise mutual information of the weakest joint.
///
/// ```text
/// PMI = min over the places where the candidate can be parted of  log2( f(ab) · N / (f(a) · f(b)) )
/// ```
///
/// f(ab) are the occurrences of the candidate, f(a) and f(b) those of its two parts, N is the number of words read. Church
/// and Hanks (1990), Word association norms, mutual information, and lexicography; the minimum over the joints as in the
/// search for unknown Chinese words. Empty for a single word. 4 occurrences, parts of 4 and 8, 1,000 words:
/// log2(4 · 1000 / 32) = 6.97.
fn cohesion(count: u64, parts: impl Iterator<Item = (u64, u64)>, words: u64) -> Option<f64> {
    parts
        .map(|(left, right)| {
            let expected = left.max(count) as f64 * right.max(count) as f64 / words.max(1) as f64;
            (count as f64 / expected).log2()
        })
        .min_by(f64::total_cmp)
}

#[cfg(test)]
#[test]
fn worked_example() {
    let one = cohesion(4, [(4, 8)].into_iter(), 1000);
    assert!(one.is_some_and(|pmi| (pmi - 6.966).abs() < 1e-3));
    assert_eq!(cohesion(4, std::iter::empty(), 1000), None);
}
