//! `trilex glossary`: a file for each command.

mod lint;
mod lookup;

use std::{path::Path, process::ExitCode};

use clap::Subcommand;
use trilex::glossary::Source;

use super::Stop;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Look for mistakes in a glossary: conflicts, wrong letters, missing languages, forms that no dictionary gives.
    Lint(lint::Args),
    /// Look a term up, in any language and form, and show what the glossary says about it.
    Lookup(lookup::Args),
}

impl Command {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        match self {
            Command::Lint(args) => args.run(),
            Command::Lookup(args) => args.run(),
        }
    }
}

/// Exit code of a check that found something.
const FOUND: u8 = 1;

/// Returns the glossary that an argument names.
fn source(path: &Path) -> Source {
    match path.as_os_str() == "default" {
        true => Source::Embedded,
        false => Source::Path(path.to_owned()),
    }
}
