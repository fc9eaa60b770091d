//! The sheet of concepts.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatUnderline, Workbook, XlsxError};

use super::sheet::{DEPRECATED, Sheet, choices, fitting};
use crate::{
    glossary::Status,
    run::report::{
        COLUMNS, Column, FormRow, Report, STATUS, TermRow,
        cell::{Cell, cell},
    },
};

/// The columns whose cells lead to the contexts.
const LINKED: [&str; 3] = ["zh", "en", "ru"];

/// Runs of differently coloured text that a cell has at most.
const RUNS: usize = 60;

/// Returns the row of the sheet, from 1, that each concept stands on.
pub(super) fn rows(report: &Report) -> HashMap<&str, u32> {
    let ids = report.terms.iter().map(|term| term.id.as_str());
    ids.zip(2..).collect()
}

/// Writes the sheet. `contexts` are the rows of the sheet of contexts at which those of a concept begin.
pub(super) fn write(
    book: &mut Workbook,
    report: &Report,
    columns: &[Column<TermRow>],
    contexts: &HashMap<&str, u32>,
) -> Result<(), XlsxError> {
    // All columns means all that is known; columns that were chosen stay as chosen.
    let mut columns = columns.to_vec();
    if columns.len() == COLUMNS.len() {
        columns.push(STATUS);
    }
    let header: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let mut sheet = Sheet::new(book, "Terms", &header)?;
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let linked = text
        .clone()
        .set_font_color(Color::RGB(0x0005_63C1))
        .set_underline(FormatUnderline::Single);
    let whole = Format::new()
        .set_num_format("#,##0")
        .set_align(FormatAlign::Top);
    let parts = Format::new()
        .set_num_format("#,##0.00")
        .set_align(FormatAlign::Top);
    for term in &report.terms {
        for (at, column) in (0..).zip(&columns) {
            let value = cell(column, term);
            let begin = contexts.get(term.id.as_str());
            match (&value, begin) {
                (Cell::Text(name), Some(begin)) if LINKED.contains(&column.name) => {
                    sheet.link(at, name, &format!("Contexts!A{begin}"), &linked)?;
                }
                _ if column.name == "forms" && has_deprecated(&term.forms) => {
                    forms(&mut sheet, at, &term.forms, &text)?;
                }
                (Cell::Figure(_), _) => {
                    let style = match column.name {
                        "per_10k" => &parts,
                        _ => &whole,
                    };
                    sheet.cell(at, &value, style)?;
                }
                _ => sheet.cell(at, &value, &text)?,
            }
        }
        sheet.row += 1;
    }
    let status = columns.iter().position(|column| column.name == STATUS.name);
    if let Some(at) = status {
        choices(&mut sheet, at as u16, &Status::ALL.map(Status::name))?;
    }
    sheet.finish()
}

fn has_deprecated(forms: &[FormRow]) -> bool {
    forms.iter().any(|form| form.deprecated) && forms.len() <= RUNS
}

/// Writes the forms of a concept, the deprecated ones in red.
fn forms(sheet: &mut Sheet, at: u16, forms: &[FormRow], style: &Format) -> Result<(), XlsxError> {
    let plain = Format::new();
    let red = Format::new().set_font_color(DEPRECATED).set_bold();
    let mut runs: Vec<(&Format, String)> = Vec::new();
    for (number, form) in forms.iter().enumerate() {
        if number > 0 {
            runs.push((&plain, "; ".to_owned()));
        }
        runs.push(match form.deprecated {
            true => (&red, format!("{} ({}, deprecated)", form.text, form.count)),
            false => (&plain, format!("{} ({})", form.text, form.count)),
        });
    }
    let whole: String = runs.iter().map(|(_, text)| text.as_str()).collect();
    sheet.measure(at, unicode_width::UnicodeWidthStr::width(whole.as_str()));
    if fitting(&whole) != whole {
        return sheet.cell(at, &Cell::Text(whole), style);
    }
    let runs: Vec<(&Format, &str)> = runs
        .iter()
        .map(|(format, text)| (*format, text.as_str()))
        .collect();
    sheet
        .sheet
        .write_rich_string_with_format(sheet.row, at, &runs, style)?;
    Ok(())
}
