//! XLSX: every cell with text is a unit, and a column may be a language.

use super::{Gathering, sheet::Sheet, workbook::Workbook};
use crate::error::Result;

pub(super) fn read(bytes: &[u8], gathering: &mut Gathering) -> Result<()> {
    let mut workbook = Workbook::open(bytes)?;
    for name in workbook.sheets() {
        let mut sheet = Sheet::new(&name);
        workbook.rows(&name, |number, cells| {
            let texts: Vec<(u32, String)> = cells
                .into_iter()
                .filter(|cell| cell.is_text && !cell.text.trim().is_empty())
                .map(|cell| (cell.column + 1, cell.text))
                .collect();
            if texts.is_empty() {
                return Ok(());
            }
            sheet.row(number, &texts, gathering)
        })?;
    }
    Ok(())
}
