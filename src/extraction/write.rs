//! The formats of an extraction.

use csv::{Terminator, WriterBuilder};
use unicode_width::UnicodeWidthStr;

use super::{
    Extraction,
    row::{COLUMNS, CandidateRow, Columns, Kind},
};
use crate::{candidate::measure_names, lang::Lang, report::cut};

/// A format to write an extraction in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table for people; lines are cut to a width in columns, if one is given.
    Table(Option<usize>),
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// JSON.
    Json,
}

/// Columns that a line of a terminal has room for.
const SHOWN: [&str; 7] = [
    "rank",
    "candidate",
    "score",
    "count",
    "documents",
    "status",
    "context",
];

/// Terminal columns that a cell takes at most, the last of a line excepted.
const WIDEST: usize = 44;

impl Extraction {
    /// Returns the extraction in `format`.
    pub fn write(&self, format: Format, columns: Columns) -> Vec<u8> {
        match format {
            Format::Table(width) => self.table(width),
            Format::Csv => self.separated(b',', columns),
            Format::Tsv => self.separated(b'\t', columns),
            Format::Json => {
                let mut bytes =
                    serde_json::to_vec_pretty(self).expect("an extraction has only string keys");
                bytes.push(b'\n');
                bytes
            }
        }
    }

    fn separated(&self, separator: u8, columns: Columns) -> Vec<u8> {
        let measures: &[&str] = match columns {
            Columns::Plain => &[],
            Columns::Measures => &measure_names(),
        };
        let header = COLUMNS.iter().map(|(name, ..)| (*name).to_owned());
        let header = header.chain(measures.iter().map(|&name| name.to_owned()));
        let rows = self.candidates.iter().map(|row| {
            let cells = COLUMNS.iter().map(|(_, _, cell)| cell(row));
            let figures = measures
                .iter()
                .map(|&name| row.measures.get(name).map_or(String::new(), f64::to_string));
            cells.chain(figures).collect()
        });
        records(separator, std::iter::once(header.collect()).chain(rows))
    }

    fn table(&self, width: Option<usize>) -> Vec<u8> {
        let shown = COLUMNS.iter().filter(|(name, ..)| SHOWN.contains(name));
        let columns: Vec<(Kind, Vec<String>)> = shown
            .map(|(name, kind, cell)| {
                let cells = self.candidates.iter().map(cell);
                let cells = std::iter::once((*name).to_owned()).chain(cells);
                (*kind, cells.collect())
            })
            .collect();
        let widths: Vec<usize> = columns
            .iter()
            .map(|(_, cells)| {
                cells
                    .iter()
                    .map(|cell| cell.width())
                    .max()
                    .unwrap_or(0)
                    .min(WIDEST)
            })
            .collect();
        let mut out = String::new();
        for line in 0..=self.candidates.len() {
            let mut text = String::new();
            for (at, (kind, cells)) in columns.iter().enumerate() {
                let is_last = at + 1 == columns.len();
                let cell = match is_last {
                    true => cells[line].clone(),
                    false => cut(&cells[line], widths[at]),
                };
                let gap = " ".repeat(widths[at].saturating_sub(cell.width()));
                match (kind, is_last) {
                    (Kind::Figure, _) => text.extend([gap.as_str(), &cell, "  "]),
                    (Kind::Text, true) => text.push_str(&cell),
                    (Kind::Text, false) => text.extend([cell.as_str(), &gap, "  "]),
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
}

/// Returns the rows as a glossary file: a concept a row, its status draft, the other languages empty.
pub fn draft(rows: &[CandidateRow]) -> Vec<u8> {
    let header = ["id", "domain", "zh", "en", "ru", "source", "note", "status"].map(str::to_owned);
    let rows = rows.iter().map(|row| {
        let mut cells = vec![row.candidate.clone(), String::new()];
        for lang in Lang::ALL {
            cells.push(match lang == row.lang {
                true => row.candidate.clone(),
                false => String::new(),
            });
        }
        cells.extend([
            row.first.document.clone(),
            String::new(),
            "draft".to_owned(),
        ]);
        cells
    });
    records(b',', std::iter::once(header.to_vec()).chain(rows))
}

fn records(separator: u8, rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(&row)
            .expect("writing to memory does not fail");
    }
    writer
        .into_inner()
        .expect("writing to memory does not fail")
}
