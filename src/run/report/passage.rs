//! Passages: where the terms of a report stand, and what stands around them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    find::concordance::{Concordance, Contexts},
    find::occurrence::Nesting,
    glossary::{Glossary, Standing},
    lang::Lang,
    token::{TokenKind, words},
};

/// An occurrence with the text on both sides of it. `left`, `found` and `right` are one piece of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContextRow {
    /// Id of the concept.
    pub id: String,
    /// Name of the document.
    pub document: String,
    /// Where in the document: `line 12`.
    pub place: String,
    /// Its language.
    pub lang: Lang,
    /// The text before it; begins with an ellipsis where the paragraph does not.
    pub left: String,
    /// The term as it stands in the text.
    #[serde(rename = "match")]
    pub found: String,
    /// The text behind it; ends with an ellipsis where the paragraph does not.
    pub right: String,
    /// Whether it stands inside a longer term.
    pub nested: bool,
    /// Whether it is a form of a term that the glossary says to avoid.
    pub deprecated: bool,
}

/// Where in a document a concept stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpreadRow {
    /// Id of the concept.
    pub id: String,
    /// Number of the document in the report, from 0: names may be the same.
    #[serde(skip)]
    pub number: usize,
    /// Name of the document.
    pub document: String,
    /// The places, in thousandths of the document's length.
    pub at: Vec<u16>,
}

/// The occurrences of a report that were kept with their contexts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Passages {
    /// Contexts of one concept that were kept at most in each language.
    pub most: usize,
    /// The contexts, concept by concept in the order of ids, each in reading order.
    pub contexts: Vec<ContextRow>,
    /// Where in each document each concept stands, in the same order.
    pub spreads: Vec<SpreadRow>,
}

/// Returns what was kept, `None` if nothing was to be. `documents` are, by their number in the run, their number in the report and
/// their name.
pub(crate) fn passages(
    glossary: &Glossary,
    concordance: &Concordance,
    documents: &BTreeMap<usize, (usize, &str)>,
    contexts: Contexts,
) -> Option<Passages> {
    let most = match contexts {
        Contexts::None => return None,
        Contexts::First(most) | Contexts::Of(_, most) => most,
    };
    let mut concepts: Vec<_> = glossary.numbered().collect();
    concepts.sort_by_key(|(_, concept)| &concept.id);
    let known = |document: &usize| documents.get(document).copied().unwrap_or_default();
    let mut passages = Passages {
        most,
        ..Passages::default()
    };
    for (number, concept) in concepts {
        let lines = concordance.lines(number).into_iter();
        passages.contexts.extend(lines.map(|line| ContextRow {
            id: concept.id.to_string(),
            document: known(&line.position.document).1.to_owned(),
            place: line.position.place.to_string(),
            lang: line.lang,
            left: line.left.clone(),
            found: line.found.clone(),
            right: line.right.clone(),
            nested: line.nesting == Nesting::Nested,
            deprecated: line.standing == Standing::Deprecated,
        }));
        let spread = concordance.spread(number).into_iter();
        passages.spreads.extend(spread.map(|(document, at)| {
            let (number, name) = known(&document);
            SpreadRow {
                id: concept.id.to_string(),
                number,
                document: name.to_owned(),
                at,
            }
        }));
    }
    Some(passages)
}

/// In which order the lines of a concordance stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By document and place.
    #[default]
    Place,
    /// By the words before the term, the nearest first.
    Left,
    /// By the words behind the term.
    Right,
}

impl Passages {
    /// Sorts the contexts. Equals stay in their order.
    pub fn sort(&mut self, sort: Sort) {
        match sort {
            Sort::Place => {}
            Sort::Left => self.contexts.sort_by_cached_key(|row| {
                let mut words = folded_words(&row.left);
                words.reverse();
                words
            }),
            Sort::Right => self
                .contexts
                .sort_by_cached_key(|row| folded_words(&row.right)),
        }
    }
}

/// Returns the words of `text` as they are sorted: without case, ё as е, a Chinese character a word.
fn folded_words(text: &str) -> Vec<String> {
    words(text)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.span.of(text).to_lowercase().replace('ё', "е"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_by_what_stands_beside() {
        let row = |left: &str, right: &str| ContextRow {
            id: "t".to_owned(),
            document: "d".to_owned(),
            place: "line 1".to_owned(),
            lang: Lang::Ru,
            left: left.to_owned(),
            found: "терроризм".to_owned(),
            right: right.to_owned(),
            nested: false,
            deprecated: false,
        };
        let mut passages = Passages {
            most: 9,
            contexts: vec![
                row("это международный ", " и наркотики"),
                row("что Ёмкий ", ", экстремизм"),
                row("а ещё новый ", " Во всём"),
            ],
            spreads: Vec::new(),
        };
        let lefts = |passages: &Passages| -> Vec<String> {
            let rows = passages.contexts.iter();
            rows.map(|row| row.left.split(' ').rev().nth(1).unwrap_or("").to_owned())
                .collect()
        };
        passages.sort(Sort::Left);
        assert_eq!(lefts(&passages), ["Ёмкий", "международный", "новый"]);
        passages.sort(Sort::Right);
        assert_eq!(lefts(&passages), ["новый", "международный", "Ёмкий"]);
    }
}
