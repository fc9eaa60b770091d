//! `trilex report`: from statements to a term frequency report.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use clap::{CommandFactory, Parser, ValueEnum};
use trilex::{
    Detail, Error, Glossary, Input, Lang, Matcher, Options, Repeats, Report,
    glossary::{Finding, Source},
    report::{Format, Rows},
};

use super::{Cli, FAILED, Stop, output};

/// An example that works wherever the program does.
const EXAMPLE: &str = "Example:
  echo 成员国坚决打击恐怖主义。 | trilex report -
  trilex report statement.zh.txt statement.ru.txt -o report.csv";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// Text files and folders to read; - is the standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Use this glossary (a CSV file or a folder of them) instead of the embedded one, which is called `default`. May be
    /// given more than once; where two have the same id, the one named first wins.
    #[arg(long, value_name = "FILE_OR_DIR")]
    glossary: Vec<PathBuf>,

    /// Take everything to be in this language instead of telling it by the script.
    #[arg(long)]
    lang: Option<LangArg>,

    /// Form of the report [default: by the ending of -o; a table on a terminal, CSV elsewhere].
    #[arg(long)]
    format: Option<FormatArg>,

    /// Write to this file instead of the standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Report document by concept too.
    #[arg(long)]
    per_document: bool,

    /// Report the concepts that do not occur, too.
    #[arg(long)]
    all: bool,

    /// What to do with a paragraph that stands in its document already.
    #[arg(long, default_value = "skip")]
    repeats: RepeatsArg,

    /// Threads to work with [default: one for each core].
    #[arg(short = 'j', long = "threads", value_name = "N")]
    threads: Option<std::num::NonZeroUsize>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LangArg {
    Zh,
    En,
    Ru,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArg {
    Table,
    Csv,
    Tsv,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RepeatsArg {
    Skip,
    Count,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        if self.paths.is_empty() {
            return Ok(short_help());
        }
        let start = Instant::now();
        let format = self.format()?;
        if let Some(threads) = self.threads {
            rayon::ThreadPoolBuilder::new()
                .num_threads(threads.get())
                .build_global()
                .map_err(|error| Error::new(error.to_string()))?;
        }
        let glossary = load_glossary(&self.glossary)?;
        let inputs: Vec<trilex::Result<Input>> = self
            .paths
            .iter()
            .flat_map(|path| trilex::inputs(path))
            .collect();
        let report = trilex::report(&inputs, &Matcher::new(&glossary), &self.options());

        let tables = report.write(format);
        match &self.output {
            Some(path) => output::to_files(path, &tables)?,
            None => output::to_stdout(&tables)?,
        }
        for failure in &report.failures {
            output::tell(&format!("error: {}", failure.error));
        }
        output::tell(&summary(&report, start));
        Ok(match report.failures.is_empty() {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(FAILED),
        })
    }

    fn options(&self) -> Options {
        Options {
            lang: self.lang.map(|lang| match lang {
                LangArg::Zh => Lang::Zh,
                LangArg::En => Lang::En,
                LangArg::Ru => Lang::Ru,
            }),
            repeats: match self.repeats {
                RepeatsArg::Skip => Repeats::Skip,
                RepeatsArg::Count => Repeats::Count,
            },
            rows: match self.all {
                true => Rows::All,
                false => Rows::Found,
            },
            detail: match self.per_document {
                true => Detail::Documents,
                false => Detail::Concepts,
            },
        }
    }

    /// Returns the format asked for, or else that of the output's ending, or else what fits where it goes.
    fn format(&self) -> Result<Format, Error> {
        let format = match (self.format, &self.output) {
            (Some(format), _) => format,
            (None, Some(path)) => by_ending(path)?,
            (None, None) if output::is_terminal() => FormatArg::Table,
            (None, None) => FormatArg::Csv,
        };
        Ok(match format {
            FormatArg::Csv => Format::Csv,
            FormatArg::Tsv => Format::Tsv,
            FormatArg::Json => Format::Json,
            FormatArg::Table if self.output.is_some() => Format::Table(None),
            FormatArg::Table => Format::Table(output::terminal_width()),
        })
    }
}

fn by_ending(path: &Path) -> Result<FormatArg, Error> {
    let ending = path
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        "csv" | "" => Ok(FormatArg::Csv),
        "tsv" => Ok(FormatArg::Tsv),
        "json" => Ok(FormatArg::Json),
        "txt" => Ok(FormatArg::Table),
        other => Err(
            Error::new(format!("no report format has the ending .{other}"))
                .in_file(path.display().to_string())
                .remedy("end the name in .csv, .tsv, .json or .txt, or name the --format"),
        ),
    }
}

/// Loads the glossaries named, and shows what was found in them.
pub(super) fn load_glossary(paths: &[PathBuf]) -> Result<Glossary, Stop> {
    let mut sources: Vec<Source> = paths
        .iter()
        .map(|path| match path.as_os_str() == "default" {
            true => Source::Embedded,
            false => Source::Path(path.clone()),
        })
        .collect();
    if sources.is_empty() {
        sources.push(Source::Embedded);
    }
    let messages = |findings: Vec<Finding>| -> Vec<String> {
        findings
            .into_iter()
            .map(|finding| finding.error.to_string())
            .collect()
    };
    match Glossary::load(&sources) {
        Ok((glossary, warnings)) => {
            for warning in messages(warnings) {
                output::tell(&format!("warning: {warning}"));
            }
            Ok(glossary)
        }
        Err(findings) => Err(Stop::Errors(messages(findings))),
    }
}

/// Shows how the command is called. Nothing was done, so it is an error of usage.
fn short_help() -> ExitCode {
    let mut command = Cli::command();
    command.build();
    if let Some(report) = command.find_subcommand_mut("report") {
        output::tell(&format!(
            "{}\n\n{EXAMPLE}\n\nAll options: trilex report --help",
            report.render_usage()
        ));
    }
    ExitCode::from(FAILED)
}

/// `3 documents, 8,123 characters, 812 occurrences of 120 concepts, 4 repeats left out, 0 failures, 0.21 s`
fn summary(report: &Report, start: Instant) -> String {
    let occurrences: u64 = report.terms.iter().map(|term| term.count).sum();
    let concepts = report
        .terms
        .iter()
        .filter(|term| term.count + term.nested > 0)
        .count();
    let repeats: u64 = report
        .documents
        .iter()
        .map(|document| document.repeats)
        .sum();
    format!(
        "{} documents, {} characters or words, {} occurrences of {} concepts, {} repeats, {} failures, {:.2} s",
        report.documents.len(),
        grouped(report.documents.iter().map(|document| document.units).sum()),
        grouped(occurrences),
        grouped(concepts as u64),
        repeats,
        report.failures.len(),
        start.elapsed().as_secs_f64(),
    )
}

/// 1234567 is 1,234,567.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
