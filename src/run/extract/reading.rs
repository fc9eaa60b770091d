//! Reading and counting, in memory that does not grow with the texts.

use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::{
    candidate::{Chain, Lessons, Passage, Position, Shaper, Statistics},
    error::{Error, Result},
    lang::Lang,
    read::{Block, Hints, Input, Reading, Seen},
    run::report::{DocumentRow, Failure},
};

/// Batches that are worked on at a time, of about 512 KiB each. Not the number of threads: what is forgotten of a large
/// corpus must not depend on the machine.
const BATCHES: usize = 4;

/// Batches of a document that are worked on first: Russian is learned from them, and read faster thereafter.
const FIRST_BATCHES: usize = 2;

/// Candidates of a language that are kept in memory.
const MOST: usize = 120_000;

/// What was read.
pub(super) struct Read {
    pub(super) statistics: Statistics,
    pub(super) documents: Vec<DocumentRow>,
    pub(super) failures: Vec<Failure>,
}

/// Reads and counts. It works on a thread of the pool itself: what one thread has allocated is freed at less cost by the same.
pub(super) fn read(
    inputs: &[Result<Input>],
    hints: Hints,
    progress: &(impl Fn(u64) + Sync),
) -> Read {
    rayon::scope(|_| read_all(inputs, hints, progress))
}

fn read_all(inputs: &[Result<Input>], hints: Hints, progress: &(impl Fn(u64) + Sync)) -> Read {
    let mut read = Read {
        statistics: Statistics::default(),
        documents: Vec::new(),
        failures: Vec::new(),
    };
    let mut bytes = 0;
    let mut shapers = Shapers::default();
    for input in inputs {
        let name = input.as_ref().map(Input::name).unwrap_or_default();
        let number = read.documents.len();
        let counted = input
            .as_ref()
            .map_err(Clone::clone)
            .and_then(|input| document(number, input, hints, &mut shapers, &mut bytes, progress));
        match counted {
            Ok((row, statistics)) => {
                read.documents.push(row);
                read.statistics.merge(statistics, MOST);
            }
            Err(error) => read.failures.push(failure(name, &error)),
        }
    }
    read
}

fn failure(name: String, error: &Error) -> Failure {
    Failure {
        name,
        error: error.to_string(),
    }
}

/// Reads one document in groups of batches: those of a group are read side by side, while those before it are counted in order.
fn document(
    number: usize,
    input: &Input,
    hints: Hints,
    shapers: &mut Shapers,
    bytes: &mut u64,
    progress: &(impl Fn(u64) + Sync),
) -> Result<(DocumentRow, Statistics)> {
    let mut reading = Reading::open(input, hints)?;
    let mut seen = Seen::default();
    let mut row = DocumentRow {
        name: input.name(),
        lang: reading.lang(),
        date: None,
        units: 0,
        sentences: 0,
        repeats: 0,
        notes: reading.notes().to_vec(),
    };
    let mut statistics = Statistics::default();
    let mut block_number = 0;
    let mut batches = FIRST_BATCHES;
    let mut before: Vec<Passage> = Vec::new();
    loop {
        let mut group: Vec<Vec<(usize, Block)>> = Vec::new();
        for batch in reading.by_ref().take(batches) {
            let mut blocks = Vec::new();
            for block in batch? {
                *bytes += block.text.len() as u64;
                match seen.again(&block) {
                    true => row.repeats += 1,
                    false => blocks.push((block_number, block)),
                }
                block_number += 1;
            }
            group.push(blocks);
        }
        if group.is_empty() {
            break;
        }
        let (passages, ()) = rayon::join(
            || {
                let passages: Vec<Vec<Passage>> = group
                    .into_par_iter()
                    .map(|blocks| shapers.with(|shaper| passages(number, blocks, shaper)))
                    .collect();
                passages.into_iter().flatten().collect::<Vec<Passage>>()
            },
            || statistics.add(&before, MOST),
        );
        for passage in &passages {
            row.units += passage.shaped.units;
            row.sentences += passage.shaped.sentences;
        }
        shapers.learn(&passages);
        before = passages;
        progress(*bytes);
        batches = BATCHES;
    }
    statistics.add(&before, MOST);
    row.lang = reading.lang();
    row.date = reading.dated().day(&row.name);
    Ok((row, statistics))
}

/// Finds the shapes of the blocks of a batch.
fn passages(document: usize, blocks: Vec<(usize, Block)>, shaper: &mut Shaper) -> Vec<Passage> {
    let read = |(number, block): (usize, Block)| Passage {
        shaped: shaper.shape(&block.text, block.lang),
        position: Position {
            document,
            block: number,
            place: block.place.clone(),
        },
        block: Arc::new(block),
    };
    blocks.into_iter().map(read).collect()
}

/// Shapers that are not at work: one for each thread, kept for the word forms that it has analysed.
#[derive(Default)]
struct Shapers {
    idle: Mutex<Vec<Shaper>>,
    lessons: Lessons,
    /// How Russian is read when enough was learned.
    chain: Option<Arc<Chain>>,
}

impl Shapers {
    fn with<T>(&self, work: impl FnOnce(&mut Shaper) -> T) -> T {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let mut shaper = waiting.unwrap_or_default();
        if let Some(chain) = &self.chain {
            shaper.follow(chain);
        }
        let result = work(&mut shaper);
        idle().push(shaper);
        result
    }

    /// Learns how Russian is read. What is learned, and when it is enough, hangs on the texts alone.
    fn learn(&mut self, passages: &[Passage]) {
        if self.chain.is_some() {
            return;
        }
        for passage in passages
            .iter()
            .filter(|passage| passage.block.lang == Lang::Ru)
        {
            self.lessons.learn(&passage.shaped.words);
        }
        self.chain = self.lessons.chain();
    }
}
