//! Russian words: lemmas from the morphological dictionary.

use rumorph::Analysis;

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

/// The cases that the head of a phrase may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadCase {
    /// It is, or can be read as, in the nominative.
    Nominative,
    /// It cannot be in the nominative.
    Oblique,
    /// The dictionary does not know it, or it is no noun phrase.
    Unknown,
}

/// Returns the case of the head of `words`, the first noun, and of the words that agree with it before it, together
/// with the word that decided it.
///
/// A reading in the nominative is enough: безопасности may be a plural. A phrase that begins with a preposition or a
/// verb has no head of its own.
pub(crate) fn head_case<'w>(words: &[&'w str]) -> (HeadCase, &'w str) {
    /// Foreign words that the dictionary takes for a form of another: панча шила.
    const FOREIGN: [&str; 1] = ["панча"];
    for &word in words {
        if FOREIGN.contains(&word.to_lowercase().as_str())
            || !word.chars().all(crate::lang::is_cyrillic)
            || is_abbreviation(word)
        {
            return (HeadCase::Unknown, word);
        }
        let analyses = usual(word);
        let has = |parts: &[&str]| {
            let mut analyses = analyses.iter();
            analyses.any(|analysis| parts.contains(&part_of_speech(analysis)))
        };
        let is_nominative = |analysis: &Analysis| {
            russian()
                .ud_tag(analysis.ud)
                .is_some_and(|tag| matches!(tag.feat("Case"), Some("Nom") | None))
        };
        let is_verb = |analysis: &Analysis| {
            let tag = russian().ud_tag(analysis.ud);
            tag.is_some_and(|tag| matches!(tag.pos(), "VERB" | "AUX") && tag.feat("Case").is_none())
        };
        let no_head = ["ADP", "X", "CCONJ", "SCONJ", "NUM"];
        let is_name = analyses
            .iter()
            .all(|analysis| part_of_speech(analysis) == "PROPN");
        if !russian().is_known(word) || has(&no_head) || analyses.iter().any(is_verb) || is_name {
            return (HeadCase::Unknown, word);
        }
        if has(&["ADV", "PART"]) {
            continue;
        }
        if !analyses.iter().any(is_nominative) {
            return (HeadCase::Oblique, word);
        }
        // What follows a participle may be its object.
        if has(&["NOUN", "PROPN", "PRON", "VERB"]) {
            return (HeadCase::Nominative, word);
        }
    }
    (HeadCase::Unknown, "")
}

/// Whether a word goes before a noun and agrees with it.
pub(crate) fn is_modifier(word: &str) -> bool {
    let mut analyses = usual(word).into_iter();
    analyses.all(|analysis| !matches!(part_of_speech(&analysis), "NOUN" | "PROPN" | "X"))
}

/// Whether a noun in the singular names what is not counted, where English may have a plural: оружие, weapons; an action,
/// a quality, or what is seen as one mass.
pub(crate) fn is_mass(noun: &str) -> bool {
    const ENDINGS: [&str; 6] = ["ание", "ение", "ость", "ство", "тие", "ье"];
    #[rustfmt::skip]
    const NOUNS: [&str; 12] = [
        "информация", "медицина", "молодежь", "оружие", "помощь", "практика", "право", "связь", "состав", "сырье", "техника",
        "топливо",
    ];
    let noun = noun.to_lowercase().replace('ё', "е");
    NOUNS.contains(&noun.as_str()) || ENDINGS.iter().any(|ending| noun.ends_with(ending))
}

/// Whether a word can be a noun in the nominative singular, and in no way one in the nominative plural.
pub(crate) fn is_singular(word: &str) -> bool {
    let number = |analysis: &Analysis| {
        let tag = russian().ud_tag(analysis.ud)?;
        (is_nominative_noun(analysis)).then(|| tag.feat("Number"))?
    };
    let numbers: Vec<&str> = usual(word).iter().filter_map(number).collect();
    !numbers.is_empty() && numbers.iter().all(|&number| number == "Sing")
}

fn usual(word: &str) -> Vec<Analysis> {
    let mut analyses = russian().analyze(word);
    analyses.retain(|analysis| analysis.prob >= NEGLIGIBLE);
    analyses
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
    let lemma = analysis.lemma.to_lowercase().replace('ё', "е");
    let part = match part_of_speech(analysis) {
        "PROPN" => "NOUN",
        "AUX" => "VERB",
        other => other,
    };
    format!("{lemma}/{part}")
}

fn part_of_speech(analysis: &Analysis) -> &'static str {
    russian().ud_tag(analysis.ud).map_or("X", |tag| tag.pos())
}

fn is_nominative_noun(analysis: &Analysis) -> bool {
    russian().ud_tag(analysis.ud).is_some_and(|tag| {
        matches!(tag.pos(), "NOUN" | "PROPN") && matches!(tag.feat("Case"), Some("Nom") | None)
    })
}
