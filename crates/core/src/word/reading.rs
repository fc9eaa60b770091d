//! What a word form may be.

/// A way to read a word form: what it is compared by, and how likely the reading is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The key. Two forms are the same word if they have a key in common.
    pub key: String,
    /// Share of the form's uses that have this reading, from 0 to 1.
    pub share: f64,
}

impl Reading {
    /// A reading beside which there is no other.
    pub fn sure(key: impl Into<String>) -> Reading {
        Reading {
            key: key.into(),
            share: 1.0,
        }
    }
}

/// Whether a word is an abbreviation: at least two capitals, or a capital that is not the first letter.
///
/// Such a word is compared letter by letter, case included, so that WHO is not who.
pub fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 || (capitals == 1 && !word.starts_with(char::is_uppercase) && word.len() > 1)
}
