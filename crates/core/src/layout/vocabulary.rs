//! The English or Russian terms of a glossary, their words, and the keys of these, so that they need not be analysed when the
//! program starts.
//!
//! A matcher searches texts with a trie of terms whose letters are units: words and marks. A unit has one letter, and a second one
//! where it is a term [alone](crate::word::TermWord::alone). For each language there are
//!
//! - `…-words`, a [table](super::table) of units: the numbers of the keys of each, and of its keys alone;
//! - `…-keys`, a table of keys: the numbers of the units that have each, and of those that have it alone;
//! - `…-terms.txt`, the terms, one after another in the order of a matcher;
//! - `…-terms.u32`, which has for each term its length in bytes, 1 if it is one word that is a name, else 0, and how many numbers
//!   follow: for each of its spellings, the number of its letters, then these.

mod write;

pub use write::{Files, lay_out};

use super::{Numbers, table::Table};

/// The terms of a language, their words, and the keys of these.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// The units of the terms, with their keys.
    pub words: Table,
    /// The keys, with the units that have them.
    pub keys: Table,
    /// The terms.
    pub terms: Terms,
}

impl Vocabulary {
    /// The vocabulary of no terms.
    pub const EMPTY: Vocabulary = Vocabulary {
        words: Table::EMPTY,
        keys: Table::EMPTY,
        terms: Terms::new("", &[]),
    };

    /// Returns the number of letters that are reserved for the units.
    pub fn letters(&self) -> usize {
        letter(self.words.len(), false)
    }

    /// Returns the letter of a word or mark.
    pub fn letter(&self, unit: &str, alone: bool) -> Option<usize> {
        self.words.find(unit).map(|number| letter(number, alone))
    }

    /// Returns the keys of a word, the most likely first.
    pub fn keys(
        &self,
        word: &str,
        alone: bool,
    ) -> Option<impl Iterator<Item = &'static str> + use<>> {
        let keys = self.words.list(self.words.find(word)?, alone.into());
        let table = self.keys;
        Some(keys.iter().map(move |key| table.word(key)))
    }

    /// Returns the letters of the units that have `key`.
    pub fn of_key(&self, key: &str) -> impl Iterator<Item = usize> + use<> {
        let key = self.keys.find(key);
        let table = self.keys;
        [false, true].into_iter().flat_map(move |alone| {
            let words = key.map(|key| table.list(key, alone.into()));
            let words = words.unwrap_or_default().iter();
            words.map(move |word| letter(word, alone))
        })
    }
}

/// Returns the letter of a unit.
fn letter(number: usize, alone: bool) -> usize {
    2 * number + usize::from(alone)
}

/// The terms that are left, in the order of a matcher.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    text: &'static str,
    numbers: Numbers,
}

impl Terms {
    /// Makes the terms of the two files.
    pub const fn new(text: &'static str, numbers: &'static [u8]) -> Terms {
        let numbers = Numbers::new(numbers);
        Terms { text, numbers }
    }

    /// Removes and returns the next term if it is `term`.
    pub fn next_if(&mut self, term: &str) -> Option<Spelled> {
        let mut numbers = self.numbers;
        let bytes = numbers.take();
        if bytes != term.len() || !self.text.starts_with(term) || self.numbers.is_empty() {
            return None;
        }
        let is_name = numbers.take() != 0;
        let count = numbers.take();
        let ways = Ways(numbers.take_many(count));
        self.text = &self.text[bytes..];
        self.numbers = numbers;
        Some(Spelled { is_name, ways })
    }
}

/// How a term is spelled.
#[derive(Clone, Copy, Debug)]
pub struct Spelled {
    /// Whether it is one word that is a name.
    pub is_name: bool,
    /// Its spellings.
    pub ways: Ways,
}

/// Spellings of a term, each a list of letters.
#[derive(Clone, Copy, Debug)]
pub struct Ways(Numbers);

impl Iterator for Ways {
    type Item = Numbers;

    fn next(&mut self) -> Option<Numbers> {
        if self.0.is_empty() {
            return None;
        }
        let letters = self.0.take();
        Some(self.0.take_many(letters))
    }
}
