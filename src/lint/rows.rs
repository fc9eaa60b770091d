//! Rows that lack something.

use std::collections::HashSet;

use crate::{
    error::Error,
    glossary::{
        Book, Standing,
        csv::{Field, parts, seems_several, several},
    },
    lang::Lang,
};

pub(super) fn missing_languages(book: &Book) -> Vec<Error> {
    // A glossary of two languages need not have the third.
    let used: HashSet<Lang> = book
        .entries()
        .iter()
        .flat_map(|entry| entry.terms())
        .map(|(term, _)| term.lang)
        .collect();
    let mut found = Vec::new();
    for entry in book.entries() {
        for lang in Lang::ALL.into_iter().filter(|lang| used.contains(lang)) {
            if entry.concept().preferred(lang).is_empty() {
                let column = entry
                    .row
                    .cell(Field::Terms(lang, Standing::Preferred))
                    .map_or(1, |(_, column)| column);
                found.push(
                    entry
                        .error(
                            column,
                            format!(
                                "`{}` has no preferred {} term",
                                entry.concept().id,
                                lang.name()
                            ),
                        )
                        .remedy(format!("fill the column {lang}")),
                );
            }
        }
    }
    found
}

pub(super) fn several_terms(book: &Book) -> Vec<Error> {
    let terms = book.entries().iter().flat_map(|entry| {
        entry
            .terms()
            .map(move |(term, column)| (entry, term, column))
    });
    terms
        .filter(|(_, term, _)| seems_several(&term.text))
        .map(|(entry, term, column)| entry.placed(column, several(&term.text)))
        .collect()
}

pub(super) fn avoid_without_note(book: &Book) -> Vec<Error> {
    let unexplained = book
        .entries()
        .iter()
        .filter(|entry| entry.concept().note.is_empty());
    unexplained
        .filter_map(|entry| {
            let (term, column) = entry
                .terms()
                .find(|(term, _)| term.standing == Standing::Deprecated)?;
            Some(
                entry
                    .error(
                        column,
                        format!("nothing says why `{}` is to be avoided", term.text),
                    )
                    .remedy("give the reason in the column note"),
            )
        })
        .collect()
}

pub(super) fn unknown_status(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        let status = entry.concept().status.as_ref();
        if let Some((_, column)) = entry.row.cell(Field::Status)
            && !status.is_empty()
            && entry.concept().status().is_none()
        {
            found.push(
                entry
                    .error(column, format!("the status `{status}` is unknown"))
                    .remedy("write verified, reviewed or draft, or nothing"),
            );
        }
    }
    found
}

pub(super) fn odd_ids(book: &Book) -> Vec<Error> {
    let written: Vec<_> = book
        .entries()
        .iter()
        .filter_map(|entry| Some((entry, entry.row.cell(Field::Id)?)))
        .filter(|(_, (id, _))| !id.trim().is_empty())
        .collect();
    let kebab = written
        .iter()
        .filter(|(_, (id, _))| is_kebab_case(id.trim()))
        .count();
    // Another glossary may have other rules for its ids, or none.
    if kebab * 10 < written.len() * 9 {
        return Vec::new();
    }
    let odd = written
        .into_iter()
        .filter(|(_, (id, _))| !is_kebab_case(id.trim()));
    odd.map(|(entry, (id, column))| {
        entry
            .error(
                column,
                format!("the id `{}` is written unlike the others", id.trim()),
            )
            .remedy("write it as the others: words in lower case joined by hyphens")
    })
    .collect()
}

pub(super) fn empty_terms(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (field, cell, column) in entry.row.cells() {
            let parts = match field {
                Field::Terms(..) if !cell.trim().is_empty() => parts(cell),
                _ => continue,
            };
            if parts.iter().any(|part| part.trim().is_empty()) {
                found.push(
                    entry
                        .error(column, format!("a bar in `{cell}` has no term beside it"))
                        .remedy("delete the bar"),
                );
            }
        }
    }
    found
}

fn is_kebab_case(id: &str) -> bool {
    id.split('-').all(|word| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    })
}
