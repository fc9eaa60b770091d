//! Frequencies of general language, to tell terms from words that everyone uses.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::{
    data::Words,
    lang::{Lang, PerLang},
    phrase::{self, Key, Shaper},
    rate::Rate,
    read::Block,
};

/// Words in the corpus that jieba's frequencies were counted on.
const CHINESE_WORDS: f64 = 60_101_967.0;

/// How often words occur in general language: the background against which keyness is measured.
///
/// Without texts, jieba's dictionary is used for Chinese and WordNet's tagged texts for English; for Russian there is nothing, and the
/// measures of keyness are empty.
///
/// ```
/// use trilex::{Hints, Input, Lang, candidate::Reference, extract::{Task, extract}};
///
/// let text = "Погода была хорошая. Завтра погода будет плохая.";
/// let mut reference = Reference::default();
/// for block in trilex::blocks(text, Some(Lang::Ru)) {
///     reference.add(&block);
/// }
/// let task = Task { reference, ..Task::default() };
///
/// let inputs = [Ok(Input::Text { name: "statement".into(), text: "Борьба с терроризмом.".into() })];
/// let candidates = extract(&inputs, &task, |_| ()).candidates;
/// assert!(candidates[0].measures.contains_key("simple_maths"));
/// ```
#[derive(Debug, Default)]
pub struct Reference {
    words: PerLang<HashMap<Key, u64, RandomState>>,
    totals: PerLang<u64>,
    shaper: Shaper,
}

impl Reference {
    /// Counts the words of a block of general language.
    pub fn add(&mut self, block: &Block) {
        let words = self.shaper.shape(&block.text, block.lang).words;
        self.totals[block.lang] += words.len() as u64;
        let counts = &mut self.words[block.lang];
        for word in words {
            *counts.entry(word.key.into_text()).or_default() += 1;
        }
    }

    /// Returns the rates of one language, `None` if nothing is known of it.
    pub(super) fn rates(&self, lang: Lang) -> Option<Rates<'_>> {
        let counted = self.totals[lang];
        if counted > 0 {
            return Some(Rates {
                source: Source::Counted(&self.words[lang]),
                all: counted as f64,
            });
        }
        let all = match lang {
            Lang::Zh => CHINESE_WORDS,
            Lang::En => phrase::words() as f64,
            Lang::Ru => return None,
        };
        Some(Rates {
            source: Source::Dictionary(lang),
            all,
        })
    }
}

/// How often words occur in general language.
pub(super) struct Rates<'r> {
    source: Source<'r>,
    /// Words in all.
    all: f64,
}

/// Where frequencies come from.
enum Source<'r> {
    /// Texts that the user named.
    Counted(&'r HashMap<Key, u64, RandomState>),
    /// The dictionary of a language.
    Dictionary(Lang),
}

impl Rates<'_> {
    /// Returns how often words would be side by side in general language, if they were independent of each other.
    ///
    /// A sequence that the dictionary has as one word is looked up as such.
    pub(super) fn rate<'w>(&self, key: &str, words: impl Iterator<Item = &'w str>) -> Rate {
        let all = self.all;
        let whole = self.frequency(key);
        let count = if whole > 0.0 {
            whole
        } else {
            let share = |word| self.frequency(word).max(0.5) / all;
            words.map(share).product::<f64>() * all
        };
        Rate { count, units: all }
    }

    fn frequency(&self, word: &str) -> f64 {
        match self.source {
            Source::Counted(counted) => counted.get(word).map_or(0.0, |&count| count as f64),
            Source::Dictionary(lang) => dictionary_frequency(word, lang).unwrap_or(0.0),
        }
    }
}

/// Returns how often a word occurs in general language by the dictionary compiled in, 0 if the dictionary does not have it; `None` if
/// the language has no dictionary with frequencies.
pub(super) fn dictionary_frequency(word: &str, lang: Lang) -> Option<f64> {
    match lang {
        Lang::Zh => Some(Words::get().frequency(word).into()),
        Lang::En => Some(phrase::frequency(word) as f64),
        Lang::Ru => None,
    }
}
