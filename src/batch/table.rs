//! The tables of a batch as CSV.

use csv::{Terminator, WriterBuilder};

use super::{Batch, BatchDocument, Status};
use crate::date::Date;

/// Returns each table with the name of its file.
pub(super) fn all(batch: &Batch) -> Vec<(&'static str, Vec<u8>)> {
    let [zh, en, ru] = ["zh", "en", "ru"];
    let news = &batch.news;
    vec![
        (
            "documents.csv",
            table(&DOCUMENT, batch.documents.iter().map(document)),
        ),
        (
            "new-documents.csv",
            table(&DOCUMENT, news.documents.iter().map(document)),
        ),
        (
            "new-concepts.csv",
            table(
                &["id", zh, en, ru, "count", "first"],
                news.concepts.iter().map(|row| {
                    let [zh, en, ru] = row.names.clone();
                    [
                        row.id.clone(),
                        zh,
                        en,
                        ru,
                        row.count.to_string(),
                        row.first.clone(),
                    ]
                }),
            ),
        ),
        (
            "rates.csv",
            table(
                &[
                    "id",
                    zh,
                    en,
                    ru,
                    "lang",
                    "change",
                    "new",
                    "new_per_10k",
                    "old",
                    "old_per_10k",
                    "log_likelihood",
                ],
                news.rates.iter().map(|row| {
                    let [zh, en, ru] = row.names.clone();
                    let change = match row.new_per_10k > row.old_per_10k {
                        true => "rose",
                        false => "fell",
                    };
                    [
                        row.id.clone(),
                        zh,
                        en,
                        ru,
                        row.lang.to_string(),
                        change.to_owned(),
                        row.new.to_string(),
                        row.new_per_10k.to_string(),
                        row.old.to_string(),
                        row.old_per_10k.to_string(),
                        row.g2.to_string(),
                    ]
                }),
            ),
        ),
        (
            "trends.csv",
            table(
                &[
                    "id",
                    zh,
                    en,
                    ru,
                    "lang",
                    "month",
                    "documents",
                    "count",
                    "per_10k",
                ],
                batch.trends.iter().map(|row| {
                    let [zh, en, ru] = row.names.clone();
                    [
                        row.id.clone(),
                        zh,
                        en,
                        ru,
                        row.lang.to_string(),
                        row.month.clone(),
                        row.documents.to_string(),
                        row.count.to_string(),
                        row.per_10k.to_string(),
                    ]
                }),
            ),
        ),
        (
            "repeats.csv",
            table(
                &["document", "first", "passages", "of", "share"],
                batch.repeats.iter().map(|row| {
                    [
                        row.document.clone(),
                        row.first.clone(),
                        row.passages.to_string(),
                        row.of.to_string(),
                        row.share.to_string(),
                    ]
                }),
            ),
        ),
        (
            "failures.csv",
            table(
                &["name", "error"],
                batch
                    .report
                    .failures
                    .iter()
                    .map(|row| [row.name.clone(), row.error.clone()]),
            ),
        ),
    ]
}

const DOCUMENT: [&str; 6] = ["document", "status", "lang", "date", "notes", "sha256"];

fn document(row: &BatchDocument) -> [String; 6] {
    let status = match row.status {
        Status::New => "new",
        Status::Changed => "changed",
        Status::Known => "known",
        Status::Removed => "removed",
    };
    let date = row.date.as_ref().map(Date::to_string);
    [
        row.name.clone(),
        status.to_owned(),
        row.lang.clone(),
        date.unwrap_or_default(),
        row.notes.join("; "),
        row.hash.clone(),
    ]
}

fn table<const N: usize>(header: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let mut written = writer.write_record(header);
    for row in rows {
        written = written.and_then(|()| writer.write_record(&row));
    }
    written.expect("writing to memory does not fail");
    writer
        .into_inner()
        .expect("writing to memory does not fail")
}
