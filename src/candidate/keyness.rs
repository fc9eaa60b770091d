//! Keyness: how much more frequent a candidate is here than in the language in general.

/// Occurrences in a text of so many words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rate {
    pub(super) count: f64,
    pub(super) words: f64,
}

/// Returns the log-likelihood ratio, negative where the candidate is rarer here.
///
/// ```text
/// G² = 2 · (a · ln(a / E1) + b · ln(b / E2)),   E1 = c · (a + b) / (c + d),   E2 = d · (a + b) / (c + d)
/// ```
///
/// a occurrences in c words here, b in d words of the reference; a term with a or b = 0 is 0. Rayson and Garside (2000),
/// Comparing corpora using frequency profiling. 20 in 1,000 against 100 in 100,000: 89.0.
pub(super) fn log_likelihood(here: Rate, reference: Rate) -> f64 {
    let share = (here.count + reference.count) / (here.words + reference.words);
    let part = |rate: Rate| match rate.count > 0.0 {
        true => rate.count * (rate.count / (rate.words * share)).ln(),
        false => 0.0,
    };
    let g2 = 2.0 * (part(here) + part(reference));
    match here.count * reference.words >= reference.count * here.words {
        true => g2,
        false => -g2,
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
/// With the symbols of [`log_likelihood`]. Kilgarriff (2009), Simple maths for keywords. 20 in 1,000 against 100 in 100,000:
/// 20,100 / 1,100 = 18.3.
pub(super) fn simple_maths(here: Rate, reference: Rate) -> f64 {
    let per_million = |rate: Rate| 1e6 * rate.count / rate.words.max(1.0);
    (per_million(here) + SMOOTHING) / (per_million(reference) + SMOOTHING)
}

#[cfg(test)]
#[test]
fn worked_examples() {
    let here = Rate {
        count: 20.0,
        words: 1e3,
    };
    let reference = Rate {
        count: 100.0,
        words: 1e5,
    };
    assert!((simple_maths(here, reference) - 18.27).abs() < 0.01);
    // E1 = 1,000 · 120 / 101,000 = 1.188, E2 = 118.8.
    let expected = 2.0 * (20.0 * (20.0f64 / 1.188_12).ln() + 100.0 * (100.0f64 / 118.811_9).ln());
    assert!((log_likelihood(here, reference) - expected).abs() < 0.01);
    assert!(log_likelihood(reference, here) < 0.0);
}
