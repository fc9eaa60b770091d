//! CSV and TSV: RFC 4180, UTF-8 without BOM, LF; and the dialects that Excel reads.

use csv::{Terminator, WriterBuilder};

use super::{Column, PER_DOCUMENT, Report, TermRow};

/// A dialect of CSV that Excel opens by a double click: UTF-8 with BOM, CRLF, and no cell that is a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excel {
    /// Separated by commas, for Chinese and English systems.
    Comma,
    /// Separated by semicolons, for Russian systems.
    Semicolon,
}

/// How cells are written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Dialect {
    /// For programs, with this separator.
    Plain(u8),
    /// For Excel.
    Excel(Excel),
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
    let (separator, terminator, begin) = match dialect {
        Dialect::Plain(separator) => (separator, Terminator::Any(b'\n'), ""),
        Dialect::Excel(Excel::Comma) => (b',', Terminator::CRLF, "\u{FEFF}"),
        Dialect::Excel(Excel::Semicolon) => (b';', Terminator::CRLF, "\u{FEFF}"),
    };
    let cell = |text: String| match dialect {
        Dialect::Plain(_) => text,
        Dialect::Excel(_) => without_formula(text),
    };
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .terminator(terminator)
        .from_writer(begin.as_bytes().to_vec());
    let header = writer.write_record(columns.iter().map(|column| column.name));
    let written = header.and_then(|()| {
        rows.iter().try_for_each(|row| {
            writer.write_record(columns.iter().map(|column| cell(column.cell(row))))
        })
    });
    written.expect("writing to memory does not fail");
    writer
        .into_inner()
        .expect("writing to memory does not fail")
}

/// Puts an apostrophe before a cell that Excel would take for a formula and carry out.
fn without_formula(cell: String) -> String {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}"),
        false => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+7 495", "'+7 495"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("恐怖主义 (26)", "恐怖主义 (26)"),
            ("1=1", "1=1"),
            ("", ""),
        ] {
            assert_eq!(without_formula(cell.to_owned()), expected);
        }
    }
}
