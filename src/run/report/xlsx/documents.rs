//! The sheet of documents: a row for each, a column for each concept.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::sheet::Sheet;
use crate::run::report::{DocumentRow, Report, TermRow, cell::Cell};

/// What is told of a document before its counts.
pub(crate) const FIRST: [&str; 6] = ["document", "lang", "date", "units", "sentences", "repeats"];

/// Concepts that a sheet has columns for; the most frequent stand first, and the last column sums up the rest.
const CONCEPTS: usize = 16_000;

pub(super) fn write(book: &mut Workbook, report: &Report) -> Result<(), XlsxError> {
    let concepts = match report.per_document {
        Some(_) => report.terms.as_slice(),
        None => &[],
    };
    let (concepts, rest) = concepts.split_at(concepts.len().min(CONCEPTS));
    let mut names: Vec<String> = concepts.iter().map(name).collect();
    if !rest.is_empty() {
        names.push(format!("{} rarer concepts together", rest.len()));
    }
    let header: Vec<&str> = FIRST
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    let mut counts: HashMap<(usize, &str), u64> = HashMap::new();
    for row in report.per_document.iter().flatten() {
        *counts.entry((row.number, &row.id)).or_default() += row.count;
    }
    let mut sheet = Sheet::new(book, "Documents", &header)?;
    sheet.sheet.set_freeze_panes(1, 1)?;
    // A matrix is mostly zeros: a dot lets the others be seen.
    let count = Format::new()
        .set_num_format("#,##0;-#,##0;\"·\"")
        .set_align(FormatAlign::Right);
    for (number, document) in report.documents.iter().enumerate() {
        describe(&mut sheet, document)?;
        let value = |concept: &TermRow| {
            let key = (number, concept.id.as_str());
            counts.get(&key).copied().unwrap_or(0)
        };
        let mut values: Vec<u64> = concepts.iter().map(value).collect();
        if !rest.is_empty() {
            values.push(rest.iter().map(value).sum());
        }
        for (at, value) in (FIRST.len() as u16..).zip(values) {
            sheet.cell(at, &Cell::Figure(value as f64), &count)?;
        }
        sheet.row += 1;
    }
    sheet.finish()
}

/// Writes what is told of a document before its counts.
pub(crate) fn describe(sheet: &mut Sheet, document: &DocumentRow) -> Result<(), XlsxError> {
    let text = Format::new().set_align(FormatAlign::Top);
    let figure = Format::new().set_num_format("#,##0");
    sheet.cell(0, &Cell::Text(document.name.clone()), &text)?;
    sheet.cell(1, &Cell::Text(document.lang.to_string()), &text)?;
    if let Some(date) = document.date {
        sheet.date(2, date, &Format::new().set_num_format("yyyy-mm-dd"))?;
    }
    for (at, value) in (3..).zip([document.units, document.sentences, document.repeats]) {
        sheet.cell(at, &Cell::Figure(value as f64), &figure)?;
    }
    Ok(())
}

/// Returns the terms of a concept one below the other.
fn name(term: &TermRow) -> String {
    let terms = [&term.zh, &term.en, &term.ru];
    let filled = terms.into_iter().filter(|term| !term.is_empty());
    filled.map(String::as_str).collect::<Vec<_>>().join("\n")
}
