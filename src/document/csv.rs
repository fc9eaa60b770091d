//! CSV and TSV: a cell is a unit, and a column may be a language.

use csv::ReaderBuilder;

use super::{Gathering, sheet::Sheet};
use crate::{
    dialect::typed,
    error::{Error, Result},
};

/// Reads a table whose cells are parted by `separator`, or by the one of comma, semicolon and tab that parts its first line
/// into most cells.
pub(super) fn read(text: &str, separator: Option<u8>, gathering: &mut Gathering) -> Result<()> {
    let separator = separator.unwrap_or_else(|| sniff(text));
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet::new("");
    for (record, number) in reader.records().zip(1..) {
        let record = record.map_err(|error| {
            Error::new(error.to_string()).remedy("save the table again as CSV in UTF-8")
        })?;
        let cells: Vec<(u32, String)> = (1..)
            .zip(record.iter())
            .filter(|(_, cell)| !cell.trim().is_empty())
            .map(|(column, cell)| (column, typed(cell).to_owned()))
            .collect();
        if !cells.is_empty() {
            sheet.row(number, &cells, gathering)?;
        }
    }
    Ok(())
}

fn sniff(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let count = |separator: &u8| {
        first
            .unwrap_or("")
            .bytes()
            .filter(|byte| byte == separator)
            .count()
    };
    // The first of equals wins: a table of one column has commas.
    let mut best = b',';
    for separator in [b';', b'\t'] {
        if count(&separator) > count(&best) {
            best = separator;
        }
    }
    best
}
