//! The form in which an English term is shown.

use super::spelling::is_abbreviation;
use crate::phrase::{class::Class, mention::Mark, word::Word};

/// Returns `text`, the surface form of `words`, without the capital of the beginning of a sentence.
pub(super) fn citation(text: &str, words: &[Word], mark: Mark) -> String {
    let is_common = words.first().is_some_and(|word| {
        matches!(word.class, Class::Noun | Class::Adjective | Class::Verbal)
            && !is_abbreviation(word)
    });
    if is_common && !mark.is_set_off() {
        lowered(text)
    } else {
        text.to_owned()
    }
}

/// Writes the first letter small, unless the second is a capital too.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
