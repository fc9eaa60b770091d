//! Measures: what can be computed of a candidate. A file for each, and a line in [`MEASURES`].

mod branching;
mod c_value;
mod cohesion;
mod definition;
mod document_frequency;
mod frequency;
mod independence;
mod log_likelihood;
mod membership;
mod simple_maths;

pub use definition::Measure;

use super::observation::Observation;
use crate::lang::Lang;

/// The measures, in the order of their columns.
///
/// ```
/// use trilex::candidate::MEASURES;
///
/// for measure in MEASURES {
///     println!("{} ({}): {}", measure.name, measure.unit, measure.about);
/// }
/// assert_eq!(MEASURES[0].name, "frequency");
/// ```
pub const MEASURES: [Measure; 9] = [
    frequency::FREQUENCY,
    document_frequency::DOCUMENT_FREQUENCY,
    c_value::C_VALUE,
    log_likelihood::LOG_LIKELIHOOD,
    simple_maths::SIMPLE_MATHS,
    cohesion::COHESION,
    branching::BRANCHING,
    membership::MEMBERSHIP,
    independence::INDEPENDENCE,
];

/// The measures of a candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Measures {
    /// In the order of [`MEASURES`].
    values: [Option<f64>; MEASURES.len()],
}

impl Measures {
    /// Computes the measures of a candidate.
    pub(super) fn of(observation: &Observation) -> Measures {
        Measures {
            values: MEASURES.map(|measure| (measure.value)(observation)),
        }
    }

    /// Iterates over the measures with their values, rounded to four decimals; what is not known is `None`.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Measure, Option<f64>)> {
        let values = self.values.map(|value| value.map(rounded));
        MEASURES.into_iter().zip(values)
    }

    /// Returns what the measures add to the score. What is not known adds nothing.
    pub(super) fn weighted(&self, lang: Lang) -> f64 {
        let measures = MEASURES.iter().zip(self.values);
        measures
            .filter_map(|(measure, value)| Some(measure.weight?.of(value?, lang)))
            .sum()
    }
}

/// Returns a value to four decimals, as it is shown and compared.
pub(super) fn rounded(value: f64) -> f64 {
    // No measure is shown as −0.
    (value * 1e4).round() / 1e4 + 0.0
}

#[cfg(test)]
#[test]
fn measures_are_defined_in_full() {
    for (at, measure) in MEASURES.iter().enumerate() {
        let Measure {
            name,
            unit,
            about,
            formula,
            ..
        } = measure;
        assert!(!unit.is_empty() && !formula.is_empty(), "{name}");
        assert!(about.ends_with('.'), "{name}");
        assert!(MEASURES[..at].iter().all(|other| other.name != *name));
    }
}
