//! Nesting: which candidates stand inside which.

use std::collections::HashMap;

use super::{c_value::Nested, statistics::Entry};
use crate::lang::Lang;

/// What longer candidates have of a candidate.
#[derive(Clone, Debug, Default)]
pub(super) struct Container {
    pub(super) nested: Nested,
    /// The longer candidate that has most of its occurrences, and how many.
    pub(super) most: Option<(Box<str>, u64)>,
}

/// Returns, by key, what longer candidates have of each candidate that stands in one.
pub(super) fn containers(
    entries: &HashMap<Box<str>, Entry>,
    lang: Lang,
) -> HashMap<Box<str>, Container> {
    let gap = usize::from(lang != Lang::Zh);
    let mut containers: HashMap<Box<str>, Container> = HashMap::new();
    // In order, so that of equals the same one is named each time.
    let mut keys: Vec<&Box<str>> = entries.keys().collect();
    keys.sort();
    for key in keys {
        let entry = &entries[key];
        let ends: Vec<usize> = entry.ends.iter().map(|&end| usize::from(end)).collect();
        let mut inside: Vec<&str> = Vec::new();
        for first in 0..ends.len() {
            let start = match first {
                0 => 0,
                _ => ends[first - 1] + gap,
            };
            for &end in &ends[first..] {
                let shorter = key.get(start..end).unwrap_or_default();
                if shorter.len() < key.len() && entries.contains_key(shorter) {
                    inside.push(shorter);
                }
            }
        }
        inside.sort_unstable();
        inside.dedup();
        for shorter in inside {
            let container = containers.entry(shorter.into()).or_default();
            container.nested.longer += 1;
            container.nested.occurrences += entry.count;
            if container
                .most
                .as_ref()
                .is_none_or(|(_, count)| entry.count > *count)
            {
                container.most = Some((key.clone(), entry.count));
            }
        }
    }
    containers
}

/// Returns whether a candidate hardly occurs outside a longer one.
///
/// What occurs once, and there, is folded, but not an item of a list that occurs once: such a list is for the moment, its items
/// are terms. What occurs more often is only if it neither begins nor ends the longer one: 理事会 in 元首理事会 is a term too.
pub(super) fn folds(
    key: &str,
    entry: &Entry,
    container: &Container,
    entries: &HashMap<Box<str>, Entry>,
) -> bool {
    container.most.as_ref().is_some_and(|(longer, count)| {
        let list = entries.get(longer).map(|longer| &*longer.pattern);
        if *count == 1 && list.is_some_and(|list| is_item(&entry.pattern, list)) {
            return false;
        }
        let edge = longer.starts_with(key) || longer.ends_with(key);
        entry.free == 0 && (entry.count == 1 || !edge && *count == entry.count)
    })
}

/// Whether a pattern is that of an item of a list of nouns built alike: N of N&N. In N&NN the head may belong to both.
fn is_item(pattern: &str, list: &str) -> bool {
    list.contains('&') && list.split('&').all(|item| item == pattern)
}

/// Whether a candidate never stands outside one and the same longer one.
pub(super) fn depends(entry: &Entry, container: &Container) -> bool {
    let same = |(_, count): &(Box<str>, u64)| *count == entry.count;
    entry.free == 0 && container.most.as_ref().is_some_and(same)
}
