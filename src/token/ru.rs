//! Russian words: lemmas from the morphological dictionary.

pub(crate) mod head;
mod term;

pub(crate) use term::{is_proper_name, term_keys};

use rumorph::Analysis;
use trilex_core::word::ru::{self, NEGLIGIBLE};

use super::{Reading, is_abbreviation};
use crate::data::russian;

/// Returns the readings of a word form, the most likely first.
///
/// The key of a reading is lemma and part of speech, so the noun право and the adjective правый stay apart in прав.
/// An abbreviation (ШОС) has its own letters as key; in capitals any word may be one, so it has both.
pub(crate) fn readings(word: &str) -> Vec<Reading> {
    let mut readings = Vec::new();
    if is_abbreviation(word) {
        readings.push(Reading::sure(format!("={}", without_ending(word))));
    }
    for analysis in russian().analyze(word) {
        add(&mut readings, &analysis);
    }
    readings
}

/// Returns the key of the reading that word `at` of `words` has in their context.
pub(crate) fn in_context(words: &[&str], at: usize) -> Option<String> {
    let analyses = russian().analyze_sentence(words).ok()?;
    analyses.get(at)?.first().map(key)
}

/// МИДе is compared as МИД.
fn without_ending(abbreviation: &str) -> &str {
    const ENDINGS: [&str; 9] = ["а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];
    let stem = abbreviation.trim_end_matches(char::is_lowercase);
    match ENDINGS.contains(&&abbreviation[stem.len()..]) && stem.chars().nth(1).is_some() {
        true => stem,
        false => abbreviation,
    }
}

fn add(readings: &mut Vec<Reading>, analysis: &Analysis) {
    if analysis.prob < NEGLIGIBLE {
        return;
    }
    let key = key(analysis);
    match readings.iter_mut().find(|reading| reading.key == key) {
        Some(reading) => reading.share += analysis.prob,
        None => readings.push(Reading {
            key,
            share: analysis.prob,
        }),
    }
}

fn key(analysis: &Analysis) -> String {
    let kind = russian().ud_tag(analysis.ud).map(ru::kind);
    ru::key(analysis, &kind.unwrap_or_default())
}

fn part_of_speech(analysis: &Analysis) -> &'static str {
    russian().ud_tag(analysis.ud).map_or("X", |tag| tag.pos())
}

fn is_nominative_noun(analysis: &Analysis) -> bool {
    let tag = russian().ud_tag(analysis.ud);
    tag.is_some_and(ru::is_nominative_noun)
}
