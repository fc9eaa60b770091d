//! Glossaries as CSV: quoted where RFC 4180 asks for it.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{COLUMNS, Field, apostrophe::guarded};
use crate::glossary::{Concept, Glossary};

/// Who the table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::glossary) enum Form {
    /// Programs: UTF-8 without BOM, lines ended by LF.
    Plain {
        /// Between the columns.
        separator: u8,
    },
    /// Excel, which takes UTF-8 for something else without a BOM: lines ended by CRLF, every
    /// cell quoted, formulas made harmless.
    Excel {
        /// Between the columns: what Excel in the user's country expects.
        separator: u8,
    },
}

/// Returns the glossary as a table.
pub(in crate::glossary) fn write(glossary: &Glossary, form: Form) -> String {
    let (start, separator, terminator, quotes) = match form {
        Form::Plain { separator } => {
            let end = Terminator::Any(b'\n');
            ("", separator, end, QuoteStyle::Necessary)
        }
        // LibreOffice makes no date of 1-2 if it is quoted.
        Form::Excel { separator } => {
            let end = Terminator::CRLF;
            ("\u{FEFF}", separator, end, QuoteStyle::Always)
        }
    };
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .terminator(terminator)
        .quote_style(quotes)
        .from_writer(start.as_bytes().to_vec());
    let cells = |record: Vec<Cow<'_, str>>| -> Vec<String> {
        record.iter().map(|cell| guarded(cell, form)).collect()
    };
    let header = header(glossary).into_iter().map(Cow::Borrowed).collect();
    let written = writer.write_record(cells(header)).and_then(|()| {
        let mut concepts = glossary.concepts().iter();
        concepts.try_for_each(|concept| writer.write_record(cells(record(concept, glossary))))
    });
    written.expect("writing to memory does not fail");
    let bytes = writer
        .into_inner()
        .expect("writing to memory does not fail");
    String::from_utf8(bytes).expect("every cell is text")
}

/// Returns the header: the columns of ours, then those of the user's own.
pub(in crate::glossary) fn header(glossary: &Glossary) -> Vec<&str> {
    let ours = COLUMNS.iter().map(|column| column.name);
    ours.chain(glossary.extra_columns().iter().map(String::as_str))
        .collect()
}

/// Returns the cells of `concept` under the [`header`] of its glossary.
pub(in crate::glossary) fn record<'g>(
    concept: &'g Concept,
    glossary: &'g Glossary,
) -> Vec<Cow<'g, str>> {
    let ours = COLUMNS.iter().map(|column| cell(concept, column.field));
    let extra = glossary
        .extra_columns()
        .iter()
        .map(|name| Cow::Borrowed(concept.extra(name)));
    ours.chain(extra).collect()
}

impl Concept {
    /// Returns the cells that are not empty, each with the name of its column: [`COLUMNS`], then the user's own.
    pub fn cells(&self) -> Vec<(&str, Cow<'_, str>)> {
        let ours = COLUMNS
            .iter()
            .map(|column| (column.name, cell(self, column.field)));
        let extra = self.extra.iter();
        ours.chain(extra.map(|(name, cell)| (name.as_str(), Cow::Borrowed(cell.as_str()))))
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    }
}

fn cell(concept: &Concept, field: Field) -> Cow<'_, str> {
    match field {
        Field::Id => concept.id.as_str().into(),
        Field::Domain => concept.domain.as_str().into(),
        Field::Source => concept.source.as_str().into(),
        Field::Note => concept.note.as_str().into(),
        Field::Status => concept.status.as_str().into(),
        Field::Terms(lang, standing) => {
            let terms: Vec<String> = concept.terms(lang, standing).map(escaped).collect();
            terms.join("|").into()
        }
    }
}

/// Returns a term as it stands in a cell, where a bar parts terms.
fn escaped(term: &str) -> String {
    term.replace('\\', r"\\").replace('|', r"\|")
}
