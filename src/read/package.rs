//! Zip archives, and the office formats that are zip archives inside. Nothing is ever unpacked to the disk, so no path in an
//! archive can do harm.

use std::io::{Read, Seek};

use zip::{ZipArchive, result::ZipError};

use super::limit;
use crate::error::{Error, Result};

/// Members that an archive may have.
const MOST_MEMBERS: usize = 100_000;

/// Returns `true` if a file that begins with `head` is a zip archive, or an office document, which is one inside.
pub(crate) fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// An opened archive.
#[derive(Clone)]
pub(super) struct Package<R> {
    archive: ZipArchive<R>,
    /// Bytes that may still be unpacked.
    room: u64,
}

impl<R: Read + Seek> Package<R> {
    pub(super) fn open(source: R) -> Result<Package<R>> {
        let archive = ZipArchive::new(source).map_err(|error| damaged(&error))?;
        if archive.len() > MOST_MEMBERS {
            return Err(Error::new(format!("an archive of {} files", archive.len()))
                .remedy("unpack it and name the folder"));
        }
        Ok(Package {
            archive,
            room: limit::WHOLE,
        })
    }

    /// Returns the names of the files in it, in order.
    pub(super) fn names(&self) -> Result<Vec<String>> {
        let names = self.archive.file_names().map(|name| match name {
            Ok(name) => Ok(name.into_owned()),
            Err(error) => Err(damaged(&error)),
        });
        let mut names = names.collect::<Result<Vec<String>>>()?;
        names.retain(|name| !name.ends_with('/'));
        names.sort();
        Ok(names)
    }

    /// Returns how many bytes the file `name` is said to have, 0 if there is none.
    pub(super) fn size(&self, name: &str) -> u64 {
        let number = self.archive.index_for_name(name);
        let entries = self.archive.metadata();
        number
            .and_then(|number| entries.entry(number).ok())
            .map_or(0, |entry| entry.size())
    }

    /// Looks for what no archive of documents has: two files of a name, of which one would be lost, and files that share their
    /// bytes, by which a small archive unpacks to any size.
    pub(super) fn check_entries(&mut self) -> Result<()> {
        if self.archive.has_duplicate_names() {
            return Err(Error::new("an archive in which two files have one name")
                .remedy("unpack it and name the folder"));
        }
        let overlaps = self.archive.has_overlapping_files();
        match overlaps.map_err(|error| damaged(&error))? {
            true => Err(Error::new("an archive whose files share their bytes")
                .remedy("such archives are made to do harm; get it again from its maker")),
            false => Ok(()),
        }
    }

    /// Returns the content of the file `name`, `None` if there is none.
    pub(super) fn file(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        let mut file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(&error)),
        };
        let mut bytes = Vec::new();
        // What the archive says about its size need not be true.
        let read = file.by_ref().take(self.room + 1).read_to_end(&mut bytes);
        read.map_err(|error| {
            Error::new(format!("{name} in it cannot be unpacked: {error}"))
                .remedy("the archive is damaged or has a password; get it again")
        })?;
        match self.room.checked_sub(bytes.len() as u64) {
            Some(room) => self.room = room,
            None => return Err(limit::too_large()),
        }
        Ok(Some(bytes))
    }

    /// Unpacks everything and keeps nothing.
    ///
    /// # Errors
    ///
    /// If it is larger than it may be, or damaged.
    pub(super) fn check(&mut self) -> Result<()> {
        let mut room = limit::WHOLE;
        for number in 0..self.archive.len() {
            let mut file = self
                .archive
                .by_index(number)
                .map_err(|error| damaged(&error))?;
            let unpacked = std::io::copy(&mut file.by_ref().take(room + 1), &mut std::io::sink());
            let unpacked = unpacked.map_err(|error| damaged(&ZipError::Io(error)))?;
            room = room.checked_sub(unpacked).ok_or_else(limit::too_large)?;
        }
        Ok(())
    }
}

fn damaged(error: &ZipError) -> Error {
    let remedy = match error {
        ZipError::UnsupportedArchive(_) => {
            "unpack it, or pack it again as an ordinary zip without a password"
        }
        _ => "get it again",
    };
    Error::new(format!("the archive is damaged or incomplete: {error}")).remedy(remedy)
}
