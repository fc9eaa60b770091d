//! Concepts on their way in from a file.

use std::collections::{HashMap, HashSet};

use super::{Imported, Losses};
use crate::{
    error::Error,
    glossary::{Concept, Glossary},
};

/// What has been read of a file.
#[derive(Default)]
pub(super) struct Intake {
    concepts: Vec<Concept>,
    /// A glossary that has the columns and no concept yet.
    columns: Glossary,
    errors: Vec<Error>,
    /// The line of each id that the file itself gives.
    given: HashMap<String, u64>,
    /// Concepts without an id, by their place among the concepts.
    nameless: Vec<usize>,
    pub(super) losses: Losses,
    pub(super) remarks: Vec<String>,
    pub(super) warnings: Vec<Error>,
}

impl Intake {
    /// Adds a concept that stands on `line`. An id may stand once in a file; a concept without one is named after its
    /// first term. A concept without a term in our languages counts as lost.
    pub(super) fn add(&mut self, mut concept: Concept, line: u64) {
        if concept.terms.is_empty() {
            self.losses.add("entries without a zh, en or ru term");
            return;
        }
        concept.sort_terms();
        if concept.id.is_empty() {
            self.nameless.push(self.concepts.len());
        } else if let Some(there) = self.given.get(concept.id.as_ref()) {
            let error = Error::new(format!(
                "the id `{}` stands already on line {there}",
                concept.id
            ));
            self.fail(
                error
                    .at(line, None)
                    .remedy("give one of the two another id, or make one entry of them"),
            );
            return;
        } else {
            self.given.insert(concept.id.to_string(), line);
        }
        self.concepts.push(concept);
    }

    /// Adds a column of the user's own.
    pub(super) fn add_extra_column(&mut self, name: &str) {
        self.columns.add_extra_column(name);
    }

    /// Writes `text` into a column of the user's own, after what stands there.
    pub(super) fn extra(&mut self, concept: &mut Concept, column: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.columns.add_extra_column(column);
        append(concept.extra.entry(column.to_owned()).or_default(), text);
    }

    pub(super) fn fail(&mut self, error: Error) {
        self.errors.push(error);
    }

    /// Returns the glossary, or what makes the file called `name` unusable.
    pub(super) fn finish(mut self, name: &str) -> Result<Imported, Vec<Error>> {
        if !self.errors.is_empty() {
            return Err(self
                .errors
                .into_iter()
                .map(|error| error.in_file(name))
                .collect());
        }
        let mut taken: HashSet<String> = self.given.into_keys().collect();
        for &at in &self.nameless {
            let first = self.concepts[at].terms[0].text.to_string();
            let free = (1..)
                .map(|number| match number {
                    1 => first.clone(),
                    _ => format!("{first} ({number})"),
                })
                .find(|id| !taken.contains(id))
                .unwrap_or_default();
            taken.insert(free.clone());
            self.concepts[at].id = free.into();
        }
        let mut glossary = self.columns;
        for concept in self.concepts {
            glossary.push(concept);
        }
        Ok(Imported {
            glossary,
            remarks: self.remarks,
            warnings: self
                .warnings
                .into_iter()
                .map(|error| error.in_file(name))
                .collect(),
            losses: self.losses,
        })
    }
}

/// Adds `text` to `field`, after what stands there.
pub(super) fn append(field: &mut String, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    if !field.is_empty() {
        field.push_str("; ");
    }
    field.push_str(text);
}
