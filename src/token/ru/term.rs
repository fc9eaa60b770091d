//! Words of Russian terms.

use std::borrow::Cow;

use super::{is_abbreviation, key::TermWord, table::Table};
use crate::lexicon::russian;

/// The words of the curated glossary with their keys, as the build script looks them up.
static WORDS: Table = Table {
    places: include_bytes!(concat!(env!("OUT_DIR"), "/russian-words.places")),
    lines: include_str!(concat!(env!("OUT_DIR"), "/russian-words")),
};

/// The keys that these words have.
static KEYS: Table = Table {
    places: include_bytes!(concat!(env!("OUT_DIR"), "/russian-keys.places")),
    lines: include_str!(concat!(env!("OUT_DIR"), "/russian-keys")),
};

/// Returns the keys under which a word of a term is looked for, the most likely first.
///
/// An abbreviation is looked for as one. A term of one word is `alone`: see [`TermWord::alone`].
pub(crate) fn term_keys(word: &str, alone: bool) -> Vec<Cow<'static, str>> {
    if is_abbreviation(word) {
        return vec![format!("={word}").into()];
    }
    match WORDS.get(word) {
        Some((_, cells)) => {
            let keys = cells.split('\t').nth(usize::from(alone)).unwrap_or("");
            keys.split_terminator(' ').map(Cow::Borrowed).collect()
        }
        None => {
            let found = TermWord::new(russian(), word);
            let keys = if alone { found.alone } else { found.keys };
            keys.into_iter().map(Cow::Owned).collect()
        }
    }
}

/// Returns how many places there are for words whose keys are laid out.
pub(crate) fn places() -> usize {
    WORDS.len()
}

/// Returns the place of a word whose keys are laid out: [`words_of`] tells what has a key.
pub(crate) fn place(word: &str) -> Option<usize> {
    match is_abbreviation(word) {
        true => None,
        false => WORDS.get(word).map(|(place, _)| place),
    }
}

/// Returns the places of the words that have `key` and of those that have it alone, each with whether it is alone.
pub(crate) fn words_of(key: &str) -> impl Iterator<Item = (usize, bool)> {
    let cells = KEYS.get(key).map_or("", |(_, cells)| cells).split('\t');
    cells.zip([false, true]).flat_map(|(places, alone)| {
        let places = places.split_terminator(' ');
        places.filter_map(move |place| Some((place.parse().ok()?, alone)))
    })
}

/// Whether a term of one word is a proper name, so that катар is not Катар. Президент is none.
pub(crate) fn is_proper_name(term: &str) -> bool {
    term.starts_with(char::is_uppercase)
        && !is_abbreviation(term)
        && match WORDS.get(term) {
            Some((_, cells)) => cells.ends_with("\tname"),
            None => TermWord::new(russian(), term).is_name,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Glossary, Lang,
        token::{Unit, spellings},
    };

    #[test]
    fn every_word_of_the_curated_glossary_is_laid_out_as_the_dictionary_has_it() {
        let glossary = Glossary::embedded();
        let terms = glossary
            .concepts()
            .iter()
            .flat_map(|concept| &concept.terms);
        for term in terms.filter(|term| term.lang == Lang::Ru) {
            let units = spellings(&term.text, Lang::Ru).into_iter().flatten();
            let words = units.filter_map(|unit| match unit {
                Unit::Word(word) => Some(word),
                Unit::Mark(_) => None,
            });
            let name = (!term.text.contains(' ')).then(|| term.text.clone());
            for word in words.chain(name).filter(|word| !is_abbreviation(word)) {
                let place = place(&word);
                assert!(place.is_some(), "{word} of {}", term.text);
                let found = TermWord::new(russian(), &word);
                assert_eq!(term_keys(&word, false), found.keys, "{word}");
                assert_eq!(term_keys(&word, true), found.alone, "{word}");
                for (keys, alone) in [(&found.keys, false), (&found.alone, true)] {
                    for key in keys {
                        let mut words = words_of(key);
                        assert!(words.any(|found| Some(found) == place.map(|at| (at, alone))));
                    }
                }
                assert_eq!(
                    is_proper_name(&word),
                    is_capital(&word) && found.is_name,
                    "{word}"
                );
            }
        }
    }

    fn is_capital(word: &str) -> bool {
        word.starts_with(char::is_uppercase)
    }
}
