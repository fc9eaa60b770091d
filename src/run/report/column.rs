//! The columns of a report's tables, each defined once: for the header, the documentation and `trilex explain`.

use super::{ContextRow, DocumentTermRow, First, FormRow, TermRow};

/// A column of a table of rows `R`.
#[derive(Debug)]
pub struct Column<R> {
    /// Its header.
    pub name: &'static str,
    /// The unit of its figures, empty for text.
    pub unit: &'static str,
    /// What it means, for a reader who has not seen the manual.
    pub about: &'static str,
    /// How its figures are computed, empty where there is nothing to compute.
    pub formula: &'static str,
    /// Where the measure is described, empty where it is only counting.
    pub source: &'static str,
    cell: fn(&R) -> String,
}

// Not derived: a column can be copied whether or not its rows can.
impl<R> Clone for Column<R> {
    fn clone(&self) -> Column<R> {
        *self
    }
}

impl<R> Copy for Column<R> {}

impl<R> Column<R> {
    /// Whether the column holds figures.
    pub fn is_figure(&self) -> bool {
        !self.unit.is_empty()
    }

    /// Returns the text of the cell in `row`.
    pub fn cell(&self, row: &R) -> String {
        (self.cell)(row)
    }

    /// Returns what it means, in a table of this name.
    pub(crate) fn explained(&self, table: &'static str) -> Explained {
        Explained {
            name: self.name,
            table,
            unit: self.unit,
            about: self.about,
            formula: self.formula,
            source: self.source,
        }
    }

    /// Says how its figures are computed, and where that is described.
    pub(crate) const fn computed(
        mut self,
        formula: &'static str,
        source: &'static str,
    ) -> Column<R> {
        self.formula = formula;
        self.source = source;
        self
    }
}

/// Returns a column; one with a unit holds figures.
pub(crate) const fn column<R>(
    name: &'static str,
    unit: &'static str,
    about: &'static str,
    cell: fn(&R) -> String,
) -> Column<R> {
    Column {
        name,
        unit,
        about,
        formula: "",
        source: "",
        cell,
    }
}

/// Which of several terms at one place counts.
const LEFTMOST_LONGEST: &str = "terms are matched leftmost-longest, as by POSIX regular expressions; a shorter term inside a longer one is nested";

/// Why a frequency is relative to the length of the text.
const NORMALISED: &str = "normalised frequency: T. McEnery, A. Hardie, Corpus Linguistics: Method, Theory and Practice, Cambridge 2012";

/// The columns of the report, in order.
#[rustfmt::skip]
pub const COLUMNS: [Column<TermRow>; 15] = [
    column("rank", "place", "Place in the report: by count, then by id.", |row: &TermRow| row.rank.to_string())
        .computed("1 + concepts with a greater count, or an equal count and an id before it", ""),
    column("id", "", "Id of the concept in the glossary.", |row| row.id.clone()),
    column("domain", "", "Subject field of the concept.", |row| row.domain.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.zh.clone()),
    column("en", "", "Preferred English term.", |row| row.en.clone()),
    column("ru", "", "Preferred Russian term.", |row| row.ru.clone()),
    column("count", "occurrences", "Stand-alone occurrences of the concept's terms, all languages.", |row: &TermRow| row.count.to_string())
        .computed("count_zh + count_en + count_ru", LEFTMOST_LONGEST),
    column("nested", "occurrences", "Occurrences inside a longer term of another concept; not included in count.", |row: &TermRow| row.nested.to_string())
        .computed("", LEFTMOST_LONGEST),
    column("count_zh", "occurrences", "Stand-alone occurrences in Chinese text.", |row| row.counts.zh.to_string()),
    column("count_en", "occurrences", "Stand-alone occurrences in English text.", |row| row.counts.en.to_string()),
    column("count_ru", "occurrences", "Stand-alone occurrences in Russian text.", |row| row.counts.ru.to_string()),
    column("documents", "documents", "Documents with an occurrence, stand-alone or nested.", |row| row.documents.to_string()),
    column("per_10k", "occurrences per 10,000 units", "Count per 10,000 Chinese characters or English and Russian words; skipped repeats are left out.", |row: &TermRow| row.per_10k.to_string())
        .computed("10,000 · count / (Chinese characters + English and Russian words), rounded to 0.01", NORMALISED),
    column("forms", "", "Each form found with its number of occurrences, stand-alone and nested, the most frequent first; forms to avoid are marked.", |row| forms(&row.forms)),
    column("first", "", "Document and place of the first occurrence.", |row| first(row.first.as_ref())),
];

/// How far the concept was checked: a column that a report shows on request, and always in a spreadsheet.
#[rustfmt::skip]
pub const STATUS: Column<TermRow> =
    column("status", "", "How far the glossary entry was checked: verified, reviewed or draft.", |row| row.status.clone());

/// The columns of the table document by concept, in order.
#[rustfmt::skip]
pub const PER_DOCUMENT: [Column<DocumentTermRow>; 8] = [
    column("document", "", "Name of the document.", |row| row.document.clone()),
    column("lang", "", "Language of the occurrences.", |row| row.lang.to_string()),
    column("id", "", "Id of the concept in the glossary.", |row| row.id.clone()),
    column("zh", "", "Preferred Chinese term.", |row| row.zh.clone()),
    column("en", "", "Preferred English term.", |row| row.en.clone()),
    column("ru", "", "Preferred Russian term.", |row| row.ru.clone()),
    column("count", "occurrences", "Stand-alone occurrences in this document and language.", |row| row.count.to_string()),
    column("nested", "occurrences", "Occurrences inside a longer term of another concept.", |row| row.nested.to_string()),
];

/// The columns of a concordance, in order.
#[rustfmt::skip]
pub const CONTEXTS: [Column<ContextRow>; 9] = [
    column("document", "", "Name of the document.", |row| row.document.clone()),
    column("place", "", "Where in the document the paragraph begins.", |row| row.place.clone()),
    column("lang", "", "Language of the occurrence.", |row| row.lang.to_string()),
    column("left", "", "Text before the occurrence; an ellipsis where the paragraph begins earlier.", |row| row.left.clone()),
    column("match", "", "The term as it occurs in the text.", |row| row.found.clone()),
    column("right", "", "Text after the occurrence; an ellipsis where the paragraph continues.", |row| row.right.clone()),
    column("id", "", "Id of the concept in the glossary.", |row| row.id.clone()),
    column("nesting", "", "free if the occurrence stands alone, nested if it is inside a longer term of another concept.", |row| match row.nested {
        true => "nested".to_owned(),
        false => "free".to_owned(),
    }),
    column("standing", "", "deprecated if the glossary says to avoid the term; otherwise empty.", |row| match row.deprecated {
        true => "deprecated".to_owned(),
        false => String::new(),
    }),
];

/// What a column means, in one of the tables that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Its header.
    pub name: &'static str,
    /// The table.
    pub table: &'static str,
    /// The unit of its figures, empty for text.
    pub unit: &'static str,
    /// What it means.
    pub about: &'static str,
    /// How its figures are computed, or empty.
    pub formula: &'static str,
    /// Where the measure is described, or empty.
    pub source: &'static str,
}

/// Returns what the columns of a report's tables mean.
pub(in crate::run) fn explained() -> Vec<Explained> {
    let concepts = COLUMNS.iter().chain([&STATUS]);
    let concepts = concepts.map(|column| column.explained("concepts"));
    let documents = PER_DOCUMENT
        .iter()
        .map(|column| column.explained("document by concept"));
    let contexts = CONTEXTS
        .iter()
        .map(|column| column.explained("concordance"));
    concepts.chain(documents).chain(contexts).collect()
}

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
