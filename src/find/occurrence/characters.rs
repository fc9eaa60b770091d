//! Chinese terms: a trie over characters, and words that must begin and end where the term does.

mod edges;
mod pairs;

use edges::Edges;
use pairs::Pairs;

use super::{
    Listed, Match,
    trie::{Letter, Trie},
};
use crate::{lang::is_han, segmenter::Segmenter, span::Span, token::fold::Fold};

/// The Chinese terms of a glossary.
pub(super) struct Characters {
    fold: Fold,
    trie: Trie,
    listed: Vec<Listed>,
    /// The first two characters of every term.
    pairs: Pairs,
    /// The characters that are terms, in all their forms, in order.
    singles: Vec<char>,
}

impl Characters {
    pub(super) fn new(terms: &[(&str, Listed)]) -> Characters {
        let fold = Fold::load();
        let mut characters = Characters {
            fold,
            trie: Trie::new(),
            listed: Vec::with_capacity(terms.len()),
            pairs: Pairs::new(fold, terms.len()),
            singles: Vec::new(),
        };
        for (number, &(term, listed)) in (0..).zip(terms) {
            let spelling: Vec<char> = compared(term, 0).map(|(_, c)| fold.char(c)).collect();
            let (trie, pairs) = (&mut characters.trie, &mut characters.pairs);
            trie.insert(spelling.iter().map(|&c| Letter::from(c)), number);
            match spelling[..] {
                [] => {}
                [single] => characters.singles.extend(fold.forms(single)),
                [first, second, ..] => {
                    let node = trie.child(Trie::ROOT, first.into());
                    let node = node.and_then(|node| trie.child(node, second.into()));
                    pairs.insert(first, second, node.unwrap_or(Trie::ROOT));
                }
            }
            characters.listed.push(listed);
        }
        characters.singles.sort_unstable();
        characters
    }

    /// Adds every match that begins and ends between words to `found`. Returns the characters read, spaces left out.
    pub(super) fn find(
        &self,
        text: &str,
        segmenter: &mut Segmenter,
        found: &mut Vec<Match>,
    ) -> u64 {
        let mut edges = Edges::new(text, self.fold, segmenter);
        let mut read = 0;
        let mut last = (0, '\0');
        for (at, c) in text.char_indices() {
            if c == ' ' {
                if !is_optional_space(text, at) {
                    last = (at, c);
                }
                continue;
            }
            read += 1;
            let end = at + c.len_utf8();
            if let Some(node) = self.pairs.node(last.1, c) {
                self.going_on(node, last.0, end, text, &mut edges, found);
            }
            if self.singles.binary_search(&c).is_ok() && edges.may_cut(at) && edges.may_cut(end) {
                let node = self.trie.child(Trie::ROOT, self.fold.char(c).into());
                let number = node.and_then(|node| self.trie.number(node));
                found.extend(number.map(|number| self.found(number, at, end)));
            }
            last = (at, c);
        }
        read
    }

    /// Adds the matches that begin at byte `start` and whose first two characters, up to byte `end`, lead to `node`.
    fn going_on(
        &self,
        mut node: u32,
        start: usize,
        mut end: usize,
        text: &str,
        edges: &mut Edges,
        found: &mut Vec<Match>,
    ) {
        let mut begins = None;
        let mut following = compared(text, end);
        loop {
            if let Some(number) = self.trie.number(node)
                && *begins.get_or_insert_with(|| edges.may_cut(start))
                && edges.may_cut(end)
            {
                found.push(self.found(number, start, end));
            }
            let Some((at, c)) = following.next() else {
                return;
            };
            match self.trie.child(node, self.fold.char(c).into()) {
                Some(child) => node = child,
                None => return,
            }
            end = at + c.len_utf8();
        }
    }

    fn found(&self, number: u32, start: usize, end: usize) -> Match {
        Match {
            listed: self.listed[number as usize],
            span: Span { start, end },
        }
    }
}

/// Returns the characters that are compared from byte `from` on, with their places: all but a space between Han and another
/// script, which some write and others do not (5G 网络, 5G网络).
fn compared(text: &str, from: usize) -> impl Iterator<Item = (usize, char)> {
    text[from..]
        .char_indices()
        .map(move |(at, c)| (from + at, c))
        .filter(move |&(at, c)| c != ' ' || !is_optional_space(text, at))
}

fn is_optional_space(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + 1..].chars().next();
    match (before, after) {
        (Some(a), Some(b)) => {
            (is_han(a) && b.is_ascii_alphanumeric()) || (a.is_ascii_alphanumeric() && is_han(b))
        }
        _ => false,
    }
}
