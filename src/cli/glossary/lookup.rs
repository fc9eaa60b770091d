//! `trilex glossary lookup`: the entry of a term.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, ValueEnum};
use trilex::{
    Standing,
    lookup::{Hit, HitKind},
};

use crate::cli::{Stop, glossary_args::load_glossary, input::filled, output};

const EXAMPLES: &str = "Examples:
  trilex glossary lookup терроризмом
  trilex glossary lookup 恐怖主义 --glossary mine.csv";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Args {
    /// Term in any language, as it occurs in a text or as you remember it.
    #[arg(value_name = "TEXT", required = true, value_parser = filled)]
    text: Vec<String>,

    /// Glossary to search instead of the built-in one: a CSV file or a folder of them; `default` is the built-in one. May be
    /// repeated.
    #[arg(long, value_name = "FILE_OR_DIR")]
    glossary: Vec<PathBuf>,

    /// Output format.
    #[arg(long, default_value = "table")]
    format: FormatArg,

    /// Show only the N closest entries.
    #[arg(long, alias = "limit", value_name = "N", default_value = "10")]
    top: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArg {
    Table,
    Json,
}

impl Args {
    /// Runs the command.
    pub(in crate::cli) fn run(self) -> Result<ExitCode, Stop> {
        let text = self.text.join(" ");
        let glossary = load_glossary(&self.glossary)?;
        let hits = glossary.lookup(&text);
        let shown = &hits[..hits.len().min(self.top)];
        let answer = match self.format {
            FormatArg::Table => shown.iter().map(entry).collect::<Vec<_>>().join("\n"),
            FormatArg::Json => Hit::to_json(shown) + "\n",
        };
        output::to_stdout(&[answer.into_bytes()])?;
        match (hits.len(), hits.len() - shown.len()) {
            (0, _) => output::tell(&format!("no entry for `{text}`")),
            (_, 0) => {}
            (_, more) => output::tell(&format!("{more} more; raise --top to see them")),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Returns a hit and its entry, with a line for each column that is not empty.
fn entry(hit: &Hit) -> String {
    let standing = match hit.term.standing {
        Standing::Preferred => "preferred",
        Standing::Admitted => "admitted",
        Standing::Deprecated => "to be avoided",
    };
    let term = &hit.term.text;
    let how = match hit.kind {
        HitKind::Exact => format!("exact: {term}"),
        HitKind::Variant => format!("variant of {term}"),
        HitKind::Inflected => format!("inflected form of {term}"),
        HitKind::Fuzzy if hit.distance == 1 => format!("fuzzy: 1 letter from {term}"),
        HitKind::Fuzzy => format!("fuzzy: {} letters from {term}", hit.distance),
    };
    let mut out = format!(
        "{} ({how}, {}, {standing})\n",
        hit.concept.id,
        hit.term.lang.name()
    );
    let cells = hit.concept.cells();
    let width = cells.iter().map(|(name, _)| name.chars().count()).max();
    for (name, cell) in cells.iter().filter(|(name, _)| *name != "id") {
        let width = width.unwrap_or(0);
        out.push_str(&format!("  {name:<width$}  {}\n", cell.replace('\n', " ")));
    }
    out
}
