//! Glossaries: concepts and the terms that designate them (ISO 1087), in Chinese, English and Russian.

mod check;
mod csv;
mod diff;
mod embedded;
mod entry;
mod exchange;
mod lint;
mod lookup;
mod merge;
mod pairing;
mod stats;

pub use csv::{COLUMNS, Column};
pub use diff::{Change, Difference};
pub(crate) use exchange::rows;
pub use exchange::{Exchange, Exported, Imported, Losses, Pair};
pub use lint::{LINTS, Lint, UNREADABLE};
pub use lookup::{Hit, HitKind};
pub use merge::{Conflict, Outcome};
pub use stats::{CONCEPT_FIGURES, ConceptFigures, Figure, Statistics, TERM_FIGURES, TermFigures};

use std::{
    borrow::Cow,
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    lang::Lang,
    read::dialect::Dialect,
};

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

/// Where a glossary comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The glossary compiled into the program.
    Embedded,
    /// A CSV file, or a folder of them.
    Path(PathBuf),
}

/// How bad a [`Finding`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The glossary can be used, but something in it should be looked at.
    Warning,
    /// The glossary cannot be used.
    Error,
}

/// Something wrong with a glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Name of the lint that found it: see [`LINTS`]; [`UNREADABLE`] if a file or a row could not be read.
    pub lint: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where and what it is, and what to do.
    pub error: Error,
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

    /// Reads glossaries into one. Where two files have the same `id`, the file named first wins.
    ///
    /// # Errors
    ///
    /// Everything found, warnings included, if something in a file makes it unusable.
    pub fn load(sources: &[Source]) -> std::result::Result<(Glossary, Vec<Finding>), Vec<Finding>> {
        match sources {
            [Source::Embedded] => Ok((Glossary::embedded(), Vec::new())),
            _ => reading(sources, Together::No).finish(),
        }
    }

    /// Returns what is wrong with the glossaries, taken as one, in the order of the files: see [`LINTS`].
    ///
    /// ```
    /// use trilex::{Glossary, glossary::Source};
    ///
    /// assert!(Glossary::lint(&[Source::Path("no-such-file.csv".into())])[0].error.to_string().contains("check the path"));
    /// ```
    pub fn lint(sources: &[Source]) -> Vec<Finding> {
        reading(sources, Together::Yes).findings(&lint::Stage::ALL)
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
    /// Everything found, if something makes the file unusable.
    pub fn from_csv(name: &str, text: &str) -> std::result::Result<Glossary, Vec<Finding>> {
        let mut loading = check::Loading::default();
        loading.add(name, text);
        loading.finish().map(|(glossary, _)| glossary)
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

/// Whether several sources are parts of one glossary, in which an id may not be repeated.
#[derive(Clone, Copy, PartialEq)]
enum Together {
    Yes,
    No,
}

fn reading(sources: &[Source], together: Together) -> check::Loading {
    let mut loading = check::Loading::default();
    for source in sources {
        match source {
            Source::Embedded => {
                for (name, text) in embedded::FILES {
                    loading.add(name, text);
                }
            }
            Source::Path(path) => match csv_files(path) {
                Ok(files) => files.iter().for_each(|file| loading.add_file(file)),
                Err(error) => loading.fail(error),
            },
        }
        if together == Together::No {
            loading.end_of_source();
        }
    }
    loading
}

/// Returns `path`, or the `.csv` files of a folder in the order of their names.
fn csv_files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let name = path.display().to_string();
    let entries = std::fs::read_dir(path).map_err(|error| Error::io(&name, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("csv"))
        })
        .collect();
    files.sort();
    match files.is_empty() {
        true => Err(Error::new("no CSV file in this folder")
            .in_file(name)
            .remedy("name a glossary file or the folder that holds them")),
        false => Ok(files),
    }
}
