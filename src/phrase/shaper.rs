//! From blocks to words and the candidates among them.

use std::sync::Arc;

use super::{
    en::English,
    language::Language,
    mention::Mark,
    ru::{Chain, Russian},
    rule::Rule,
    shaped::Shaped,
    word::{Key, Word, write_key},
    zh::Chinese,
};
use crate::lang::Lang;

/// Finds the words of blocks and the candidates among them; remembers the word forms that it has analysed. One for each thread.
#[derive(Debug, Default)]
pub(crate) struct Shaper {
    zh: Chinese,
    en: English,
    ru: Russian,
}

impl Shaper {
    /// Reads the Russian that follows by what was learned so far, if there is not another chain already.
    pub(crate) fn follow(&mut self, chain: &Arc<Chain>) {
        self.ru.follow(chain);
    }

    /// Returns the words of a block and the candidates among them.
    pub(crate) fn shape(&mut self, text: &str, lang: Lang) -> Shaped {
        let mut shaped = Shaped::default();
        match lang {
            Lang::Zh => self.zh.read(text, &mut shaped),
            Lang::En => self.en.read(text, &mut shaped),
            Lang::Ru => self.ru.read(text, &mut shaped),
        }
        shaped
    }
}

/// Returns the words of a single text and the candidates among them.
pub(crate) fn shaped(text: &str, lang: Lang) -> Shaped {
    Shaper::default().shape(text, lang)
}

/// Returns the key of a whole text.
pub(crate) fn key_of(text: &str, lang: Lang) -> Key {
    let mut key = Key::default();
    write_key(&shaped(text, lang).words, lang, &mut key);
    key
}

/// Checks that `words` can be a term.
///
/// # Errors
///
/// The first rule that they break.
pub(crate) fn judge(words: &[Word], lang: Lang) -> Result<(), Rule<'_>> {
    match lang {
        Lang::Zh => Chinese::judge(words),
        Lang::En => English::judge(words),
        Lang::Ru => Russian::judge(words),
    }
}

/// Returns the form in which a dictionary would have `words`, whose surface form is `text`.
pub(crate) fn citation(text: &str, words: &[Word], mark: Mark, lang: Lang) -> String {
    match lang {
        Lang::Zh => Chinese::citation(text, words, mark),
        Lang::En => English::citation(text, words, mark),
        Lang::Ru => Russian::citation(text, words, mark),
    }
}
