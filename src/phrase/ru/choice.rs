//! The readings of a Russian form, to choose from by its neighbours.

use std::sync::Arc;

use rumorph::Analysis;

use super::{
    form::word,
    reading::{Reading, State},
};
use crate::{
    data::russian,
    phrase::{seen::Seen, word::Word},
    span::Span,
    token::TokenKind,
};

/// Readings of a form that are weighed at most.
pub(super) const READINGS: usize = 8;

/// Share of a form's uses that a reading must have to be weighed.
const LEAST_SHARE: f64 = 1e-4;

/// A way to read a form, with the share of its uses.
#[derive(Debug)]
pub(super) struct Choice {
    at_beginning: Word,
    elsewhere: Word,
    /// Logarithm of the share.
    pub(super) log_share: f32,
}

/// The forms seen so far, with their readings.
pub(super) type Forms = Seen<Arc<[Choice]>>;

impl Choice {
    /// Returns the readings of a form, at least one, the likeliest first.
    pub(super) fn of(form: &str, kind: TokenKind) -> Arc<[Choice]> {
        let mut analyses = russian().analyze(form);
        analyses.retain(|analysis| analysis.prob > LEAST_SHARE);
        analyses.sort_by(|a, b| b.prob.total_cmp(&a.prob));
        analyses.truncate(READINGS);
        if analyses.is_empty() {
            return [Choice::new(form, kind, None)].into();
        }
        let choice = |analysis| Choice::new(form, kind, Some(analysis));
        analyses.into_iter().map(choice).collect()
    }

    fn new(form: &str, kind: TokenKind, analysis: Option<Analysis>) -> Choice {
        let share = analysis.as_ref().map_or(1.0, |analysis| analysis.prob);
        // Where the form is differs from one occurrence to the next.
        let nowhere = Span { start: 0, end: 0 };
        let of = |begins| word(form, nowhere, kind, analysis.clone(), begins);
        Choice {
            at_beginning: of(true),
            elsewhere: of(false),
            log_share: share.ln() as f32,
        }
    }

    /// Returns the word that the form is at `span`, behind `words` of its sentence.
    pub(super) fn word(&self, span: Span, words: &[Word]) -> Word {
        let word = if words.is_empty() {
            &self.at_beginning
        } else {
            &self.elsewhere
        };
        Word {
            span,
            ..word.clone()
        }
    }

    /// Returns the reading as its neighbours see it.
    pub(super) fn state(&self) -> State {
        let reading: Option<&Reading> = self.elsewhere.reading.as_deref();
        reading.map_or(State::default(), |reading| reading.state)
    }
}
