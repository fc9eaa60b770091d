//! Terms and rows that stand twice.

use std::collections::{HashMap, HashSet};

use crate::{
    error::Error,
    glossary::{Book, Entry, Standing, Term, csv::Field},
    lang::Lang,
    token::{self, Form},
};

pub(super) fn shared_preferred_terms(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    let mut first: HashMap<(Lang, String), &Entry> = HashMap::new();
    for entry in taken(book) {
        for (term, column) in entry
            .terms()
            .filter(|(term, _)| term.standing == Standing::Preferred)
        {
            let earlier = *first
                .entry((term.lang, without_case(&term.text)))
                .or_insert(entry);
            let is_duplicate = || {
                let terms = preferred_terms(entry);
                terms.is_some() && terms == preferred_terms(earlier)
            };
            // A user's glossary is meant to go before the one named after it.
            let is_meant = earlier.source != entry.source;
            if earlier.concept().id != entry.concept().id && !is_meant && !is_duplicate() {
                let what = format!(
                    "`{}` is the preferred term of `{}` and of `{other}` at {}; it counts for `{other}`",
                    term.text,
                    entry.concept().id,
                    earlier.place(),
                    other = earlier.concept().id,
                );
                found.push(
                    entry
                        .error(column, what)
                        .remedy("make one row of the two, or prefer another term in one"),
                );
            }
        }
    }
    found
}

/// Case is passed over, except in an abbreviation: WHO is not who.
fn without_case(term: &str) -> String {
    match token::is_abbreviation(term) && !term.contains(' ') {
        true => term.to_owned(),
        false => term.to_lowercase(),
    }
}

/// Returns the rows that are used: the first of each id.
fn taken(book: &Book) -> impl Iterator<Item = &Entry> {
    let mut seen = HashSet::new();
    book.entries()
        .iter()
        .filter(move |entry| seen.insert(entry.concept().id.as_ref()))
}

pub(super) fn duplicate_concepts(book: &Book) -> Vec<Error> {
    let mut first: HashMap<[String; 3], &Entry> = HashMap::new();
    let mut found = Vec::new();
    for entry in taken(book) {
        let Some(terms) = preferred_terms(entry) else {
            continue;
        };
        let earlier = *first.entry(terms).or_insert(entry);
        if !std::ptr::eq(earlier, entry) {
            let what = format!(
                "`{}` is the same concept as `{other}` at {}; it counts for `{other}`",
                entry.concept().id,
                earlier.place(),
                other = earlier.concept().id,
            );
            let column = entry.row.cell(Field::Id).map_or(1, |(_, column)| column);
            found.push(entry.error(column, what).remedy("make one row of the two"));
        }
    }
    found
}

/// Returns the preferred terms of a row that has them in two languages or more, by which it is known.
fn preferred_terms(entry: &Entry) -> Option<[String; 3]> {
    let terms = Lang::ALL.map(|lang| without_case(entry.concept().preferred(lang)));
    let known = terms.iter().filter(|term| !term.is_empty()).count();
    (known >= 2).then_some(terms)
}

pub(super) fn duplicate_terms(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        let mut seen: Vec<&Term> = Vec::new();
        for (term, column) in entry.terms() {
            let Some(other) = seen.iter().find(|other| is_same(other, term)) else {
                seen.push(term);
                continue;
            };
            let (what, remedy) = match (other.standing, term.standing) {
                (a, b) if a == b => (format!("`{}` stands twice", term.text), "delete one"),
                (_, Standing::Deprecated) => (
                    format!("`{}` is both to be used and to be avoided", term.text),
                    "decide for one",
                ),
                _ => (
                    format!("`{}` is the preferred term already", term.text),
                    "delete it here",
                ),
            };
            found.push(entry.error(column, what).remedy(remedy));
        }
    }
    found
}

fn is_same(a: &Term, b: &Term) -> bool {
    a.lang == b.lang && a.text == b.text
}

pub(super) fn derived_terms(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        let terms: Vec<(&Term, u64)> = entry.terms().collect();
        for (at, &(term, column)) in terms.iter().enumerate() {
            if term.standing == Standing::Preferred {
                continue;
            }
            let form = Form::new(&term.text, term.lang);
            let source = terms.iter().enumerate().find(|&(other_at, (other, _))| {
                // Of two that stand alike, each a form of the other, the first is kept.
                let goes_before = other.standing < term.standing
                    || other.standing == term.standing
                        && (other_at < at || !Form::new(&other.text, other.lang).is_of(&term.text));
                other_at != at
                    && other.lang == term.lang
                    && goes_before
                    && !is_same(other, term)
                    && form.is_of(&other.text)
            });
            if let Some((_, (other, _))) = source {
                found.push(
                    entry
                        .error(column, derived(term, other))
                        .remedy("delete it"),
                );
            }
        }
    }
    found
}

fn derived(term: &Term, other: &Term) -> String {
    match (other.standing, term.standing) {
        (Standing::Preferred | Standing::Admitted, Standing::Deprecated) => format!(
            "`{}` is never reported as one to avoid: the matcher takes it for a form of `{}`",
            term.text, other.text
        ),
        _ => format!(
            "`{}` is a form of `{}`, which the matcher finds anyway",
            term.text, other.text
        ),
    }
}

pub(super) fn shared_terms(book: &Book) -> Vec<Error> {
    pairs(book, |first, second| {
        let is_used = |term: &Term| term.standing != Standing::Deprecated;
        let same_preferred = first.standing == Standing::Preferred
            && second.standing == Standing::Preferred
            && without_case(&first.text) == without_case(&second.text);
        is_used(first) && is_used(second) && !same_preferred
    })
    .into_iter()
    .map(
        |Pair {
             entry,
             column,
             term,
             other,
             other_term,
         }| {
            let counted = match other_term.standing <= term.standing {
                true => other,
                false => entry,
            };
            let what = format!(
                "`{}` designates `{}` and{} `{}` at {}; it counts for `{}`",
                term.text,
                entry.concept().id,
                match term.text == other_term.text {
                    true => String::new(),
                    false => format!(", as `{}`,", other_term.text),
                },
                other.concept().id,
                other.place(),
                counted.concept().id,
            );
            entry
                .error(column, what)
                .remedy("leave it with one of the two and say so in its note")
        },
    )
    .collect()
}

pub(super) fn avoided_elsewhere(book: &Book) -> Vec<Error> {
    pairs(book, |first, second| {
        (first.standing == Standing::Deprecated) != (second.standing == Standing::Deprecated)
    })
    .into_iter()
    .map(
        |Pair {
             entry,
             column,
             term,
             other,
             ..
         }| {
            let (uses, avoids) = match term.standing {
                Standing::Deprecated => (other, entry),
                _ => (entry, other),
            };
            entry
                .error(
                    column,
                    format!(
                        "`{}` is a term of `{}`, and `{}` says to avoid it; see {}",
                        term.text,
                        uses.concept().id,
                        avoids.concept().id,
                        other.place()
                    ),
                )
                .remedy("delete it in one of the two, or make the note say which is meant")
        },
    )
    .collect()
}

/// A term that stands in two rows.
struct Pair<'e> {
    /// The second of the two rows.
    entry: &'e Entry,
    column: u64,
    term: &'e Term,
    /// The first.
    other: &'e Entry,
    other_term: &'e Term,
}

/// Returns the terms that stand in two rows, in the order of the second, if `is_meant` says so of the two.
fn pairs<'e>(book: &'e Book, is_meant: impl Fn(&Term, &Term) -> bool) -> Vec<Pair<'e>> {
    let mut found = Vec::new();
    for places in book.places().values() {
        for (at, &(second, term)) in places.iter().enumerate() {
            let entry = &book.entries()[second];
            let column = entry.row.columns[term];
            let term = &entry.concept().terms[term];
            let other = places[..at].iter().find_map(|&(first, number)| {
                let other = &book.entries()[first];
                let other_term = &other.concept().terms[number];
                let is_other = other.concept().id != entry.concept().id;
                (is_other && is_meant(other_term, term)).then_some((other, other_term))
            });
            if let Some((other, other_term)) = other {
                found.push((
                    second,
                    column,
                    Pair {
                        entry,
                        column,
                        term,
                        other,
                        other_term,
                    },
                ));
            }
        }
    }
    found.sort_by_key(|(second, column, pair)| (*second, *column, pair.term.text.as_ref()));
    found.into_iter().map(|(_, _, pair)| pair).collect()
}
