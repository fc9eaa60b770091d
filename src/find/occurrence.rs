//! Occurrences: where the terms of a glossary stand in a text.
//!
//! What counts as one: within a language, matches are leftmost-longest and do not overlap; a shorter term inside a
//! longer one is counted apart, as nested.

mod characters;
#[cfg(test)]
mod conformance;
mod select;

mod trie;
mod wordwise;

use std::sync::OnceLock;

use characters::Characters;
use wordwise::{Forms, Wordwise};

use crate::{
    glossary::{ConceptId, Glossary, Standing},
    lang::Lang,
    lexicon::Segmenter,
    span::Span,
};

/// A term found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The concept that the term designates.
    pub concept: ConceptId,
    /// How the term that was found stands to it.
    pub standing: Standing,
    /// Where it stands in the block.
    pub span: Span,
    /// Whether it stands alone or inside a longer term.
    pub nesting: Nesting,
}

/// Whether an occurrence stands alone or inside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nesting {
    /// It stands alone.
    Free,
    /// It stands inside an occurrence of another concept's longer term.
    Nested,
}

/// A term of the glossary, as a match points to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Listed {
    concept: ConceptId,
    standing: Standing,
}

/// A term found in a text, before it is decided whether it counts.
#[derive(Clone, Copy, Debug)]
struct Match {
    listed: Listed,
    span: Span,
}

/// Finds the terms of a glossary. Costly to make; threads share one and take a [`Searcher`] each.
///
/// What it finds is a function of the text and the glossary alone.
pub struct Matcher<'g> {
    glossary: &'g Glossary,
    zh: OnceLock<Characters>,
    en: OnceLock<Wordwise>,
    ru: OnceLock<Wordwise>,
}

impl<'g> Matcher<'g> {
    /// A matcher of the terms of `glossary`. A language is compiled when its first text comes, unless it was before.
    pub fn new(glossary: &'g Glossary) -> Matcher<'g> {
        Matcher {
            glossary,
            zh: OnceLock::new(),
            en: OnceLock::new(),
            ru: OnceLock::new(),
        }
    }

    /// Compiles the terms of `lang` now rather than when its first text comes.
    ///
    /// ```
    /// use trilex::{Glossary, Lang, Matcher, preload};
    ///
    /// let glossary = Glossary::from_csv("g.csv", "zh,ru\n恐怖主义,терроризм\n").unwrap();
    /// let matcher = Matcher::new(&glossary);
    /// std::thread::scope(|scope| {
    ///     scope.spawn(|| preload(Lang::Ru));
    ///     matcher.compile(Lang::Ru);
    /// });
    ///
    /// assert_eq!(matcher.searcher().find("в борьбе с терроризмом", Lang::Ru).len(), 1);
    /// ```
    pub fn compile(&self, lang: Lang) {
        match lang {
            Lang::Zh => _ = self.characters(),
            Lang::En | Lang::Ru => _ = self.wordwise(lang),
        }
    }

    /// Returns a worker for one thread.
    pub fn searcher(&self) -> Searcher<'_> {
        Searcher {
            matcher: self,
            zh: Segmenter::default(),
            en: Forms::default(),
            ru: Forms::default(),
            matches: Vec::new(),
        }
    }

    /// Returns the glossary that it was made of.
    pub fn glossary(&self) -> &'g Glossary {
        self.glossary
    }

    fn characters(&self) -> &Characters {
        self.zh
            .get_or_init(|| Characters::new(&self.terms(Lang::Zh)))
    }

    fn wordwise(&self, lang: Lang) -> &Wordwise {
        let cell = match lang {
            Lang::En => &self.en,
            Lang::Zh | Lang::Ru => &self.ru,
        };
        cell.get_or_init(|| Wordwise::new(&self.terms(lang), lang))
    }

    /// Returns the terms of `lang`, those first that a spelling belongs to if several concepts have it: the
    /// preferred before the admitted before the deprecated, then in the order of the glossary.
    fn terms(&self, lang: Lang) -> Vec<(&'g str, Listed)> {
        let concepts = || self.glossary.numbered();
        let mut terms = Vec::with_capacity(2 * concepts().len());
        for standing in Standing::ALL {
            for (concept, entry) in concepts() {
                let texts = entry.terms(lang, standing);
                terms.extend(texts.map(|text| (text, Listed { concept, standing })));
            }
        }
        terms
    }
}

/// Searches texts for the terms of a [`Matcher`]; remembers the word forms that it has analysed.
pub struct Searcher<'m> {
    matcher: &'m Matcher<'m>,
    zh: Segmenter,
    en: Forms,
    ru: Forms,
    /// Matches of the text at hand: memory that is used again.
    matches: Vec<Match>,
}

impl Searcher<'_> {
    /// Returns the occurrences in `text`, a block of language `lang`, in the order in which they begin.
    ///
    /// ```
    /// use trilex::{Glossary, Lang, Matcher, Nesting};
    ///
    /// let glossary = Glossary::from_csv("g.csv", "zh,ru\n恐怖主义,терроризм\n国际恐怖主义,\n").unwrap();
    /// let matcher = Matcher::new(&glossary);
    /// let mut searcher = matcher.searcher();
    ///
    /// let text = "打击国际恐怖主义";
    /// let found: Vec<(&str, Nesting)> = searcher
    ///     .find(text, Lang::Zh)
    ///     .iter()
    ///     .map(|occurrence| (occurrence.span.of(text), occurrence.nesting))
    ///     .collect();
    /// assert_eq!(found, [("国际恐怖主义", Nesting::Free), ("恐怖主义", Nesting::Nested)]);
    ///
    /// assert_eq!(searcher.find("в борьбе с терроризмом", Lang::Ru).len(), 1);
    /// ```
    pub fn find(&mut self, text: &str, lang: Lang) -> Vec<Occurrence> {
        self.read(text, lang).0
    }

    /// Returns what [`Searcher::find`] does, and the units read on the way: characters other than white space in Chinese,
    /// words in English and Russian.
    pub fn read(&mut self, text: &str, lang: Lang) -> (Vec<Occurrence>, u64) {
        let units = match lang {
            Lang::Zh => self
                .matcher
                .characters()
                .find(text, &mut self.zh, &mut self.matches),
            Lang::En => self
                .matcher
                .wordwise(lang)
                .find(text, &mut self.en, &mut self.matches),
            Lang::Ru => self
                .matcher
                .wordwise(lang)
                .find(text, &mut self.ru, &mut self.matches),
        };
        (select::select(&mut self.matches), units)
    }
}
