//! A spreadsheet for people: typed cells, frozen headers, filters, and each term linked to its contexts.
//!
//! The same report gives the same bytes: the file has a fixed date.

mod contexts;
pub(crate) mod documents;
pub(crate) mod sheet;
mod terms;

use std::collections::HashMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{AboutRow, Column, ContextRow, Failure, Report, TermRow};
use sheet::Sheet;

/// Rows of contexts that fit on a sheet below its header, the last kept free to say what is missing.
const CONTEXTS: usize = 1_048_574;

/// Returns the workbook: concepts, documents, contexts if there are any, failures, and how it was made.
pub(super) fn write(report: &Report, columns: &[Column<TermRow>]) -> Vec<u8> {
    write_with(report, columns, |_| Ok(()))
}

/// As [`write`], with the sheets that `more` writes before the failures.
pub(crate) fn write_with(
    report: &Report,
    columns: &[Column<TermRow>],
    more: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>,
) -> Vec<u8> {
    bytes(|book| {
        let contexts = contexts_of(report);
        let rows = contexts::rows(contexts);
        terms::write(book, report, columns, &rows)?;
        documents::write(book, report)?;
        if report.passages.is_some() {
            contexts::write(book, contexts, &terms::rows(report))?;
        }
        more(book)?;
        end(book, &report.failures, &report.about)
    })
}

/// Returns the workbook of a concordance: contexts, failures, and how it was made.
pub(super) fn concordance(report: &Report) -> Vec<u8> {
    bytes(|book| {
        contexts::write(book, contexts_of(report), &HashMap::new())?;
        end(book, &report.failures, &report.about)
    })
}

fn contexts_of(report: &Report) -> &[ContextRow] {
    let passages = report.passages.as_ref();
    passages.map_or(&[], |passages| &passages.contexts)
}

/// Writes the sheets that every workbook ends with.
pub(crate) fn end(
    book: &mut Workbook,
    failed: &[Failure],
    told: &[AboutRow],
) -> Result<(), XlsxError> {
    let mut failures = Sheet::new(book, "Failures", &["document", "what, and what to do"])?;
    for failure in failed {
        failures.texts([failure.name.as_str(), failure.error.as_str()])?;
    }
    failures.finish()?;
    let mut about = Sheet::new(book, "About", &["what", "value"])?;
    for row in told {
        about.texts([row.name.as_str(), row.value.as_str()])?;
    }
    about.finish()
}

/// Returns the bytes of the workbook that `fill` fills.
pub(crate) fn bytes(fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    let written = ExcelDateTime::from_ymd(2000, 1, 1).and_then(|date| {
        book.set_properties(&DocProperties::new().set_creation_datetime(&date));
        fill(&mut book)?;
        book.save_to_buffer()
    });
    written.expect("the sheets keep to the limits of the format")
}
