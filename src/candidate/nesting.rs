//! Nesting: which candidates stand inside which.

use super::{c_value::Nested, ranking::Ordered, statistics::Entry};
use crate::lang::Lang;

/// What longer candidates have of a candidate.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Container {
    pub(super) nested: Nested,
    /// The number of the longer candidate that has most of its occurrences, and how many.
    pub(super) most: Option<(usize, u64)>,
}

/// Returns, in the order of `entries`, what longer candidates have of each.
pub(super) fn containers(entries: &Ordered, lang: Lang) -> Vec<Container> {
    let gap = usize::from(lang != Lang::Zh);
    let mut containers = vec![Container::default(); entries.len()];
    // In order, so that of equals the same one is named each time.
    let mut order: Vec<usize> = (0..entries.len()).collect();
    let key = |at: usize| entries.get_index(at).map(|(key, _)| key);
    order.sort_unstable_by(|&one, &other| key(one).cmp(&key(other)));
    let mut inside: Vec<usize> = Vec::new();
    for longer in order {
        let Some((key, entry)) = entries.get_index(longer) else {
            continue;
        };
        let ends = &entry.appearance().ends;
        inside.clear();
        for first in 0..ends.len() {
            let start = match first {
                0 => 0,
                _ => usize::from(ends[first - 1]) + gap,
            };
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

/// Returns the longer candidate outside which a candidate hardly occurs, if there is one.
///
/// What occurs once, and there, is folded, but not an item of a list that occurs once: such a list is for the moment, its items
/// are terms. What occurs more often is only if it neither begins nor ends the longer one: 理事会 in 元首理事会 is a term too.
pub(super) fn folds(
    key: &str,
    entry: &Entry,
    container: &Container,
    entries: &Ordered,
) -> Option<usize> {
    let (longer, count) = container.most?;
    let (longer_key, list) = entries.get_index(longer)?;
    let list = &list.appearance().pattern;
    if count == 1 && is_item(&entry.appearance().pattern, list) {
        return None;
    }
    let edge = longer_key.starts_with(key) || longer_key.ends_with(key);
    let folds = entry.free == 0 && (entry.count == 1 || !edge && count == entry.count);
    folds.then_some(longer)
}

/// Whether a pattern is that of an item of a list of nouns built alike: N of N&N. In N&NN the head may belong to both.
fn is_item(pattern: &str, list: &str) -> bool {
    list.contains('&') && list.split('&').all(|item| item == pattern)
}

/// Whether a candidate never stands outside one and the same longer one.
pub(super) fn depends(entry: &Entry, container: &Container) -> bool {
    let same = |(_, count)| count == entry.count;
    entry.free == 0 && container.most.is_some_and(same)
}
