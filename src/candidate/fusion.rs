//! Fusion: one score of the measures, the parts of speech, the marks of the text and the place in longer candidates.

use super::{measure::Measures, nesting::Dependence, observation::Observation};
use crate::{lang::Lang, phrase::Mark};

/// Returns the score: a weighted sum, higher is better.
///
/// ```text
/// score = Σ weight · measure + LENGTH · ln(1 + min(|a|, 5)) + SUPPORT · support
///       + parts of speech + mark + plain word + dependence + single occurrence
/// ```
///
/// |a| is the number of words. A measure has its weight with its definition; what is not known adds nothing. The other terms are the
/// functions below, in this order.
pub(super) fn score(observed: &Observation, measures: &Measures) -> f64 {
    let words = observed.words.len().min(LONGEST);
    measures.weighted(observed.lang())
        + LENGTH * (words as f64).ln_1p()
        + SUPPORT * support(observed)
        + parts_of_speech(observed.pattern())
        + mark(observed.entry.mark)
        + plain_word(observed)
        + dependence(observed)
        + single_occurrence(observed)
}

// The weights were set by hand while looking at the development texts, those of tests/data with labels whose name is not resolution.

/// For each step in the logarithm of the length.
const LENGTH: f64 = -0.5;

/// Words of a candidate that count for its length at most.
const LONGEST: usize = 5;

/// For each step in the support by its words.
const SUPPORT: f64 = 0.1;

/// For a verb by itself; a verb used as a noun; a phrase that begins with the one or the other; one that ends in a verb; any other phrase.
const VERB: f64 = -1.5;
const VERBAL: f64 = -1.0;
const BEGINS_IN_VERB: f64 = -0.8;
const BEGINS_IN_VERBAL: f64 = -0.4;
const ENDS_IN_VERB: f64 = -0.5;
const PHRASE: f64 = 0.2;

/// For what the text sets off.
const LISTED: f64 = 0.5;
const QUOTED: f64 = 1.0;
const INTRODUCED: f64 = 2.0;
const TITLE: f64 = 2.0;

/// For a Chinese name by itself.
const CHINESE_NAME: f64 = -0.6;

/// For a rare English or Russian noun by itself.
const RARE_NOUN: f64 = -0.4;

/// Occurrences from which a noun is not rare.
const OFTEN: u64 = 4;

/// For a phrase of its own in one longer candidate: part of what it lacks in independence.
const CONSTITUENT: f64 = 0.5;

/// For what never occurs outside one longer candidate.
const DEPENDENT: f64 = -2.5;

/// For what is always followed by the same word.
const BOUND: f64 = -1.5;

/// For a list that occurs once; in Chinese, and for two attributes of one noun.
const LIST: f64 = -2.0;
const SHORT_LIST: f64 = -0.5;

/// For a long phrase that occurs once.
const LONG_PHRASE: f64 = -0.3;

/// Words from which a phrase is long.
const LONG: usize = 4;

/// For a phrase that occurs once and is linked to something definite.
const DEFINITE: f64 = -0.8;

/// Returns how much more often than once the words of a phrase occur that itself occurs once: the mean of ln(1 + occurrences), less ln 2.
///
/// Not in Russian, and 0 for what occurs more often.
fn support(observed: &Observation) -> f64 {
    let is_phrase = observed.words.len() > 1;
    match observed.lang() {
        Lang::Zh | Lang::En if observed.is_single() && is_phrase => {
            observed.support() - std::f64::consts::LN_2
        }
        Lang::Zh | Lang::En | Lang::Ru => 0.0,
    }
}

/// Returns what the parts of speech add: verbs are terms less often than nouns, and phrases more often than single nouns.
fn parts_of_speech(pattern: &str) -> f64 {
    match pattern {
        "V" => VERB,
        "W" => VERBAL,
        "N" | "P" => 0.0,
        pattern if pattern.starts_with('V') => BEGINS_IN_VERB,
        pattern if pattern.starts_with('W') => BEGINS_IN_VERBAL,
        pattern if pattern.ends_with('V') => ENDS_IN_VERB,
        _ => PHRASE,
    }
}

/// Returns what the mark adds.
fn mark(mark: Mark) -> f64 {
    match mark {
        Mark::Plain => 0.0,
        Mark::Listed => LISTED,
        Mark::Quoted => QUOTED,
        Mark::Introduced => INTRODUCED,
        Mark::Title => TITLE,
    }
}

/// Returns what a single word adds that nothing sets off: a rare noun of English and Russian is often one of general language, a
/// Chinese name mostly a place.
fn plain_word(observed: &Observation) -> f64 {
    if observed.entry.mark != Mark::Plain {
        return 0.0;
    }
    match (observed.lang(), observed.pattern()) {
        (Lang::Zh, "P") => CHINESE_NAME,
        (Lang::En | Lang::Ru, "N") if observed.entry.count < OFTEN => RARE_NOUN,
        (Lang::Zh | Lang::En | Lang::Ru, _) => 0.0,
    }
}

/// Returns what the place in longer candidates adds.
fn dependence(observed: &Observation) -> f64 {
    let dependence = match observed.dependence() {
        Dependence::Free => 0.0,
        Dependence::Constituent => CONSTITUENT,
        Dependence::Dependent => DEPENDENT,
    };
    if observed.is_bound() {
        dependence + BOUND
    } else {
        dependence
    }
}

/// Returns what a single occurrence adds to a list, which unlike a list of names may be one for the moment; to a long phrase; and to a
/// phrase linked to something definite, such as the mandate of the task force.
fn single_occurrence(observed: &Observation) -> f64 {
    if !observed.is_single() {
        return 0.0;
    }
    let pattern = observed.pattern();
    let is_plain = observed.entry.mark == Mark::Plain;
    let has_name = pattern.contains('P');
    let mut added = 0.0;
    if pattern.contains('&') && !has_name {
        // Two attributes of one noun are no list of things.
        let is_short = pattern.starts_with("A&A");
        added += match observed.lang() {
            Lang::Zh => SHORT_LIST,
            Lang::En | Lang::Ru if is_short => SHORT_LIST,
            Lang::En | Lang::Ru => LIST,
        };
    }
    if is_plain && observed.words.len() >= LONG && !has_name {
        added += LONG_PHRASE;
    }
    if is_plain && pattern.contains("oo") && pattern.contains(['N', 'W']) {
        added += DEFINITE;
    }
    added
}
