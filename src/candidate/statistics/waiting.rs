//! Candidates that were seen too seldom to be counted.

use crate::phrase::{Mention, Word};

/// Candidates that are remembered; each that comes drives out another.
const MOST: usize = 1 << 20;

/// Candidates seen a few times of late: most of a large text hardly occur again, and are not worth an entry.
///
/// A candidate is remembered by its place and 12 bits more of its number, with its occurrences in 4 bits.
#[derive(Debug)]
pub(super) struct Waiting {
    // Two megabytes, to stay near the processor.
    places: Vec<u16>,
    needed: u16,
}

/// Occurrences that are told apart.
const MOST_OCCURRENCES: u16 = 0xF;

impl Default for Waiting {
    fn default() -> Waiting {
        Waiting {
            places: vec![0; MOST],
            needed: 1,
        }
    }
}

impl Waiting {
    /// Returns how often a candidate must have been seen before it is counted.
    pub(super) fn needed(&self) -> u32 {
        self.needed.into()
    }

    /// Says that candidates which were counted that often, and others that were seen so, are not worth an entry.
    pub(super) fn need(&mut self, occurrences: u64) {
        let occurrences = u16::try_from(occurrences).unwrap_or(u16::MAX);
        self.needed = self.needed.max(occurrences.min(MOST_OCCURRENCES));
    }

    /// Whether the candidate was seen often enough before; remembers that it was seen again.
    fn again(&mut self, words: &[Word]) -> bool {
        let number = words.iter().fold(0_u64, |number, word| {
            (number.rotate_left(5) ^ u64::from(word.key.number()))
                .wrapping_mul(0x517c_c1b7_2722_0a95)
        });
        let place = &mut self.places[(number >> 32) as usize % MOST];
        let rest = (number >> 16) as u16 & !MOST_OCCURRENCES;
        let before = match *place & !MOST_OCCURRENCES == rest {
            true => *place & MOST_OCCURRENCES,
            false => 0,
        };
        *place = rest | (before + 1).min(MOST_OCCURRENCES);
        before >= self.needed
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
    /// Whether `mention` stays out because the shorter one that it begins with did.
    pub(super) fn refuses(&self, mention: &Mention) -> bool {
        mention.first == self.first && self.last == Last::Refused
    }

    /// Says that there is an entry of `mention`.
    pub(super) fn known(&mut self, mention: &Mention) {
        self.first = mention.first;
        self.last = Last::Known;
    }

    /// Whether `mention` comes in: when it was seen often enough, but not before the shorter one that it begins with, for it occurs
    /// no more often; and together with that, so that the two have the same count.
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
            self.last = match waiting.again(words) {
                true => Last::Admitted,
                false => Last::Refused,
            };
        }
        self.last == Last::Admitted
    }
}

#[cfg(test)]
#[test]
fn a_candidate_waits_until_it_was_seen_often_enough() {
    use crate::phrase::{Class, stop::Stops};

    let candidate = |text: &str| {
        [Word {
            span: (0..text.len()).into(),
            key: text.into(),
            class: Class::Noun,
            stops: Stops::default(),
            reading: None,
        }]
    };
    let (tea, sea) = (candidate("茶"), candidate("海"));
    let mut waiting = Waiting::default();
    let seen = |waiting: &mut Waiting| [&tea, &sea, &tea].map(|words| waiting.again(words));
    assert_eq!(seen(&mut waiting), [false, false, true]);
    waiting.need(4);
    assert_eq!(seen(&mut waiting), [false, false, false]);
    assert_eq!(seen(&mut waiting), [true, false, true]);
}
