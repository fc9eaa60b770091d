//! JSON: the contract for programs. Fields are added, never changed, within a schema version.

use serde::Serialize;

use super::{
    Column, Report,
    cell::{Cell, cell},
};

pub(super) fn write(report: &Report) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(report).expect("a report has only string keys");
    bytes.push(b'\n');
    bytes
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
