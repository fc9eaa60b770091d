//! A trie over numbered letters. Texts may have several letters at a place: a word form may belong to several words.

use std::collections::HashMap;

use foldhash::fast::RandomState;

/// A letter: a character, the number of a word of a term or of a mark.
pub(super) type Letter = u32;

/// A set of words over [`Letter`], each with a number.
pub(super) struct Trie {
    children: HashMap<(u32, Letter), u32, RandomState>,
    /// By node: the number of the word that ends there.
    numbers: Vec<Option<u32>>,
}

impl Trie {
    pub(super) const ROOT: u32 = 0;

    pub(super) fn new() -> Trie {
        Trie {
            children: HashMap::default(),
            numbers: vec![None],
        }
    }

    /// Adds a word; if it is there already, it keeps its number.
    pub(super) fn insert(&mut self, word: impl IntoIterator<Item = Letter>, number: u32) {
        let mut at = Trie::ROOT;
        for letter in word {
            at = *self.children.entry((at, letter)).or_insert_with(|| {
                self.numbers.push(None);
                self.numbers.len() as u32 - 1
            });
        }
        if at != Trie::ROOT {
            self.numbers[at as usize].get_or_insert(number);
        }
    }

    /// Returns the node that `letter` leads to from `node`.
    pub(super) fn child(&self, node: u32, letter: Letter) -> Option<u32> {
        self.children.get(&(node, letter)).copied()
    }

    /// Returns the number of the word that ends at `node`.
    pub(super) fn number(&self, node: u32) -> Option<u32> {
        self.numbers[node as usize]
    }
}
