//! `trilex glossary merge`: one glossary from two.

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;
use trilex::{Glossary, report::grouped};

use super::{FOUND, load};
use crate::cli::{Stop, count::counted, output};

const EXAMPLE: &str = "Example:
  trilex glossary merge mine.csv theirs.csv -o both.csv";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(in crate::cli) struct Args {
    /// Base glossary; wins conflicts.
    #[arg(value_name = "A")]
    first: PathBuf,

    /// Glossary to merge into it.
    #[arg(value_name = "B")]
    second: PathBuf,

    /// Write the merged glossary (CSV) to this file instead of standard output.
    #[arg(short, long, value_name = "C")]
    output: Option<PathBuf>,
}

impl Args {
    /// Runs the command.
    pub(in crate::cli) fn run(self) -> Result<ExitCode, Stop> {
        if let Some(path) = &self.output {
            // It may replace one of the two.
            output::ensure_csv_name(path, [])?;
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
        let concepts = |glossary: &Glossary| glossary.concepts().len() as u64;
        output::tell(&format!(
            "{} and {} merged into {}; {}",
            grouped(concepts(&first)),
            counted(concepts(&second), "concept"),
            grouped(concepts(&merged)),
            counted(conflicts.len() as u64, "conflict"),
        ));
        Ok(if conflicts.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(FOUND)
        })
    }
}
