//! What is counted of candidates. Statistics of documents merge into those of a run.

mod appearance;
mod context;
mod entry;
mod forms;
mod neighbours;
mod passage;
mod waiting;

pub(crate) use appearance::Appearance;
pub(crate) use entry::{Entries, Entry};
pub(crate) use neighbours::Side;
pub(crate) use passage::Passage;

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::{
    lang::{Lang, PerLang},
    phrase::{Key, Mention, span_of, write_key},
};
use waiting::{Admission, Waiting};

/// What is known by key.
pub(crate) type Table<V> = HashMap<Key, V, RandomState>;

/// What was counted in a text, or many, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Statistics {
    /// The candidates.
    pub(crate) entries: PerLang<Table<Entry>>,
    /// Occurrences of each word.
    pub(crate) words: PerLang<Table<u64>>,
    /// Words read.
    pub(crate) totals: PerLang<u64>,
    /// Abbreviations with their full forms.
    pub(crate) pairs: PerLang<Table<Key>>,
    /// Candidates that wait to be counted, where there is no room for all.
    waiting: PerLang<Option<Waiting>>,
}

impl Statistics {
    /// Returns the languages that have candidates.
    pub(crate) fn langs(&self) -> Vec<Lang> {
        let entries = self.entries.iter();
        entries
            .filter(|(_, entries)| !entries.is_empty())
            .map(|(lang, _)| lang)
            .collect()
    }

    /// Counts the candidates of the passages that follow those counted before, and forgets the rarest of a language when it has more
    /// than `most`.
    pub(crate) fn add(&mut self, passages: &[Passage], most: usize) {
        for passage in passages {
            self.count(passage);
            self.prune(most);
        }
    }

    fn count(&mut self, passage: &Passage) {
        let Passage { block, shaped, .. } = passage;
        let lang = block.lang;
        self.totals[lang] += shaped.words.len() as u64;
        let words = &mut self.words[lang];
        for word in &shaped.words {
            match words.get_mut(word.key.as_str()) {
                Some(count) => *count += 1,
                None => {
                    words.insert(word.key.as_str().into(), 1);
                }
            }
        }
        let mut written = Key::default();
        let mut admission = Admission::default();
        for (mention, free) in shaped.mentions.iter().zip(passage.free()) {
            if !mention.mark.is_set_off() && admission.refuses(mention) {
                continue;
            }
            let words = mention.of(&shaped.words);
            let surface = span_of(words).of(&block.text);
            let key = if shaped.is_written(words, surface) {
                surface
            } else {
                write_key(words, lang, &mut written);
                &written
            };
            let entries = &mut self.entries[lang];
            let entry = match entries.get_mut(key) {
                Some(known) => {
                    admission.known(mention);
                    known
                }
                None => {
                    let missed = match &mut self.waiting[lang] {
                        Some(waiting) if !mention.mark.is_set_off() => {
                            if !admission.admits(mention, words, waiting) {
                                continue;
                            }
                            waiting.needed()
                        }
                        _ => 0,
                    };
                    let entry = Entry::new(Appearance::new(passage, mention), mention.mark, missed);
                    entries.entry(key.into()).or_insert(entry)
                }
            };
            entry.add(key, surface, shaped, mention, free);
        }
        let key = |mention: &Mention| {
            let mut key = Key::default();
            write_key(mention.of(&shaped.words), lang, &mut key);
            key
        };
        for (full, short) in &shaped.pairs {
            self.pairs[lang]
                .entry(key(short))
                .or_insert_with(|| key(full));
        }
    }

    /// Adds what `later` has counted, which is behind it in the order of the texts; then forgets the rarest as [`Statistics::add`] does.
    pub(crate) fn merge(&mut self, later: Statistics, most: usize) {
        for (lang, theirs) in later.entries {
            let mine = &mut self.entries[lang];
            if mine.is_empty() {
                *mine = theirs;
                continue;
            }
            for (key, entry) in theirs {
                match mine.get_mut(&key) {
                    Some(known) => known.merge(entry),
                    None => {
                        mine.insert(key, entry);
                    }
                }
            }
        }
        for (lang, theirs) in later.words {
            let mine = &mut self.words[lang];
            for (key, count) in theirs {
                *mine.entry(key).or_default() += count;
            }
        }
        self.totals += later.totals;
        for (lang, theirs) in later.pairs {
            let mine = &mut self.pairs[lang];
            for (short, full) in theirs {
                mine.entry(short).or_insert(full);
            }
        }
        self.prune(most);
    }

    /// Forgets the rarest candidates of a language when it has more than `most` by a quarter, until `most` are left at most.
    ///
    /// Lossy counting (Manku and Motwani 2002): what is forgotten was seen fewer times than everything kept, so only the end of a long
    /// list suffers. Candidates that the text sets off are kept longest. From then on a candidate is counted once it was seen as often
    /// as those that were forgotten.
    fn prune(&mut self, most: usize) {
        for (lang, entries) in self.entries.iter_mut() {
            if entries.len() <= most + most / 4 {
                continue;
            }
            let mut least = 1;
            while entries.len() > most && least < 1 << 16 {
                entries.retain(|_, entry| {
                    entry.count + u64::from(entry.missed) > least
                        || entry.mark.is_set_off() && least < 4
                });
                self.waiting[lang].get_or_insert_default().need(least);
                least *= 2;
            }
            self.pairs[lang]
                .retain(|short, full| entries.contains_key(short) && entries.contains_key(full));
        }
        for (_, words) in self.words.iter_mut() {
            let mut least = 1;
            while words.len() > most {
                words.retain(|_, count| *count > least);
                least *= 2;
            }
        }
    }
}
