//! `trilex extract`: term candidates; `trilex explain-term`: why a string is, or is not, one of them.

mod summary;

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

use summary::summary;

use super::{
    Stop,
    count::{counted, failed},
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

    /// Leave out candidates with fewer than N occurrences.
    #[arg(long, value_name = "N", default_value_t = 1)]
    min_count: u64,

    /// How to treat candidates that the glossary or a list already has.
    #[arg(long, default_value = "hide")]
    known: KnownArg,

    /// Output format [default: from the ending of -o; a table in a terminal, else CSV].
    #[arg(long)]
    format: Option<FormatArg>,

    /// Add a column for each measure (JSON always has them).
    #[arg(long)]
    measures: bool,

    /// Write to this file instead of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[command(flatten)]
    voice: VoiceArgs,

    /// Also write the candidates shown to this file as a glossary (CSV): one concept each, with status draft.
    #[arg(long, value_name = "FILE")]
    as_glossary: Option<PathBuf>,
}

const EXPLAIN_EXAMPLE: &str = "Example:
  trilex explain-term 打击网络犯罪 statement.zh.txt";

#[derive(Debug, Parser)]
#[command(after_help = EXPLAIN_EXAMPLE)]
pub(super) struct ExplainArgs {
    /// String to explain.
    #[arg(value_name = "TEXT", value_parser = super::input::filled)]
    text: String,

    #[command(flatten)]
    common: Common,
}

/// The arguments that both commands share.
#[derive(Debug, clap::Args)]
struct Common {
    /// Files and folders to read, in any format that trilex report reads; - is standard input.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,

    /// Glossary to use instead of the built-in one: a CSV file or a folder of them; `default` is the built-in one, `none` is
    /// no glossary. May be repeated.
    #[arg(long, value_name = "FILE_OR_DIR")]
    glossary: Vec<PathBuf>,

    #[command(flatten)]
    hints: HintArgs,

    /// Candidates accepted earlier: a list with one per line, or a table of candidates or a glossary as CSV or XLSX. If the
    /// column `status` of a table says accepted or rejected, only the accepted rows count.
    #[arg(long, value_name = "FILE")]
    accepted: Vec<PathBuf>,

    /// Candidates rejected earlier, in the same forms.
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
    /// Aligned columns, for reading in a terminal.
    Table,
    /// Comma-separated values, for programs.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// JSON, with everything that is known.
    Json,
    /// Spreadsheet for Excel and LibreOffice, to record decisions in.
    Xlsx,
    /// Web page in one file.
    Html,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let start = Instant::now();
        let format = self.format()?;
        if let Some(path) = &self.output {
            output::ensure_writable(path, self.common.read())?;
        }
        if let Some(path) = &self.as_glossary {
            output::ensure_csv_name(path, self.common.read())?;
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
        let columns = if self.measures {
            Columns::Measures
        } else {
            Columns::Plain
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
            KnownArg::Hide => "hidden",
            KnownArg::Only => "only these shown",
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
            listed("accepted earlier", &common.accepted),
            listed("rejected earlier", &common.rejected),
            listed("general language", &common.reference),
            (self.min_count > 1).then(|| ("minimum count", self.min_count.to_string())),
            self.top
                .map(|top| ("maximum number of candidates", top.to_string())),
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
        output::to_stdout(&[summary(&self.text, &explanation).into_bytes()])?;
        Ok(outcome(&[], &explanation.failures, Voice::Full))
    }
}

impl Common {
    /// Returns all paths that are read.
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
            let what = "not a valid .xlsx (damaged, or another format renamed)";
            let error = Error::new(what).in_file(name);
            return Err(error
                .remedy("re-save it, or rename it to .csv or .txt")
                .into());
        }
        accepted
            .read(&name, &bytes, decision)
            .map_err(|error| Stop::from(error.in_file(&name)))?;
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
                .remedy("use .csv, .tsv, .json, .xlsx, .html or .txt, or add --format"),
        ),
    }
}

fn end(extraction: &Extraction, start: Instant, voice: Voice) -> ExitCode {
    let code = outcome(&extraction.documents, &extraction.failures, voice);
    if voice == Voice::Full {
        for note in &extraction.notes {
            output::tell(&format!("note: {note}"));
        }
        let documents = counted(extraction.documents.len() as u64, "document");
        let candidates = counted(extraction.candidates.len() as u64, "candidate");
        let mut parts = vec![format!("{documents}, {candidates}.")];
        parts.extend(failed(extraction.failures.len()));
        parts.push(format!("{:.2} s", start.elapsed().as_secs_f64()));
        output::tell(&parts.join(" "));
    }
    code
}
