//! Words of Russian terms.

use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

use super::{is_abbreviation, key::TermWord};
use crate::lexicon::russian;

/// The words of the curated glossary, as the build script looks them up.
static LAID_OUT: &str = include_str!(concat!(env!("OUT_DIR"), "/russian-terms"));

static WORDS: LazyLock<HashMap<&str, &str, RandomState>> = LazyLock::new(|| {
    let mut words = HashMap::with_capacity_and_hasher(8_000, RandomState::default());
    words.extend(LAID_OUT.lines().filter_map(|line| line.split_once('\t')));
    words
});

/// Loads what words are looked up in: first, as terms are there before texts, what was laid out.
pub(crate) fn preload() {
    LazyLock::force(&WORDS);
    russian();
}

/// Returns the keys under which a word of a term is looked for, the most likely first.
///
/// An abbreviation is looked for as one. A term of one word is `alone`: see [`TermWord::alone`].
pub(crate) fn term_keys(word: &str, alone: bool) -> Vec<Cow<'static, str>> {
    if is_abbreviation(word) {
        return vec![format!("={word}").into()];
    }
    match WORDS.get(word) {
        Some(line) => {
            let mut cells = line.split('\t');
            let keys = cells.nth(usize::from(alone)).unwrap_or("");
            keys.split_terminator(' ').map(Cow::Borrowed).collect()
        }
        None => {
            let found = TermWord::new(russian(), word);
            let keys = if alone { found.alone } else { found.keys };
            keys.into_iter().map(Cow::Owned).collect()
        }
    }
}

/// Whether a term of one word is a proper name, so that катар is not Катар. Президент is none.
pub(crate) fn is_proper_name(term: &str) -> bool {
    term.starts_with(char::is_uppercase)
        && !is_abbreviation(term)
        && match WORDS.get(term) {
            Some(line) => line.ends_with("\tname"),
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
                assert!(WORDS.contains_key(&*word), "{word} of {}", term.text);
                let found = TermWord::new(russian(), &word);
                assert_eq!(term_keys(&word, false), found.keys, "{word}");
                assert_eq!(term_keys(&word, true), found.alone, "{word}");
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
