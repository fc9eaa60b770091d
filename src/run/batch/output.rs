//! What a batch is reported in: files that are written as their rows come, whatever the number of documents.

use std::{
    borrow::Borrow,
    io::{self, Write},
};

use serde::{
    Serialize, Serializer,
    ser::{Error, SerializeSeq},
};

use super::{
    Batch,
    column::{CONCEPTS, DOCUMENTS, FAILURES, RATES, REPEATS, TRENDS},
};
use crate::{
    read::dialect::Dialect,
    run::report::{COLUMNS, Column, DocumentTermRow, PER_DOCUMENT, csv, document_terms, json},
};

/// The tables are for programs.
const COMMA: Dialect = Dialect::Plain(b',');

/// A file that a batch is reported in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The concepts.
    Terms,
    /// Document by concept.
    PerDocument,
    /// Both, and the documents, as JSON.
    Json,
    /// All documents of the ledger.
    Documents,
    /// Those that are new, changed or gone.
    NewDocuments,
    /// Concepts that occur for the first time.
    NewConcepts,
    /// Concepts whose rate has changed.
    Rates,
    /// The concepts month by month.
    Trends,
    /// Passages that stand in more than one document.
    Repeats,
    /// The documents that could not be read.
    Failures,
}

impl Output {
    /// All of them.
    pub const ALL: [Output; 10] = [
        Output::Terms,
        Output::PerDocument,
        Output::Json,
        Output::Documents,
        Output::NewDocuments,
        Output::NewConcepts,
        Output::Rates,
        Output::Trends,
        Output::Repeats,
        Output::Failures,
    ];

    /// Returns the name of the file.
    pub fn file(self) -> &'static str {
        match self {
            Output::Terms => "report.csv",
            Output::PerDocument => "report.per-document.csv",
            Output::Json => "report.json",
            Output::Documents => "documents.csv",
            Output::NewDocuments => "new-documents.csv",
            Output::NewConcepts => "new-concepts.csv",
            Output::Rates => "rates.csv",
            Output::Trends => "trends.csv",
            Output::Repeats => "repeats.csv",
            Output::Failures => "failures.csv",
        }
    }
}

impl Batch {
    /// Writes one of the files to `out`, in small pieces.
    ///
    /// # Errors
    ///
    /// If `out` or the ledger fails.
    pub fn write(&self, output: Output, out: impl Write) -> io::Result<()> {
        let (report, news) = (&self.report, &self.news);
        match output {
            Output::Terms => table(&COLUMNS, &report.terms, out),
            Output::PerDocument => csv::stream(&PER_DOCUMENT, self.document_terms(), COMMA, out),
            Output::Json => json::stream(report, Some(DocumentTerms(self)), out),
            Output::Documents => table(&DOCUMENTS, &self.documents, out),
            Output::NewDocuments => table(&DOCUMENTS, self.new_documents(), out),
            Output::NewConcepts => table(&CONCEPTS, &news.concepts, out),
            Output::Rates => table(&RATES, &news.rates, out),
            Output::Trends => table(&TRENDS, self.trends(), out),
            Output::Repeats => table(&REPEATS, &self.repeats, out),
            Output::Failures => table(&FAILURES, &report.failures, out),
        }
    }

    /// Returns the rows document by concept, taken from the ledger document by document: together they may be larger than
    /// everything else.
    fn document_terms(&self) -> impl Iterator<Item = io::Result<DocumentTermRow>> {
        let names = self.report.documents.iter().map(|document| &document.name);
        names.flat_map(|name| match self.ledger.figures(name) {
            Ok(figures) => {
                let counts = figures
                    .iter()
                    .map(|(id, figures)| (*id, figures.free, figures.nested));
                let rows = document_terms(&self.glossary, counts, name);
                rows.into_iter().map(Ok).collect()
            }
            Err(error) => vec![Err(io::Error::other(error))],
        })
    }
}

/// The rows document by concept as a sequence that is nowhere whole.
struct DocumentTerms<'b>(&'b Batch);

impl Serialize for DocumentTerms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(None)?;
        for row in self.0.document_terms() {
            rows.serialize_element(&row.map_err(S::Error::custom)?)?;
        }
        rows.end()
    }
}

fn table<R>(
    columns: &[Column<R>],
    rows: impl IntoIterator<Item = impl Borrow<R>>,
    out: impl Write,
) -> io::Result<()> {
    csv::stream(columns, rows.into_iter().map(Ok), COMMA, out)
}
