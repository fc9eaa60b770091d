//! Simple maths: how many times more frequent a candidate is here than in general language.

use super::definition::{Measure, Scale, Weight};
use crate::{lang::PerLang, rate::Rate};

/// Simple maths, as a column and a part of the score.
pub(super) const SIMPLE_MATHS: Measure = Measure {
    name: "simple_maths",
    unit: "ratio",
    about: "How many times more frequent the candidate is here than in general language, smoothed. General language is the texts of --reference, else jieba's dictionary for Chinese and the tagged texts of WordNet for English; for Russian the cell is empty without --reference.",
    formula: "(occurrences per million words here + 100) / (the same in general language + 100)",
    source: "Kilgarriff (2009), Simple maths for keywords",
    value: |observed| Some(simple_maths(observed.here(), observed.general?)),
    // Worth −0.001. Less in English, whose dictionary has few frequencies; in Russian there is none without a reference.
    weight: Some(Weight {
        by: PerLang {
            zh: 0.35,
            en: 0.1,
            ru: 0.1,
        },
        scale: Scale::Logarithmic,
    }),
};

/// Occurrences per million that are added on both sides: small values favour rare candidates.
const SMOOTHING: f64 = 100.0;

/// Returns the ratio of the relative frequencies, smoothed.
///
/// ```text
/// (1,000,000 · a / c + 100) / (1,000,000 · b / d + 100)
/// ```
///
/// a occurrences in c words here, b in d words of general language. Kilgarriff (2009), Simple maths for keywords. 20 in 1,000 against 100 in 100,000:
/// 20,100 / 1,100 = 18.3.
fn simple_maths(here: Rate, general: Rate) -> f64 {
    let per_million = |rate: Rate| 1e6 * rate.count / rate.units.max(1.0);
    (per_million(here) + SMOOTHING) / (per_million(general) + SMOOTHING)
}

#[cfg(test)]
#[test]
fn worked_example() {
    let (here, general) = (Rate::new(20, 1_000), Rate::new(100, 100_000));
    assert!((simple_maths(here, general) - 18.27).abs() < 0.01);
}
