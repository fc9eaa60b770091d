//! Rates: how often something occurs in how much text, and how certain it is that the rates of two texts differ.

/// Occurrences in so much text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Occurrences, or those expected.
    pub count: f64,
    /// Length of the text: in words, in characters, or in whatever the other rates of a comparison are counted in.
    pub units: f64,
}

impl Rate {
    /// Returns the rate of `count` occurrences in `units` units of text.
    pub fn new(count: u64, units: u64) -> Rate {
        Rate {
            count: count as f64,
            units: units as f64,
        }
    }
}

/// Returns the relative frequency of `count` occurrences in `units` units of text.
///
/// ```text
/// per_10k = 10,000 · count / units
/// ```
///
/// A unit is a character other than white space in Chinese and a word in English and Russian; texts in several languages
/// are added up. Rounded to two decimals; 0 if nothing was read.
///
/// ```
/// assert_eq!(trilex::rate::per_10k(26, 8_000), 32.5);
/// assert_eq!(trilex::rate::per_10k(0, 0), 0.0);
/// ```
pub fn per_10k(count: u64, units: u64) -> f64 {
    if units == 0 {
        return 0.0;
    }
    (1e6 * count as f64 / units as f64).round() / 100.0
}

/// Returns the log-likelihood ratio G² of `rates`: how certain it is that they differ.
///
/// ```text
/// G² = 2 · Σ O · ln(O / E),   E = N · ΣO / ΣN
/// ```
///
/// O is the count in a text, N its length, and E the count that it would have if all texts had the same rate. A text with a
/// count of 0 contributes 0, and a text without units is left out: nothing can be said of it. G² has no unit and is never
/// negative; 0 means that all rates are equal. What exceeds [`one_in_a_thousand`] is hardly chance.
///
/// Sources: T. Dunning, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19
/// (1993); in this form P. Rayson and R. Garside, Comparing corpora using frequency profiling (2000).
///
/// ```
/// use trilex::rate::{Rate, log_likelihood};
///
/// // 30 and 10 occurrences in 1,000 words each; 20 would be expected in both.
/// // 2 · (30 · ln(30 / 20) + 10 · ln(10 / 20)) = 10.46
/// let g2 = log_likelihood(&[Rate::new(30, 1_000), Rate::new(10, 1_000)]);
/// assert_eq!((g2 * 100.0).round() / 100.0, 10.46);
///
/// // The same rate; and nothing to compare with.
/// assert_eq!(log_likelihood(&[Rate::new(10, 1_000), Rate::new(20, 2_000)]), 0.0);
/// assert_eq!(log_likelihood(&[Rate::new(10, 1_000), Rate::new(0, 0)]), 0.0);
/// ```
pub fn log_likelihood(rates: &[Rate]) -> f64 {
    let read = || rates.iter().filter(|rate| rate.units > 0.0);
    let count: f64 = read().map(|rate| rate.count).sum();
    let units: f64 = read().map(|rate| rate.units).sum();
    let sum: f64 = read()
        .filter(|rate| rate.count > 0.0)
        .map(|rate| rate.count * (rate.count / (rate.units * (count / units))).ln())
        .sum();
    (2.0 * sum).max(0.0)
}

/// Returns the [`log_likelihood`] of `texts` rates that chance exceeds once in a thousand comparisons: that of the χ²
/// distribution with one degree of freedom less than there are texts.
///
/// ```
/// assert_eq!(trilex::rate::one_in_a_thousand(2), 10.83);
/// assert_eq!(trilex::rate::one_in_a_thousand(3), 13.82);
/// ```
pub fn one_in_a_thousand(texts: usize) -> f64 {
    match texts {
        0..=2 => 10.83,
        _ => 13.82,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_exceeds_it_once_in_a_thousand_times() {
        // Two texts have one degree of freedom, three have two: P(χ² > x) is 0.001.
        let p_of_two_degrees = |x: f64| (-x / 2.0).exp();
        assert!((p_of_two_degrees(one_in_a_thousand(3)) - 0.001).abs() < 1e-5);
        assert_eq!(one_in_a_thousand(2), 10.83);
    }

    #[test]
    fn a_text_without_units_is_left_out() {
        let (zh, en, ru) = (Rate::new(26, 500), Rate::new(3, 500), Rate::new(4, 0));
        assert_eq!(log_likelihood(&[zh, en, ru]), log_likelihood(&[zh, en]));
        assert!((log_likelihood(&[zh, en]) - 20.9).abs() < 0.1);
    }
}
