//! Rows of a glossary. `glossary.txt` has the texts of their cells, one after another; `glossary.u32` has
//!
//! 1. the number of rows;
//! 2. for each row, the number of its cells and the length of their text in bytes; then for each cell, the number of its column and
//!    the length of its text in bytes.
//!
//! Empty cells are left out, and every term is a cell of its own.

use super::{Error, Laid, Numbers};

/// Lays out rows, each a list of cells with the numbers of their columns.
///
/// # Errors
///
/// If a number does not fit into four bytes.
pub fn lay_out(rows: &[Vec<(usize, String)>]) -> Result<Laid, Error> {
    let mut laid = Laid::default();
    laid.number(rows.len())?;
    for row in rows {
        laid.number(row.len())?;
        laid.number(row.iter().map(|(_, cell)| cell.len()).sum())?;
        for (column, cell) in row {
            laid.number(*column)?;
            laid.number(cell.len())?;
            laid.text.push_str(cell);
        }
    }
    Ok(laid)
}

/// The rows of a glossary.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    text: &'static str,
    numbers: Numbers,
    left: usize,
}

impl Rows {
    /// Makes an iterator over the rows of the two files.
    pub fn new(text: &'static str, numbers: &'static [u8]) -> Rows {
        let mut numbers = Numbers::new(numbers);
        let left = numbers.take();
        Rows {
            text,
            numbers,
            left,
        }
    }
}

impl Iterator for Rows {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        self.left = self.left.checked_sub(1)?;
        let cells = self.numbers.take();
        let bytes = self.numbers.take();
        let (text, rest) = self.text.split_at(bytes);
        self.text = rest;
        Some(Row {
            text,
            numbers: self.numbers.take_many(2 * cells),
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Rows {}

/// A row: its cells, each the number of its column and its text.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    text: &'static str,
    numbers: Numbers,
}

impl Iterator for Row {
    type Item = (usize, &'static str);

    #[inline]
    fn next(&mut self) -> Option<(usize, &'static str)> {
        if self.numbers.is_empty() {
            return None;
        }
        let column = self.numbers.take();
        let (text, rest) = self.text.split_at(self.numbers.take());
        self.text = rest;
        Some((column, text))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let cells = self.numbers.len() / 2;
        (cells, Some(cells))
    }
}

impl ExactSizeIterator for Row {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_round_trip() {
        let cell = |column, text: &str| (column, text.to_owned());
        let rows = vec![
            vec![
                cell(0, "peace"),
                cell(2, "和平"),
                cell(4, "мир"),
                cell(4, "покой"),
            ],
            Vec::new(),
            vec![cell(70_000, "x".repeat(70_000).as_str())],
        ];
        let laid = lay_out(&rows).unwrap();
        let read = Rows::new(laid.text.leak(), laid.numbers.leak());
        assert_eq!(read.len(), 3);
        let owned = |(column, text): (usize, &str)| (column, text.to_owned());
        let read: Vec<Vec<_>> = read.map(|row| row.map(owned).collect()).collect();
        assert_eq!(read, rows);
    }
}
