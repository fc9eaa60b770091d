//! `trilex glossary diff`: the differences between two glossaries.

use std::{path::PathBuf, process::ExitCode};

use clap::Parser;
use trilex::{Concept, Lang, glossary::Difference};

use super::{FOUND, load};
use crate::cli::{Stop, output};

#[derive(Debug, Parser)]
pub(in crate::cli) struct Args {
    /// Old glossary.
    #[arg(value_name = "A")]
    first: PathBuf,

    /// New glossary.
    #[arg(value_name = "B")]
    second: PathBuf,
}

impl Args {
    /// Runs the command.
    pub(in crate::cli) fn run(self) -> Result<ExitCode, Stop> {
        let (first, second) = (load(&self.first)?, load(&self.second)?);
        let differences = first.diff(&second);
        let lines: String = differences.iter().map(lines).collect();
        output::to_stdout(&[lines.into_bytes()])?;
        let count = |is_counted: fn(&Difference) -> bool| {
            differences
                .iter()
                .filter(|difference| is_counted(difference))
                .count()
        };
        output::tell(&format!(
            "{} removed, {} changed, {} added",
            count(|difference| matches!(difference, Difference::Removed(_))),
            count(|difference| matches!(difference, Difference::Changed { .. })),
            count(|difference| matches!(difference, Difference::Added(_))),
        ));
        Ok(if differences.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(FOUND)
        })
    }
}

/// Returns `- id` or `+ id` for a concept that only one glossary has; `~ id` and a line per column for one that differs.
fn lines(difference: &Difference) -> String {
    match difference {
        Difference::Removed(concept) => format!("- {}\n", named(concept)),
        Difference::Added(concept) => format!("+ {}\n", named(concept)),
        Difference::Changed { id, changes } => {
            let mut out = format!("~ {id}\n");
            for change in changes {
                let removed = change.removed.iter().map(|text| format!("-{text}"));
                let added = change.added.iter().map(|text| format!("+{text}"));
                let all: Vec<String> = removed.chain(added).collect();
                out.push_str(&format!(
                    "    {}: {}\n",
                    change.column,
                    all.join("  ").replace('\n', " ")
                ));
            }
            out
        }
    }
}

/// `terrorism: 恐怖主义, terrorism, терроризм`
fn named(concept: &Concept) -> String {
    let terms: Vec<&str> = Lang::ALL
        .iter()
        .map(|&lang| concept.preferred(lang))
        .filter(|term| !term.is_empty())
        .collect();
    format!("{}: {}", concept.id, terms.join(", "))
}
