//! Phrases: which sequences of words can be terms, language by language.
//!
//! Each language is a file with a folder of its own, and its words are data there: `words.tsv` has what the rules ask for by name,
//! `stop.tsv` the words that do not begin, end or make a term, each with the reason.

mod class;
#[cfg(test)]
mod conformance;
mod en;
mod joined;
mod language;
mod list;
mod mention;
mod ru;
mod rule;
mod seen;
mod set_off;
mod shaped;
mod shaper;
mod stop;
mod word;
mod word_key;
mod zh;

pub(crate) use en::dictionary::{frequency, words};
pub(crate) use mention::{Mark, Mention};
pub(crate) use ru::{Chain, Lessons};
pub(crate) use shaped::Shaped;
pub(crate) use shaper::{Shaper, citation, judge, key_of, shaped};
pub(crate) use word::{Key, Word, pattern, separator, span_of, write_key};
