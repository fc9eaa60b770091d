//! Where in its file a block stands.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Where in its file a block stands, in the words a reader of that format would use.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// Line of a text file, from 1. A paragraph that was healed stands where it begins.
    Line(u64),
    /// Paragraph of a document or a web page, from 1; those without text are not numbered.
    Paragraph(u64),
    /// Footnote or endnote, by its place in the list of notes, from 1.
    Note(u64),
    /// Page of a PDF, from 1.
    Page(u32),
    /// Cell of a sheet.
    Cell {
        /// Name of the sheet, empty for a file that is one table.
        sheet: Box<str>,
        /// Row, from 1.
        row: u32,
        /// Column, from 1.
        column: u32,
    },
    /// Unit of a bilingual file.
    Unit {
        /// Number in the file, from 1.
        number: u64,
        /// Its id, empty if it has none.
        id: Box<str>,
    },
    /// Subtitle, by its number in the file.
    Subtitle(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Line(line) => write!(f, "line {line}"),
            Place::Paragraph(paragraph) => write!(f, "paragraph {paragraph}"),
            Place::Note(note) => write!(f, "note {note}"),
            Place::Page(page) => write!(f, "page {page}"),
            Place::Cell { sheet, row, column } => {
                if !sheet.is_empty() {
                    write!(f, "sheet {sheet}, ")?;
                }
                write!(f, "cell {}{row}", letters(*column))
            }
            Place::Unit { number, id } if id.is_empty() => write!(f, "unit {number}"),
            Place::Unit { number, id } => write!(f, "unit {number} ({id})"),
            Place::Subtitle(number) => write!(f, "subtitle {number}"),
        }
    }
}

/// Returns what a spreadsheet calls its column `number`: A, B, … Z, AA, AB.
fn letters(number: u32) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        let letter = (rest - 1) % 26;
        letters.push(char::from(b'A' + letter as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_a_sheet() {
        for (number, expected) in [
            (1, "A"),
            (26, "Z"),
            (27, "AA"),
            (702, "ZZ"),
            (703, "AAA"),
            (16_384, "XFD"),
        ] {
            assert_eq!(letters(number), expected);
        }
    }
}
