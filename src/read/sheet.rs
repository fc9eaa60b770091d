//! Columns as languages: what the header of a table says about the text under it.

use super::{Gathering, Place, language::of_column};
use crate::{error::Result, lang::Lang};

/// A table that is read row by row.
pub(super) struct Sheet {
    name: Box<str>,
    /// Languages of the columns, from the header; empty before the first row.
    columns: Option<Vec<Option<Lang>>>,
}

impl Sheet {
    pub(super) fn new(name: &str) -> Sheet {
        Sheet {
            name: name.into(),
            columns: None,
        }
    }

    /// Takes the cells of the next row that has any: their column, from 1, and their text. A first row that names languages is
    /// a header and no text; without one the language of each cell is told by its script.
    pub(super) fn row(
        &mut self,
        number: u32,
        cells: &[(u32, String)],
        gathering: &mut Gathering,
    ) -> Result<()> {
        let Some(columns) = &self.columns else {
            let columns = header(cells);
            let is_header = columns.iter().any(Option::is_some);
            self.columns = Some(columns);
            return match is_header {
                true => Ok(()),
                false => self.row(number, cells, gathering),
            };
        };
        for (column, text) in cells {
            let lang = columns.get(*column as usize - 1).copied().flatten();
            let place = Place::Cell {
                sheet: self.name.clone(),
                row: number,
                column: *column,
            };
            gathering.unit(text, lang, &place)?;
        }
        Ok(())
    }
}

fn header(cells: &[(u32, String)]) -> Vec<Option<Lang>> {
    let width = cells.iter().map(|(column, _)| *column).max().unwrap_or(0);
    let mut columns = vec![None; width as usize];
    for (column, text) in cells {
        columns[*column as usize - 1] = of_column(text);
    }
    columns
}
