//! Rows of a file become concepts.

use std::{borrow::Cow, rc::Rc};

use csv::{Position, ReaderBuilder, StringRecord};

use super::{COLUMNS, Field};
use crate::{
    error::{Error, Result},
    glossary::{Concept, Term},
    read::dialect::typed,
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

/// A line of a table, which may go on over line ends.
#[derive(Debug)]
pub(crate) struct Line {
    /// Its number in the file, from 1.
    pub(crate) number: u64,
    pub(crate) cells: StringRecord,
}

/// Reads the rows of `text`.
pub(crate) fn table(text: &str) -> Table {
    lines(text).map_or_else(Table::failed, table_of)
}

/// Returns the lines of `text`, the header first.
pub(crate) fn lines(text: &str) -> Result<Vec<Line>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let reader = ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut lines = Lines::of(text);
    reader
        .into_records()
        .map(|record| {
            let record = record.map_err(malformed)?;
            Ok(Line {
                number: lines.of_record(&record),
                cells: match record.iter().any(|cell| typed(cell) != cell) {
                    true => record.iter().map(typed).collect(),
                    false => record,
                },
            })
        })
        .collect()
}

/// Reads the rows of a table of which the first line is the header.
pub(crate) fn table_of(lines: Vec<Line>) -> Table {
    let mut lines = lines.into_iter();
    let header = match lines.next().map_or_else(|| Err(headless(1)), Header::new) {
        Ok(header) => Rc::new(header),
        Err(error) => return Table::failed(error),
    };
    let rows: Vec<Result<Row>> = lines
        .map(|line| row(line.cells, &header, line.number))
        .collect();
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

/// Returns the separator that the header has most of: comma, semicolon or tab.
pub(crate) fn separator(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or("");
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    // The first of equals wins: a comma.
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',')
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
    fn new(line: Line) -> Result<Header> {
        let mut fields = Vec::new();
        let mut extra: Vec<(usize, String)> = Vec::new();
        for (at, name) in line.cells.iter().map(str::trim).enumerate() {
            let lower = name.to_lowercase();
            let ours = COLUMNS.iter().find(|column| column.name == lower);
            if let Some(column) = ours
                && fields.contains(&Some(column.field))
            {
                return Err(
                    Error::new(format!("the column `{name}` stands twice in the header"))
                        .at(line.number, Some(at as u64 + 1))
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
            false => Err(headless(line.number)),
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

fn row(record: StringRecord, header: &Rc<Header>, line: u64) -> Result<Row> {
    let beyond = header.fields.len()..record.len();
    if let Some(at) = beyond.clone().find(|&at| !record[at].trim().is_empty()) {
        return Err(
            Error::new(format!("a cell without a column: `{}`", record[at].trim()))
                .at(line, Some(at as u64 + 1))
                .remedy("put quotation marks round a cell that holds the separator"),
        );
    }
    let mut concept = Concept::default();
    let mut columns = Vec::new();
    for &(at, field) in &header.ours {
        let cell = record.get(at).unwrap_or("").trim();
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
                    concept.terms.push(Term {
                        text: text.into(),
                        lang,
                        standing,
                    });
                    columns.push(at as u64 + 1);
                }
            }
        }
    }
    for (at, name) in &header.extra {
        let cell = record.get(*at).unwrap_or("").trim();
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
        cells: record,
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

/// Tells the line on which a record begins. The reader counts an empty line before a record, and the second half of a
/// CRLF, as part of the record.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(text: &str) -> Lines<'_> {
        Lines {
            text,
            at: 0,
            line: 1,
        }
    }

    /// Records come in the order of the file.
    fn of_record(&mut self, record: &StringRecord) -> u64 {
        let from = record.position().map_or(0, |at| at.byte() as usize);
        let rest = self.text.get(from..).unwrap_or("");
        let start = from + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let passed = self.text.get(self.at..start).unwrap_or("");
        self.line += passed.bytes().filter(|&byte| byte == b'\n').count() as u64;
        self.at = start.max(self.at);
        self.line
    }
}

fn malformed(error: csv::Error) -> Error {
    let line = error.position().map_or(1, Position::line);
    let what = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "not UTF-8 text".to_owned(),
        _ => error.to_string(),
    };
    Error::new(what)
        .at(line, None)
        .remedy("save the table as CSV in UTF-8")
}
