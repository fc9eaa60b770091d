//! Words.
use super::{Mark, Rule, Shaped, Word, stopped};

pub(super) fn shaped(_text: &str) -> Shaped {
    Shaped::default()
}

pub(super) fn judge(words: &[Word]) -> Result<(), Rule> {
    stopped(words)
}

pub(in crate::candidate) fn display(text: &str, _words: &[Word], _mark: Mark) -> String {
    text.to_owned()
}
