//! Why a query finds nothing, and what is near it.

use std::collections::BTreeMap;

use crate::{
    glossary::Glossary,
    lang::{Lang, PerLang},
    read::Block,
    token::{TokenKind, fold::Fold, tokens, words},
};

/// Examples of each kind that are kept.
const MOST: usize = 5;

/// How alike two words are at least to be near, from 0 to 1 (Damerau-Levenshtein distance, relative to the longer one).
const ALIKE: f64 = 0.7;

/// Looks in texts for what comes near a term that was not found in them.
pub struct Near {
    /// The term, folded.
    query: String,
    lang: Lang,
    fold: Fold,
    has_read: PerLang<bool>,
    inside: BTreeMap<String, (u64, String)>,
    alike: BTreeMap<String, u64>,
}

impl Near {
    /// Looks for what is near `query`, a term in `lang`.
    pub fn new(query: &str, lang: Lang) -> Near {
        let fold = Fold::load();
        Near {
            query: folded(query, fold),
            lang,
            fold,
            has_read: PerLang::default(),
            inside: BTreeMap::new(),
            alike: BTreeMap::new(),
        }
    }

    /// Reads a block of the document called `document`.
    pub fn read(&mut self, document: &str, block: &Block) {
        self.has_read[block.lang] = true;
        let text = folded(&block.text, self.fold);
        for (at, _) in text.match_indices(&self.query) {
            let word = around(&text, at, at + self.query.len(), block.lang);
            let place = || format!("{document}, {}", block.place);
            self.inside.entry(word).or_insert_with(|| (0, place())).0 += 1;
        }
        if block.lang != self.lang || self.lang == Lang::Zh {
            return;
        }
        for token in words(&text).filter(|token| token.kind == TokenKind::Word) {
            let word = token.span.of(&text);
            if strsim::normalized_damerau_levenshtein(word, &self.query) >= ALIKE {
                *self.alike.entry(word.to_owned()).or_default() += 1;
            }
        }
    }

    /// Whether any of the text was in this language.
    pub fn has_read(&self, lang: Lang) -> bool {
        self.has_read[lang]
    }

    /// Returns what the query stands inside of: the longer word, how often, and where first; the most frequent first.
    pub fn inside(&self) -> Vec<(&str, u64, &str)> {
        let words = self.inside.iter();
        let mut found: Vec<(&str, u64, &str)> = words
            .map(|(word, (count, place))| (word.as_str(), *count, place.as_str()))
            .collect();
        found.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
        found.truncate(MOST);
        found
    }

    /// Returns the words of the text that are spelt nearly like the query, the most alike first.
    pub fn alike(&self) -> Vec<(&str, u64)> {
        let words = self
            .alike
            .iter()
            .map(|(word, count)| (word.as_str(), *count));
        nearest(
            &self.query,
            words.map(|(word, count)| (word, (word, count))),
        )
    }

    /// Returns the terms of `glossary` that hold the query or are spelt nearly like it, each with its concept's id.
    pub fn listed<'g>(&self, glossary: &'g Glossary) -> Vec<(&'g str, &'g str)> {
        let terms: Vec<(String, (&str, &str))> = glossary
            .concepts()
            .iter()
            .flat_map(|concept| concept.terms.iter().map(move |term| (concept, term)))
            .map(|(concept, term)| {
                let shown = (term.text.as_ref(), concept.id.as_ref());
                (folded(&term.text, self.fold), shown)
            })
            .collect();
        let near = terms.iter().filter(|(text, _)| {
            text.contains(&self.query)
                || strsim::normalized_damerau_levenshtein(text, &self.query) >= ALIKE
        });
        nearest(
            &self.query,
            near.map(|(text, shown)| (text.as_str(), *shown)),
        )
    }
}

/// Returns the values whose texts are most like `query`.
fn nearest<'t, T: Ord>(query: &str, texts: impl Iterator<Item = (&'t str, T)>) -> Vec<T> {
    let mut ranked: Vec<(f64, T)> = texts
        .map(|(text, value)| (strsim::normalized_damerau_levenshtein(text, query), value))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    ranked.truncate(MOST);
    ranked.into_iter().map(|(_, value)| value).collect()
}

fn folded(text: &str, fold: Fold) -> String {
    let lower = text
        .trim()
        .chars()
        .map(|c| fold.char(c))
        .flat_map(char::to_lowercase);
    lower.map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

/// Returns the words of `text` that `start..end` touches.
fn around(text: &str, start: usize, end: usize, lang: Lang) -> String {
    let touched = tokens(text, lang)
        .into_iter()
        .filter(|token| token.span.start < end && start < token.span.end);
    touched.map(|token| token.span.of(text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks;

    /// What is near `query` in `text`.
    fn near(query: &str, text: &str) -> Near {
        let mut near = Near::new(query, Lang::of_script(query).unwrap());
        for block in blocks(text, None) {
            near.read("d", &block);
        }
        near
    }

    #[test]
    fn inside_a_longer_word() {
        let found = near("中国", "支持发展中国家。各发展中国家。");
        assert_eq!(found.inside(), [("发展中国家", 2, "d, line 1")]);
        assert!(near("海洋", "支持发展中国家。").inside().is_empty());
    }

    #[test]
    fn spelt_nearly_alike() {
        let found = near(
            "теroризм".replace("ro", "ро").as_str(),
            "Терроризм и терроризмом.",
        );
        assert_eq!(found.alike(), [("терроризм", 1), ("терроризмом", 1)]);
        let glossary =
            Glossary::from_csv("g", "id,en\nt,terrorism\nc,counter-terrorism\ns,sea\n").unwrap();
        let found = near("terorism", "Peace.");
        assert_eq!(found.listed(&glossary), [("terrorism", "t")]);
        assert!(found.has_read(Lang::En) && !found.has_read(Lang::Ru));
    }
}
