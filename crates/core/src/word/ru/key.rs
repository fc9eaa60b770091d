//! What Russian word forms are compared by.

use std::borrow::Cow;

use rumorph::{Analysis, Dictionary, UdTag};

use crate::word::is_abbreviation;

/// Readings rarer than this are typing errors of the corpus that the shares were counted on.
pub const NEGLIGIBLE: f64 = 1e-6;

/// What a word of a term is looked for by, and what it may be.
#[derive(Debug, Default, PartialEq)]
pub struct TermWord {
    /// The keys of its readings, the most likely first.
    pub keys: Vec<String>,
    /// The keys that it has when it is a term by itself. Such a term stands in the nominative, so ambiguous forms are
    /// read as nouns in the nominative where they can be.
    pub alone: Vec<String>,
    /// Whether it can be a proper name.
    pub is_name: bool,
}

impl TermWord {
    /// Looks `word` up. An abbreviation is looked for as one.
    pub fn new(dictionary: &Dictionary, word: &str) -> TermWord {
        let mut found = TermWord::default();
        if is_abbreviation(word) {
            found.keys.push(format!("={word}"));
            found.alone.clone_from(&found.keys);
            return found;
        }
        let mut nominative = Vec::new();
        for analysis in dictionary.analyze(word) {
            let tag = dictionary.ud_tag(analysis.ud);
            found.is_name |= tag.is_some_and(|tag| tag.pos() == "PROPN");
            if analysis.prob < NEGLIGIBLE {
                continue;
            }
            let key = key(&analysis, &tag.map(kind).unwrap_or_default());
            if tag.is_some_and(is_nominative_noun) && !nominative.contains(&key) {
                nominative.push(key.clone());
            }
            if !found.keys.contains(&key) {
                found.keys.push(key);
            }
        }
        found.alone = match nominative.is_empty() {
            true => found.keys.clone(),
            false => nominative,
        };
        found
    }
}

/// Returns the key of a reading: the lemma, and its `kind` behind it. So the noun право and the adjective правый stay
/// apart in прав.
pub fn key(analysis: &Analysis, kind: &str) -> String {
    let plain = analysis.lemma.chars().all(|c| matches!(c, 'а'..='я'));
    match plain {
        true => format!("{}{kind}", analysis.lemma),
        false => format!("{}{kind}", analysis.lemma.to_lowercase().replace('ё', "е")),
    }
}

/// Returns what a key has behind the lemma: the part of speech.
pub fn kind(tag: UdTag) -> Cow<'static, str> {
    let part = match tag.pos() {
        "NOUN" | "PROPN" => return "/NOUN".into(),
        "AUX" => "VERB",
        other => other,
    };
    // The requesting State (запрашивающее) is not the requested one (запрашиваемое), though both are of one verb.
    let is_participle = tag.feat("VerbForm") == Some("Part");
    match (tag.feat("Voice").filter(|_| is_participle), part) {
        (Some(voice), _) => format!("/{part}/{voice}").into(),
        (None, "ADJ") => "/ADJ".into(),
        (None, "VERB") => "/VERB".into(),
        (None, _) => format!("/{part}").into(),
    }
}

/// Returns `true` if a term is one word and a proper name, so that катар is not Катар. Президент is none.
pub fn is_proper_name(term: &str, dictionary: &Dictionary) -> bool {
    !term.contains(' ')
        && term.starts_with(char::is_uppercase)
        && TermWord::new(dictionary, term).is_name
}

/// Whether a tag is that of a noun in the nominative.
pub fn is_nominative_noun(tag: UdTag) -> bool {
    matches!(tag.pos(), "NOUN" | "PROPN") && matches!(tag.feat("Case"), Some("Nom") | None)
}
