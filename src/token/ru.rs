//! Russian words: readings from the morphological dictionary.

pub(crate) mod head;
mod term;

pub(crate) use term::{is_proper_name, term_keys};

use rumorph::Analysis;
use trilex_core::word::ru::{self, NEGLIGIBLE};

use super::{Reading, is_abbreviation};
use crate::data::russian;

/// Returns the readings of a word form, the most likely first.
///
/// The key of a reading is its lemma and part of speech: прав is read as the noun право and as the adjective правый. The key of an
/// abbreviation (ШОС) is its letters; a word in capitals may be one, so it is read both ways.
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

/// Returns the key of the likeliest reading of word `at` in the sentence `words`.
pub(crate) fn in_context(words: &[&str], at: usize) -> Option<String> {
    let analyses = russian().analyze_sentence(words).ok()?;
    analyses.get(at)?.first().map(key)
}

/// Removes the ending of an inflected abbreviation: МИДе is compared as МИД.
fn without_ending(abbreviation: &str) -> &str {
    const ENDINGS: [&str; 9] = ["а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];
    let stem = abbreviation.trim_end_matches(char::is_lowercase);
    if ENDINGS.contains(&&abbreviation[stem.len()..]) && stem.chars().nth(1).is_some() {
        stem
    } else {
        abbreviation
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
