//! How much of a hostile file is read before it is refused.

use std::io::Read;

use crate::error::{Error, Result};

/// Bytes of a file that must be held whole, packed or unpacked: everything but plain UTF-8 text.
pub(super) const WHOLE: u64 = 256 * 1024 * 1024;

/// What to do with a file that is too large.
const SMALLER: &str =
    "part the file into smaller ones, or save its text as UTF-8, which may be of any size";

/// Bytes of a page: its elements take twenty times as many in memory.
pub(super) const PAGE: usize = 64 * 1024 * 1024;

/// Elements inside one another.
pub(super) const DEPTH: usize = 256;

/// Reads `source` to its end into `bytes`.
///
/// # Errors
///
/// If there are more than [`WHOLE`] bytes, or if reading fails.
pub(super) fn read_whole(source: impl Read, bytes: &mut Vec<u8>, name: &str) -> Result<()> {
    let room = (WHOLE + 1).saturating_sub(bytes.len() as u64);
    source
        .take(room)
        .read_to_end(bytes)
        .map_err(|error| Error::io(name, &error))?;
    match bytes.len() as u64 > WHOLE {
        true => {
            Err(Error::new("a file of more than 256 MiB that must be read at once").remedy(SMALLER))
        }
        false => Ok(()),
    }
}

pub(super) fn too_large() -> Error {
    Error::new("more than 256 MiB, unpacked").remedy(SMALLER)
}

/// Refuses a page that would not fit in memory.
pub(super) fn page(text: &str) -> Result<()> {
    match text.len() > PAGE {
        true => Err(Error::new("a page of more than 64 MiB").remedy(SMALLER)),
        false => Ok(()),
    }
}

pub(super) fn too_deep() -> Error {
    Error::new(format!("more than {DEPTH} elements inside one another"))
        .remedy("no program writes that for people; look at the file before you open it elsewhere")
}
