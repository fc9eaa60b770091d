//! English words with what they can do in a term.

use super::form::Form;
use crate::{
    phrase::{class::Class, joined::joined, seen::Seen, shaped::Shaped, stop::Stops},
    span::Span,
};

/// The word forms seen so far.
pub(super) type Forms = Seen<Form>;

/// Adds the words of a sentence to those of its block.
pub(super) fn add(text: &str, sentence: Span, forms: &mut Forms, shaped: &mut Shaped) {
    let start = shaped.words.len();
    for (span, kind) in joined(text, sentence, &mut shaped.units) {
        let analyse = || Form::new(span.of(text), kind);
        let words = &shaped.words[start..];
        let word = forms.with(span.of(text), analyse, |form| form.word(span, words));
        shaped.words.push(word);
    }
    // Yungang Declaration: at the beginning of a sentence the next word tells.
    if let [first, next, ..] = &mut shaped.words[start..]
        && next.class == Class::Name
        && matches!(first.class, Class::Noun | Class::Adjective | Class::Verbal)
        && first.span.of(text).starts_with(char::is_uppercase)
    {
        first.class = Class::Name;
        first.stops = Stops::default();
    }
}
