//! Batches: the documents of a folder that grows, counted once each, and what is new among them.

mod column;
mod news;
mod output;
mod rate;
mod repeats;
mod run;

use std::{
    collections::{HashMap, HashSet},
    path::Path,
    sync::{Mutex, PoisonError},
};

use sha2::{Digest, Sha256};

pub use crate::pipeline::Progress;
pub use column::{CONCEPTS, DOCUMENTS, FAILURES, RATES, REPEATS, TRENDS, explain_columns};
pub use news::{ConceptRow, News, RateRow, TrendRow};
pub use output::Output;
pub use rate::{SIGNIFICANT, log_likelihood};
pub use repeats::RepeatRow;
use run::{Failed, Member, Run};

use crate::{
    concordance::Concordance,
    date::{Date, Dated},
    document::{Input, hexadecimal},
    error::Result,
    glossary::Glossary,
    ledger::{About, Entry, Ledger},
    occurrence::Matcher,
    pipeline::{Assembly, Counted, Detail, Options, Repeats, Searchers},
    report::Report,
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
pub struct Batch<'g> {
    /// The report on all documents that are there, as one run over everything yields it. Its rows document by concept stay in
    /// the ledger, from which [`write`](Batch::write) takes them.
    pub report: Report,
    /// All documents of the ledger, by name.
    pub documents: Vec<BatchDocument>,
    /// What is new since the last run.
    pub news: News,
    /// How often each concept occurs, month by month.
    pub trends: Vec<TrendRow>,
    /// Passages that stand in more than one document.
    pub repeats: Vec<RepeatRow>,
    /// Documents that had to be read.
    pub read: usize,
    ledger: Ledger,
    glossary: &'g Glossary,
}

impl Batch<'_> {
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
        let glossary = fingerprint(self.glossary);
        self.ledger.finish(PROGRAM, &glossary, &concepts)
    }
}

/// The program that counts: what another version has counted is counted again.
const PROGRAM: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// Counts what is new in `inputs`, takes the rest from the ledger at the path `ledger`, and reports on everything.
///
/// A document is known by the SHA-256 of its content: renamed or touched, it is not counted again; with another glossary, other
/// options or another version of the program it is. What was counted is kept document by document, so a run that is killed
/// goes on where it was. A document that cannot be read is a failure in the report, and is tried again next time.
///
/// If repeats are skipped, a passage that stands in several documents counts in the first of them, in the order of `inputs`.
///
/// `dates` gives documents their day, by name. Every batch has the table document by concept, whatever `options` say of it.
///
/// # Errors
///
/// If the ledger cannot be used, or another run works on it.
pub fn batch<'g>(
    inputs: &[Result<Input>],
    matcher: &Matcher<'g>,
    ledger: &Path,
    options: &Options,
    dates: &HashMap<String, Date>,
    progress: &(impl Fn(Progress) + Sync),
) -> Result<Batch<'g>> {
    let ledger = Ledger::open(ledger)?;
    let glossary = matcher.glossary();
    let settings = format!(
        "{PROGRAM} {} {:?} {:?} {:?}",
        fingerprint(glossary),
        options.lang,
        options.encoding,
        options.repeats
    );
    let (found, mut failures) = named(inputs);
    let names: HashSet<String> = found.iter().map(|(_, input)| input.name()).collect();
    let bytes = found.iter().map(|(_, input)| input.size()).sum();
    let documents = found.len();
    progress(Progress::Found { documents, bytes });

    let run = Run {
        ledger: Mutex::new(ledger),
        searchers: &Searchers::new(matcher),
        options,
        settings,
    };
    let (mut members, read) = run.members(found, &mut failures, progress)?;
    let (repeats, excluded) = run.repeats(&members)?;
    if options.repeats == Repeats::Skip {
        run.leave_out(&mut members, &excluded, &mut failures)?;
    }
    let mut ledger = run
        .ledger
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);

    // What the run knows is entered before anything is reported, so that a report never says more than the ledger.
    let before = ledger.documents()?;
    let mut entries = Vec::new();
    let detail = Detail::Concepts;
    let mut assembly = Assembly::new(glossary, &Options { detail, ..*options });
    let mut news = news::Gathering::new(glossary);
    for (number, member) in &members {
        let about = ledger.about(&member.whole)?;
        let tally = ledger.tally(&member.counted)?;
        let entry = entry(
            member,
            &about,
            before.get(&member.name),
            dates,
            ledger.run(),
        );
        let age = match entry.changed == ledger.run() {
            true => news::Age::New,
            false => news::Age::Known,
        };
        news.add(&tally, age, entry.date);
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
        assembly.add(*number, &member.name, Ok(counted));
        entries.push(entry);
    }
    for (number, name, error) in &failures {
        assembly.add(*number, name, Err(error.clone()));
    }
    let report = assembly.finish(inputs.len());
    let documents = statuses(&mut entries, before, &names, &report, ledger.run());
    let failed: Vec<(String, String)> = failures
        .iter()
        .map(|(_, name, error)| (name.clone(), error.to_string()))
        .collect();
    ledger.enter(&entries, &failed)?;
    let seen = ledger.concepts()?;
    let trends = news.trends();
    let news = news.finish(&report, &seen, &documents);
    Ok(Batch {
        report,
        documents,
        news,
        trends,
        repeats,
        read,
        ledger,
        glossary,
    })
}

/// Returns the inputs with their numbers, each document once, and those that are none.
fn named(inputs: &[Result<Input>]) -> (Vec<(usize, Input)>, Vec<Failed>) {
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    let mut names = HashSet::new();
    for (number, input) in inputs.iter().enumerate() {
        match input {
            Ok(input) if names.insert(input.name()) => found.push((number, input.clone())),
            Ok(_) => {}
            Err(error) => failures.push((number, String::new(), error.clone())),
        }
    }
    (found, failures)
}

fn entry(
    member: &Member,
    about: &About,
    before: Option<&Entry>,
    dates: &HashMap<String, Date>,
    run: i64,
) -> Entry {
    let given = dates.get(&member.name).copied().or_else(|| before?.given);
    let is_same =
        before.is_some_and(|before| before.hash == member.hash && before.removed.is_none());
    let dated = Dated {
        given,
        closing: about.closing,
        metadata: about.dated,
    };
    Entry {
        name: member.name.clone(),
        hash: member.hash.clone(),
        whole: member.whole.clone(),
        counted: member.counted.clone(),
        lang: about.lang.to_string(),
        date: dated.day(&member.name),
        given,
        added: before.map_or(run, |before| before.added),
        changed: match before {
            Some(before) if is_same => before.changed,
            _ => run,
        },
        removed: None,
    }
}

/// Adds the documents that are gone to `entries`, and returns how each stands to the last run.
fn statuses(
    entries: &mut Vec<Entry>,
    before: HashMap<String, Entry>,
    there: &HashSet<String>,
    report: &Report,
    run: i64,
) -> Vec<BatchDocument> {
    for (name, mut entry) in before {
        if !there.contains(&name) {
            entry.removed.get_or_insert(run);
            entries.push(entry);
        }
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    let status = |entry: &Entry| match entry {
        Entry {
            removed: Some(_), ..
        } => Status::Removed,
        Entry { added, .. } if *added == run => Status::New,
        Entry { changed, .. } if *changed == run => Status::Changed,
        _ => Status::Known,
    };
    let documents = report.documents.iter();
    let notes: HashMap<&str, Vec<String>> = documents
        .map(|document| (document.name.as_str(), document.notes.clone()))
        .collect();
    entries
        .iter()
        .map(|entry| BatchDocument {
            name: entry.name.clone(),
            status: status(entry),
            lang: entry.lang.clone(),
            date: entry.date,
            notes: notes.get(entry.name.as_str()).cloned().unwrap_or_default(),
            hash: entry.hash.clone(),
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
