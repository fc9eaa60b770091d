//! What a glossary has, in figures.

use serde::Serialize;

use super::{Glossary, Standing};
use crate::lang::Lang;

/// What a glossary has, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Statistics {
    /// Its concepts by domain, in the order in which the domains first stand in it.
    pub domains: Vec<ConceptFigures>,
    /// All its concepts.
    pub all: ConceptFigures,
    /// Its terms, by language.
    pub terms: Vec<TermFigures>,
}

/// How many concepts there are; each figure is one of [`CONCEPT_FIGURES`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ConceptFigures {
    /// The domain, an empty string for concepts without one.
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

/// How many terms there are in a language, by standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermFigures {
    /// The language.
    pub lang: Lang,
    /// Preferred terms.
    pub preferred: u64,
    /// Admitted terms.
    pub admitted: u64,
    /// Terms to be avoided.
    pub deprecated: u64,
}

/// A figure of a table of `R`.
#[derive(Clone, Copy)]
pub struct Figure<R> {
    /// Its header.
    pub name: &'static str,
    /// What is counted.
    pub about: &'static str,
    /// Returns it.
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
    figure("deprecated", "Terms to be avoided.", |row| row.deprecated),
];

impl Glossary {
    /// Counts what the glossary has.
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
        let mut domains: Vec<ConceptFigures> = Vec::new();
        for concept in &self.concepts {
            let known = domains.iter().position(|row| row.domain == concept.domain);
            let at = known.unwrap_or_else(|| {
                domains.push(ConceptFigures {
                    domain: concept.domain.to_string(),
                    ..ConceptFigures::default()
                });
                domains.len() - 1
            });
            let has = Lang::ALL.map(|lang| !concept.preferred(lang).is_empty());
            for row in [&mut domains[at], &mut all] {
                row.concepts += 1;
                row.complete += u64::from(has.iter().all(|&has| has));
                let [zh, en, ru] = has.map(u64::from);
                row.zh += zh;
                row.en += en;
                row.ru += ru;
                *match concept.status.as_ref() {
                    "verified" => &mut row.verified,
                    "reviewed" => &mut row.reviewed,
                    "draft" => &mut row.draft,
                    _ => &mut row.other,
                } += 1;
            }
        }
        Statistics {
            domains,
            all,
            terms: Lang::ALL.map(|lang| self.term_figures(lang)).into(),
        }
    }

    fn term_figures(&self, lang: Lang) -> TermFigures {
        let count = |standing| {
            let terms = self
                .concepts
                .iter()
                .map(|concept| concept.terms(lang, standing).count());
            terms.sum::<usize>() as u64
        };
        TermFigures {
            lang,
            preferred: count(Standing::Preferred),
            admitted: count(Standing::Admitted),
            deprecated: count(Standing::Deprecated),
        }
    }
}
