//! JSON Lines: one concept a line, nothing left out.
//!
//! ```json
//! {"schema":1,"id":"who","domain":"health","terms":[{"lang":"zh","standing":"preferred","text":"世卫组织"}],"source":"WHO","note":"","status":"verified"}
//! ```

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::intake::Intake;
use crate::{
    error::{Error, Result},
    glossary::{Concept, Glossary, Standing, Term},
    lang::Lang,
};

/// Version of the form. It changes when an older program could misread a line.
const SCHEMA: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    schema: u32,
    id: String,
    #[serde(default)]
    domain: String,
    terms: Vec<LineTerm>,
    #[serde(default)]
    source: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    status: String,
    /// The user's own columns, the empty ones too.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    extra: IndexMap<String, String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineTerm {
    lang: Lang,
    standing: Standing,
    text: String,
}

/// What is looked at before a line is read: a newer line may have any other form.
#[derive(Deserialize)]
struct Version {
    schema: u32,
}

pub(super) fn write(glossary: &Glossary) -> Vec<u8> {
    let mut bytes = Vec::new();
    for concept in glossary.concepts() {
        serde_json::to_writer(&mut bytes, &line(concept, glossary))
            .expect("strings and numbers have a JSON form");
        bytes.push(b'\n');
    }
    bytes
}

pub(super) fn read(text: &str) -> Intake {
    let mut intake = Intake::default();
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        match parsed(line, number) {
            Ok(line) => {
                for column in line.extra.keys() {
                    intake.add_extra_column(column);
                }
                intake.add(line.into(), number);
            }
            Err(error) => intake.fail(error),
        }
    }
    intake
}

fn parsed(line: &str, number: u64) -> Result<Line> {
    let malformed = |error: serde_json::Error| {
        // serde_json counts lines and columns in what it is given: one line, and bytes.
        let what = error.to_string();
        let what = what.split(" at line ").next().unwrap_or(&what).to_owned();
        let before = line.get(..error.column()).unwrap_or(line);
        Error::new(what)
            .at(number, Some(before.chars().count().max(1) as u64))
            .remedy("write the file again with `trilex glossary convert`")
    };
    let version: Version = serde_json::from_str(line).map_err(malformed)?;
    if version.schema != SCHEMA {
        return Err(
            Error::new(format!("schema version {} is not {SCHEMA}", version.schema))
                .at(number, Some(1))
                .remedy("read it with the version of trilex that wrote it"),
        );
    }
    let line: Line = serde_json::from_str(line).map_err(malformed)?;
    if line.terms.is_empty() || line.terms.iter().any(|term| term.text.trim().is_empty()) {
        let what = match line.terms.is_empty() {
            true => "has no term",
            false => "has an empty term",
        };
        return Err(Error::new(format!("concept `{}` {what}", line.id))
            .at(number, None)
            .remedy("add the term or delete the line"));
    }
    Ok(line)
}

fn line(concept: &Concept, glossary: &Glossary) -> Line {
    let columns = glossary.extra_columns().iter();
    Line {
        schema: SCHEMA,
        id: concept.id.to_string(),
        domain: concept.domain.to_string(),
        terms: concept.terms.iter().map(LineTerm::from).collect(),
        source: concept.source.to_string(),
        note: concept.note.to_string(),
        status: concept.status.to_string(),
        extra: columns
            .map(|column| (column.clone(), concept.extra(column).to_owned()))
            .collect(),
    }
}

impl From<Line> for Concept {
    fn from(line: Line) -> Concept {
        Concept {
            id: line.id.into(),
            domain: line.domain.into(),
            terms: line.terms.into_iter().map(Term::from).collect(),
            source: line.source.into(),
            note: line.note.into(),
            status: line.status.into(),
            extra: line
                .extra
                .into_iter()
                .filter(|(_, cell)| !cell.is_empty())
                .collect(),
        }
    }
}

impl From<&Term> for LineTerm {
    fn from(term: &Term) -> LineTerm {
        LineTerm {
            lang: term.lang,
            standing: term.standing,
            text: term.text.to_string(),
        }
    }
}

impl From<LineTerm> for Term {
    fn from(term: LineTerm) -> Term {
        Term::new(term.lang, term.standing, term.text)
    }
}
