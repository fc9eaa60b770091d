//! What a run says at its end.

use std::time::Instant;

use trilex::{Repeats, Report, report::grouped};

/// `3 documents, 8,123 characters or words, 812 occurrences of 120 concepts, 4 repeats left out, 0 failures, 0.21 s`
pub(super) fn summary(report: &Report, how: Repeats, start: Instant) -> String {
    let occurrences: u64 = report.terms.iter().map(|term| term.count).sum();
    let concepts = report
        .terms
        .iter()
        .filter(|term| term.count + term.nested > 0)
        .count();
    let repeats: u64 = report
        .documents
        .iter()
        .map(|document| document.repeats)
        .sum();
    format!(
        "{} documents, {} characters or words, {} occurrences of {} concepts, {} repeats {}, {} failures, {:.2} s",
        report.documents.len(),
        grouped(report.documents.iter().map(|document| document.units).sum()),
        grouped(occurrences),
        grouped(concepts as u64),
        repeats,
        match how {
            Repeats::Skip => "left out",
            Repeats::Count => "counted",
        },
        report.failures.len(),
        start.elapsed().as_secs_f64(),
    )
}
