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
    /// Convert a glossary from the format of one program to that of another.
    Convert(convert::Args),
    /// Look for mistakes in a glossary: conflicts, wrong letters, missing languages, forms that no dictionary gives.
    Lint(lint::Args),
    /// Look a term up, in any language and form, and show what the glossary says about it.
    Lookup(lookup::Args),
    /// Merge two glossaries: the same concepts by id or by their terms. Conflicts are told and the exit code is 1.
    Merge(merge::Args),
    /// Show what is different between two glossaries. The exit code is 1 if anything is.
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

/// Loads the glossary that an argument names, and shows what was found in it.
fn load(path: &Path) -> Result<Glossary, Stop> {
    load_glossary(&[path.to_owned()])
}
