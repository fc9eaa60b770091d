//! Keys of Russian words: lemma and part of speech.

use std::borrow::Cow;

use rumorph::{Analysis, Dictionary, UdTag};

use crate::word::is_abbreviation;

/// Share below which a reading is ignored: so rare are errors in the corpus on which the shares were counted.
pub const NEGLIGIBLE: f64 = 1e-6;

/// The keys by which a word of a term is searched.
#[derive(Debug, Default, PartialEq)]
pub struct TermWord {
    /// The keys of its readings, the most likely first.
    pub keys: Vec<String>,
    /// Its keys as a term of one word. Such a term is in the nominative, so an ambiguous form is read as a noun in the nominative
    /// if it can be one.
    pub alone: Vec<String>,
    /// Whether it may be a proper name.
    pub is_name: bool,
}

impl TermWord {
    /// Looks `word` up in the dictionary. An abbreviation is searched letter by letter.
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
        found.alone = if nominative.is_empty() {
            found.keys.clone()
        } else {
            nominative
        };
        found
    }
}

/// Returns the key of a reading: the lemma followed by its [`kind`]. It tells the noun право from the adjective правый, to both
/// of which прав may belong.
pub fn key(analysis: &Analysis, kind: &str) -> String {
    let plain = analysis.lemma.chars().all(|c| matches!(c, 'а'..='я'));
    if plain {
        format!("{}{kind}", analysis.lemma)
    } else {
        format!("{}{kind}", analysis.lemma.to_lowercase().replace('ё', "е"))
    }
}

/// Returns the part of a key after the lemma: the part of speech and, of a participle, the voice.
pub fn kind(tag: UdTag) -> Cow<'static, str> {
    let part = match tag.pos() {
        "NOUN" | "PROPN" => return "/NOUN".into(),
        "AUX" => "VERB",
        other => other,
    };
    // The requesting State (запрашивающее) is not the requested one (запрашиваемое), though both belong to one verb.
    let is_participle = tag.feat("VerbForm") == Some("Part");
    match (tag.feat("Voice").filter(|_| is_participle), part) {
        (Some(voice), _) => format!("/{part}/{voice}").into(),
        (None, "ADJ") => "/ADJ".into(),
        (None, "VERB") => "/VERB".into(),
        (None, _) => format!("/{part}").into(),
    }
}

/// Returns `true` if a term is one word that is a name: катар is not Катар. Президент is not a name.
pub fn is_proper_name(term: &str, dictionary: &Dictionary) -> bool {
    !term.contains(' ')
        && term.starts_with(char::is_uppercase)
        && TermWord::new(dictionary, term).is_name
}

/// Returns `true` if a tag is that of a noun in the nominative.
pub fn is_nominative_noun(tag: UdTag) -> bool {
    matches!(tag.pos(), "NOUN" | "PROPN") && matches!(tag.feat("Case"), Some("Nom") | None)
}
