//! Where results and messages go.

use std::{
    fs::File,
    io::{self, ErrorKind, IsTerminal, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;
use trilex::Error;

use super::Stop;

/// Writes a line for people to stderr. A failure is ignored: there is nowhere left to report it.
pub(super) fn tell(message: &str) {
    drop(writeln!(anstream::stderr(), "{message}"));
}

/// Returns `true` if stdout is a terminal.
pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Returns the width of the terminal in columns, `None` if stdout is not a terminal.
pub(super) fn terminal_width() -> Option<usize> {
    if !is_terminal() {
        return None;
    }
    let (width, _) = terminal_size::terminal_size()?;
    Some(usize::from(width.0))
}

/// Writes tables to stdout, separated by an empty line.
pub(super) fn to_stdout(tables: &[Vec<u8>]) -> Result<(), Stop> {
    let mut stdout = io::stdout().lock();
    stdout
        .write_all(&tables.join(&b'\n'))
        .and_then(|()| stdout.flush())
        .map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Stop::BrokenPipe,
            _ => Error::io("stdout", &error).into(),
        })
}

/// Checks, before the work begins, that a file can be written to `path` and that it is none of the files `read`, which it would
/// overwrite.
pub(super) fn ensure_writable<'p>(
    path: &Path,
    read: impl IntoIterator<Item = &'p PathBuf>,
) -> Result<(), Error> {
    ensure_is_file_place(path)?;
    let Ok(there) = path.canonicalize() else {
        return Ok(());
    };
    let is_there = |read: &PathBuf| read.canonicalize().is_ok_and(|read| read == there);
    if read.into_iter().any(is_there) {
        return Err(Error::new("this file is an input and would be overwritten")
            .in_file(path.display().to_string())
            .remedy("write to another file"));
    }
    Ok(())
}

/// Checks that `path` is not a folder and that its folder exists.
fn ensure_is_file_place(path: &Path) -> Result<(), Error> {
    let name = path.display().to_string();
    let folder = folder(path);
    if path.is_dir() {
        return Err(Error::new("this is a folder")
            .in_file(name)
            .remedy("name a file in it"));
    }
    if !folder.is_dir() {
        return Err(
            Error::new(format!("there is no folder {}", folder.display()))
                .in_file(name)
                .remedy("create it first, or name another"),
        );
    }
    Ok(())
}

/// Checks, besides that, that `path` has the ending of a CSV file or none.
pub(super) fn ensure_csv_name<'p>(
    path: &Path,
    read: impl IntoIterator<Item = &'p PathBuf>,
) -> Result<(), Error> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "csv" | "" => ensure_writable(path, read),
        other => Err(
            Error::new(format!("a glossary is written as CSV, not as .{other}"))
                .in_file(path.display().to_string())
                .remedy(
                    "end the name in .csv, and make other formats from it with `trilex glossary convert`",
                ),
        ),
    }
}

/// Writes tables to files, the second beside the first: `report.csv`, `report.per-document.csv`.
///
/// A file appears whole or not at all: it is written under another name and then renamed, so an earlier report is not
/// lost when the disk is full. A link is followed; a pipe or a device is written to directly.
pub(super) fn to_files(path: &Path, tables: &[Vec<u8>]) -> Result<(), Stop> {
    let paths = [path.to_owned(), second(path)];
    for (path, table) in paths.iter().zip(tables) {
        ensure_is_file_place(path)?;
        let there = path.canonicalize().unwrap_or_else(|_| path.clone());
        let is_stream = there.exists() && !there.is_file();
        let written = if is_stream {
            let stream = File::options().write(true).open(&there);
            stream.and_then(|mut stream| stream.write_all(table))
        } else {
            whole(&there, table)
        };
        written.map_err(|error| Error::io(path.display().to_string(), &error))?;
    }
    Ok(())
}

/// Writes a file under another name, and renames it.
fn whole(path: &Path, table: &[u8]) -> io::Result<()> {
    // The full error would name the temporary file, which means nothing to the user.
    let mut file = NamedTempFile::new_in(folder(path)).map_err(|error| error.kind())?;
    file.write_all(table)?;
    file.as_file().sync_all()?;
    readable_by_others(file.path())?;
    file.persist(path)?;
    Ok(())
}

/// Gives the temporary file, which is private, the permissions of an ordinary new file.
fn readable_by_others(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Returns the folder that a file is in.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Returns the name of the second file.
pub(super) fn second(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = match path.extension() {
        Some(end) => format!("{stem}.per-document.{}", end.to_string_lossy()),
        None => format!("{stem}.per-document"),
    };
    path.with_file_name(name)
}
