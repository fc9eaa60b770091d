//! Frequency: how often a candidate occurs.

use super::definition::{Measure, Weight};

/// Frequency, as a column and a part of the score.
pub(super) const FREQUENCY: Measure = Measure {
    name: "frequency",
    unit: "logarithm",
    about: "Logarithm of the number of occurrences.",
    formula: "ln(1 + count)",
    source: "",
    value: |observed| Some(frequency(observed.entry.count)),
    // Worth −0.004: on short texts the shape tells more.
    weight: Some(Weight::linear(1.2)),
};

/// Returns the logarithm of a count, so that ten occurrences are not ten times as good as one.
///
/// ```text
/// frequency(f) = ln(1 + f)
/// ```
///
/// f is the number of occurrences, nested ones too. Justeson and Katz (1995), Technical terminology: some linguistic
/// properties and an algorithm for identification in text. f = 9: ln 10 = 2.303.
fn frequency(count: u64) -> f64 {
    (count as f64).ln_1p()
}

#[cfg(test)]
#[test]
fn worked_example() {
    assert!((frequency(9) - 2.303).abs() < 1e-3);
    assert_eq!(frequency(0), 0.0);
}
