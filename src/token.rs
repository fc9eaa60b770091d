//! Sentences become tokens, and words get the keys they are compared by.

pub(crate) mod en;
pub(crate) mod fold;
mod form;
pub(crate) mod ru;
mod spelling;
mod words;
mod zh;

pub(crate) use form::{Form, key, spelled};
pub(crate) use spelling::{Unit, is_hyphen, mark, spellings, ways_to_read};
pub(crate) use words::words;
pub(crate) use zh::{cuts, in_run, runs};

use crate::{lang::Lang, span::Span};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters and digits.
    Word,
    /// White space.
    Space,
    /// Punctuation and every other sign.
    Mark,
}

/// A token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// Splits `text`, in language `lang`, into tokens.
///
/// Nothing is lost: the tokens follow each other without gaps and cover `text`. Chinese is segmented with
/// jieba's dictionary, without its model for unknown words, so that the tokens of a run of characters do not depend on
/// what stands around it.
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
        Lang::En | Lang::Ru => words(text).collect(),
    }
}

/// A way to read a word form: what it is compared by, and how likely the reading is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    /// The key. Two forms are the same word if they have a key in common.
    pub(crate) key: String,
    /// Share of the form's uses that have this reading, from 0 to 1.
    pub(crate) share: f64,
}

impl Reading {
    /// A reading beside which there is no other.
    fn sure(key: impl Into<String>) -> Reading {
        Reading {
            key: key.into(),
            share: 1.0,
        }
    }
}

/// Whether a word is an abbreviation: at least two capitals, or a capital that is not the first letter.
///
/// Such a word is compared letter by letter, case included, so that WHO is not who.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    // Most letters are small, and asking for the properties of a character is slow.
    let may_be_capital = |c: &char| !matches!(c, 'a'..='z' | 'а'..='я');
    let letters = word.chars().filter(may_be_capital);
    let capitals = letters.filter(|c| c.is_uppercase()).count();
    capitals >= 2 || (capitals == 1 && !word.starts_with(char::is_uppercase) && word.len() > 1)
}
