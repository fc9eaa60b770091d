//! Part of the build script: lays out the curated glossary, so that the program need not parse it when it runs.

use std::{fs, io, path::Path};

/// The folder of the glossary’s files.
const FOLDER: &str = "glossary";

/// The columns that every file has, in this order.
const HEADER: [&str; 14] = [
    "id", "domain", "zh", "en", "ru", "zh_also", "en_also", "ru_also", "zh_avoid", "en_avoid",
    "ru_avoid", "source", "note", "status",
];

/// Writes the rows of all files, in the order of their names, to `out`. A row is its cells that are not empty, and each term
/// is a cell of its own; before a cell stands the letter of its column, `a` for the first, and a control character ends
/// it, as another ends the row. Returns what it wrote.
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
            for ((letter, column), cell) in ('a'..).zip(HEADER).zip(&row?) {
                if cell.contains(['\\', '\u{1E}', '\u{1F}']) {
                    return Err(refused("a backslash or a control character"));
                }
                let is_text = matches!(column, "id" | "domain" | "source" | "note" | "status");
                let parts: Vec<&str> = match is_text {
                    true => vec![cell],
                    false => cell.split('|').collect(),
                };
                for part in parts
                    .into_iter()
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
                {
                    laid_out.extend([letter]);
                    laid_out.push_str(part);
                    laid_out.push('\u{1F}');
                }
            }
            laid_out.push('\u{1E}');
        }
    }
    fs::write(out.join("glossary"), &laid_out)?;
    Ok(laid_out)
}

/// Returns the Russian terms of rows that were laid out.
pub(super) fn russian_terms(laid_out: &str) -> impl Iterator<Item = &str> {
    let columns = || ('a'..).zip(HEADER);
    let cells = laid_out.split(['\u{1E}', '\u{1F}']);
    cells.filter_map(move |cell| {
        let letter = cell.chars().next()?;
        let (_, column) = columns().find(|(column, _)| *column == letter)?;
        column.starts_with("ru").then(|| &cell[letter.len_utf8()..])
    })
}
