//! What the score of a candidate is made of.

/// The measures of a candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    /// Logarithm of 1 + count.
    pub frequency: f64,
    /// Share of the documents.
    pub document_frequency: f64,
    /// C-value.
    pub c_value: f64,
    /// Log-likelihood against general language, if that is known.
    pub log_likelihood: Option<f64>,
    /// Smoothed ratio of the frequencies, if general language is known.
    pub simple_maths: Option<f64>,
    /// Pointwise mutual information of the weakest joint, for two words and more.
    pub cohesion: Option<f64>,
    /// Entropy of the neighbours on the less free side, in bits.
    pub branching: f64,
    /// Share of the words that stand in glossary terms, if there is a glossary.
    pub membership: Option<f64>,
    /// Share of the occurrences that stand in no longer candidate.
    pub independence: f64,
}

/// Returns the names of the measures, in the order of [`Measures::values`].
pub fn measure_names() -> [&'static str; 9] {
    [
        "frequency",
        "document_frequency",
        "c_value",
        "log_likelihood",
        "simple_maths",
        "cohesion",
        "branching",
        "membership",
        "independence",
    ]
}

impl Measures {
    /// Returns the measures in the order of [`measure_names`], rounded to four decimals; what is not known is `None`.
    pub fn values(&self) -> [Option<f64>; 9] {
        [
            Some(self.frequency),
            Some(self.document_frequency),
            Some(self.c_value),
            self.log_likelihood,
            self.simple_maths,
            self.cohesion,
            Some(self.branching),
            self.membership,
            Some(self.independence),
        ]
        .map(|value| value.map(rounded))
    }
}

/// Returns a value to four decimals, as it is shown and compared.
pub(super) fn rounded(value: f64) -> f64 {
    // No measure is shown as −0.
    (value * 1e4).round() / 1e4 + 0.0
}
