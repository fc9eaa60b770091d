//! What English words can be, and how often: the readings of WordNet with their occurrences in its tagged texts.
//!
//! `dictionary.tsv` was made of WordNet 3.1 (its `index.sense`: Princeton University, `LICENSE-WordNet`): words that may be
//! something else than a noun, and nouns that its texts have. Words whose ending tells what they are were left out, irregular past
//! forms were added.

use std::{collections::HashMap, sync::LazyLock};

/// Occurrences of a word in each of its readings; `None` is no reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Readings {
    pub(crate) noun: Option<u32>,
    pub(crate) verb: Option<u32>,
    pub(crate) adjective: Option<u32>,
    pub(crate) adverb: Option<u32>,
}

/// Returns the readings of a lower-case word, given in its dictionary form.
pub(crate) fn readings(word: &str) -> Option<Readings> {
    READINGS.get(word).copied()
}

/// Returns how often a word stands in WordNet's tagged texts, which are general language, and how many words they tag.
pub(crate) fn frequency(word: &str) -> (u64, u64) {
    let count = readings(word).map_or(0, |found| found.total());
    (count, *TOTAL)
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

static TOTAL: LazyLock<u64> = LazyLock::new(|| READINGS.values().map(Readings::total).sum());

static READINGS: LazyLock<HashMap<&'static str, Readings>> = LazyLock::new(|| {
    include_str!("dictionary.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'))
        .map(|(word, cells)| (word, parsed(cells)))
        .collect()
});

/// Reads `n44 v16`.
fn parsed(cells: &str) -> Readings {
    let mut readings = Readings::default();
    for cell in cells.split(' ') {
        let (class, count) = cell.split_at(1);
        let count = count.parse().ok();
        match class {
            "n" => readings.noun = count,
            "v" => readings.verb = count,
            "a" => readings.adjective = count,
            _ => readings.adverb = count,
        }
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
        assert!(
            READINGS
                .values()
                .all(|readings| *readings != Readings::default())
        );
        let tax = readings("tax").unwrap_or_default();
        assert_eq!(
            (tax.noun, tax.verb, tax.adjective),
            (Some(44), Some(16), None)
        );
        assert_eq!(readings("undertook").and_then(|word| word.verb), Some(1));
    }
}
