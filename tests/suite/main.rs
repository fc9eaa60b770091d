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
mod tables;

/// Returns `true` if `path` is at hand. If not, says on stderr what is skipped, and why: real statements that may not be passed on
/// are no part of the project. The message is written past the test harness, which keeps what a passing test prints to itself.
fn is_at_hand(path: &std::path::Path, test: &str) -> bool {
    use std::io::Write;

    let exists = path.exists();
    if !exists {
        let path = path.display();
        let message =
            format!("skipped: {test}: {path} is missing; it is not part of the project\n");
        std::io::stderr().write_all(message.as_bytes()).unwrap();
    }
    exists
}
