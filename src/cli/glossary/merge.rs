//! `trilex glossary merge`: two glossaries become one.

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;
use trilex::Glossary;

use super::{FOUND, load};
use crate::cli::{Stop, output};

const EXAMPLE: &str = "Example:
  trilex glossary merge mine.csv theirs.csv -o both.csv";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(in crate::cli) struct Args {
    /// The glossary that has its way where the two differ.
    #[arg(value_name = "A")]
    first: PathBuf,

    /// The glossary that is added to it.
    #[arg(value_name = "B")]
    second: PathBuf,

    /// Write the merged glossary, as CSV, to this file instead of the standard output.
    #[arg(short, long, value_name = "C")]
    output: Option<PathBuf>,
}

impl Args {
    /// Runs the command.
    pub(in crate::cli) fn run(self) -> Result<ExitCode, Stop> {
        if let Some(path) = &self.output {
            // It may take the place of one that it is made of.
            output::check_csv(path, [])?;
        }
        let (first, second) = (load(&self.first)?, load(&self.second)?);
        let (merged, conflicts) = first.merge(&second);
        let table = [merged.to_csv().into_bytes()];
        match &self.output {
            Some(path) => output::to_files(path, &table)?,
            None => output::to_stdout(&table)?,
        }
        for conflict in &conflicts {
            output::tell(&format!("conflict: {conflict}"));
        }
        let concepts = |glossary: &Glossary| glossary.concepts().len();
        output::tell(&format!(
            "{} and {} concepts merged into {}, {} conflicts",
            concepts(&first),
            concepts(&second),
            concepts(&merged),
            conflicts.len()
        ));
        Ok(match conflicts.is_empty() {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(FOUND),
        })
    }
}
