//! The form in which a Russian noun phrase stands.

use rumorph::Analysis;

use trilex_core::word::ru::NEGLIGIBLE;

use super::{is_abbreviation, is_nominative_noun, part_of_speech};
use crate::{data::russian, lang::is_cyrillic};

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
