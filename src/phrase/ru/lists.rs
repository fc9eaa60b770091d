//! The word lists of Russian: `words.tsv`, by kind.

use std::{collections::HashSet, sync::LazyLock};

use foldhash::fast::RandomState;

use super::reading::Case;
use crate::phrase::list::{FromList, Line, Words, read};

/// The words of each kind, by lemma.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Nouns, each with a preposition that it takes.
    takes: HashSet<(&'static str, &'static str), RandomState>,
    /// Nouns of action that take the dative: противодействие угрозе.
    dative: Words,
    /// Nouns of action that take the instrumental: торговля людьми.
    instrumental: Words,
}

impl Lists {
    /// Returns the lists.
    pub(super) fn get() -> &'static Lists {
        static LISTS: LazyLock<Lists> = LazyLock::new(|| read(include_str!("words.tsv")));
        &LISTS
    }

    /// Returns `true` if the noun takes the preposition: борьба с, право на.
    pub(super) fn takes(&self, noun: &str, preposition: &str) -> bool {
        self.takes.contains(&(noun, preposition))
    }

    /// Returns the case that the noun takes besides the genitive; the genitive if it takes no other.
    pub(super) fn government(&self, noun: &str) -> Case {
        if self.dative.contains(noun) {
            Case::Dative
        } else if self.instrumental.contains(noun) {
            Case::Instrumental
        } else {
            Case::Genitive
        }
    }
}

impl FromList for Lists {
    fn add(&mut self, line: Line) -> bool {
        match line.kind {
            "takes the dative" => self.dative.insert(line.word),
            "takes the instrumental" => self.instrumental.insert(line.word),
            kind => {
                let preposition = kind.strip_prefix("takes ");
                preposition.is_some_and(|preposition| self.takes.insert((line.word, preposition)))
            }
        }
    }
}

#[cfg(test)]
#[test]
fn words_are_read_and_listed_by_their_lemma() {
    use crate::{
        lang::Lang,
        phrase::{key_of, list::faults},
    };

    assert_eq!(faults::<Lists>(include_str!("words.tsv")), [""; 0]);
    let lists = Lists::get();
    let takes = lists.takes.iter().map(|(noun, _)| noun);
    for &word in takes.chain(&lists.dative).chain(&lists.instrumental) {
        assert_eq!(key_of(word, Lang::Ru), word, "never found by this key");
    }
    assert_eq!(lists.government("торговля"), Case::Instrumental);
    assert_eq!(lists.government("защита"), Case::Genitive);
}
