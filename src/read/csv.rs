//! CSV and TSV: a cell is a unit, and a column may be a language.

use csv::{ReaderBuilder, StringRecord};

use super::{Gathering, sheet::Sheet};
use crate::{
    error::{Error, Result},
    read::dialect::typed,
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
    let mut record = StringRecord::new();
    let mut number = 0;
    loop {
        let end = reader.position().byte() as usize;
        let is_read = reader.read_record(&mut record).map_err(|error| {
            Error::new(error.to_string()).remedy("save the table again as CSV in UTF-8")
        })?;
        if !is_read {
            return Ok(());
        }
        number += 1 + blank_lines(text, end);
        let cells: Vec<(u32, String)> = (1..)
            .zip(record.iter())
            .filter(|(_, cell)| !cell.trim().is_empty())
            .map(|(column, cell)| (column, typed(cell).to_owned()))
            .collect();
        if !cells.is_empty() {
            sheet.row(number, &cells, gathering)?;
        }
    }
}

/// Returns how many lines without anything follow upon byte `end`: the reader passes over them, and a spreadsheet counts them.
fn blank_lines(text: &str, end: usize) -> u32 {
    let after = &text[end..];
    // The reader may stand between the two parts of a line end.
    let after = match text[..end].ends_with('\r') {
        true => after.strip_prefix('\n').unwrap_or(after),
        false => after,
    };
    let blank = &after[..after.len() - after.trim_start_matches(['\r', '\n']).len()];
    blank.replace("\r\n", "\n").len() as u32
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
