//! Chinese words and their frequencies.

use std::sync::LazyLock;

use trilex_core::layout::{
    Numbers,
    trie::{self, Trie, unit},
};

static STATES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.u64"));
static FREQUENCIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/frequencies.u32"));

static WORDS: LazyLock<Words> = LazyLock::new(Words::compiled_in);

/// The words of jieba's dictionary, with their likelihoods.
#[derive(Debug)]
pub(crate) struct Words {
    trie: Trie,
    /// How often a word occurs in the dictionary's corpus, by the number of its frequency; first, how often all words do.
    frequencies: Numbers,
    /// The natural logarithm of the share of a word, by the same number; first, that of a character that is in no word.
    likelihoods: Vec<f64>,
}

impl Words {
    /// Returns the dictionary.
    pub(crate) fn get() -> &'static Words {
        &WORDS
    }

    fn compiled_in() -> Words {
        let frequencies = trie::frequencies(FREQUENCIES);
        let all = (frequencies.at(0) as f64).ln();
        let ones = std::iter::once(1).chain(frequencies.iter().skip(1));
        Words {
            trie: Trie::new(STATES),
            likelihoods: ones
                .map(|frequency| (frequency as f64).ln() - all)
                .collect(),
            frequencies,
        }
    }

    /// Returns how often a word occurs in the dictionary's corpus, or 0 if the dictionary does not have it.
    pub(crate) fn frequency(&self, word: &str) -> u32 {
        let word: Vec<u16> = word.chars().map(unit).collect();
        match self.trie.number(&word) {
            0 => 0,
            number => self.frequencies.at(number) as u32,
        }
    }

    /// Returns `true` if characters, given by their units, are a word.
    pub(crate) fn has(&self, word: &[u16]) -> bool {
        self.trie.number(word) != 0
    }

    /// Returns the likelihood of a character that is in no word.
    pub(crate) fn least(&self) -> f64 {
        self.likelihoods[0]
    }

    /// Returns the likelihood of a word; if the dictionary does not have it, that of its characters.
    #[cfg(test)]
    pub(crate) fn likelihood(&self, word: &str) -> f64 {
        match self.frequency(word) {
            0 => self.least() * word.chars().count() as f64,
            frequency => f64::from(frequency).ln() + self.least(),
        }
    }

    /// Calls `found` with the length and likelihood of each word that `text` begins with, the shortest first.
    #[inline]
    pub(crate) fn beginning(&self, text: &[u16], mut found: impl FnMut(usize, f64)) {
        self.trie.beginning(text, |length, number| {
            found(length, self.likelihoods[number]);
        });
    }
}
