//! Whether a word is more frequent in one body of text than in another.

/// The log-likelihood from which a difference is reported: 15.13, which chance exceeds once in 10,000 comparisons (χ², one
/// degree of freedom). A batch makes thousands of comparisons, so the usual 3.84 would report noise.
pub const SIGNIFICANT: f64 = 15.13;

/// Returns the log-likelihood G² of `new` occurrences in `new_units` of text against `old` in `old_units`.
///
/// ```text
/// G² = 2 · (a · ln(a / E₁) + b · ln(b / E₂)),  E₁ = N₁ · (a + b) / (N₁ + N₂),  E₂ = N₂ · (a + b) / (N₁ + N₂)
/// ```
///
/// a and b are the occurrences, N₁ and N₂ the units of text; a term with a count of 0 is 0. G² has no unit. 0 if a body of text
/// is empty, since nothing can be said then. Dunning, *Accurate Methods for the Statistics of Surprise and
/// Coincidence*, Computational Linguistics 19 (1993); in this form Rayson and Garside, *Comparing Corpora using Frequency
/// Profiling* (2000).
///
/// ```
/// use trilex::batch::log_likelihood;
///
/// assert_eq!((log_likelihood(30, 1_000, 10, 1_000) * 100.0).round(), 1046.0);
/// assert_eq!(log_likelihood(10, 1_000, 20, 2_000), 0.0);
/// assert_eq!(log_likelihood(10, 1_000, 0, 0), 0.0);
/// ```
pub fn log_likelihood(new: u64, new_units: u64, old: u64, old_units: u64) -> f64 {
    if new_units == 0 || old_units == 0 {
        return 0.0;
    }
    let all = (new + old) as f64 / (new_units + old_units) as f64;
    let part = |count: u64, units: u64| match count {
        0 => 0.0,
        _ => count as f64 * (count as f64 / (units as f64 * all)).ln(),
    };
    (2.0 * (part(new, new_units) + part(old, old_units))).max(0.0)
}
