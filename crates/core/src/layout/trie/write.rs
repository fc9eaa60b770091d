//! The writer of the trie.

use std::collections::HashSet;

use super::state::{BEHIND, CHARACTERS, MOST_FREQUENCIES, MOST_STATES, State, place};
use crate::layout::{Error, Laid};

/// The two files of the trie.
#[derive(Debug)]
pub struct TrieFiles {
    /// `words.u64`.
    pub states: Vec<u8>,
    /// `frequencies.u32`.
    pub frequencies: Vec<u8>,
}

/// Lays out words, given as each frequency with all words that have it.
///
/// # Errors
///
/// If a word is repeated or cannot be laid out, or if there are too many.
pub fn lay_out(words: &[(usize, Vec<&str>)]) -> Result<TrieFiles, Error> {
    if words.len() > MOST_FREQUENCIES {
        return Err(Error::TooManyFrequencies(MOST_FREQUENCIES));
    }
    let mut states = vec![State::default(); room(words)?];
    for (number, (_, words)) in (1..).zip(words) {
        for word in words {
            let end = insert(&mut states, word)?;
            if states[end].frequency() != 0 {
                return Err(Error::Repeated((*word).to_owned()));
            }
            states[end].set_frequency(number);
        }
    }
    let all = words
        .iter()
        .map(|(frequency, words)| frequency * words.len());
    let mut frequencies = Laid::default();
    frequencies.number(all.sum())?;
    for (frequency, _) in words {
        frequencies.number(*frequency)?;
    }
    Ok(TrieFiles {
        states: states
            .iter()
            .flat_map(|state| state.0.to_le_bytes())
            .collect(),
        frequencies: frequencies.numbers,
    })
}

/// Returns how many places to make: a quarter of the table stays empty.
fn room(words: &[(usize, Vec<&str>)]) -> Result<usize, Error> {
    let words = words.iter().flat_map(|(_, words)| words);
    let beginnings = words.flat_map(|word| {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.skip(1).map(|end| &word[..end])
    });
    let taken = beginnings.collect::<HashSet<&str>>().len();
    let states = CHARACTERS + taken + taken / 3 + BEHIND + 1;
    if states > MOST_STATES {
        return Err(Error::TooManyStates(MOST_STATES));
    }
    Ok(states)
}

/// Returns the place of the state that `word` leads to, after adding the states that are missing.
fn insert(states: &mut [State], word: &str) -> Result<usize, Error> {
    let no_word = || Error::NoWord(word.to_owned());
    let mut at = None;
    for c in word.chars() {
        let c = u16::try_from(c as u32).map_err(|_| no_word())?;
        at = Some(match at {
            None => usize::from(c),
            Some(parent) => child(states, parent, c)?,
        });
    }
    // Place 0 is that of all characters outside the plane.
    at.filter(|&at| at != 0).ok_or_else(no_word)
}

fn child(states: &mut [State], parent: usize, c: u16) -> Result<usize, Error> {
    states[parent].let_go_on(c);
    let from = place(parent, c, states.len());
    // The last place stays empty, so that every search ends.
    let mut places = from..states.len() - 1;
    let at = places.find(|&at| states[at].is_empty() || states[at].is(parent, c));
    let at = at.ok_or(Error::TooManyStates(states.len()))?;
    if states[at].is_empty() {
        states[at] = State::new(parent, c);
    }
    Ok(at)
}
