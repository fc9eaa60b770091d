//! Passages that stand in more than one document.

use std::collections::HashMap;

use crate::run::ledger::Passage;

/// What a document has in common with an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub struct RepeatRow {
    /// Name of the document.
    pub document: String,
    /// Name of the first document that has these passages.
    pub first: String,
    /// Passages in common.
    pub passages: u64,
    /// Passages of the document.
    pub of: u64,
    /// Letters of the passages in common among those of all passages of the document, in per cent.
    pub share: f64,
}

/// Finds repeats in documents that come in order.
pub(super) struct Finder<'m> {
    names: Vec<&'m str>,
    /// The first document that has a passage, for those passages that stand more than once.
    first: HashMap<u64, Option<usize>>,
    rows: Vec<RepeatRow>,
}

impl<'m> Finder<'m> {
    /// A finder of repeats in documents that have passages of these numbers. Most passages stand once: the others are found by
    /// sorting, so that no table of all of them is needed.
    pub(super) fn new(mut numbers: Vec<u64>) -> Finder<'m> {
        numbers.sort_unstable();
        let equal = numbers.chunk_by(|a, b| a == b);
        let repeated = equal.filter(|equal| equal.len() > 1);
        Finder {
            names: Vec::new(),
            first: repeated.map(|equal| (equal[0], None)).collect(),
            rows: Vec::new(),
        }
    }

    /// Takes the next document. Returns the passages that an earlier one has, sorted.
    pub(super) fn add(&mut self, name: &'m str, passages: &[Passage]) -> Vec<u64> {
        let document = self.names.len();
        self.names.push(name);
        let mut common: HashMap<usize, (u64, u64)> = HashMap::new();
        let mut repeated = Vec::new();
        for passage in passages {
            let Some(first) = self.first.get_mut(&passage.number) else {
                continue;
            };
            let first = *first.get_or_insert(document);
            if first != document {
                let (count, letters) = common.entry(first).or_default();
                *count += 1;
                *letters += passage.letters;
                repeated.push(passage.number);
            }
        }
        let all: u64 = passages.iter().map(|passage| passage.letters).sum();
        let mut common: Vec<(usize, (u64, u64))> = common.into_iter().collect();
        common.sort_unstable();
        for (first, (count, letters)) in common {
            self.rows.push(RepeatRow {
                document: name.to_owned(),
                first: self.names[first].to_owned(),
                passages: count,
                of: passages.len() as u64,
                share: (letters as f64 * 1000.0 / all as f64).round() / 10.0,
            });
        }
        repeated.sort_unstable();
        repeated.dedup();
        repeated
    }

    pub(super) fn finish(self) -> Vec<RepeatRow> {
        self.rows
    }
}
