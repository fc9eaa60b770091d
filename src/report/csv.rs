//! CSV and TSV: RFC 4180, UTF-8 without BOM, LF.

use csv::{Terminator, WriterBuilder};

use super::{COLUMNS, Column, PER_DOCUMENT, Report};

pub(super) fn write(report: &Report, separator: u8) -> Vec<Vec<u8>> {
    let mut tables = vec![table(&COLUMNS, &report.terms, separator)];
    if let Some(rows) = &report.per_document {
        tables.push(table(&PER_DOCUMENT, rows, separator));
    }
    tables
}

fn table<R>(columns: &[Column<R>], rows: &[R], separator: u8) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let header = writer.write_record(columns.iter().map(|column| column.name));
    let written = header.and_then(|()| {
        rows.iter()
            .try_for_each(|row| writer.write_record(columns.iter().map(|column| column.cell(row))))
    });
    written.expect("writing to memory does not fail");
    writer
        .into_inner()
        .expect("writing to memory does not fail")
}
