//! `trilex glossary stats`: what a glossary contains, in figures.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, ValueEnum};
use trilex::glossary::{CONCEPT_FIGURES, Figure, Statistics, TERM_FIGURES};
use unicode_width::UnicodeWidthStr;

use crate::cli::{Stop, glossary_args::load_glossary, output};

#[derive(Debug, Parser)]
pub(in crate::cli) struct Args {
    /// Glossary files and folders [default: `default`, the built-in glossary].
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,

    /// Output format.
    #[arg(long, default_value = "table")]
    format: FormatArg,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArg {
    Table,
    Json,
}

impl Args {
    /// Runs the command.
    pub(in crate::cli) fn run(self) -> Result<ExitCode, Stop> {
        let statistics = load_glossary(&self.paths)?.statistics();
        let tables = match self.format {
            FormatArg::Table => tables(&statistics),
            FormatArg::Json => vec![json(&statistics)],
        };
        let bytes: Vec<Vec<u8>> = tables.into_iter().map(String::into_bytes).collect();
        output::to_stdout(&bytes)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn tables(statistics: &Statistics) -> Vec<String> {
    let domains = statistics
        .domains
        .iter()
        .map(|row| match row.domain.as_str() {
            "" => ("(none)".to_owned(), row),
            domain => (domain.to_owned(), row),
        });
    let all = ("all".to_owned(), &statistics.all);
    let rows: Vec<_> = domains.chain([all]).collect();
    let terms = statistics
        .terms
        .iter()
        .map(|row| (row.lang.name().to_owned(), row));
    vec![
        table("domain", &CONCEPT_FIGURES, &rows),
        table("terms", &TERM_FIGURES, &terms.collect::<Vec<_>>()),
    ]
}

fn table<R>(first: &str, figures: &[Figure<R>], rows: &[(String, &R)]) -> String {
    let names = rows.iter().map(|(name, _)| name.width());
    let width = names.chain([first.width()]).max().unwrap_or(0);
    let mut out = format!("{first}{}", " ".repeat(width - first.width()));
    for figure in figures {
        out.push_str(&format!("  {:>8}", figure.name));
    }
    out.push('\n');
    for (name, row) in rows {
        out.push_str(name);
        out.push_str(&" ".repeat(width - name.width()));
        for figure in figures {
            let width = figure.name.len().max(8);
            out.push_str(&format!("  {:>width$}", (figure.of)(row)));
        }
        out.push('\n');
    }
    out
}

fn json(statistics: &Statistics) -> String {
    let json = serde_json::to_string_pretty(statistics);
    json.expect("statistics have only string keys") + "\n"
}
