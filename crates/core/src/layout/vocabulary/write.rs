//! The writer of vocabularies.

use std::collections::{BTreeMap, BTreeSet};

use rumorph::Dictionary;

use super::letter;
use crate::{
    lang::Lang,
    layout::{
        Error, Laid,
        table::{self, Lists},
    },
    word::{TermWord, Unit, en, is_alone, ru, spellings},
};

/// The files of a vocabulary, two for each.
#[derive(Debug)]
pub struct Files {
    /// The units of the terms.
    pub words: Laid,
    /// The keys of the words.
    pub keys: Laid,
    /// The terms.
    pub terms: Laid,
}

/// Lays out the vocabulary of `terms`, which are in the order of a matcher.
///
/// # Errors
///
/// If a number does not fit into four bytes.
pub fn lay_out(terms: &[&str], lang: Lang, dictionary: &Dictionary) -> Result<Files, Error> {
    let ways: Vec<Vec<Vec<Unit>>> = terms.iter().map(|term| spellings(term, lang)).collect();
    let units: BTreeSet<String> = ways.iter().flatten().flatten().map(text).collect();
    let known: Vec<TermWord> = units
        .iter()
        .map(|unit| term_word(dictionary, unit, lang))
        .collect();
    let keys: BTreeSet<&str> = known
        .iter()
        .flat_map(|word| word.keys.iter().chain(&word.alone))
        .map(String::as_str)
        .collect();
    let number_of_unit = numbered(units.iter().map(String::as_str));
    let number_of_key = numbered(keys.iter().copied());

    let mut words_of: Vec<Lists> = vec![Lists::default(); keys.len()];
    let mut words: Vec<(&str, Lists)> = Vec::with_capacity(units.len());
    for (number, (unit, word)) in units.iter().zip(&known).enumerate() {
        let lists = [&word.keys, &word.alone].map(|keys| {
            let numbers = keys.iter().map(|key| number_of_key[key.as_str()]);
            numbers.collect::<Vec<usize>>()
        });
        for (alone, keys) in lists.iter().enumerate() {
            keys.iter()
                .for_each(|&key| words_of[key][alone].push(number));
        }
        words.push((unit, lists));
    }
    let keys: Vec<(&str, Lists)> = keys.into_iter().zip(words_of).collect();

    let mut laid_terms = Laid::default();
    for (term, ways) in terms.iter().zip(&ways) {
        let mut letters = Laid::default();
        for units in ways {
            letters.number(units.len())?;
            let alone = is_alone(units, lang);
            for unit in units {
                letters.number(letter(number_of_unit[text(unit).as_str()], alone))?;
            }
        }
        laid_terms.text.push_str(term);
        laid_terms.number(term.len())?;
        laid_terms.number(is_name(term, lang, dictionary).into())?;
        laid_terms.number(letters.numbers.len() / 4)?;
        laid_terms.append(&letters);
    }
    Ok(Files {
        words: table::lay_out(&words)?,
        keys: table::lay_out(&keys)?,
        terms: laid_terms,
    })
}

/// Returns the place of each word in their order.
fn numbered<'w>(words: impl Iterator<Item = &'w str>) -> BTreeMap<&'w str, usize> {
    words
        .enumerate()
        .map(|(number, word)| (word, number))
        .collect()
}

/// Returns the keys by which a unit of a term is searched. A mark has none.
fn term_word(dictionary: &Dictionary, unit: &str, lang: Lang) -> TermWord {
    if !unit.contains(char::is_alphanumeric) {
        return TermWord::default();
    }
    match lang {
        // Chinese terms are compared character by character.
        Lang::Zh => TermWord::default(),
        Lang::En => TermWord {
            keys: en::term_keys(unit).into_iter().map(String::from).collect(),
            ..TermWord::default()
        },
        Lang::Ru => TermWord::new(dictionary, unit),
    }
}

fn is_name(term: &str, lang: Lang, dictionary: &Dictionary) -> bool {
    match lang {
        Lang::Zh => false,
        Lang::En => en::is_proper_name(term),
        Lang::Ru => ru::is_proper_name(term, dictionary),
    }
}

fn text(unit: &Unit) -> String {
    match unit {
        Unit::Word(word) => word.to_string(),
        Unit::Mark(mark) => mark.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Table, Terms, Vocabulary};
    use super::*;

    fn vocabulary(terms: &[&str], lang: Lang) -> Vocabulary {
        let dictionary = Dictionary::bundled().unwrap();
        let files = lay_out(terms, lang, &dictionary).unwrap();
        let [words, keys] =
            [files.words, files.keys].map(|laid| Table::new(laid.text.leak(), laid.numbers.leak()));
        let terms = Terms::new(files.terms.text.leak(), files.terms.numbers.leak());
        Vocabulary { words, keys, terms }
    }

    #[test]
    fn vocabularies_round_trip() {
        #[rustfmt::skip]
        let cases: [(Lang, &[&str]); 3] = [
            (Lang::Zh, &[]),
            (Lang::En, &["cyber security", "HIV/AIDS", "Turkey", "counter-terrorism"]),
            (Lang::Ru, &["права человека", "право", "государство-член", "Катар", "ШОС"]),
        ];
        for (lang, terms) in cases {
            let vocabulary = vocabulary(terms, lang);
            let mut left = vocabulary.terms;
            assert!(left.next_if("no such term").is_none());
            for term in terms {
                let spelled = left.next_if(term).unwrap_or_else(|| panic!("{term}"));
                assert_eq!(
                    spelled.is_name,
                    ["Turkey", "Катар"].contains(term),
                    "{term}"
                );
                let read: Vec<Vec<usize>> = spelled.ways.map(|way| way.iter().collect()).collect();
                let ways = spellings(term, lang);
                let written = ways.iter().map(|units| {
                    let alone = is_alone(units, lang);
                    let letters = units
                        .iter()
                        .map(|unit| vocabulary.letter(&text(unit), alone));
                    letters.map(Option::unwrap).collect::<Vec<usize>>()
                });
                assert_eq!(read, written.collect::<Vec<_>>(), "{term}");
            }
            assert!(left.next_if("").is_none());
        }
    }
}
