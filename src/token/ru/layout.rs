//! Part of the build script: looks the Russian words of the curated glossary up, so that the dictionary need not be
//! loaded before the first text comes.

#[path = "combining.rs"]
mod combining;
#[path = "key.rs"]
mod key;

#[path = "table.rs"]
#[expect(dead_code, reason = "the program reads what is written here")]
mod table;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use combining::{combining, is_bound};
use key::TermWord;
use rumorph::Dictionary;

/// Writes two tables to `out`: the words of `terms`, with their keys, those that they have alone, and `name` if they can be one;
/// and the keys, with the places of the words that have them, and of those that have them alone.
pub(super) fn lay_out(terms: &[String], out: &Path) -> io::Result<()> {
    for file in ["combining.rs", "key.rs", "table.rs"] {
        println!("cargo:rerun-if-changed=src/token/ru/{file}");
    }
    let dictionary = Dictionary::bundled().map_err(io::Error::other)?;
    let words: BTreeSet<String> = terms.iter().flat_map(|term| spellings(term)).collect();
    let places = places(words.iter());
    let mut known = BTreeMap::new();
    let mut words_of: BTreeMap<String, [String; 2]> = BTreeMap::new();
    for (word, place) in words.iter().zip(&places) {
        let TermWord {
            keys,
            alone,
            is_name,
        } = TermWord::new(&dictionary, word);
        for (column, keys) in [&keys, &alone].into_iter().enumerate() {
            for key in keys {
                let words = &mut words_of.entry(key.clone()).or_default()[column];
                words.push_str(&format!("{place} "));
            }
        }
        let name = if is_name { "name" } else { "" };
        let cells = [keys.join(" "), alone.join(" "), name.to_owned()];
        known.insert(word.clone(), cells.join("\t"));
    }
    let words_of = words_of.into_iter();
    let words_of = words_of.map(|(key, words)| (key, words.join("\t")));
    write(known, &out.join("russian-words"))?;
    write(words_of.collect(), &out.join("russian-keys"))
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
        let from = table::place(word, room);
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

/// Returns the words of a term, and what they are in other spellings: кибербезопасность, кибер безопасность. A name
/// with a hyphen is looked up whole, too.
fn spellings(term: &str) -> Vec<String> {
    let mut spellings: Vec<String> = Vec::new();
    if !term.contains(' ') {
        spellings.push(term.to_owned());
    }
    let mut last = "";
    let words = term.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if first_parts(last).any(|part| part == last) {
            spellings.push(format!("{last}{word}"));
        }
        for part in first_parts(word).filter(|part| !is_bound(&part.to_lowercase())) {
            let (first, rest) = word.split_at(part.len());
            spellings.extend([first.to_owned(), rest.to_owned()]);
        }
        spellings.push(word.to_owned());
        last = word;
    }
    spellings
}

/// Returns the first parts of compounds that `word` begins with, in the case that it has.
fn first_parts(word: &str) -> impl Iterator<Item = &str> {
    let lower = word.to_lowercase();
    let first = lower.chars().next().unwrap_or(' ');
    let parts = combining(first)
        .iter()
        .filter(move |part| lower.starts_with(**part));
    parts.filter_map(|part| word.get(..part.len()))
}
