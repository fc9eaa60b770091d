//! `trilex extract`: terms that the glossary lacks; `trilex explain-term`: why a string is, or is not, among them.

mod told;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use clap::{Parser, ValueEnum};
use trilex::{
    Error, Hints, Matcher,
    candidate::{Accepted, Decision},
    extract::{Columns, Extraction, Format, Known, Task, draft},
    report::AboutRow,
};

use told::told;

use super::{
    Stop,
    count::counted,
    glossary_args::load_glossary,
    hints::HintArgs,
    input,
    outcome::outcome,
    output,
    progress::{self, Voice, VoiceArgs},
    threads::ThreadsArgs,
};

const EXAMPLE: &str = "Examples:
  trilex extract statement.zh.txt --top 100
  trilex extract statement.ru.txt --rejected rejected.txt --as-glossary draft.csv";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    /// Only the first N candidates.
    #[arg(long, value_name = "N")]
    top: Option<usize>,

    /// Leave out candidates that occur less often.
    #[arg(long, value_name = "N", default_value_t = 1)]
    min_count: u64,

    /// What to do with candidates that are in the glossary or in one of the lists.
    #[arg(long, default_value = "hide")]
    known: KnownArg,

    /// Form of the list [default: by the ending of -o; a table on a terminal, CSV elsewhere].
    #[arg(long)]
    format: Option<FormatArg>,

    /// Add a column for each measure; JSON always has them.
    #[arg(long)]
    measures: bool,

    /// Write to this file instead of the standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    voice: VoiceArgs,

    /// Write the candidates shown to this file as a glossary too: a concept each, with status draft.
    #[arg(long, value_name = "FILE")]
    as_glossary: Option<PathBuf>,
}

const EXPLAIN_EXAMPLE: &str = "Example:
  trilex explain-term 打击网络犯罪 statement.zh.txt";

#[derive(Debug, Parser)]
#[command(after_help = EXPLAIN_EXAMPLE)]
pub(super) struct ExplainArgs {
    /// The string to explain.
    #[arg(value_name = "TEXT", value_parser = super::input::filled)]
    text: String,

    #[command(flatten)]
    common: Common,
}

/// What both commands are told.
#[derive(Debug, clap::Args)]
struct Common {
    /// Files and folders to read, of the formats that trilex report reads; - is the standard input.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// Use this glossary (a CSV file or a folder of them) instead of the embedded one, which is called `default`; `none` is
    /// no glossary. May be given more than once.
    #[arg(long, value_name = "FILE_OR_DIR")]
    glossary: Vec<PathBuf>,

    #[command(flatten)]
    hints: HintArgs,

    /// Candidates accepted before: a list with one a line, or a table of candidates or a glossary as CSV or XLSX. Where the status
    /// of a table says accepted or rejected, only the rows that are accepted count.
    #[arg(long, value_name = "FILE")]
    accepted: Vec<PathBuf>,

    /// Candidates rejected before, in the same forms.
    #[arg(long, value_name = "FILE")]
    rejected: Vec<PathBuf>,

    /// Texts of general language to compare frequencies with.
    #[arg(long, value_name = "FILE_OR_DIR")]
    reference: Vec<PathBuf>,

    #[command(flatten)]
    threads: ThreadsArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum KnownArg {
    Show,
    Hide,
    Only,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormatArg {
    /// For people, on a terminal.
    Table,
    /// Comma-separated values, for programs.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// JSON, with everything that is known.
    Json,
    /// A spreadsheet for Excel and LibreOffice, to decide in.
    Xlsx,
    /// A page for the browser, in one file.
    Html,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let start = Instant::now();
        let format = self.format()?;
        if let Some(path) = &self.output {
            output::check(path, self.common.read())?;
        }
        if let Some(path) = &self.as_glossary {
            output::check_csv(path, self.common.read())?;
        }
        self.common.threads.start()?;
        let matcher = self.common.matcher()?;
        let task = Task {
            min_count: self.min_count,
            top: self.top,
            known: match self.known {
                KnownArg::Show => Known::Show,
                KnownArg::Hide => Known::Hide,
                KnownArg::Only => Known::Only,
            },
            ..self.common.task(matcher.as_ref())?
        };
        let inputs = input::named(&self.common.paths);
        let bar = progress::text(self.voice.voice());
        let mut extraction =
            trilex::extract::extract(&inputs, &task, |bytes| progress::read(&bar, bytes));
        bar.finish_and_clear();
        extraction.about = self.about(matcher.as_ref().map(|matcher| &**matcher.glossary()));
        let columns = match self.measures {
            true => Columns::Measures,
            false => Columns::Plain,
        };
        let table = [extraction.write(format, columns)];
        match &self.output {
            Some(path) => output::to_files(path, &table)?,
            None => output::to_stdout(&table)?,
        }
        if let Some(path) = &self.as_glossary {
            output::to_files(path, &[draft(&extraction.candidates)])?;
        }
        Ok(end(&extraction, start, self.voice.voice()))
    }

    /// Returns how the list was made. The clock is not in it: the same input gives the same bytes.
    fn about(&self, glossary: Option<&trilex::Glossary>) -> Vec<AboutRow> {
        let common = &self.common;
        let named = |paths: &[PathBuf]| -> String {
            let shown: Vec<String> = paths
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            shown.join(", ")
        };
        let listed = |name, paths: &[PathBuf]| (!paths.is_empty()).then(|| (name, named(paths)));
        let used = match (glossary, common.glossary.is_empty()) {
            (None, _) => "none".to_owned(),
            (Some(_), true) => "default".to_owned(),
            (Some(_), false) => named(&common.glossary),
        };
        let known = match self.known {
            KnownArg::Show => "shown",
            KnownArg::Hide => "left out",
            KnownArg::Only => "shown alone",
        };
        let count = |glossary: &trilex::Glossary| glossary.concepts().len().to_string();
        let rows = [
            Some(("program", format!("trilex {}", env!("CARGO_PKG_VERSION")))),
            Some(("inputs", named(&common.paths))),
            Some(("glossary", used)),
            glossary.map(|glossary| ("concepts in the glossary", count(glossary))),
            common
                .hints
                .hints()
                .lang
                .map(|lang| ("language", lang.to_string())),
            Some(("known candidates", known.to_owned())),
            listed("accepted before", &common.accepted),
            listed("rejected before", &common.rejected),
            listed("general language", &common.reference),
            (self.min_count > 1).then(|| ("least count", self.min_count.to_string())),
            self.top
                .map(|top| ("first candidates only", top.to_string())),
        ];
        rows.into_iter()
            .flatten()
            .map(|(name, value)| AboutRow {
                name: name.to_owned(),
                value,
            })
            .collect()
    }

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
            FormatArg::Xlsx if self.output.is_none() && output::is_terminal() => {
                return Err(
                    Error::new("a terminal cannot show this format").remedy("name a file: -o FILE")
                );
            }
            FormatArg::Xlsx => Format::Xlsx,
            FormatArg::Html => Format::Html,
            FormatArg::Table if self.output.is_some() => Format::Table(None),
            FormatArg::Table => Format::Table(output::terminal_width()),
        })
    }
}

impl ExplainArgs {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        self.common.threads.start()?;
        let matcher = self.common.matcher()?;
        let task = self.common.task(matcher.as_ref())?;
        let inputs = input::held(&self.common.paths, self.common.hints.hints().encoding)?;
        let explanation = trilex::extract::explain(&self.text, &inputs, &task);
        output::to_stdout(&[told(&self.text, &explanation).into_bytes()])?;
        Ok(outcome(&[], &explanation.failures, Voice::Full))
    }
}

impl Common {
    /// Returns all that is read.
    fn read(&self) -> impl Iterator<Item = &PathBuf> {
        let lists = self.accepted.iter().chain(&self.rejected);
        let compared = self.glossary.iter().chain(&self.reference);
        self.paths.iter().chain(compared).chain(lists)
    }

    fn matcher(&self) -> Result<Option<Matcher>, Stop> {
        if self.glossary.iter().any(|path| path.as_os_str() == "none") {
            return Ok(None);
        }
        let glossary = load_glossary(&self.glossary)?;
        Ok(Some(Matcher::new(glossary)))
    }

    fn task<'t>(&self, matcher: Option<&'t Matcher>) -> Result<Task<'t>, Stop> {
        let Hints { lang, encoding } = self.hints.hints();
        Ok(Task {
            lang,
            encoding,
            matcher,
            accepted: list(&self.accepted, Decision::Accepted)?,
            rejected: list(&self.rejected, Decision::Rejected)?,
            reference: trilex::extract::reference(&input::named(&self.reference), lang)?,
            ..Task::default()
        })
    }
}

fn list(paths: &[PathBuf], decision: Decision) -> Result<Accepted, Stop> {
    let mut accepted = Accepted::default();
    for path in paths {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|error| Error::io(&name, &error))?;
        let is_workbook = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        if is_workbook && !bytes.starts_with(b"PK") {
            let what = "the name ends in .xlsx, but it is no workbook";
            let error = Error::new(what).in_file(name);
            return Err(error.remedy("save it as one, or as .csv or .txt").into());
        }
        accepted
            .read(&bytes, decision)
            .map_err(|error| Stop::from(error.in_file(name)))?;
    }
    Ok(accepted)
}

fn by_ending(path: &Path) -> Result<FormatArg, Error> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "csv" | "" => Ok(FormatArg::Csv),
        "tsv" => Ok(FormatArg::Tsv),
        "json" => Ok(FormatArg::Json),
        "xlsx" => Ok(FormatArg::Xlsx),
        "html" | "htm" => Ok(FormatArg::Html),
        "txt" => Ok(FormatArg::Table),
        other => Err(
            Error::new(format!("no list of candidates has the ending .{other}"))
                .in_file(path.display().to_string())
                .remedy(
                    "end the name in .csv, .tsv, .json, .xlsx, .html or .txt, or name the --format",
                ),
        ),
    }
}

fn end(extraction: &Extraction, start: Instant, voice: Voice) -> ExitCode {
    let code = outcome(&extraction.documents, &extraction.failures, voice);
    if voice == Voice::Full {
        output::tell(&format!(
            "{}, {}, {}, {:.2} s",
            counted(extraction.documents.len() as u64, "document"),
            counted(extraction.candidates.len() as u64, "candidate"),
            counted(extraction.failures.len() as u64, "failure"),
            start.elapsed().as_secs_f64(),
        ));
    }
    code
}
