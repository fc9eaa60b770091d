//! The letters of the trie, and the comparison keys that lead to them.

use std::{borrow::Cow, collections::HashMap};

use foldhash::fast::RandomState;
use indexmap::IndexSet;

use super::parallel::side_by_side;
use crate::{
    data::{Vocabulary, vocabulary},
    find::occurrence::trie::Letter,
    lang::Lang,
    token::{Unit, en, ru},
};

/// Gives the units of terms their letters: units of the vocabulary have theirs, the others are numbered after them.
pub(super) struct Alphabet<'t> {
    vocabulary: &'static Vocabulary,
    /// Each with whether it is a term by itself.
    others: IndexSet<(Unit<'t>, bool), RandomState>,
}

/// What a unit of a text may stand for.
pub(super) struct Letters {
    vocabulary: &'static Vocabulary,
    /// The letters of the other words that have this key.
    words: HashMap<Cow<'static, str>, Vec<Letter>, RandomState>,
    marks: HashMap<char, Letter>,
}

impl<'t> Alphabet<'t> {
    pub(super) fn new(lang: Lang) -> Alphabet<'t> {
        Alphabet {
            vocabulary: vocabulary(lang),
            others: IndexSet::default(),
        }
    }

    /// Returns the letter of a unit.
    pub(super) fn letter(&mut self, unit: Unit<'t>, alone: bool) -> Letter {
        let laid_out = match &unit {
            Unit::Word(word) => self.vocabulary.letter(word, alone),
            Unit::Mark(mark) => mark_letter(self.vocabulary, *mark),
        };
        let letter = laid_out.unwrap_or_else(|| {
            let (number, _) = self.others.insert_full((unit, alone));
            self.vocabulary.letters() + number
        });
        letter as Letter
    }

    /// Returns the index from comparison key to letter.
    pub(super) fn letters(self, lang: Lang) -> Letters {
        let keys = side_by_side(self.others.len(), |at| match (&self.others[at], lang) {
            ((Unit::Mark(_), _), _) => Vec::new(),
            ((Unit::Word(word), _), Lang::Zh) => en::term_keys(word),
            ((Unit::Word(word), _), Lang::En) => en::term_keys(word),
            ((Unit::Word(word), alone), Lang::Ru) => ru::term_keys(word, *alone),
        });
        let mut letters = Letters {
            vocabulary: self.vocabulary,
            words: HashMap::default(),
            marks: HashMap::new(),
        };
        let first = self.vocabulary.letters() as Letter;
        for (letter, (keys, (unit, _))) in (first..).zip(keys.zip(&self.others)) {
            if let Unit::Mark(mark) = unit {
                letters.marks.insert(*mark, letter);
            }
            for key in keys {
                letters.words.entry(key).or_default().push(letter);
            }
        }
        letters
    }
}

impl Letters {
    /// Returns the letter of a mark.
    pub(super) fn of_mark(&self, mark: char) -> Option<Letter> {
        let laid_out = || mark_letter(self.vocabulary, mark).map(|letter| letter as Letter);
        self.marks.get(&mark).copied().or_else(laid_out)
    }

    /// Returns the letters that a word form with `key` may stand for.
    pub(super) fn of_key(&self, key: &str) -> impl Iterator<Item = Letter> {
        let others = self.words.get(key).into_iter().flatten().copied();
        let laid_out = self.vocabulary.of_key(key);
        others.chain(laid_out.map(|letter| letter as Letter))
    }
}

fn mark_letter(vocabulary: &Vocabulary, mark: char) -> Option<usize> {
    vocabulary.letter(mark.encode_utf8(&mut [0; 4]), false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Glossary, Matcher,
        data::russian,
        token::{is_alone, spellings},
    };
    use trilex_core::word::TermWord;

    #[test]
    fn keys_and_words_round_trip() {
        let glossary = Glossary::embedded();
        let terms = glossary
            .concepts()
            .iter()
            .flat_map(|concept| &concept.terms);
        for term in terms.filter(|term| term.lang != Lang::Zh) {
            let vocabulary = vocabulary(term.lang);
            for units in spellings(&term.text, term.lang) {
                let alone = is_alone(&units, term.lang);
                for unit in &units {
                    let Unit::Word(word) = unit else { continue };
                    let expected: Vec<Cow<str>> = match term.lang {
                        Lang::Zh => Vec::new(),
                        Lang::En => en::term_keys(word),
                        Lang::Ru => {
                            let found = TermWord::new(russian(), word);
                            let keys = if alone { found.alone } else { found.keys };
                            keys.into_iter().map(Cow::from).collect()
                        }
                    };
                    let keys = vocabulary.keys(word, alone);
                    let keys: Vec<&str> = keys.unwrap_or_else(|| panic!("{word}")).collect();
                    assert_eq!(keys, expected, "{word}");
                    let letter = vocabulary.letter(word, alone);
                    for key in keys {
                        let mut letters = vocabulary.of_key(key);
                        assert!(letters.any(|found| Some(found) == letter), "{key}");
                    }
                }
            }
        }
    }

    #[test]
    fn laid_out_terms_are_those_of_the_curated_glossary_as_they_are_spelled() {
        let matcher = Matcher::new(Glossary::embedded());
        for lang in [Lang::En, Lang::Ru] {
            let mut laid_out = vocabulary(lang).terms;
            for (term, _) in matcher.compiled.terms(lang) {
                let laid_out = laid_out.next_if(term).unwrap_or_else(|| panic!("{term}"));
                let ways: Vec<Vec<usize>> = laid_out.ways.map(|way| way.iter().collect()).collect();
                let mut alphabet = Alphabet::new(lang);
                let mut letters = |units: Vec<Unit<'static>>| {
                    let alone = is_alone(&units, lang);
                    let letters = units.into_iter().map(|unit| alphabet.letter(unit, alone));
                    letters.map(|letter| letter as usize).collect()
                };
                let term = term.to_owned().leak();
                let spelled = spellings(term, lang).into_iter().map(&mut letters);
                assert_eq!(ways, spelled.collect::<Vec<Vec<usize>>>(), "{term}");
                assert!(alphabet.others.is_empty(), "{term}");
            }
        }
    }
}
