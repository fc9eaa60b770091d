//! Russian phrases, by the morphological dictionary.

mod chain;
mod choice;
mod citation;
mod form;
mod lists;
mod phrases;
pub(super) mod reading;
mod words;

pub(crate) use chain::{Chain, Lessons};

use std::sync::Arc;

use super::{language::Language, mention::Mark, rule::Rule, set_off, shaped::Shaped, word::Word};
use crate::{lang::Lang, sentence::sentences};

/// Russian, with the word forms seen so far.
#[derive(Debug, Default)]
pub(super) struct Russian {
    forms: choice::Forms,
    chain: Option<Arc<Chain>>,
}

impl Russian {
    /// Reads what follows by what was learned so far, if it was not read so before.
    pub(super) fn follow(&mut self, chain: &Arc<Chain>) {
        self.chain.get_or_insert_with(|| Arc::clone(chain));
    }
}

impl Language for Russian {
    const LANG: Lang = Lang::Ru;

    fn read(&mut self, text: &str, shaped: &mut Shaped) {
        for sentence in sentences(text, Self::LANG) {
            shaped.sentences += 1;
            let start = shaped.words.len();
            match &self.chain {
                Some(chain) => words::add_chained(text, sentence, &mut self.forms, chain, shaped),
                None => words::add(text, sentence, shaped),
            }
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
