//! XLSX: every cell with text is a unit, and a column may be a language.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::{Gathering, package::Package, sheet::Sheet};
use crate::error::{Error, Result};

pub(super) fn read(bytes: &[u8], gathering: &mut Gathering) -> Result<()> {
    Package::open(Cursor::new(bytes))?.check()?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    for name in workbook.sheet_names() {
        // Cell by cell: a sheet with one cell in its last corner would take all memory as a table.
        let mut cells = match workbook.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A sheet that is a chart has no cells.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(damaged(&error)),
        };
        let mut sheet = Sheet::new(&name);
        let mut row = 0;
        let mut open: Vec<(u32, String)> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
            let (at, column) = cell.get_position();
            let text = match cell.get_value() {
                DataRef::String(text) => text.as_str(),
                DataRef::SharedString(text) => text,
                _ => continue,
            };
            if text.trim().is_empty() {
                continue;
            }
            if at != row && !open.is_empty() {
                sheet.row(row + 1, &std::mem::take(&mut open), gathering)?;
            }
            row = at;
            open.push((column + 1, text.to_owned()));
        }
        if !open.is_empty() {
            sheet.row(row + 1, &open, gathering)?;
        }
    }
    Ok(())
}

fn damaged(error: &XlsxError) -> Error {
    Error::new(format!("not a whole workbook: {error}")).remedy("save it again as .xlsx")
}
