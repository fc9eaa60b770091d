//! What can go wrong, told so that the reader knows where, what, and what to do.

use std::fmt;

/// The result of a fallible step.
pub type Result<T> = std::result::Result<T, Error>;

/// An error: where it was found, what is wrong there, and what the user can do.
///
/// ```
/// let error = trilex::Error::new("the column `zh` is missing")
///     .in_file("terms.csv")
///     .at(1, Some(3))
///     .remedy("add it to the header");
/// assert_eq!(
///     error.to_string(),
///     "terms.csv:1:3: the column `zh` is missing; add it to the header"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    file: Option<String>,
    line: Option<u64>,
    column: Option<u64>,
    what: String,
    remedy: Option<String>,
}

impl Error {
    /// An error that says what is wrong.
    pub fn new(what: impl Into<String>) -> Error {
        Error {
            file: None,
            line: None,
            column: None,
            what: what.into(),
            remedy: None,
        }
    }

    /// Names the file, unless it is named already.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Error {
        self.file.get_or_insert_with(|| file.into());
        self
    }

    /// Names the line and the column, both counted from 1. In a table the column is that of the table.
    #[must_use]
    pub fn at(mut self, line: u64, column: Option<u64>) -> Error {
        self.line = Some(line);
        self.column = column;
        self
    }

    /// Says what to do about it.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Error {
        self.remedy = Some(remedy.into());
        self
    }

    /// An error of the operating system about `file`.
    pub fn io(file: impl Into<String>, error: &std::io::Error) -> Error {
        use std::io::ErrorKind;
        let remedy = match error.kind() {
            ErrorKind::NotFound => "check the path",
            ErrorKind::PermissionDenied => "check that you may read and write there",
            ErrorKind::StorageFull => "free some space on the disk and try again",
            ErrorKind::IsADirectory => "name a file, not a folder",
            _ => "check the file and the disk and try again",
        };
        let told = error.to_string();
        // The number of the error tells a translator nothing.
        let what = told.split(" (os error ").next().unwrap_or(&told);
        Error::new(what).in_file(file).remedy(remedy)
    }

    /// Returns the name of the file it was found in.
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// Returns the column it was found in, from 1: in a table that of the table.
    pub fn column(&self) -> Option<u64> {
        self.column
    }

    /// Returns the line it was found on, from 1.
    pub fn line(&self) -> Option<u64> {
        self.line
    }

    /// Returns where it was found: `terms.csv:1:3`; an empty string if nothing is known.
    pub fn place(&self) -> String {
        let place = match (&self.file, self.line) {
            (Some(file), Some(line)) => format!("{file}:{line}"),
            (Some(file), None) => file.clone(),
            (None, Some(line)) => format!("line {line}"),
            (None, None) => String::new(),
        };
        match (self.line, self.column) {
            (Some(_), Some(column)) => format!("{place}:{column}"),
            _ => place,
        }
    }

    /// Returns what is wrong and what to do, without the place.
    pub fn remark(&self) -> String {
        match &self.remedy {
            Some(remedy) => format!("{}; {remedy}", self.what),
            None => self.what.clone(),
        }
    }

    /// Returns what is wrong, without place and remedy.
    pub fn what(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place().as_str() {
            "" => f.write_str(&self.remark()),
            place => write!(f, "{place}: {}", self.remark()),
        }
    }
}

impl std::error::Error for Error {}
