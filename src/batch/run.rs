//! The work of the threads: each document is counted once, and kept.

use std::{
    collections::HashSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::repeats::{Finder, RepeatRow};
use crate::{
    document::{Block, Input, hexadecimal, passage},
    error::{Error, Result},
    ledger::{About, Ledger, Passage},
    pipeline::{Meter, Options, Progress, Searchers, count_document},
    tally::Tally,
};

/// A document on its way through a run.
pub(super) struct Member {
    pub(super) input: Input,
    pub(super) name: String,
    pub(super) hash: String,
    pub(super) bytes: u64,
    pub(super) whole: String,
    pub(super) counted: String,
}

/// A document that could not be read: its number among the inputs, its name, and why.
pub(super) type Failed = (usize, String, Error);

/// What the threads of a run share.
pub(super) struct Run<'r, 'm> {
    pub(super) ledger: Mutex<Ledger>,
    pub(super) searchers: &'r Searchers<'m>,
    pub(super) options: &'r Options,
    /// What a count hangs on besides the document: program, glossary, options.
    pub(super) settings: String,
}

impl Run<'_, '_> {
    /// Counts the documents `found`, those that the ledger does not know. Returns them with their numbers, and how many had to be
    /// read; those that cannot be are added to `failures`.
    pub(super) fn members(
        &self,
        found: Vec<(usize, Input)>,
        failures: &mut Vec<Failed>,
        progress: &(impl Fn(Progress) + Sync),
    ) -> Result<(Vec<(usize, Member)>, usize)> {
        let known = self.ledger().keys()?;
        let results: Vec<_> = found
            .into_par_iter()
            .map(|(number, input)| {
                let name = input.name();
                let meter = Meter::new(input.size(), progress);
                let member = self.whole(input, &known, &meter);
                meter.done();
                (number, name, member)
            })
            .collect();
        let mut members = Vec::new();
        let mut read = 0;
        for (number, name, result) in results {
            match result {
                Ok((member, was_read)) => {
                    read += usize::from(was_read);
                    members.push((number, member));
                }
                Err(error) => failures.push((number, name, error)),
            }
        }
        Ok((members, read))
    }

    /// Counts the documents again that have passages of earlier ones, without these.
    pub(super) fn leave_out(
        &self,
        members: &mut Vec<(usize, Member)>,
        excluded: &[Vec<u64>],
        failures: &mut Vec<Failed>,
    ) -> Result<()> {
        let known = self.ledger().keys()?;
        let failed: Vec<Failed> = members
            .par_iter_mut()
            .zip(excluded)
            .filter(|(_, excluded)| !excluded.is_empty())
            .filter_map(|((number, member), excluded)| {
                let error = self.without(member, excluded, &known).err()?;
                Some((*number, member.name.clone(), error))
            })
            .collect();
        let numbers: HashSet<usize> = failed.iter().map(|(number, ..)| *number).collect();
        members.retain(|(number, _)| !numbers.contains(number));
        failures.extend(failed);
        Ok(())
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts all of a document, unless the ledger knows it. Says whether it had to be read.
    fn whole(
        &self,
        input: Input,
        known: &HashSet<String>,
        meter: &Meter<impl Fn(Progress) + Sync>,
    ) -> Result<(Member, bool)> {
        let name = input.name();
        let (hash, bytes) = input.digest()?;
        let key = key(&[&hash, ending(&name), &self.settings]);
        let member = Member {
            input,
            name,
            hash,
            bytes,
            counted: key.clone(),
            whole: key,
        };
        if known.contains(&member.whole) {
            return Ok((member, false));
        }
        let (about, tally) = self.count(&member, &HashSet::new(), meter)?;
        self.ledger().keep(&member.whole, &about, &tally)?;
        Ok((member, true))
    }

    /// Counts a document without the passages that stand in others before it, unless the ledger knows that.
    fn without(
        &self,
        member: &mut Member,
        excluded: &[u64],
        known: &HashSet<String>,
    ) -> Result<()> {
        let passages = excluded
            .iter()
            .map(u64::to_string)
            .collect::<Vec<_>>()
            .join(" ");
        member.counted = key(&[
            &member.hash,
            ending(&member.name),
            &self.settings,
            &passages,
        ]);
        if known.contains(&member.counted) {
            return Ok(());
        }
        let excluded = excluded.iter().copied().collect();
        let (about, tally) = self.count(member, &excluded, &Meter::new(0, &|_| ()))?;
        self.ledger().keep(&member.counted, &about, &tally)
    }

    fn count(
        &self,
        member: &Member,
        excluded: &HashSet<u64>,
        meter: &Meter<impl Fn(Progress) + Sync>,
    ) -> Result<(About, Tally)> {
        let mut passages: Vec<Passage> = Vec::new();
        let mut watch = |block: &Block, again: bool| {
            let Some(number) = passage(block) else {
                return again;
            };
            if !again {
                let letters = block.text.chars().filter(|c| c.is_alphanumeric()).count() as u64;
                passages.push(Passage { number, letters });
            }
            again || excluded.contains(&number)
        };
        let counted = count_document(
            0,
            &member.input,
            self.searchers,
            self.options,
            meter,
            &mut watch,
        )?;
        // What was hashed must be what was counted.
        if member.input.digest()? != (member.hash.clone(), member.bytes) {
            return Err(Error::new("it was changed while it was read")
                .in_file(&member.name)
                .remedy("it will be tried again in the next run"));
        }
        let about = About {
            lang: counted.lang,
            notes: counted.notes,
            closing: counted.dated.closing,
            dated: counted.dated.metadata,
            passages,
        };
        Ok((about, counted.tally))
    }

    /// Finds the passages that stand in more than one document: the rows that say so, and for each document the passages that
    /// an earlier one has.
    pub(super) fn repeats(
        &self,
        members: &[(usize, Member)],
    ) -> Result<(Vec<RepeatRow>, Vec<Vec<u64>>)> {
        let mut finder = Finder::default();
        let mut excluded = Vec::new();
        for (_, member) in members {
            let about = self.ledger().about(&member.whole)?;
            excluded.push(finder.add(&member.name, &about.passages));
        }
        Ok((finder.finish(), excluded))
    }
}

fn key(parts: &[&str]) -> String {
    hexadecimal(&Sha256::digest(parts.join("\n")))
}

/// Returns the part of a name that tells the format.
fn ending(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}
