//! How evenly a concept is spread over the languages of a comparison.

/// Returns the log-likelihood ratio of `counts`, the occurrences of a concept in each language, against `totals`, those
/// of all concepts.
///
/// ```text
/// G² = 2 · Σ O ln(O / E),  E = ΣO · total / Σtotals
/// ```
///
/// O is a count and E what it would be if the concept had the same share in every language. 0 is perfectly even; a
/// language with no occurrence of anything is left out. Source: P. Rayson, R. Garside, Comparing corpora using frequency
/// profiling, 2000.
///
/// ```
/// use trilex::report::imbalance;
///
/// assert_eq!(imbalance([10, 0, 10], [500, 0, 500]), 0.0);
/// // 26 in Chinese and 3 in Russian, where the texts have as many terms: a question for the translator.
/// assert!((imbalance([26, 0, 3], [500, 0, 500]) - 20.9).abs() < 0.1);
/// ```
pub fn imbalance(counts: [u64; 3], totals: [u64; 3]) -> f64 {
    let observed: u64 = counts.iter().sum();
    let all: u64 = totals.iter().sum();
    if observed == 0 || all == 0 {
        return 0.0;
    }
    let parts = counts.into_iter().zip(totals);
    let sum: f64 = parts
        .filter(|&(count, total)| count > 0 && total > 0)
        .map(|(count, total)| {
            let expected = observed as f64 * total as f64 / all as f64;
            count as f64 * (count as f64 / expected).ln()
        })
        .sum();
    (2.0 * sum).max(0.0)
}

/// Returns the value of [`imbalance`] that chance exceeds once in a thousand times: that of the χ² distribution with one
/// degree of freedom less than there are languages.
pub fn remarkable(languages: usize) -> f64 {
    match languages {
        0..=2 => 10.83,
        _ => 13.82,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_exceeds_it_once_in_a_thousand_times() {
        // Two languages have one degree of freedom, three have two: P(χ² > x) is 0.001.
        let p_of_two_degrees = |x: f64| (-x / 2.0).exp();
        assert!((p_of_two_degrees(remarkable(3)) - 0.001).abs() < 1e-5);
        assert_eq!(remarkable(2), 10.83);
    }
}
