//! `trilex explain`: what a column means.

use std::process::ExitCode;

use clap::Parser;
use trilex::{Error, batch, extract::explain_columns, report::explain};

use super::{Stop, output};

const EXAMPLE: &str = "Example:
  trilex explain per_10k";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// Name of a column; without one, a line for each column.
    #[arg(value_name = "COLUMN")]
    column: Option<String>,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let name = self.column.as_deref();
        let others = [explain_columns(name), batch::explain_columns(name)].concat();
        let columns = match explain(name) {
            Ok(columns) => [columns, others].concat(),
            // Only the other tables have it.
            Err(_) if !others.is_empty() => others,
            Err(_) => return Err(unknown(name.unwrap_or_default()).into()),
        };
        let mut out = String::new();
        for column in columns {
            if self.column.is_none() {
                let head = format!("{} ({})", column.name, column.table);
                out.push_str(&format!("{head:32} {}\n", column.about));
                continue;
            }
            if !out.is_empty() {
                out.push('\n');
            }
            let lines = [
                (column.name, column.about),
                ("  table", column.table),
                ("  unit", column.unit),
                ("  formula", column.formula),
                ("  source", column.source),
            ];
            for (name, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
                out.push_str(&format!("{name:12} {text}\n"));
            }
        }
        output::to_stdout(&[out.into_bytes()])?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Says which columns there are.
fn unknown(name: &str) -> Error {
    let columns = [
        explain(None).unwrap_or_default(),
        explain_columns(None),
        batch::explain_columns(None),
    ]
    .concat();
    let mut names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    names.sort_unstable();
    names.dedup();
    Error::new(format!("no table has a column `{name}`"))
        .remedy(format!("there are {}", names.join(", ")))
}
