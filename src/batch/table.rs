//! The tables of a batch as CSV.

use super::{
    Batch,
    column::{CONCEPTS, DOCUMENTS, FAILURES, RATES, REPEATS, TRENDS},
};
use crate::{
    dialect::Dialect,
    report::{Column, csv},
};

/// Returns each table with the name of its file.
pub(super) fn all(batch: &Batch) -> Vec<(&'static str, Vec<u8>)> {
    let news = &batch.news;
    vec![
        ("documents.csv", table(&DOCUMENTS, &batch.documents)),
        ("new-documents.csv", table(&DOCUMENTS, &news.documents)),
        ("new-concepts.csv", table(&CONCEPTS, &news.concepts)),
        ("rates.csv", table(&RATES, &news.rates)),
        ("trends.csv", table(&TRENDS, &batch.trends)),
        ("repeats.csv", table(&REPEATS, &batch.repeats)),
        ("failures.csv", table(&FAILURES, &batch.report.failures)),
    ]
}

fn table<R>(columns: &[Column<R>], rows: &[R]) -> Vec<u8> {
    csv::table(columns, rows, Dialect::Plain(b','))
}
