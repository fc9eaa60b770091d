//! The English and Russian terms of the curated glossary, their words, and the keys of these.

pub(crate) use trilex_core::layout::vocabulary::Vocabulary;
use trilex_core::layout::{table::Table, vocabulary::Terms};

use super::laid;
use crate::lang::Lang;

macro_rules! vocabulary {
    ($lang:literal) => {
        Vocabulary {
            words: {
                let (text, numbers) = laid!(concat!($lang, "-words"));
                Table::new(text, numbers)
            },
            keys: {
                let (text, numbers) = laid!(concat!($lang, "-keys"));
                Table::new(text, numbers)
            },
            terms: {
                let (text, numbers) = laid!(concat!($lang, "-terms"));
                Terms::new(text, numbers)
            },
        }
    };
}

static EN: Vocabulary = vocabulary!("en");
static RU: Vocabulary = vocabulary!("ru");

/// Returns the vocabulary of a language. That of Chinese is empty: its terms are compared character by character.
pub(crate) fn vocabulary(lang: Lang) -> &'static Vocabulary {
    match lang {
        Lang::Zh => &Vocabulary::EMPTY,
        Lang::En => &EN,
        Lang::Ru => &RU,
    }
}
