//! Occurrences: where the terms of a glossary are in a text.
//!
//! Within a language, matches are leftmost-longest and do not overlap; a shorter term inside a longer one is counted apart,
//! as nested.

mod characters;
#[cfg(test)]
mod conformance;
mod select;
mod trie;
mod wordwise;

use std::sync::{Arc, OnceLock};

use characters::Characters;
use wordwise::{Forms, Wordwise};

use crate::{
    glossary::{ConceptId, Glossary, Standing},
    lang::Lang,
    segmenter::Segmenter,
    span::Span,
};

/// A term found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Occurrence {
    /// The concept that the term designates.
    pub concept: ConceptId,
    /// The standing of the term within its concept.
    pub standing: Standing,
    /// The bytes that it takes up in the block.
    pub span: Span,
    /// Whether it is inside a longer term.
    pub nesting: Nesting,
}

/// Whether an occurrence is inside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nesting {
    /// It is not.
    Free,
    /// It is inside an occurrence of another concept's longer term.
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

/// Finds the terms of a glossary.
///
/// It is costly to make and cheap to clone: clones share what was compiled. Each thread takes a [`Searcher`] of its own.
/// What is found is a function of the text and the glossary alone.
///
/// ```
/// use trilex::{Glossary, Lang, Matcher};
///
/// let glossary = Glossary::from_csv("g.csv", "zh,ru\n恐怖主义,терроризм\n").unwrap();
/// let matcher = Matcher::new(glossary);
///
/// let mut searcher = matcher.searcher();
/// assert_eq!(searcher.find("в борьбе с терроризмом", Lang::Ru).len(), 1);
/// ```
#[derive(Clone)]
pub struct Matcher {
    compiled: Arc<Compiled>,
}

/// The terms of a glossary, each language compiled when its first text comes.
struct Compiled {
    glossary: Arc<Glossary>,
    zh: OnceLock<Characters>,
    en: OnceLock<Wordwise>,
    ru: OnceLock<Wordwise>,
}

impl Matcher {
    /// Makes a matcher of the terms of `glossary`. A language is compiled when its first text comes, or by
    /// [`compile`](Matcher::compile).
    pub fn new(glossary: impl Into<Arc<Glossary>>) -> Matcher {
        Matcher {
            compiled: Arc::new(Compiled {
                glossary: glossary.into(),
                zh: OnceLock::new(),
                en: OnceLock::new(),
                ru: OnceLock::new(),
            }),
        }
    }

    /// Compiles the terms of `lang` now, so that its first text does not wait for it.
    ///
    /// ```
    /// use trilex::{Glossary, Lang, Matcher};
    ///
    /// let matcher = Matcher::new(Glossary::from_csv("g.csv", "zh,ru\n恐怖主义,терроризм\n").unwrap());
    /// let compiling = {
    ///     let matcher = matcher.clone();
    ///     std::thread::spawn(move || matcher.compile(Lang::Ru))
    /// };
    /// // Meanwhile the texts are opened.
    /// compiling.join().unwrap();
    /// ```
    pub fn compile(&self, lang: Lang) {
        match lang {
            Lang::Zh => _ = self.compiled.zh(),
            Lang::En => _ = self.compiled.en(),
            Lang::Ru => _ = self.compiled.ru(),
        }
    }

    /// Returns a searcher for one thread.
    pub fn searcher(&self) -> Searcher {
        Searcher {
            compiled: Arc::clone(&self.compiled),
            zh: Segmenter::default(),
            en: Forms::default(),
            ru: Forms::default(),
            matches: Vec::new(),
        }
    }

    /// Returns the glossary whose terms it finds.
    pub fn glossary(&self) -> &Arc<Glossary> {
        &self.compiled.glossary
    }
}

impl Compiled {
    fn zh(&self) -> &Characters {
        self.zh
            .get_or_init(|| Characters::new(&self.terms(Lang::Zh)))
    }

    fn en(&self) -> &Wordwise {
        self.en
            .get_or_init(|| Wordwise::new(&self.terms(Lang::En), Lang::En))
    }

    fn ru(&self) -> &Wordwise {
        self.ru
            .get_or_init(|| Wordwise::new(&self.terms(Lang::Ru), Lang::Ru))
    }

    /// Returns the terms of `lang` by precedence: preferred before admitted before deprecated ones, then in the order of the
    /// glossary. If concepts share a spelling, the first listed owns it.
    fn terms(&self, lang: Lang) -> Vec<(&str, Listed)> {
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
pub struct Searcher {
    compiled: Arc<Compiled>,
    zh: Segmenter,
    en: Forms,
    ru: Forms,
    /// Matches in the text at hand, kept for their memory.
    matches: Vec<Match>,
}

impl Searcher {
    /// Returns the occurrences in `text`, a block in `lang`, in the order in which they begin.
    ///
    /// ```
    /// use trilex::{Glossary, Lang, Matcher, Nesting};
    ///
    /// let glossary = Glossary::from_csv("g.csv", "zh,ru\n恐怖主义,терроризм\n国际恐怖主义,\n").unwrap();
    /// let matcher = Matcher::new(glossary);
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

    /// Returns the occurrences, as [`find`](Searcher::find) does, and the units read: characters other than white space in
    /// Chinese, words in English and Russian.
    pub fn read(&mut self, text: &str, lang: Lang) -> (Vec<Occurrence>, u64) {
        let compiled = &self.compiled;
        let found = &mut self.matches;
        let units = match lang {
            Lang::Zh => compiled.zh().find(text, &mut self.zh, found),
            Lang::En => compiled.en().find(text, &mut self.en, found),
            Lang::Ru => compiled.ru().find(text, &mut self.ru, found),
        };
        (select::select(&mut self.matches), units)
    }
}
