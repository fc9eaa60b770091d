//! Letters and characters of another script than the term's.

use crate::{
    data,
    error::Error,
    glossary::{Book, Entry},
    lang::{Lang, is_cyrillic, is_han},
};

pub(super) fn mixed(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (term, column) in entry.terms() {
            found.extend(mixed_in(&term.text).map(|error| entry.placed(column, error)));
        }
    }
    found
}

/// Returns what is wrong with a term in which a word has both Latin and Cyrillic letters.
pub(crate) fn mixed_in(term: &str) -> Option<Error> {
    let (word, letter) = mixed_alphabets(term)?;
    let script = if is_cyrillic(letter) {
        "Cyrillic"
    } else {
        "Latin"
    };
    let what = format!("`{word}` mixes alphabets: its `{letter}` is {script}");
    Some(Error::new(what).remedy("type the letter again on the right keyboard"))
}

/// Returns a word that has both Latin and Cyrillic letters, and the first of the letters that are fewer.
fn mixed_alphabets(term: &str) -> Option<(&str, char)> {
    term.split(|c: char| !c.is_alphabetic()).find_map(|word| {
        let latin = word.chars().filter(char::is_ascii_alphabetic).count();
        let cyrillic = word.chars().filter(|&c| is_cyrillic(c)).count();
        if latin == 0 || cyrillic == 0 {
            return None;
        }
        let odd = |c: &char| match cyrillic < latin {
            true => is_cyrillic(*c),
            false => c.is_ascii_alphabetic(),
        };
        Some((word, word.chars().find(odd)?))
    })
}

/// Latin letters that a Cyrillic one looks like.
const LOOKALIKES: &str = "ABCEHKMOPTXYaceopxy";

pub(super) fn lookalikes(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (term, column) in entry.terms().filter(|(term, _)| term.lang == Lang::Ru) {
            // A wholly Latin term is a name that Russian took over.
            if !term.text.contains(is_cyrillic) {
                continue;
            }
            let mut words = term.text.split(|c: char| !c.is_alphanumeric());
            let odd = words.find(|word| {
                !word.is_empty()
                    && word.chars().all(|c| LOOKALIKES.contains(c))
                    && !is_word_of_english(entry, word)
            });
            if let Some(word) = odd {
                found.push(
                    entry
                        .error(
                            column,
                            format!("`{word}` in `{}` is in Latin letters", term.text),
                        )
                        .remedy("type it again in Cyrillic"),
                );
            }
        }
    }
    found
}

fn is_word_of_english(entry: &Entry, word: &str) -> bool {
    let mut english = entry.terms().filter(|(term, _)| term.lang == Lang::En);
    english.any(|(term, _)| {
        term.text
            .split(|c: char| !c.is_alphanumeric())
            .any(|other| other == word)
    })
}

pub(super) fn wrong_language(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (term, column) in entry.terms() {
            let foreign = |c: char| match term.lang {
                Lang::Zh => is_cyrillic(c),
                Lang::En => is_cyrillic(c) || is_han(c),
                Lang::Ru => is_han(c),
            };
            // A word of two alphabets is found by the lint of that name.
            if let Some(letter) = term.text.chars().find(|&c| foreign(c))
                && mixed_alphabets(&term.text).is_none()
            {
                found.push(
                    entry
                        .error(column, format!("`{}` stands among the {} terms: its `{letter}` is of another script", term.text, term.lang.name()))
                        .remedy("move it to the column of its language, or type the letter again"),
                );
            }
        }
    }
    found
}

pub(super) fn traditional(book: &Book) -> Vec<Error> {
    let mut chinese = 0;
    let mut found = Vec::new();
    for entry in book.entries() {
        for (term, column) in entry.terms().filter(|(term, _)| term.lang == Lang::Zh) {
            chinese += 1;
            let simplified = data::in_simplified(&term.text);
            let mut pairs = term.text.chars().zip(simplified.chars());
            // Beside its simplified spelling it is a form of that, which another lint finds.
            let mut terms = entry.concept().terms.iter();
            let is_form = terms.any(|term| term.text == simplified);
            if let Some((odd, _)) = pairs.find(|(written, simple)| written != simple)
                && !is_form
            {
                found.push(
                    entry
                        .error(
                            column,
                            format!("`{}` has the traditional character {odd}", term.text),
                        )
                        .remedy(format!(
                            "write {simplified}: the matcher finds traditional spellings too"
                        )),
                );
            }
        }
    }
    // In a glossary of traditional Chinese it is the simplified ones that are few.
    match found.len() * 2 <= chinese {
        true => found,
        false => Vec::new(),
    }
}
