//! Chinese text becomes words.
//!
//! [`Segmenter`] finds those of the dictionary; [`WordFinder`] also those that only a model knows.

mod word_finder;

pub(crate) use word_finder::WordFinder;

use std::ops::Range;

use trilex_core::layout::trie::unit;

use crate::data::Words;

/// Segments as jieba does without its model for unknown words: of all sequences of dictionary words that make up a text, it takes the
/// likeliest, which has the highest product of the words' shares (J. Sun, jieba, `calc` and `cut_DAG_NO_HMM`).
///
/// It adds in the order in which jieba does, so that it takes the same of two sequences that are equally likely. One segmenter
/// segments text after text in the same memory.
#[derive(Debug)]
pub(crate) struct Segmenter {
    words: &'static Words,
    /// The characters of the text, each by its unit.
    text: Vec<u16>,
    /// For each character, and for the end of the text, the first step of the likeliest sequence from there.
    steps: Vec<Step>,
}

/// The first word of the likeliest sequence from a character.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// The natural logarithm of the likelihood of the sequence.
    likelihood: f64,
    /// The character after the word.
    end: usize,
}

impl Default for Segmenter {
    fn default() -> Segmenter {
        Segmenter {
            words: Words::get(),
            text: Vec::new(),
            steps: Vec::new(),
        }
    }
}

impl Segmenter {
    /// Segments `text`, which is simplified and narrow. It must be one run: it holds no boundary at which jieba always cuts.
    pub(crate) fn segment(&mut self, text: impl Iterator<Item = char>) {
        self.text.clear();
        self.text.extend(text.map(unit));
        let length = self.text.len();
        let end = Step {
            likelihood: 0.0,
            end: length,
        };
        self.steps.clear();
        self.steps.resize(length + 1, end);
        for start in (0..length).rev() {
            let mut best = None;
            self.words
                .beginning(&self.text[start..], |length, likelihood| {
                    let end = start + length;
                    let likelihood = likelihood + self.steps[end].likelihood;
                    // Of two that are equally likely, the longer.
                    if best.is_none_or(|best: Step| likelihood >= best.likelihood) {
                        best = Some(Step { likelihood, end });
                    }
                });
            self.steps[start] = best.unwrap_or_else(|| Step {
                likelihood: self.words.least() + self.steps[start + 1].likelihood,
                end: start + 1,
            });
        }
    }

    /// Returns the words of the text as ranges of its characters. A character that is in no word is one by itself.
    fn single_words(&self) -> impl Iterator<Item = Range<usize>> {
        let mut next = 0;
        std::iter::from_fn(move || {
            let word = self.word(next)?;
            next = word.end;
            Some(word)
        })
    }

    /// Returns the words of the text as ranges of its characters. ASCII letters and digits that are in no word make one together.
    pub(crate) fn words(&self) -> impl Iterator<Item = Range<usize>> {
        let mut next = 0;
        std::iter::from_fn(move || {
            let mut word = self.word(next)?;
            if self.is_left_alone(word.start) {
                word.end += (word.end..self.text.len())
                    .take_while(|&at| self.is_left_alone(at))
                    .count();
            }
            next = word.end;
            Some(word)
        })
    }

    /// Returns the word at `start`, or `None` at the end of the text.
    fn word(&self, start: usize) -> Option<Range<usize>> {
        let end = self.steps.get(start)?.end;
        (start < end).then_some(start..end)
    }

    /// Returns `true` if these characters, at least two, are a word of the dictionary.
    pub(crate) fn has(&self, word: Range<usize>) -> bool {
        word.len() > 1 && self.words.has(&self.text[word])
    }

    fn is_left_alone(&self, at: usize) -> bool {
        let is_alphanumeric = |c| u8::try_from(c).is_ok_and(|c| c.is_ascii_alphanumeric());
        self.steps[at].end == at + 1 && self.text.get(at).copied().is_some_and(is_alphanumeric)
    }
}

#[cfg(test)]
mod tests {
    use jieba_rs::Jieba;
    use proptest::prelude::*;

    use super::*;

    /// Text that jieba never cuts for its characters alone, much of it from words.
    pub(super) fn text() -> impl Strategy<Value = String> {
        let words: Vec<&str> = include_str!("data/words.txt").split_whitespace().collect();
        let part = prop_oneof![
            4 => prop::sample::select(words),
            1 => prop::sample::select(vec!["的", "和", "哈哈哈", "G20", "5G", "-", "C++", "T恤", "γ", "龘", "\u{20000}"]),
        ];
        let parts = prop::collection::vec((part, 0..4usize), 0..12);
        // Words, and what is left of them when their first characters are taken away.
        parts.prop_map(|parts| {
            let rest =
                |(part, taken): (&str, usize)| part.chars().skip(taken % 3).collect::<String>();
            let text: String = parts.into_iter().map(rest).collect();
            text.replace('γ', "")
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn text_is_segmented_as_by_jieba(text in text()) {
            thread_local!(static JIEBA: Jieba = Jieba::new());
            let mut segmenter = Segmenter::default();
            segmenter.segment(text.chars());
            let found: Vec<usize> = segmenter.words().map(|word| word.end).collect();
            let expected: Vec<usize> = JIEBA.with(|jieba| jieba.cut(&text, false).iter().map(|word| word.end).collect());
            prop_assert_eq!(found, expected);
        }
    }
}
