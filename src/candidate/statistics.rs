//! What is counted of candidates. Statistics of documents merge into those of a run.

mod appearance;
mod forms;
mod neighbours;
mod waiting;

use std::{collections::HashMap, sync::Arc};

use compact_str::CompactString;
use foldhash::fast::RandomState;

pub(crate) use appearance::{Appearance, Position};
pub(crate) use neighbours::{Neighbours, Side};

use forms::Forms;
use waiting::{Admission, Waiting};

use crate::phrase::{Mark, Mention, Shaped, Word, write_key};
use crate::{lang::Lang, read::Block, span::Span};

/// Occurrences of a candidate whose neighbours are counted: enough to tell how free it is.
const SAMPLE: u64 = 256;

/// A candidate or a word as it is compared.
pub(crate) type Key = CompactString;

/// What is known by key.
pub(crate) type Table<V> = HashMap<Key, V, RandomState>;

/// What was counted of one candidate.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Occurrences.
    pub(crate) count: u64,
    /// Occurrences that stand in no longer candidate.
    pub(crate) free: u64,
    /// Documents with an occurrence.
    pub(crate) documents: u64,
    /// Occurrences by surface form.
    pub(crate) forms: Forms,
    /// Occurrences by the word before, and by the word behind.
    pub(crate) neighbours: Neighbours,
    /// How the candidate was set off at best.
    pub(crate) mark: Mark,
    /// Where it stands first.
    pub(crate) appearance: Box<Appearance>,
    /// Occurrences at most before those that were counted.
    missed: u32,
}

/// A block that was read.
#[derive(Debug)]
pub(crate) struct Passage {
    pub(crate) block: Arc<Block>,
    pub(crate) shaped: Shaped,
    pub(crate) position: Position,
}

/// What was counted in a text, or many, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Statistics {
    /// The candidates, by language and key.
    pub(crate) entries: [Table<Entry>; 3],
    /// Occurrences of each word, by language and key.
    pub(crate) words: [Table<u64>; 3],
    /// Words read, by language.
    pub(crate) totals: [u64; 3],
    /// Full forms of abbreviations: key of the abbreviation to key of the full form.
    pub(crate) pairs: [HashMap<Key, Key, RandomState>; 3],
    /// Candidates that wait to be counted, by language, where there is no room for all.
    waiting: [Option<Waiting>; 3],
}

impl Statistics {
    /// Returns the languages that have candidates.
    pub(crate) fn langs(&self) -> Vec<Lang> {
        let some = |lang: &Lang| !self.entries[*lang as usize].is_empty();
        Lang::ALL.into_iter().filter(some).collect()
    }

    /// Counts the candidates of the passages that follow those counted before, and forgets the rarest when there are more than `most`
    /// in a language.
    pub(crate) fn add(&mut self, passages: &[Passage], most: usize) {
        for passage in passages {
            self.count(passage);
            self.prune(most);
        }
    }

    fn count(&mut self, passage: &Passage) {
        let Passage { block, shaped, .. } = passage;
        let lang = block.lang as usize;
        self.totals[lang] += shaped.words.len() as u64;
        for word in &shaped.words {
            match self.words[lang].get_mut(word.key.as_str()) {
                Some(count) => *count += 1,
                None => {
                    self.words[lang].insert(word.key.as_str().into(), 1);
                }
            }
        }
        let mut written = Key::default();
        let mut admission = Admission::default();
        for (mention, free) in shaped.mentions.iter().zip(free(shaped)) {
            if mention.mark < Mark::Introduced && admission.refuses(mention) {
                continue;
            }
            let words = &shaped.words[mention.first..mention.end];
            let surface = span(words).of(&block.text);
            let key = match shaped.is_written(words, surface) {
                true => surface,
                false => {
                    write_key(words, block.lang, &mut written);
                    &written
                }
            };
            let entries = &mut self.entries[lang];
            let entry = match entries.get_mut(key) {
                Some(known) => {
                    admission.known(mention);
                    known
                }
                None => {
                    let missed = match &mut self.waiting[lang] {
                        Some(waiting) if mention.mark < Mark::Introduced => {
                            match admission.admits(mention, words, waiting) {
                                true => waiting.needed(),
                                false => continue,
                            }
                        }
                        _ => 0,
                    };
                    let entry = Entry::new(Appearance::new(passage, mention), mention.mark, missed);
                    entries.entry(key.into()).or_insert(entry)
                }
            };
            entry.add(key, surface, shaped, mention, free);
        }
        for (full, short) in &shaped.pairs {
            let key = |mention: &Mention| {
                let mut key = Key::default();
                let words = &shaped.words[mention.first..mention.end];
                write_key(words, block.lang, &mut key);
                key
            };
            self.pairs[lang]
                .entry(key(short))
                .or_insert_with(|| key(full));
        }
    }

    /// Adds what `later` has counted, which stands behind it in the order of the texts; then forgets the rarest as [`Statistics::add`]
    /// does.
    pub(crate) fn merge(&mut self, later: Statistics, most: usize) {
        for (mine, theirs) in self.entries.iter_mut().zip(later.entries) {
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
        for (mine, theirs) in self.words.iter_mut().zip(later.words) {
            for (key, count) in theirs {
                *mine.entry(key).or_default() += count;
            }
        }
        for (mine, theirs) in self.totals.iter_mut().zip(later.totals) {
            *mine += theirs;
        }
        for (mine, theirs) in self.pairs.iter_mut().zip(later.pairs) {
            for (short, full) in theirs {
                mine.entry(short).or_insert(full);
            }
        }
        self.prune(most);
    }

    /// Forgets the rarest candidates of a language when it has more than `most` by a quarter, until `most` are left at most.
    ///
    /// Lossy counting (Manku and Motwani 2002): what is forgotten was seen fewer times than everything kept, so only the
    /// rear of a long list suffers. Titles and introduced abbreviations are kept. From then on a candidate is counted when it was
    /// seen as often as those that were forgotten.
    fn prune(&mut self, most: usize) {
        let waiting = self.waiting.iter_mut();
        for ((entries, pairs), waiting) in self.entries.iter_mut().zip(&mut self.pairs).zip(waiting)
        {
            if entries.len() <= most + most / 4 {
                continue;
            }
            let mut least = 1;
            while entries.len() > most && least < 1 << 16 {
                entries.retain(|_, entry| {
                    entry.count + u64::from(entry.missed) > least
                        || entry.mark >= Mark::Introduced && least < 4
                });
                waiting.get_or_insert_default().need(least);
                least *= 2;
            }
            pairs.retain(|short, full| entries.contains_key(short) && entries.contains_key(full));
        }
        for words in &mut self.words {
            let mut least = 1;
            while words.len() > most {
                words.retain(|_, count| *count > least);
                least *= 2;
            }
        }
    }
}

/// Returns, for each mention, whether it stands in no longer one.
fn free(shaped: &Shaped) -> impl Iterator<Item = bool> {
    // By first word: the furthest end of a mention that begins there or before.
    let mut reach = vec![0; shaped.words.len() + 1];
    for mention in &shaped.mentions {
        let furthest = &mut reach[mention.first];
        *furthest = mention.end.max(*furthest);
    }
    for at in 1..reach.len() {
        reach[at] = reach[at].max(reach[at - 1]);
    }
    shaped.mentions.iter().map(move |mention| {
        let before = mention.first.checked_sub(1).map_or(0, |at| reach[at]);
        before < mention.end && reach[mention.first] <= mention.end
    })
}

impl Entry {
    /// What is known of a candidate before an occurrence of it is counted.
    fn new(appearance: Appearance, mark: Mark, missed: u32) -> Entry {
        Entry {
            count: 0,
            free: 0,
            documents: 1,
            forms: Forms::default(),
            neighbours: Neighbours::default(),
            mark,
            appearance: Box::new(appearance),
            missed,
        }
    }

    fn add(&mut self, key: &str, surface: &str, shaped: &Shaped, mention: &Mention, free: bool) {
        self.count += 1;
        self.free += u64::from(free);
        self.mark = self.mark.max(mention.mark);
        self.forms.add(key, surface);
        if self.count <= SAMPLE {
            let before = mention.first.checked_sub(1).map(|at| &shaped.words[at]);
            let behind = shaped.words.get(mention.end);
            self.neighbours.add(Side::Before, before);
            self.neighbours.add(Side::Behind, behind);
        }
    }

    fn merge(&mut self, later: Entry) {
        self.count += later.count;
        self.free += later.free;
        self.documents += later.documents;
        self.missed = self.missed.saturating_add(later.missed);
        self.mark = self.mark.max(later.mark);
        self.forms.merge(later.forms);
        self.neighbours.merge(&later.neighbours);
    }

    /// Takes over the counts of a variant, whose key is `key`: another form of the same term.
    pub(crate) fn absorb(&mut self, key: Key, mut variant: Entry) {
        variant.forms.write_out(key);
        let documents = self.documents.max(variant.documents);
        if variant.appearance.position < self.appearance.position {
            self.appearance.move_to(&variant.appearance);
        }
        self.merge(variant);
        self.documents = documents;
    }
}

/// Returns where words stand in their block.
fn span(words: &[Word]) -> Span {
    match words {
        [first, .., last] => (first.span.start..last.span.end).into(),
        [only] => only.span,
        [] => (0..0).into(),
    }
}
