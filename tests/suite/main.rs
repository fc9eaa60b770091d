//! All integration tests, in one binary so that the dictionaries are linked once.

mod architecture;
mod cli;
mod equivalents;
mod glossary_rows;
mod healing;
mod matching;
mod pages;
mod properties;
mod samples;
