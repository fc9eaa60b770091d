//! The work of the threads: each document is counted once, and kept.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rayon::{iter::Either, prelude::*};
use sha2::{Digest, Sha256};

use super::{
    failure_over,
    repeats::{Finder, RepeatRow},
};
use crate::{
    error::{Error, Result},
    find::tally::Tally,
    read::{Block, Input, hexadecimal, passage},
    run::ledger::{About, Ledger, Passage},
    run::reading::{Meter, Options, Progress, Searchers, count_document},
};

/// A document on its way through a run.
pub(super) struct Member<'i> {
    /// Its number among the inputs.
    pub(super) number: usize,
    pub(super) source: Source<'i>,
    pub(super) name: String,
    /// SHA-256 of its bytes.
    pub(super) hash: String,
    bytes: u64,
    /// Key of what was found in all of it.
    pub(super) whole: Arc<str>,
    /// Key of what was counted of it, passages of other documents taken out.
    pub(super) counted: Arc<str>,
    /// Whether the ledger did not know it.
    was_read: bool,
}

/// Where a document is taken from.
pub(super) enum Source<'i> {
    /// It is there.
    Inbox(&'i Input),
    /// It cannot be read now, and is what the ledger has of it.
    Ledger {
        /// Key of what was counted of it last.
        counted: Arc<str>,
    },
}

/// A document, folder or archive that could not be read: its number among the inputs, its name, and why.
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
    /// Counts the documents `found`, those that the ledger does not know. Returns them, and how many had to be read; those that
    /// cannot be are added to `failures`.
    pub(super) fn members<'i>(
        &self,
        found: Vec<(usize, &'i Input)>,
        failures: &mut Vec<Failed>,
        progress: &(impl Fn(Progress) + Sync),
    ) -> Result<(Vec<Member<'i>>, usize)> {
        let known = self.ledger().keys()?;
        let (members, failed): (Vec<Member>, Vec<Failed>) = found
            .into_par_iter()
            .with_max_len(1)
            .partition_map(|(number, input)| {
                let meter = Meter::new(input.size(), progress);
                let member = self.whole(number, input, &known, &meter);
                meter.done();
                match member {
                    Ok(member) => Either::Left(member),
                    Err(error) => Either::Right((number, input.name(), error)),
                }
            });
        failures.extend(failed);
        let read = members.iter().filter(|member| member.was_read).count();
        Ok((members, read))
    }

    /// Adds the documents of the ledger that could not be read because of `failures`, as they were counted last, each in the place
    /// of the failure. Those that were counted with other settings have no figures to keep.
    pub(super) fn keep_unread(&self, members: &mut Vec<Member>, failures: &[Failed]) -> Result<()> {
        let names = members.iter().map(|member| member.name.as_str());
        let others = self.ledger().others(&names.collect())?;
        for entry in others.into_iter().filter(|entry| entry.removed.is_none()) {
            let Some((number, ..)) = failure_over(failures, &entry.name) else {
                continue;
            };
            if entry.whole == self.key(&entry.hash, &entry.name) {
                members.push(Member {
                    number: *number,
                    source: Source::Ledger {
                        counted: entry.counted,
                    },
                    name: entry.name,
                    hash: entry.hash,
                    bytes: 0,
                    counted: Arc::clone(&entry.whole),
                    whole: entry.whole,
                    was_read: false,
                });
            }
        }
        members.sort_by(|a, b| (a.number, &a.name).cmp(&(b.number, &b.name)));
        Ok(())
    }

    /// Counts the documents again that have passages of earlier ones, without these.
    pub(super) fn leave_out(
        &self,
        members: &mut Vec<Member>,
        excluded: &[Vec<u64>],
        failures: &mut Vec<Failed>,
    ) -> Result<()> {
        let known = self.ledger().keys()?;
        let failed: Vec<Failed> = members
            .par_iter_mut()
            .zip(excluded)
            .filter(|(_, excluded)| !excluded.is_empty())
            .filter_map(|(member, excluded)| {
                let error = self.without(member, excluded, &known).err()?;
                Some((member.number, member.name.clone(), error))
            })
            .collect();
        let names: HashSet<&str> = failed.iter().map(|(_, name, _)| name.as_str()).collect();
        members.retain(|member| !names.contains(member.name.as_str()));
        failures.extend(failed);
        Ok(())
    }

    /// Returns the key of what is found in all of a document of this hash and name.
    fn key(&self, hash: &str, name: &str) -> Arc<str> {
        key(&[hash, ending(name), &self.settings])
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts all of a document, unless the ledger knows it.
    fn whole<'i>(
        &self,
        number: usize,
        input: &'i Input,
        known: &HashSet<String>,
        meter: &Meter<impl Fn(Progress) + Sync>,
    ) -> Result<Member<'i>> {
        let name = input.name();
        let (hash, bytes) = input.digest()?;
        let key = self.key(&hash, &name);
        let member = Member {
            number,
            source: Source::Inbox(input),
            name,
            hash,
            bytes,
            was_read: !known.contains(&*key),
            counted: Arc::clone(&key),
            whole: key,
        };
        if member.was_read {
            let (about, tally) = self.count(&member, input, &HashSet::new(), meter)?;
            self.ledger().keep(&member.whole, &about, &tally)?;
        }
        Ok(member)
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
        if known.contains(&*member.counted) {
            return Ok(());
        }
        let input = match &member.source {
            Source::Inbox(input) => *input,
            // Which of its passages are another's has changed, and it cannot be counted again.
            Source::Ledger { counted } => {
                member.counted = Arc::clone(counted);
                return Ok(());
            }
        };
        let excluded = excluded.iter().copied().collect();
        let (about, tally) = self.count(member, input, &excluded, &Meter::new(0, &|_| ()))?;
        self.ledger().keep(&member.counted, &about, &tally)
    }

    fn count(
        &self,
        member: &Member,
        input: &Input,
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
        let counted = count_document(0, input, self.searchers, self.options, meter, &mut watch)?;
        // What was hashed must be what was counted.
        if input.digest()? != (member.hash.clone(), member.bytes) {
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
    pub(super) fn repeats(&self, members: &[Member]) -> Result<(Vec<RepeatRow>, Vec<Vec<u64>>)> {
        let ledger = self.ledger();
        let mut numbers = Vec::new();
        for member in members {
            let passages = ledger.about(&member.whole)?.passages;
            numbers.extend(passages.iter().map(|passage| passage.number));
        }
        let mut finder = Finder::new(numbers);
        let mut excluded = Vec::new();
        for member in members {
            let passages = ledger.about(&member.whole)?.passages;
            excluded.push(finder.add(&member.name, &passages));
        }
        Ok((finder.finish(), excluded))
    }
}

fn key(parts: &[&str]) -> Arc<str> {
    hexadecimal(&Sha256::digest(parts.join("\n"))).into()
}

/// Returns the part of a name that tells the format.
fn ending(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}
