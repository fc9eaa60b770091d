//! Reports: plain data, and the formats they are written in, a format a file.

mod cell;
mod column;
pub(crate) mod csv;
mod docx;
pub(crate) mod html;
pub(crate) mod json;
mod kwic;
mod markdown;
mod passage;
mod period;
mod select;
pub(crate) mod table;
pub(crate) mod xlsx;

pub use cell::grouped;
pub(crate) use cell::{Cell, cell};
pub(crate) use column::column;
pub(super) use column::explained;
pub use column::{COLUMNS, CONTEXTS, Column, Explained, PER_DOCUMENT, STATUS};
pub use csv::Excel;
pub(crate) use passage::passages;
pub use passage::{ContextRow, Passages, Sort, SpreadRow};
pub use select::{Selection, columns};
pub(super) use select::{no_column, written};

use std::cmp::Reverse;

use serde::{Serialize, Serializer};

use crate::{
    date::Date,
    find::tally::{Count, Tally},
    glossary::{Concept, ConceptId, Glossary, Standing},
    lang::{Lang, PerLang},
    rate::per_10k,
    read::dialect::Dialect,
};

/// A term frequency report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Version of the JSON form.
    pub schema: u32,
    /// The text read: characters of Chinese, words of English and Russian.
    pub units: PerLang<u64>,
    /// The documents read, in order.
    pub documents: Vec<DocumentRow>,
    /// The concepts, most frequent first; equal counts in the order of their ids.
    pub terms: Vec<TermRow>,
    /// Document by concept, if asked for.
    pub per_document: Option<Vec<DocumentTermRow>>,
    /// The occurrences with their contexts, if asked for.
    pub passages: Option<Passages>,
    /// The documents that could not be read.
    pub failures: Vec<Failure>,
    /// How the report was made, for those formats that people open: inputs, glossary, version, options.
    pub about: Vec<AboutRow>,
}

/// A line of what a report says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutRow {
    /// What is told: `glossary`.
    pub name: String,
    /// What there is to tell.
    pub value: String,
}

/// A document that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentRow {
    /// Its name.
    pub name: String,
    /// Its main language.
    pub lang: Lang,
    /// Its day: that in its name, or else that of its closing line, or that of its metadata.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    pub date: Option<Date>,
    /// Characters in Chinese, words in English and Russian.
    pub units: u64,
    /// Sentences.
    pub sentences: u64,
    /// Repeated paragraphs.
    pub repeats: u64,
    /// What the user should know about how it was read: a guessed encoding, parts that were left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// A concept and what was counted of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TermRow {
    /// Place in the report, from 1.
    pub rank: usize,
    /// Id of the concept.
    pub id: String,
    /// Its subject field.
    pub domain: String,
    /// Preferred Chinese term.
    pub zh: String,
    /// Preferred English term.
    pub en: String,
    /// Preferred Russian term.
    pub ru: String,
    /// Free occurrences.
    pub count: u64,
    /// Nested occurrences.
    pub nested: u64,
    /// Free occurrences by language.
    pub counts: PerLang<u64>,
    /// Documents with an occurrence.
    pub documents: u64,
    /// Free occurrences per 10,000 units read.
    pub per_10k: f64,
    /// The surface forms, most frequent first.
    pub forms: Vec<FormRow>,
    /// The first occurrence.
    pub first: Option<First>,
    /// How far the glossary's entry was checked: `verified`, `reviewed` or `draft`.
    #[serde(skip)]
    pub status: String,
}

/// A surface form and how often it occurs, free or nested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormRow {
    /// The form as it stands in the text.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Occurrences.
    pub count: u64,
    /// Whether it is a form of a term that the glossary says to avoid.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
}

/// Where the first occurrence stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct First {
    /// Name of the document.
    pub document: String,
    /// Where in the document: `line 12`.
    pub place: String,
}

/// What was counted of a concept in one document and one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentTermRow {
    /// Number of the document in the report, from 0: names may be the same.
    #[serde(skip)]
    pub number: usize,
    /// Name of the document.
    pub document: String,
    /// The language.
    pub lang: Lang,
    /// Id of the concept.
    pub id: String,
    /// Preferred Chinese term.
    pub zh: String,
    /// Preferred English term.
    pub en: String,
    /// Preferred Russian term.
    pub ru: String,
    /// Free occurrences.
    pub count: u64,
    /// Nested occurrences.
    pub nested: u64,
}

/// A document, or a folder or an archive of documents, that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// Its name.
    pub name: String,
    /// What went wrong, and what to do.
    pub error: String,
}

/// A format to write a report in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table for people; lines are cut to a width in columns, if one is given.
    Table(Option<usize>),
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// Comma-separated values as Excel reads them.
    Excel(Excel),
    /// JSON.
    Json,
    /// JSON Lines: a concept a line.
    Jsonl,
    /// A spreadsheet.
    Xlsx,
    /// A page for the browser, in one file.
    Html,
    /// A table in Markdown.
    Markdown,
    /// A table in a document to print.
    Docx,
}

/// Which concepts a report has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// Those that occur.
    #[default]
    Found,
    /// Every concept of the glossary.
    All,
}

impl Report {
    /// Returns the rows of `tally`.
    pub(crate) fn terms(
        glossary: &Glossary,
        tally: &Tally,
        names: &[&str],
        rows: Rows,
    ) -> Vec<TermRow> {
        let units = tally.units.total();
        let none = Count::default();
        let mut terms: Vec<TermRow> = glossary
            .numbered()
            .filter_map(|(id, concept)| match (tally.concepts.get(&id), rows) {
                (Some(count), _) => Some(term_row(concept, count, units, names)),
                (None, Rows::All) => Some(term_row(concept, &none, units, names)),
                (None, Rows::Found) => None,
            })
            .collect();
        terms.sort_by(|a, b| (Reverse(a.count), &a.id).cmp(&(Reverse(b.count), &b.id)));
        for (rank, term) in (1..).zip(&mut terms) {
            term.rank = rank;
        }
        terms
    }

    /// Returns the tables of the report in `format`. A format that cannot hold two tables in one file returns the table
    /// document by concept, if there is one, as the second.
    pub fn write(&self, format: Format) -> Vec<Vec<u8>> {
        match format {
            Format::Table(width) => table::write(self, &table::shown(), width),
            Format::Json => vec![json::write(self)],
            Format::Jsonl => vec![json::lines(&self.terms)],
            _ => self.write_columns(format, &COLUMNS),
        }
    }

    /// As [`write`](Report::write), with these columns in this order in the table of concepts. JSON has no columns: it
    /// is as without.
    pub fn write_columns(&self, format: Format, columns: &[Column<TermRow>]) -> Vec<Vec<u8>> {
        match format {
            Format::Table(width) => table::write(self, columns, width),
            Format::Csv => csv::write(self, columns, Dialect::Plain(b',')),
            Format::Tsv => csv::write(self, columns, Dialect::Plain(b'\t')),
            Format::Excel(excel) => csv::write(self, columns, excel.dialect()),
            Format::Json => self.write(format),
            Format::Jsonl => vec![json::chosen(columns, &self.terms)],
            Format::Xlsx => vec![xlsx::write(self, columns)],
            Format::Html => vec![html::write(self, columns)],
            Format::Markdown => vec![markdown::write(self, columns)],
            Format::Docx => vec![docx::write(self, columns)],
        }
    }
}

impl Report {
    /// Returns the contexts of the report in `format`, a line for each; JSON is that of the whole report.
    pub fn write_concordance(&self, format: Format) -> Vec<u8> {
        let none = Passages::default();
        let contexts = &self.passages.as_ref().unwrap_or(&none).contexts;
        match format {
            Format::Table(width) => kwic::write(contexts, width),
            Format::Csv => csv::table(&CONTEXTS, contexts, Dialect::Plain(b',')),
            Format::Tsv => csv::table(&CONTEXTS, contexts, Dialect::Plain(b'\t')),
            Format::Excel(excel) => csv::table(&CONTEXTS, contexts, excel.dialect()),
            Format::Json => json::write(self),
            Format::Jsonl => json::lines(contexts),
            Format::Xlsx => xlsx::concordance(self),
            Format::Html => html::concordance(self),
            Format::Markdown => markdown::table(&CONTEXTS, contexts),
            Format::Docx => docx::table(self, &CONTEXTS, contexts),
        }
    }
}

fn as_text<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.collect_str(date),
        None => serializer.serialize_none(),
    }
}

/// Returns the rows of what was counted in one document, free and nested, by concept in the order of ids and by language.
pub(crate) fn document_terms(
    glossary: &Glossary,
    counts: impl Iterator<Item = (ConceptId, PerLang<u64>, PerLang<u64>)>,
    document: &str,
) -> Vec<DocumentTermRow> {
    let mut rows: Vec<DocumentTermRow> = counts
        .flat_map(|(id, free, nested)| {
            let concept = glossary.concept(id);
            Lang::ALL.map(|lang| (concept, lang, free[lang], nested[lang]))
        })
        .filter(|(.., free, nested)| free + nested > 0)
        .map(|(concept, lang, count, nested)| DocumentTermRow {
            number: 0,
            document: document.to_owned(),
            lang,
            id: concept.id.to_string(),
            zh: concept.preferred(Lang::Zh).to_owned(),
            en: concept.preferred(Lang::En).to_owned(),
            ru: concept.preferred(Lang::Ru).to_owned(),
            count,
            nested,
        })
        .collect();
    rows.sort_by(|a, b| (&a.id, a.lang).cmp(&(&b.id, b.lang)));
    rows
}

fn term_row(concept: &Concept, count: &Count, units: u64, names: &[&str]) -> TermRow {
    let free = count.free.total();
    let mut forms: Vec<FormRow> = count
        .forms
        .iter()
        .map(|(form, &count)| FormRow {
            text: form.text.to_string(),
            lang: form.lang,
            count,
            deprecated: form.standing == Standing::Deprecated,
        })
        .collect();
    forms.sort_by(|a, b| {
        (Reverse(a.count), a.lang, &a.text).cmp(&(Reverse(b.count), b.lang, &b.text))
    });
    TermRow {
        rank: 0,
        id: concept.id.to_string(),
        domain: concept.domain.to_string(),
        zh: concept.preferred(Lang::Zh).to_owned(),
        en: concept.preferred(Lang::En).to_owned(),
        ru: concept.preferred(Lang::Ru).to_owned(),
        count: free,
        nested: count.nested.total(),
        counts: count.free,
        status: concept.status.to_string(),
        documents: count.documents,
        per_10k: per_10k(free, units),
        forms,
        first: count.first.as_ref().map(|first| First {
            document: names
                .get(first.document)
                .copied()
                .unwrap_or_default()
                .to_owned(),
            place: first.place.to_string(),
        }),
    }
}
