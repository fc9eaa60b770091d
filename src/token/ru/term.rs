//! Words of Russian terms.

use std::borrow::Cow;

use trilex_core::word::{TermWord, ru};

use crate::{
    data::{russian, vocabulary},
    lang::Lang,
};

/// Returns the keys by which a word of a term is searched, the most likely first: those that it has as a term of one word if it is
/// `alone`. The curated glossary's words need no look into the dictionary.
pub(crate) fn term_keys(word: &str, alone: bool) -> Vec<Cow<'static, str>> {
    if let Some(keys) = vocabulary(Lang::Ru).keys(word, alone) {
        return keys.map(Cow::Borrowed).collect();
    }
    let found = TermWord::new(russian(), word);
    let keys = if alone { found.alone } else { found.keys };
    keys.into_iter().map(Cow::Owned).collect()
}

/// Returns `true` if a term is one word that is a name: катар is not Катар. Президент is not a name.
pub(crate) fn is_proper_name(term: &str) -> bool {
    ru::is_proper_name(term, russian())
}
