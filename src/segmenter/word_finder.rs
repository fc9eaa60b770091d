//! Words that the dictionary does not have.

use std::collections::HashMap;

use compact_str::CompactString;
use foldhash::fast::RandomState;

use super::Segmenter;
use crate::{data::tagger, span::Span};

/// Most runs that are remembered. A text of a gigabyte has more, so they are forgotten when there are so many.
const MOST: usize = 50_000;

/// Length in bytes of the longest run that is remembered.
const LONGEST: usize = 24;

/// Segments as jieba does with its model for unknown words, a hidden Markov model over characters: it joins characters that the
/// dictionary leaves single, as in 资恐 and 暗网.
///
/// The [`Segmenter`] applies the dictionary; jieba itself applies the model, once for each run of single characters.
#[derive(Debug, Default)]
pub(crate) struct WordFinder {
    segmenter: Segmenter,
    model: Model,
}

impl WordFinder {
    /// Adds the words of `run`, a part of `text` that is simplified and narrow, to `found`. It must be one run: it holds no boundary
    /// at which jieba always cuts.
    pub(crate) fn find(&mut self, text: &str, run: Span, found: &mut Vec<Span>) {
        self.segmenter.segment(run.of(text).chars());
        let chars = run.of(text).char_indices();
        let mut ends = chars.map(|(at, c)| run.start + at + c.len_utf8());
        let mut end = run.start;
        // The single characters before the next word.
        let mut single = Span { start: end, end };
        for word in self.segmenter.single_words() {
            end = ends.nth(word.len() - 1).unwrap_or(end);
            if word.len() == 1 {
                single.end = end;
                continue;
            }
            self.model.find(text, single, found);
            found.push((single.end..end).into());
            single = (end..end).into();
        }
        self.model.find(text, single, found);
    }
}

/// Jieba's model, with its answers for short runs.
#[derive(Debug, Default)]
struct Model {
    /// The words that it makes of a run of single characters, by the bytes at which they end.
    runs: HashMap<CompactString, Vec<usize>, RandomState>,
}

impl Model {
    /// Adds the words that the single characters of `span` make.
    fn find(&mut self, text: &str, span: Span, found: &mut Vec<Span>) {
        let run = span.of(text);
        if run.chars().nth(1).is_none() {
            found.extend((span.start < span.end).then_some(span));
            return;
        }
        let mut push = |from: usize, to: usize| {
            found.push((span.start + from..span.start + to).into());
        };
        let mut start = 0;
        let mut each = |&end: &usize| push(std::mem::replace(&mut start, end), end);
        match self.runs.get(run) {
            Some(ends) => ends.iter().for_each(each),
            None => {
                let words = tagger().cut(run, true);
                let ends: Vec<usize> = words.iter().map(|word| word.byte_end).collect();
                ends.iter().for_each(&mut each);
                if self.runs.len() >= MOST {
                    self.runs.clear();
                }
                if run.len() <= LONGEST {
                    self.runs.insert(run.into(), ends);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::segmenter::tests::text;

    /// Compares the words found in `text` with those of jieba.
    fn compare(text: &str) -> Result<(), TestCaseError> {
        let mut found = Vec::new();
        WordFinder::default().find(text, (0..text.len()).into(), &mut found);
        let found: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
        let expected: Vec<&str> = tagger()
            .cut(text, true)
            .iter()
            .map(|word| word.word)
            .collect();
        prop_assert_eq!(found, expected);
        Ok(())
    }

    #[test]
    fn a_character_before_a_figure() {
        compare("实0").unwrap();
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn words_are_those_of_jieba(text in text()) {
            compare(&text)?;
        }
    }
}
