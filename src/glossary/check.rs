//! What must hold for a glossary to be used, over all its files.

use std::{collections::HashMap, fs, path::Path};

use super::{Finding, Glossary, Severity, Standing, csv};
use crate::{
    error::Error,
    lang::{Lang, is_cyrillic},
};

/// A glossary that is being read, file by file.
#[derive(Default)]
pub(super) struct Loading {
    glossary: Glossary,
    findings: Vec<Finding>,
    /// Where each id stands, and the number of the source it belongs to.
    ids: HashMap<String, (usize, String)>,
    /// The concept that each preferred term belongs to, and where it stands.
    preferred: HashMap<(Lang, String), (String, String)>,
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
            self.glossary.add_extra_column(column);
        }
        for row in rows {
            match row {
                Ok(row) => self.concept(name, row),
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
            severity: Severity::Error,
            error,
        });
    }

    fn warn(&mut self, error: Error) {
        self.findings.push(Finding {
            severity: Severity::Warning,
            error,
        });
    }

    pub(super) fn finish(self) -> Result<(Glossary, Vec<Finding>), Vec<Finding>> {
        let usable = self
            .findings
            .iter()
            .all(|finding| finding.severity == Severity::Warning);
        match usable {
            true => Ok((self.glossary, self.findings)),
            false => Err(self.findings),
        }
    }

    fn concept(&mut self, name: &str, row: csv::Row) {
        let here = format!("{name}:{}", row.line);
        let concept = row.concept;
        if let Some((source, there)) = self.ids.get(&concept.id) {
            let error = Error::new(format!("the id `{}` stands already at {there}", concept.id))
                .in_file(name)
                .at(row.line, Some(1));
            match *source == self.source {
                true => self
                    .fail(error.remedy("give one of the two another id, or make one row of them")),
                false => self.warn(error.remedy("the row of the glossary named first is used")),
            }
            return;
        }
        self.ids
            .insert(concept.id.clone(), (self.source, here.clone()));
        for (term, &column) in concept.terms.iter().zip(&row.columns) {
            if let Some((word, letter)) = mixed_alphabets(&term.text) {
                self.fail(
                    Error::new(format!(
                        "`{word}` mixes alphabets: its `{letter}` is {}",
                        script(letter)
                    ))
                    .in_file(name)
                    .at(row.line, Some(column))
                    .remedy("type the letter again on the right keyboard"),
                );
            }
            if term.standing == Standing::Preferred {
                let key = (term.lang, term.text.to_lowercase());
                if let Some((other, there)) = self.preferred.get(&key) {
                    let error = Error::new(format!(
                        "`{}` is the preferred term of `{}` and of `{other}` at {there}; it counts for `{other}`",
                        term.text, concept.id
                    ));
                    self.warn(
                        error
                            .in_file(name)
                            .at(row.line, Some(column))
                            .remedy("make one row of the two, or prefer another term in one"),
                    );
                } else {
                    self.preferred
                        .insert(key, (concept.id.clone(), here.clone()));
                }
            }
        }
        self.glossary.concepts.push(concept);
    }
}

/// Returns a word that has both Latin and Cyrillic letters, and the first of the letters that are fewer.
pub(super) fn mixed_alphabets(term: &str) -> Option<(&str, char)> {
    term.split(|c: char| !c.is_alphabetic()).find_map(|word| {
        let latin = word.chars().filter(char::is_ascii_alphabetic).count();
        let cyrillic = word.chars().filter(|&c| is_cyrillic(c)).count();
        if latin == 0 || cyrillic == 0 {
            return None;
        }
        let odd = |c: &char| match cyrillic < latin {
            true => is_cyrillic(*c),
            false => c.is_ascii_alphabetic(),
        };
        Some((word, word.chars().find(odd)?))
    })
}

fn script(letter: char) -> &'static str {
    match is_cyrillic(letter) {
        true => "Cyrillic",
        false => "Latin",
    }
}
