//! Zip archives of documents.

use std::{
    fmt,
    fs::File,
    io::{self, BufReader, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::package::Package;
use crate::error::{Error, Result};

/// A zip archive of documents. Its list of contents was read once, and its copies share it.
#[derive(Clone)]
pub struct Archive {
    path: Arc<PathBuf>,
    package: Package<Reopened>,
}

impl Archive {
    /// Opens the archive at `path`.
    ///
    /// # Errors
    ///
    /// If it cannot be read or is damaged, or if files in it have the same name or share their bytes, as those of archives do that
    /// are made to unpack without end.
    pub fn open(path: &Path) -> Result<Archive> {
        let path = Arc::new(path.to_owned());
        let shown = path.display().to_string();
        let source = Reopened {
            path: Arc::clone(&path),
            at: 0,
            file: None,
        };
        // For an error of its own: that of the archive would be that it is none.
        File::open(&*path).map_err(|error| Error::io(shown, &error))?;
        let mut package = Package::open(source)?;
        package.check_entries()?;
        Ok(Archive { path, package })
    }

    /// Returns where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the names of the files in it, in order.
    ///
    /// # Errors
    ///
    /// If a name cannot be decoded.
    pub fn names(&self) -> Result<Vec<String>> {
        self.package.names()
    }

    /// Returns how many bytes the file `name` is said to have, 0 if there is none.
    pub(super) fn size(&self, name: &str) -> u64 {
        self.package.size(name)
    }

    /// Returns the content of the file `name`, `None` if there is none.
    pub(super) fn file(&self, name: &str) -> Result<Option<Vec<u8>>> {
        self.package.clone().file(name)
    }
}

/// Archives are the same if they are at the same place.
impl PartialEq for Archive {
    fn eq(&self, other: &Archive) -> bool {
        self.path == other.path
    }
}

impl Eq for Archive {}

impl fmt::Debug for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Archive").field(&self.path).finish()
    }
}

/// A file that is opened when it is read, so that thousands of copies hold nothing open.
struct Reopened {
    path: Arc<PathBuf>,
    at: u64,
    file: Option<BufReader<File>>,
}

impl Clone for Reopened {
    fn clone(&self) -> Reopened {
        Reopened {
            path: Arc::clone(&self.path),
            at: self.at,
            file: None,
        }
    }
}

impl Reopened {
    fn file(&mut self) -> io::Result<&mut BufReader<File>> {
        let file = match self.file.take() {
            Some(file) => file,
            None => {
                let mut file = BufReader::new(File::open(&*self.path)?);
                file.seek(SeekFrom::Start(self.at))?;
                file
            }
        };
        Ok(self.file.insert(file))
    }
}

impl Read for Reopened {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file()?.read(buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Reopened {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file()?.seek(to)?;
        Ok(self.at)
    }
}
