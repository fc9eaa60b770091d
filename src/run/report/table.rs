//! A table for people: columns aligned for wide characters, lines cut to the width of the terminal.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{COLUMNS, Column, PER_DOCUMENT, Report, TermRow};

/// Columns of the report that a line of a terminal has room for.
const SHOWN: [&str; 9] = [
    "rank",
    "count",
    "nested",
    "zh",
    "en",
    "ru",
    "documents",
    "per_10k",
    "forms",
];

/// Terminal columns that a cell of text takes at most, the last of a line excepted.
const WIDEST: usize = 32;

/// As much of a candidate, which is what its table is about.
const CANDIDATE: usize = 56;

/// Returns the columns that are shown unless others are asked for.
pub(super) fn shown() -> Vec<Column<TermRow>> {
    COLUMNS
        .into_iter()
        .filter(|column| SHOWN.contains(&column.name))
        .collect()
}

pub(super) fn write(
    report: &Report,
    columns: &[Column<TermRow>],
    width: Option<usize>,
) -> Vec<Vec<u8>> {
    let mut tables = vec![table(columns, &report.terms, width)];
    if let Some(rows) = &report.per_document {
        tables.push(table(&PER_DOCUMENT, rows, width));
    }
    tables
}

/// Returns a table of `rows`, its lines cut to a width if one is given.
pub(crate) fn table<R>(columns: &[Column<R>], rows: &[R], width: Option<usize>) -> Vec<u8> {
    let header: Vec<String> = columns
        .iter()
        .map(|column| column.name.to_owned())
        .collect();
    let cells = rows
        .iter()
        .map(|row| columns.iter().map(|column| column.cell(row)).collect());
    let lines: Vec<Vec<String>> = std::iter::once(header).chain(cells).collect();
    let widths: Vec<usize> = (0..columns.len())
        .map(|at| {
            let widest = lines.iter().map(|line| line[at].width()).max().unwrap_or(0);
            widest.min(match columns[at].name {
                "candidate" => CANDIDATE,
                _ => WIDEST,
            })
        })
        .collect();
    let mut out = String::new();
    for line in lines {
        let mut text = String::new();
        for (at, cell) in line.iter().enumerate() {
            let is_last = at + 1 == columns.len();
            let cell = match is_last {
                true => cell.clone(),
                false => cut(cell, widths[at]),
            };
            let gap = " ".repeat(widths[at].saturating_sub(cell.width()));
            match columns[at].is_figure() {
                true => text.extend([gap.as_str(), &cell]),
                false if is_last => text.push_str(&cell),
                false => text.extend([cell.as_str(), &gap]),
            }
            if !is_last {
                text.push_str("  ");
            }
        }
        let text = text.trim_end();
        match width {
            Some(width) => out.push_str(&cut(text, width)),
            None => out.push_str(text),
        }
        out.push('\n');
    }
    out.into_bytes()
}

/// Returns as much of `text` as `width` terminal columns hold, with an ellipsis where something is missing.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut taken = 0;
    let mut out: String = text
        .chars()
        .take_while(|c| {
            taken += c.width().unwrap_or(0);
            taken < width
        })
        .collect();
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_to_columns() {
        for (text, width, expected) in [
            ("恐怖主义", 8, "恐怖主义"),
            ("恐怖主义", 7, "恐怖主…"),
            ("恐怖主义", 6, "恐怖…"),
            ("terrorism", 5, "terr…"),
        ] {
            assert_eq!(cut(text, width), expected, "{text} in {width}");
        }
    }
}
