//! Keys of words: what a word is compared by.

use std::ops::Deref;

use compact_str::CompactString;
use trilex_core::fnv_1a;

/// The key of a word, with its number and length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WordKey {
    text: CompactString,
    number: u32,
    characters: u32,
}

impl WordKey {
    /// Returns the text.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns a number for the word: the same on every machine and in every run, and hardly ever that of another word.
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// Returns how many characters it has.
    pub(crate) fn characters(&self) -> usize {
        self.characters as usize
    }

    /// Returns the text.
    pub(crate) fn into_text(self) -> CompactString {
        self.text
    }
}

impl From<CompactString> for WordKey {
    fn from(text: CompactString) -> WordKey {
        WordKey {
            number: (fnv_1a(&text) >> 32) as u32,
            characters: text.chars().count() as u32,
            text,
        }
    }
}

impl From<&str> for WordKey {
    fn from(text: &str) -> WordKey {
        CompactString::from(text).into()
    }
}

impl Deref for WordKey {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq<str> for WordKey {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for WordKey {
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}
