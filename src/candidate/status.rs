//! Status: what the glossary and the translator's lists say of a candidate.

mod terms;

use std::collections::{HashMap, HashSet};

use terms::Terms;

use super::{
    ranking::Candidate,
    shape::{shaped, write_key},
    statistics::Key,
};
use crate::{
    error::{Error, Result},
    glossary::{ConceptId, Standing},
    lang::Lang,
    occurrence::{Matcher, Searcher},
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

/// The candidates that the translator has decided on: texts, compared by their keys.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    keys: HashSet<(Lang, Key)>,
}

impl Accepted {
    /// Adds a text from a list.
    pub fn add(&mut self, text: &str) {
        if let Some(lang) = Lang::of_script(text) {
            self.keys.insert((lang, key_of(text, lang)));
        }
    }

    /// Adds the texts of a list: one a line, or a CSV or TSV file with a column `candidate`, `zh`, `en` or `ru`.
    ///
    /// # Errors
    ///
    /// If it looks like such a file and cannot be read as one.
    pub fn read(&mut self, text: &str) -> Result<()> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let header = text.lines().next().unwrap_or("");
        let separator = [b'\t', b';', b',']
            .into_iter()
            .find(|&separator| header.as_bytes().contains(&separator))
            .unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .from_reader(text.as_bytes());
        let malformed = |error: csv::Error| {
            Error::new(error.to_string()).remedy("write one candidate a line, or save it as CSV")
        };
        let columns: Vec<usize> = reader
            .headers()
            .map_err(malformed)?
            .iter()
            .enumerate()
            .filter(|(_, name)| ["candidate", "zh", "en", "ru"].contains(name))
            .map(|(at, _)| at)
            .collect();
        if columns.is_empty() {
            text.lines().for_each(|line| self.add(line.trim()));
            return Ok(());
        }
        for record in reader.records() {
            let record = record.map_err(malformed)?;
            for text in columns.iter().filter_map(|&at| record.get(at)) {
                self.add(text);
            }
        }
        Ok(())
    }

    fn has(&self, candidate: &Candidate) -> bool {
        let has = |key| self.keys.contains(&(candidate.lang, key));
        // Most often there is no list, and a text need not be read again.
        !self.keys.is_empty()
            && (has(candidate.key.clone()) || has(key_of(&candidate.text, candidate.lang)))
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
    matcher: Option<&'j Matcher<'j>>,
    searcher: Option<Searcher<'j>>,
    accepted: &'j Accepted,
    rejected: &'j Accepted,
    /// The glossary's terms, by language.
    terms: [Terms; 3],
}

impl<'j> Judge<'j> {
    pub(crate) fn new(
        matcher: Option<&'j Matcher<'j>>,
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
