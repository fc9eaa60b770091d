//! A spreadsheet of candidates, in which the translator decides: the status is a list to choose from.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::{Extraction, column::COLUMNS, row::CandidateRow};
use crate::{
    candidate::Status,
    run::report::{
        Cell, Column, Report, TermRow, cell,
        xlsx::{
            bytes,
            documents::{self, describe},
            end,
            sheet::{Sheet, choices},
            write_with,
        },
    },
};

/// The name of the sheet of candidates.
const SHEET: &str = "Candidates";

/// Width of the column of contexts, in digits of the standard font.
const CONTEXT: f64 = 90.0;

/// Returns the workbook: candidates, documents, failures, and how it was made. The same extraction gives the same bytes.
pub(super) fn write(extraction: &Extraction, columns: &[Column<CandidateRow>]) -> Vec<u8> {
    bytes(|book| {
        candidates(book, extraction, columns)?;
        let mut header = documents::FIRST.to_vec();
        header.push("notes");
        let mut sheet = Sheet::new(book, "Documents", &header)?;
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for document in &extraction.documents {
            describe(&mut sheet, document)?;
            let notes = Cell::Text(document.notes.join("; "));
            sheet.cell(documents::FIRST.len() as u16, &notes, &text)?;
            sheet.row += 1;
        }
        sheet.finish()?;
        end(book, &extraction.failures, &extraction.about)
    })
}

/// Returns the workbook of `report` with the candidates on a sheet of their own.
pub(super) fn beside(
    extraction: &Extraction,
    report: &Report,
    columns: &[Column<TermRow>],
) -> Vec<u8> {
    write_with(report, columns, |book| {
        candidates(book, extraction, &COLUMNS)
    })
}

fn candidates(
    book: &mut Workbook,
    extraction: &Extraction,
    columns: &[Column<CandidateRow>],
) -> Result<(), XlsxError> {
    let header: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let mut sheet = Sheet::new(book, SHEET, &header)?;
    // The candidate stays in sight too.
    sheet.sheet.set_freeze_panes(1, 2)?;
    // A line each, to be run through; what does not fit is seen by a click.
    let text = Format::new().set_align(FormatAlign::Top);
    let strong = text.clone().set_bold();
    let figure = |format: &str| {
        let style = Format::new().set_align(FormatAlign::Top);
        style.set_num_format(format)
    };
    let (whole, parts) = (figure("#,##0"), figure("#,##0.00##"));
    for row in &extraction.candidates {
        for (at, column) in (0..).zip(columns) {
            let value = cell(column, row);
            let style = match (&value, column.name) {
                (Cell::Text(_), "candidate") => &strong,
                (Cell::Text(_), _) => &text,
                (Cell::Figure(_), "rank" | "count" | "documents" | "length") => &whole,
                (Cell::Figure(_), _) => &parts,
            };
            sheet.cell(at, &value, style)?;
        }
        sheet.row += 1;
    }
    if let Some(at) = columns.iter().position(|column| column.name == "status") {
        choices(&mut sheet, at as u16, &Status::ALL.map(Status::name))?;
    }
    // What hangs over the last column is not printed.
    let last = columns.len().saturating_sub(1) as u16;
    sheet
        .sheet
        .set_print_area(0, 0, sheet.row.max(2) - 1, last)?;
    sheet.finish()?;
    if let Some(at) = columns.iter().position(|column| column.name == "context") {
        let sheet = book.worksheet_from_name(SHEET)?;
        sheet.set_column_width(at as u16, CONTEXT)?;
    }
    Ok(())
}
