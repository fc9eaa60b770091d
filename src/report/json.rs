//! JSON: the contract for programs. Fields are added, never changed, within a schema version.

use serde::Serialize;

use super::Report;

pub(super) fn write(report: &Report) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(report).expect("a report has only string keys");
    bytes.push(b'\n');
    bytes
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
