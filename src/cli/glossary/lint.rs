//! `trilex glossary lint`: mistakes in a glossary.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, builder::PossibleValuesParser};
use trilex::{
    glossary::{Book, Source},
    lint::{self, Finding, LINTS, Severity, UNREADABLE},
};

use super::FOUND;
use crate::cli::{FAILED, Stop, count::counted, glossary_args::source, output};

#[derive(Debug, Parser)]
pub(in crate::cli) struct Args {
    /// Glossary files and folders, checked as one glossary [default: `default`, the built-in glossary].
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,

    /// Skip this check. May be repeated.
    #[arg(long, value_name = "LINT", value_parser = PossibleValuesParser::new(LINTS.map(|lint| lint.name)), hide_possible_values = true)]
    allow: Vec<String>,

    /// List the checks.
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
    let severity = name(*severity);
    if place.is_empty() {
        format!("{severity}: {remark} [{lint}]\n")
    } else {
        format!("{place}: {severity}: {remark} [{lint}]\n")
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
    if findings.is_empty() {
        return "no problems found".to_owned();
    }
    format!(
        "{}, {}",
        counted(errors as u64, "error"),
        counted((findings.len() - errors) as u64, "warning")
    )
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
