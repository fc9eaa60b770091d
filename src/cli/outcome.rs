//! What is said when the work is done: what was noticed, and what could not be read.

use std::process::ExitCode;

use trilex::report::{DocumentRow, Failure};

use super::{FAILED, output, progress::Voice};

/// Says what was noticed of the documents, and what failed. Returns the exit code.
pub(super) fn outcome(documents: &[DocumentRow], failures: &[Failure], voice: Voice) -> ExitCode {
    for document in documents.iter().filter(|_| voice == Voice::Full) {
        tell_notes(&document.name, &document.notes);
    }
    for failure in failures {
        output::tell(&format!("error: {}", failure.error));
    }
    match failures.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::from(FAILED),
    }
}

/// Says what was noticed of the document `name`.
pub(super) fn tell_notes(name: &str, notes: &[String]) {
    for note in notes {
        output::tell(&format!("note: {name}: {note}"));
    }
}
