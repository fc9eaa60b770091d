//! Part of the build script: lays out the curated glossary, so that the program need not parse it when it runs.

use std::{fs, io, path::Path};

/// The folder of the glossary’s files.
const FOLDER: &str = "glossary";

/// The columns that every file has, in this order.
const HEADER: [&str; 14] = [
    "id", "domain", "zh", "en", "ru", "zh_also", "en_also", "ru_also", "zh_avoid", "en_avoid",
    "ru_avoid", "source", "note", "status",
];

/// Writes the rows of all files, in the order of their names, to `out`, and returns the Russian terms.
///
/// First stands the number of rows; before each row, that of its cells that are not empty, where each term is a cell by
/// itself; before each cell, the number of its column and that of its bytes. A number is a character.
pub(super) fn lay_out(out: &Path) -> io::Result<Vec<String>> {
    println!("cargo:rerun-if-changed={FOLDER}");
    let files = fs::read_dir(FOLDER)?.map(|entry| Ok(entry?.path()));
    let mut files = files.collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "csv"));
    files.sort();
    let mut count = 0;
    let mut rows = String::new();
    let mut russian_terms = Vec::new();
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
                rows.extend([number(column)?, number(cell.len())?]);
                rows.push_str(cell);
                if HEADER[column].starts_with("ru") {
                    russian_terms.push(cell.to_owned());
                }
            }
            count += 1;
        }
    }
    rows.insert(0, number(count)?);
    fs::write(out.join("glossary"), rows)?;
    Ok(russian_terms)
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

fn number(number: usize) -> io::Result<char> {
    let number = u32::try_from(number).ok().and_then(char::from_u32);
    number.ok_or_else(|| io::Error::other("a number that no character has"))
}
