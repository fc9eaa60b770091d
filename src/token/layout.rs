//! Part of the build script: lays out how the terms of the curated glossary are written and what their words are compared
//! by, so that it need not be found out when the program runs.

#[expect(dead_code, reason = "the program reads texts with it")]
mod en;
mod kind;
mod reading;
#[expect(dead_code, reason = "the program reads texts with it")]
mod spelling;
#[expect(dead_code, reason = "the program reads what is written here")]
mod table;
mod words;

mod ru {
    mod combining;
    mod key;

    pub(super) use combining::{combining, is_bound};
    pub(super) use key::TermWord;
}

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use kind::{Token, TokenKind};
use reading::Reading;
pub(crate) use reading::is_abbreviation;
use ru::TermWord;
use rumorph::Dictionary;
use spelling::{Unit, is_alone, spellings};
use table::{letter, place};
use words::words;

use crate::{lang::Lang, number, push};

/// Writes what is known of `terms`, which stand in the order in which a matcher takes them: the letters of the trie that they
/// are, word by word; and two tables. One has the units of the terms with their keys, those that they have alone, and `name` if
/// they can be one; the other the keys, with the places of the words that have them, and of those that have them alone.
pub(super) fn lay_out(
    terms: &[&str],
    lang: Lang,
    dictionary: &Dictionary,
    out: &Path,
) -> io::Result<()> {
    let ways: Vec<Vec<Vec<Unit>>> = terms.iter().map(|term| spellings(term, lang)).collect();
    // A name with a hyphen is looked up whole.
    let names = terms.iter().filter(|term| !term.contains(' '));
    let units = ways.iter().flatten().flatten().map(text);
    let units: BTreeSet<String> = units.chain(names.map(|&name| name.to_owned())).collect();
    let places: BTreeMap<&str, usize> = units
        .iter()
        .map(String::as_str)
        .zip(places(units.iter()))
        .collect();

    let mut known = BTreeMap::new();
    let mut words_of: BTreeMap<String, [String; 2]> = BTreeMap::new();
    for (unit, place) in &places {
        let TermWord {
            keys,
            alone,
            is_name,
        } = term_word(dictionary, unit, lang);
        for (column, keys) in [&keys, &alone].into_iter().enumerate() {
            for key in keys {
                let words = &mut words_of.entry(key.clone()).or_default()[column];
                words.push_str(&format!("{place} "));
            }
        }
        let name = if is_name { "name" } else { "" };
        let cells = [keys.join(" "), alone.join(" "), name.to_owned()];
        known.insert((*unit).to_owned(), cells.join("\t"));
    }
    let words_of = words_of.into_iter();
    let words_of = words_of.map(|(key, words)| (key, words.join("\t")));

    let file = |name: &str| out.join(format!("{}-{name}", lang.code()));
    fs::write(file("terms"), spelled(terms, &ways, &places, lang)?)?;
    write(known, &file("words"))?;
    write(words_of.collect(), &file("keys"))
}

/// Returns terms, each with its ways, and each way with its letters.
fn spelled(
    terms: &[&str],
    ways: &[Vec<Vec<Unit>>],
    places: &BTreeMap<&str, usize>,
    lang: Lang,
) -> io::Result<String> {
    let mut laid_out = String::new();
    for (term, ways) in terms.iter().zip(ways) {
        let mut laid_out_ways = String::new();
        for units in ways {
            let letters = units.iter().map(|unit| {
                let place = places[text(unit).as_str()];
                number(letter(place, is_alone(units, lang)))
            });
            push(
                &mut laid_out_ways,
                &letters.collect::<io::Result<String>>()?,
            )?;
        }
        push(&mut laid_out, term)?;
        push(&mut laid_out, &laid_out_ways)?;
    }
    Ok(laid_out)
}

/// Returns what a unit of a term is looked for by. A mark has no keys.
fn term_word(dictionary: &Dictionary, unit: &str, lang: Lang) -> TermWord {
    match lang {
        _ if !unit.contains(char::is_alphanumeric) => TermWord::default(),
        Lang::Ru => TermWord::new(dictionary, unit),
        Lang::En | Lang::Zh => TermWord {
            keys: en::term_keys(unit).into_iter().map(String::from).collect(),
            ..TermWord::default()
        },
    }
}

fn text(unit: &Unit) -> String {
    match unit {
        Unit::Word(word) => word.to_string(),
        Unit::Mark(mark) => mark.to_string(),
    }
}

/// Writes a table of words with what is known of them.
fn write(known: BTreeMap<String, String>, file: &Path) -> io::Result<()> {
    let taken = places(known.keys());
    let mut places = vec![[0; 4]; room(known.len())];
    let mut lines = String::from("\n");
    for ((word, known), place) in known.iter().zip(taken) {
        let start = u32::try_from(lines.len()).map_err(io::Error::other)?;
        places[place] = start.to_le_bytes();
        lines.push_str(&format!("{word}\t{known}\n"));
    }
    fs::write(file.with_extension("places"), places.as_flattened())?;
    fs::write(file, lines)
}

/// Returns the places in a table that words have.
fn places<'w>(words: impl ExactSizeIterator<Item = &'w String>) -> Vec<usize> {
    let room = room(words.len());
    let mut is_taken = vec![false; room];
    let places = words.map(|word| {
        let from = place(word, room);
        let free = (from..room).chain(0..from).find(|&at| !is_taken[at]);
        let place = free.unwrap_or(from);
        is_taken[place] = true;
        place
    });
    places.collect()
}

/// Returns how many places a table of `words` has: a third of them stay empty.
fn room(words: usize) -> usize {
    words + words / 2 + 1
}
