//! Keyness: how much more frequent a candidate is here than in the language in general.

use crate::rate::{self, Rate};

/// Returns the log-likelihood ratio of the two rates, negative where the candidate is rarer here.
///
/// [`rate::log_likelihood`] has the formula. 20 in 1,000 words against 100 in 100,000: 89.0.
pub(super) fn log_likelihood(here: Rate, general: Rate) -> f64 {
    let g2 = rate::log_likelihood(&[here, general]);
    if here.count * general.units >= general.count * here.units {
        g2
    } else {
        -g2
    }
}

/// Occurrences per million that are added on both sides: small values favour rare candidates.
const SMOOTHING: f64 = 100.0;

/// Returns the ratio of the relative frequencies, smoothed.
///
/// ```text
/// (1,000,000 · a / c + 100) / (1,000,000 · b / d + 100)
/// ```
///
/// a: occurrences in c words here; b: in d words of general language. Kilgarriff (2009), Simple maths for keywords. 20 in
/// 1,000 against 100 in 100,000: 20,100 / 1,100 = 18.3.
pub(super) fn simple_maths(here: Rate, general: Rate) -> f64 {
    let per_million = |rate: Rate| 1e6 * rate.count / rate.units.max(1.0);
    (per_million(here) + SMOOTHING) / (per_million(general) + SMOOTHING)
}

#[cfg(test)]
#[test]
fn worked_examples() {
    let (here, general) = (Rate::new(20, 1_000), Rate::new(100, 100_000));
    assert!((simple_maths(here, general) - 18.27).abs() < 0.01);
    // E1 = 1,000 · 120 / 101,000 = 1.188, E2 = 118.8.
    let expected = 2.0 * (20.0 * (20.0f64 / 1.188_12).ln() + 100.0 * (100.0f64 / 118.811_9).ln());
    assert!((log_likelihood(here, general) - expected).abs() < 0.01);
    assert!(log_likelihood(general, here) < 0.0);
}
