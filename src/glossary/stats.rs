//! How much a glossary has, in figures.

use indexmap::IndexMap;
use serde::Serialize;

use super::{Concept, Glossary, Standing, Status};
use crate::lang::{Lang, PerLang};

/// How many concepts and terms a glossary has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Statistics {
    /// Its concepts by domain, in the order in which the domains first occur.
    pub domains: Vec<ConceptFigures>,
    /// All its concepts.
    pub all: ConceptFigures,
    /// Its terms, by language.
    pub terms: Vec<TermFigures>,
}

/// How many concepts a domain has. [`CONCEPT_FIGURES`] explains each figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ConceptFigures {
    /// The domain; an empty string for concepts without one.
    pub domain: String,
    /// Concepts.
    pub concepts: u64,
    /// Those with a preferred term in each language.
    pub complete: u64,
    /// Those with a preferred Chinese term.
    pub zh: u64,
    /// Those with a preferred English term.
    pub en: u64,
    /// Those with a preferred Russian term.
    pub ru: u64,
    /// Those with the status `verified`.
    pub verified: u64,
    /// Those with the status `reviewed`.
    pub reviewed: u64,
    /// Those with the status `draft`.
    pub draft: u64,
    /// Those with another status or none.
    pub other: u64,
}

/// How many terms a language has, by standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TermFigures {
    /// The language.
    pub lang: Lang,
    /// Preferred terms.
    pub preferred: u64,
    /// Admitted terms.
    pub admitted: u64,
    /// Deprecated terms.
    pub deprecated: u64,
}

/// A column of figures in a table whose rows are `R`.
///
/// ```
/// use trilex::{Glossary, glossary::CONCEPT_FIGURES};
///
/// let all = Glossary::from_csv("g.csv", "en\nsea\npeace\n").unwrap().statistics().all;
/// let figure = &CONCEPT_FIGURES[0];
/// assert_eq!((figure.name, (figure.of)(&all)), ("concepts", 2));
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Figure<R> {
    /// Its header.
    pub name: &'static str,
    /// What it counts.
    pub about: &'static str,
    /// Takes it from a row.
    pub of: fn(&R) -> u64,
}

const fn figure<R>(name: &'static str, about: &'static str, of: fn(&R) -> u64) -> Figure<R> {
    Figure { name, about, of }
}

/// The figures of a domain, in order; the unit is concepts.
#[rustfmt::skip]
pub const CONCEPT_FIGURES: [Figure<ConceptFigures>; 9] = [
    figure("concepts", "Concepts.", |row| row.concepts),
    figure("complete", "Concepts with a preferred term in each of the three languages.", |row| row.complete),
    figure("zh", "Concepts with a preferred Chinese term.", |row| row.zh),
    figure("en", "Concepts with a preferred English term.", |row| row.en),
    figure("ru", "Concepts with a preferred Russian term.", |row| row.ru),
    figure("verified", "Concepts with the status verified.", |row| row.verified),
    figure("reviewed", "Concepts with the status reviewed.", |row| row.reviewed),
    figure("draft", "Concepts with the status draft.", |row| row.draft),
    figure("other", "Concepts with another status, or none.", |row| row.other),
];

/// The figures of a language, in order; the unit is terms.
#[rustfmt::skip]
pub const TERM_FIGURES: [Figure<TermFigures>; 3] = [
    figure("preferred", "Preferred terms.", |row| row.preferred),
    figure("admitted", "Admitted terms.", |row| row.admitted),
    figure("deprecated", "Terms to avoid.", |row| row.deprecated),
];

impl Glossary {
    /// Counts the concepts and terms of the glossary.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let text = "domain,zh,en,ru,en_also,status\nlaw,法律,law,закон,statute|act,draft\nlaw,条约,,,,\n";
    /// let statistics = Glossary::from_csv("g.csv", text).unwrap().statistics();
    ///
    /// assert_eq!((statistics.all.concepts, statistics.all.complete, statistics.all.draft), (2, 1, 1));
    /// assert_eq!(statistics.terms[1].admitted, 2);
    /// ```
    pub fn statistics(&self) -> Statistics {
        let mut all = ConceptFigures::default();
        let mut domains: IndexMap<&str, ConceptFigures> = IndexMap::new();
        for concept in &self.concepts {
            let row = domains.entry(&concept.domain).or_default();
            row.add(concept);
            all.add(concept);
        }
        let domains = domains.into_iter().map(|(domain, row)| ConceptFigures {
            domain: domain.to_owned(),
            ..row
        });
        Statistics {
            domains: domains.collect(),
            all,
            terms: Lang::ALL.map(|lang| self.term_figures(lang)).into(),
        }
    }

    fn term_figures(&self, lang: Lang) -> TermFigures {
        let count = |standing| {
            let concepts = self.concepts.iter();
            let terms = concepts.map(|concept| concept.terms(lang, standing).count() as u64);
            terms.sum()
        };
        TermFigures {
            lang,
            preferred: count(Standing::Preferred),
            admitted: count(Standing::Admitted),
            deprecated: count(Standing::Deprecated),
        }
    }
}

impl ConceptFigures {
    /// Counts one concept more.
    fn add(&mut self, concept: &Concept) {
        let has = PerLang::from_fn(|lang| u64::from(!concept.preferred(lang).is_empty()));
        self.concepts += 1;
        self.complete += u64::from(has.total() == Lang::ALL.len() as u64);
        self.zh += has.zh;
        self.en += has.en;
        self.ru += has.ru;
        *match concept.status() {
            Some(Status::Verified) => &mut self.verified,
            Some(Status::Reviewed) => &mut self.reviewed,
            Some(Status::Draft) => &mut self.draft,
            None => &mut self.other,
        } += 1;
    }
}
