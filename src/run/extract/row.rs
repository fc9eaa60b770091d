//! The rows of an extraction, and its columns, each defined once.

use indexmap::IndexMap;
use serde::Serialize;

use crate::{
    candidate::{Candidate, Status},
    glossary::Concept,
    lang::Lang,
    run::report::First,
};

/// A candidate as it is reported.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CandidateRow {
    /// Place in the list, from 1.
    pub rank: usize,
    /// The form to show.
    pub candidate: String,
    /// Its language.
    pub lang: Lang,
    /// The fused score.
    pub score: f64,
    /// Occurrences.
    pub count: u64,
    /// Documents with an occurrence.
    pub documents: u64,
    /// Length in words.
    pub length: usize,
    /// How it stands to the glossary and to the lists.
    pub status: &'static str,
    /// Id of the glossary's concept that it designates, contains or is part of.
    pub concept: Option<String>,
    /// The surface forms, most frequent first.
    pub forms: Vec<FormCount>,
    /// Shorter candidates that hardly occur outside this one.
    pub parts: Vec<String>,
    /// Parts of speech.
    pub pattern: String,
    /// Where it stands first.
    pub first: First,
    /// The sentence there.
    pub context: String,
    /// The measures by name; what is not known is left out.
    pub measures: IndexMap<&'static str, f64>,
}

/// A surface form and how often it occurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormCount {
    /// The form as it stands in the healed text.
    pub text: String,
    /// Occurrences.
    pub count: u64,
}

impl CandidateRow {
    pub(super) fn new(
        rank: usize,
        candidate: &Candidate,
        status: Status,
        concept: Option<&Concept>,
        names: &[String],
    ) -> CandidateRow {
        let position = candidate.position();
        let measures = candidate
            .measures
            .iter()
            .filter_map(|(measure, value)| Some((measure.name, value?)))
            .collect();
        CandidateRow {
            rank,
            candidate: candidate.text.clone(),
            lang: candidate.lang,
            score: candidate.score,
            count: candidate.count,
            documents: candidate.documents,
            length: candidate.words(),
            status: status.name(),
            concept: concept.map(|concept| concept.id.to_string()),
            forms: candidate
                .forms
                .iter()
                .map(|(text, count)| FormCount {
                    text: text.clone(),
                    count: *count,
                })
                .collect(),
            parts: candidate.parts.clone(),
            pattern: candidate.pattern().to_owned(),
            first: First {
                document: names.get(position.document).cloned().unwrap_or_default(),
                place: position.place.to_string(),
            },
            context: candidate.context(),
            measures,
        }
    }
}
