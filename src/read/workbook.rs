//! Spreadsheets: the one reader of XLSX for documents, glossaries and lists of decisions.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};

use super::package::Package;
use crate::error::{Error, Result};

/// An opened workbook.
pub(crate) struct Workbook<'b>(Xlsx<Cursor<&'b [u8]>>);

/// A cell that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    /// Its column, from 0.
    pub(crate) column: u32,
    /// What it shows, as text.
    pub(crate) text: String,
    /// Whether it holds text: no number, date or result of a test.
    pub(crate) is_text: bool,
}

impl<'b> Workbook<'b> {
    /// Opens a workbook, if it is no larger than it may be when unpacked.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Workbook<'b>> {
        Package::open(Cursor::new(bytes))?.check()?;
        let workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        Ok(Workbook(workbook))
    }

    /// Returns the names of the sheets, in order.
    pub(crate) fn sheets(&self) -> Vec<String> {
        self.0.sheet_names()
    }

    /// Hands on the rows of a sheet that have a cell, each with its number, from 1.
    ///
    /// # Errors
    ///
    /// If the sheet is damaged, or the first error of `take`.
    pub(crate) fn rows(
        &mut self,
        sheet: &str,
        mut take: impl FnMut(u32, Vec<Cell>) -> Result<()>,
    ) -> Result<()> {
        // Cell by cell: as a table, a sheet with one cell in its last corner would take all memory.
        let mut cells = match self.0.worksheet_cells_reader(sheet) {
            Ok(cells) => cells,
            // A sheet that is a chart has no cells.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
            Err(error) => return Err(damaged(&error)),
        };
        let mut number = 0;
        let mut row = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
            let (at, column) = cell.get_position();
            let value = cell.get_value();
            let is_text = matches!(value, DataRef::String(_) | DataRef::SharedString(_));
            let text = match value {
                DataRef::SharedString(text) => (*text).to_owned(),
                value => Data::from(value.clone()).to_string(),
            };
            if text.is_empty() {
                continue;
            }
            if at + 1 != number && !row.is_empty() {
                take(number, std::mem::take(&mut row))?;
            }
            number = at + 1;
            row.push(Cell {
                column,
                text,
                is_text,
            });
        }
        if row.is_empty() {
            return Ok(());
        }
        take(number, row)
    }
}

fn damaged(error: &XlsxError) -> Error {
    Error::new(format!("not a valid workbook: {error}"))
        .remedy("open it in your spreadsheet program and save it again as .xlsx")
}
