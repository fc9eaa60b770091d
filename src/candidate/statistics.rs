//! What is counted of candidates. Statistics of documents merge into those of a run.

mod appearance;
mod forms;
mod neighbours;
mod once;

use std::{collections::HashMap, sync::Arc};

use compact_str::CompactString;
use foldhash::fast::RandomState;

pub(crate) use appearance::{Appearance, Position};
pub(crate) use neighbours::{Neighbours, Side};

use forms::Forms;
use once::{Admission, Once};

use super::shape::{Mark, Mention, Shaped, Word, write_key};
use crate::{document::Block, lang::Lang, span::Span};

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
    first: First,
}

/// Why nobody meets an entry that was only counted: [`Statistics::add`] alone makes entries, through a function of its own, and looks at
/// each that it has kept before it returns; merging and forgetting make none.
const LOOKED: &str = "entries are looked at by the call that counts them";

/// The first occurrence.
#[derive(Clone, Debug)]
enum First {
    /// By the numbers of the block and of its mention, only inside [`Statistics::add`].
    Counted { block: u32, mention: u32 },
    /// As people will see it.
    Looked(Box<Appearance>),
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
    /// Candidates that wait for their second occurrence, by language, where there is no room for all.
    once: [Option<Once>; 3],
}

impl Statistics {
    /// Returns the languages that have candidates.
    pub(crate) fn langs(&self) -> Vec<Lang> {
        let some = |lang: &Lang| !self.entries[*lang as usize].is_empty();
        Lang::ALL.into_iter().filter(some).collect()
    }

    /// Counts the candidates of the passages that follow those counted before, then forgets the rarest until at most `most` are
    /// left in each language.
    pub(crate) fn add(&mut self, passages: &[Passage], most: usize) {
        for (number, passage) in passages.iter().enumerate() {
            self.count(number, passage);
        }
        self.prune(most);
        // What was forgotten is spared the look.
        for entry in self.entries.iter_mut().flat_map(Table::values_mut) {
            if let First::Counted { block, mention } = entry.first {
                let passage = &passages[block as usize];
                let mention = &passage.shaped.mentions[mention as usize];
                entry.first = First::Looked(Box::new(Appearance::new(passage, mention)));
            }
        }
    }

    fn count(&mut self, number: usize, passage: &Passage) {
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
        for ((at, mention), free) in shaped.mentions.iter().enumerate().zip(free(shaped)) {
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
                None if let Some(once) = &mut self.once[lang]
                    && mention.mark < Mark::Introduced
                    && !admission.admits(mention, words, once) =>
                {
                    continue;
                }
                None => entries.entry(key.into()).or_insert(Entry {
                    count: 0,
                    free: 0,
                    documents: 1,
                    forms: Forms::default(),
                    neighbours: Neighbours::default(),
                    mark: mention.mark,
                    first: First::Counted {
                        block: number as u32,
                        mention: at as u32,
                    },
                }),
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

    /// Forgets the rarest candidates until at most `most` are left in each language.
    ///
    /// Lossy counting (Manku and Motwani 2002): what is forgotten was seen fewer times than everything kept, so only the
    /// rear of a long list suffers. Titles and introduced abbreviations are kept. From then on a candidate is counted from its
    /// second occurrence.
    fn prune(&mut self, most: usize) {
        let once = self.once.iter_mut();
        for ((entries, pairs), once) in self.entries.iter_mut().zip(&mut self.pairs).zip(once) {
            let mut least = 1;
            let full = entries.len() > most;
            while entries.len() > most && least < 1 << 16 {
                entries.retain(|_, entry| {
                    entry.count > least || entry.mark >= Mark::Introduced && least < 4
                });
                least *= 2;
            }
            if full {
                once.get_or_insert_default();
                pairs.retain(|short, full| {
                    entries.contains_key(short) && entries.contains_key(full)
                });
            }
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
    /// Returns what people will see of it.
    pub(crate) fn appearance(&self) -> &Appearance {
        match &self.first {
            First::Looked(appearance) => appearance,
            First::Counted { .. } => unreachable!("{LOOKED}"),
        }
    }

    /// Returns the same, and gives up the rest.
    pub(crate) fn into_appearance(self) -> Appearance {
        match self.first {
            First::Looked(appearance) => *appearance,
            First::Counted { .. } => unreachable!("{LOOKED}"),
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
        self.mark = self.mark.max(later.mark);
        self.forms.merge(later.forms);
        self.neighbours.merge(&later.neighbours);
    }

    /// Takes over the counts of a variant, whose key is `key`: another form of the same term.
    pub(crate) fn absorb(&mut self, key: Key, mut variant: Entry) {
        variant.forms.write_out(key);
        let documents = self.documents.max(variant.documents);
        if let (First::Looked(mine), First::Looked(theirs)) = (&mut self.first, &variant.first)
            && theirs.position < mine.position
        {
            mine.move_to(theirs);
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
