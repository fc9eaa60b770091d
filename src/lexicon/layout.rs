//! Part of the build script: lays out the dictionary of Chinese words, so that the program need not load it when it runs.

#[path = "pairs.rs"]
#[expect(dead_code, reason = "the program reads what is written here")]
mod pairs;
#[path = "state.rs"]
#[expect(dead_code, reason = "the program reads what is written here")]
mod state;

use std::{fs, io, path::Path};

use pairs::PairFilter;
use state::{CHARACTERS, State, place};

/// A line for each frequency: it, and all words that have it.
const WORDS: &str = "src/lexicon/words.txt";

/// States of the trie, three in four of them taken.
const STATES: usize = CHARACTERS + 650_000;
const _: () = assert!(STATES <= 1 << 20, "a state is numbered by 20 bits");

/// Two to this power is the number of bits of the filter: with the dictionary’s 300,000 pairs, one in fourteen is set.
const PAIRS: u32 = 22;

/// Writes the files of the dictionary to `out`.
pub(super) fn lay_out(out: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={WORDS}");
    let mut frequencies: Vec<u32> = vec![0];
    let mut states = vec![State::default(); STATES];
    let mut pairs = PairFilter::new(PAIRS);
    for (number, line) in (1..).zip(fs::read_to_string(WORDS)?.lines()) {
        let mut parts = line.split(' ');
        let frequency: Option<u32> = parts.next().and_then(|frequency| frequency.parse().ok());
        let frequency = frequency.ok_or_else(|| io::Error::other("a line without a frequency"))?;
        frequencies.push(frequency);
        for word in parts {
            let end = insert(&mut states, word)?;
            if end == 0 || states[end].frequency() != 0 {
                return Err(io::Error::other(format!(
                    "`{word}` is no word, or stands twice"
                )));
            }
            states[end].set_frequency(number)?;
            // The first is that of all words.
            frequencies[0] += frequency;
            side_by_side(word, &mut pairs);
        }
    }
    let frequencies = frequencies
        .iter()
        .flat_map(|frequency| frequency.to_le_bytes());
    let states = states.iter().flat_map(|state| state.0.to_le_bytes());
    let pairs = pairs.bits.iter().flat_map(|bits| bits.to_le_bytes());
    fs::write(out.join("frequencies"), frequencies.collect::<Vec<u8>>())?;
    fs::write(out.join("states"), states.collect::<Vec<u8>>())?;
    fs::write(out.join("pairs"), pairs.collect::<Vec<u8>>())
}

impl State {
    fn set_frequency(&mut self, number: u64) -> io::Result<()> {
        self.0 |= number << 36;
        match self.frequency() as u64 == number {
            true => Ok(()),
            false => Err(io::Error::other("more frequencies than 13 bits number")),
        }
    }

    fn let_go_on(&mut self, c: u16) {
        self.0 |= state::filter(c);
    }
}

/// Returns the state that `word` leads to, which it makes if there is none.
fn insert(states: &mut [State], word: &str) -> io::Result<usize> {
    let mut at = 0;
    for (number, c) in word.chars().enumerate() {
        let c = u16::try_from(c as u32).map_err(io::Error::other)?;
        at = match number {
            0 => c.into(),
            _ => {
                states[at].let_go_on(c);
                child(states, at, c)?
            }
        };
    }
    Ok(at)
}

fn child(states: &mut [State], parent: usize, c: u16) -> io::Result<usize> {
    let from = place(parent, c, states.len());
    // The last stays empty, so that every look-up ends.
    let mut places = from..states.len() - 1;
    let at = places.find(|&at| states[at].is_empty() || states[at].is(parent, c));
    let at = at.ok_or_else(|| io::Error::other("more words than states"))?;
    if states[at].is_empty() {
        states[at] = State::new(parent, c);
    }
    Ok(at)
}

/// Adds the characters that stand side by side in `word`, without ASCII.
fn side_by_side(word: &str, pairs: &mut PairFilter) {
    for (first, second) in word.chars().zip(word.chars().skip(1)) {
        if !first.is_ascii() && !second.is_ascii() {
            pairs.insert(first, second);
        }
    }
}
