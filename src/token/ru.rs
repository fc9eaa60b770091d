//! Russian words: lemmas from the morphological dictionary.

pub(crate) mod head;

use std::sync::LazyLock;

use rumorph::{Analysis, UdTag};

use super::{Reading, is_abbreviation};
use crate::lexicon::russian;

/// Readings rarer than this are typing errors of the corpus that the shares were counted on.
const NEGLIGIBLE: f64 = 1e-6;

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

/// Returns the readings under which a word of a term is looked for.
///
/// An abbreviation is looked for as one. A term of one word stands in the nominative, so ambiguous forms are read as nouns
/// in the nominative where they can be.
pub(crate) fn term_readings(word: &str, alone: bool) -> Vec<Reading> {
    if is_abbreviation(word) {
        return vec![Reading::sure(format!("={word}"))];
    }
    let analyses = russian().analyze(word);
    let nominative: Vec<&Analysis> = analyses
        .iter()
        .filter(|analysis| alone && is_nominative_noun(analysis))
        .collect();
    let mut readings = Vec::new();
    match nominative.is_empty() {
        true => analyses
            .iter()
            .for_each(|analysis| add(&mut readings, analysis)),
        false => nominative
            .into_iter()
            .for_each(|analysis| add(&mut readings, analysis)),
    }
    readings
}

/// Whether a term of one word is a proper name, so that катар is not Катар. Президент is none.
pub(crate) fn is_proper_name(term: &str) -> bool {
    term.starts_with(char::is_uppercase)
        && !is_abbreviation(term)
        && russian()
            .analyze(term)
            .iter()
            .any(|analysis| part_of_speech(analysis) == "PROPN")
}

/// Returns the first parts, with this first letter, of compounds that are written solid or with a hyphen. In order.
pub(crate) fn combining(first: char) -> &'static [&'static str] {
    match first {
        'а' => &["анти"],
        'б' => &["био"],
        'в' => &["видео"],
        'и' => &["интернет"],
        'к' => &["кибер", "контр"],
        'м' => &["медиа"],
        'н' => &["нано", "нарко"],
        'о' => &["онлайн"],
        'т' => &["теле"],
        'э' => &["эко"],
        _ => &[],
    }
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
    let plain = analysis.lemma.chars().all(|c| matches!(c, 'а'..='я'));
    let mut key = match plain {
        true => analysis.lemma.clone(),
        false => analysis.lemma.to_lowercase().replace('ё', "е"),
    };
    key.push_str(
        KINDS
            .get(usize::from(analysis.ud))
            .map_or("/X", |kind| kind),
    );
    key
}

/// What a key has behind the lemma, for each tag of the dictionary.
static KINDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let kind = |tag: UdTag| {
        let part = match tag.pos() {
            "PROPN" => "NOUN",
            "AUX" => "VERB",
            other => other,
        };
        // The requesting State (запрашивающее) is not the requested one (запрашиваемое), though both are of one verb.
        let is_participle = tag.feat("VerbForm") == Some("Part");
        match tag.feat("Voice").filter(|_| is_participle) {
            Some(voice) => format!("/{part}/{voice}"),
            None => format!("/{part}"),
        }
    };
    russian().ud_tags().map(kind).collect()
});

fn part_of_speech(analysis: &Analysis) -> &'static str {
    russian().ud_tag(analysis.ud).map_or("X", |tag| tag.pos())
}

fn is_nominative_noun(analysis: &Analysis) -> bool {
    russian().ud_tag(analysis.ud).is_some_and(|tag| {
        matches!(tag.pos(), "NOUN" | "PROPN") && matches!(tag.feat("Case"), Some("Nom") | None)
    })
}
