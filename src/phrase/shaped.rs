//! Blocks with their words and the candidates among them.

use super::{mention::Mention, word::Word};

/// A block with its words and the candidates among them.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    pub(crate) words: Vec<Word>,
    pub(crate) mentions: Vec<Mention>,
    /// Mentions of full forms, each with that of the abbreviation that it introduces.
    pub(crate) pairs: Vec<(Mention, Mention)>,
    /// Characters other than white space in Chinese, words in English and Russian.
    pub(crate) units: u64,
    pub(crate) sentences: u64,
    /// `true` if every key is the text of its word.
    pub(super) as_written: bool,
}

impl Shaped {
    /// Returns `true` if the key of `words` is their text, `surface`, so that it need not be put together.
    pub(crate) fn is_written(&self, words: &[Word], surface: &str) -> bool {
        // Words that are as long together as the text have nothing between them.
        self.as_written && words.iter().map(|word| word.key.len()).sum::<usize>() == surface.len()
    }
}
