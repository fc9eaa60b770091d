//! The sheet of contexts: a concordance, the term in the middle.

use std::collections::HashMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatUnderline, Workbook, XlsxError};

use super::{
    CONTEXTS,
    sheet::{DEPRECATED, Sheet},
};
use crate::run::report::{
    CONTEXTS as COLUMNS, ContextRow,
    cell::{Cell, cell},
};

/// Returns the row of the sheet, from 1, at which the contexts of each concept begin.
pub(super) fn rows(contexts: &[ContextRow]) -> HashMap<&str, u32> {
    let mut rows = HashMap::new();
    for (row, context) in (2..).zip(&contexts[..contexts.len().min(CONTEXTS)]) {
        rows.entry(context.id.as_str()).or_insert(row);
    }
    rows
}

/// Writes the sheet. `terms` are the rows of the sheet of concepts that the ids lead back to.
pub(super) fn write(
    book: &mut Workbook,
    contexts: &[ContextRow],
    terms: &HashMap<&str, u32>,
) -> Result<(), XlsxError> {
    let header = COLUMNS.map(|column| column.name);
    let mut sheet = Sheet::new(book, "Contexts", &header)?;
    // Both sides of a term stand on one line.
    sheet.widest = 84;
    let plain = Format::new();
    let right = Format::new().set_align(FormatAlign::Right);
    let found = Format::new().set_bold().set_align(FormatAlign::Center);
    let deprecated = found.clone().set_font_color(DEPRECATED);
    let linked = Format::new()
        .set_font_color(Color::RGB(0x0005_63C1))
        .set_underline(FormatUnderline::Single);
    for context in &contexts[..contexts.len().min(CONTEXTS)] {
        for (at, column) in (0..).zip(&COLUMNS) {
            let value = cell(column, context);
            let back = terms.get(context.id.as_str());
            match (column.name, back) {
                ("left", _) => sheet.cell(at, &value, &right)?,
                ("match", _) if context.deprecated => sheet.cell(at, &value, &deprecated)?,
                ("match", _) => sheet.cell(at, &value, &found)?,
                ("id", Some(row)) => {
                    sheet.link(at, &context.id, &format!("Terms!A{row}"), &linked)?;
                }
                _ => sheet.cell(at, &value, &plain)?,
            }
        }
        sheet.row += 1;
    }
    if contexts.len() > CONTEXTS {
        let more = contexts.len() - CONTEXTS;
        let note = format!("{more} contexts more do not fit on a sheet");
        sheet.cell(0, &Cell::Text(note), &plain)?;
        sheet.row += 1;
    }
    sheet.finish()
}
