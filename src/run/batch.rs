//! Batches: the documents of a folder that grows, counted once each, and what is new among them.

mod column;
mod news;
mod output;
mod repeats;
mod run;

use std::{
    collections::{HashMap, HashSet},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use sha2::{Digest, Sha256};

pub use crate::run::reading::Progress;
pub(super) use column::explained;
pub use column::{CONCEPTS, DOCUMENTS, FAILURES, RATES, REPEATS, TRENDS};
use news::{Age, Gathering};
pub use news::{ConceptRow, News, RateRow, SIGNIFICANT, TrendRow};
pub use output::Output;
pub use repeats::RepeatRow;
use run::{Failed, Member, Run, Source};

use crate::{
    date::{Date, Dated},
    error::Result,
    find::concordance::Concordance,
    find::occurrence::Matcher,
    find::tally::COUNTING,
    glossary::Glossary,
    read::{Input, hexadecimal},
    run::ledger::{About, Entry, Ledger},
    run::reading::{Assembly, Counted, Detail, Options, Repeats, Searchers},
    run::report::Report,
};

/// How a document stands to the last run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It was not there.
    New,
    /// Its content is another.
    Changed,
    /// It is as it was.
    Known,
    /// It is gone.
    Removed,
    /// It was gone already.
    Gone,
    /// It cannot be read now, or not be looked for: what the ledger has of it stays as it was.
    Failed,
}

/// A document of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchDocument {
    /// Its name.
    pub name: String,
    /// How it stands to the last run.
    pub status: Status,
    /// Its main language.
    pub lang: String,
    /// Its day: given, or else from its name, its closing line or its metadata.
    pub date: Option<Date>,
    /// What the user should know about how it was read.
    pub notes: Vec<String>,
    /// SHA-256 of its bytes.
    pub hash: String,
}

/// What a batch yields.
pub struct Batch {
    /// The report on all documents that are there, as one run over everything yields it, and on those that
    /// [failed](Status::Failed) as they were counted last. Its rows document by concept stay in
    /// the ledger, from which [`write`](Batch::write) takes them.
    pub report: Report,
    /// All documents of the ledger, by name.
    pub documents: Vec<BatchDocument>,
    /// What is new since the last run, besides [documents](Batch::new_documents).
    pub news: News,
    /// Passages that stand in more than one document.
    pub repeats: Vec<RepeatRow>,
    /// Documents that had to be read.
    pub read: usize,
    ledger: Ledger,
    glossary: Arc<Glossary>,
    gathering: Gathering,
}

impl Batch {
    /// Returns the documents that are new, changed or gone since the last run, by name.
    pub fn new_documents(&self) -> impl Iterator<Item = &BatchDocument> {
        let documents = self.documents.iter();
        documents.filter(|document| match document.status {
            Status::New | Status::Changed | Status::Removed => true,
            Status::Known | Status::Gone | Status::Failed => false,
        })
    }

    /// Returns how often each concept occurs, month by month.
    pub fn trends(&self) -> impl Iterator<Item = TrendRow> {
        self.gathering.trends()
    }

    /// Ends the run: what is new in it is known from now on. To be called when the reports are written; if it is not, the next
    /// run tells the same news.
    ///
    /// # Errors
    ///
    /// If the ledger cannot be written.
    pub fn finish(mut self) -> Result<()> {
        let concepts: Vec<String> = self
            .report
            .terms
            .iter()
            .filter(|term| term.count + term.nested > 0)
            .map(|term| term.id.clone())
            .collect();
        let glossary = fingerprint(&self.glossary);
        self.ledger.finish(PROGRAM, &glossary, &concepts)
    }
}

/// The program that counts: what another version, or another [`COUNTING`], has counted is counted again.
const PROGRAM: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// Counts what is new in `inputs`, takes the rest from the ledger at the path `ledger`, and reports on everything.
///
/// A document is known by the SHA-256 of its content: renamed or touched, it is not counted again; with another glossary, other
/// options or another version of the program it is. What was counted is kept document by document, so a run that is killed
/// goes on where it was. A document that cannot be read is a failure in the report, and is tried again next time.
///
/// A document of the ledger that cannot be read now, or that lies in a folder or an archive that cannot be, is not removed: its
/// figures stay in the report as they were counted last. Under another glossary or other options they leave it until the document
/// can be counted again.
///
/// If repeats are skipped, a passage that stands in several documents counts in the first of them, in the order of `inputs`.
///
/// `dates` gives documents their day, by name. Every batch has the table document by concept, whatever `options` say of it.
///
/// # Errors
///
/// If the ledger cannot be used, or another run works on it.
pub fn batch(
    inputs: &[Result<Input>],
    matcher: &Matcher,
    ledger: &Path,
    options: &Options,
    dates: &HashMap<String, Date>,
    progress: &(impl Fn(Progress) + Sync),
) -> Result<Batch> {
    let ledger = Ledger::open(ledger)?;
    let glossary = matcher.glossary();
    let settings = format!(
        "{PROGRAM} counting {COUNTING} {} {:?} {:?} {:?}",
        fingerprint(glossary),
        options.lang,
        options.encoding,
        options.repeats
    );
    let (found, mut failures) = named(inputs);
    progress(Progress::Found {
        documents: found.len(),
        bytes: found.iter().map(|(_, input)| input.size()).sum(),
    });

    let run = Run {
        ledger: Mutex::new(ledger),
        searchers: &Searchers::new(matcher),
        options,
        settings,
    };
    let (mut members, read) = run.members(found, &mut failures, progress)?;
    run.keep_unread(&mut members, &failures)?;
    let (repeats, excluded) = run.repeats(&members)?;
    if options.repeats == Repeats::Skip {
        run.leave_out(&mut members, &excluded, &mut failures)?;
    }
    let mut ledger = run
        .ledger
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);

    // What the run knows is entered before anything is reported, so that a report never says more than the ledger.
    let mut entries = Vec::with_capacity(members.len());
    let detail = Detail::Concepts;
    let mut assembly = Assembly::new(glossary, &Options { detail, ..*options });
    let mut gathering = Gathering::new(Arc::clone(glossary));
    let mut unread = HashSet::new();
    let count = members.len();
    for (number, member) in members.into_iter().enumerate() {
        let about = ledger.about(&member.whole)?;
        let tally = ledger.tally(&member.counted)?;
        let before = ledger.document(&member.name)?;
        if let Source::Ledger { .. } = member.source {
            unread.insert(member.name.clone());
        }
        let entry = entry(member, &about, before, dates, ledger.run());
        let age = match entry.changed == ledger.run() {
            true => Age::New,
            false => Age::Known,
        };
        gathering.add(&tally, age, entry.date);
        let counted = Counted {
            lang: about.lang,
            notes: about.notes,
            dated: Dated {
                given: entry.date,
                ..Dated::default()
            },
            tally,
            concordance: Concordance::default(),
        };
        assembly.add(number, &entry.name, Ok(counted));
        entries.push(entry);
    }
    for (number, name, error) in &failures {
        assembly.add(*number, name, Err(error.clone()));
    }
    let report = assembly.finish(count);
    let names = entries.iter().map(|entry| entry.name.as_str());
    for mut entry in ledger.others(&names.collect())? {
        if entry.removed.is_none() && failure_over(&failures, &entry.name).is_some() {
            unread.insert(entry.name.clone());
        } else {
            entry.removed.get_or_insert(ledger.run());
        }
        entries.push(entry);
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    ledger.enter(&entries, &report.failures)?;
    let documents = documents(entries, &unread, &report, ledger.run());
    let seen = ledger.concepts()?;
    Ok(Batch {
        news: gathering.news(&report, &seen),
        report,
        documents,
        repeats,
        read,
        ledger,
        glossary: Arc::clone(glossary),
        gathering,
    })
}

/// Returns the inputs with their numbers, each document once, and those that are none.
fn named(inputs: &[Result<Input>]) -> (Vec<(usize, &Input)>, Vec<Failed>) {
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    let mut names = HashSet::new();
    for (number, input) in inputs.iter().enumerate() {
        match input {
            Ok(input) if names.insert(input.name()) => found.push((number, input)),
            Ok(_) => {}
            Err(error) => {
                let name = error.file().unwrap_or_default().to_owned();
                failures.push((number, name, error.clone()));
            }
        }
    }
    (found, failures)
}

/// Returns the first failure that leaves it open whether the document `name` is there and what is in it: its own, or that of a
/// folder or an archive above it.
fn failure_over<'f>(failures: &'f [Failed], name: &str) -> Option<&'f Failed> {
    failures.iter().find(|(_, failed, _)| {
        let rest = name.strip_prefix(failed.trim_end_matches('/'));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn entry(
    member: Member,
    about: &About,
    before: Option<Entry>,
    dates: &HashMap<String, Date>,
    run: i64,
) -> Entry {
    let given = before.as_ref().and_then(|before| before.given);
    let given = dates.get(&member.name).copied().or(given);
    // One that was gone and is back is new. What a killed run has missed, no report has told.
    let before = before.filter(|before| before.removed.is_none_or(|gone| gone == run));
    let dated = Dated {
        given,
        closing: about.closing,
        metadata: about.dated,
    };
    let hash = member.hash;
    Entry {
        lang: about.lang.to_string(),
        date: dated.day(&member.name),
        name: member.name,
        whole: member.whole,
        counted: member.counted,
        given,
        added: before.as_ref().map_or(run, |before| before.added),
        changed: match before {
            Some(before) if before.hash == hash => before.changed,
            _ => run,
        },
        removed: None,
        hash,
    }
}

/// Returns how each document stands to the last run, those of the names in `unread` having failed.
fn documents(
    entries: Vec<Entry>,
    unread: &HashSet<String>,
    report: &Report,
    run: i64,
) -> Vec<BatchDocument> {
    let status = |entry: &Entry| match entry {
        Entry { name, .. } if unread.contains(name) => Status::Failed,
        Entry {
            removed: Some(gone),
            ..
        } if *gone == run => Status::Removed,
        Entry {
            removed: Some(_), ..
        } => Status::Gone,
        Entry { added, .. } if *added == run => Status::New,
        Entry { changed, .. } if *changed == run => Status::Changed,
        _ => Status::Known,
    };
    let noted = report.documents.iter().filter(|row| !row.notes.is_empty());
    let mut notes: HashMap<&str, Vec<String>> = noted
        .map(|document| (document.name.as_str(), document.notes.clone()))
        .collect();
    entries
        .into_iter()
        .map(|entry| BatchDocument {
            status: status(&entry),
            notes: notes.remove(entry.name.as_str()).unwrap_or_default(),
            name: entry.name,
            lang: entry.lang,
            date: entry.date,
            hash: entry.hash,
        })
        .collect()
}

/// Returns the fingerprint of what matters in a glossary for counting: its concepts and their terms, in order.
fn fingerprint(glossary: &Glossary) -> String {
    let mut hash = Sha256::new();
    for concept in glossary.concepts() {
        hash.update(format!("{:?} {:?}\n", concept.id, concept.terms));
    }
    hexadecimal(&hash.finalize())
}
