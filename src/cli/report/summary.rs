//! What a run says at its end.

use std::time::Instant;

use trilex::{Repeats, Report, report::grouped};

use crate::cli::count::counted;

/// `3 documents, 8,123 characters or words, 812 occurrences and 96 nested of 120 concepts, 4 repeats left out, 0 failures, 0.21 s`
pub(super) fn summary(report: &Report, how: Repeats, start: Instant) -> String {
    let occurrences: u64 = report.terms.iter().map(|term| term.count).sum();
    let nested: u64 = report.terms.iter().map(|term| term.nested).sum();
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
        "{}, {} characters or words, {} and {} nested of {}, {} {}, {}, {:.2} s",
        counted(report.documents.len() as u64, "document"),
        grouped(report.documents.iter().map(|document| document.units).sum()),
        counted(occurrences, "occurrence"),
        grouped(nested),
        counted(concepts as u64, "concept"),
        counted(repeats, "repeat"),
        match how {
            Repeats::Skip => "left out",
            Repeats::Count => "counted",
        },
        counted(report.failures.len() as u64, "failure"),
        start.elapsed().as_secs_f64(),
    )
}
