//! Words as the shapes of phrases see them.

use std::sync::Arc;

use compact_str::CompactString;

use super::{class::Class, ru::reading::Reading, stop::Stops, word_key::WordKey};
use crate::{lang::Lang, span::Span};

/// A sequence of words as it is compared: the keys of the words, with spaces between them except in Chinese.
pub(crate) type Key = CompactString;

/// A word of a block.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Where it is in the block.
    pub(crate) span: Span,
    /// What it is compared by.
    pub(crate) key: WordKey,
    pub(crate) class: Class,
    /// What the stop list says of it.
    pub(crate) stops: Stops,
    /// Russian: the reading of the form in its sentence.
    pub(crate) reading: Option<Arc<Reading>>,
}

/// Returns the parts of speech, a letter for each word: `NN` for two nouns.
pub(crate) fn pattern(words: &[Word]) -> CompactString {
    words.iter().map(|word| word.class.letter()).collect()
}

/// Returns the part of the block that `words` cover.
pub(crate) fn span_of(words: &[Word]) -> Span {
    match words {
        [first, .., last] => (first.span.start..last.span.end).into(),
        [only] => only.span,
        [] => (0..0).into(),
    }
}

/// Returns what is between the words of a key.
pub(crate) fn separator(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En | Lang::Ru => " ",
    }
}

/// Writes the key of a sequence of words to `key`.
pub(crate) fn write_key(words: &[Word], lang: Lang, key: &mut Key) {
    key.clear();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            key.push_str(separator(lang));
        }
        key.push_str(&word.key);
    }
}

/// Returns `true` if two words end in the same three letters, as the names of like things do: terrorism and extremism.
pub(super) fn rhyme(one: &str, other: &str) -> bool {
    let ending = |word: &str| word.chars().rev().take(3).collect::<CompactString>();
    ending(one) == ending(other)
}
