//! CSV and TSV: a cell is a unit, and a column may be a language.

use super::{Gathering, sheet::Sheet, table::Rows};
use crate::error::Result;

/// Reads a table whose cells are parted by `separator`; by the one that its first line suggests if `None`.
pub(super) fn read(text: &str, separator: Option<u8>, gathering: &mut Gathering) -> Result<()> {
    let mut sheet = Sheet::new("");
    for row in Rows::new(text, separator) {
        let row = row?;
        let cells: Vec<(u32, String)> = (1..)
            .zip(&row.cells)
            .filter(|(_, cell)| !cell.trim().is_empty())
            .map(|(column, cell)| (column, cell.to_owned()))
            .collect();
        if !cells.is_empty() {
            sheet.row(row.number, &cells, gathering)?;
        }
    }
    Ok(())
}
