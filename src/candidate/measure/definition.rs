//! What a measure is.

use crate::{
    candidate::observation::Observation,
    lang::{Lang, PerLang},
};

/// A measure of a candidate: a column of the tables and, if it has a weight, a part of the score.
///
/// ```
/// use trilex::candidate::MEASURES;
///
/// let measure = MEASURES.iter().find(|measure| measure.name == "c_value").unwrap();
/// assert_eq!(measure.unit, "weighted occurrences");
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Measure {
    /// The name of its column.
    pub name: &'static str,
    /// The unit of its values.
    pub unit: &'static str,
    /// What it tells, and where it is empty.
    pub about: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// Who proposed it; empty where the formula says all.
    pub source: &'static str,
    /// Computes it; `None` if it is not known.
    pub(in crate::candidate) value: fn(&Observation) -> Option<f64>,
    /// How much it counts in the score, if it does. Where it is set, it is said what it is worth, as `fusion.rs` has that defined.
    pub(in crate::candidate) weight: Option<Weight>,
}

/// How much a measure counts in the score.
#[derive(Clone, Copy, Debug)]
pub(in crate::candidate) struct Weight {
    /// The factor.
    pub(super) by: PerLang<f64>,
    /// What the factor is applied to.
    pub(super) scale: Scale,
}

/// What the weight of a measure is applied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// The value.
    Linear,
    /// Its natural logarithm.
    Logarithmic,
}

impl Weight {
    /// A weight that is the same in all languages.
    pub(super) const fn linear(by: f64) -> Weight {
        Weight {
            by: PerLang {
                zh: by,
                en: by,
                ru: by,
            },
            scale: Scale::Linear,
        }
    }

    /// Returns what a value adds to the score.
    pub(in crate::candidate) fn of(&self, value: f64, lang: Lang) -> f64 {
        let scaled = match self.scale {
            Scale::Linear => value,
            Scale::Logarithmic => value.ln(),
        };
        self.by[lang] * scaled
    }
}
