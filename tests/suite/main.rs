//! All integration tests, in one binary so that the dictionaries are linked once.

mod architecture;
mod batch;
mod care;
mod cli;
mod encodings;
mod equivalents;
mod formats;
mod glossary;
mod glossary_rows;
mod healing;
mod lints;
mod matching;
mod pages;
mod properties;
mod samples;
