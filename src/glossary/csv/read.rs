//! Rows of a file become concepts.

use std::{borrow::Cow, rc::Rc};

use csv::StringRecord;

use super::{COLUMNS, Field};
use crate::{
    error::{Error, Result},
    glossary::{Concept, Term},
    read::table::{self, Rows},
};

/// A file that was read.
#[derive(Default)]
pub(crate) struct Table {
    /// Names of the columns that are not ours, in the order of the file.
    pub(crate) extra_columns: Vec<String>,
    /// Its rows, each with what is wrong with its form. An error of the whole file stands alone.
    pub(crate) rows: Vec<Result<Row>>,
}

/// A row of a file: the concept, and where its cells are.
pub(crate) struct Row {
    pub(crate) concept: Concept,
    /// Line of the file, from 1.
    pub(crate) line: u64,
    /// Column of the file, from 1, of each of the concept's terms.
    pub(crate) columns: Vec<u64>,
    header: Rc<Header>,
    cells: StringRecord,
}

impl Row {
    /// Returns the cells of our columns as they stand in the file, each with its column, from 1.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (Field, &str, u64)> {
        let fields = self.header.fields.iter().zip(&self.cells);
        (1..)
            .zip(fields)
            .filter_map(|(column, (field, cell))| Some(((*field)?, cell, column)))
    }

    /// Returns the cell of `field` as it stands in the file and its column, `None` if the file has no such column.
    pub(crate) fn cell(&self, field: Field) -> Option<(&str, u64)> {
        let mut cells = self.cells();
        cells
            .find(|cell| cell.0 == field)
            .map(|(_, cell, column)| (cell, column))
    }
}

/// Reads the concepts of a table in `text`.
pub(crate) fn table(text: &str) -> Table {
    let rows: Result<Vec<table::Row>> = Rows::new(text, None).collect();
    rows.map_or_else(Table::failed, table_of)
}

/// Reads the concepts of a table of which the first row is the header.
pub(crate) fn table_of(rows: Vec<table::Row>) -> Table {
    let mut rows = rows.into_iter();
    let header = match rows.next().map_or_else(|| Err(headless(1)), Header::new) {
        Ok(header) => Rc::new(header),
        Err(error) => return Table::failed(error),
    };
    let rows: Vec<Result<Row>> = rows.map(|found| row(found, &header)).collect();
    // A column without a name and without a cell is a separator too many at the end of each line.
    let is_used = |name: &str| {
        let mut rows = rows.iter().flatten();
        !name.is_empty() || rows.any(|row| !row.concept.extra(name).is_empty())
    };
    let names = header.extra.iter().map(|(_, name)| name);
    Table {
        extra_columns: names.filter(|name| is_used(name)).cloned().collect(),
        rows,
    }
}

impl Table {
    fn failed(error: Error) -> Table {
        Table {
            rows: vec![Err(error)],
            ..Table::default()
        }
    }
}

/// What the columns of a file hold, by their places.
struct Header {
    /// What each column holds; `None` for one that is not ours.
    fields: Vec<Option<Field>>,
    /// Our columns, in the order of [`COLUMNS`] whatever the file has, so that the terms of a concept are in order.
    ours: Vec<(usize, Field)>,
    /// The columns that are not ours.
    extra: Vec<(usize, String)>,
}

impl Header {
    fn new(row: table::Row) -> Result<Header> {
        let mut fields = Vec::new();
        let mut extra: Vec<(usize, String)> = Vec::new();
        for (at, name) in row.cells.iter().map(str::trim).enumerate() {
            let heading = table::heading(name);
            let ours = COLUMNS.iter().find(|column| column.name == heading);
            if let Some(column) = ours
                && fields.contains(&Some(column.field))
            {
                return Err(
                    Error::new(format!("the column `{name}` stands twice in the header"))
                        .at(row.line, Some(at as u64 + 1))
                        .remedy("rename or delete one of them"),
                );
            }
            if ours.is_none() {
                extra.push((at, unused(name, &extra)));
            }
            fields.push(ours.map(|column| column.field));
        }
        let has_terms = fields
            .iter()
            .any(|field| matches!(field, Some(Field::Terms(..))));
        let place = |field: Field| fields.iter().position(|here| *here == Some(field));
        let ours = COLUMNS.iter().map(|column| column.field);
        let ours = ours.filter_map(|field| Some((place(field)?, field)));
        let ours = ours.collect();
        match has_terms {
            true => Ok(Header {
                fields,
                ours,
                extra,
            }),
            false => Err(headless(row.line)),
        }
    }
}

fn headless(line: u64) -> Error {
    Error::new("the header is missing: no column is called zh, en or ru")
        .at(line, None)
        .remedy("make the first line id,domain,zh,en,ru")
}

/// Returns `name`, with a number behind it if a column has that name already.
fn unused(name: &str, columns: &[(usize, String)]) -> String {
    let is_used = |name: &str| columns.iter().any(|(_, used)| used == name);
    if !is_used(name) {
        return name.to_owned();
    }
    let mut numbered = (2..).map(|number| format!("{name} ({number})"));
    numbered
        .find(|name| !is_used(name))
        .unwrap_or_else(|| name.to_owned())
}

fn row(found: table::Row, header: &Rc<Header>) -> Result<Row> {
    let line = found.line;
    let mut beyond = header.fields.len()..found.cells.len();
    if let Some(at) = beyond.find(|&at| !found.cell(at).is_empty()) {
        return Err(
            Error::new(format!("a cell without a column: `{}`", found.cell(at)))
                .at(line, Some(at as u64 + 1))
                .remedy("put quotation marks round a cell that holds the separator"),
        );
    }
    let mut concept = Concept::default();
    let mut columns = Vec::new();
    for &(at, field) in &header.ours {
        let cell = found.cell(at);
        if cell.is_empty() {
            continue;
        }
        match field {
            Field::Id => concept.id = cell.to_owned().into(),
            Field::Domain => concept.domain = cell.to_owned().into(),
            Field::Source => concept.source = cell.to_owned().into(),
            Field::Note => concept.note = cell.to_owned().into(),
            Field::Status => concept.status = cell.to_owned().into(),
            Field::Terms(lang, standing) => {
                for text in terms(cell) {
                    concept.terms.push(Term::new(lang, standing, text));
                    columns.push(at as u64 + 1);
                }
            }
        }
    }
    for (at, name) in &header.extra {
        let cell = found.cell(*at);
        if !cell.is_empty() {
            concept.extra.insert(name.clone(), cell.to_owned());
        }
    }
    if concept.terms.is_empty() {
        let named = match concept.id.is_empty() {
            true => Cow::Borrowed("the row has no term"),
            false => Cow::Owned(format!("concept `{}` has no term", concept.id)),
        };
        return Err(Error::new(named)
            .at(line, None)
            .remedy("fill at least one of zh, en and ru, or delete the row"));
    }
    if concept.id.is_empty() {
        concept.id = concept.terms[0].text.clone();
    }
    Ok(Row {
        concept,
        line,
        columns,
        header: Rc::clone(header),
        cells: found.cells,
    })
}

/// Returns the terms of a cell.
fn terms(cell: &str) -> Vec<String> {
    let mut terms = parts(cell);
    for term in &mut terms {
        if term.trim().len() < term.len() {
            *term = term.trim().to_owned();
        }
    }
    terms.retain(|term| !term.is_empty());
    terms
}

/// Returns the parts of a cell between bars that have no backslash before them, spaces and empty parts included.
pub(crate) fn parts(cell: &str) -> Vec<String> {
    if !cell.contains('\\') {
        return cell.split('|').map(str::to_owned).collect();
    }
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('\\' | '|')) => part.extend(chars.next()),
            ('|', _) => parts.push(std::mem::take(&mut part)),
            _ => part.push(c),
        }
    }
    parts.push(part);
    parts
}
