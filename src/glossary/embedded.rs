//! The curated glossary, compiled in.

use std::borrow::Cow;

use rayon::prelude::*;

use super::{COLUMNS, Concept, Glossary, Term, csv::Field};

/// A file of the folder `glossary`: its name and its text.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!("glossary/", $name),
            include_str!(concat!("../../glossary/", $name)),
        )),*]
    };
}

/// The files, in the order of their names.
pub(super) const FILES: &[(&str, &str)] = files![
    "agriculture.csv",
    "crime.csv",
    "culture.csv",
    "digital.csv",
    "disarmament.csv",
    "economy.csv",
    "environment.csv",
    "health.csv",
    "instruments.csv",
    "law.csv",
    "narcotics.csv",
    "organisations.csv",
    "places.csv",
    "procedure.csv",
    "rights.csv",
    "security.csv",
    "space.csv",
    "states.csv",
];

/// The rows of the files as the build script lays them out: cells in the order of [`COLUMNS`].
static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/glossary"));

/// Returns the concepts of the files, of which the tests hold that no lint finds an error. No text is copied.
pub(super) fn glossary() -> Glossary {
    Glossary::new(ROWS.par_split_terminator('\u{1E}').map(concept).collect())
}

fn concept(row: &'static str) -> Concept {
    let mut concept = Concept {
        terms: Vec::with_capacity(6),
        ..Concept::default()
    };
    for (column, cell) in COLUMNS.iter().zip(row.split('\u{1F}')) {
        let text = Cow::Borrowed(cell);
        match column.field {
            Field::Id => concept.id = text,
            Field::Domain => concept.domain = text,
            Field::Source => concept.source = text,
            Field::Note => concept.note = text,
            Field::Status => concept.status = text,
            Field::Terms(..) if cell.is_empty() => {}
            Field::Terms(lang, standing) => {
                concept.terms.extend(cell.split('|').map(|text| Term {
                    text: Cow::Borrowed(text),
                    lang,
                    standing,
                }))
            }
        }
    }
    concept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::csv;

    #[test]
    fn laid_out_is_what_the_files_say() {
        let rows = FILES.iter().flat_map(|(_, text)| csv::table(text).rows);
        let read: Vec<Concept> = rows.map(|row| row.unwrap().concept).collect();
        assert_eq!(glossary().concepts, read);
    }
}
