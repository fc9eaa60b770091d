//! Candidates that were seen once.

use crate::candidate::shape::Word;

/// Candidates that are remembered; each that comes drives out another.
const MOST: usize = 1 << 21;

/// Candidates seen once of late, by a number of 53 bits: most of a large text never occur again, and are not worth an entry.
#[derive(Debug)]
pub(super) struct Once {
    numbers: Vec<u32>,
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
    pub(super) fn again(&mut self, words: &[Word]) -> bool {
        let number = words.iter().fold(0_u64, |number, word| {
            (number.rotate_left(5) ^ u64::from(word.key.number()))
                .wrapping_mul(0x517c_c1b7_2722_0a95)
        });
        let place = &mut self.numbers[(number >> 32) as usize % MOST];
        // 0 is nobody.
        let rest = number as u32 | 1;
        let again = *place == rest;
        *place = rest;
        again
    }
}
