//! Which concepts of two glossaries are the same.

use std::collections::{HashMap, HashSet};

use super::{Concept, Glossary};
use crate::{
    lang::{Lang, PerLang},
    token,
};

/// What it means that two concepts have the same id.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Ids {
    /// They are the same: the glossaries are two versions of one.
    Decide,
    /// They are the same, unless their preferred terms differ in more languages than they agree in: two glossaries may use one id
    /// for two things.
    Suggest,
}

/// The concepts of two glossaries, paired. No concept is in two pairs.
pub(super) struct Pairing {
    /// For each concept of the second glossary, the place of the same one in the first.
    firsts: Vec<Option<usize>>,
    /// Concepts of the first glossary that have a partner.
    taken: HashSet<usize>,
}

impl Pairing {
    /// Pairs concepts by id, then the rest by preferred terms.
    pub(super) fn new(first: &Glossary, second: &Glossary, ids_mean: Ids) -> Pairing {
        let [first_keys, second_keys] = [first, second]
            .map(|glossary| -> Vec<Keys> { glossary.concepts().iter().map(keys).collect() });
        let mut pairing = Pairing {
            firsts: vec![None; second_keys.len()],
            taken: HashSet::new(),
        };
        pairing.by_id(first, second, |same, at| {
            ids_mean == Ids::Decide || is_plausible(&first_keys[same], &second_keys[at])
        });
        pairing.by_terms(&first_keys, &second_keys);
        pairing
    }

    /// Returns the place in the first glossary of the concept that is the same as number `second` of the second.
    pub(super) fn first_of(&self, second: usize) -> Option<usize> {
        self.firsts[second]
    }

    /// Pairs concepts with the same id, if `is_same` agrees for their places.
    fn by_id(
        &mut self,
        first: &Glossary,
        second: &Glossary,
        is_same: impl Fn(usize, usize) -> bool,
    ) {
        let concepts = first.concepts().iter();
        let ids: HashMap<&str, usize> = concepts
            .map(|concept| concept.id.as_ref())
            .zip(0..)
            .collect();
        for (at, concept) in second.concepts().iter().enumerate() {
            if let Some(&same) = ids.get(concept.id.as_ref())
                && is_same(same, at)
                && self.taken.insert(same)
            {
                self.firsts[at] = Some(same);
            }
        }
    }

    /// Pairs the concepts left over, each with the first that has the same terms.
    fn by_terms(&mut self, first_keys: &[Keys], second_keys: &[Keys]) {
        let mut by_term: HashMap<(Lang, &str), Vec<usize>> = HashMap::new();
        for (at, keys) in first_keys.iter().enumerate() {
            for (lang, key) in keys.iter().filter(|(_, key)| !key.is_empty()) {
                by_term.entry((lang, key)).or_default().push(at);
            }
        }
        for (at, keys) in second_keys.iter().enumerate() {
            if self.firsts[at].is_some() {
                continue;
            }
            let known = keys
                .iter()
                .filter_map(|(lang, key)| by_term.get(&(lang, key.as_str())));
            let same = known
                .flatten()
                .find(|&&same| !self.taken.contains(&same) && is_same(&first_keys[same], keys));
            if let Some(&same) = same {
                self.taken.insert(same);
                self.firsts[at] = Some(same);
            }
        }
    }
}

/// What preferred terms are compared by; empty where there is none.
type Keys = PerLang<String>;

fn keys(concept: &Concept) -> Keys {
    PerLang::from_fn(|lang| token::key(concept.preferred(lang), lang))
}

/// Returns in how many languages the terms agree, and in how many they differ.
fn agreement(first: &Keys, second: &Keys) -> (usize, usize) {
    let pairs = first.iter().map(|(lang, key)| (key, &second[lang]));
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
