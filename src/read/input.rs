//! What the user named: files, folders, the standard input.

use std::{
    error::Error as _,
    fs::File,
    io::{self, Cursor, Read},
    path::{Path, PathBuf},
};

use ignore::WalkBuilder;
use sha2::{Digest, Sha256};

use super::{archive::Archive, format::ending, package::is_zip};
use crate::error::{Error, Result};

/// One document to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// A file in a zip archive.
    Member {
        /// The archive.
        archive: Archive,
        /// Its path in the archive.
        member: String,
    },
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
            Input::Member { archive, member } => format!("{}/{member}", shown(archive.path())),
            Input::Stdin => "-".to_owned(),
            Input::Text { name, .. } => name.clone(),
        }
    }

    /// Returns how many bytes it has, 0 if that is not known before it is read.
    pub(crate) fn size(&self) -> u64 {
        match self {
            Input::File(path) => path.metadata().map_or(0, |file| file.len()),
            Input::Text { text, .. } => text.len() as u64,
            Input::Member { archive, member } => archive.size(member),
            Input::Stdin => 0,
        }
    }

    /// Returns the SHA-256 of its bytes in hexadecimal, and how many there are.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub(crate) fn digest(&self) -> Result<(String, u64)> {
        let name = self.name();
        let mut source = self.open().map_err(|error| error.in_file(&name))?;
        let mut hash = Sha256::new();
        let mut buffer = vec![0; 256 * 1024];
        let mut bytes = 0;
        loop {
            let read = source.read(&mut buffer);
            match read.map_err(|error| Error::io(&name, &error))? {
                0 => return Ok((hexadecimal(&hash.finalize()), bytes)),
                read => {
                    hash.update(&buffer[..read]);
                    bytes += read as u64;
                }
            }
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
            Input::Member { archive, member } => {
                let bytes = archive.file(member)?;
                let bytes = bytes.ok_or_else(|| Error::new("no longer in the archive"))?;
                Ok(Box::new(Cursor::new(bytes)))
            }
            Input::Stdin => Ok(Box::new(io::stdin())),
            Input::Text { text, .. } => Ok(Box::new(Cursor::new(text.clone().into_bytes()))),
        }
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// Returns the documents that `path` names: itself, or every file of a folder and of the folders in it,
/// sorted by path. Hidden files are left out. `-` is the standard input. A zip archive is like a folder.
///
/// # Errors
///
/// A part of a folder that cannot be listed, or an archive that cannot be opened, is an error beside the files that can.
pub fn inputs(path: &Path) -> Vec<Result<Input>> {
    if path.as_os_str() == "-" {
        return vec![Ok(Input::Stdin)];
    }
    if !path.is_dir() {
        return members(path.to_owned());
    }
    WalkBuilder::new(path)
        .standard_filters(false)
        .hidden(true)
        .sort_by_file_path(Path::cmp)
        .build()
        .flat_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => Vec::new(),
            Ok(entry) => members(entry.into_path()),
            Err(error) => vec![Err(unlisted(&error, path))],
        })
        .collect()
}

/// Returns why a part of the folder `root` cannot be listed, naming that part.
fn unlisted(error: &ignore::Error, root: &Path) -> Error {
    let place = shown(place(error).unwrap_or(root));
    let told = error.io_error().map(|told| {
        let cause = told.source().and_then(|cause| cause.downcast_ref());
        Error::io(&place, cause.unwrap_or(told))
    });
    told.unwrap_or_else(|| Error::new(error.to_string()).in_file(&place))
        .remedy("check that you may read the folder")
}

fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } => place(err),
        ignore::Error::Loop { child, .. } => Some(child),
        _ => None,
    }
}

/// Returns the files of a zip archive, or the file itself if it is none. An office document is none: it has the marks of an
/// archive, but another ending.
fn members(path: PathBuf) -> Vec<Result<Input>> {
    let is_archive = ending(&shown(&path)) == "zip" && begins_as_zip(&path);
    if !is_archive {
        return vec![Ok(Input::File(path))];
    }
    let archive = Archive::open(&path).and_then(|archive| Ok((archive.names()?, archive)));
    match archive {
        Ok((names, archive)) => names
            .into_iter()
            .filter(|name| !is_hidden(name))
            .map(|member| {
                Ok(Input::Member {
                    archive: archive.clone(),
                    member,
                })
            })
            .collect(),
        Err(error) => vec![Err(error.in_file(shown(&path)))],
    }
}

/// Whether a file has the mark of a zip archive, or ends before it could, as a copy does that was broken off.
fn begins_as_zip(path: &Path) -> bool {
    let mut head = [0; 4];
    File::open(path).is_ok_and(|mut file| match file.read_exact(&mut head) {
        Ok(()) => is_zip(&head),
        Err(error) => error.kind() == io::ErrorKind::UnexpectedEof,
    })
}

/// Whether a member of an archive is a hidden file, or one that macOS puts beside each file.
fn is_hidden(member: &str) -> bool {
    member
        .split('/')
        .any(|part| part.starts_with('.') && !matches!(part, "." | "..") || part == "__MACOSX")
}
