//! Nesting: which candidates are inside which.

use super::{
    reference::dictionary_frequency,
    statistics::{Entries, Entry},
};
use crate::{lang::Lang, phrase::separator};

/// What longer candidates have of a candidate's occurrences.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Nested {
    /// Longer candidates that contain it.
    pub(super) longer: u64,
    /// Their occurrences, added up.
    pub(super) occurrences: u64,
}

/// What longer candidates have of a candidate.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Container {
    pub(super) nested: Nested,
    /// The number of the longer candidate that has most of its occurrences, and how many.
    pub(super) most: Option<(usize, u64)>,
}

/// Returns, in the order of `entries`, what longer candidates have of each.
pub(super) fn containers(entries: &Entries, lang: Lang) -> Vec<Container> {
    let gap = separator(lang).len();
    let mut containers = vec![Container::default(); entries.len()];
    // In the order of their keys, so that of equals the same one is named each time.
    let mut order: Vec<usize> = (0..entries.len()).collect();
    let key = |at: usize| entries.get_index(at).map(|(key, _)| key);
    order.sort_unstable_by(|&one, &other| key(one).cmp(&key(other)));
    let mut inside: Vec<usize> = Vec::new();
    for longer in order {
        let Some((key, entry)) = entries.get_index(longer) else {
            continue;
        };
        let ends = &entry.appearance.ends;
        inside.clear();
        for first in 0..ends.len() {
            let before = first.checked_sub(1).map(|before| usize::from(ends[before]));
            let start = before.map_or(0, |end| end + gap);
            for &end in &ends[first..] {
                let shorter = key.get(start..usize::from(end)).unwrap_or_default();
                if shorter.len() < key.len() {
                    inside.extend(entries.get_index_of(shorter));
                }
            }
        }
        inside.sort_unstable();
        inside.dedup();
        for &shorter in &inside {
            let container = &mut containers[shorter];
            container.nested.longer += 1;
            container.nested.occurrences += entry.count;
            if container.most.is_none_or(|(_, count)| entry.count > count) {
                container.most = Some((longer, entry.count));
            }
        }
    }
    containers
}

/// Returns the number of the longer candidate outside which a candidate hardly occurs, `None` if it is one of its own.
///
/// A candidate that occurs once, inside the longer one, is folded into it; list items are not, since they are terms. One that occurs
/// more often is folded only if it neither begins nor ends the longer one: 理事会 in 元首理事会 is a term too. A phrase of its own and a
/// rare noun are never folded.
pub(super) fn folds(
    key: &str,
    entry: &Entry,
    container: &Container,
    entries: &Entries,
    lang: Lang,
) -> Option<usize> {
    let (longer, count) = container.most?;
    let (longer_key, list) = entries.get_index(longer)?;
    let list = &list.appearance.pattern;
    if count == 1 && is_item(&entry.appearance.pattern, list) {
        return None;
    }
    if is_term_inside(key, entry, container, entries, lang) || is_rare(key, entry, lang) {
        return None;
    }
    let edge = longer_key.starts_with(key) || longer_key.ends_with(key);
    let folds = entry.free == 0 && (entry.count == 1 || !edge && count == entry.count);
    folds.then_some(longer)
}

/// Returns `true` if a candidate that never occurs outside one longer one is a term of several words of which the longer one is built.
fn is_term_inside(
    key: &str,
    entry: &Entry,
    container: &Container,
    entries: &Entries,
    lang: Lang,
) -> bool {
    let Some((longer, count)) = container.most else {
        return false;
    };
    let Some((longer, whole)) = entries.get_index(longer) else {
        return false;
    };
    // What begins the longer one several times is rather a fragment.
    let repeated = count > 1 && !longer.ends_with(key);
    if entry.free > 0 || entry.count != count || repeated {
        return false;
    }
    let whole = &whole.appearance;
    let gap = separator(lang).len();
    let mut starts = std::iter::once(0).chain(whole.ends.iter().map(|&end| usize::from(end) + gap));
    let begins = |start: usize| {
        let rest = longer.get(start..);
        rest.is_some_and(|rest| rest.starts_with(key))
    };
    starts.position(begins).is_some_and(|first| {
        let words = entry.appearance.pattern.len();
        is_constituent(&whole.pattern, first, words, lang)
    })
}

/// Returns `true` if a candidate is a single noun so rare in general language that it is a term wherever it is: 甲烷 in 甲烷排放.
fn is_rare(word: &str, entry: &Entry, lang: Lang) -> bool {
    if !matches!(&*entry.appearance.pattern, "N" | "W") {
        return false;
    }
    let frequency = dictionary_frequency(word, lang);
    match lang {
        Lang::Zh => {
            let is_long = word.chars().nth(1).is_some();
            is_long && frequency.is_some_and(|frequency| frequency < RARE_CHINESE)
        }
        Lang::En => frequency == Some(0.0),
        // There is no list of frequencies.
        Lang::Ru => false,
    }
}

/// Occurrences among the 60 million words of jieba's corpus below which a word is rare.
const RARE_CHINESE: f64 = 300.0;

/// Returns `true` if the words `first..first + words` of a pattern are a phrase of their own.
///
/// health literacy in health literacy campaigns, health records in electronic health records; but neither literacy campaigns nor
/// electronic health.
fn is_constituent(pattern: &str, first: usize, words: usize, lang: Lang) -> bool {
    let classes = pattern.as_bytes();
    let (Some(inside), Some(behind)) = (
        classes.get(first..first + words),
        classes.get(first + words..),
    ) else {
        return false;
    };
    let before = &classes[..first];
    let is_link = |class: Option<&u8>| class.is_none_or(|class| matches!(class, b'o' | b'&'));
    if words < 2
        || inside
            .iter()
            .any(|class| matches!(class, b'o' | b'&' | b'V'))
    {
        return false;
    }
    let opens = is_link(before.last());
    let closes = is_link(behind.first());
    let nouns = |classes: &[u8]| classes.iter().all(|class| matches!(class, b'N' | b'W'));
    match lang {
        // Adjectives in front may go; of nouns, the first belong together.
        Lang::Zh | Lang::En => {
            let modified = before
                .iter()
                .rev()
                .take_while(|class| **class == b'A')
                .count();
            let from = before.len() - modified;
            let opens = opens || modified > 0 && is_link(before[..from].last());
            opens && (closes || nouns(inside) && nouns(behind) && modified == 0)
        }
        // What depends on a noun is behind it.
        Lang::Ru => closes || opens && inside[0] == b'A' && behind.first() == Some(&b'A'),
    }
}

/// Returns `true` if a pattern is that of an item of a list of nouns built alike: N of N&N. In N&NN the head may belong to both.
fn is_item(pattern: &str, list: &str) -> bool {
    list.contains('&') && list.split('&').all(|item| item == pattern)
}

/// How far a candidate depends on longer ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dependence {
    /// It occurs by itself somewhere, or in several longer ones.
    Free,
    /// It occurs in one longer candidate only, as a phrase of its own.
    Constituent,
    /// It never occurs outside one and the same longer one.
    Dependent,
}

/// Returns how far a candidate depends on longer ones.
pub(super) fn dependence(
    key: &str,
    entry: &Entry,
    container: &Container,
    entries: &Entries,
    lang: Lang,
) -> Dependence {
    let same = |(_, count)| count == entry.count;
    if is_term_inside(key, entry, container, entries, lang) {
        Dependence::Constituent
    } else if entry.free == 0 && container.most.is_some_and(same) {
        Dependence::Dependent
    } else {
        Dependence::Free
    }
}
