//! CSV and TSV, plain and as Excel reads them.

use super::{Column, PER_DOCUMENT, Report, TermRow};
use crate::dialect::Dialect;

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
    let mut table = dialect.table();
    table.row(columns.iter().map(|column| column.name));
    for row in rows {
        table.row(columns.iter().map(|column| column.cell(row)));
    }
    table.into_bytes()
}
