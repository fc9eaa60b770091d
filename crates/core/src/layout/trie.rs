//! Chinese words and their frequencies, as a trie.
//!
//! A state of the trie is a sequence of characters that some word begins with. `words.u64` has the states, eight bytes each. Those of
//! single characters come first, at their code points, since no word has a character outside the Basic Multilingual Plane. The others
//! follow in a hash table, each in the first free place from that of its hash. From the lowest bit on, a state has
//!
//! | bits | meaning |
//! |---|---|
//! | 20 | the place of the state without the last character |
//! | 16 | the last character |
//! | 13 | the number of the frequency of the word that ends here, or 0 |
//! | 15 | a filter of the characters that may follow, which saves most searches for those that do not |
//!
//! So there are at most 1,048,576 states and 8,191 different frequencies; jieba's dictionary needs 714,000 and 5,087. The writer
//! refuses more.
//!
//! `frequencies.u32` has the frequency of all words together, then each frequency by its number.

mod state;
mod write;

pub use write::{TrieFiles, lay_out};

use super::Numbers;
use state::{State, place};

/// The words. Characters are given by their [`unit()`].
#[derive(Clone, Copy, Debug)]
pub struct Trie {
    states: &'static [[u8; 8]],
}

impl Trie {
    /// The trie of `words.u64`.
    pub const fn new(states: &'static [u8]) -> Trie {
        Trie {
            states: states.as_chunks().0,
        }
    }

    /// Returns the number of the frequency of a word, or 0 if the dictionary does not have it.
    pub fn number(self, word: &[u16]) -> usize {
        let Some((&first, rest)) = word.split_first() else {
            return 0;
        };
        let first = usize::from(first);
        let end = rest
            .iter()
            .try_fold((first, self.state(first)), |(at, state), &c| {
                self.child(at, state, c)
            });
        end.map_or(0, |(_, state)| state.frequency())
    }

    /// Calls `found` with the length of each word that `text` begins with and the number of its frequency, the shortest first.
    #[inline]
    pub fn beginning(self, text: &[u16], mut found: impl FnMut(usize, usize)) {
        let Some((&first, rest)) = text.split_first() else {
            return;
        };
        let mut at = usize::from(first);
        let mut state = self.state(at);
        let mut rest = rest.iter();
        loop {
            match state.frequency() {
                0 => {}
                number => found(text.len() - rest.len(), number),
            }
            let Some(&c) = rest.next() else { return };
            match self.child(at, state, c) {
                Some(child) => (at, state) = child,
                None => return,
            }
        }
    }

    /// Returns the place of the state that `c` leads to from the one at `parent`, and the state.
    #[inline]
    fn child(self, parent: usize, state: State, c: u16) -> Option<(usize, State)> {
        if !state.may_go_on(c) {
            return None;
        }
        let mut at = place(parent, c, self.states.len());
        loop {
            let state = self.state(at);
            if state.is(parent, c) {
                return Some((at, state));
            }
            if state.is_empty() {
                return None;
            }
            at += 1;
        }
    }

    #[inline]
    fn state(self, at: usize) -> State {
        State(u64::from_le_bytes(self.states[at]))
    }
}

/// Returns the unit by which a character is looked up: its code point, or 0 if that is outside the Basic Multilingual Plane.
#[inline]
pub fn unit(c: char) -> u16 {
    u16::try_from(c as u32).unwrap_or(0)
}

/// Returns the frequencies of `frequencies.u32` by their numbers. At 0 is that of all words together.
pub fn frequencies(bytes: &'static [u8]) -> Numbers {
    Numbers::new(bytes)
}

#[cfg(test)]
mod tests {
    use super::{super::Error, *};

    fn units(word: &str) -> Vec<u16> {
        word.chars().map(unit).collect()
    }

    #[test]
    fn words_round_trip() {
        let words = [(3, vec!["和", "和平"]), (70_000, vec!["联合国", "T恤"])];
        let laid = lay_out(&words).unwrap();
        let trie = Trie::new(laid.states.leak());
        let frequencies = frequencies(laid.frequencies.leak());
        assert_eq!(frequencies.at(0), 2 * 3 + 2 * 70_000);
        for (frequency, words) in words {
            for word in words {
                assert_eq!(
                    frequencies.at(trie.number(&units(word))),
                    frequency,
                    "{word}"
                );
            }
        }
        for word in ["", "平", "联合", "联合国家", "t恤", "\u{20000}"] {
            assert_eq!(trie.number(&units(word)), 0, "{word}");
        }
        let mut found = Vec::new();
        trie.beginning(&units("和平的"), |length, _| found.push(length));
        assert_eq!(found, [1, 2]);
    }

    #[test]
    fn what_cannot_be_laid_out_is_an_error() {
        let no_word = |word: &str| Error::NoWord(word.to_owned());
        let error = |words: Vec<&str>| lay_out(&[(1, words)]).err();
        assert_eq!(error(vec![""]), Some(no_word("")));
        assert_eq!(error(vec!["\u{20000}"]), Some(no_word("\u{20000}")));
        assert_eq!(error(vec!["\0"]), Some(no_word("\0")));
        assert_eq!(
            error(vec!["和平", "和平"]),
            Some(Error::Repeated("和平".to_owned()))
        );
        let many: Vec<(usize, Vec<&str>)> = (1..10_000).map(|number| (number, vec![])).collect();
        assert_eq!(lay_out(&many).err(), Some(Error::TooManyFrequencies(8_191)));
    }
}
