//! What is new in a batch: concepts, rates and trends.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use crate::{
    date::Date,
    find::tally::Tally,
    glossary::{ConceptId, Glossary},
    lang::{Lang, PerLang},
    rate::{Rate, log_likelihood, per_10k},
    run::report::Report,
};

/// The log-likelihood from which the difference of two rates is reported: 15.13, which chance exceeds once in 10,000
/// comparisons (χ², one degree of freedom). A batch makes thousands of comparisons, so the usual 3.84 would report noise.
pub const SIGNIFICANT: f64 = 15.13;

/// What is new in the documents since the last run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    /// Concepts that occur for the first time, in the order of the report.
    pub concepts: Vec<ConceptRow>,
    /// Concepts whose rate in the new documents differs from that in the known ones, the most surprising first.
    pub rates: Vec<RateRow>,
}

/// A concept that occurs for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConceptRow {
    /// Its id.
    pub id: String,
    /// Its preferred terms.
    pub names: PerLang<String>,
    /// Occurrences, free and nested.
    pub count: u64,
    /// Document and place of the first one.
    pub first: String,
}

/// A concept that is more or less frequent in the new documents than in the known ones.
#[derive(Clone, Debug, PartialEq)]
pub struct RateRow {
    /// Its id.
    pub id: String,
    /// Its preferred terms.
    pub names: PerLang<String>,
    /// The language of the texts that are compared.
    pub lang: Lang,
    /// Free occurrences in new and changed documents.
    pub new: u64,
    /// The same per 10,000 units.
    pub new_per_10k: f64,
    /// Free occurrences in the known documents.
    pub old: u64,
    /// The same per 10,000 units.
    pub old_per_10k: f64,
    /// Log-likelihood G², at least [`SIGNIFICANT`].
    pub g2: f64,
}

/// How often a concept occurs in the documents of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendRow {
    /// Its id.
    pub id: String,
    /// Its preferred terms.
    pub names: PerLang<String>,
    /// The month: `2020-11`.
    pub month: String,
    /// The language of the texts.
    pub lang: Lang,
    /// Documents of that month with text in that language.
    pub documents: u64,
    /// Free occurrences.
    pub count: u64,
    /// The same per 10,000 units.
    pub per_10k: f64,
}

/// A body of text, and how often each concept occurs in it.
#[derive(Default)]
struct Body {
    documents: PerLang<u64>,
    units: PerLang<u64>,
    counts: HashMap<ConceptId, PerLang<u64>>,
}

impl Body {
    fn add(&mut self, tally: &Tally) {
        self.units += tally.units;
        self.documents += tally.units.map(|units| u64::from(units > 0));
        for (id, count) in &tally.concepts {
            *self.counts.entry(*id).or_default() += count.free;
        }
    }

    fn count(&self, id: ConceptId, lang: Lang) -> u64 {
        self.counts.get(&id).map_or(0, |counts| counts[lang])
    }

    fn units(&self, lang: Lang) -> u64 {
        self.units[lang]
    }
}

/// The tallies of a run, put where they belong.
pub(super) struct Gathering {
    glossary: Arc<Glossary>,
    new: Body,
    known: Body,
    months: BTreeMap<String, Body>,
}

impl Gathering {
    pub(super) fn new(glossary: Arc<Glossary>) -> Gathering {
        Gathering {
            glossary,
            new: Body::default(),
            known: Body::default(),
            months: BTreeMap::new(),
        }
    }

    /// Adds the tally of a document that is new, changed or known, and of a day if it has one.
    pub(super) fn add(&mut self, tally: &Tally, status: Age, date: Option<Date>) {
        match status {
            Age::New => self.new.add(tally),
            Age::Known => self.known.add(tally),
        }
        if let Some(date) = date {
            self.months.entry(date.month()).or_default().add(tally);
        }
    }

    /// Returns every concept that occurs in a dated document, by id and language, month by month, the months without it
    /// included.
    pub(super) fn trends(&self) -> impl Iterator<Item = TrendRow> {
        let mut concepts: Vec<_> = self.glossary.numbered().collect();
        concepts.sort_by_key(|(_, concept)| &concept.id);
        let in_languages = concepts
            .into_iter()
            .flat_map(|concept| Lang::ALL.map(|lang| (concept, lang)));
        let found = in_languages.filter(|((id, _), lang)| {
            let mut months = self.months.values();
            months.any(|body| body.count(*id, *lang) > 0)
        });
        found.flat_map(|((id, concept), lang)| {
            let months = self.months.iter();
            let with_text = months.filter(move |(_, body)| body.units(lang) > 0);
            with_text.map(move |(month, body)| TrendRow {
                id: concept.id.to_string(),
                names: PerLang::from_fn(|lang| concept.preferred(lang).to_owned()),
                month: month.clone(),
                lang,
                documents: body.documents[lang],
                count: body.count(id, lang),
                per_10k: per_10k(body.count(id, lang), body.units(lang)),
            })
        })
    }

    /// Returns what is new in the report, the concepts of earlier runs being `seen`.
    pub(super) fn news(&self, report: &Report, seen: &HashSet<String>) -> News {
        let concepts = report
            .terms
            .iter()
            .filter(|term| term.count + term.nested > 0 && !seen.contains(&term.id))
            .map(|term| ConceptRow {
                id: term.id.clone(),
                names: PerLang {
                    zh: term.zh.clone(),
                    en: term.en.clone(),
                    ru: term.ru.clone(),
                },
                count: term.count + term.nested,
                first: term.first.as_ref().map_or(String::new(), |first| {
                    format!("{}, {}", first.document, first.place)
                }),
            })
            .collect();
        News {
            concepts,
            rates: self.rates(),
        }
    }

    fn rates(&self) -> Vec<RateRow> {
        let mut rows = Vec::new();
        for (id, concept) in self.glossary.numbered() {
            for lang in Lang::ALL {
                let (new, old) = (self.new.count(id, lang), self.known.count(id, lang));
                let (new_units, old_units) = (self.new.units(lang), self.known.units(lang));
                let g2 = log_likelihood(&[Rate::new(new, new_units), Rate::new(old, old_units)]);
                if g2 < SIGNIFICANT {
                    continue;
                }
                rows.push(RateRow {
                    id: concept.id.to_string(),
                    names: PerLang::from_fn(|lang| concept.preferred(lang).to_owned()),
                    lang,
                    new,
                    new_per_10k: per_10k(new, new_units),
                    old,
                    old_per_10k: per_10k(old, old_units),
                    g2: (g2 * 100.0).round() / 100.0,
                });
            }
        }
        rows.sort_by(|a, b| {
            b.g2.total_cmp(&a.g2)
                .then_with(|| (&a.id, a.lang).cmp(&(&b.id, b.lang)))
        });
        rows
    }
}

/// Whether a document was there, as it is, in the last run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    New,
    Known,
}
