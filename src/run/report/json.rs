//! JSON: the contract for programs. Fields are added, never changed, within a schema version.

use std::io::{self, Write};

use serde::Serialize;

use super::{
    Column, DocumentRow, Failure, Passages, Report, TermRow,
    cell::{Cell, cell},
};

/// A report as it stands in the JSON.
#[derive(Serialize)]
struct Whole<'r, D> {
    schema: u32,
    documents: &'r [DocumentRow],
    terms: &'r [TermRow],
    #[serde(skip_serializing_if = "Option::is_none")]
    per_document: Option<D>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passages: Option<&'r Passages>,
    failures: &'r [Failure],
}

pub(super) fn write(report: &Report) -> Vec<u8> {
    let mut bytes = Vec::new();
    stream(report, report.per_document.as_ref(), &mut bytes)
        .expect("a report has only string keys");
    bytes
}

/// Writes a report to `out`, with these rows document by concept in place of its own.
///
/// # Errors
///
/// The first of a row or of writing.
pub(crate) fn stream(
    report: &Report,
    per_document: Option<impl Serialize>,
    mut out: impl Write,
) -> io::Result<()> {
    let whole = Whole {
        schema: report.schema,
        documents: &report.documents,
        terms: &report.terms,
        per_document,
        passages: report.passages.as_ref(),
        failures: &report.failures,
    };
    serde_json::to_writer_pretty(&mut out, &whole)?;
    out.write_all(b"\n")
}

/// Returns JSON Lines with a field for each of `columns`, in their order.
pub(super) fn chosen<R>(columns: &[Column<R>], rows: &[R]) -> Vec<u8> {
    let text = |text: &str| serde_json::to_string(text).expect("text is JSON");
    let mut out = String::new();
    for row in rows {
        let fields = columns.iter().map(|column| {
            let value = match cell(column, row) {
                Cell::Figure(figure) => figure.to_string(),
                Cell::Text(value) => text(&value),
            };
            format!("{}:{value}", text(column.name))
        });
        out.push_str(&format!("{{{}}}\n", fields.collect::<Vec<_>>().join(",")));
    }
    out.into_bytes()
}

/// Returns JSON Lines: the rows as they stand in the JSON, a row a line.
pub(super) fn lines(rows: &[impl Serialize]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for row in rows {
        bytes.extend(serde_json::to_vec(row).expect("a row has only string keys"));
        bytes.push(b'\n');
    }
    bytes
}
