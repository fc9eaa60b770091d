//! Log-likelihood: how certain it is that a candidate is more frequent here than in general language.

use super::definition::Measure;
use crate::rate::{self, Rate};

/// Log-likelihood, as a column.
pub(super) const LOG_LIKELIHOOD: Measure = Measure {
    name: "log_likelihood",
    unit: "G²",
    about: "How certain it is that the candidate is more frequent here than in general language; negative where it is rarer. General language is the texts of --reference, else jieba's dictionary for Chinese and the tagged texts of WordNet for English; for Russian the cell is empty without --reference.",
    formula: "2 · (a · ln(a / E1) + b · ln(b / E2)); a, b: occurrences here and in general language, E1, E2: those expected at equal rates",
    source: "Rayson and Garside (2000), Comparing corpora using frequency profiling",
    value: |observed| Some(log_likelihood(observed.here(), observed.general?)),
    weight: None,
};

/// Returns the log-likelihood ratio of the two rates, negative where the candidate is rarer here.
///
/// [`rate::log_likelihood`] has the formula. 20 in 1,000 words against 100 in 100,000: 89.0.
fn log_likelihood(here: Rate, general: Rate) -> f64 {
    let g2 = rate::log_likelihood(&[here, general]);
    if here.count * general.units >= general.count * here.units {
        g2
    } else {
        -g2
    }
}

#[cfg(test)]
#[test]
fn worked_example() {
    let (here, general) = (Rate::new(20, 1_000), Rate::new(100, 100_000));
    // E1 = 1,000 · 120 / 101,000 = 1.188, E2 = 118.8.
    let expected = 2.0 * (20.0 * (20.0f64 / 1.188_12).ln() + 100.0 * (100.0f64 / 118.811_9).ln());
    assert!((log_likelihood(here, general) - expected).abs() < 0.01);
    assert!(log_likelihood(general, here) < 0.0);
}
