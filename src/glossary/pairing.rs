//! Which concepts of two glossaries are the same.

use std::collections::{HashMap, HashSet};

use super::{Concept, Glossary};
use crate::{lang::Lang, token};

/// The concepts of two glossaries, paired.
pub(super) struct Pairing {
    /// For each concept of the second glossary the one of the first.
    firsts: Vec<Option<usize>>,
}

/// What an id says about two concepts that have it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Ids {
    /// They are the same: two versions of one glossary.
    Decide,
    /// They are the same, unless their preferred terms differ in more languages than they agree in: two glossaries that
    /// may use one id for two things.
    Suggest,
}

impl Pairing {
    /// Pairs by id, then by preferred terms. No concept is in two pairs.
    pub(super) fn new(first: &Glossary, second: &Glossary, ids_mean: Ids) -> Pairing {
        let first_keys: Vec<Keys> = first.concepts().iter().map(keys).collect();
        let second_keys: Vec<Keys> = second.concepts().iter().map(keys).collect();
        let ids: HashMap<&str, usize> =
            (first.concepts().iter().map(|concept| concept.id.as_ref()))
                .zip(0..)
                .collect();
        let mut by_term: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
        for (at, keys) in first_keys.iter().enumerate() {
            for (lang, key) in keys.iter().enumerate().filter(|(_, key)| !key.is_empty()) {
                by_term.entry((lang, key)).or_default().push(at);
            }
        }
        let mut firsts = vec![None; second_keys.len()];
        let mut taken = HashSet::new();
        for (at, concept) in second.concepts().iter().enumerate() {
            if let Some(&same) = ids.get(concept.id.as_ref())
                && (ids_mean == Ids::Decide || is_plausible(&first_keys[same], &second_keys[at]))
                && taken.insert(same)
            {
                firsts[at] = Some(same);
            }
        }
        for (at, second_keys) in second_keys.iter().enumerate() {
            if firsts[at].is_some() {
                continue;
            }
            let places = second_keys.iter().enumerate();
            let candidates = places.filter_map(|(lang, key)| by_term.get(&(lang, key.as_str())));
            let same = candidates
                .flatten()
                .find(|&&same| is_same(&first_keys[same], second_keys) && !taken.contains(&same));
            if let Some(&same) = same {
                taken.insert(same);
                firsts[at] = Some(same);
            }
        }
        Pairing { firsts }
    }

    /// Returns the number of the first glossary's concept that is the same as number `second` of the second.
    pub(super) fn first_of(&self, second: usize) -> Option<usize> {
        self.firsts[second]
    }
}

/// What the preferred terms are compared by, in the order of the languages; empty where there is none.
type Keys = [String; 3];

fn keys(concept: &Concept) -> Keys {
    Lang::ALL.map(|lang| token::key(concept.preferred(lang), lang))
}

/// In how many languages the terms agree, and in how many they differ.
fn agreement(first: &Keys, second: &Keys) -> (usize, usize) {
    let pairs = first.iter().zip(second);
    let both = pairs.filter(|(first, second)| !first.is_empty() && !second.is_empty());
    let (same, different): (Vec<_>, Vec<_>) = both.partition(|(first, second)| first == second);
    (same.len(), different.len())
}

fn is_plausible(first: &Keys, second: &Keys) -> bool {
    let (same, different) = agreement(first, second);
    same >= different
}

fn is_same(first: &Keys, second: &Keys) -> bool {
    let (same, different) = agreement(first, second);
    same > different
}
