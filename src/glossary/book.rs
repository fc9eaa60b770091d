//! The rows of glossary files, each with its place: what a glossary is made of, and what lints look at.

use std::{
    cell::OnceCell,
    collections::{HashMap, HashSet},
    fs,
    ops::Deref,
    path::Path,
    rc::Rc,
};

use super::{
    Concept, Glossary, Source, Standing, Term,
    csv::{self, Field, Row},
    source::csv_files,
};
use crate::{data, error::Error, lang::Lang, token};

/// The rows of glossary files, each with its place.
///
/// ```
/// use trilex::glossary::Book;
///
/// let book = Book::from_csv("terms.csv", "id,en\nsea,sea\nsea,ocean\n");
/// let errors = book.into_glossary().unwrap_err();
/// assert!(errors[0].to_string().starts_with("terms.csv:3:1: the id `sea`"));
/// ```
#[derive(Default)]
pub struct Book {
    entries: Vec<Entry>,
    extra_columns: Glossary,
    unreadable: Vec<Error>,
    misspelled: Vec<Error>,
    files: Vec<Rc<str>>,
    source: usize,
    places: OnceCell<Places>,
}

/// Numbers of entries and of their terms, by the key that the matcher knows a term by.
type Places = HashMap<(Lang, String), Vec<(usize, usize)>>;

/// A row of a file.
pub(crate) struct Entry {
    file: Rc<str>,
    /// Number of the glossary, where several are read into one.
    pub(crate) source: usize,
    pub(crate) row: Row,
}

impl Book {
    /// Reads glossaries of which an earlier one goes before a later: an id of a later one may repeat an id of an earlier one,
    /// whose row wins.
    pub fn read(sources: &[Source]) -> Book {
        let mut book = Book::default();
        for source in sources {
            book.add_source(source);
            book.source += 1;
        }
        book
    }

    /// Reads the parts of one glossary, in which no id may be repeated.
    pub fn read_as_one(sources: &[Source]) -> Book {
        let mut book = Book::default();
        for source in sources {
            book.add_source(source);
        }
        book
    }

    /// Reads the text of one CSV file called `name`: see [`COLUMNS`](super::COLUMNS).
    pub fn from_csv(name: &str, text: &str) -> Book {
        let mut book = Book::default();
        book.add(name, text);
        book
    }

    /// Makes the glossary. Of rows with the same id the first is taken.
    ///
    /// # Errors
    ///
    /// Everything that makes the files unusable, in their order: what cannot be read, and rows of one glossary with the same id.
    pub fn into_glossary(self) -> Result<Glossary, Vec<Error>> {
        let mut errors = self.unreadable.clone();
        errors.extend(self.duplicate_ids());
        if errors.is_empty() {
            return Ok(self.into_first_of_each_id());
        }
        errors.sort_by_cached_key(|error| self.rank(error));
        Err(errors)
    }

    /// Makes the glossary of what could be read. Of rows with the same id the first is taken.
    pub(crate) fn into_first_of_each_id(self) -> Glossary {
        let mut glossary = self.extra_columns;
        let mut seen = HashSet::new();
        for entry in self.entries {
            if seen.insert(entry.concept().id.clone()) {
                glossary.concepts.push(entry.row.concept);
            }
        }
        glossary
    }

    /// Returns the rows in the order of the files.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns the files and rows that could not be read.
    pub(crate) fn unreadable(&self) -> &[Error] {
        &self.unreadable
    }

    /// Returns the columns of which the name is nearly one that means something.
    pub(crate) fn misspelled_columns(&self) -> Vec<Error> {
        self.misspelled.clone()
    }

    /// Returns the rows whose id an earlier row of the same glossary has.
    pub(crate) fn duplicate_ids(&self) -> Vec<Error> {
        self.repeated_ids(|first, entry| first.source == entry.source)
            .map(|error| error.remedy("give one of the two another id, or make one row of them"))
            .collect()
    }

    /// Returns the rows whose id a row of an earlier glossary has.
    pub(crate) fn replaced_ids(&self) -> Vec<Error> {
        self.repeated_ids(|first, entry| first.source != entry.source)
            .map(|error| error.remedy("the row of the glossary named first is used"))
            .collect()
    }

    fn repeated_ids(&self, is_meant: fn(&Entry, &Entry) -> bool) -> impl Iterator<Item = Error> {
        let mut first: HashMap<&str, &Entry> = HashMap::new();
        self.entries.iter().filter_map(move |entry| {
            let id = entry.concept().id.as_ref();
            let earlier = *first.entry(id).or_insert(entry);
            if std::ptr::eq(earlier, entry) || !is_meant(earlier, entry) {
                return None;
            }
            let what = format!("the id `{id}` stands already at {}", earlier.place());
            Some(entry.error(entry.column(Field::Id), what))
        })
    }

    /// Returns where each term stands.
    pub(crate) fn places(&self) -> &Places {
        self.places.get_or_init(|| {
            let mut places = Places::new();
            for (at, entry) in self.entries.iter().enumerate() {
                for (number, term) in entry.concept().terms.iter().enumerate() {
                    let key = (term.lang, token::key(&term.text, term.lang));
                    places.entry(key).or_default().push((at, number));
                }
            }
            places
        })
    }

    /// Returns the place of an error in the order of the files.
    pub(crate) fn rank(&self, error: &Error) -> impl Ord + use<> {
        let mut files = self.files.iter();
        let file = files.position(|file| error.file() == Some(file));
        (file, error.line(), error.column())
    }

    fn add_source(&mut self, source: &Source) {
        match source {
            Source::Embedded => {
                for (name, text) in data::glossary::FILES {
                    self.add(name, text);
                }
            }
            Source::Path(path) => match csv_files(path) {
                Ok(files) => files.iter().for_each(|file| self.add_file(file)),
                Err(error) => self.unreadable.push(error),
            },
        }
    }

    fn add_file(&mut self, path: &Path) {
        let name = path.display().to_string();
        match fs::read(path) {
            Err(error) => self.unreadable.push(Error::io(name, &error)),
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => self.add(&name, &text),
                Err(error) => {
                    let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                    let line = 1 + valid.iter().filter(|&&byte| byte == b'\n').count() as u64;
                    self.unreadable.push(
                        Error::new("not UTF-8 text")
                            .in_file(name)
                            .at(line, None)
                            .remedy("save the table as CSV in UTF-8"),
                    );
                }
            },
        }
    }

    fn add(&mut self, name: &str, text: &str) {
        let table = csv::table(text);
        for column in &table.extra_columns {
            self.extra_columns.add_extra_column(column);
        }
        let misspelled = table.misspelled.into_iter();
        self.misspelled
            .extend(misspelled.map(|error| error.in_file(name)));
        let file: Rc<str> = name.into();
        self.files.push(Rc::clone(&file));
        for row in table.rows {
            match row {
                Ok(row) => self.entries.push(Entry {
                    file: Rc::clone(&file),
                    source: self.source,
                    row,
                }),
                Err(error) => self.unreadable.push(error.in_file(name)),
            }
        }
    }
}

impl Entry {
    /// Returns the concept of the row.
    pub(crate) fn concept(&self) -> &Concept {
        &self.row.concept
    }

    /// Returns the concept's terms, each with its column in the file, from 1.
    pub(crate) fn terms(&self) -> impl Iterator<Item = (&Term, u64)> {
        let columns = self.row.columns.iter().copied();
        self.concept().terms.iter().zip(columns)
    }

    /// Returns those that may be used, in `lang`.
    pub(crate) fn usable(&self, lang: Lang) -> impl Iterator<Item = (&Term, u64)> {
        self.terms()
            .filter(move |(term, _)| term.lang == lang && term.standing != Standing::Deprecated)
    }

    /// Returns the column of `field` in the file, from 1; the first column if the file has none for it.
    pub(crate) fn column(&self, field: Field) -> u64 {
        self.row.cell(field).map_or(1, |(_, column)| column)
    }

    /// Returns the place of the row: `terms.csv:12`.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file, self.row.line)
    }

    /// Returns what is wrong at a column of the row.
    pub(crate) fn error(&self, column: u64, what: impl Into<String>) -> Error {
        self.placed(column, Error::new(what))
    }

    /// Returns `error` with the place of a column of the row.
    pub(crate) fn placed(&self, column: u64, error: Error) -> Error {
        error
            .in_file(self.file.deref())
            .at(self.row.line, Some(column))
    }
}
