//! A cell as a typed value, for the formats that tell figures from text.

use super::Column;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Text.
    Text(String),
    /// A figure.
    Figure(f64),
}

/// Returns the cell of `column` in `row`.
pub(crate) fn cell<R>(column: &Column<R>, row: &R) -> Cell {
    let text = column.cell(row);
    match column.is_figure().then(|| text.parse()) {
        Some(Ok(figure)) => Cell::Figure(figure),
        _ => Cell::Text(text),
    }
}

/// Returns a whole number with a comma at every third digit.
///
/// ```
/// assert_eq!(trilex::report::grouped(1234567), "1,234,567");
/// ```
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
