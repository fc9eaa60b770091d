//! A trie over numbered letters. Texts may have several letters at a place: a word form may belong to several words.

use std::{collections::HashMap, num::NonZeroU32};

use foldhash::fast::RandomState;

/// A letter: a character, the number of a word of a term or of a mark.
pub(super) type Letter = u32;

/// A set of words over [`Letter`], each with a number.
pub(super) struct Trie {
    nodes: Vec<Node>,
    /// The second and further children of nodes.
    further: HashMap<(u32, Letter), u32, RandomState>,
    /// Whether some word has a letter.
    letters: Vec<bool>,
}

/// A node, in 16 bytes. Most have one child or none, so going on from one seldom looks farther than here.
#[derive(Clone, Copy, Default)]
struct Node {
    /// One more than the number of the word that ends here.
    number: Option<NonZeroU32>,
    /// The letter that leads to the first child.
    letter: Letter,
    /// The first child, which the root never is.
    first: Option<NonZeroU32>,
    has_further: bool,
}

impl Trie {
    pub(super) const ROOT: u32 = 0;

    pub(super) fn new() -> Trie {
        Trie {
            nodes: vec![Node::default()],
            further: HashMap::default(),
            letters: Vec::new(),
        }
    }

    /// Adds a word; if it is there already, it keeps its number.
    pub(super) fn insert(&mut self, word: impl IntoIterator<Item = Letter>, number: u32) {
        let mut at = Trie::ROOT;
        for letter in word {
            at = match self.child(at, letter) {
                Some(child) => child,
                None => self.add(at, letter),
            };
        }
        if at != Trie::ROOT {
            let number_here = &mut self.nodes[at as usize].number;
            *number_here = number_here.or(NonZeroU32::new(number + 1));
        }
    }

    fn add(&mut self, node: u32, letter: Letter) -> u32 {
        let new = self.nodes.len() as u32;
        let parent = &mut self.nodes[node as usize];
        if parent.first.is_none() {
            (parent.letter, parent.first) = (letter, NonZeroU32::new(new));
        } else {
            parent.has_further = true;
            self.further.insert((node, letter), new);
        }
        self.nodes.push(Node::default());
        let letter = letter as usize;
        self.letters
            .resize(self.letters.len().max(letter + 1), false);
        self.letters[letter] = true;
        new
    }

    /// Whether some word has `letter`.
    pub(super) fn has(&self, letter: Letter) -> bool {
        self.letters.get(letter as usize) == Some(&true)
    }

    /// Returns the node that `letter` leads to from `node`.
    pub(super) fn child(&self, node: u32, letter: Letter) -> Option<u32> {
        let parent = self.nodes[node as usize];
        match parent.first {
            Some(child) if parent.letter == letter => Some(child.get()),
            _ if parent.has_further => self.further.get(&(node, letter)).copied(),
            _ => None,
        }
    }

    /// Returns the number of the word that ends at `node`.
    pub(super) fn number(&self, node: u32) -> Option<u32> {
        self.nodes[node as usize].number.map(|more| more.get() - 1)
    }
}
