//! The curated glossary, compiled in.

use std::borrow::Cow;

use trilex_core::layout::rows::Row;

use super::{COLUMNS, Concept, Field, Glossary, Term};
use crate::data;

/// Returns the concepts of the files. No text is copied, and nothing is checked: a test does that.
pub(super) fn glossary() -> Glossary {
    Glossary::new(data::glossary::rows().map(concept).collect())
}

fn concept(row: Row) -> Concept {
    let mut concept = Concept {
        // At least four cells are not terms: id, domain, source and status.
        terms: Vec::with_capacity(row.len().saturating_sub(4)),
        ..Concept::default()
    };
    for (column, text) in row {
        let text = Cow::Borrowed(text);
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
        let files = data::glossary::FILES.iter();
        let rows = files.flat_map(|(_, text)| csv::table(text).rows);
        let read: Vec<Concept> = rows.map(|row| row.unwrap().concept).collect();
        assert_eq!(glossary().concepts, read);
    }
}
