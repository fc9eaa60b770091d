//! Files are read and checked, and become a glossary if nothing makes them unusable.

use std::{collections::HashSet, fs, path::Path, rc::Rc};

use super::{
    Finding, Glossary, Severity, csv,
    entry::Entry,
    lint::{Book, LINTS, Stage, UNREADABLE},
};
use crate::error::Error;

/// A glossary that is being read, file by file.
#[derive(Default)]
pub(super) struct Loading {
    entries: Vec<Entry>,
    extra_columns: Glossary,
    findings: Vec<Finding>,
    files: Vec<Rc<str>>,
    source: usize,
}

impl Loading {
    /// Reads a file.
    pub(super) fn add_file(&mut self, path: &Path) {
        let name = path.display().to_string();
        match fs::read(path) {
            Err(error) => self.fail(Error::io(name, &error)),
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => self.add(&name, &text),
                Err(error) => {
                    let valid = error.utf8_error().valid_up_to();
                    let line = error.as_bytes()[..valid]
                        .iter()
                        .filter(|&&b| b == b'\n')
                        .count();
                    self.fail(
                        Error::new("not UTF-8 text")
                            .in_file(name)
                            .at(line as u64 + 1, None)
                            .remedy("save the table as CSV in UTF-8"),
                    );
                }
            },
        }
    }

    /// Reads the text of the file called `name`.
    pub(super) fn add(&mut self, name: &str, text: &str) {
        let csv::Table {
            extra_columns,
            rows,
        } = csv::table(text);
        for column in &extra_columns {
            self.extra_columns.add_extra_column(column);
        }
        let file: Rc<str> = name.into();
        self.files.push(Rc::clone(&file));
        for row in rows {
            match row {
                Ok(row) => self.entries.push(Entry {
                    file: Rc::clone(&file),
                    source: self.source,
                    row,
                }),
                Err(error) => self.fail(error.in_file(name)),
            }
        }
    }

    /// Ids may be repeated from here on: a user's glossary goes before the one named after it.
    pub(super) fn end_of_source(&mut self) {
        self.source += 1;
    }

    pub(super) fn fail(&mut self, error: Error) {
        self.findings.push(Finding {
            lint: UNREADABLE,
            severity: Severity::Error,
            error,
        });
    }

    /// Makes the glossary, if there is no error; of rows with the same id the first is taken.
    pub(super) fn finish(self) -> Result<(Glossary, Vec<Finding>), Vec<Finding>> {
        let findings = self.findings(&[Stage::Load]);
        if findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
        {
            return Err(findings);
        }
        let mut glossary = self.extra_columns;
        let mut seen = HashSet::new();
        for entry in self.entries {
            if seen.insert(entry.concept().id.clone()) {
                glossary.concepts.push(entry.row.concept);
            }
        }
        Ok((glossary, findings))
    }

    /// Returns what the lints of these stages find, and what could not be read, in the order of the files.
    pub(super) fn findings(&self, stages: &[Stage]) -> Vec<Finding> {
        let book = Book::new(&self.entries);
        let mut findings = self.findings.clone();
        for lint in LINTS.iter().filter(|lint| stages.contains(&lint.stage)) {
            findings.extend((lint.check)(&book).into_iter().map(|error| Finding {
                lint: lint.name,
                severity: lint.severity,
                error,
            }));
        }
        let rank = |finding: &Finding| {
            let error = &finding.error;
            let mut files = self.files.iter();
            let file = files.position(|file| error.file() == Some(file));
            (file, error.line(), error.column())
        };
        findings.sort_by_cached_key(rank);
        findings
    }
}
