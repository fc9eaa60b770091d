//! The whole way from inputs to a report, on one screen.

mod progress;

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

pub(crate) use progress::Meter;
pub use progress::Progress;
use rayon::prelude::*;

use crate::{
    date::Dated,
    error::Result,
    find::concordance::{Concordance, Contexts},
    find::occurrence::{Matcher, Searcher},
    find::tally::{Position, Tally},
    glossary::Glossary,
    lang::Lang,
    read::encoding::Encoding,
    read::{Block, Hints, Input, Reading, Seen},
    run::report::{DocumentRow, DocumentTermRow, Failure, Report, Rows, document_terms, passages},
};

/// How to read and count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of everything; by script if `None`.
    pub lang: Option<Lang>,
    /// The encoding of text; told by the bytes if `None`.
    pub encoding: Option<Encoding>,
    /// What to do with repeated paragraphs.
    pub repeats: Repeats,
    /// Which concepts to report.
    pub rows: Rows,
    /// Whether to report document by concept too.
    pub detail: Detail,
    /// Which occurrences to report with their contexts.
    pub contexts: Contexts,
}

/// What to do with a paragraph that stands in its document already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Repeats {
    /// Leave it out, and say so.
    #[default]
    Skip,
    /// Count it like any other.
    Count,
}

/// How far a report goes into detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// One row for a concept.
    #[default]
    Concepts,
    /// A row for each concept in each document too.
    Documents,
}

/// A part of a document that is counted by itself: its blocks with their numbers, repeats taken out.
struct Batch {
    blocks: Vec<(usize, Block)>,
    repeats: u64,
    /// Bytes of text in the blocks before it.
    offset: u64,
    /// Bytes of the input that it comes from.
    bytes: u64,
}

/// What was counted of the batches that a thread has taken.
type Counts = (Tally, Concordance);

/// What became of a document that was read.
pub(crate) struct Counted {
    pub(crate) lang: Lang,
    pub(crate) notes: Vec<String>,
    pub(crate) dated: Dated,
    pub(crate) tally: Tally,
    pub(crate) concordance: Concordance,
}

/// Reads `inputs`, counts the terms of the matcher's glossary in them, and reports.
///
/// An input that cannot be read is a failure in the report; the others are counted.
///
/// ```
/// use trilex::{Glossary, Input, Matcher, Options, report};
///
/// let glossary = Glossary::from_csv("g.csv", "id,zh,en,ru\nreg,不动产登记,real estate registration,регистрация недвижимости\n").unwrap();
/// let inputs = [
///     Ok(Input::Text { name: "a".into(), text: "办理不动产登记手续。".into() }),
///     Ok(Input::Text { name: "b".into(), text: "Порядок регистрации недвижимости.".into() }),
/// ];
///
/// let report = report(&inputs, &Matcher::new(glossary), &Options::default());
///
/// let counts = report.terms[0].counts;
/// assert_eq!((counts.zh, counts.en, counts.ru), (1, 0, 1));
/// ```
pub fn report(inputs: &[Result<Input>], matcher: &Matcher, options: &Options) -> Report {
    report_watched(inputs, matcher, options, &|_| ())
}

/// As [`report`]. `progress` is told how far it has come.
pub fn report_watched(
    inputs: &[Result<Input>],
    matcher: &Matcher,
    options: &Options,
    progress: &(impl Fn(Progress) + Sync),
) -> Report {
    let bytes = inputs.iter().flatten().map(Input::size).sum();
    let documents = inputs.len();
    progress(Progress::Found { documents, bytes });
    let searchers = Searchers::new(matcher);
    let assembly = || Assembly::new(matcher.glossary(), options);
    inputs
        .par_iter()
        .enumerate()
        // A thread with nothing left takes over a document, however few are left.
        .with_max_len(1)
        .map(|(number, input)| {
            let mut part = assembly();
            let meter = Meter::new(input.as_ref().map_or(0, Input::size), progress);
            match input {
                Ok(input) => {
                    let is_repeat = &mut |_: &Block, again: bool| again;
                    let counted =
                        count_document(number, input, &searchers, options, &meter, is_repeat);
                    part.add(number, &input.name(), counted);
                }
                Err(error) => {
                    let name = error.file().unwrap_or_default();
                    part.add(number, name, Err(error.clone()));
                }
            }
            meter.done();
            part
        })
        .reduce(assembly, Assembly::merge)
        .finish(inputs.len())
}

/// Reads and counts one document. `is_repeat` sees every block in order, and whether it stands in the document already, and
/// says whether it is to be taken for a repeat. What was counted before an error is lost.
pub(crate) fn count_document(
    number: usize,
    input: &Input,
    searchers: &Searchers,
    options: &Options,
    meter: &Meter<impl Fn(Progress) + Sync>,
    is_repeat: &mut (impl FnMut(&Block, bool) -> bool + Send),
) -> Result<Counted> {
    let hints = Hints {
        lang: options.lang,
        encoding: options.encoding,
    };
    let mut reading = Reading::open(input, hints)?;
    let (mut tally, concordance) = batches(&mut reading, options.repeats, is_repeat)
        .par_bridge()
        .try_fold(Counts::default, |(mut tally, concordance), batch| {
            let batch = batch?;
            let here = searchers
                .with(|searcher| count(number, &batch, searcher, options.contexts, &mut tally));
            meter.read(batch.bytes);
            Ok((tally, concordance.merge(here)))
        })
        .try_reduce(Counts::default, |(tally, concordance), other| {
            Ok((tally.merge(other.0), concordance.merge(other.1)))
        })?;
    tally.end_document();
    Ok(Counted {
        lang: reading.lang(),
        notes: reading.notes().to_vec(),
        dated: reading.dated(),
        tally,
        concordance,
    })
}

/// A report in the making: documents in any order, each with its number in the order of the run.
pub(crate) struct Assembly<'g> {
    glossary: &'g Glossary,
    options: Options,
    tally: Tally,
    concordance: Concordance,
    documents: Vec<(usize, DocumentRow)>,
    per_document: Vec<(usize, Vec<DocumentTermRow>)>,
    failures: Vec<(usize, Failure)>,
}

impl<'g> Assembly<'g> {
    pub(crate) fn new(glossary: &'g Glossary, options: &Options) -> Assembly<'g> {
        Assembly {
            glossary,
            options: *options,
            tally: Tally::default(),
            concordance: Concordance::default(),
            documents: Vec::new(),
            per_document: Vec::new(),
            failures: Vec::new(),
        }
    }

    /// Adds what became of the document `number`.
    pub(crate) fn add(&mut self, number: usize, name: &str, counted: Result<Counted>) {
        let counted = match counted {
            Ok(counted) => counted,
            Err(error) => {
                let failure = Failure {
                    name: name.to_owned(),
                    error: error.to_string(),
                };
                self.failures.push((number, failure));
                return;
            }
        };
        let tally = counted.tally.in_document(number);
        if self.options.detail == Detail::Documents {
            let counts = tally.concepts.iter();
            let counts = counts.map(|(id, count)| (*id, count.free, count.nested));
            let rows = document_terms(self.glossary, counts, name);
            self.per_document.push((number, rows));
        }
        let row = DocumentRow {
            name: name.to_owned(),
            lang: counted.lang,
            date: counted.dated.day(name),
            units: tally.units.total(),
            sentences: tally.sentences,
            repeats: tally.repeats,
            notes: counted.notes,
        };
        self.documents.push((number, row));
        self.tally = std::mem::take(&mut self.tally).merge(tally);
        self.concordance = std::mem::take(&mut self.concordance).merge(counted.concordance);
    }

    pub(crate) fn merge(mut self, other: Assembly<'g>) -> Assembly<'g> {
        self.tally = self.tally.merge(other.tally);
        self.concordance = self.concordance.merge(other.concordance);
        self.documents.extend(other.documents);
        self.per_document.extend(other.per_document);
        self.failures.extend(other.failures);
        self
    }

    /// Returns the report on all documents, of which there are `documents`.
    pub(crate) fn finish(mut self, documents: usize) -> Report {
        self.documents.sort_by_key(|(number, _)| *number);
        self.per_document.sort_by_key(|(number, _)| *number);
        self.failures.sort_by_key(|(number, _)| *number);
        let mut names = vec![""; documents];
        let mut numbers = BTreeMap::new();
        for (at, (number, document)) in self.documents.iter().enumerate() {
            names[*number] = &document.name;
            numbers.insert(*number, (at, document.name.as_str()));
        }
        let contexts = self.options.contexts;
        let rows = self.options.rows;
        Report {
            schema: 1,
            units: self.tally.units,
            passages: passages(self.glossary, &self.concordance, &numbers, contexts),
            about: Vec::new(),
            terms: Report::terms(self.glossary, &self.tally, &names, rows),
            documents: self.documents.into_iter().map(|(_, row)| row).collect(),
            per_document: (self.options.detail == Detail::Documents).then(|| {
                self.per_document
                    .into_iter()
                    .enumerate()
                    .flat_map(|(number, (_, rows))| {
                        rows.into_iter()
                            .map(move |row| DocumentTermRow { number, ..row })
                    })
                    .collect()
            }),
            failures: self.failures.into_iter().map(|(_, row)| row).collect(),
        }
    }
}

/// Returns the batches of a document, one after the other, so that a repeat is known by what stands before it.
fn batches(
    reading: &mut Reading,
    repeats: Repeats,
    is_repeat: &mut (impl FnMut(&Block, bool) -> bool + Send),
) -> impl Iterator<Item = Result<Batch>> + Send {
    let mut seen = Seen::default();
    let mut number = 0;
    let mut offset = 0;
    let mut position = 0;
    let parts = std::iter::from_fn(move || {
        let blocks = reading.next()?;
        let bytes = reading.bytes() - position;
        position += bytes;
        Some((blocks, bytes))
    });
    parts.map(move |(blocks, bytes)| {
        let mut batch = Batch {
            blocks: Vec::new(),
            repeats: 0,
            offset,
            bytes,
        };
        for block in blocks? {
            let again = seen.again(&block);
            let again = is_repeat(&block, again);
            batch.repeats += u64::from(again);
            if !again || repeats == Repeats::Count {
                offset += block.text.len() as u64;
                batch.blocks.push((number, block));
            }
            number += 1;
        }
        Ok(batch)
    })
}

/// Counts the terms in a batch, and returns the contexts asked for.
fn count(
    document: usize,
    batch: &Batch,
    searcher: &mut Searcher,
    contexts: Contexts,
    tally: &mut Tally,
) -> Concordance {
    tally.repeats += batch.repeats;
    let mut concordance = Concordance::new(contexts);
    let mut end = batch.offset;
    for (number, block) in &batch.blocks {
        let (occurrences, units) = searcher.read(&block.text, block.lang);
        tally.read(&block.text, block.lang, units);
        concordance.read(document, &block.text);
        let offset = end;
        end += block.text.len() as u64;
        if occurrences.is_empty() {
            continue;
        }
        let position = Position {
            document,
            block: *number,
            place: block.place.clone(),
        };
        for occurrence in &occurrences {
            tally.add(occurrence, &block.text, block.lang, &position);
            concordance.add(occurrence, &block.text, block.lang, &position, offset);
        }
    }
    concordance
}

/// Searchers that are not at work: one for each thread that counts, kept for the word forms that it has analysed.
pub(crate) struct Searchers<'m> {
    matcher: &'m Matcher,
    idle: Mutex<Vec<Searcher>>,
}

impl<'m> Searchers<'m> {
    pub(crate) fn new(matcher: &'m Matcher) -> Searchers<'m> {
        Searchers {
            matcher,
            idle: Mutex::new(Vec::new()),
        }
    }

    fn with<T>(&self, work: impl FnOnce(&mut Searcher) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let mut searcher = waiting.unwrap_or_else(|| self.matcher.searcher());
        let result = work(&mut searcher);
        idle().push(searcher);
        result
    }
}
