//! A hash table of words, each with two lists of numbers. `NAME.txt` has the words, one after another; `NAME.u32` has
//!
//! 1. the number of words and the number of slots;
//! 2. each slot: the number of a word, from 1, or 0 if it is empty;
//! 3. for each word, the byte of the text at which it ends;
//! 4. for each word, the values at which its first and its second list end;
//! 5. the values of all lists.
//!
//! Words are numbered in the order in which they are given. Each is in the first free slot from that of its hash.

use super::{Error, Laid, Numbers};
use crate::fnv_1a;

/// The two lists of a word.
pub(super) type Lists = [Vec<usize>; 2];

/// Lays out words with their lists. No two words are the same.
pub(super) fn lay_out(words: &[(&str, Lists)]) -> Result<Laid, Error> {
    // A third of the slots stay empty.
    let mut slots = vec![0; words.len() + words.len() / 2 + 1];
    for (number, (word, _)) in (1..).zip(words) {
        let from = slot(word, slots.len());
        let free = (from..slots.len()).chain(0..from);
        let free = free.into_iter().find(|&at| slots[at] == 0);
        slots[free.unwrap_or(from)] = number;
    }
    let mut laid = Laid::default();
    laid.number(words.len())?;
    laid.number(slots.len())?;
    for number in slots {
        laid.number(number)?;
    }
    for (word, _) in words {
        laid.text.push_str(word);
        laid.number(laid.text.len())?;
    }
    let mut end = 0;
    for (_, lists) in words {
        for list in lists {
            end += list.len();
            laid.number(end)?;
        }
    }
    for value in words.iter().flat_map(|(_, lists)| lists).flatten() {
        laid.number(*value)?;
    }
    Ok(laid)
}

/// A hash table of words.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    text: &'static str,
    numbers: Numbers,
}

impl Table {
    /// The table of no words.
    pub const EMPTY: Table = Table::new("", &[0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);

    /// Makes the table of the two files.
    pub const fn new(text: &'static str, numbers: &'static [u8]) -> Table {
        let numbers = Numbers::new(numbers);
        Table { text, numbers }
    }

    /// Returns the number of words.
    #[inline]
    pub fn len(self) -> usize {
        self.numbers.at(0)
    }

    /// Returns `true` if there are no words.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Returns the number of `word`, from 0.
    pub fn find(self, word: &str) -> Option<usize> {
        let slots = self.slots();
        let from = slot(word, slots.len());
        let mut at = from;
        loop {
            let number = slots.at(at).checked_sub(1)?;
            if self.word(number) == word {
                return Some(number);
            }
            at = if at + 1 == slots.len() { 0 } else { at + 1 };
        }
    }

    /// Returns the word of a number.
    ///
    /// # Panics
    ///
    /// If there is no such word.
    pub fn word(self, number: usize) -> &'static str {
        let ends = 2 + self.slots().len();
        let start = match number {
            0 => 0,
            _ => self.numbers.at(ends + number - 1),
        };
        &self.text[start..self.numbers.at(ends + number)]
    }

    /// Returns the first (0) or second (1) list of a word.
    ///
    /// # Panics
    ///
    /// If there is no such word or list.
    pub fn list(self, number: usize, list: usize) -> Numbers {
        let ends = 2 + self.slots().len() + self.len();
        let values = ends + 2 * self.len();
        let at = 2 * number + list;
        let start = match at {
            0 => 0,
            _ => self.numbers.at(ends + at - 1),
        };
        self.numbers
            .between(values + start, values + self.numbers.at(ends + at))
    }

    #[inline]
    fn slots(self) -> Numbers {
        self.numbers.between(2, 2 + self.numbers.at(1))
    }
}

/// Returns the slot of `slots` from which to look for a word, one after another.
#[inline]
fn slot(word: &str, slots: usize) -> usize {
    (((fnv_1a(word) >> 32) * slots as u64) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_round_trip() {
        let words: Vec<String> = (0..1_000).map(|number| format!("слово{number}")).collect();
        let lists = |number: usize| [vec![number; number % 3], vec![70_000 + number]];
        let known: Vec<(&str, Lists)> = words
            .iter()
            .enumerate()
            .map(|(number, word)| (word.as_str(), lists(number)))
            .collect();
        for known in [&known[..], &known[..1], &[]] {
            let laid = lay_out(known).unwrap();
            let table = Table::new(laid.text.leak(), laid.numbers.leak());
            assert_eq!(table.len(), known.len());
            for (number, (word, lists)) in known.iter().enumerate() {
                assert_eq!(table.find(word), Some(number));
                assert_eq!(table.word(number), *word);
                let read = [0, 1].map(|list| table.list(number, list).iter().collect::<Vec<_>>());
                assert_eq!(read, *lists);
            }
            assert_eq!(table.find("none"), None);
            assert_eq!(table.find(""), None);
        }
    }
}
