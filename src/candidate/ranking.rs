//! Ranking: from statistics to candidates in order.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use foldhash::fast::RandomState;
use indexmap::IndexMap;
use rayon::prelude::*;

use super::{
    branching::branching,
    c_value::c_value,
    cohesion::cohesion,
    document_frequency::document_frequency,
    frequency::frequency,
    fusion::{Evidence, score},
    keyness::{log_likelihood, simple_maths},
    measures::{Measures, rounded},
    membership::membership,
    nesting::{Container, containers, folds, standing},
    reference::{Rates, Reference},
    statistics::{Appearance, Entry, Key, Position, Side, Statistics, Table},
};
use crate::{lang::Lang, rate::Rate};

/// What may be a term.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The form to show: in Russian the nominative.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// How likely it is a term; only the order means something.
    pub score: f64,
    /// Occurrences, those inside longer candidates too.
    pub count: u64,
    /// Documents with an occurrence.
    pub documents: u64,
    /// The surface forms with their occurrences, most frequent first.
    pub forms: Vec<(String, u64)>,
    /// Shorter candidates that hardly occur outside this one.
    pub parts: Vec<String>,
    /// What the score was made of.
    pub measures: Measures,
    pub(crate) key: Key,
    /// Where it stands first.
    appearance: Appearance,
}

impl Candidate {
    fn new(
        key: Key,
        entry: Entry,
        lang: Lang,
        (measures, score): (Measures, f64),
        parts: Vec<String>,
    ) -> Candidate {
        let (count, documents) = (entry.count, entry.documents);
        let forms = entry.forms.sorted(&key);
        let appearance = *entry.appearance;
        Candidate {
            text: shown(&appearance.display, &forms, lang),
            lang,
            score,
            count,
            documents,
            forms,
            parts,
            measures,
            key,
            appearance,
        }
    }

    /// Returns how many words it has.
    pub fn words(&self) -> usize {
        self.appearance.ends.len()
    }

    /// Returns the parts of speech: N noun, P name, W verb as a noun, V verb, A adjective, M figure, o link, & and.
    pub fn pattern(&self) -> &str {
        &self.appearance.pattern
    }

    /// Returns the sentence of the first occurrence, cut to a length.
    pub fn context(&self) -> String {
        self.appearance.context()
    }

    /// Returns where the first occurrence stands.
    pub(crate) fn position(&self) -> &Position {
        &self.appearance.position
    }
}

/// What was counted of the candidates of a language, by key and by number.
pub(super) type Ordered = IndexMap<Key, Entry, RandomState>;

/// Candidates in order, and what was left out of them.
#[derive(Debug, Default)]
pub(crate) struct Ranking {
    pub(crate) candidates: Vec<Candidate>,
    /// By language, key and key: the candidate that a shorter one or a variant was folded into.
    pub(crate) folded: HashMap<(Lang, Key), Key>,
}

/// Ranks what was counted in so many documents.
///
/// `field` are the keys of the words of the glossary's terms, by language; empty without a glossary.
pub(crate) fn rank(
    mut statistics: Statistics,
    documents: u64,
    reference: &Reference,
    field: &[HashSet<String>; 3],
) -> Ranking {
    let mut ranking = Ranking::default();
    for lang in statistics.langs() {
        let field = &field[lang as usize];
        ranking.add(
            &mut statistics,
            lang,
            documents,
            reference.rates(lang),
            field,
        );
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
        rates: Option<Rates>,
        field: &HashSet<String>,
    ) {
        let number = lang as usize;
        let words = std::mem::take(&mut statistics.words[number]);
        let mut pairs: Vec<(Key, Key)> = std::mem::take(&mut statistics.pairs[number])
            .into_iter()
            .collect();
        pairs.sort_unstable();
        let mut entries: Ordered = std::mem::take(&mut statistics.entries[number])
            .into_iter()
            .collect();
        let mut variants = absorb(&mut entries, pairs, lang);
        // What is shown alike in Chinese is compared alike.
        if lang != Lang::Zh {
            variants.extend(unite(&mut entries));
        }
        let containers = containers(&entries, lang);
        let context = Context {
            lang,
            documents,
            total: statistics.totals[number],
            words: &words,
            entries: &entries,
            field,
        };
        let mut parts: HashMap<usize, Vec<String>> = HashMap::new();
        let mut kept = vec![true; entries.len()];
        for (at, (key, entry)) in entries.iter().enumerate() {
            if let Some(longer) = folds(key, entry, &containers[at], &entries, lang) {
                let shown = entry.appearance.display.to_string();
                parts.entry(longer).or_default().push(shown);
                if let Some((longer, _)) = entries.get_index(longer) {
                    self.folded.insert((lang, key.clone()), longer.clone());
                }
                kept[at] = false;
            }
        }
        let variants = variants.into_iter();
        self.folded
            .extend(variants.map(|(short, full)| ((lang, short), full)));
        let scored: Vec<Option<(Measures, f64)>> = entries
            .par_iter()
            .enumerate()
            .map(|(at, (key, entry))| {
                kept[at].then(|| context.score(key, entry, &containers[at], rates.as_ref()))
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

/// Counts an abbreviation that the text introduces for its full form. Returns which went into which.
fn absorb(entries: &mut Ordered, pairs: Vec<(Key, Key)>, lang: Lang) -> Vec<(Key, Key)> {
    let mut absorbed = Vec::new();
    for (short, full) in pairs {
        let is_short = short.len() < full.len() && !(lang == Lang::Zh && full.contains(&*short));
        if is_short && entries.contains_key(&full) {
            absorbed.extend(absorb_one(entries, short, full));
        }
    }
    absorbed
}

fn absorb_one(entries: &mut Ordered, variant: Key, full: Key) -> Option<(Key, Key)> {
    let counted = entries.swap_remove(&variant)?;
    entries.get_mut(&full)?.absorb(variant.clone(), counted);
    Some((variant, full))
}

/// Counts candidates that are shown alike as one: развивающийся is an adjective here and a participle there.
fn unite(entries: &mut Ordered) -> Vec<(Key, Key)> {
    let mut shown: Vec<(Key, Reverse<u64>, &Key)> = entries
        .iter()
        .map(|(key, entry)| {
            let shown = entry.appearance.display.to_lowercase();
            (shown, Reverse(entry.count), key)
        })
        .collect();
    shown.sort_unstable();
    let alike = shown.chunk_by(|(one, ..), (other, ..)| one == other);
    let united: Vec<(Key, Key)> = alike
        .flat_map(|alike| {
            let (_, _, full) = alike[0];
            alike[1..]
                .iter()
                .map(move |&(_, _, key)| (key.clone(), full.clone()))
        })
        .collect();
    united
        .into_iter()
        .filter_map(|(key, full)| absorb_one(entries, key, full))
        .collect()
}

/// What the measures of one language are taken against.
struct Context<'c> {
    lang: Lang,
    documents: u64,
    total: u64,
    words: &'c Table<u64>,
    entries: &'c Ordered,
    field: &'c HashSet<String>,
}

impl Context<'_> {
    fn score(
        &self,
        key: &str,
        entry: &Entry,
        container: &Container,
        rates: Option<&Rates>,
    ) -> (Measures, f64) {
        let appearance = &entry.appearance;
        let words = words_of(key, &appearance.ends, self.lang);
        let here = Rate::new(entry.count, self.total);
        let general = rates.map(|rates| rates.rate(key, words.iter().copied()));
        let measures = Measures {
            frequency: frequency(entry.count),
            document_frequency: document_frequency(entry.documents, self.documents),
            c_value: c_value(words.len(), entry.count, container.nested),
            log_likelihood: general.map(|general| log_likelihood(here, general)),
            simple_maths: general.map(|general| simple_maths(here, general)),
            cohesion: cohesion(entry.count, self.joints(key, &appearance.ends), self.total),
            branching: branching(
                entry.neighbours.on(Side::Before),
                entry.neighbours.on(Side::Behind),
            ),
            membership: (!self.field.is_empty())
                .then(|| membership(words.iter().copied(), self.field)),
            independence: entry.free as f64 / entry.count.max(1) as f64,
        };
        let evidence = Evidence {
            measures: &measures,
            words: words.len(),
            pattern: &appearance.pattern,
            mark: entry.mark,
            lang: self.lang,
            support: self.support(&words, &appearance.pattern),
            bound: entry.count > 1
                && entry.free == 0
                && entry.neighbours.on(Side::Behind).count() == 1,
            standing: standing(key, entry, container, self.entries, self.lang),
        };
        (measures, rounded(score(&evidence)))
    }

    /// Returns the mean logarithm of 1 + the occurrences of the words, those that only link left out.
    fn support(&self, words: &[&str], pattern: &str) -> f64 {
        let counts: Vec<f64> = words
            .iter()
            .zip(pattern.bytes())
            .filter(|(_, class)| !b"o&".contains(class))
            .map(|(word, _)| self.words.get(*word).copied().unwrap_or(1) as f64)
            .collect();
        counts.iter().map(|count| count.ln_1p()).sum::<f64>() / counts.len().max(1) as f64
    }

    /// Returns how often the two parts occur at each joint.
    fn joints(&self, key: &str, ends: &[u16]) -> impl Iterator<Item = (u64, u64)> {
        let gap = usize::from(self.lang != Lang::Zh);
        let count = |text: &str| {
            let entry = self.entries.get(text).map(|entry| entry.count);
            entry.or_else(|| self.words.get(text).copied()).unwrap_or(0)
        };
        let joints = ends.iter().rev().skip(1).map(|&end| usize::from(end));
        joints.filter_map(move |end| Some((count(key.get(..end)?), count(key.get(end + gap..)?))))
    }
}

/// Returns the form to show: in English not with the capitals of a heading or a name if the text mostly does without.
fn shown(display: &str, forms: &[(String, u64)], lang: Lang) -> String {
    let small = |form: &&(String, u64)| !form.0.contains(char::is_uppercase);
    let capitals: u64 = forms
        .iter()
        .filter(|form| !small(form))
        .map(|form| form.1)
        .sum();
    let best = forms.iter().find(small);
    let without: u64 = forms.iter().filter(small).map(|form| form.1).sum();
    match best {
        Some((form, _)) if lang == Lang::En && without >= capitals => form.clone(),
        _ => display.to_owned(),
    }
}

/// Returns the words of a key.
fn words_of<'k>(key: &'k str, ends: &[u16], lang: Lang) -> Vec<&'k str> {
    let gap = usize::from(lang != Lang::Zh);
    let mut start = 0;
    ends.iter()
        .filter_map(|&end| {
            let word = key.get(start..usize::from(end));
            start = usize::from(end) + gap;
            word
        })
        .collect()
}
