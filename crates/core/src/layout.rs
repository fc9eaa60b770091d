//! The formats of the data compiled in, each with its writer beside its reader.
//!
//! | data | format |
//! |---|---|
//! | rows of the curated glossary | [`rows`] |
//! | its English and Russian terms, their words and keys | [`vocabulary`], with the hash tables of [`table`] |
//! | Chinese words and their frequencies | [`trie`] |
//! | pairs of characters | [`pairs`] |
//!
//! All of it is read in place, and nothing is decoded before it is needed. Text is a file of UTF-8 by itself, so that the compiler
//! checks it and the program borrows it. Numbers are files of four or eight bytes each, the lowest first: `NAME.u32` says what is
//! where in `NAME.txt`. What does not fit is an [`Error`] of the build.

mod numbers;
pub mod pairs;
pub mod rows;
pub mod table;
pub mod trie;
pub mod vocabulary;

pub use numbers::Numbers;

use std::{error, fmt};

/// A text and its numbers, a file each.
#[derive(Debug, Default)]
pub struct Laid {
    /// The text.
    pub text: String,
    /// The numbers, which say what is where in it.
    pub numbers: Vec<u8>,
}

impl Laid {
    /// Adds a number.
    pub(crate) fn number(&mut self, number: usize) -> Result<(), Error> {
        let number = u32::try_from(number).map_err(|_| Error::TooLarge(number))?;
        self.numbers.extend(number.to_le_bytes());
        Ok(())
    }

    /// Appends another.
    pub(crate) fn append(&mut self, other: &Laid) {
        self.text.push_str(&other.text);
        self.numbers.extend(&other.numbers);
    }
}

/// Why data cannot be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// A number that does not fit into four bytes.
    TooLarge(usize),
    /// A word that is empty or has a character outside the Basic Multilingual Plane.
    NoWord(String),
    /// A word that is in the dictionary twice.
    Repeated(String),
    /// More states of the trie than there are numbers.
    TooManyStates(usize),
    /// More different frequencies than there are numbers.
    TooManyFrequencies(usize),
}

impl error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TooLarge(number) => {
                write!(f, "{number} is too large: a number has four bytes")
            }
            Error::NoWord(word) => write!(
                f,
                "`{word}` is empty or has a character outside the Basic Multilingual Plane"
            ),
            Error::Repeated(word) => write!(f, "`{word}` is in the dictionary twice"),
            Error::TooManyStates(most) => {
                write!(f, "the words need more than {most} states of the trie")
            }
            Error::TooManyFrequencies(most) => {
                write!(f, "the words have more than {most} different frequencies")
            }
        }
    }
}
