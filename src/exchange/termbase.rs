//! Tables that termbases export: memoQ's CSV, and the CSV and XLSX of the Trados cloud.
//!
//! Header names repeat, so a column is known by its place: first the columns of the entry, then for each language its term,
//! with the columns that describe the term after it.
//!
//! ```text
//! Entry_ID;Entry_Note;English_Def;English;Term_Info;Term_Example;Russian_Def;Russian;Term_Info;Term_Example
//! ```

use std::fmt;

use csv::StringRecord;

use super::{
    intake::{Intake, add_term, append, standing_of},
    languages,
};
use crate::{
    error::{Error, Result},
    glossary::{Concept, Standing},
    lang::Lang,
    read::table::Row,
};

/// The program that wrote the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Termbase {
    /// A term a cell; `Term_Info` has the word Forbidden.
    MemoQ,
    /// Synonyms in one cell, parted by bars; so are what is said of them.
    Trados,
}

impl fmt::Display for Termbase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Termbase::MemoQ => "memoQ",
            Termbase::Trados => "Trados",
        })
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Id,
    Domain,
    Source,
    Note,
    Status,
    Definition(Option<Lang>),
    /// Anything else that is said of the entry.
    Entry,
    Term(Lang),
    /// A term in another language.
    Foreign,
    /// The standing of the term before.
    Standing,
    /// Anything else that is said of the term before.
    Description,
}

/// Words that tell a column which describes a term from one that has a term.
const FIELDS: [&str; 12] = [
    "def",
    "definition",
    "status",
    "note",
    "notes",
    "source",
    "context",
    "example",
    "info",
    "type",
    "usage",
    "gender",
];

impl Termbase {
    /// Returns the program that writes such a header, if one does.
    pub(super) fn of(header: &StringRecord) -> Option<Termbase> {
        if header
            .iter()
            .any(|name| name.eq_ignore_ascii_case("term_info"))
        {
            return Some(Termbase::MemoQ);
        }
        Termbase::Trados
            .columns(header)
            .iter()
            .any(|column| matches!(column, Column::Term(_)))
            .then_some(Termbase::Trados)
    }

    pub(super) fn read(self, lines: &[Row]) -> Result<Intake> {
        let mut intake = Intake::default();
        let Some((header, rows)) = lines.split_first() else {
            return Err(Error::new("the file is empty").remedy("export it again"));
        };
        let columns = self.columns(&header.cells);
        if !columns
            .iter()
            .any(|column| matches!(column, Column::Term(_)))
        {
            return Err(
                Error::new("no column is named after Chinese, English or Russian")
                    .at(header.line, None)
                    .remedy("export it with the names of the columns in the first row"),
            );
        }
        for row in rows {
            match self.concept(row, &header.cells, &columns, &mut intake) {
                Ok(concept) => intake.add(concept, row.line),
                Err(error) => intake.fail(error),
            }
        }
        Ok(intake)
    }

    fn concept(
        self,
        row: &Row,
        names: &StringRecord,
        columns: &[Column],
        intake: &mut Intake,
    ) -> Result<Concept> {
        let mut concept = Concept::default();
        for (at, cell) in row.cells.iter().enumerate() {
            let cell = cell.trim();
            let Some((&column, name)) = columns.get(at).zip(names.get(at)) else {
                if cell.is_empty() {
                    continue;
                }
                return Err(Error::new(format!("a cell without a column: `{cell}`"))
                    .at(row.line, Some(at as u64 + 1))
                    .remedy("put quotation marks round a cell that holds the separator"));
            };
            match column {
                Column::Id => concept.id = cell.to_owned().into(),
                Column::Domain => append(concept.domain.to_mut(), cell),
                Column::Source => append(concept.source.to_mut(), cell),
                Column::Note => append(concept.note.to_mut(), cell),
                Column::Status => append(concept.status.to_mut(), cell),
                Column::Definition(None) => intake.extra(&mut concept, "definition", cell),
                Column::Definition(Some(lang)) => {
                    intake.extra(&mut concept, &format!("{lang}_definition"), cell);
                }
                Column::Entry => intake.extra(&mut concept, name, cell),
                Column::Term(lang) => {
                    let standings = self.standings(row, columns, at, intake);
                    for (term, standing) in self.terms(cell).zip(standings) {
                        add_term(&mut concept, lang, standing, term);
                    }
                }
                Column::Foreign => intake.losses.add_filled(&format!("terms in {name}"), cell),
                Column::Standing => {}
                Column::Description => intake.losses.add_filled(name, cell),
            }
        }
        Ok(concept)
    }

    fn terms(self, cell: &str) -> impl Iterator<Item = &str> {
        cell.split(move |c| self == Termbase::Trados && c == '|')
    }

    /// Returns what is said of the terms in the cell `at`, one after the other, then `None` without end.
    fn standings(
        self,
        row: &Row,
        columns: &[Column],
        at: usize,
        intake: &mut Intake,
    ) -> impl Iterator<Item = Option<Standing>> {
        let said = columns[at + 1..]
            .iter()
            .take_while(|column| !matches!(column, Column::Term(_) | Column::Foreign))
            .position(|column| *column == Column::Standing)
            .and_then(|after| row.cells.get(at + 1 + after))
            .unwrap_or("");
        let standings: Vec<Option<Standing>> = match self {
            Termbase::MemoQ => {
                let forbidden = said.to_lowercase().contains("forbidden");
                vec![forbidden.then_some(Standing::Deprecated)]
            }
            Termbase::Trados => said
                .split('|')
                .map(|status| {
                    let standing = standing_of(status);
                    if standing.is_none() {
                        intake.losses.add_filled("term status", status.trim());
                    }
                    standing
                })
                .collect(),
        };
        standings.into_iter().chain(std::iter::repeat(None))
    }

    /// Returns what each column holds.
    fn columns(self, header: &StringRecord) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        for name in header.iter() {
            let describes_term = match self {
                Termbase::MemoQ => !name.to_lowercase().starts_with("entry_"),
                Termbase::Trados => columns
                    .iter()
                    .any(|column| matches!(column, Column::Term(_))),
            };
            columns.push(match describes_term {
                true => column_of_term(name),
                false => column_of_entry(name),
            });
        }
        columns
    }
}

fn column_of_entry(name: &str) -> Column {
    let lower = name.trim().to_lowercase();
    match lower.strip_prefix("entry_").unwrap_or(&lower) {
        "id" | "entry id" | "concept id" | "entryid" | "conceptid" => Column::Id,
        "subject" | "domain" | "subject field" | "subjectfield" => Column::Domain,
        "source" => Column::Source,
        "note" | "notes" | "comment" | "comments" => Column::Note,
        "status" => Column::Status,
        "definition" | "entry definition" | "concept definition" => Column::Definition(None),
        _ => match column_of_term(name) {
            ours @ (Column::Term(_) | Column::Definition(_)) => ours,
            _ => Column::Entry,
        },
    }
}

fn column_of_term(name: &str) -> Column {
    let lower = name.trim().to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |word: &str| words.contains(&word);
    match (languages::by_name(&lower), FIELDS.into_iter().any(has)) {
        (Some(lang), _) if has("def") || has("definition") => Column::Definition(Some(lang)),
        (_, true) if has("status") || lower == "term_info" => Column::Standing,
        (_, true) => Column::Description,
        (Some(lang), false) => Column::Term(lang),
        (None, false) => Column::Foreign,
    }
}
