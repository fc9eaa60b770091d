//! Independence: whether a candidate occurs by itself.

use super::definition::{Measure, Weight};

/// Independence, as a column and a part of the score.
pub(super) const INDEPENDENCE: Measure = Measure {
    name: "independence",
    unit: "share",
    about: "Share of its occurrences that are not inside a longer candidate.",
    formula: "stand-alone occurrences / count",
    source: "",
    value: |observed| Some(independence(observed.entry.free, observed.entry.count)),
    // Worth 0.061, more than all the others.
    weight: Some(Weight::linear(1.2)),
};

/// Returns the share of the occurrences that are free.
///
/// ```text
/// independence = free / f
/// ```
///
/// free of the f occurrences are inside no longer candidate; 0 if there is no occurrence. 3 of 4 occurrences: 0.75.
fn independence(free: u64, count: u64) -> f64 {
    free as f64 / count.max(1) as f64
}

#[cfg(test)]
#[test]
fn worked_example() {
    assert_eq!(independence(3, 4), 0.75);
    assert_eq!(independence(0, 0), 0.0);
}
