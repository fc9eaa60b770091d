//! Chinese words with their frequencies.

use std::sync::LazyLock;

use super::state::{State, place};

static STATES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/states"));
static FREQUENCIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/frequencies"));

static WORDS: LazyLock<Words> = LazyLock::new(Words::compiled_in);

/// The words of jieba's dictionary as a trie, laid out when the program was built: hardly anything is loaded.
#[derive(Debug)]
pub(crate) struct Words {
    states: &'static [[u8; 8]],
    /// How often words stand in the corpus of the dictionary; first, how often all do.
    frequencies: Vec<u32>,
    /// The natural logarithm of the share of each frequency in all; first, that of a character that is no word.
    likelihoods: Vec<f64>,
}

impl Words {
    /// Returns the dictionary.
    pub(crate) fn get() -> &'static Words {
        &WORDS
    }

    fn compiled_in() -> Words {
        let (frequencies, _) = FREQUENCIES.as_chunks();
        let frequencies: Vec<u32> = frequencies
            .iter()
            .map(|&bytes| u32::from_le_bytes(bytes))
            .collect();
        let all = frequencies.first().map_or(0.0, |&all| f64::from(all).ln());
        let ones = std::iter::once(1).chain(frequencies.iter().skip(1).copied());
        Words {
            states: STATES.as_chunks().0,
            likelihoods: ones
                .map(|frequency| f64::from(frequency).ln() - all)
                .collect(),
            frequencies,
        }
    }

    /// Returns how often a word stands in the corpus of the dictionary, 0 if it is not in there.
    pub(crate) fn frequency(&self, word: &str) -> u32 {
        let word: Vec<u16> = word.chars().map(unit).collect();
        match self.number(&word) {
            0 => 0,
            number => self.frequencies[number],
        }
    }

    /// Whether characters, each by its [`unit`], are a word.
    pub(super) fn has(&self, word: &[u16]) -> bool {
        self.number(word) != 0
    }

    /// Returns the likelihood of a character that is in no word.
    pub(super) fn least(&self) -> f64 {
        self.likelihoods[0]
    }

    /// Returns the likelihood of a word; of characters that are none, that of each by itself.
    #[cfg(test)]
    pub(crate) fn likelihood(&self, word: &str) -> f64 {
        match self.frequency(word) {
            0 => self.least() * word.chars().count() as f64,
            frequency => f64::from(frequency).ln() + self.least(),
        }
    }

    /// Calls `found` with the length and the likelihood of every word that `text` begins with, the shortest first.
    #[inline]
    pub(super) fn beginning(&self, text: &[u16], mut found: impl FnMut(usize, f64)) {
        let Some((&first, rest)) = text.split_first() else {
            return;
        };
        let mut at = usize::from(first);
        let mut state = self.state(at);
        let mut rest = rest.iter();
        loop {
            match state.frequency() {
                0 => {}
                number => found(text.len() - rest.len(), self.likelihoods[number]),
            }
            let Some(&c) = rest.next() else { return };
            match self.child(at, state, c) {
                Some(child) => (at, state) = child,
                None => return,
            }
        }
    }

    /// Returns the number of the frequency of a word, 0 if it is none.
    fn number(&self, word: &[u16]) -> usize {
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

    /// Returns the state that the one at place `parent` leads to with `c`, and its place.
    #[inline]
    fn child(&self, parent: usize, state: State, c: u16) -> Option<(usize, State)> {
        if !state.may_go_on(c) {
            return None;
        }
        let mut at = place(parent, c, self.states.len());
        loop {
            let state = self.state(at);
            match state.is(parent, c) {
                true => return Some((at, state)),
                false if state.is_empty() => return None,
                false => at += 1,
            }
        }
    }

    #[inline]
    fn state(&self, at: usize) -> State {
        State(u64::from_le_bytes(self.states[at]))
    }
}

/// Returns what a character is looked up by: its code point, 0 outside the Basic Multilingual Plane, where no word has any.
#[inline]
pub(super) fn unit(c: char) -> u16 {
    u16::try_from(c as u32).unwrap_or(0)
}
