//! What the user named: files, folders, the standard input.

use std::{
    fs::File,
    io::{self, Cursor, Read},
    path::{Path, PathBuf},
};

use ignore::WalkBuilder;

use crate::error::{Error, Result};

/// One document to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// The standard input, `-` on the command line.
    Stdin,
    /// Text in memory.
    Text {
        /// What to call it.
        name: String,
        /// The text.
        text: String,
    },
}

impl Input {
    /// Returns the name that reports show: the path as the user wrote it, with `/` between folders.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) => shown(path),
            Input::Stdin => "-".to_owned(),
            Input::Text { name, .. } => name.clone(),
        }
    }

    /// Opens it for reading.
    pub(super) fn open(&self) -> Result<Box<dyn Read + Send>> {
        match self {
            Input::File(path) => {
                let failed = |error| Error::io(shown(path), &error);
                let file = File::open(path).map_err(failed)?;
                match file.metadata().map_err(failed)?.is_dir() {
                    true => Err(Error::new("is a folder, not a file").in_file(shown(path))),
                    false => Ok(Box::new(file)),
                }
            }
            Input::Stdin => Ok(Box::new(io::stdin())),
            Input::Text { text, .. } => Ok(Box::new(Cursor::new(text.clone().into_bytes()))),
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// Returns the documents that `path` names: itself, or every file of a folder and of the folders in it,
/// sorted by path. Hidden files are left out. `-` is the standard input.
///
/// # Errors
///
/// A part of a folder that cannot be listed is an error beside the files that can.
pub fn inputs(path: &Path) -> Vec<Result<Input>> {
    if path.as_os_str() == "-" {
        return vec![Ok(Input::Stdin)];
    }
    if !path.is_dir() {
        return vec![Ok(Input::File(path.to_owned()))];
    }
    WalkBuilder::new(path)
        .standard_filters(false)
        .hidden(true)
        .sort_by_file_path(Path::cmp)
        .build()
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => None,
            Ok(entry) => Some(Ok(Input::File(entry.into_path()))),
            Err(error) => Some(Err(Error::new(error.to_string())
                .in_file(shown(path))
                .remedy("check that you may read the folder"))),
        })
        .collect()
}
