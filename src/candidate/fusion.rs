//! Fusion: one score of several measures.

use super::{ranking::Measures, shape::Mark};
use crate::lang::Lang;

/// What the score is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'e> {
    pub(super) measures: &'e Measures,
    pub(super) words: usize,
    pub(super) pattern: &'e str,
    pub(super) mark: Mark,
    pub(super) lang: Lang,
    /// Whether it never stands outside one and the same longer candidate.
    pub(super) dependent: bool,
}

/// Returns the score: a weighted sum, higher is better.
///
/// ```text
/// score = 1.2 · frequency − 0.5 · ln(1 + min(|a|, 5)) + 0.35 · ln(simple maths) + 1.2 · independence + 0.3 · branching
///       + 0.5 · membership + pattern + mark − 2.5 if it never stands outside one longer candidate − list
/// ```
///
/// Measures that are not known count as 0. The weights were set by hand on four labelled statements; the README says what each part
/// is worth.
pub(super) fn score(evidence: &Evidence) -> f64 {
    let measures = evidence.measures;
    let pattern = match (evidence.lang, evidence.pattern) {
        (_, "V") => -1.5,
        (_, "W") => -1.0,
        (_, "N" | "P") => 0.0,
        (_, pattern) if pattern.starts_with('V') => -0.8,
        (_, pattern) if pattern.starts_with('W') => -0.4,
        (_, pattern) if pattern.ends_with('V') => -0.5,
        _ => 0.2,
    };
    let mark = match evidence.mark {
        Mark::Plain => 0.0,
        Mark::Listed => 0.5,
        Mark::Quoted => 1.0,
        Mark::Introduced => 2.0,
        Mark::Title => 2.0,
    };
    1.2 * measures.frequency - 0.5 * (evidence.words.min(5) as f64).ln_1p()
        + 0.35 * measures.simple_maths.map_or(0.0, f64::ln)
        + 1.2 * measures.independence
        + 0.3 * measures.branching
        + 0.5 * measures.membership.unwrap_or(0.0)
        - listed(evidence)
        - if evidence.dependent { 2.5 } else { 0.0 }
        + pattern
        + mark
}

/// What a list seen once loses: unlike a list of names it may be a list for the moment.
fn listed(evidence: &Evidence) -> f64 {
    let pattern = evidence.pattern;
    let once = evidence.measures.frequency < 1.0;
    match evidence.lang {
        _ if !pattern.contains('&') || !once || pattern.contains('P') => 0.0,
        Lang::Zh => 0.5,
        Lang::En | Lang::Ru => 2.0,
    }
}
