//! Texts to count in: made by rule, the same each time, with terms as dense as asked for.

use std::collections::BTreeMap;

use trilex::{Glossary, Lang, Standing, TokenKind, tokens};

/// The texts of the benches: name, language, words for one term.
pub(crate) const TEXTS: [(&str, Lang, usize); 4] = [
    ("zh-sparse", Lang::Zh, 200),
    ("zh-dense", Lang::Zh, 3),
    ("en", Lang::En, 20),
    ("ru", Lang::Ru, 20),
];

/// A text and the glossary that is counted in it.
pub(crate) struct Corpus {
    /// The glossary, as CSV.
    pub(crate) glossary: String,
    /// The text, a paragraph a line.
    pub(crate) text: String,
}

/// Numbers by xorshift: the same sequence for the same seed.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    /// A number below `bound`, n being about as likely as 1/n: words are used like that (Zipf's law).
    fn zipf(&mut self, bound: usize) -> usize {
        let share = self.below(1 << 20) as f64 / (1 << 20) as f64;
        (((bound as f64).powf(share)) as usize - 1).min(bound - 1)
    }
}

/// Makes a text of about `bytes` bytes with one of 1,000 terms in every `per_term` words.
///
/// The words are those of the project's own statement and glossary, the terms are from the glossary.
pub(crate) fn corpus(lang: Lang, bytes: usize, per_term: usize) -> Corpus {
    let embedded = Glossary::embedded();
    let terms: Vec<&str> = embedded
        .concepts()
        .iter()
        .filter_map(|concept| concept.terms(lang, Standing::Preferred).next())
        .filter(|term| term.chars().count() > 3)
        .step_by(3)
        .take(1000)
        .collect();
    let words = words(lang, &embedded, &terms);
    let mut random = Random(0x5EED);
    let mut text = String::with_capacity(bytes + 1000);
    let space = if lang == Lang::Zh { "" } else { " " };
    let (comma, stop) = if lang == Lang::Zh {
        ("，", "。")
    } else {
        (", ", ". ")
    };
    while text.len() < bytes {
        for _ in 0..4 + random.below(8) {
            for _ in 0..4 + random.below(12) {
                let word = match random.below(per_term) {
                    0 => terms[random.zipf(terms.len())],
                    _ => &words[random.zipf(words.len())],
                };
                text.push_str(word);
                text.push_str(space);
            }
            text.push_str(if random.below(3) == 0 { stop } else { comma });
        }
        text.push_str(stop);
        text.push('\n');
    }
    let mut glossary = format!("{lang}\n");
    for term in terms {
        glossary += &format!("\"{term}\"\n");
    }
    Corpus { glossary, text }
}

/// The words of the statement and of the glossary's terms, the most frequent first.
fn words(lang: Lang, glossary: &Glossary, terms: &[&str]) -> Vec<String> {
    let statement = match lang {
        Lang::Zh => include_str!("../data/statement.zh.txt"),
        Lang::En => include_str!("../data/statement.en.txt"),
        Lang::Ru => include_str!("../data/statement.ru.txt"),
    };
    let titles = glossary
        .concepts()
        .iter()
        .flat_map(|concept| concept.terms(lang, Standing::Preferred));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in std::iter::once(statement).chain(titles) {
        for token in tokens(text, lang) {
            // A word that is a term would stand in the text more often than asked for.
            if token.kind == TokenKind::Word && !terms.contains(&token.span.of(text)) {
                *counts.entry(token.span.of(text)).or_default() += 1;
            }
        }
    }
    let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
    words.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    words.into_iter().map(|(word, _)| word.to_owned()).collect()
}
