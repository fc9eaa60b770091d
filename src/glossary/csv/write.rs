//! Glossaries become tables.

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

/// Returns a cell for a table in which formulas are not disarmed. The reader removes an apostrophe before a formula, whoever wrote it;
/// so a cell that really begins with an apostrophe and a formula gets one more.
pub(crate) fn escaped_apostrophe(cell: Cow<'_, str>) -> Cow<'_, str> {
    if cell.starts_with('\'') {
        without_formula(&cell).into_owned().into()
    } else {
        cell
    }
}

/// Returns the names of the columns: [`COLUMNS`], then the user's own.
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
    ///
    /// ```
    /// use trilex::{Concept, Lang, Standing};
    ///
    /// let concept = Concept::new("sea")
    ///     .with_term(Lang::En, Standing::Preferred, "sea")
    ///     .with_term(Lang::En, Standing::Admitted, "ocean")
    ///     .with_term(Lang::En, Standing::Admitted, "the deep");
    /// let cells = concept.cells();
    /// assert_eq!(cells[2], ("en_also", "ocean|the deep".into()));
    /// ```
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

/// Returns what `concept` has in `field`: its terms, or one text; nothing if it is empty.
pub(crate) fn values(concept: &Concept, field: Field) -> Vec<&str> {
    let text = match field {
        Field::Id => &concept.id,
        Field::Domain => &concept.domain,
        Field::Source => &concept.source,
        Field::Note => &concept.note,
        Field::Status => &concept.status,
        Field::Terms(lang, standing) => return concept.terms(lang, standing).collect(),
    };
    let text = Some(text.as_ref());
    text.filter(|text| !text.is_empty()).into_iter().collect()
}

fn cell(concept: &Concept, field: Field) -> Cow<'_, str> {
    let values = values(concept, field);
    match field {
        Field::Terms(..) => {
            let terms: Vec<String> = values.into_iter().map(escaped).collect();
            terms.join("|").into()
        }
        Field::Id | Field::Domain | Field::Source | Field::Note | Field::Status => {
            values.into_iter().next().unwrap_or("").into()
        }
    }
}

/// Returns a term as it is written in a cell, where bars separate terms.
fn escaped(term: &str) -> String {
    term.replace('\\', r"\\").replace('|', r"\|")
}
