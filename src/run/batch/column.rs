//! The columns of a batch's tables, each defined once: for the header and for `trilex explain`.

use super::{BatchDocument, ConceptRow, RateRow, RepeatRow, Status, TrendRow};
use crate::run::report::{Column, Explained, Failure, column};

/// How the difference of two rates is measured.
const LIKELIHOOD: &str = "2 · (a · ln(a / E1) + b · ln(b / E2)), a and b: new and old, E1 and E2: what they would be at the same rate; rows of at least 15.13 (p < 0.0001) are told";

/// Where that is described.
const DUNNING: &str = "Dunning (1993), Accurate methods for the statistics of surprise and coincidence; Rayson and Garside (2000), Comparing corpora using frequency profiling";

/// The columns of `documents.csv` and `new-documents.csv`.
#[rustfmt::skip]
pub const DOCUMENTS: [Column<BatchDocument>; 6] = [
    column("document", "", "Name of the document.", |row: &BatchDocument| row.name.clone()),
    column("status", "", "new, changed, known or removed, compared with the last run; gone: removed before it; failed: it could not be read, and what was counted last stays.", |row| status(row.status).to_owned()),
    column("lang", "", "Main language of the document.", |row| row.lang.clone()),
    column("date", "", "Its day: given, or else that of its name, its closing lines or its metadata.", |row| row.date.map_or(String::new(), |date| date.to_string())),
    column("notes", "", "What should be known about how it was read.", |row| row.notes.join("; ")),
    column("sha256", "", "SHA-256 of its bytes, by which it is known again.", |row| row.hash.clone()),
];

/// The columns of `new-concepts.csv`.
#[rustfmt::skip]
pub const CONCEPTS: [Column<ConceptRow>; 6] = [
    column("id", "", "Id of the concept in the glossary.", |row: &ConceptRow| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.names[0].clone()),
    column("en", "", "Preferred English term.", |row| row.names[1].clone()),
    column("ru", "", "Preferred Russian term.", |row| row.names[2].clone()),
    column("count", "occurrences", "Occurrences in all documents, free or nested.", |row| row.count.to_string()),
    column("first", "", "Document and place of the first occurrence.", |row| row.first.clone()),
];

/// The columns of `rates.csv`.
#[rustfmt::skip]
pub const RATES: [Column<RateRow>; 11] = [
    column("id", "", "Id of the concept in the glossary.", |row: &RateRow| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.names[0].clone()),
    column("en", "", "Preferred English term.", |row| row.names[1].clone()),
    column("ru", "", "Preferred Russian term.", |row| row.names[2].clone()),
    column("lang", "", "Language of the texts that are compared.", |row| row.lang.to_string()),
    column("change", "", "rose or fell.", |row| change(row).to_owned()),
    column("new", "occurrences", "Free occurrences in new and changed documents.", |row| row.new.to_string()),
    column("new_per_10k", "occurrences per 10,000 units", "The same per 10,000 characters or words.", |row| row.new_per_10k.to_string()),
    column("old", "occurrences", "Free occurrences in the known documents.", |row| row.old.to_string()),
    column("old_per_10k", "occurrences per 10,000 units", "The same per 10,000 characters or words.", |row| row.old_per_10k.to_string()),
    column("log_likelihood", "G²", "How surely the two rates differ.", |row: &RateRow| row.g2.to_string()).computed(LIKELIHOOD, DUNNING),
];

/// The columns of `trends.csv`.
#[rustfmt::skip]
pub const TRENDS: [Column<TrendRow>; 9] = [
    column("id", "", "Id of the concept in the glossary.", |row: &TrendRow| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.names[0].clone()),
    column("en", "", "Preferred English term.", |row| row.names[1].clone()),
    column("ru", "", "Preferred Russian term.", |row| row.names[2].clone()),
    column("lang", "", "Language of the texts.", |row| row.lang.to_string()),
    column("month", "", "The month of the documents' dates.", |row| row.month.clone()),
    column("documents", "documents", "Documents of that month with text in that language.", |row| row.documents.to_string()),
    column("count", "occurrences", "Free occurrences in them.", |row| row.count.to_string()),
    column("per_10k", "occurrences per 10,000 units", "The same per 10,000 characters or words.", |row| row.per_10k.to_string()),
];

/// The columns of `repeats.csv`.
#[rustfmt::skip]
pub const REPEATS: [Column<RepeatRow>; 5] = [
    column("document", "", "Name of the document.", |row: &RepeatRow| row.document.clone()),
    column("first", "", "The first document that has the same passages.", |row| row.first.clone()),
    column("passages", "passages", "Passages that both have: paragraphs as long as a sentence, by their letters and figures.", |row| row.passages.to_string()),
    column("of", "passages", "Passages of the document.", |row| row.of.to_string()),
    column("share", "per cent", "Letters of the passages in common.", |row: &RepeatRow| row.share.to_string())
        .computed("100 · letters of the passages in common / letters of all passages of the document", ""),
];

/// The columns of `failures.csv`.
#[rustfmt::skip]
pub const FAILURES: [Column<Failure>; 2] = [
    column("name", "", "Name of the document, or of the folder or archive.", |row: &Failure| row.name.clone()),
    column("error", "", "Why it could not be read, and what to do.", |row| row.error.clone()),
];

/// Returns what the columns named `name` mean in each table that has it; every column if no name is given.
///
/// ```
/// let found = trilex::batch::explain_columns(Some("log_likelihood"));
/// assert_eq!((found[0].table, found[0].unit), ("rates.csv", "G²"));
/// ```
pub fn explain_columns(name: Option<&str>) -> Vec<Explained> {
    fn all<R>(columns: &[Column<R>], table: &'static str) -> Vec<Explained> {
        columns
            .iter()
            .map(|column| column.explained(table))
            .collect()
    }
    let mut found = [
        all(&DOCUMENTS, "documents.csv"),
        all(&CONCEPTS, "new-concepts.csv"),
        all(&RATES, "rates.csv"),
        all(&TRENDS, "trends.csv"),
        all(&REPEATS, "repeats.csv"),
        all(&FAILURES, "failures.csv"),
    ]
    .concat();
    found.retain(|column| name.is_none_or(|name| name == column.name));
    found
}

fn status(status: Status) -> &'static str {
    match status {
        Status::New => "new",
        Status::Changed => "changed",
        Status::Known => "known",
        Status::Removed => "removed",
        Status::Gone => "gone",
        Status::Failed => "failed",
    }
}

fn change(row: &RateRow) -> &'static str {
    match row.new_per_10k > row.old_per_10k {
        true => "rose",
        false => "fell",
    }
}
