//! Ranking: from statistics to candidates in order.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::{
    fusion::score,
    measure::{Measures, rounded},
    nesting::{containers, folds},
    observation::{Background, Observation},
    ranked::Candidate,
    reference::Reference,
    statistics::{Entries, Statistics},
    variants::{absorb, unite},
};
use crate::{
    lang::{Lang, PerLang},
    phrase::Key,
};

/// Candidates in order, and what was left out of them.
#[derive(Debug, Default)]
pub(crate) struct Ranking {
    pub(crate) candidates: Vec<Candidate>,
    /// By language and key: the key of the candidate that a shorter one or a variant was folded into.
    pub(crate) folded: HashMap<(Lang, Key), Key>,
}

/// Ranks what was counted in so many documents.
///
/// `field` are the keys of the words of the glossary's terms, by language; empty without a glossary.
pub(crate) fn rank(
    mut statistics: Statistics,
    documents: u64,
    reference: &Reference,
    field: &PerLang<HashSet<String>>,
) -> Ranking {
    let mut ranking = Ranking::default();
    for lang in statistics.langs() {
        ranking.add(&mut statistics, lang, documents, reference, &field[lang]);
    }
    ranking.candidates.par_sort_unstable_by(|a, b| {
        (b.score.total_cmp(&a.score))
            .then(b.count.cmp(&a.count))
            .then_with(|| (a.lang, &a.key).cmp(&(b.lang, &b.key)))
    });
    ranking
}

impl Ranking {
    /// Adds the candidates of one language, in no order.
    fn add(
        &mut self,
        statistics: &mut Statistics,
        lang: Lang,
        documents: u64,
        reference: &Reference,
        field: &HashSet<String>,
    ) {
        let words = std::mem::take(&mut statistics.words[lang]);
        let entries = std::mem::take(&mut statistics.entries[lang]);
        let mut entries: Entries = entries.into_iter().collect();
        let pairs = std::mem::take(&mut statistics.pairs[lang]);
        let mut pairs: Vec<(Key, Key)> = pairs.into_iter().collect();
        pairs.sort_unstable();
        let mut variants = absorb(&mut entries, pairs, lang);
        variants.extend(unite(&mut entries, lang));
        for (variant, full) in variants {
            self.folded.insert((lang, variant), full);
        }
        let containers = containers(&entries, lang);
        let mut parts: HashMap<usize, Vec<String>> = HashMap::new();
        let mut kept = vec![true; entries.len()];
        for (at, (key, entry)) in entries.iter().enumerate() {
            if let Some(longer) = folds(key, entry, &containers[at], &entries, lang) {
                let citation = entry.appearance.citation.to_string();
                parts.entry(longer).or_default().push(citation);
                if let Some((longer, _)) = entries.get_index(longer) {
                    self.folded.insert((lang, key.clone()), longer.clone());
                }
                kept[at] = false;
            }
        }
        let background = Background {
            lang,
            documents,
            total: statistics.totals[lang],
            words: &words,
            entries: &entries,
            field,
            rates: reference.rates(lang),
        };
        let scored: Vec<Option<(Measures, f64)>> = entries
            .par_iter()
            .enumerate()
            .map(|(at, (key, entry))| {
                kept[at].then(|| {
                    let observation = Observation::new(key, entry, &containers[at], &background);
                    let measures = Measures::of(&observation);
                    (measures, rounded(score(&observation, &measures)))
                })
            })
            .collect();
        let counted = entries.into_par_iter().zip(scored).enumerate();
        let candidates = counted.filter_map(|(at, ((key, entry), scored))| {
            let mut parts = parts.get(&at).cloned().unwrap_or_default();
            parts.sort();
            Some(Candidate::new(key, entry, lang, scored?, parts))
        });
        self.candidates.par_extend(candidates);
    }
}
