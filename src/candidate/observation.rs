//! What the measures of a candidate are computed of.

use std::collections::HashSet;

use super::{
    nesting::{Container, Dependence, dependence},
    reference::Rates,
    statistics::{Entries, Entry, Side, Table},
};
use crate::{lang::Lang, phrase::separator, rate::Rate};

/// What was counted in a language as a whole.
pub(super) struct Background<'b> {
    pub(super) lang: Lang,
    /// Documents read.
    pub(super) documents: u64,
    /// Words read.
    pub(super) total: u64,
    /// Occurrences of each word.
    pub(super) words: &'b Table<u64>,
    pub(super) entries: &'b Entries,
    /// The words of the glossary's terms; empty without a glossary.
    pub(super) field: &'b HashSet<String>,
    /// General language, if it is known.
    pub(super) rates: Option<Rates<'b>>,
}

/// What was counted of one candidate, before its language as a whole.
pub(super) struct Observation<'o> {
    pub(super) key: &'o str,
    /// The words of the key.
    pub(super) words: Vec<&'o str>,
    pub(super) entry: &'o Entry,
    /// What longer candidates have of it.
    pub(super) container: &'o Container,
    /// How often it occurs in general language, if that is known.
    pub(super) general: Option<Rate>,
    pub(super) background: &'o Background<'o>,
}

impl<'o> Observation<'o> {
    pub(super) fn new(
        key: &'o str,
        entry: &'o Entry,
        container: &'o Container,
        background: &'o Background<'o>,
    ) -> Observation<'o> {
        let words = words_of(key, &entry.appearance.ends, background.lang);
        let rates = background.rates.as_ref();
        Observation {
            general: rates.map(|rates| rates.rate(key, words.iter().copied())),
            key,
            words,
            entry,
            container,
            background,
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.background.lang
    }

    /// Returns the parts of speech.
    pub(super) fn pattern(&self) -> &str {
        &self.entry.appearance.pattern
    }

    /// Returns `true` if the candidate occurs only once.
    pub(super) fn is_single(&self) -> bool {
        self.entry.count <= 1
    }

    /// Returns how often the candidate occurs here.
    pub(super) fn here(&self) -> Rate {
        Rate::new(self.entry.count, self.background.total)
    }

    /// Returns how often the two parts occur at each joint.
    pub(super) fn joints(&self) -> impl Iterator<Item = (u64, u64)> {
        let gap = separator(self.lang()).len();
        let Background { entries, words, .. } = self.background;
        let count = |text: &str| {
            let entry = entries.get(text).map(|entry| entry.count);
            entry.or_else(|| words.get(text).copied()).unwrap_or(0)
        };
        let ends = self.entry.appearance.ends.iter().rev().skip(1);
        ends.map(|&end| usize::from(end)).filter_map(move |end| {
            let (left, right) = (self.key.get(..end)?, self.key.get(end + gap..)?);
            Some((count(left), count(right)))
        })
    }

    /// Returns the mean logarithm of 1 + the occurrences of the words, without those that only link.
    pub(super) fn support(&self) -> f64 {
        let counts: Vec<f64> = self
            .words
            .iter()
            .zip(self.pattern().bytes())
            .filter(|(_, class)| !b"o&".contains(class))
            .map(|(word, _)| self.background.words.get(*word).copied().unwrap_or(1) as f64)
            .collect();
        counts.iter().map(|count| count.ln_1p()).sum::<f64>() / counts.len().max(1) as f64
    }

    /// Returns `true` if the candidate occurs several times, never by itself, and the same word follows each time.
    pub(super) fn is_bound(&self) -> bool {
        self.entry.count > 1
            && self.entry.free == 0
            && self.entry.neighbours.on(Side::Behind).count() == 1
    }

    /// Returns how far the candidate depends on longer ones.
    pub(super) fn dependence(&self) -> Dependence {
        let Background { entries, lang, .. } = *self.background;
        dependence(self.key, self.entry, self.container, entries, lang)
    }
}

/// Returns the words of a key.
fn words_of<'k>(key: &'k str, ends: &[u16], lang: Lang) -> Vec<&'k str> {
    let gap = separator(lang).len();
    let mut start = 0;
    ends.iter()
        .filter_map(|&end| {
            let word = key.get(start..usize::from(end));
            start = usize::from(end) + gap;
            word
        })
        .collect()
}
