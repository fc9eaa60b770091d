//! Part of the build script: lays out the curated glossary, so that the program need not parse it when it runs.

use std::{fs, io, path::Path};

/// The folder of the glossary’s files.
const FOLDER: &str = "glossary";

/// The columns that every file has, in this order.
const HEADER: [&str; 14] = [
    "id", "domain", "zh", "en", "ru", "zh_also", "en_also", "ru_also", "zh_avoid", "en_avoid",
    "ru_avoid", "source", "note", "status",
];

/// Writes the rows of all files, in the order of their names, to `out`: a control character ends each cell, and another
/// each row. Returns what it wrote.
pub(super) fn lay_out(out: &Path) -> io::Result<String> {
    println!("cargo:rerun-if-changed={FOLDER}");
    let files = fs::read_dir(FOLDER)?.map(|entry| Ok(entry?.path()));
    let mut files = files.collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|end| end == "csv"));
    files.sort();
    let mut laid_out = String::new();
    for file in files {
        let refused = |what: &str| io::Error::other(format!("{}: {what}", file.display()));
        let mut reader = csv::Reader::from_path(&file)?;
        if *reader.headers()? != HEADER[..] {
            return Err(refused("the columns are not those of the glossary"));
        }
        for row in reader.records() {
            for (column, cell) in HEADER.iter().zip(&row?) {
                if cell.contains(['\\', '\u{1E}', '\u{1F}']) {
                    return Err(refused("a backslash or a control character"));
                }
                match *column {
                    "id" | "domain" | "source" | "note" | "status" => {
                        laid_out.push_str(cell.trim())
                    }
                    _ => laid_out.push_str(&trimmed(cell)),
                }
                laid_out.push('\u{1F}');
            }
            laid_out.push('\u{1E}');
        }
    }
    fs::write(out.join("glossary"), &laid_out)?;
    Ok(laid_out)
}

/// Returns the Russian terms of rows that were laid out.
pub(super) fn russian_terms(laid_out: &str) -> impl Iterator<Item = &str> {
    let rows = laid_out.split('\u{1E}');
    let cells = rows.flat_map(|row| HEADER.iter().zip(row.split('\u{1F}')));
    cells
        .filter(|(column, _)| column.starts_with("ru"))
        .flat_map(|(_, cell)| cell.split('|'))
}

/// Returns the terms of a cell without the spaces that stand round them.
fn trimmed(cell: &str) -> String {
    let terms: Vec<&str> = cell.split('|').map(str::trim).collect();
    terms.join("|")
}
