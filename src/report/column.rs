//! The columns of the tables, each defined once: for the header, the README and the help.

use super::{DocumentTermRow, First, FormRow, TermRow};

/// A column of a table of rows `R`.
#[derive(Clone, Copy, Debug)]
pub struct Column<R> {
    /// Its header.
    pub name: &'static str,
    /// The unit of its figures, empty for text.
    pub unit: &'static str,
    /// What it means, for a reader who has not seen the manual.
    pub about: &'static str,
    pub(super) cell: fn(&R) -> String,
}

impl<R> Column<R> {
    /// Whether the column holds figures.
    pub fn is_figure(&self) -> bool {
        !self.unit.is_empty()
    }

    /// Returns the text of the cell in `row`.
    pub fn cell(&self, row: &R) -> String {
        (self.cell)(row)
    }
}

const fn column<R>(
    name: &'static str,
    unit: &'static str,
    about: &'static str,
    cell: fn(&R) -> String,
) -> Column<R> {
    Column {
        name,
        unit,
        about,
        cell,
    }
}

/// The columns of the report, in order.
#[rustfmt::skip]
pub const COLUMNS: [Column<TermRow>; 15] = [
    column("rank", "place", "Place in the report: by count, then by id.", |row| row.rank.to_string()),
    column("id", "", "Id of the concept in the glossary.", |row| row.id.clone()),
    column("domain", "", "Subject field of the concept.", |row| row.domain.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.zh.clone()),
    column("en", "", "Preferred English term.", |row| row.en.clone()),
    column("ru", "", "Preferred Russian term.", |row| row.ru.clone()),
    column("count", "occurrences", "Occurrences of the concept's terms that stand free, in all languages.", |row| row.count.to_string()),
    column("nested", "occurrences", "Occurrences inside a longer term of another concept; they are not in count.", |row| row.nested.to_string()),
    column("count_zh", "occurrences", "Free occurrences in Chinese text.", |row| row.counts.zh.to_string()),
    column("count_en", "occurrences", "Free occurrences in English text.", |row| row.counts.en.to_string()),
    column("count_ru", "occurrences", "Free occurrences in Russian text.", |row| row.counts.ru.to_string()),
    column("documents", "documents", "Documents with an occurrence, free or nested.", |row| row.documents.to_string()),
    column("per_10k", "occurrences per 10,000 units", "Count per 10,000 characters of Chinese or words of English and Russian read, repeats left out.", |row| row.per_10k.to_string()),
    column("forms", "", "Each surface form with its count, free or nested, most frequent first; deprecated terms are marked.", |row| forms(&row.forms)),
    column("first", "", "Document and place of the first occurrence.", |row| first(row.first.as_ref())),
];

/// The columns of the table document by concept, in order.
#[rustfmt::skip]
pub const PER_DOCUMENT: [Column<DocumentTermRow>; 8] = [
    column("document", "", "Name of the document.", |row| row.document.clone()),
    column("lang", "", "Language of the occurrences.", |row| row.lang.to_string()),
    column("id", "", "Id of the concept in the glossary.", |row| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.zh.clone()),
    column("en", "", "Preferred English term.", |row| row.en.clone()),
    column("ru", "", "Preferred Russian term.", |row| row.ru.clone()),
    column("count", "occurrences", "Free occurrences in this document and language.", |row| row.count.to_string()),
    column("nested", "occurrences", "Occurrences inside a longer term of another concept.", |row| row.nested.to_string()),
];

/// Returns the forms with their counts: `恐怖主义 (26); 恐怖分子 (2)`.
fn forms(forms: &[FormRow]) -> String {
    let shown: Vec<String> = forms
        .iter()
        .map(|form| match form.deprecated {
            true => format!("{} ({}, deprecated)", form.text, form.count),
            false => format!("{} ({})", form.text, form.count),
        })
        .collect();
    shown.join("; ")
}

fn first(first: Option<&First>) -> String {
    match first {
        Some(first) => format!("{}, {}", first.document, first.place),
        None => String::new(),
    }
}
