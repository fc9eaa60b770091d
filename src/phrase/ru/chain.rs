//! Readings chosen by their neighbours: for the rest of a large text, for which the dictionary's model would need minutes.

use std::{collections::HashMap, sync::Arc};

use foldhash::fast::RandomState;

use super::{
    choice::{Choice, READINGS},
    reading::State,
};
use crate::phrase::word::Word;

/// Words from which enough is learned. After 12,600 words of other texts, 602 of 618 candidates of the project's own statement are
/// found, and 1 that is none.
const ENOUGH: u64 = 50_000;

/// Occurrences that a pair without any is taken to have, spread over all states by their frequency.
const SMOOTHING: f64 = 4.0;

/// How often readings follow each other in the sentences that the dictionary's model has read.
#[derive(Debug, Default)]
pub(crate) struct Lessons {
    pairs: HashMap<(State, State), u32, RandomState>,
    states: HashMap<State, u32, RandomState>,
    words: u64,
}

impl Lessons {
    /// Learns from the words of a block.
    pub(crate) fn learn(&mut self, words: &[Word]) {
        let mut before = State::default();
        for reading in words.iter().filter_map(|word| word.reading.as_deref()) {
            if reading.begins {
                before = State::default();
            }
            *self.pairs.entry((before, reading.state)).or_default() += 1;
            *self.states.entry(before).or_default() += 1;
            self.words += 1;
            before = reading.state;
        }
    }

    /// Returns the model of what was learned, `None` until it is enough.
    pub(crate) fn chain(&self) -> Option<Arc<Chain>> {
        (self.words >= ENOUGH).then(|| Arc::new(Chain::new(self)))
    }
}

/// A hidden Markov model of the first order: Brants (2000), TnT, a statistical part-of-speech tagger, with two states for three.
///
/// ```text
/// argmax Π P(s_i | w_i) · P(s_i | s_i−1) / P(s_i)
/// ```
///
/// P(s | w) is the share of the form's uses that the dictionary gives.
#[derive(Debug)]
pub(crate) struct Chain {
    /// Logarithm of P(b | a) / P(b) by a and b.
    pairs: HashMap<(State, State), f32, RandomState>,
    /// The same for pairs that were never seen, by a.
    unseen: HashMap<State, f32, RandomState>,
}

impl Chain {
    fn new(lessons: &Lessons) -> Chain {
        let all = lessons.words as f64;
        let count = |state: State| f64::from(lessons.states.get(&state).copied().unwrap_or(0));
        let lift = |seen: f64, a: State| ((seen + SMOOTHING) / (count(a) + SMOOTHING)).ln() as f32;
        Chain {
            pairs: lessons
                .pairs
                .iter()
                .map(|(&(a, b), &seen)| {
                    let share = count(b).max(1.0) / all;
                    ((a, b), lift(f64::from(seen) / share, a))
                })
                .collect(),
            unseen: lessons
                .states
                .keys()
                .map(|&state| (state, lift(0.0, state)))
                .collect(),
        }
    }

    /// Returns how much likelier `b` is behind `a` than anywhere.
    fn lift(&self, a: State, b: State) -> f32 {
        match self.pairs.get(&(a, b)) {
            Some(&lift) => lift,
            None => self.unseen.get(&a).copied().unwrap_or(0.0),
        }
    }

    /// Returns the likeliest path: for each word of a sentence, the number of its reading among its choices.
    pub(super) fn path(&self, sentence: &[Arc<[Choice]>]) -> Vec<usize> {
        // By word and reading: the reading of the word before on the best path to it.
        let mut back: Vec<[u8; READINGS]> = Vec::with_capacity(sentence.len());
        let mut before: Vec<(State, f32)> = vec![(State::default(), 0.0)];
        let mut here: Vec<(State, f32)> = Vec::new();
        for choices in sentence {
            let mut from = [0; READINGS];
            here.clear();
            for (choice, from) in choices.iter().zip(&mut from) {
                let mut best = f32::NEG_INFINITY;
                for (number, &(state, score)) in (0..).zip(&before) {
                    let score = score + self.lift(state, choice.state());
                    if score > best {
                        (best, *from) = (score, number);
                    }
                }
                here.push((choice.state(), best + choice.log_share));
            }
            back.push(from);
            std::mem::swap(&mut before, &mut here);
        }
        let scores = before.iter().map(|&(_, score)| score).enumerate();
        let mut last = scores.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        let mut path: Vec<usize> = back
            .iter()
            .rev()
            .map_while(|from| {
                let (number, score) = last?;
                last = Some((usize::from(from[number]), score));
                Some(number)
            })
            .collect();
        path.reverse();
        path
    }
}

#[cfg(test)]
#[test]
fn neighbours_choose_readings() {
    use crate::{
        lang::Lang,
        phrase::{Shaped, Shaper},
    };
    // Forms that are one case here and another there.
    let text = include_str!("../../../tests/data/statement.ru.txt");
    let mut model = Shaper::default();
    let read: Vec<Shaped> = text
        .lines()
        .map(|line| model.shape(line, Lang::Ru))
        .collect();
    let mut lessons = Lessons::default();
    read.iter().for_each(|shaped| lessons.learn(&shaped.words));
    assert!(lessons.chain().is_none(), "one statement is not enough");
    let mut quick = Shaper::default();
    quick.follow(&Arc::new(Chain::new(&lessons)));
    let mut alike = 0;
    let mut all = 0;
    for (line, shaped) in text.lines().zip(&read) {
        let found = quick.shape(line, Lang::Ru).mentions;
        all += shaped.mentions.len();
        alike += shaped
            .mentions
            .iter()
            .filter(|mention| found.contains(mention))
            .count();
    }
    assert!(100 * alike >= 97 * all, "{alike} of {all}");
}
