//! Concepts as they stand in files.

use std::{ops::Deref, rc::Rc};

use super::{Concept, Standing, Term, csv::Row};
use crate::{error::Error, lang::Lang};

/// A row of a file that is being checked.
pub(super) struct Entry {
    pub(super) file: Rc<str>,
    /// Number of the glossary, where several are read into one.
    pub(super) source: usize,
    pub(super) row: Row,
}

impl Entry {
    pub(super) fn concept(&self) -> &Concept {
        &self.row.concept
    }

    /// Returns the concept's terms, each with its column in the file, from 1.
    pub(super) fn terms(&self) -> impl Iterator<Item = (&Term, u64)> {
        let columns = self.row.columns.iter().copied();
        self.concept().terms.iter().zip(columns)
    }

    /// Returns those that may be used, in `lang`.
    pub(super) fn usable(&self, lang: Lang) -> impl Iterator<Item = (&Term, u64)> {
        self.terms()
            .filter(move |(term, _)| term.lang == lang && term.standing != Standing::Deprecated)
    }

    /// Returns the place of the row: `terms.csv:12`.
    pub(super) fn place(&self) -> String {
        format!("{}:{}", self.file, self.row.line)
    }

    /// Returns what is wrong at a column of the row.
    pub(super) fn error(&self, column: u64, what: impl Into<String>) -> Error {
        Error::new(what)
            .in_file(self.file.deref())
            .at(self.row.line, Some(column))
    }
}
