//! Status: what the glossary and the translator's lists say of a candidate.

mod terms;

use std::collections::{HashMap, HashSet};

use terms::Terms;

use super::{accepted::Accepted, ranking::Candidate, statistics::Key};
use crate::phrase::{shaped, write_key};
use crate::{
    find::occurrence::{Matcher, Searcher},
    glossary::{ConceptId, Standing},
    lang::Lang,
};

/// How a candidate stands to the glossary and to the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing is known of it.
    New,
    /// The glossary has it.
    Known,
    /// It is a part of a glossary term.
    PartOfKnown,
    /// It contains a glossary term.
    ContainsKnown,
    /// It was accepted before.
    Accepted,
    /// It was rejected before.
    Rejected,
}

impl Status {
    /// All of them, in the order in which a list offers them.
    pub const ALL: [Status; 6] = [
        Status::New,
        Status::Known,
        Status::PartOfKnown,
        Status::ContainsKnown,
        Status::Accepted,
        Status::Rejected,
    ];

    /// Returns the word that reports show.
    pub fn name(self) -> &'static str {
        match self {
            Status::New => "new",
            Status::Known => "known",
            Status::PartOfKnown => "part of known",
            Status::ContainsKnown => "contains known",
            Status::Accepted => "accepted",
            Status::Rejected => "rejected",
        }
    }

    /// Whether the translator has nothing to do with it any more.
    pub fn is_settled(self) -> bool {
        matches!(self, Status::Known | Status::Accepted | Status::Rejected)
    }
}

/// Returns the key of a whole text.
pub(crate) fn key_of(text: &str, lang: Lang) -> Key {
    let mut key = Key::default();
    write_key(&shaped(text, lang).words, lang, &mut key);
    key
}

/// Knows the glossary and the lists.
pub(crate) struct Judge<'j> {
    matcher: Option<&'j Matcher>,
    searcher: Option<Searcher>,
    accepted: &'j Accepted,
    rejected: &'j Accepted,
    /// The glossary's terms, by language.
    terms: [Terms; 3],
}

impl<'j> Judge<'j> {
    pub(crate) fn new(
        matcher: Option<&'j Matcher>,
        accepted: &'j Accepted,
        rejected: &'j Accepted,
        langs: &[Lang],
    ) -> Judge<'j> {
        let mut terms = [Vec::new(), Vec::new(), Vec::new()];
        if let Some(matcher) = matcher {
            for (id, concept) in matcher.glossary().numbered() {
                for term in &concept.terms {
                    if langs.contains(&term.lang) && term.standing != Standing::Deprecated {
                        terms[term.lang as usize].push((key_of(&term.text, term.lang), id));
                    }
                }
            }
        }
        let [zh, en, ru] = terms;
        let terms = [
            Terms::new(zh, Lang::Zh),
            Terms::new(en, Lang::En),
            Terms::new(ru, Lang::Ru),
        ];
        Judge {
            matcher,
            searcher: matcher.map(Matcher::searcher),
            accepted,
            rejected,
            terms,
        }
    }

    /// Returns the words of the glossary's terms, by language.
    pub(crate) fn field(&self) -> [HashSet<String>; 3] {
        let mut field = [HashSet::new(), HashSet::new(), HashSet::new()];
        let Some(matcher) = self.matcher else {
            return field;
        };
        for term in matcher
            .glossary()
            .concepts()
            .iter()
            .flat_map(|concept| &concept.terms)
        {
            if !self.terms[term.lang as usize].is_empty() {
                let words = shaped(&term.text, term.lang).words;
                field[term.lang as usize]
                    .extend(words.into_iter().map(|word| word.key.into_text().into()));
            }
        }
        field
    }

    /// Returns the status of a candidate, and the concept that it is related to.
    pub(crate) fn status(&mut self, candidate: &Candidate) -> (Status, Option<ConceptId>) {
        let (status, concept) = self.in_glossary(candidate);
        if self.rejected.has(candidate) {
            return (Status::Rejected, concept);
        }
        match self.accepted.has(candidate) && status != Status::Known {
            true => (Status::Accepted, concept),
            false => (status, concept),
        }
    }

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
        match self.terms[candidate.lang as usize].first_with(&candidate.key) {
            Some(id) => (Status::PartOfKnown, Some(id)),
            None => (Status::New, None),
        }
    }
}
