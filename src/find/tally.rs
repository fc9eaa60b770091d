//! Tallies: counts that can be merged in any order.

use foldhash::fast::RandomState;
use indexmap::{Equivalent, IndexMap};

use crate::{
    find::occurrence::{Nesting, Occurrence},
    glossary::{ConceptId, Standing},
    lang::{Lang, PerLang},
    read::Place,
    sentence::sentences,
};

/// Number of the way in which documents are read and counted. It is raised whenever the same document may yield other counts
/// than before: what a ledger has of an earlier number is counted again.
pub const COUNTING: u32 = 3;

/// A surface form: a term as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Form {
    /// Its language.
    pub lang: Lang,
    /// The text, as written.
    pub text: Box<str>,
    /// How the term that it is a form of stands to its concept.
    pub standing: Standing,
}

/// A [`Form`] that is looked up and not kept. It has the same fields in the same order, as it must have the same hash.
#[derive(Hash)]
struct FormInText<'t> {
    lang: Lang,
    text: &'t str,
    standing: Standing,
}

impl FormInText<'_> {
    fn to_form(&self) -> Form {
        Form {
            lang: self.lang,
            text: self.text.into(),
            standing: self.standing,
        }
    }
}

impl Equivalent<Form> for FormInText<'_> {
    fn equivalent(&self, form: &Form) -> bool {
        (self.lang, self.text, self.standing) == (form.lang, &*form.text, form.standing)
    }
}

/// Where a block stands in a run over several documents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Number of the document in the order of the run, from 0.
    pub document: usize,
    /// Number of the block in the document, from 0.
    pub block: usize,
    /// What people are told.
    pub place: Place,
}

/// What was counted of one concept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Free occurrences, by language.
    pub free: PerLang<u64>,
    /// Nested occurrences, by language.
    pub nested: PerLang<u64>,
    /// Documents with an occurrence, free or nested.
    pub documents: u64,
    /// Occurrences by surface form, free and nested.
    pub forms: IndexMap<Form, u64, RandomState>,
    /// Where the first occurrence stands.
    pub first: Option<Position>,
}

/// What was counted in a part of a text, a text, or many.
///
/// Merging is associative and commutative, so no result depends on the number of threads or the order of work.
///
/// ```
/// use trilex::{Lang, Tally};
///
/// let mut one = Tally::default();
/// one.read("打击恐怖主义。", Lang::Zh, 7);
/// let mut other = Tally::default();
/// other.read("Combating terrorism.", Lang::En, 2);
/// assert_eq!(one.clone().merge(other.clone()), other.merge(one));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Units read, by language: characters without spaces in Chinese, words in English and Russian.
    pub units: PerLang<u64>,
    /// Sentences read.
    pub sentences: u64,
    /// Repeated paragraphs, whether they were left out or counted.
    pub repeats: u64,
    /// What was counted, by concept.
    pub concepts: IndexMap<ConceptId, Count, RandomState>,
}

impl Tally {
    /// Counts the sentences of a block that has so many units.
    pub fn read(&mut self, text: &str, lang: Lang, units: u64) {
        self.units[lang] += units;
        self.sentences += sentences(text, lang).count() as u64;
    }

    /// Counts an occurrence in the block `text`.
    pub fn add(&mut self, occurrence: &Occurrence, text: &str, lang: Lang, position: &Position) {
        let count = self.concepts.entry(occurrence.concept).or_default();
        match occurrence.nesting {
            Nesting::Free => count.free[lang] += 1,
            Nesting::Nested => count.nested[lang] += 1,
        }
        let form = FormInText {
            lang,
            text: occurrence.span.of(text),
            standing: occurrence.standing,
        };
        match count.forms.get_mut(&form) {
            Some(count) => *count += 1,
            None => drop(count.forms.insert(form.to_form(), 1)),
        }
        if count.first.as_ref().is_none_or(|first| position < first) {
            count.first = Some(position.clone());
        }
    }

    /// Says that everything counted so far is one document.
    pub fn end_document(&mut self) {
        for count in self.concepts.values_mut() {
            count.documents = 1;
        }
    }

    /// Says that everything counted so far stands in the document `number` of the run.
    #[must_use]
    pub(crate) fn in_document(mut self, number: usize) -> Tally {
        let firsts = self
            .concepts
            .values_mut()
            .filter_map(|count| count.first.as_mut());
        firsts.for_each(|first| first.document = number);
        self
    }

    /// Adds what `other` has counted.
    #[must_use]
    pub fn merge(mut self, mut other: Tally) -> Tally {
        if self.concepts.len() < other.concepts.len() {
            std::mem::swap(&mut self, &mut other);
        }
        self.units += other.units;
        self.sentences += other.sentences;
        self.repeats += other.repeats;
        for (concept, count) in other.concepts {
            self.concepts.entry(concept).or_default().merge(count);
        }
        self
    }
}

impl Count {
    fn merge(&mut self, other: Count) {
        self.free += other.free;
        self.nested += other.nested;
        self.documents += other.documents;
        for (form, count) in other.forms {
            *self.forms.entry(form).or_default() += count;
        }
        self.first = match (self.first.take(), other.first) {
            (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
            (mine, theirs) => mine.or(theirs),
        };
    }
}
