//! Part of the build script: looks the Russian words of the curated glossary up, so that the dictionary need not be
//! loaded before the first text comes.

#[path = "combining.rs"]
mod combining;
#[path = "key.rs"]
mod key;

use std::{collections::BTreeSet, fs, io, path::Path};

use combining::{combining, is_bound};
use key::TermWord;
use rumorph::Dictionary;

/// Writes a line for each word of `terms` to `out`: it, its keys, those that it has alone, and `name` if it can be one.
pub(super) fn lay_out(terms: &[String], out: &Path) -> io::Result<()> {
    for file in ["src/token/ru/combining.rs", "src/token/ru/key.rs"] {
        println!("cargo:rerun-if-changed={file}");
    }
    let dictionary = Dictionary::bundled().map_err(io::Error::other)?;
    let words: BTreeSet<String> = terms.iter().flat_map(|term| spellings(term)).collect();
    let mut laid_out = String::new();
    for word in words {
        let TermWord {
            keys,
            alone,
            is_name,
        } = TermWord::new(&dictionary, &word);
        let name = if is_name { "name" } else { "" };
        let (keys, alone) = (keys.join(" "), alone.join(" "));
        laid_out.push_str(&format!("{word}\t{keys}\t{alone}\t{name}\n"));
    }
    fs::write(out.join("russian-terms"), laid_out)
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
