//! What is counted of one candidate.

use foldhash::fast::RandomState;
use indexmap::IndexMap;

use super::{
    appearance::Appearance,
    forms::Forms,
    neighbours::{Neighbours, Side},
};
use crate::phrase::{Key, Mark, Mention, Shaped};

/// Occurrences of a candidate whose neighbours are counted: enough to tell how free it is.
const SAMPLE: u64 = 256;

/// What was counted of the candidates of a language, by key and by number.
pub(crate) type Entries = IndexMap<Key, Entry, RandomState>;

/// What was counted of one candidate.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Occurrences.
    pub(crate) count: u64,
    /// Occurrences inside no longer candidate.
    pub(crate) free: u64,
    /// Documents with an occurrence.
    pub(crate) documents: u64,
    /// Occurrences by surface form.
    pub(crate) forms: Forms,
    /// Occurrences by the word before, and by the word behind.
    pub(crate) neighbours: Neighbours,
    /// How the candidate was set off at best.
    pub(crate) mark: Mark,
    /// The first occurrence.
    pub(crate) appearance: Box<Appearance>,
    /// Occurrences at most before those that were counted.
    pub(super) missed: u32,
}

impl Entry {
    /// Returns what is known of a candidate before an occurrence of it is counted.
    pub(super) fn new(appearance: Appearance, mark: Mark, missed: u32) -> Entry {
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

    /// Counts an occurrence, written as `surface`.
    pub(super) fn add(
        &mut self,
        key: &str,
        surface: &str,
        shaped: &Shaped,
        mention: &Mention,
        free: bool,
    ) {
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

    /// Adds what was counted of the same candidate in a later text.
    pub(super) fn merge(&mut self, later: Entry) {
        self.count += later.count;
        self.free += later.free;
        self.documents += later.documents;
        self.missed = self.missed.saturating_add(later.missed);
        self.mark = self.mark.max(later.mark);
        self.forms.merge(later.forms);
        self.neighbours.merge(&later.neighbours);
    }

    /// Adds what was counted of a variant, another form of the same term whose key is `key`.
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
