//! Rows of a file become concepts.

use std::rc::Rc;

use csv::StringRecord;

use super::{
    Field,
    header::{Header, coded_fields, headless},
    standing::standing_of,
};
use crate::{
    error::{Error, Result},
    glossary::{Concept, Standing, Term},
    lang::Lang,
    read::table::{self, Rows},
};

/// A file that was read.
#[derive(Default)]
pub(crate) struct Table {
    /// Names of the user's own columns, in the order of the file.
    pub(crate) extra_columns: Vec<String>,
    /// What was guessed of the columns that do not bear our names.
    pub(crate) remark: Option<String>,
    /// Columns of which the name is nearly one of ours.
    pub(crate) misspelled: Vec<Error>,
    /// Whether at least one column bears a name of ours.
    pub(crate) is_ours: bool,
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

    /// Adds the terms of the cell in the column `at`.
    fn add_terms(&mut self, found: &table::Row, at: usize, lang: Lang, standing: Standing) {
        let status = self.header.statuses.get(&at);
        let said: Vec<Option<Standing>> = status
            .map(|&at| found.cell(at).split('|').map(standing_of).collect())
            .unwrap_or_default();
        for (number, text) in terms(found.cell(at)).into_iter().enumerate() {
            let said = said.get(number).copied().flatten();
            let said = said.or((standing != Standing::Preferred).then_some(standing));
            let is_added = if self.header.is_ours {
                // As it is written: that two terms are preferred is for the lints.
                let term = Term::new(lang, said.unwrap_or(standing), text);
                self.concept.terms.push(term);
                true
            } else {
                self.concept.add_term(lang, said, &text)
            };
            if is_added {
                self.columns.push(at as u64 + 1);
            }
        }
    }

    /// Checks that the concept has a term, and names it after its first term if it has no id.
    fn complete(mut self) -> Result<Row> {
        let concept = &mut self.concept;
        let Some(first) = concept.terms.first() else {
            let what = if concept.id.is_empty() {
                "the row has no term".to_owned()
            } else {
                format!("concept `{}` has no term", concept.id)
            };
            return Err(Error::new(what)
                .at(self.line, None)
                .remedy("fill at least one of zh, en and ru, or delete the row"));
        };
        if concept.id.is_empty() {
            concept.id = first.text.clone();
        }
        Ok(self)
    }
}

/// Reads the concepts of a table in `text`. Each has a term and an id.
pub(crate) fn table(text: &str) -> Table {
    let rows: Result<Vec<table::Row>> = Rows::new(text, None).collect();
    let table = rows.map_or_else(Table::failed, table_of);
    Table {
        rows: table.rows.into_iter().map(|row| row?.complete()).collect(),
        ..table
    }
}

/// Reads the concepts of a table of which the first row is the header. In a table of other programs a concept may have no term
/// in our languages, or no id.
pub(crate) fn table_of(rows: Vec<table::Row>) -> Table {
    let Some((first, rest)) = rows.split_first() else {
        return Table::failed(headless(1));
    };
    let (header, rest) = match Header::coded(&rows) {
        Some(header) => (Ok(header), rows.as_slice()),
        None => (Header::new(first, rest), rest),
    };
    let header = match header {
        Ok(header) => Rc::new(header),
        Err(error) => return Table::failed(error),
    };
    let read = |found: &table::Row| {
        let row = row(found, &header)?;
        if header.is_ours {
            row.complete()
        } else {
            Ok(row)
        }
    };
    let rows: Vec<Result<Row>> = rest.iter().map(read).collect();
    // A column without a name and without a cell is a separator too many at the end of each line; of what a column says of
    // standings, only that is kept which says none.
    let statuses: Vec<usize> = header.statuses.values().copied().collect();
    let is_used = |at: usize, name: &str| {
        let mut rows = rows.iter().flatten();
        let is_needed = !name.is_empty() && !statuses.contains(&at);
        is_needed || rows.any(|row| !row.concept.extra(name).is_empty())
    };
    let own = header.own.iter().filter(|(at, name)| is_used(*at, name));
    Table {
        extra_columns: own.map(|(_, name)| name.clone()).collect(),
        remark: header.remark.clone(),
        misspelled: header.misspelled.clone(),
        is_ours: header.is_ours,
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

fn row(found: &table::Row, header: &Rc<Header>) -> Result<Row> {
    let mut beyond = header.fields.len()..found.cells.len();
    if let Some(at) = beyond.find(|&at| !found.cell(at).is_empty()) {
        let error = Error::new(format!("a cell without a column: `{}`", found.cell(at)));
        return Err(error
            .at(found.line, Some(at as u64 + 1))
            .remedy("put quotation marks round a cell that contains the separator"));
    }
    let mut row = Row {
        concept: Concept::default(),
        line: found.line,
        columns: Vec::new(),
        header: Rc::clone(header),
        cells: found.cells.clone(),
    };
    let coded = coded_fields(found).filter(|_| header.is_coded);
    let coded = (0..).zip(coded.into_iter().flatten());
    for (at, field) in header.filled.iter().copied().chain(coded) {
        let cell = found.cell(at);
        if cell.is_empty() {
            continue;
        }
        let concept = &mut row.concept;
        match field {
            Field::Id => concept.id = cell.to_owned().into(),
            Field::Domain => concept.domain = cell.to_owned().into(),
            Field::Source => concept.source = cell.to_owned().into(),
            Field::Note => concept.note = cell.to_owned().into(),
            Field::Status => concept.status = cell.to_owned().into(),
            Field::Terms(lang, standing) => row.add_terms(found, at, lang, standing),
        }
    }
    for (at, name) in &header.own {
        let cell = found.cell(*at);
        let is_status = header.statuses.values().any(|place| place == at);
        let is_understood = || cell.split('|').all(|status| standing_of(status).is_some());
        if cell.is_empty() || is_status && is_understood() {
            continue;
        }
        row.concept.extra.insert(name.clone(), cell.to_owned());
    }
    Ok(row)
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
