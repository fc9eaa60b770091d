//! Document frequency: in how many documents a candidate occurs.

use super::definition::Measure;

/// Document frequency, as a column.
pub(super) const DOCUMENT_FREQUENCY: Measure = Measure {
    name: "document_frequency",
    unit: "share",
    about: "Share of the documents that it occurs in.",
    formula: "documents / documents read",
    source: "",
    value: |observed| {
        let background = observed.background;
        Some(document_frequency(
            observed.entry.documents,
            background.documents,
        ))
    },
    weight: None,
};

/// Returns the share of documents with the candidate.
///
/// ```text
/// document_frequency = d / D
/// ```
///
/// d of D documents have it; 0 if there is no document. Spärck Jones (1972), A statistical interpretation of term
/// specificity and its application in retrieval. 3 of 4 documents: 0.75.
fn document_frequency(with: u64, documents: u64) -> f64 {
    match documents {
        0 => 0.0,
        _ => with as f64 / documents as f64,
    }
}

#[cfg(test)]
#[test]
fn worked_example() {
    assert_eq!(document_frequency(3, 4), 0.75);
    assert_eq!(document_frequency(0, 0), 0.0);
}
