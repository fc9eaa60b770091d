//! The last line of a run.

use std::time::Instant;

use trilex::{Repeats, Report, report::grouped};

use crate::cli::count::{amount, counted, failed};

/// Returns the summary: `3 documents, 1,200 Chinese characters + 2,657 words. 210 concepts: 512 occurrences (+376 nested). 1 repeated
/// paragraph skipped. 0.21 s`
pub(super) fn summary(report: &Report, how: Repeats, start: Instant) -> String {
    let documents = counted(report.documents.len() as u64, "document");
    let mut parts = vec![format!("{documents}, {}.", amount(report.units))];
    let occurrences: u64 = report.terms.iter().map(|term| term.count).sum();
    let nested: u64 = report.terms.iter().map(|term| term.nested).sum();
    let found = report
        .terms
        .iter()
        .filter(|term| term.count + term.nested > 0);
    parts.push(format!(
        "{}: {}{}.",
        counted(found.count() as u64, "concept"),
        counted(occurrences, "occurrence"),
        if nested > 0 {
            format!(" (+{} nested)", grouped(nested))
        } else {
            String::new()
        }
    ));
    let repeats = report.documents.iter().map(|document| document.repeats);
    let repeats: u64 = repeats.sum();
    if repeats > 0 {
        let done = match how {
            Repeats::Skip => "skipped",
            Repeats::Count => "counted",
        };
        parts.push(format!(
            "{} {done}.",
            counted(repeats, "repeated paragraph")
        ));
    }
    parts.extend(failed(report.failures.len()));
    parts.push(format!("{:.2} s", start.elapsed().as_secs_f64()));
    parts.join(" ")
}
