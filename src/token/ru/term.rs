//! Words of Russian terms.

use std::borrow::Cow;

use trilex_core::word::{TermWord, ru};

use crate::{
    data::{russian, vocabulary},
    lang::Lang,
};

/// Returns the keys under which a word of a term is looked for, the most likely first.
///
/// An abbreviation is looked for as one. A term of one word is `alone`: see [`TermWord::alone`].
pub(crate) fn term_keys(word: &str, alone: bool) -> Vec<Cow<'static, str>> {
    if let Some(keys) = vocabulary(Lang::Ru).keys(word, alone) {
        return keys.map(Cow::Borrowed).collect();
    }
    let found = TermWord::new(russian(), word);
    let keys = if alone { found.alone } else { found.keys };
    keys.into_iter().map(Cow::Owned).collect()
}

/// Returns `true` if a term is one word and a proper name, so that катар is not Катар. Президент is none.
pub(crate) fn is_proper_name(term: &str) -> bool {
    ru::is_proper_name(term, russian())
}
