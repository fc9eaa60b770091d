//! `trilex batch`: a folder of documents that grows, and a ledger of what was counted.

mod paths;

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, BufWriter},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use clap::Parser;
use trilex::{
    Date, Error, Hints, Matcher,
    batch::{Batch, Output},
};

use super::{
    FAILED, Stop,
    count::{counted, failed},
    glossary_args::GlossaryArgs,
    hints::HintArgs,
    input,
    outcome::tell_notes,
    output,
    progress::{self, Voice, VoiceArgs},
    report::RepeatsArg,
    threads::ThreadsArgs,
};

const EXAMPLE: &str = "Example:
  trilex batch inbox --ledger statements.db -o reports

Each run reads what is new or changed in the inboxes and takes the rest from the ledger. DIR gets

- the totals, the same as those of one run over everything: report.csv, report.per-document.csv, report.json, trends.csv, repeats.csv, \
failures.csv
- documents.csv: every document of the ledger, including those removed, and what has become of it since the last run
- what is new since the last run: new-documents.csv, new-concepts.csv, and rates.csv, the concepts that became more or less frequent \
(log-likelihood of at least 15.13, p < 0.0001)

A document that can no longer be read keeps the figures counted last.";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// Folders, files and zip archives to read.
    #[arg(value_name = "INBOX", required = true)]
    inbox: Vec<PathBuf>,

    /// File that remembers what was counted; created if missing. It must be outside the inboxes.
    #[arg(long, value_name = "FILE")]
    ledger: PathBuf,

    /// Folder for the reports; created if missing. It must be outside the inboxes.
    #[arg(short, long, alias = "out", value_name = "DIR")]
    output: PathBuf,

    #[command(flatten)]
    glossary: GlossaryArgs,

    #[command(flatten)]
    hints: HintArgs,

    /// How to treat a passage that already occurred in the same or an earlier document.
    #[arg(long, default_value = "skip")]
    repeats: RepeatsArg,

    /// Set the date of a document, instead of taking it from its name, its closing lines or its metadata. The date is
    /// remembered. May be repeated.
    #[arg(long, value_name = "DOCUMENT=DATE", value_parser = with_date)]
    date: Vec<(String, Date)>,

    #[command(flatten)]
    voice: VoiceArgs,

    #[command(flatten)]
    threads: ThreadsArgs,
}

impl Args {
    /// Runs the command.
    pub(super) fn run(self) -> Result<ExitCode, Stop> {
        let start = Instant::now();
        self.threads.start()?;
        if let Some(path) = self.inbox.iter().find(|path| path.as_os_str() == "-") {
            return Err(Error::new("batch cannot read standard input")
                .in_file(path.display().to_string())
                .remedy("name a folder")
                .into());
        }
        // Otherwise all documents of a missing folder would count as removed.
        if let Some(path) = self.inbox.iter().find(|path| !path.exists()) {
            return Err(Error::new("no such file or folder")
                .in_file(path.display().to_string())
                .remedy("check the path (ledger and reports are unchanged)")
                .into());
        }
        paths::check(&self.inbox, &self.ledger, &self.output)?;
        if self.output.exists() && !self.output.is_dir() {
            return Err(Error::new("this is a file, and the reports need a folder")
                .in_file(self.output.display().to_string())
                .remedy("name a folder: -o DIR")
                .into());
        }
        let glossary = self.glossary.load()?;
        let failed = |error| Error::io(self.output.display().to_string(), &error);
        // Before the batch begins, since the ledger may be in it.
        fs::create_dir_all(&self.output).map_err(failed)?;
        let inputs = input::named(&self.inbox);
        let Hints { lang, encoding } = self.hints.hints();
        let options = trilex::Options {
            lang,
            encoding,
            repeats: self.repeats.repeats(),
            ..trilex::Options::default()
        };
        let dates: HashMap<String, Date> = self.date.iter().cloned().collect();
        let voice = self.voice.voice();
        let bar = progress::documents(voice);
        let batch = trilex::batch::batch(
            &inputs,
            &Matcher::new(glossary),
            &self.ledger,
            &options,
            &dates,
            &|done| bar.advance(done),
        );
        bar.finish();
        let batch = batch?;
        write(&self.output, &batch)?;
        for failure in &batch.report.failures {
            output::tell(&format!("error: {}", failure.error));
        }
        let unknown = dates.keys().find(|name| {
            batch
                .documents
                .iter()
                .all(|document| document.name != **name)
        });
        if let Some(name) = unknown {
            output::tell(&format!("warning: --date: no document is called {name}"));
        }
        if voice == Voice::Full {
            tell(&batch, start);
        }
        let code = if batch.report.failures.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(FAILED)
        };
        batch.finish()?;
        Ok(code)
    }
}

/// `inbox/statement.txt=2020-11-10`
fn with_date(text: &str) -> Result<(String, Date), String> {
    let (name, date) = text
        .rsplit_once('=')
        .ok_or("use the form inbox/statement.txt=2020-11-10")?;
    Ok((name.to_owned(), date.parse()?))
}

/// Writes the reports. A file appears whole or not at all; leftovers of a killed run are overwritten.
fn write(folder: &Path, batch: &Batch) -> Result<(), Stop> {
    for output in Output::ALL {
        put(folder, output.file(), |file| batch.write(output, file))?;
    }
    Ok(())
}

fn put(
    folder: &Path,
    name: &str,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> Result<(), Stop> {
    let path = folder.join(name);
    let part = folder.join(format!(".{name}.part"));
    let written = File::create(&part).and_then(|file| {
        let mut file = BufWriter::new(file);
        write(&mut file)?;
        file.into_inner()?.sync_all()?;
        fs::rename(&part, &path)
    });
    written.map_err(|error| {
        // If the disk is full, the part that was written takes up space.
        drop(fs::remove_file(&part));
        Error::io(path.display().to_string(), &error).into()
    })
}

/// Prints what is new.
fn tell(batch: &Batch, start: Instant) {
    for document in batch.new_documents() {
        tell_notes(&document.name, &document.notes);
    }
    let count = |status| {
        let documents = batch.documents.iter();
        documents
            .filter(|document| document.status == status)
            .count()
    };
    use trilex::batch::Status::{Changed, New, Removed};
    output::tell(&format!(
        "{}: {} new, {} changed, {} removed; {} read",
        counted(batch.report.documents.len() as u64, "document"),
        count(New),
        count(Changed),
        count(Removed),
        batch.read,
    ));
    let repeated: u64 = batch.repeats.iter().map(|row| row.passages).sum();
    let mut parts = vec![format!(
        "{} new this run; {} became more or less frequent.",
        counted(batch.news.concepts.len() as u64, "concept"),
        batch.news.rates.len()
    )];
    if repeated > 0 {
        let passages = counted(repeated, "passage");
        parts.push(format!("{passages} repeated from earlier documents."));
    }
    parts.extend(failed(batch.report.failures.len()));
    parts.push(format!("{:.2} s", start.elapsed().as_secs_f64()));
    output::tell(&parts.join(" "));
}
