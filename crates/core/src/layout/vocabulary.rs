//! The words of the English or Russian terms of a glossary, with what they are compared by, so that it need not be found out when
//! the program runs.
//!
//! Every unit of a term, a word or a mark, is a letter of the trie that texts are searched with; another if the term is
//! nothing else and is looked up [alone](crate::word::TermWord::alone). In `ru-words` each unit has the numbers of the keys that it
//! is looked for by, and of those that it has alone; in `ru-keys` each key has the numbers of the words that have it, and of those
//! that have it alone: see [`super::table`]. `ru-terms.txt` has the terms one after another, `ru-terms.u32` for each
//!
//! 1. the bytes of its text,
//! 2. 1 if it is one word and can be a proper name, else 0,
//! 3. how many numbers follow,
//! 4. for each way in which it is spelled, the number of its letters, and these.

mod write;

pub use write::{Files, lay_out};

use super::{Numbers, table::Table};

/// What is known of the terms of a language and of their words.
#[derive(Clone, Copy, Debug)]
pub struct Vocabulary {
    /// The units of the terms.
    pub words: Table,
    /// The keys of the words.
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

    /// Returns how many letters of the trie are set aside for the units.
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

    /// Returns the letters of the words that have `key`.
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

/// Returns the letter that a unit is in the trie of terms.
fn letter(number: usize, alone: bool) -> usize {
    2 * number + usize::from(alone)
}

/// The terms that are left, in the order in which a matcher of the glossary takes them.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    text: &'static str,
    numbers: Numbers,
}

impl Terms {
    /// The terms of the two files.
    pub const fn new(text: &'static str, numbers: &'static [u8]) -> Terms {
        let numbers = Numbers::new(numbers);
        Terms { text, numbers }
    }

    /// Takes `term` off, if it is the next.
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
    /// Whether it is one word and can be a proper name.
    pub is_name: bool,
    /// The ways in which it is written.
    pub ways: Ways,
}

/// The ways of writing a term that are left, each letter by letter.
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
