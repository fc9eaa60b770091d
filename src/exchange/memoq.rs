//! CSV as memoQ exports it.
//!
//! Header names repeat, so a column is known by its place: first the columns of the entry, then for each language its term,
//! with the columns that describe the term after it.
//!
//! ```text
//! Entry_ID;Entry_Note;English_Def;English;Term_Info;Term_Example;Russian_Def;Russian;Term_Info;Term_Example
//! ```

use csv::StringRecord;

use super::{
    definition,
    intake::{Intake, append},
};
use crate::{
    error::{Error, Result},
    glossary::{
        Concept, Standing,
        csv::{Field, synonym},
    },
    lang::Lang,
    read::{
        language::{DESCRIPTIONS, by_heading},
        table::{Row, heading},
    },
};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    /// What our glossary has too.
    Field(Field),
    /// A column of the user's own, by this name.
    Own(String),
    Term(Lang),
    /// A term in another language.
    Foreign,
    /// Whether the term before it is forbidden.
    Standing,
    /// Anything else that is said of the term before.
    Description,
}

/// Returns `true` if memoQ writes such a header.
pub(super) fn is_header(header: &StringRecord) -> bool {
    header.iter().any(|name| heading(name) == "term_info")
}

pub(super) fn read(rows: &[Row]) -> Result<Intake> {
    let mut intake = Intake::default();
    let Some((header, rows)) = rows.split_first() else {
        return Err(Error::new("the file is empty").remedy("export it again"));
    };
    let columns: Vec<Column> = header.cells.iter().map(column).collect();
    let has_terms = columns
        .iter()
        .any(|column| matches!(column, Column::Term(_)));
    if !has_terms {
        let error = Error::new("no column is named after Chinese, English or Russian");
        return Err(error
            .at(header.line, None)
            .remedy("export it with the names of the columns in the first row"));
    }
    for row in rows {
        match concept(row, &header.cells, &columns, &mut intake) {
            Ok(concept) => intake.add(concept, row.line),
            Err(error) => intake.fail(error),
        }
    }
    Ok(intake)
}

fn concept(
    row: &Row,
    names: &StringRecord,
    columns: &[Column],
    intake: &mut Intake,
) -> Result<Concept> {
    let mut concept = Concept::default();
    for at in 0..row.cells.len() {
        let cell = row.cell(at);
        let Some((column, name)) = columns.get(at).zip(names.get(at)) else {
            if cell.is_empty() {
                continue;
            }
            return Err(Error::new(format!("a cell without a column: `{cell}`"))
                .at(row.line, Some(at as u64 + 1))
                .remedy("put quotation marks round a cell that contains the separator"));
        };
        match column {
            Column::Field(Field::Id) => concept.id = cell.to_owned().into(),
            Column::Field(Field::Domain) => append(concept.domain.to_mut(), cell),
            Column::Field(Field::Source) => append(concept.source.to_mut(), cell),
            Column::Field(Field::Note) => append(concept.note.to_mut(), cell),
            Column::Field(Field::Status) => append(concept.status.to_mut(), cell),
            Column::Field(Field::Terms(..)) => {}
            Column::Own(name) => intake.extra(&mut concept, name, cell),
            Column::Term(lang) => {
                concept.add_term(*lang, standing(row, columns, at), cell);
            }
            Column::Foreign => intake.losses.add_filled(&format!("terms in {name}"), cell),
            Column::Standing => {}
            Column::Description => intake.losses.add_filled(name, cell),
        }
    }
    Ok(concept)
}

/// Returns what is said of the term in the column `at`.
fn standing(row: &Row, columns: &[Column], at: usize) -> Option<Standing> {
    let after = columns[at + 1..]
        .iter()
        .take_while(|column| !matches!(column, Column::Term(_) | Column::Foreign))
        .position(|column| *column == Column::Standing)?;
    let said = row.cell(at + 1 + after).to_lowercase();
    said.contains("forbidden").then_some(Standing::Deprecated)
}

fn column(name: &str) -> Column {
    let lower = heading(name);
    if lower.starts_with("entry_") {
        return match (synonym(name), definition::column(name)) {
            (Some(field), _) => Column::Field(field),
            (None, Some(definition)) => Column::Own(definition),
            (None, None) => Column::Own(name.to_owned()),
        };
    }
    if let Some(definition) = definition::column(name) {
        return Column::Own(definition);
    }
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    if lower == "term_info" {
        Column::Standing
    } else if words.iter().any(|word| DESCRIPTIONS.contains(word)) {
        Column::Description
    } else {
        by_heading(name).map_or(Column::Foreign, |heading| Column::Term(heading.lang))
    }
}
