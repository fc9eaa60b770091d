//! English phrases, found without a tagger by words of grammar, verbs and endings.

mod citation;
mod class;
pub(super) mod dictionary;
mod form;
mod lists;
mod phrases;
mod reading;
mod spelling;
mod words;

use super::{language::Language, mention::Mark, rule::Rule, set_off, shaped::Shaped, word::Word};
use crate::{lang::Lang, sentence::sentences};

/// English, with the word forms seen so far.
#[derive(Debug, Default)]
pub(super) struct English {
    forms: words::Forms,
}

impl Language for English {
    const LANG: Lang = Lang::En;

    fn read(&mut self, text: &str, shaped: &mut Shaped) {
        for sentence in sentences(text, Self::LANG) {
            shaped.sentences += 1;
            let start = shaped.words.len();
            words::add(text, sentence, &mut self.forms, shaped);
            phrases::add(start, shaped);
        }
        set_off::add(text, shaped);
    }

    fn judge(words: &[Word]) -> Result<(), Rule<'_>> {
        phrases::judge(words)
    }

    fn citation(text: &str, words: &[Word], mark: Mark) -> String {
        citation::citation(text, words, mark)
    }
}
