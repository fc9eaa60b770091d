//! Sentences become tokens, and words get the keys by which they are compared.
//!
//! Words of alphabetic text are those of [`trilex_core::word`], which the build script needs too; here are Chinese words, and
//! Russian ones as the dictionary reads them.

pub(crate) mod fold;
mod form;
pub(crate) mod ru;
mod zh;

pub(crate) use form::{Form, key, spelled};
pub(crate) use trilex_core::word::{
    Reading, Unit, en, is_abbreviation, is_alone, is_hyphen, mark, spellings, ways_to_read, words,
};
pub use trilex_core::word::{Token, TokenKind};
pub(crate) use zh::{cuts, in_run, runs};

use crate::lang::Lang;

/// Splits `text`, in language `lang`, into tokens.
///
/// Nothing is lost: the tokens follow each other without gaps and cover `text`. Chinese is segmented with jieba's dictionary,
/// without its model for unknown words, so that the tokens of a run of characters do not depend on the text around it.
///
/// ```
/// use trilex::{Lang, tokens};
///
/// let text = "国际恐怖主义，";
/// let words: Vec<&str> = tokens(text, Lang::Zh).iter().map(|t| t.span.of(text)).collect();
/// assert_eq!(words, ["国际", "恐怖主义", "，"]);
/// ```
pub fn tokens(text: &str, lang: Lang) -> Vec<Token> {
    match lang {
        Lang::Zh => zh::tokens(text),
        Lang::En => words(text).collect(),
        Lang::Ru => words(text).collect(),
    }
}
