//! Glossaries: concepts and the terms that designate them (ISO 1087), in Chinese, English and Russian.

mod book;
mod concept;
pub(crate) mod csv;
mod diff;
mod embedded;
mod merge;
mod pairing;
mod source;
mod stats;

pub use book::Book;
pub(crate) use book::Entry;
pub use concept::{Concept, ConceptId, Status, Term};
pub use diff::{Change, Difference};
pub use merge::{Conflict, Outcome};
pub use source::Source;
pub use stats::{CONCEPT_FIGURES, ConceptFigures, Figure, Statistics, TERM_FIGURES, TermFigures};
pub use trilex_core::glossary::{COLUMNS, Column, Field, Standing};

use std::collections::BTreeMap;

use crate::{error::Error, read::dialect::Dialect};

/// Concepts in order, and the names of the user's own columns.
///
/// ```
/// use trilex::{Concept, Glossary, Lang, Standing};
///
/// let sea = Concept::new("sea").with_term(Lang::En, Standing::Preferred, "sea");
/// let glossary = Glossary::new(vec![sea]);
///
/// assert_eq!(glossary.concepts().len(), 1);
/// assert!(Glossary::embedded().concepts().len() > 1500);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    concepts: Vec<Concept>,
    extra_columns: Vec<String>,
}

impl Glossary {
    /// Makes a glossary of concepts as they are: nothing is checked. The user's own columns are in the order of their names in each
    /// concept; for another order, call [`Glossary::add_extra_column`] and [`Glossary::push`].
    pub fn new(concepts: Vec<Concept>) -> Glossary {
        let mut glossary = Glossary::default();
        for name in concepts.iter().flat_map(|concept| concept.extra.keys()) {
            glossary.add_extra_column(name);
        }
        glossary.concepts = concepts;
        glossary
    }

    /// Loads glossaries into one. If two of them have the same `id`, the one named first wins.
    ///
    /// Only what makes a file unusable is an error. [`lint::load`](crate::lint::load) also returns warnings.
    ///
    /// ```
    /// use trilex::{Glossary, glossary::Source};
    ///
    /// assert_eq!(Glossary::load(&[Source::Embedded]), Ok(Glossary::embedded()));
    ///
    /// let errors = Glossary::load(&[Source::Path("no-such-file.csv".into())]).unwrap_err();
    /// assert!(errors[0].to_string().contains("check the path"));
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that makes the files unusable, in their order.
    pub fn load(sources: &[Source]) -> Result<Glossary, Vec<Error>> {
        match sources {
            [Source::Embedded] => Ok(Glossary::embedded()),
            _ => Book::read(sources).into_glossary(),
        }
    }

    /// Reads the text of one CSV file: see [`COLUMNS`]. `name` is what errors call it.
    ///
    /// ```
    /// use trilex::{Glossary, Lang};
    ///
    /// let glossary = Glossary::from_csv("terms.csv", "zh;en;ru_also\n恐怖主义;terrorism;терроризм|террор\n").unwrap();
    /// assert_eq!(glossary.concepts()[0].preferred(Lang::En), "terrorism");
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that makes the file unusable.
    pub fn from_csv(name: &str, text: &str) -> Result<Glossary, Vec<Error>> {
        Book::from_csv(name, text).into_glossary()
    }

    /// Returns the glossary as CSV: [`COLUMNS`], then the user's own columns. [`Glossary::from_csv`] reads the same glossary back.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let text = "ru;en;en_also;client\nмеждународный терроризм;international terrorism;global terror|\"terror\";А\n";
    /// let glossary = Glossary::from_csv("terms.csv", text).unwrap();
    ///
    /// let written = glossary.to_csv();
    /// assert_eq!(written.lines().next(), Some("id,domain,zh,en,ru,zh_also,en_also,ru_also,zh_avoid,en_avoid,ru_avoid,source,note,status,client"));
    /// assert_eq!(Glossary::from_csv("written.csv", &written), Ok(glossary));
    /// ```
    pub fn to_csv(&self) -> String {
        csv::write(self, Dialect::Plain(b','))
    }

    /// Returns the curated glossary, which is compiled in. It was checked before, so that it loads at once.
    pub fn embedded() -> Glossary {
        embedded::glossary()
    }

    /// Returns the concepts in order.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// Returns the concept with the number `id`.
    ///
    /// # Panics
    ///
    /// Panics if `id` comes from a larger glossary.
    pub fn concept(&self, id: ConceptId) -> &Concept {
        &self.concepts[id.0 as usize]
    }

    /// Iterates over the concepts with their numbers.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let glossary = Glossary::from_csv("terms.csv", "en\nsea\npeace\n").unwrap();
    /// for (id, concept) in glossary.numbered() {
    ///     assert_eq!(glossary.concept(id), concept);
    /// }
    /// ```
    pub fn numbered(&self) -> impl ExactSizeIterator<Item = (ConceptId, &Concept)> {
        let concepts = self.concepts.iter().enumerate();
        concepts.map(|(number, concept)| (ConceptId(number as u32), concept))
    }

    /// Returns a glossary of the concepts with these ids, in the order given. Unknown ids are ignored.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let glossary = Glossary::from_csv("terms.csv", "id,en\na,sea\nb,peace\nc,law\n").unwrap();
    /// let found = glossary.of_ids(["c", "a", "x"]);
    /// assert_eq!(found.concepts().iter().map(|concept| &*concept.id).collect::<Vec<_>>(), ["c", "a"]);
    /// ```
    pub fn of_ids<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Glossary {
        let concepts = self.concepts.iter();
        let by_id: BTreeMap<&str, &Concept> = concepts
            .map(|concept| (concept.id.as_ref(), concept))
            .collect();
        let found = ids.into_iter().filter_map(|id| by_id.get(id));
        Glossary {
            concepts: found.map(|&concept| concept.clone()).collect(),
            extra_columns: self.extra_columns.clone(),
        }
    }

    /// Adds a concept after the others, as it is, and the columns of the user's own that it has.
    ///
    /// ```
    /// use trilex::{Concept, Glossary};
    ///
    /// let mut glossary = Glossary::default();
    /// glossary.push(Concept::new("sea"));
    /// assert_eq!(glossary.concepts()[0].id, "sea");
    /// ```
    pub fn push(&mut self, concept: Concept) {
        for name in concept.extra.keys() {
            self.add_extra_column(name);
        }
        self.concepts.push(concept);
    }

    /// Returns the names of the user's own columns, in order.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let mut glossary = Glossary::from_csv("terms.csv", "en,client\nsea,Li\n").unwrap();
    /// glossary.add_extra_column("due");
    /// glossary.add_extra_column("client");
    /// assert_eq!(glossary.extra_columns(), ["client", "due"]);
    /// ```
    pub fn extra_columns(&self) -> &[String] {
        &self.extra_columns
    }

    /// Adds a column of the user's own after the others, unless the glossary has it.
    pub fn add_extra_column(&mut self, name: &str) {
        if self.extra_columns.iter().all(|known| known != name) {
            self.extra_columns.push(name.to_owned());
        }
    }
}
