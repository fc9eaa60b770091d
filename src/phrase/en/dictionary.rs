//! What English words can be, and how often: the readings of WordNet with their occurrences in its tagged texts.
//!
//! `dictionary.tsv` was made of WordNet 3.1 (its `index.sense`: Princeton University, `LICENSE-WordNet`): words that may be
//! something else than a noun, and nouns that are in its texts. Words whose ending tells what they are were left out, irregular past
//! forms were added.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

/// Occurrences of a word in each of its readings; `None` is no reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Readings {
    pub(super) noun: Option<u32>,
    pub(super) verb: Option<u32>,
    pub(super) adjective: Option<u32>,
    pub(super) adverb: Option<u32>,
}

impl Readings {
    fn total(&self) -> u64 {
        [self.noun, self.verb, self.adjective, self.adverb]
            .into_iter()
            .flatten()
            .map(u64::from)
            .sum()
    }
}

/// Returns the readings of a lower-case word, given in its dictionary form.
pub(super) fn readings(word: &str) -> Option<Readings> {
    READINGS.get(word).copied()
}

/// Returns how often a word occurs in WordNet's tagged texts, which are general language.
pub(crate) fn frequency(word: &str) -> u64 {
    readings(word).map_or(0, |readings| readings.total())
}

/// Returns how many words are tagged in WordNet's texts.
pub(crate) fn words() -> u64 {
    static WORDS: LazyLock<u64> = LazyLock::new(|| READINGS.values().map(Readings::total).sum());
    *WORDS
}

static READINGS: LazyLock<HashMap<&'static str, Readings, RandomState>> = LazyLock::new(|| {
    include_str!("dictionary.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(word, cells)| (word, parsed(cells)))
        .collect()
});

/// Parses the readings of a line: `n44 v16` is 44 times a noun, 16 times a verb.
fn parsed(cells: &str) -> Readings {
    let mut readings = Readings::default();
    for cell in cells.split(' ') {
        let (class, count) = cell.split_at(1);
        let reading = match class {
            "n" => &mut readings.noun,
            "v" => &mut readings.verb,
            "a" => &mut readings.adjective,
            _ => &mut readings.adverb,
        };
        *reading = count.parse().ok();
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        let lines = include_str!("dictionary.tsv").lines().count() - 1;
        assert_eq!(READINGS.len(), lines);
        let read = |readings: &Readings| *readings != Readings::default();
        assert!(READINGS.values().all(read));
        let tax = readings("tax").unwrap_or_default();
        assert_eq!(
            (tax.noun, tax.verb, tax.adjective),
            (Some(44), Some(16), None)
        );
        assert_eq!(readings("undertook").and_then(|word| word.verb), Some(1));
        assert_eq!(frequency("tax"), 60);
    }
}
