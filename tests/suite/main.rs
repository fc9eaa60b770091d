//! All integration tests, in one binary so that the dictionaries are linked once.
#![allow(clippy::unwrap_used, reason = "what panics here is a test that fails")]
#![allow(
    clippy::type_complexity,
    reason = "tables are written where they are read"
)]

mod architecture;
mod batch;
mod batch_failures;
mod batch_files;
mod batch_paths;
mod candidates;
mod care;
mod cli;
mod counting;
mod dictionary;
mod docs;
mod encodings;
mod equivalents;
mod exchange;
mod extraction;
mod formats;
mod glossary;
mod glossary_rows;
mod healing;
mod lints;
mod matching;
mod nesting;
mod pages;
mod project_glossary;
mod properties;
mod ranking;
mod samples;
