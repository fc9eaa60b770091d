//! The apostrophe before a formula.
//!
//! Excel and LibreOffice run a cell that begins with `= + - @`, a tab or a carriage return. An apostrophe before it keeps it
//! text. It is taken off when a table is read, whoever wrote it; so a cell of which an apostrophe and a formula are really
//! the beginning gets one more in every form.

use super::Form;

/// Returns `cell` as it is written.
pub(in crate::glossary) fn guarded(cell: &str, form: Form) -> String {
    let needs_one = match form {
        Form::Plain { .. } => cell.starts_with('\''),
        Form::Excel { .. } => true,
    };
    match needs_one && begins_formula(cell) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// Returns what a cell says: takes off the apostrophe that [`guarded`] puts on.
pub(in crate::glossary) fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if begins_formula(rest) => rest,
        _ => cell,
    }
}

/// Whether a formula begins after the apostrophes.
fn begins_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}
