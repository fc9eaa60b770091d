//! What is reported when the work is done: notes on documents, and failures.

use std::process::ExitCode;

use trilex::report::{DocumentRow, Failure};

use super::{FAILED, output, progress::Voice};

/// Prints the notes on documents, and the failures. Returns the exit code.
pub(super) fn outcome(documents: &[DocumentRow], failures: &[Failure], voice: Voice) -> ExitCode {
    for document in documents.iter().filter(|_| voice == Voice::Full) {
        tell_notes(&document.name, &document.notes);
    }
    for failure in failures {
        output::tell(&format!("error: {}", failure.error));
    }
    if failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FAILED)
    }
}

/// Prints the notes on the document `name`.
pub(super) fn tell_notes(name: &str, notes: &[String]) {
    for note in notes {
        output::tell(&format!("note: {name}: {note}"));
    }
}
