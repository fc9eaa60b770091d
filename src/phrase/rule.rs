//! Rules: why a sequence of words is no candidate.

use std::fmt;

use super::{
    class::Class,
    stop::Stop,
    word::{Word, pattern},
};

/// Why a sequence of words is no candidate.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule<'w> {
    /// A word is where the stop list does not allow it. The word and the reason in the list.
    Stopped(Stop, &'w str, &'static str),
    /// The parts of speech make no term.
    Shape(&'w [Word]),
    /// It is longer than terms are.
    Long,
}

impl fmt::Display for Rule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Stopped(stop, word, reason) => {
                let place = match stop {
                    Stop::Head => "begins no term",
                    Stop::Inside => "is in no term",
                    Stop::Tail => "ends no term",
                    Stop::Alone => "is no term by itself",
                };
                write!(f, "`{word}` {place} ({reason})")
            }
            Rule::Shape(words) => {
                write!(f, "parts of speech that make no term: {}", pattern(words))
            }
            Rule::Long => f.write_str("longer than a term"),
        }
    }
}

/// Checks the stop list for a sequence of words.
pub(super) fn stopped<'w>(
    mut words: impl DoubleEndedIterator<Item = &'w Word> + Clone,
) -> Result<(), Rule<'w>> {
    for word in words.clone() {
        closed(word, Stop::Inside)?;
    }
    let Some(first) = words.next() else {
        return Ok(());
    };
    let last = words.next_back();
    // A verb used as a noun may be a term (滥用), but what follows it is its object.
    if last.is_some() || first.class != Class::Verbal {
        closed(first, Stop::Head)?;
    }
    closed(last.unwrap_or(first), Stop::Tail)?;
    match last {
        Some(_) => Ok(()),
        None => closed(first, Stop::Alone),
    }
}

/// Checks the stop list for one word in one place.
pub(super) fn closed(word: &Word, stop: Stop) -> Result<(), Rule<'_>> {
    match word.stops.reason(stop) {
        Some(reason) => Err(Rule::Stopped(stop, &word.key, reason)),
        None => Ok(()),
    }
}
