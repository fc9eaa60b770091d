//! Glossaries as CSV: quoted where RFC 4180 asks for it.

use std::borrow::Cow;

use super::{COLUMNS, Field};
use crate::{
    glossary::{Concept, Glossary},
    read::dialect::{Dialect, without_formula},
};

/// Returns the glossary as a table.
pub(crate) fn write(glossary: &Glossary, dialect: Dialect) -> String {
    let header = header(glossary).into_iter().map(Cow::Borrowed).collect();
    let concepts = glossary.concepts().iter();
    let records = concepts.map(|concept| record(concept, glossary));
    let rows = std::iter::once(header).chain(records).map(|row| {
        row.into_iter().map(|cell| match dialect {
            Dialect::Plain(_) => escaped_apostrophe(cell),
            Dialect::Excel(_) => cell,
        })
    });
    String::from_utf8(dialect.table(rows)).expect("every cell is text")
}

/// Returns a cell for a table in which a formula may stand as it is. The apostrophe before one is taken off when a glossary is
/// read, whoever wrote it; so a cell of which an apostrophe and a formula are really the beginning gets one more.
pub(crate) fn escaped_apostrophe(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell.starts_with('\'') {
        true => without_formula(&cell).into_owned().into(),
        false => cell,
    }
}

/// Returns the header: the columns of ours, then those of the user's own.
pub(crate) fn header(glossary: &Glossary) -> Vec<&str> {
    let ours = COLUMNS.iter().map(|column| column.name);
    ours.chain(glossary.extra_columns().iter().map(String::as_str))
        .collect()
}

/// Returns the cells of `concept` under the [`header`] of its glossary.
pub(crate) fn record<'g>(concept: &'g Concept, glossary: &'g Glossary) -> Vec<Cow<'g, str>> {
    let ours = COLUMNS.iter().map(|column| cell(concept, column.field));
    let extra = glossary
        .extra_columns()
        .iter()
        .map(|name| Cow::Borrowed(concept.extra(name)));
    ours.chain(extra).collect()
}

impl Concept {
    /// Returns the cells that are not empty, each with the name of its column: [`COLUMNS`], then the user's own.
    pub fn cells(&self) -> Vec<(&str, Cow<'_, str>)> {
        let ours = COLUMNS
            .iter()
            .map(|column| (column.name, cell(self, column.field)));
        let extra = self.extra.iter();
        ours.chain(extra.map(|(name, cell)| (name.as_str(), Cow::Borrowed(cell.as_str()))))
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    }
}

fn cell(concept: &Concept, field: Field) -> Cow<'_, str> {
    match field {
        Field::Id => concept.id.as_ref().into(),
        Field::Domain => concept.domain.as_ref().into(),
        Field::Source => concept.source.as_ref().into(),
        Field::Note => concept.note.as_ref().into(),
        Field::Status => concept.status.as_ref().into(),
        Field::Terms(lang, standing) => {
            let terms: Vec<String> = concept.terms(lang, standing).map(escaped).collect();
            terms.join("|").into()
        }
    }
}

/// Returns a term as it stands in a cell, where a bar parts terms.
fn escaped(term: &str) -> String {
    term.replace('\\', r"\\").replace('|', r"\|")
}
