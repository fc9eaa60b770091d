//! Frequencies of general language, to tell terms from words that everyone uses.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{
    keyness::Rate,
    shape::{Shaper, en::frequency},
    statistics::Key,
};
use crate::{document::Block, lang::Lang, lexicon::chinese};

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
            *self.words[lang].entry(word.key).or_default() += 1;
            self.totals[lang] += 1;
        }
    }

    /// Returns how often words would stand side by side in general language, if they stood independently of each other; `None`
    /// if nothing is known of the language.
    ///
    /// A sequence that the dictionary has as one word is looked up as such.
    pub(super) fn rate<'w>(
        &self,
        key: &str,
        words: impl Iterator<Item = &'w str>,
        lang: Lang,
    ) -> Option<Rate> {
        let total = self.totals[lang as usize] as f64;
        let counted = total > 0.0;
        let (one, all): (&dyn Fn(&str) -> f64, f64) = match (counted, lang) {
            (true, _) => (
                &|word| {
                    self.words[lang as usize]
                        .get(word)
                        .map_or(0.0, |&n| n as f64)
                },
                total,
            ),
            (false, Lang::Zh) => (&|word| chinese_frequency(word), CHINESE_WORDS),
            (false, Lang::En) => (&|word| frequency(word).0 as f64, frequency("").1 as f64),
            (false, Lang::Ru) => return None,
        };
        let whole = one(key);
        let count = match whole > 0.0 {
            true => whole,
            false => words.map(|word| one(word).max(0.5) / all).product::<f64>() * all,
        };
        Some(Rate { count, words: all })
    }
}

/// Returns how often a word stands in the corpus of jieba's dictionary, 0 if it is not in there.
pub(super) fn chinese_frequency(word: &str) -> f64 {
    match chinese().has_word(word) {
        // Of a word that is cut as one it is the frequency, or that and 1.
        true => chinese().suggest_freq(word) as f64,
        false => 0.0,
    }
}
