//! The formats of an extraction.

use super::{
    Extraction,
    column::{COLUMNS, MEASURES},
    html,
    row::CandidateRow,
    xlsx,
};
use crate::{
    glossary::Status,
    lang::Lang,
    read::dialect::Dialect,
    run::report::{Column, Report, TermRow, csv::table as separated, table::table},
};

/// A format to write an extraction in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table for people; lines are cut to a width in columns, if one is given.
    Table(Option<usize>),
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// JSON, with everything that is known.
    Json,
    /// A spreadsheet.
    Xlsx,
    /// A page for the browser.
    Html,
}

/// Which columns a table has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// Those of every table.
    #[default]
    Plain,
    /// A column for each measure too.
    Measures,
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

impl Extraction {
    /// Returns the extraction in `format`.
    ///
    /// ```
    /// use trilex::{Input, extract::{Columns, Format, Task, extract}};
    ///
    /// let inputs = [Ok(Input::Text { name: "statement".into(), text: "打击网络犯罪。".into() })];
    /// let extraction = extract(&inputs, &Task::default(), |_| ());
    ///
    /// let table = String::from_utf8(extraction.write(Format::Tsv, Columns::Plain)).unwrap();
    ///
    /// assert!(table.starts_with("rank\tcandidate\tlang\t"));
    /// ```
    pub fn write(&self, format: Format, columns: Columns) -> Vec<u8> {
        let mut shown: Vec<Column<CandidateRow>> = COLUMNS.to_vec();
        if let Format::Table(_) = format {
            shown.retain(|column| SHOWN.contains(&column.name));
        }
        if columns == Columns::Measures {
            // The context is as long as the line: it stays the last of a table.
            let at = match format {
                Format::Table(_) => shown.len() - 1,
                _ => shown.len(),
            };
            shown.splice(at..at, MEASURES);
        }
        match format {
            Format::Table(width) => table(&shown, &self.candidates, width),
            Format::Csv => separated(&shown, &self.candidates, Dialect::Plain(b',')),
            Format::Tsv => separated(&shown, &self.candidates, Dialect::Plain(b'\t')),
            Format::Json => {
                let mut bytes =
                    serde_json::to_vec_pretty(self).expect("an extraction has only string keys");
                bytes.push(b'\n');
                bytes
            }
            Format::Xlsx => xlsx::write(self, &shown),
            Format::Html => html::write(self, &shown),
        }
    }
}

impl Extraction {
    /// Returns the workbook of `report`, with these columns of its concepts, and a sheet of the candidates beside them.
    pub fn beside(&self, report: &Report, columns: &[Column<TermRow>]) -> Vec<u8> {
        xlsx::beside(self, report, columns)
    }
}

/// Returns the rows as a glossary file: a concept a row, its status draft, the other languages empty.
///
/// ```
/// use trilex::{Input, extract::{Task, draft, extract}};
///
/// let inputs = [Ok(Input::Text { name: "statement".into(), text: "打击网络犯罪。".into() })];
/// let extraction = extract(&inputs, &Task::default(), |_| ());
///
/// let file = String::from_utf8(draft(&extraction.candidates[..1])).unwrap();
///
/// assert_eq!(
///     file,
///     "id,domain,zh,en,ru,source,note,status\n网络犯罪,,网络犯罪,,,statement,,draft\n",
/// );
/// ```
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
            Status::Draft.name().to_owned(),
        ]);
        cells
    });
    Dialect::Plain(b',').table(std::iter::once(header.to_vec()).chain(rows))
}
