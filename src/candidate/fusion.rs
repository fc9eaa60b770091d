//! Fusion: one score of several measures.

use super::{measures::Measures, nesting::Standing};
use crate::lang::Lang;
use crate::phrase::Mark;

/// What the score is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'e> {
    pub(super) measures: &'e Measures,
    pub(super) words: usize,
    pub(super) pattern: &'e str,
    pub(super) mark: Mark,
    pub(super) lang: Lang,
    /// Mean logarithm of 1 + the occurrences of its words.
    pub(super) support: f64,
    /// Whether the same word always follows, and it never stands by itself.
    pub(super) bound: bool,
    /// How it stands to longer candidates.
    pub(super) standing: Standing,
}

/// Returns the score: a weighted sum, higher is better.
///
/// ```text
/// score = 1.2 · frequency − 0.5 · ln(1 + min(|a|, 5)) + k · ln(simple maths) + 1.2 · independence + 0.3 · branching
///       + 0.5 · membership + 0.1 · support + pattern + mark − single − place − bound − once
/// ```
///
/// k is 0.35 in Chinese, 0.1 in English, whose reference list is small. Support, for what occurs once and has several words, is how
/// much more often than once its words occur: the mean of ln(1 + occurrences) less ln 2; not in Russian. Measures that are not known
/// count as 0. The weights were set by hand on seven labelled texts; docs/extraction.md says what each measure is worth.
pub(super) fn score(evidence: &Evidence) -> f64 {
    let measures = evidence.measures;
    let keyness = match evidence.lang {
        Lang::Zh => 0.35,
        Lang::En | Lang::Ru => 0.1,
    };
    let support = match once(evidence) && evidence.words > 1 && evidence.lang != Lang::Ru {
        true => evidence.support - std::f64::consts::LN_2,
        false => 0.0,
    };
    1.2 * measures.frequency - 0.5 * (evidence.words.min(5) as f64).ln_1p()
        + keyness * measures.simple_maths.map_or(0.0, f64::ln)
        + 1.2 * measures.independence
        + 0.3 * measures.branching
        + 0.5 * measures.membership.unwrap_or(0.0)
        + 0.1 * support
        + pattern(evidence)
        + mark(evidence.mark)
        - single(evidence)
        - place(evidence)
        - once_only(evidence)
}

/// Whether it occurs once: the logarithm of 1 + 1.
fn once(evidence: &Evidence) -> bool {
    evidence.measures.frequency < 1.0
}

/// Verbs are terms less often than nouns, and compounds more often than single nouns.
fn pattern(evidence: &Evidence) -> f64 {
    match evidence.pattern {
        "V" => -1.5,
        "W" => -1.0,
        "N" | "P" => 0.0,
        pattern if pattern.starts_with('V') => -0.8,
        pattern if pattern.starts_with('W') => -0.4,
        pattern if pattern.ends_with('V') => -0.5,
        _ => 0.2,
    }
}

fn mark(mark: Mark) -> f64 {
    match mark {
        Mark::Plain => 0.0,
        Mark::Listed => 0.5,
        Mark::Quoted => 1.0,
        Mark::Introduced => 2.0,
        Mark::Title => 2.0,
    }
}

/// What a single word loses: a rare noun of English and Russian is often of the general language; a Chinese name is mostly a place.
fn single(evidence: &Evidence) -> f64 {
    let plain = evidence.mark == Mark::Plain;
    match (evidence.lang, evidence.pattern) {
        (Lang::Zh, "P") if plain => 0.6,
        (Lang::En | Lang::Ru, "N") if plain && evidence.measures.frequency < 1.5 => 0.4,
        _ => 0.0,
    }
}

/// What a candidate loses inside longer ones. A phrase of its own, which has no independence, gets part of that back.
fn place(evidence: &Evidence) -> f64 {
    let standing = match evidence.standing {
        Standing::Free => 0.0,
        Standing::Constituent => -0.5,
        Standing::Dependent => 2.5,
    };
    match evidence.bound {
        true => standing + 1.5,
        false => standing,
    }
}

/// What is lost by what occurs once: a list, which unlike a list of names may be one for the moment; a long phrase; a phrase linked to
/// something definite, such as the mandate of the task force.
fn once_only(evidence: &Evidence) -> f64 {
    let pattern = evidence.pattern;
    if !once(evidence) {
        return 0.0;
    }
    let named = pattern.contains('P');
    let listed = match evidence.lang {
        _ if !pattern.contains('&') || named => 0.0,
        // Two attributes of one noun are no list of things.
        _ if pattern.starts_with("A&A") => 0.5,
        Lang::Zh => 0.5,
        Lang::En | Lang::Ru => 2.0,
    };
    let plain = evidence.mark == Mark::Plain;
    let long = match plain && evidence.words >= 4 && !named {
        true => 0.3,
        false => 0.0,
    };
    let definite = match plain && pattern.contains("oo") && pattern.contains(['N', 'W']) {
        true => 0.8,
        false => 0.0,
    };
    listed + long + definite
}
