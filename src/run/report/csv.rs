//! CSV and TSV, plain and as Excel reads them.

use std::{
    borrow::Borrow,
    io::{self, Write},
    iter,
};

use super::{Column, PER_DOCUMENT, Report, TermRow};
use crate::read::dialect::Dialect;

/// A dialect of CSV that Excel opens by a double click: UTF-8 with BOM, CRLF, quoted, and no cell that is a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excel {
    /// Separated by commas, for Chinese and English systems.
    Comma,
    /// Separated by semicolons, for Russian systems.
    Semicolon,
}

impl Excel {
    pub(super) fn dialect(self) -> Dialect {
        match self {
            Excel::Comma => Dialect::Excel(b','),
            Excel::Semicolon => Dialect::Excel(b';'),
        }
    }
}

pub(super) fn write(
    report: &Report,
    columns: &[Column<TermRow>],
    dialect: Dialect,
) -> Vec<Vec<u8>> {
    let mut tables = vec![table(columns, &report.terms, dialect)];
    if let Some(rows) = &report.per_document {
        tables.push(table(&PER_DOCUMENT, rows, dialect));
    }
    tables
}

/// Returns a table of `rows`.
pub(crate) fn table<R>(columns: &[Column<R>], rows: &[R], dialect: Dialect) -> Vec<u8> {
    let mut bytes = Vec::new();
    stream(columns, rows.iter().map(Ok), dialect, &mut bytes)
        .expect("writing to memory does not fail");
    bytes
}

/// Writes a table of `rows` to `out`, each row as soon as it comes.
///
/// # Errors
///
/// The first of a row or of writing.
pub(crate) fn stream<R>(
    columns: &[Column<R>],
    rows: impl Iterator<Item = io::Result<impl Borrow<R>>>,
    dialect: Dialect,
    out: impl Write,
) -> io::Result<()> {
    let header: Vec<String> = columns
        .iter()
        .map(|column| column.name.to_owned())
        .collect();
    let records = rows.map(|row| {
        let row = row?;
        let cells = columns.iter().map(|column| column.cell(row.borrow()));
        Ok(cells.collect())
    });
    dialect.write(iter::once(Ok(header)).chain(records), out)
}
