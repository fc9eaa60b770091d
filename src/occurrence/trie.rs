//! A trie over numbered letters. Texts may have several letters at a place: a word form may belong to several words.

/// A letter: a character, the number of a word of a term or of a mark.
pub(super) type Letter = u32;

/// A set of words over [`Letter`], each with a number.
#[derive(Debug)]
pub(super) struct Trie {
    nodes: Vec<Node>,
}

#[derive(Debug, Default)]
struct Node {
    /// Sorted by letter.
    children: Vec<(Letter, u32)>,
    number: Option<u32>,
}

impl Trie {
    pub(super) const ROOT: u32 = 0;

    pub(super) fn new() -> Trie {
        Trie {
            nodes: vec![Node::default()],
        }
    }

    /// Adds a word; if it is there already, it keeps its number.
    pub(super) fn insert(&mut self, word: impl IntoIterator<Item = Letter>, number: u32) {
        let mut at = Trie::ROOT;
        for letter in word {
            at = self.child_or_new(at, letter);
        }
        if at != Trie::ROOT {
            self.nodes[at as usize].number.get_or_insert(number);
        }
    }

    fn child_or_new(&mut self, node: u32, letter: Letter) -> u32 {
        let new = self.nodes.len() as u32;
        let children = &mut self.nodes[node as usize].children;
        match children.binary_search_by_key(&letter, |child| child.0) {
            Ok(at) => children[at].1,
            Err(at) => {
                children.insert(at, (letter, new));
                self.nodes.push(Node::default());
                new
            }
        }
    }

    /// Returns the node that `letter` leads to from `node`.
    pub(super) fn child(&self, node: u32, letter: Letter) -> Option<u32> {
        let children = &self.nodes[node as usize].children;
        children
            .binary_search_by_key(&letter, |child| child.0)
            .ok()
            .map(|at| children[at].1)
    }

    /// Returns the number of the word that ends at `node`.
    pub(super) fn number(&self, node: u32) -> Option<u32> {
        self.nodes[node as usize].number
    }
}
