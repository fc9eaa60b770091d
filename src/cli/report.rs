//! `trilex report`: from documents to a term frequency report.

mod about;
mod candidates;
mod summary;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::OnceLock,
    time::Instant,
};

use clap::{CommandFactory, Parser, ValueEnum};
use trilex::{
    Contexts, Detail, Error, Glossary, Hints, Input, Lang, Matcher, Options, Repeats, Report,
    exchange::{Exchange, Pair},
    report::{Format, Rows, Selection, columns},
};

use summary::summary;

use super::{
    Cli, FAILED, Stop, exchange,
    format::FormatArgs,
    glossary_args::GlossaryArgs,
    hints::HintArgs,
    input,
    outcome::outcome,
    output,
    progress::{self, Voice, VoiceArgs},
    threads::ThreadsArgs,
};

/// An example that works wherever the program does.
const EXAMPLE: &str = "Examples:
  echo 成员国坚决打击恐怖主义。 | trilex report -
  trilex report statement.zh.txt statement.ru.txt -o report.csv
  trilex report statements --min-count 2 --domain security -o report.html";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// Files and folders to read: text, Markdown, HTML, DOCX, PDF, XLSX, CSV, TSV, SRT, TMX, XLIFF, and zip archives of these; - is
    /// standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[command(flatten)]
    glossary: GlossaryArgs,

    #[command(flatten)]
    hints: HintArgs,

    #[command(flatten)]
    format: FormatArgs,

    /// Language pair of an OmegaT glossary, source first: zh-ru. Without it, one file per pair is written: OUT.zh-en.utf8, …
    #[arg(long, value_name = "SOURCE-TARGET", value_parser = exchange::pair)]
    pair: Option<Pair>,

    #[command(flatten)]
    selection: SelectionArgs,

    /// Keep this many contexts of each concept in each language [default: 50 in a spreadsheet, 10 on a web page, else none].
    #[arg(long, value_name = "N")]
    contexts: Option<usize>,

    /// Add a sheet with the N best term candidates that the glossary lacks (.xlsx only).
    #[arg(long, value_name = "N")]
    candidates: Option<usize>,

    /// Also report each document by concept.
    #[arg(long)]
    per_document: bool,

    /// Also list the concepts that do not occur.
    #[arg(long)]
    all: bool,

    /// How to treat a paragraph that already occurred in the same document.
    #[arg(long, default_value = "skip")]
    repeats: RepeatsArg,

    #[command(flatten)]
    voice: VoiceArgs,

    #[command(flatten)]
    threads: ThreadsArgs,
}

/// What part of the report is written, and in which order.
#[derive(Debug, clap::Args)]
struct SelectionArgs {
    /// Columns to write, in this order, separated by commas; `trilex explain` lists them.
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    columns: Option<Vec<String>>,

    /// Column to sort by: numbers from the largest down, text alphabetically [default: rank].
    #[arg(long, value_name = "COLUMN")]
    sort: Option<String>,

    /// Leave out concepts with fewer than N stand-alone occurrences.
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    min_count: u64,

    /// Only concepts of these domains, separated by commas.
    #[arg(long, value_name = "DOMAINS", value_delimiter = ',')]
    domain: Vec<String>,

    /// Only the first N concepts.
    #[arg(long, value_name = "N")]
    top: Option<usize>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum RepeatsArg {
    Skip,
    Count,
}

impl RepeatsArg {
    pub(super) fn repeats(self) -> Repeats {
        match self {
            RepeatsArg::Skip => Repeats::Skip,
            RepeatsArg::Count => Repeats::Count,
        }
    }
}

/// The matcher of the run. What is static is not freed when the program ends.
static MATCHER: OnceLock<Matcher> = OnceLock::new();

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        if self.paths.is_empty() {
            return Ok(short_help());
        }
        let start = Instant::now();
        let exchange = self.format.exchange(self.pair)?;
        // For a glossary the simplest report is enough.
        let format = exchange.map_or_else(|| self.format.format(), |_| Ok(Format::Jsonl))?;
        self.ensure_fits(format, exchange)?;
        if let Some(path) = &self.format.output {
            let read = || self.paths.iter().chain(&self.glossary.paths);
            output::ensure_writable(path, read())?;
            if self.per_document {
                output::ensure_writable(&output::second(path), read())?;
            }
        }
        let chosen = self.selection.columns.as_ref();
        let chosen = chosen
            .map(|names| columns(names.iter().map(String::as_str)))
            .transpose()?;
        let selection = self.selection();
        if let Some(column) = &selection.sort {
            columns([column.as_str()])?;
        }
        self.threads.start()?;
        let matcher = self.matcher()?;
        let glossary = matcher.glossary();
        if let Some(unknown) = unknown_domain(glossary, &selection.domains) {
            return Err(unknown.into());
        }
        let inputs: Vec<trilex::Result<Input>> = match self.candidates {
            Some(_) => input::held(&self.paths, self.hints.hints().encoding)?,
            None => input::named(&self.paths),
        };
        let voice = self.voice.voice();
        let bar = progress::documents(voice);
        let mut report = trilex::report_watched(&inputs, matcher, &self.options(format), &|done| {
            bar.advance(done)
        });
        bar.finish();
        let summary = summary(&report, self.repeats.repeats(), start);
        report.select(&selection)?;
        report.about = self.about(glossary);

        let tables = match (self.candidates, chosen.as_deref()) {
            (Some(most), columns) => {
                vec![self.beside(most, &report, columns, &inputs, matcher, voice)]
            }
            (None, Some(columns)) => report.write_columns(format, columns),
            (None, None) => report.write(format),
        };
        match (exchange, &self.format.output) {
            (Some(exchange), path) => {
                let found = glossary.of_ids(report.terms.iter().map(|row| row.id.as_str()));
                exchange::write(&found, exchange, path.as_deref().unwrap_or(Path::new("-")))?;
            }
            (None, Some(path)) => output::to_files(path, &tables)?,
            (None, None) => output::to_stdout(&tables)?,
        }
        Ok(end(&report, &summary, voice))
    }

    /// Compiles the glossary and, at the same time, loads what else the first text needs.
    fn matcher(&self) -> Result<&'static Matcher, Stop> {
        let lang = self.hints.hints().lang;
        let lang = lang.or_else(|| input::first_lang(&self.paths));
        // For texts in the other languages there is nothing else to load.
        let lang = lang.filter(|&lang| lang == Lang::Ru);
        // The second closure waits for another thread, so the one that may take longer comes first.
        let ((), matcher) = rayon::join(
            || lang.into_iter().for_each(trilex::preload),
            || {
                let matcher = Matcher::new(self.glossary.load()?);
                lang.into_iter().for_each(|lang| matcher.compile(lang));
                Ok(matcher)
            },
        );
        let matcher: Result<Matcher, Stop> = matcher;
        matcher.map(|matcher| MATCHER.get_or_init(|| matcher))
    }

    fn options(&self, format: Format) -> Options {
        let most = self.contexts.unwrap_or(match format {
            Format::Xlsx => 50,
            Format::Html => 10,
            _ => 0,
        });
        let Hints { lang, encoding } = self.hints.hints();
        Options {
            contexts: match most {
                0 => Contexts::None,
                most => Contexts::First(most),
            },
            lang,
            encoding,
            repeats: self.repeats.repeats(),
            rows: if self.all { Rows::All } else { Rows::Found },
            detail: match (self.per_document, format) {
                (true, _) | (_, Format::Xlsx | Format::Html) => Detail::Documents,
                (false, _) => Detail::Concepts,
            },
        }
    }

    fn selection(&self) -> Selection {
        Selection {
            min_count: self.selection.min_count,
            domains: self.selection.domain.clone(),
            sort: self.selection.sort.clone(),
            top: self.selection.top,
        }
    }

    /// Checks that the format can hold all that was asked for.
    fn ensure_fits(&self, format: Format, exchange: Option<Exchange>) -> Result<(), Error> {
        let has_contexts = matches!(format, Format::Json | Format::Xlsx | Format::Html);
        if self.contexts.is_some() && !has_contexts {
            return Err(Error::new("--contexts needs .xlsx, .html or .json")
                .remedy("leave it out, or use `trilex find`"));
        }
        if self.candidates.is_some() && (format != Format::Xlsx || exchange.is_some()) {
            return Err(Error::new("--candidates needs .xlsx")
                .remedy("leave it out, or use `trilex extract`"));
        }
        let has_columns = format != Format::Json && exchange.is_none();
        if self.selection.columns.is_some() && !has_columns {
            return Err(
                Error::new("--columns needs a table: this format always has every field")
                    .remedy("leave it out, or write .csv, .tsv, .xlsx or .jsonl"),
            );
        }
        let is_one_table = matches!(format, Format::Jsonl | Format::Markdown | Format::Docx);
        if self.per_document && is_one_table {
            return Err(
                Error::new("--per-document needs .csv, .tsv, .json, .xlsx or .html")
                    .remedy("leave it out"),
            );
        }
        Ok(())
    }
}

/// Prints notes, failures and the summary.
fn end(report: &Report, summary: &str, voice: Voice) -> ExitCode {
    let code = outcome(&report.documents, &report.failures, voice);
    if voice == Voice::Full {
        output::tell(summary);
    }
    code
}

/// Returns an error if the glossary has no concept of one of `domains`.
fn unknown_domain(glossary: &Glossary, domains: &[String]) -> Option<Error> {
    let known = |domain: &&String| {
        let mut concepts = glossary.concepts().iter();
        concepts.any(|concept| concept.domain == **domain)
    };
    let unknown = domains.iter().find(|domain| !known(domain))?;
    let mut all: Vec<&str> = glossary
        .concepts()
        .iter()
        .map(|concept| concept.domain.as_ref())
        .filter(|domain| !domain.is_empty())
        .collect();
    all.sort_unstable();
    all.dedup();
    Some(
        Error::new(format!("the glossary has no domain `{unknown}`"))
            .remedy(format!("its domains are {}", all.join(", "))),
    )
}

/// Shows how the command is called. Nothing was done, so it counts as a usage error.
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
