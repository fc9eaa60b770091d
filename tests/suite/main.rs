//! All integration tests, in one binary so that the dictionaries are linked once.

mod architecture;
mod batch;
mod cli;
mod encodings;
mod equivalents;
mod formats;
mod glossary_rows;
mod healing;
mod matching;
mod properties;
mod samples;
