//! Readings of word forms.

/// One of the words that a form may belong to, with its likelihood.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What the word is compared by. Two forms belong to one word if they have a key in common.
    pub key: String,
    /// Share of the form's uses that have this reading, from 0 to 1.
    pub share: f64,
}

impl Reading {
    /// Makes the only reading of a form.
    pub fn sure(key: impl Into<String>) -> Reading {
        Reading {
            key: key.into(),
            share: 1.0,
        }
    }
}

/// Returns `true` if a word is an abbreviation: it has two capitals or more, or one that is not its first letter.
///
/// Abbreviations are compared letter by letter, with case: WHO is not who.
pub fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 || (capitals == 1 && !word.starts_with(char::is_uppercase) && word.len() > 1)
}
