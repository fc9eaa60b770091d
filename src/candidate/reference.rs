//! Frequencies of general language, to tell terms from words that everyone uses.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::statistics::Key;
use crate::phrase::{Shaper, en::frequency};
use crate::{lang::Lang, lexicon::Words, rate::Rate, read::Block};

/// Words in the corpus that jieba's frequencies were counted on.
const CHINESE_WORDS: f64 = 60_101_967.0;

/// How often words occur in general language.
///
/// Where no texts were given, jieba's dictionary serves for Chinese and WordNet's for English; Russian has no keyness without them.
#[derive(Debug, Default)]
pub struct Reference {
    words: [HashMap<Key, u64, RandomState>; 3],
    totals: [u64; 3],
    shaper: Shaper,
}

impl Reference {
    /// Counts the words of a block of general language.
    pub fn add(&mut self, block: &Block) {
        let lang = block.lang as usize;
        for word in self.shaper.shape(&block.text, block.lang).words {
            *self.words[lang].entry(word.key.into_text()).or_default() += 1;
            self.totals[lang] += 1;
        }
    }

    /// Returns the rates of one language, `None` if nothing is known of it.
    pub(super) fn rates(&self, lang: Lang) -> Option<Rates<'_>> {
        let total = self.totals[lang as usize];
        let (source, all) = match (total, lang) {
            (0, Lang::Zh) => (Source::Jieba, CHINESE_WORDS),
            (0, Lang::En) => (Source::WordNet, frequency("").1 as f64),
            (0, Lang::Ru) => return None,
            (total, _) => (Source::Counted(&self.words[lang as usize]), total as f64),
        };
        Some(Rates { source, all })
    }
}

/// How often words occur in general language.
pub(super) struct Rates<'r> {
    source: Source<'r>,
    all: f64,
}

/// Where frequencies come from.
enum Source<'r> {
    /// Texts that the user named.
    Counted(&'r HashMap<Key, u64, RandomState>),
    Jieba,
    WordNet,
}

impl Rates<'_> {
    /// Returns how often words would stand side by side in general language, if they stood independently of each other.
    ///
    /// A sequence that the dictionary has as one word is looked up as such.
    pub(super) fn rate<'w>(&self, key: &str, words: impl Iterator<Item = &'w str>) -> Rate {
        let all = self.all;
        let whole = self.frequency(key);
        let count = match whole > 0.0 {
            true => whole,
            false => {
                words
                    .map(|word| self.frequency(word).max(0.5) / all)
                    .product::<f64>()
                    * all
            }
        };
        Rate { count, units: all }
    }

    fn frequency(&self, word: &str) -> f64 {
        match self.source {
            Source::Counted(counted) => counted.get(word).map_or(0.0, |&count| count as f64),
            Source::Jieba => chinese_frequency(word),
            Source::WordNet => frequency(word).0 as f64,
        }
    }
}

/// Returns how often a word stands in the corpus of jieba's dictionary, 0 if it is not in there.
pub(super) fn chinese_frequency(word: &str) -> f64 {
    Words::get().frequency(word).into()
}
