//! The judge: what the glossary and the translator's lists say of candidates.

mod terms;

use std::collections::{HashMap, HashSet};

use terms::Terms;

use super::{accepted::Accepted, ranked::Candidate, status::Status};
use crate::{
    find::occurrence::{Matcher, Searcher},
    glossary::{ConceptId, Standing},
    lang::{Lang, PerLang},
    phrase::{Key, shaped, write_key},
};

/// Knows the glossary and the lists.
pub(crate) struct Judge<'j> {
    searcher: Option<Searcher>,
    accepted: &'j Accepted,
    rejected: &'j Accepted,
    /// The glossary's terms.
    terms: PerLang<Terms>,
    /// The keys of the words of the glossary's terms.
    field: PerLang<HashSet<String>>,
}

impl<'j> Judge<'j> {
    /// Returns a judge of candidates of `langs`.
    pub(crate) fn new(
        matcher: Option<&'j Matcher>,
        accepted: &'j Accepted,
        rejected: &'j Accepted,
        langs: &[Lang],
    ) -> Judge<'j> {
        let mut terms = PerLang::from_fn(|_| Vec::new());
        let mut field = PerLang::from_fn(|_| HashSet::new());
        let concepts = matcher
            .into_iter()
            .flat_map(|matcher| matcher.glossary().numbered());
        for (id, concept) in concepts {
            for term in &concept.terms {
                if !langs.contains(&term.lang) {
                    continue;
                }
                let words = shaped(&term.text, term.lang).words;
                if term.standing != Standing::Deprecated {
                    let mut key = Key::default();
                    write_key(&words, term.lang, &mut key);
                    terms[term.lang].push((key, id));
                }
                let keys = words.into_iter().map(|word| word.key.into_text().into());
                field[term.lang].extend(keys);
            }
        }
        Judge {
            searcher: matcher.map(Matcher::searcher),
            accepted,
            rejected,
            terms: PerLang::from_fn(|lang| Terms::new(std::mem::take(&mut terms[lang]), lang)),
            field,
        }
    }

    /// Returns the keys of the words of the glossary's terms; none of languages that are not judged.
    pub(crate) fn field(&self) -> &PerLang<HashSet<String>> {
        &self.field
    }

    /// Returns the status of a candidate, and the concept that it is related to.
    pub(crate) fn status(&mut self, candidate: &Candidate) -> (Status, Option<ConceptId>) {
        let (status, concept) = self.in_glossary(candidate);
        if self.rejected.has(candidate) {
            return (Status::Rejected, concept);
        }
        if status != Status::Known && self.accepted.has(candidate) {
            return (Status::Accepted, concept);
        }
        (status, concept)
    }

    /// Returns what the glossary says of a candidate.
    fn in_glossary(&mut self, candidate: &Candidate) -> (Status, Option<ConceptId>) {
        let Some(searcher) = &mut self.searcher else {
            return (Status::New, None);
        };
        let forms = candidate.forms.iter().map(|(form, _)| form.as_str());
        let mut inside: HashMap<ConceptId, usize> = HashMap::new();
        for text in std::iter::once(candidate.text.as_str()).chain(forms) {
            for occurrence in searcher.find(text, candidate.lang) {
                let length = occurrence.span.end - occurrence.span.start;
                if length == text.len() {
                    return (Status::Known, Some(occurrence.concept));
                }
                inside.insert(occurrence.concept, length);
            }
        }
        let longest = inside.into_iter().max_by_key(|&(id, length)| (length, id));
        if let Some((id, _)) = longest {
            return (Status::ContainsKnown, Some(id));
        }
        match self.terms[candidate.lang].first_with(&candidate.key) {
            Some(id) => (Status::PartOfKnown, Some(id)),
            None => (Status::New, None),
        }
    }
}
