//! The CSV form of a glossary: one concept a row.

use std::borrow::Cow;

use csv::{Position, ReaderBuilder, StringRecord, Trim};

use super::{Concept, Standing, Term};
use crate::{
    error::{Error, Result},
    lang::Lang,
};

/// A column of the CSV form.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What it holds.
    pub about: &'static str,
    /// What a cell fills.
    pub(super) field: Field,
}

/// A part of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Id,
    Domain,
    Terms(Lang, Standing),
    Source,
    Note,
    Status,
}

use Field::{Domain, Id, Note, Source, Status, Terms};
use Lang::{En, Ru, Zh};
use Standing::{Admitted, Deprecated, Preferred};

const fn column(name: &'static str, about: &'static str, field: Field) -> Column {
    Column { name, about, field }
}

/// The columns, in the order in which they are written. A file may have them in any order; it needs one of `zh`,
/// `en` and `ru`, and may do without the others.
#[rustfmt::skip]
pub const COLUMNS: [Column; 14] = [
    column("id", "Name of the concept, unique in the glossary; where it is missing, the first term serves.", Id),
    column("domain", "Subject field of the concept.", Domain),
    column("zh", "Preferred Chinese term.", Terms(Zh, Preferred)),
    column("en", "Preferred English term.", Terms(En, Preferred)),
    column("ru", "Preferred Russian term, in the nominative.", Terms(Ru, Preferred)),
    column("zh_also", "Admitted Chinese terms: synonyms, abbreviations, variants, separated by |.", Terms(Zh, Admitted)),
    column("en_also", "Admitted English terms, separated by |.", Terms(En, Admitted)),
    column("ru_also", "Admitted Russian terms, separated by |.", Terms(Ru, Admitted)),
    column("zh_avoid", "Deprecated or wrong Chinese terms, separated by |; the note says why.", Terms(Zh, Deprecated)),
    column("en_avoid", "Deprecated or wrong English terms, separated by |.", Terms(En, Deprecated)),
    column("ru_avoid", "Deprecated or wrong Russian terms, separated by |.", Terms(Ru, Deprecated)),
    column("source", "Instrument or body in whose texts the equivalents stand.", Source),
    column("note", "What a translator should know: scope, homographs, why a term is to be avoided.", Note),
    column("status", "How far the row was checked: verified, reviewed or draft.", Status),
];

/// A row of a file: the concept, and where its cells are.
pub(super) struct Row {
    pub(super) concept: Concept,
    /// Line of the file, from 1.
    pub(super) line: u64,
    /// Column of the file, from 1, of each of the concept's terms.
    pub(super) columns: Vec<u64>,
}

/// Reads the rows of `text`, each with what is wrong with its form. An error of the whole file stands alone.
pub(super) fn rows(text: &str) -> Vec<Result<Row>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(true)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let fields = match reader.headers().map_err(malformed).and_then(header) {
        Ok(fields) => fields,
        Err(error) => return vec![Err(error)],
    };
    reader
        .records()
        .map(|record| row(&record.map_err(malformed)?, &fields))
        .collect()
}

/// Returns the separator that the header has most of: comma, semicolon or tab.
fn separator(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or("");
    let count = |separator: &u8| header.bytes().filter(|byte| byte == separator).count();
    // The first of equals wins: a comma.
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(count)
        .unwrap_or(b',')
}

/// Returns what each column of the file holds; `None` for a column that is not ours.
fn header(record: &StringRecord) -> Result<Vec<Option<Field>>> {
    let fields: Vec<Option<Field>> = record
        .iter()
        .map(|name| {
            let name = name.to_lowercase();
            COLUMNS
                .iter()
                .find(|column| column.name == name)
                .map(|column| column.field)
        })
        .collect();
    let has_terms = Lang::ALL
        .iter()
        .any(|&lang| fields.contains(&Some(Terms(lang, Preferred))));
    if !has_terms {
        return Err(
            Error::new("the header is missing: no column is called zh, en or ru")
                .at(1, None)
                .remedy("make the first line id,domain,zh,en,ru"),
        );
    }
    for (at, field) in fields.iter().enumerate() {
        if field.is_some() && fields[..at].contains(field) {
            let name = record.get(at).unwrap_or_default();
            return Err(
                Error::new(format!("the column `{name}` stands twice in the header"))
                    .at(1, Some(at as u64 + 1))
                    .remedy("rename or delete one of them"),
            );
        }
    }
    Ok(fields)
}

fn row(record: &StringRecord, fields: &[Option<Field>]) -> Result<Row> {
    let line = record.position().map_or(0, Position::line);
    if let Some(extra) = (fields.len()..record.len()).find(|&at| !record[at].is_empty()) {
        return Err(
            Error::new(format!("a cell without a column: `{}`", &record[extra]))
                .at(line, Some(extra as u64 + 1))
                .remedy("put quotation marks round a cell that holds the separator"),
        );
    }
    let mut concept = Concept::default();
    let mut columns = Vec::new();
    // In the order of COLUMNS, whatever the file has, so that the terms of a concept are in order.
    for column in &COLUMNS {
        let Some(at) = fields.iter().position(|field| *field == Some(column.field)) else {
            continue;
        };
        let cell = record.get(at).unwrap_or("");
        match column.field {
            Id => concept.id = cell.to_owned(),
            Domain => concept.domain = cell.to_owned(),
            Source => concept.source = cell.to_owned(),
            Note => concept.note = cell.to_owned(),
            Status => concept.status = cell.to_owned(),
            Terms(lang, standing) => {
                for text in cell
                    .split('|')
                    .map(str::trim)
                    .filter(|text| !text.is_empty())
                {
                    concept.terms.push(Term {
                        text: text.to_owned(),
                        lang,
                        standing,
                    });
                    columns.push(at as u64 + 1);
                }
            }
        }
    }
    if concept.terms.is_empty() {
        let named = match concept.id.is_empty() {
            true => Cow::Borrowed("the row has no term"),
            false => Cow::Owned(format!("concept `{}` has no term", concept.id)),
        };
        return Err(Error::new(named)
            .at(line, None)
            .remedy("fill at least one of zh, en and ru, or delete the row"));
    }
    if concept.id.is_empty() {
        concept.id = concept.terms[0].text.clone();
    }
    Ok(Row {
        concept,
        line,
        columns,
    })
}

fn malformed(error: csv::Error) -> Error {
    let line = error.position().map_or(1, Position::line);
    let what = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "not UTF-8 text".to_owned(),
        _ => error.to_string(),
    };
    Error::new(what)
        .at(line, None)
        .remedy("save the table as CSV in UTF-8")
}
