//! Words of Russian terms.

use std::borrow::Cow;

use super::key::TermWord;
use crate::{lang::Lang, lexicon::russian, token::Vocabulary};

/// Returns the keys under which a word of a term is looked for, the most likely first.
///
/// An abbreviation is looked for as one. A term of one word is `alone`: see [`TermWord::alone`].
pub(crate) fn term_keys(word: &str, alone: bool) -> Vec<Cow<'static, str>> {
    match Vocabulary::of(Lang::Ru).keys(word, alone) {
        Some(keys) => keys.map(Cow::Borrowed).collect(),
        None => looked_up(word, alone),
    }
}

/// As [`term_keys`], by the dictionary.
pub(crate) fn looked_up(word: &str, alone: bool) -> Vec<Cow<'static, str>> {
    let found = TermWord::new(russian(), word);
    let keys = if alone { found.alone } else { found.keys };
    keys.into_iter().map(Cow::Owned).collect()
}

/// Whether a term of one word is a proper name, so that катар is not Катар. Президент is none.
pub(crate) fn is_proper_name(term: &str) -> bool {
    term.starts_with(char::is_uppercase)
        && Vocabulary::of(Lang::Ru)
            .is_name(term)
            .unwrap_or_else(|| TermWord::new(russian(), term).is_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;

    #[test]
    fn names_are_those_of_the_dictionary() {
        let glossary = Glossary::embedded();
        let terms = glossary
            .concepts()
            .iter()
            .flat_map(|concept| &concept.terms);
        let of_a_word = terms.filter(|term| term.lang == Lang::Ru && !term.text.contains(' '));
        for term in of_a_word {
            let is_name = term.text.starts_with(char::is_uppercase)
                && TermWord::new(russian(), &term.text).is_name;
            assert_eq!(is_proper_name(&term.text), is_name, "{}", term.text);
        }
    }
}
