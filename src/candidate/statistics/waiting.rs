//! Candidates that were seen too seldom to be counted.

use crate::phrase::{Mention, Word};

/// Candidates that are remembered. Each that comes may drive out another.
const PLACES: usize = 1 << 20;

/// Sightings that are told apart.
const MOST_SIGHTINGS: u16 = 0xF;

/// Multiplier of FxHash, the hash function of Firefox and of the Rust compiler: 2⁶⁴ / π, made odd.
const FX_MULTIPLIER: u64 = 0x517c_c1b7_2722_0a95;

/// Candidates seen a few times of late: most of those in a large text hardly occur again, and are not worth an entry.
///
/// A candidate is remembered by its place and 12 more bits of its hash, with its sightings in 4 bits.
#[derive(Debug)]
pub(super) struct Waiting {
    // Two megabytes, to stay near the processor.
    places: Vec<u16>,
    needed: u16,
}

impl Default for Waiting {
    fn default() -> Waiting {
        Waiting {
            places: vec![0; PLACES],
            needed: 1,
        }
    }
}

impl Waiting {
    /// Returns how often a candidate must have been seen before it is counted.
    pub(super) fn needed(&self) -> u32 {
        self.needed.into()
    }

    /// Raises the number of sightings below which a candidate gets no entry.
    pub(super) fn need(&mut self, sightings: u64) {
        let sightings = u16::try_from(sightings).unwrap_or(u16::MAX);
        self.needed = self.needed.max(sightings.min(MOST_SIGHTINGS));
    }

    /// Remembers that a candidate was seen. Returns `true` if it was seen often enough before.
    fn again(&mut self, words: &[Word]) -> bool {
        let hash = words.iter().fold(0_u64, |hash, word| {
            (hash.rotate_left(5) ^ u64::from(word.key.number())).wrapping_mul(FX_MULTIPLIER)
        });
        let place = &mut self.places[(hash >> 32) as usize % PLACES];
        let rest = (hash >> 16) as u16 & !MOST_SIGHTINGS;
        let before = if *place & !MOST_SIGHTINGS == rest {
            *place & MOST_SIGHTINGS
        } else {
            0
        };
        *place = rest | (before + 1).min(MOST_SIGHTINGS);
        before >= self.needed
    }
}

/// Which candidates are counted, where there is no room for all. They are asked for in order: of those that begin with the same word,
/// the shorter before the longer.
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
    /// Returns `true` if `mention` is not counted because the shorter one that it begins with was not.
    pub(super) fn refuses(&self, mention: &Mention) -> bool {
        mention.first == self.first && self.last == Last::Refused
    }

    /// Notes that `mention` has an entry.
    pub(super) fn known(&mut self, mention: &Mention) {
        self.first = mention.first;
        self.last = Last::Known;
    }

    /// Returns `true` if `mention` is to be counted: after enough sightings, and never before the shorter one that it begins with, so
    /// that both have the same count.
    pub(super) fn admits(
        &mut self,
        mention: &Mention,
        words: &[Word],
        waiting: &mut Waiting,
    ) -> bool {
        if mention.first != self.first {
            self.known(mention);
        }
        if self.last == Last::Known {
            self.last = if waiting.again(words) {
                Last::Admitted
            } else {
                Last::Refused
            };
        }
        self.last == Last::Admitted
    }
}

#[cfg(test)]
#[test]
fn a_candidate_waits_until_it_was_seen_often_enough() {
    use crate::{lang::Lang, phrase::shaped};

    let [tea, sea] = ["茶", "海"].map(|text| shaped(text, Lang::Zh).words);
    let mut waiting = Waiting::default();
    let seen = |waiting: &mut Waiting| [&tea, &sea, &tea].map(|words| waiting.again(words));
    assert_eq!(seen(&mut waiting), [false, false, true]);
    waiting.need(4);
    assert_eq!(seen(&mut waiting), [false, false, false]);
    assert_eq!(seen(&mut waiting), [true, false, true]);
}
