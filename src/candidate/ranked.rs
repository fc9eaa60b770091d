//! Candidates as they are ranked.

use super::{
    measure::Measures,
    statistics::{Appearance, Entry},
};
use crate::{find::Position, lang::Lang, phrase::Key};

/// What may be a term, with its score.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The form to show: in Russian the nominative.
    pub(crate) text: String,
    /// Its language.
    pub(crate) lang: Lang,
    /// How likely it is a term; only the order means something.
    pub(crate) score: f64,
    /// Occurrences, those inside longer candidates too.
    pub(crate) count: u64,
    /// Documents with an occurrence.
    pub(crate) documents: u64,
    /// The surface forms with their occurrences, most frequent first.
    pub(crate) forms: Vec<(String, u64)>,
    /// Shorter candidates that hardly occur outside this one.
    pub(crate) parts: Vec<String>,
    /// What the score was made of.
    pub(crate) measures: Measures,
    pub(crate) key: Key,
    /// The first occurrence.
    appearance: Appearance,
}

impl Candidate {
    pub(super) fn new(
        key: Key,
        entry: Entry,
        lang: Lang,
        (measures, score): (Measures, f64),
        parts: Vec<String>,
    ) -> Candidate {
        let (count, documents) = (entry.count, entry.documents);
        let forms = entry.forms.sorted(&key);
        let appearance = *entry.appearance;
        Candidate {
            text: shown(&appearance.citation, &forms, lang),
            lang,
            score,
            count,
            documents,
            forms,
            parts,
            measures,
            key,
            appearance,
        }
    }

    /// Returns how many words it has.
    pub(crate) fn words(&self) -> usize {
        self.appearance.ends.len()
    }

    /// Returns the parts of speech: N noun, P name, W verb as a noun, V verb, A adjective, M figure, o link, & and.
    pub(crate) fn pattern(&self) -> &str {
        &self.appearance.pattern
    }

    /// Returns the sentence of the first occurrence, cut to a length.
    pub(crate) fn context(&self) -> String {
        self.appearance.context()
    }

    /// Returns where the first occurrence is.
    pub(crate) fn position(&self) -> &Position {
        &self.appearance.position
    }
}

/// Returns the form to show: in English not with the capitals of a heading or a name if the text mostly does without.
fn shown(citation: &str, forms: &[(String, u64)], lang: Lang) -> String {
    let is_small = |form: &&(String, u64)| !form.0.contains(char::is_uppercase);
    let best = forms.iter().find(is_small);
    let small: u64 = forms.iter().filter(is_small).map(|form| form.1).sum();
    let all: u64 = forms.iter().map(|form| form.1).sum();
    match (lang, best) {
        (Lang::En, Some((form, _))) if 2 * small >= all => form.clone(),
        (Lang::Zh | Lang::En | Lang::Ru, _) => citation.to_owned(),
    }
}
