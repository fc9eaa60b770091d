//! Part of the build script: lays out the curated glossary, so that the program need not parse it when it runs.

use std::{fs, io, path::Path};

use crate::{number, push};

/// The folder of the glossary’s files.
const FOLDER: &str = "glossary";

/// The columns that every file has, in this order.
const HEADER: [&str; 14] = [
    "id", "domain", "zh", "en", "ru", "zh_also", "en_also", "ru_also", "zh_avoid", "en_avoid",
    "ru_avoid", "source", "note", "status",
];

/// The terms of the rows, each with its column.
pub(super) struct Terms(Vec<(&'static str, String)>);

impl Terms {
    /// Returns the terms of a language in the order in which a matcher takes them: first the preferred ones, then the admitted,
    /// then those to avoid.
    pub(super) fn of(&self, lang: &str) -> Vec<&str> {
        let columns = ["", "_also", "_avoid"].map(|standing| format!("{lang}{standing}"));
        let terms = columns.iter().flat_map(|column| {
            let terms = self.0.iter().filter(move |(of, _)| of == column);
            terms.map(|(_, term)| term.as_str())
        });
        terms.collect()
    }
}

/// Writes the rows of all files, in the order of their names, to `out`, and returns their terms.
///
/// First stands the number of rows; before each row, that of its cells that are not empty, where each term is a cell by
/// itself; before each cell, the number of its column and that of its bytes. A number is a character.
pub(super) fn lay_out(out: &Path) -> io::Result<Terms> {
    println!("cargo:rerun-if-changed={FOLDER}");
    let files = fs::read_dir(FOLDER)?.map(|entry| Ok(entry?.path()));
    let mut files = files.collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "csv"));
    files.sort();
    let mut count = 0;
    let mut rows = String::new();
    let mut terms = Vec::new();
    for file in files {
        let refused = |what: &str| io::Error::other(format!("{}: {what}", file.display()));
        let mut reader = csv::Reader::from_path(&file)?;
        if *reader.headers()? != HEADER[..] {
            return Err(refused("the columns are not those of the glossary"));
        }
        for row in reader.records() {
            let row = row?;
            if row.iter().any(|cell| cell.contains('\\')) {
                return Err(refused("a backslash"));
            }
            let cells: Vec<(usize, &str)> = cells(&row).collect();
            rows.push(number(cells.len())?);
            for (column, cell) in cells {
                rows.push(number(column)?);
                push(&mut rows, cell)?;
                terms.push((HEADER[column], cell.to_owned()));
            }
            count += 1;
        }
    }
    rows.insert(0, number(count)?);
    fs::write(out.join("glossary"), rows)?;
    Ok(Terms(terms))
}

/// Returns the cells of a row with the numbers of their columns, each term by itself, without the empty ones.
fn cells(row: &csv::StringRecord) -> impl Iterator<Item = (usize, &str)> {
    let cells = row.iter().enumerate().flat_map(|(column, cell)| {
        let is_text = matches!(
            HEADER[column],
            "id" | "domain" | "source" | "note" | "status"
        );
        let parts = cell.split(move |c| c == '|' && !is_text);
        parts.map(move |part| (column, part.trim()))
    });
    cells.filter(|(_, part)| !part.is_empty())
}
