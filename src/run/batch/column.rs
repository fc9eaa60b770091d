//! The columns of a batch's tables, each defined once: for the header, the documentation and `trilex explain`.

use super::{BatchDocument, ConceptRow, RateRow, RepeatRow, Status, TrendRow};
use crate::run::report::{Column, Explained, Failure, column};

/// How the difference of two rates is measured.
const LIKELIHOOD: &str = "2 · (a · ln(a / E1) + b · ln(b / E2)); a, b: new and old, E1, E2: those expected at equal rates; rows from 15.13 on (p < 0.0001) are listed";

/// Where that is described.
const DUNNING: &str = "Dunning (1993), Accurate methods for the statistics of surprise and coincidence; Rayson and Garside (2000), Comparing corpora using frequency profiling";

/// The columns of `documents.csv` and `new-documents.csv`.
#[rustfmt::skip]
pub const DOCUMENTS: [Column<BatchDocument>; 6] = [
    column("document", "", "Name of the document.", |row: &BatchDocument| row.name.clone()),
    column("status", "", "new, changed, known or removed since the last run; gone: removed before that; failed: could not be read, and keeps the figures counted last.", |row| status(row.status).to_owned()),
    column("lang", "", "Main language of the document.", |row| row.lang.clone()),
    column("date", "", "Date of the document: the one given, else that in its name, its closing lines or its metadata.", |row| row.date.map_or(String::new(), |date| date.to_string())),
    column("notes", "", "Remarks on how the document was read.", |row| row.notes.join("; ")),
    column("sha256", "", "SHA-256 of the document's bytes, by which it is recognised.", |row| row.hash.clone()),
];

/// The columns of `new-concepts.csv`.
#[rustfmt::skip]
pub const CONCEPTS: [Column<ConceptRow>; 6] = [
    column("id", "", "Id of the concept in the glossary.", |row: &ConceptRow| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.names.zh.clone()),
    column("en", "", "Preferred English term.", |row| row.names.en.clone()),
    column("ru", "", "Preferred Russian term.", |row| row.names.ru.clone()),
    column("count", "occurrences", "Occurrences in all documents, stand-alone or nested.", |row| row.count.to_string()),
    column("first", "", "Document and place of the first occurrence.", |row| row.first.clone()),
];

/// The columns of `rates.csv`.
#[rustfmt::skip]
pub const RATES: [Column<RateRow>; 11] = [
    column("id", "", "Id of the concept in the glossary.", |row: &RateRow| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.names.zh.clone()),
    column("en", "", "Preferred English term.", |row| row.names.en.clone()),
    column("ru", "", "Preferred Russian term.", |row| row.names.ru.clone()),
    column("lang", "", "Language of the texts compared.", |row| row.lang.to_string()),
    column("change", "", "rose or fell: whether the concept is more or less frequent in new and changed documents.", |row| change(row).to_owned()),
    column("new", "occurrences", "Stand-alone occurrences in new and changed documents.", |row| row.new.to_string()),
    column("new_per_10k", "occurrences per 10,000 units", "Occurrences in new and changed documents, per 10,000 Chinese characters or English or Russian words.", |row| row.new_per_10k.to_string()),
    column("old", "occurrences", "Stand-alone occurrences in the known documents.", |row| row.old.to_string()),
    column("old_per_10k", "occurrences per 10,000 units", "Occurrences in the known documents, per 10,000 Chinese characters or English or Russian words.", |row| row.old_per_10k.to_string()),
    column("log_likelihood", "G²", "How certain it is that the two rates differ.", |row: &RateRow| row.g2.to_string()).computed(LIKELIHOOD, DUNNING),
];

/// The columns of `trends.csv`.
#[rustfmt::skip]
pub const TRENDS: [Column<TrendRow>; 9] = [
    column("id", "", "Id of the concept in the glossary.", |row: &TrendRow| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.names.zh.clone()),
    column("en", "", "Preferred English term.", |row| row.names.en.clone()),
    column("ru", "", "Preferred Russian term.", |row| row.names.ru.clone()),
    column("lang", "", "Language of the texts.", |row| row.lang.to_string()),
    column("month", "", "Month of the documents' dates.", |row| row.month.clone()),
    column("documents", "documents", "Documents of that month with text in that language.", |row| row.documents.to_string()),
    column("count", "occurrences", "Stand-alone occurrences in the documents of that month.", |row| row.count.to_string()),
    column("per_10k", "occurrences per 10,000 units", "Stand-alone occurrences in the documents of that month, per 10,000 Chinese characters or English or Russian words.", |row| row.per_10k.to_string()),
];

/// The columns of `repeats.csv`.
#[rustfmt::skip]
pub const REPEATS: [Column<RepeatRow>; 5] = [
    column("document", "", "Name of the document.", |row: &RepeatRow| row.document.clone()),
    column("first", "", "The first document with the same passages.", |row| row.first.clone()),
    column("passages", "passages", "Passages that both documents have: paragraphs at least as long as a sentence, compared by letters and figures.", |row| row.passages.to_string()),
    column("of", "passages", "Passages in the document.", |row| row.of.to_string()),
    column("share", "per cent", "Share of the document's letters that is in these passages.", |row: &RepeatRow| row.share.to_string())
        .computed("100 · letters of the shared passages / letters of all passages in the document", ""),
];

/// The columns of `failures.csv`.
#[rustfmt::skip]
pub const FAILURES: [Column<Failure>; 2] = [
    column("name", "", "Name of the document, or of the folder or archive.", |row: &Failure| row.name.clone()),
    column("error", "", "Why it could not be read, and what to do.", |row| row.error.clone()),
];

/// Returns what the columns of a batch's own tables mean.
pub(in crate::run) fn explained() -> Vec<Explained> {
    fn all<R>(columns: &[Column<R>], table: &'static str) -> Vec<Explained> {
        columns
            .iter()
            .map(|column| column.explained(table))
            .collect()
    }
    [
        all(&DOCUMENTS, "documents.csv"),
        all(&CONCEPTS, "new-concepts.csv"),
        all(&RATES, "rates.csv"),
        all(&TRENDS, "trends.csv"),
        all(&REPEATS, "repeats.csv"),
        all(&FAILURES, "failures.csv"),
    ]
    .concat()
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
