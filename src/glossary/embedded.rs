//! The curated glossary, compiled in.

use std::borrow::Cow;

use memchr::memchr_iter;

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

/// The rows of the files as the build script lays them out: see `layout.rs`.
static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/glossary"));

/// What ends a row, and a cell of it.
const ENDS: (u8, u8) = (b'\x1E', b'\x1F');

/// Returns the concepts of the files, of which the tests hold that no lint finds an error. No text is copied.
pub(super) fn glossary() -> Glossary {
    let mut concepts = Vec::with_capacity(memchr_iter(ENDS.0, ROWS.as_bytes()).count());
    concepts.extend(parts(ROWS, ENDS.0).map(concept));
    Glossary::new(concepts)
}

fn concept(row: &'static str) -> Concept {
    // Every row has at least an id, a domain, a source and a status.
    let terms = memchr_iter(ENDS.1, row.as_bytes())
        .count()
        .saturating_sub(4);
    let mut concept = Concept {
        terms: Vec::with_capacity(terms),
        ..Concept::default()
    };
    for cell in parts(row, ENDS.1) {
        let (letter, text) = cell.split_at(1);
        let text = Cow::Borrowed(text);
        match COLUMNS[usize::from(letter.as_bytes()[0] - b'a')].field {
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

/// Returns the parts of `text`, each of which has `end` behind it.
fn parts(text: &'static str, end: u8) -> impl Iterator<Item = &'static str> {
    let mut start = 0;
    memchr_iter(end, text.as_bytes()).map(move |end| {
        let part = &text[start..end];
        start = end + 1;
        part
    })
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
