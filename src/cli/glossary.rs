//! `trilex glossary`: a file for each command.

mod convert;
mod diff;
mod lint;
mod lookup;
mod merge;
mod stats;

use std::{path::Path, process::ExitCode};

use clap::Subcommand;
use trilex::Glossary;

use super::{Stop, glossary_args::load_glossary};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Convert a glossary to the format of another program.
    Convert(convert::Args),
    /// Check a glossary for mistakes: conflicts, mixed alphabets, missing languages, inflected forms.
    Lint(lint::Args),
    /// Look up a term, in any language and form.
    Lookup(lookup::Args),
    /// Merge two glossaries, matching concepts by id, then by terms. Conflicts are reported; exit code 1.
    Merge(merge::Args),
    /// Compare two glossaries. Exit code 1 if they differ.
    Diff(diff::Args),
    /// Count concepts by domain, status and language, and terms by language and standing.
    Stats(stats::Args),
}

impl Command {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        match self {
            Command::Convert(args) => args.run(),
            Command::Lint(args) => args.run(),
            Command::Lookup(args) => args.run(),
            Command::Merge(args) => args.run(),
            Command::Diff(args) => args.run(),
            Command::Stats(args) => args.run(),
        }
    }
}

/// Exit code of a check that found something.
const FOUND: u8 = 1;

/// Loads the glossary that an argument names, and prints warnings about it.
fn load(path: &Path) -> Result<Glossary, Stop> {
    load_glossary(&[path.to_owned()])
}
