//! Chinese phrases, by jieba's tags corrected.

mod class;
mod compounds;
mod coordination;
mod folded;
mod form;
mod lists;
mod set_off;
mod words;

use super::{language::Language, mention::Mark, rule::Rule, shaped::Shaped, word::Word};
use crate::{lang::Lang, sentence::sentences};

/// Chinese, with the words seen so far.
#[derive(Debug, Default)]
pub(super) struct Chinese {
    forms: form::Forms,
}

impl Language for Chinese {
    const LANG: Lang = Lang::Zh;

    fn read(&mut self, text: &str, shaped: &mut Shaped) {
        shaped.sentences = sentences(text, Self::LANG).count() as u64;
        shaped.units = text.chars().filter(|c| !c.is_whitespace()).count() as u64;
        let folded = folded::Folded::new(text);
        shaped.as_written = folded.is_written();
        shaped.words = words::words(&folded, &mut self.forms);
        shaped.mentions.reserve(shaped.words.len() / 2);
        compounds::add(shaped);
        coordination::add(shaped);
        set_off::add(text, shaped);
    }

    fn judge(words: &[Word]) -> Result<(), Rule<'_>> {
        compounds::judge(words, None)
    }

    /// Returns `text`: Chinese words are not inflected.
    fn citation(text: &str, _: &[Word], _: Mark) -> String {
        text.to_owned()
    }
}
