//! Hits as JSON. Fields are added, never changed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Hit;
use crate::{
    glossary::{Concept, Standing},
    lang::Lang,
};

#[derive(Serialize)]
struct HitView<'g> {
    kind: String,
    lang: Lang,
    standing: Standing,
    term: &'g str,
    distance: usize,
    concept: ConceptView<'g>,
}

#[derive(Serialize)]
struct ConceptView<'g> {
    id: &'g str,
    domain: &'g str,
    terms: Vec<TermView<'g>>,
    source: &'g str,
    note: &'g str,
    status: &'g str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    extra: &'g BTreeMap<String, String>,
}

#[derive(Serialize)]
struct TermView<'g> {
    lang: Lang,
    standing: Standing,
    text: &'g str,
}

pub(super) fn write(hits: &[Hit]) -> String {
    let views: Vec<HitView> = hits
        .iter()
        .map(|hit| HitView {
            kind: hit.kind.to_string(),
            lang: hit.term.lang,
            standing: hit.term.standing,
            term: &hit.term.text,
            distance: hit.distance,
            concept: concept(hit.concept),
        })
        .collect();
    serde_json::to_string_pretty(&views).expect("hits have only string keys")
}

fn concept(concept: &Concept) -> ConceptView<'_> {
    ConceptView {
        id: &concept.id,
        domain: &concept.domain,
        terms: concept
            .terms
            .iter()
            .map(|term| TermView {
                lang: term.lang,
                standing: term.standing,
                text: &term.text,
            })
            .collect(),
        source: &concept.source,
        note: &concept.note,
        status: &concept.status,
        extra: &concept.extra,
    }
}
