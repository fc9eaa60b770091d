//! The letters of the trie, by what words are compared by.

use std::{borrow::Cow, collections::HashMap};

use foldhash::fast::RandomState;
use indexmap::IndexSet;

use super::parallel::side_by_side;
use crate::{
    lang::Lang,
    occurrence::trie::Letter,
    token::{Unit, en, ru},
};

/// What a unit of a text may stand for.
pub(super) struct Letters {
    marks: HashMap<char, Letter>,
    /// The letters of words that have this key.
    words: HashMap<Cow<'static, str>, Vec<Letter>, RandomState>,
    /// The letters of Russian words whose keys are laid out, by their places: in a longer term, and alone.
    laid_out: Vec<[Option<Letter>; 2]>,
}

/// What a unit of a term is found by.
enum Found {
    Mark(char),
    Word(Vec<Cow<'static, str>>),
    /// By the keys that are laid out at this place; whether it is a term by itself.
    LaidOut(usize, bool),
}

impl Letters {
    /// The letters of `units`: the number of a unit is its letter. With it stands whether it is a term by itself.
    pub(super) fn new(units: &IndexSet<(Unit, bool), RandomState>, lang: Lang) -> Letters {
        let found = side_by_side(units.len(), |letter| match (&units[letter], lang) {
            ((Unit::Mark(mark), _), _) => Found::Mark(*mark),
            ((Unit::Word(word), alone), Lang::Ru) => match ru::place(word) {
                Some(place) => Found::LaidOut(place, *alone),
                None => Found::Word(ru::term_keys(word, *alone)),
            },
            ((Unit::Word(word), _), Lang::En | Lang::Zh) => Found::Word(en::term_keys(word)),
        });
        let (laid_out, words) = match lang {
            Lang::Ru => (ru::places(), 0),
            Lang::En | Lang::Zh => (0, units.len()),
        };
        let mut letters = Letters {
            marks: HashMap::new(),
            words: HashMap::with_capacity_and_hasher(words, RandomState::default()),
            laid_out: vec![[None; 2]; laid_out],
        };
        for (letter, found) in (0..).zip(found) {
            match found {
                Found::Mark(mark) => _ = letters.marks.insert(mark, letter),
                Found::Word(keys) => keys.into_iter().for_each(|key| {
                    letters.words.entry(key).or_default().push(letter);
                }),
                Found::LaidOut(place, alone) => {
                    letters.laid_out[place][usize::from(alone)] = Some(letter);
                }
            }
        }
        letters
    }

    /// Returns the letter of a mark.
    pub(super) fn of_mark(&self, mark: char) -> Option<Letter> {
        self.marks.get(&mark).copied()
    }

    /// Returns the letters that a word form with `key` may stand for.
    pub(super) fn of_key(&self, key: &str) -> impl Iterator<Item = Letter> {
        let own = self.words.get(key).into_iter().flatten().copied();
        let laid_out = (!self.laid_out.is_empty()).then(|| ru::words_of(key));
        let laid_out = laid_out.into_iter().flatten();
        own.chain(laid_out.filter_map(|(place, alone)| self.laid_out[place][usize::from(alone)]))
    }
}
