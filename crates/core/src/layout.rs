//! The formats of the data compiled in, each with its writer beside its reader.
//!
//! Text is laid out as UTF-8, so that it is borrowed from the program and neither copied nor checked when it is read. Numbers
//! are four bytes each, the lowest first. What has both is two files, `NAME.txt` and `NAME.u32`:
//!
//! | data | format |
//! |---|---|
//! | rows of the curated glossary | [`rows`] |
//! | words and keys of its English and Russian terms | [`vocabulary`], with a hash table: [`table`] |
//! | Chinese words, their frequencies | [`trie`] |
//! | pairs of characters | [`pairs`] |
//!
//! All of it is read in place: nothing is decoded before it is asked for.

mod numbers;
pub mod pairs;
pub mod rows;
pub mod table;
pub mod trie;
pub mod vocabulary;

pub use numbers::Numbers;

use std::{error, fmt};

/// What is laid out as text and numbers, a file each.
#[derive(Debug, Default)]
pub struct Laid {
    /// The text.
    pub text: String,
    /// The numbers, which say what stands where in it.
    pub numbers: Vec<u8>,
}

impl Laid {
    /// Adds a number.
    pub(crate) fn number(&mut self, number: usize) -> Result<(), Error> {
        let number = u32::try_from(number).map_err(|_| Error::TooLarge(number))?;
        self.numbers.extend(number.to_le_bytes());
        Ok(())
    }

    /// Adds another behind it.
    pub(crate) fn append(&mut self, other: &Laid) {
        self.text.push_str(&other.text);
        self.numbers.extend(&other.numbers);
    }
}

/// What cannot be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// A number that does not fit into four bytes.
    TooLarge(usize),
    /// A word that is empty or has a character outside the Basic Multilingual Plane.
    NoWord(String),
    /// A word that stands twice in the dictionary.
    Repeated(String),
    /// More sequences of characters than the trie has numbers for.
    TooManyStates(usize),
    /// More different frequencies than the trie has numbers for.
    TooManyFrequencies(usize),
}

impl error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TooLarge(number) => {
                write!(f, "{number} does not fit into the four bytes of a number")
            }
            Error::NoWord(word) => write!(
                f,
                "`{word}` is empty or has a character outside the Basic Multilingual Plane"
            ),
            Error::Repeated(word) => write!(f, "`{word}` stands twice in the dictionary"),
            Error::TooManyStates(most) => {
                write!(f, "the words need more than the {most} states of the trie")
            }
            Error::TooManyFrequencies(most) => {
                write!(f, "the words have more than {most} different frequencies")
            }
        }
    }
}
