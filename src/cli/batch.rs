//! `trilex batch`: a folder of statements that grows, and a ledger that remembers.

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
    count::counted,
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
  trilex batch inbox --ledger statements.db --out reports

Each run reads what is new or changed in the folders and takes the rest from the ledger. DIR gets the reports on everything \
(report.csv, report.per-document.csv, report.json, trends.csv, repeats.csv, failures.csv), which are those of one run over \
everything; documents.csv, all documents of the ledger, those that are gone too, and how each stands to the last run; and what is \
new since the last run: new-documents.csv, new-concepts.csv and rates.csv, the concepts whose rate in the new documents differs from \
that in the known ones with a log-likelihood of at least 15.13 (p < 0.0001). A document of the ledger that cannot be read keeps the \
figures that were counted last.";

#[derive(Debug, Parser)]
#[command(after_help = EXAMPLE)]
pub(super) struct Args {
    /// Folders, files and zip archives to read.
    #[arg(value_name = "INBOX", required = true)]
    inbox: Vec<PathBuf>,

    /// Remember what was counted in this file, outside the inboxes; it is made if there is none.
    #[arg(long, value_name = "FILE")]
    ledger: PathBuf,

    /// Write the reports to this folder, outside the inboxes; it is made if there is none.
    #[arg(short, long, alias = "output", value_name = "DIR")]
    out: PathBuf,

    #[command(flatten)]
    glossary: GlossaryArgs,

    #[command(flatten)]
    hints: HintArgs,

    /// What to do with a passage that stands in its document, or in an earlier document, already.
    #[arg(long, default_value = "skip")]
    repeats: RepeatsArg,

    /// Give a document its date, instead of taking it from its name, its closing line or its metadata. May be given more than
    /// once, and is remembered.
    #[arg(long, value_name = "DOCUMENT=DATE", value_parser = dated)]
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
            return Err(Error::new("a batch does not read the standard input")
                .in_file(path.display().to_string())
                .remedy("name a folder")
                .into());
        }
        // All documents of a folder that is not there would count as removed.
        if let Some(path) = self.inbox.iter().find(|path| !path.exists()) {
            return Err(Error::new("there is no such folder or file")
                .in_file(path.display().to_string())
                .remedy("check the path; the ledger and the reports are as they were")
                .into());
        }
        paths::check(&self.inbox, &self.ledger, &self.out)?;
        if self.out.exists() && !self.out.is_dir() {
            return Err(Error::new("this is a file, and the reports need a folder")
                .in_file(self.out.display().to_string())
                .remedy("name another: --out DIR")
                .into());
        }
        let glossary = self.glossary.load()?;
        let failed = |error| Error::io(self.out.display().to_string(), &error);
        // Now, for the ledger may lie in it.
        fs::create_dir_all(&self.out).map_err(failed)?;
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
        write(&self.out, &batch)?;
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
            output::tell(&format!("warning: --date: there is no document {name}"));
        }
        if voice == Voice::Full {
            tell(&batch, start);
        }
        let code = match batch.report.failures.is_empty() {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(FAILED),
        };
        batch.finish()?;
        Ok(code)
    }
}

/// `inbox/statement.txt=2020-11-10`
fn dated(text: &str) -> Result<(String, Date), String> {
    let (name, date) = text
        .rsplit_once('=')
        .ok_or("write it like inbox/statement.txt=2020-11-10")?;
    Ok((name.to_owned(), date.parse()?))
}

/// Writes the reports. A file appears whole or not at all; what a killed run has left is written over.
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
        // On a full disk what was written of it is in the way.
        drop(fs::remove_file(&part));
        Error::io(path.display().to_string(), &error).into()
    })
}

/// Says what is new.
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
    output::tell(&format!(
        "{} for the first time, {} with another rate (log-likelihood ≥ 15.13)",
        counted(batch.news.concepts.len() as u64, "concept"),
        batch.news.rates.len()
    ));
    let repeated: u64 = batch.repeats.iter().map(|row| row.passages).sum();
    output::tell(&format!(
        "{} that an earlier document has, {}, {:.2} s",
        counted(repeated, "passage"),
        counted(batch.report.failures.len() as u64, "failure"),
        start.elapsed().as_secs_f64()
    ));
}
