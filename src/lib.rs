//! Find the terms of a trilingual glossary in Chinese, English and Russian documents, and count them.
//!
//! ```
//! use trilex::{Glossary, Input, Matcher, Options, report};
//!
//! let glossary = Glossary::embedded();
//! let inputs = [Ok(Input::Text {
//!     name: "statement".into(),
//!     text: "各方坚决打击恐怖主义。".into(),
//! })];
//!
//! let report = report(&inputs, &Matcher::new(glossary), &Options::default());
//!
//! assert_eq!(report.terms[0].en, "terrorism");
//! assert_eq!(report.terms[0].ru, "терроризм");
//! ```
#![deny(clippy::print_stdout, clippy::print_stderr, clippy::exit)]

// The modules stand in the order in which text flows: each uses only those above it.
// `tests/suite/architecture.rs` holds us to it.

// What can go wrong.
mod error;

// Positions, and the three languages.
use trilex_core::{lang, span};

// Days.
mod date;

// Dictionaries and the curated glossary, compiled in.
mod data;

// How often, in how much text.
pub mod rate;

// Chinese text becomes words.
mod segmenter;

// Files become blocks of clean text.
pub mod read;

// Blocks become sentences.
mod sentence;

// Sentences become tokens with keys.
mod token;

// Concepts and their terms.
pub mod glossary;

// Glossaries in the formats of other programs.
pub mod exchange;

// What may be wrong with a glossary.
pub mod lint;

// Looking a term up.
pub mod lookup;

// Terms found in text.
pub mod find;

// Phrases that may be terms.
mod phrase;

// New terms, scored.
pub mod candidate;

// Reports, new terms and batches, from inputs to tables.
pub mod run;

pub use data::preload;
pub use date::Date;
pub use error::{Error, Result};
pub use find::{
    COUNTING, Contexts, Count, Form, Matcher, Near, Nesting, Occurrence, Position, Searcher,
    Spread, Tally,
};
pub use glossary::{Concept, ConceptId, Glossary, Standing, Term};
pub use lang::{Lang, PerLang};
pub use read::{
    Archive, Block, Decoded, Encoding, Evidence, Hints, Input, Place, Reading, blocks, decode,
    inputs, is_guarded,
};
pub use run::{
    Detail, Options, Progress, Repeats, Report, batch, explain, extract, report, report_watched,
};
pub use sentence::sentences;
pub use span::Span;
pub use token::{Token, TokenKind, tokens};

/// The examples of `docs/library.md` run as tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/library.md")]
struct Library;
