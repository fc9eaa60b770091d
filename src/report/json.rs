//! JSON: the contract for programs. Fields are added, never changed, within a schema version.

use super::Report;

pub(super) fn write(report: &Report) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(report).expect("a report has only string keys");
    bytes.push(b'\n');
    bytes
}
