//! The work of the threads: each document is counted once, and kept.

use std::{
    collections::HashSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

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

/// What the threads of a run share.
pub(super) struct Run<'r, 'm> {
    pub(super) ledger: Mutex<Ledger>,
    pub(super) searchers: &'r Searchers<'m>,
    pub(super) options: &'r Options,
}

impl Run<'_, '_> {
    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts all of a document, unless the ledger knows it. Says whether it had to be read.
    pub(super) fn whole(
        &self,
        input: Input,
        settings: &str,
        known: &HashSet<String>,
        meter: &Meter<impl Fn(Progress) + Sync>,
    ) -> Result<(Member, bool)> {
        let name = input.name();
        let (hash, bytes) = input.digest()?;
        let key = key(&[&hash, ending(&name), settings]);
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
    pub(super) fn without(
        &self,
        member: &mut Member,
        excluded: &[u64],
        settings: &str,
        known: &HashSet<String>,
    ) -> Result<()> {
        let passages = excluded
            .iter()
            .map(u64::to_string)
            .collect::<Vec<_>>()
            .join(" ");
        member.counted = key(&[&member.hash, ending(&member.name), settings, &passages]);
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
            let passages = about.map(|about| about.passages).unwrap_or_default();
            excluded.push(finder.add(&member.name, &passages));
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
