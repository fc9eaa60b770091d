//! English word forms, analysed once for all places.

use super::{
    class::{Preceding, class, last_part, listed},
    reading::Choice,
};
use crate::{
    lang::Lang,
    phrase::{
        class::Class,
        stop::{Stops, stops},
        word::Word,
        word_key::WordKey,
    },
    span::Span,
    token::{TokenKind, en, is_hyphen},
};

/// What is known of a word form wherever it is.
#[derive(Clone, Debug)]
pub(super) struct Form {
    key: WordKey,
    stops: Stops,
    /// Its class behind each of [`Preceding::ALL`].
    classes: [Class; 4],
    /// How often it is a verb, if it may be one.
    choice: Option<Choice>,
    /// The same of a verb of the stop list.
    stopped_choice: Option<Choice>,
}

impl Form {
    /// Analyses a form.
    pub(super) fn new(form: &str, kind: TokenKind) -> Form {
        let lower = form.to_lowercase().replace('’', "'");
        let is_word = kind == TokenKind::Word;
        let key = if is_word {
            key(form).as_str().into()
        } else {
            WordKey::from(form)
        };
        // A plural or an inflected verb is looked up by its own form, then by its stem.
        let own = stops(&lower, Lang::En);
        let stops = if own == Stops::default() {
            stops(&key, Lang::En)
        } else {
            own
        };
        let classes = Preceding::ALL.map(|preceding| match kind {
            TokenKind::Word => class(form, &lower, preceding),
            _ if form == "," => Class::And,
            _ => Class::Other,
        });
        let is_small = form.starts_with(char::is_lowercase);
        Form {
            key,
            stops,
            classes,
            choice: (is_word && listed(&lower).is_none())
                .then(|| Choice::of(last_part(&lower)))
                .flatten(),
            stopped_choice: (stops.is_verb() && is_small)
                .then(|| Choice::of(&lower))
                .flatten(),
        }
    }

    /// Returns the word that the form is at `span`, behind `words` of its sentence.
    pub(super) fn word(&self, span: Span, words: &[Word]) -> Word {
        let preceding = Preceding::of(words.last());
        let class = match self.classes[preceding as usize] {
            Class::Noun | Class::Adjective
                if self.choice.is_some_and(|choice| choice.is_verb(words)) =>
            {
                Class::Other
            }
            // The stop list has it as a verb, but resilient supply chains need a noun.
            Class::Other
                if self
                    .stopped_choice
                    .is_some_and(|choice| choice.is_noun(words)) =>
            {
                Class::Noun
            }
            class => class,
        };
        let is_noun = class == Class::Noun && self.stopped_choice.is_some();
        Word {
            span,
            key: self.key.clone(),
            class,
            stops: match class {
                Class::Link | Class::And | Class::Name => Stops::default(),
                _ if is_noun => Stops::of_verb_as_noun(),
                _ => self.stops,
            },
            reading: None,
        }
    }
}

/// Returns the key of a word. Parts of a compound are compared word by word, so that counter-terrorism and counterterrorism are one.
fn key(form: &str) -> String {
    let parts: Vec<String> = form
        .split(is_hyphen)
        .map(|part| {
            let readings = en::readings(part);
            // The last reading is the singular, if there is one.
            let reading = match readings.first() {
                Some(first) if first.key.starts_with('=') => Some(first),
                _ => readings.last(),
            };
            reading.map_or_else(|| part.to_lowercase(), |reading| reading.key.clone())
        })
        .collect();
    let first = parts[0].chars().next().unwrap_or(' ');
    if en::combining(first).contains(&parts[0].as_str()) {
        parts.concat()
    } else {
        parts.join(" ")
    }
}
