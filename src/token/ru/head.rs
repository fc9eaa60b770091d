//! The case and number of Russian noun phrases.

use rumorph::Analysis;

use trilex_core::word::ru::NEGLIGIBLE;

use super::{is_abbreviation, is_nominative_noun, part_of_speech};
use crate::{data::russian, lang::is_cyrillic};

/// The case of the head of a phrase, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HeadCase {
    /// It is, or may be, in the nominative.
    Nominative,
    /// It cannot be in the nominative.
    Oblique,
    /// The dictionary does not know a word, or the words are not a noun phrase.
    Unknown,
}

/// Returns the case of the head of `words`, their first noun, and of the words before it that agree with it; and the word that
/// decided it.
///
/// A reading in the nominative is enough: безопасности may be a plural. A phrase that begins with a preposition or verb has no
/// head of its own.
pub(crate) fn head_case<'w>(words: &[&'w str]) -> (HeadCase, &'w str) {
    /// Foreign words that the dictionary takes for forms of other words: панча шила.
    const FOREIGN: [&str; 1] = ["панча"];
    for &word in words {
        if FOREIGN.contains(&word.to_lowercase().as_str())
            || !word.chars().all(is_cyrillic)
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

/// Returns `true` if a word modifies a noun after it and agrees with it.
pub(crate) fn is_modifier(word: &str) -> bool {
    let mut analyses = usual(word).into_iter();
    analyses.all(|analysis| !matches!(part_of_speech(&analysis), "NOUN" | "PROPN" | "X"))
}

/// Returns `true` if a noun in the singular is uncountable where English may have a plural (оружие, weapons): it names an action, a
/// quality or a mass.
pub(crate) fn is_mass(noun: &str) -> bool {
    const ENDINGS: [&str; 6] = ["ание", "ение", "ость", "ство", "тие", "ье"];
    #[rustfmt::skip]
    const NOUNS: [&str; 12] = [
        "информация", "медицина", "молодежь", "оружие", "помощь", "практика", "право", "связь", "состав", "сырье", "техника",
        "топливо",
    ];
    #[rustfmt::skip]
    const COUNTED: [&str; 16] = [
        "агентство", "ведомство", "вещество", "государство", "заседание", "заявление", "мероприятие", "министерство",
        "правительство", "предприятие", "преступление", "решение", "соглашение", "средство", "устройство", "учреждение",
    ];
    let noun = noun.to_lowercase().replace('ё', "е");
    if COUNTED.contains(&noun.as_str()) {
        return false;
    }
    NOUNS.contains(&noun.as_str()) || ENDINGS.iter().any(|ending| noun.ends_with(ending))
}

/// Returns `true` if a word may be a noun in the nominative singular and cannot be one in the nominative plural.
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
