//! `trilex glossary lint`: what is wrong with a glossary.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, builder::PossibleValuesParser};
use trilex::{
    glossary::{Book, Source},
    lint::{self, Finding, LINTS, Severity, UNREADABLE},
};

use super::FOUND;
use crate::cli::{FAILED, Stop, glossary_args::source, output};

#[derive(Debug, Parser)]
pub(in crate::cli) struct Args {
    /// Glossary files and folders, checked as one glossary; `default` is the embedded one, which is checked if none is
    /// named.
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,

    /// Leave out what this lint finds. May be given more than once.
    #[arg(long, value_name = "LINT", value_parser = PossibleValuesParser::new(LINTS.map(|lint| lint.name)), hide_possible_values = true)]
    allow: Vec<String>,

    /// Show the lints and what each finds.
    #[arg(long)]
    list: bool,
}

impl Args {
    /// Runs the command.
    pub(in crate::cli) fn run(self) -> Result<ExitCode, Stop> {
        if self.list {
            output::to_stdout(&[list().into_bytes()])?;
            return Ok(ExitCode::SUCCESS);
        }
        let mut sources: Vec<Source> = self.paths.iter().map(|path| source(path)).collect();
        if sources.is_empty() {
            sources.push(Source::Embedded);
        }
        let mut findings = lint::check(&Book::read_as_one(&sources));
        findings.retain(|finding| !self.allow.iter().any(|name| name == finding.lint));
        let lines: String = findings.iter().map(line).collect();
        output::to_stdout(&[lines.into_bytes()])?;
        output::tell(&summary(&findings));
        let unreadable = findings.iter().any(|finding| finding.lint == UNREADABLE);
        Ok(match (findings.is_empty(), unreadable) {
            (true, _) => ExitCode::SUCCESS,
            (false, false) => ExitCode::from(FOUND),
            (false, true) => ExitCode::from(FAILED),
        })
    }
}

/// `terms.csv:12:3: warning: …; what to do [lint]`
fn line(finding: &Finding) -> String {
    let Finding {
        lint,
        severity,
        error,
    } = finding;
    let place = error.place();
    let remark = error.remark();
    match place.is_empty() {
        true => format!("{}: {remark} [{lint}]\n", name(*severity)),
        false => format!("{place}: {}: {remark} [{lint}]\n", name(*severity)),
    }
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn summary(findings: &[Finding]) -> String {
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    match findings.len() {
        0 => "nothing found".to_owned(),
        all => format!(
            "{}, {}",
            counted(errors, "error"),
            counted(all - errors, "warning")
        ),
    }
}

/// `1 error`, `2 errors`
fn counted(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

fn list() -> String {
    LINTS
        .iter()
        .map(|lint| {
            format!(
                "{:<24}{:<9}{}\n",
                lint.name,
                name(lint.severity),
                lint.about
            )
        })
        .collect()
}
