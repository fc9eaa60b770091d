//! Glossaries: concepts and the terms that designate them (ISO 1087), in Chinese, English and Russian.

mod book;
pub(crate) mod csv;
mod diff;
mod embedded;
mod merge;
mod pairing;
mod source;
mod stats;

pub use book::Book;
pub(crate) use book::Entry;
pub use csv::{COLUMNS, Column};
pub use diff::{Change, Difference};
pub use merge::{Conflict, Outcome};
pub use source::Source;
pub use stats::{CONCEPT_FIGURES, ConceptFigures, Figure, Statistics, TERM_FIGURES, TermFigures};

use std::{borrow::Cow, collections::BTreeMap};

use crate::{error::Error, lang::Lang, read::dialect::Dialect};

/// The number of a concept in its glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConceptId(pub u32);

/// How a term stands to its concept (ISO 30042: administrative status).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// The term to use.
    Preferred,
    /// A synonym, abbreviation or variant that may be used.
    Admitted,
    /// A term that must not be used: superseded, wrong or a false friend.
    Deprecated,
}

impl Standing {
    /// All of them, the terms to use first.
    pub const ALL: [Standing; 3] = [
        Standing::Preferred,
        Standing::Admitted,
        Standing::Deprecated,
    ];
}

/// A term: a designation of a concept in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term as it is written.
    pub text: Cow<'static, str>,
    /// Its language.
    pub lang: Lang,
    /// How it stands to its concept.
    pub standing: Standing,
}

/// A concept entry: one meaning, and the terms that designate it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concept {
    /// The identifier that the glossary gives it.
    pub id: Cow<'static, str>,
    /// Its subject field.
    pub domain: Cow<'static, str>,
    /// Its terms, by language, the preferred one first.
    pub terms: Vec<Term>,
    /// The instrument or body in whose texts the equivalents stand.
    pub source: Cow<'static, str>,
    /// What a translator should know.
    pub note: Cow<'static, str>,
    /// How far it has been checked: `verified`, `reviewed` or `draft`; empty if nothing is said.
    pub status: Cow<'static, str>,
    /// The cells of the user's own columns that are not empty: name of the column and text.
    pub extra: BTreeMap<String, String>,
}

impl Concept {
    /// Returns the preferred term in `lang`, an empty string if there is none.
    pub fn preferred(&self, lang: Lang) -> &str {
        self.terms(lang, Standing::Preferred).next().unwrap_or("")
    }

    /// Returns the terms in `lang` that have `standing`.
    pub fn terms(&self, lang: Lang, standing: Standing) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(move |term| term.lang == lang && term.standing == standing)
            .map(|term| term.text.as_ref())
    }

    /// Returns the cell of the user's own column called `column`, an empty string if there is none.
    pub fn extra(&self, column: &str) -> &str {
        self.extra.get(column).map_or("", String::as_str)
    }
}

/// A list of concepts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    concepts: Vec<Concept>,
    extra_columns: Vec<String>,
}

impl Glossary {
    /// A glossary of these concepts, as they are: nothing is checked. The columns of the user’s own stand
    /// in the order of their names: see [`Glossary::add_extra_column`] for another.
    pub fn new(concepts: Vec<Concept>) -> Glossary {
        let mut glossary = Glossary::default();
        for name in concepts.iter().flat_map(|concept| concept.extra.keys()) {
            glossary.add_extra_column(name);
        }
        glossary.concepts = concepts;
        glossary
    }

    /// Reads glossaries into one. Where two of them have the same `id`, the one named first wins.
    ///
    /// The rows are taken as they are but for what makes them unusable: see [`lint`](crate::lint) for the rest.
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

    /// Reads the text of one CSV file: see [`COLUMNS`].
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

    /// Returns the glossary as CSV: [`COLUMNS`], then the user's own columns. Read again, it is the same glossary.
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

    /// Returns the glossary compiled into the program. It is not checked, as that was done before it was compiled in.
    pub fn embedded() -> Glossary {
        embedded::glossary()
    }

    /// Returns the concepts in the order of the files.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// Returns the names of the columns that are the user's own, in the order in which they came.
    pub fn extra_columns(&self) -> &[String] {
        &self.extra_columns
    }

    /// Adds a concept behind the others.
    ///
    /// ```
    /// use trilex::{Concept, Glossary};
    ///
    /// let mut glossary = Glossary::default();
    /// glossary.push(Concept { id: "sea".into(), ..Concept::default() });
    /// assert_eq!(glossary.concepts().len(), 1);
    /// ```
    pub fn push(&mut self, concept: Concept) {
        for name in concept.extra.keys() {
            self.add_extra_column(name);
        }
        self.concepts.push(concept);
    }

    /// Adds a column of the user's own, unless there is one of that name.
    pub fn add_extra_column(&mut self, name: &str) {
        if self.extra_columns.iter().all(|known| known != name) {
            self.extra_columns.push(name.to_owned());
        }
    }

    /// Returns the concepts with these ids, in their order, as a glossary. An id that there is not is passed over.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let glossary = Glossary::from_csv("terms.csv", "id,en\na,sea\nb,peace\nc,law\n").unwrap();
    /// let found = glossary.of_ids(["c", "a"]);
    /// assert_eq!(found.concepts().iter().map(|concept| &*concept.id).collect::<Vec<_>>(), ["c", "a"]);
    /// ```
    pub fn of_ids<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Glossary {
        let by_id: BTreeMap<&str, &Concept> = self
            .concepts
            .iter()
            .map(|concept| (concept.id.as_ref(), concept))
            .collect();
        Glossary {
            concepts: ids
                .into_iter()
                .filter_map(|id| by_id.get(id).copied().cloned())
                .collect(),
            extra_columns: self.extra_columns.clone(),
        }
    }

    /// Returns one concept.
    ///
    /// # Panics
    ///
    /// If `id` comes from another glossary.
    pub fn concept(&self, id: ConceptId) -> &Concept {
        &self.concepts[id.0 as usize]
    }

    /// Iterates over the concepts with their numbers.
    pub fn numbered(&self) -> impl ExactSizeIterator<Item = (ConceptId, &Concept)> {
        let concepts = self.concepts.iter().enumerate();
        concepts.map(|(number, concept)| (ConceptId(number as u32), concept))
    }
}
