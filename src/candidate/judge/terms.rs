//! Terms of the glossary, found by their parts.

use crate::{
    glossary::ConceptId,
    lang::Lang,
    phrase::{Key, separator},
};

/// Terms of one language with all their endings in order, so that a part of a term is found by bisection.
#[derive(Debug)]
pub(super) struct Terms {
    lang: Lang,
    /// The keys in the order of the glossary, with the separator of words in front and behind.
    keys: Vec<(String, ConceptId)>,
    /// Number of the key and byte at which the ending begins.
    endings: Vec<(usize, usize)>,
}

impl Terms {
    /// Returns the terms of a language, given by their keys.
    pub(super) fn new(terms: Vec<(Key, ConceptId)>, lang: Lang) -> Terms {
        let keys: Vec<(String, ConceptId)> = terms
            .into_iter()
            .map(|(key, id)| (whole(&key, lang), id))
            .collect();
        let mut endings = Vec::new();
        for (number, (key, _)) in keys.iter().enumerate() {
            let starts = key.char_indices();
            let starts = starts.filter(|&(at, _)| key[at..].starts_with(separator(lang)));
            endings.extend(starts.map(|(at, _)| (number, at)));
        }
        let ending = |&(number, at): &(usize, usize)| &keys[number].0[at..];
        endings.sort_by(|one, other| ending(one).cmp(ending(other)));
        Terms {
            lang,
            keys,
            endings,
        }
    }

    /// Returns the first term that `key` is, or is a part of.
    pub(super) fn first_with(&self, key: &str) -> Option<ConceptId> {
        let key = whole(key, self.lang);
        let ending = |&(number, at): &(usize, usize)| &self.keys[number].0[at..];
        let from = self
            .endings
            .partition_point(|place| ending(place) < key.as_str());
        let numbers = self.endings[from..]
            .iter()
            .take_while(|place| ending(place).starts_with(&key))
            .map(|&(number, _)| number);
        numbers.min().map(|number| self.keys[number].1)
    }
}

/// Returns a key with the separator of words in front and behind, so that it is found at the edges of words only.
fn whole(key: &str, lang: Lang) -> String {
    let separator = separator(lang);
    [separator, key, separator].concat()
}

#[cfg(test)]
#[test]
fn parts_of_terms() {
    let glossary =
        crate::Glossary::from_csv("g", "id,en\na,terror attack\nb,cyber attack\nc,attack\n");
    let glossary = glossary.expect("a glossary");
    let ids: Vec<ConceptId> = glossary.numbered().map(|(id, _)| id).collect();
    let keys = ["terror attack", "cyber attack", "attack"];
    let terms = keys.into_iter().map(Key::from).zip(ids.iter().copied());
    let terms = Terms::new(terms.collect(), Lang::En);
    assert_eq!(terms.first_with("attack"), Some(ids[0]));
    assert_eq!(terms.first_with("cyber attack"), Some(ids[1]));
    assert_eq!(terms.first_with("tack"), None);
}
