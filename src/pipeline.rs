//! The whole way from inputs to a report, on one screen.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::{
    concordance::{Concordance, Contexts},
    document::{Block, Input, Reading, Seen},
    error::{Error, Result},
    lang::Lang,
    occurrence::{Matcher, Searcher},
    report::{DocumentRow, DocumentTermRow, Failure, Report, Rows, document_terms, passages},
    tally::{Position, Tally},
};

/// How to read and count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of everything; by script if `None`.
    pub lang: Option<Lang>,
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
}

/// What became of some of the inputs, each with its number.
#[derive(Default)]
struct Outcome {
    tally: Tally,
    concordance: Concordance,
    documents: Vec<(usize, DocumentRow)>,
    per_document: Vec<(usize, Vec<DocumentTermRow>)>,
    failures: Vec<(usize, Failure)>,
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
/// let report = report(&inputs, &Matcher::new(&glossary), &Options::default());
///
/// let counts = report.terms[0].counts;
/// assert_eq!((counts.zh, counts.en, counts.ru), (1, 0, 1));
/// ```
pub fn report(inputs: &[Result<Input>], matcher: &Matcher, options: &Options) -> Report {
    let searchers = Searchers::new(matcher);
    let mut outcome = inputs
        .par_iter()
        .enumerate()
        .map(|(number, input)| match input {
            Ok(input) => one(number, input, &searchers, options),
            Err(error) => Outcome::failure(number, "", error),
        })
        .reduce(Outcome::default, Outcome::merge);
    outcome.documents.sort_by_key(|(number, _)| *number);
    outcome.per_document.sort_by_key(|(number, _)| *number);
    outcome.failures.sort_by_key(|(number, _)| *number);

    let mut names = vec![""; inputs.len()];
    for (number, document) in &outcome.documents {
        names[*number] = &document.name;
    }
    let passages = passages(
        matcher.glossary(),
        &outcome.concordance,
        &names,
        options.contexts,
    );
    Report {
        schema: 1,
        passages,
        about: Vec::new(),
        terms: Report::terms(matcher.glossary(), &outcome.tally, &names, options.rows),
        documents: outcome.documents.into_iter().map(|(_, row)| row).collect(),
        per_document: (options.detail == Detail::Documents).then(|| {
            outcome
                .per_document
                .into_iter()
                .enumerate()
                .flat_map(|(number, (_, rows))| {
                    rows.into_iter()
                        .map(move |row| DocumentTermRow { number, ..row })
                })
                .collect()
        }),
        failures: outcome.failures.into_iter().map(|(_, row)| row).collect(),
    }
}

/// Reads and counts one document. What was counted before an error is not in the outcome.
fn one(number: usize, input: &Input, searchers: &Searchers, options: &Options) -> Outcome {
    let name = input.name();
    let counted = Reading::open(input, options.lang).and_then(|mut reading| {
        let (mut tally, concordance) = batches(&mut reading, options.repeats)
            .par_bridge()
            .map(|batch| {
                let batch = batch?;
                Ok(searchers.with(|searcher| count(number, &batch, searcher, options.contexts)))
            })
            .try_reduce(Default::default, |(tally, concordance), other| {
                Ok((tally.merge(other.0), concordance.merge(other.1)))
            })?;
        tally.end_document();
        Ok((reading.lang(), tally, concordance))
    });
    let (lang, tally, concordance) = match counted {
        Ok(counted) => counted,
        Err(error) => return Outcome::failure(number, &name, &error),
    };
    let per_document = match options.detail {
        Detail::Concepts => Vec::new(),
        Detail::Documents => {
            vec![(
                number,
                document_terms(searchers.matcher.glossary(), &tally, &name),
            )]
        }
    };
    let row = DocumentRow {
        name,
        lang,
        units: tally.units.iter().sum(),
        sentences: tally.sentences,
        repeats: tally.repeats,
    };
    Outcome {
        tally,
        concordance,
        documents: vec![(number, row)],
        per_document,
        failures: Vec::new(),
    }
}

/// Returns the batches of a document, one after the other, so that a repeat is known by what stands before it.
fn batches(reading: &mut Reading, repeats: Repeats) -> impl Iterator<Item = Result<Batch>> {
    let mut seen = Seen::default();
    let mut number = 0;
    let mut offset = 0;
    reading.map(move |blocks| {
        let mut batch = Batch {
            blocks: Vec::new(),
            repeats: 0,
            offset,
        };
        for block in blocks? {
            let again = seen.again(&block);
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

/// Counts the terms in a batch, and keeps the contexts asked for.
fn count(
    document: usize,
    batch: &Batch,
    searcher: &mut Searcher,
    contexts: Contexts,
) -> (Tally, Concordance) {
    let mut tally = Tally {
        repeats: batch.repeats,
        ..Tally::default()
    };
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
    (tally, concordance)
}

impl Outcome {
    fn failure(number: usize, name: &str, error: &Error) -> Outcome {
        Outcome {
            failures: vec![(
                number,
                Failure {
                    name: name.to_owned(),
                    error: error.to_string(),
                },
            )],
            ..Outcome::default()
        }
    }

    fn merge(mut self, other: Outcome) -> Outcome {
        self.tally = self.tally.merge(other.tally);
        self.concordance = self.concordance.merge(other.concordance);
        self.documents.extend(other.documents);
        self.per_document.extend(other.per_document);
        self.failures.extend(other.failures);
        self
    }
}

/// Searchers that are not at work: one for each thread that counts, kept for the word forms that it has analysed.
struct Searchers<'m> {
    matcher: &'m Matcher<'m>,
    idle: Mutex<Vec<Searcher<'m>>>,
}

impl<'m> Searchers<'m> {
    fn new(matcher: &'m Matcher<'m>) -> Searchers<'m> {
        Searchers {
            matcher,
            idle: Mutex::new(Vec::new()),
        }
    }

    fn with<T>(&self, work: impl FnOnce(&mut Searcher<'m>) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let mut searcher = waiting.unwrap_or_else(|| self.matcher.searcher());
        let result = work(&mut searcher);
        idle().push(searcher);
        result
    }
}
