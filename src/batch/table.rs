//! The tables of a batch as CSV.

use std::borrow::Cow;

use super::{Batch, BatchDocument, ConceptRow, RateRow, RepeatRow, Status, TrendRow};
use crate::{dialect::Dialect, report::Failure};

/// Returns each table with the name of its file.
pub(super) fn all(batch: &Batch) -> Vec<(&'static str, Vec<u8>)> {
    let news = &batch.news;
    vec![
        ("documents.csv", documents(&batch.documents)),
        ("new-documents.csv", documents(&news.documents)),
        ("new-concepts.csv", concepts(&news.concepts)),
        ("rates.csv", rates(&news.rates)),
        ("trends.csv", trends(&batch.trends)),
        ("repeats.csv", repeats(&batch.repeats)),
        ("failures.csv", failures(&batch.report.failures)),
    ]
}

fn documents(rows: &[BatchDocument]) -> Vec<u8> {
    let header = ["document", "status", "lang", "date", "notes", "sha256"];
    table(header, rows, |row| {
        let status = match row.status {
            Status::New => "new",
            Status::Changed => "changed",
            Status::Known => "known",
            Status::Removed => "removed",
        };
        let date = row.date.map_or(String::new(), |date| date.to_string());
        [
            text(&row.name),
            text(status),
            text(&row.lang),
            date.into(),
            row.notes.join("; ").into(),
            text(&row.hash),
        ]
    })
}

fn concepts(rows: &[ConceptRow]) -> Vec<u8> {
    table(["id", "zh", "en", "ru", "count", "first"], rows, |row| {
        let [zh, en, ru] = row.names.each_ref().map(|name| text(name));
        [
            text(&row.id),
            zh,
            en,
            ru,
            figure(row.count),
            text(&row.first),
        ]
    })
}

fn rates(rows: &[RateRow]) -> Vec<u8> {
    let header = [
        "id",
        "zh",
        "en",
        "ru",
        "lang",
        "change",
        "new",
        "new_per_10k",
        "old",
        "old_per_10k",
        "log_likelihood",
    ];
    table(header, rows, |row| {
        let [zh, en, ru] = row.names.each_ref().map(|name| text(name));
        let change = match row.new_per_10k > row.old_per_10k {
            true => "rose",
            false => "fell",
        };
        [
            text(&row.id),
            zh,
            en,
            ru,
            text(row.lang.code()),
            text(change),
            figure(row.new),
            figure(row.new_per_10k),
            figure(row.old),
            figure(row.old_per_10k),
            figure(row.g2),
        ]
    })
}

fn trends(rows: &[TrendRow]) -> Vec<u8> {
    let header = [
        "id",
        "zh",
        "en",
        "ru",
        "lang",
        "month",
        "documents",
        "count",
        "per_10k",
    ];
    table(header, rows, |row| {
        let [zh, en, ru] = row.names.each_ref().map(|name| text(name));
        [
            text(&row.id),
            zh,
            en,
            ru,
            text(row.lang.code()),
            text(&row.month),
            figure(row.documents),
            figure(row.count),
            figure(row.per_10k),
        ]
    })
}

fn repeats(rows: &[RepeatRow]) -> Vec<u8> {
    let header = ["document", "first", "passages", "of", "share"];
    table(header, rows, |row| {
        [
            text(&row.document),
            text(&row.first),
            figure(row.passages),
            figure(row.of),
            figure(row.share),
        ]
    })
}

fn failures(rows: &[Failure]) -> Vec<u8> {
    table(["name", "error"], rows, |row| {
        [text(&row.name), text(&row.error)]
    })
}

fn text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

fn figure(figure: impl ToString) -> Cow<'static, str> {
    Cow::Owned(figure.to_string())
}

fn table<'r, R, const N: usize>(
    header: [&str; N],
    rows: &'r [R],
    cells: impl Fn(&'r R) -> [Cow<'r, str>; N],
) -> Vec<u8> {
    let mut table = Dialect::Plain(b',').table();
    table.row(header);
    for row in rows {
        table.row(cells(row));
    }
    table.into_bytes()
}
