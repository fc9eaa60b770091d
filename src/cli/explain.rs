//! `trilex explain`: what a column means.

use std::process::ExitCode;

use clap::Parser;
use trilex::{explain, report::Explained};

use super::{Stop, output};

const EXAMPLE: &str = "Examples:
  trilex explain per_10k
  trilex explain";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// Name of a column; without one, all columns are listed.
    #[arg(value_name = "COLUMN")]
    column: Option<String>,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let text = if let Some(name) = &self.column {
            let explained: Vec<String> = explain::column(name)?.iter().map(in_full).collect();
            explained.join("\n")
        } else {
            explain::columns().iter().map(in_a_line).collect()
        };
        output::to_stdout(&[text.into_bytes()])?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Returns the column, its table and its meaning in one line.
fn in_a_line(column: &Explained) -> String {
    let head = format!("{} ({})", column.name, column.table);
    format!("{head:32} {}\n", column.about)
}

/// Returns a line for each thing that is known about the column.
fn in_full(column: &Explained) -> String {
    [
        (column.name, column.about),
        ("  table", column.table),
        ("  unit", column.unit),
        ("  formula", column.formula),
        ("  source", column.source),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(name, text)| format!("{name:12} {text}\n"))
    .collect()
}
