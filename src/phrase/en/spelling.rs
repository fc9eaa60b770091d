//! What the spelling of an English word tells of its form.

use crate::phrase::word::Word;

/// Returns `true` if the word is an abbreviation, whose key begins with `=`.
pub(super) fn is_abbreviation(word: &Word) -> bool {
    word.key.starts_with('=')
}

/// Returns `true` if the form is a plural: it is longer than its key.
pub(super) fn is_plural(word: &Word) -> bool {
    word.span.end - word.span.start > word.key.len()
}
