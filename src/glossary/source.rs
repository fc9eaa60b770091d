//! Where glossaries come from.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Where a glossary comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The glossary compiled into the program.
    Embedded,
    /// A CSV file, or a folder of them.
    Path(PathBuf),
}

/// Returns `path`, or the `.csv` files of a folder in the order of their names.
pub(super) fn csv_files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let name = path.display().to_string();
    let entries = std::fs::read_dir(path).map_err(|error| Error::io(&name, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("csv"))
        })
        .collect();
    if files.is_empty() {
        return Err(Error::new("no CSV file in this folder")
            .in_file(name)
            .remedy("name a glossary file or the folder that holds them"));
    }
    files.sort();
    Ok(files)
}
