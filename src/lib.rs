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
//! let report = report(&inputs, &Matcher::new(&glossary), &Options::default());
//!
//! assert_eq!(report.terms[0].en, "terrorism");
//! assert_eq!(report.terms[0].ru, "терроризм");
//! ```
#![deny(clippy::print_stdout, clippy::print_stderr, clippy::exit)]

// The modules stand in the order in which text flows: each uses only those above it.
// `tests/suite/architecture.rs` holds us to it.

// What can go wrong.
mod error;

// Positions.
mod span;

// The three languages.
mod lang;

// Days.
mod date;

// What is compiled in.
mod laid_out;

// The dictionaries compiled in.
mod lexicon;

// Bytes become text.
mod encoding;

// Tables become text, and cells what was typed into them.
mod dialect;

// Files become blocks of clean text.
mod document;

// Blocks become sentences.
mod sentence;

// Sentences become tokens with keys.
mod token;

// Concepts and their terms.
pub mod glossary;

// Terms found in text.
mod occurrence;

// New terms, scored.
pub mod candidate;

// Counts that merge.
mod tally;

// Occurrences with the text around them.
mod concordance;

// Tables and their formats.
pub mod report;

// All of it, on one screen.
mod pipeline;

// The same for new terms.
pub mod extraction;

// What was counted in earlier runs.
mod ledger;

// Folders that grow.
pub mod batch;

pub use concordance::{Contexts, Near, Spread, glossary_of, look_up};
pub use date::Date;
pub use document::{Archive, Block, Hints, Input, Place, Reading, blocks, inputs, is_guarded};
pub use encoding::{Decoded, Encoding, Evidence, decode};
pub use error::{Error, Result};
pub use glossary::{Concept, ConceptId, Glossary, Standing, Term};
pub use lang::Lang;
pub use lexicon::preload;
pub use occurrence::{Matcher, Nesting, Occurrence, Searcher};
pub use pipeline::{Detail, Options, Progress, Repeats, report, report_watched};
pub use report::Report;
pub use sentence::sentences;
pub use span::Span;
pub use tally::{COUNTING, Count, Form, Position, Tally};
pub use token::{Token, TokenKind, tokens};
