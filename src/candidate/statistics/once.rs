//! Candidates that were seen once.

use crate::candidate::shape::{Mention, Word};

/// Candidates that are remembered; each that comes drives out another.
const MOST: usize = 1 << 20;

/// Candidates seen once of late, by a number of 35 bits: most of a large text never occur again, and are not worth an entry.
#[derive(Debug)]
pub(super) struct Once {
    // Two megabytes, to stay near the processor.
    numbers: Vec<u16>,
}

impl Default for Once {
    fn default() -> Once {
        Once {
            numbers: vec![0; MOST],
        }
    }
}

impl Once {
    /// Whether the candidate was seen before; remembers it.
    fn again(&mut self, words: &[Word]) -> bool {
        let number = words.iter().fold(0_u64, |number, word| {
            (number.rotate_left(5) ^ u64::from(word.key.number()))
                .wrapping_mul(0x517c_c1b7_2722_0a95)
        });
        let place = &mut self.numbers[(number >> 32) as usize % MOST];
        // 0 is nobody.
        let rest = (number >> 16) as u16 | 1;
        let again = *place == rest;
        *place = rest;
        again
    }
}

/// Whether candidates come in, where there is no room for all. They are asked for in order: the shorter of those that begin with
/// the same word before the longer.
#[derive(Debug, Default)]
pub(super) struct Admission {
    first: usize,
    last: Last,
}

/// What became of the last candidate, which begins with the same word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Last {
    /// It was known, or there is none.
    #[default]
    Known,
    Admitted,
    Refused,
}

impl Admission {
    /// Says that there is an entry of `mention`.
    pub(super) fn known(&mut self, mention: &Mention) {
        self.first = mention.first;
        self.last = Last::Known;
    }

    /// Whether `mention` comes in: at its second occurrence, but not before the shorter one that it begins with, for it occurs
    /// no more often; and together with that, so that the two have the same count.
    pub(super) fn admits(&mut self, mention: &Mention, words: &[Word], once: &mut Once) -> bool {
        if mention.first != self.first {
            self.known(mention);
        }
        if self.last == Last::Known {
            self.last = match once.again(words) {
                true => Last::Admitted,
                false => Last::Refused,
            };
        }
        self.last == Last::Admitted
    }
}
