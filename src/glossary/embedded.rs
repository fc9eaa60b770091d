//! The curated glossary, compiled in.

use std::borrow::Cow;

use super::{COLUMNS, Concept, Glossary, Term, csv::Field};
use crate::laid_out::LaidOut;

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

/// The rows of the files as the build script lays them out: see `layout.rs`.
static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/glossary"));

/// Returns the concepts of the files, of which the tests hold that no lint finds an error. No text is copied.
pub(super) fn glossary() -> Glossary {
    let mut rows = LaidOut::new(ROWS);
    let count = rows.number();
    Glossary::new((0..count).map(|_| concept(&mut rows)).collect())
}

fn concept(rows: &mut LaidOut) -> Concept {
    let cells = rows.number();
    let mut concept = Concept {
        // Four of the cells are at least the id, the domain, the source and the status.
        terms: Vec::with_capacity(cells.saturating_sub(4)),
        ..Concept::default()
    };
    for _ in 0..cells {
        let column = rows.number();
        let text = Cow::Borrowed(rows.text());
        match COLUMNS[column].field {
            Field::Id => concept.id = text,
            Field::Domain => concept.domain = text,
            Field::Source => concept.source = text,
            Field::Note => concept.note = text,
            Field::Status => concept.status = text,
            Field::Terms(lang, standing) => concept.terms.push(Term {
                text,
                lang,
                standing,
            }),
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
