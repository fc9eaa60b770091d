//! Counting in MB/s, one thread, with jieba-rs `cut` and a hash count beside it.
#![allow(clippy::unwrap_used, reason = "a bench that fails is stopped")]

mod corpus;

use std::{collections::HashMap, sync::LazyLock};

use corpus::{Corpus, TEXTS, corpus};
use divan::{Bencher, counter::BytesCount};
use jieba_rs::Jieba;
use trilex::{Glossary, Matcher, Tally, blocks};

const SIZE: usize = 2_000_000;

static CORPORA: LazyLock<Vec<Corpus>> = LazyLock::new(|| {
    TEXTS
        .iter()
        .map(|&(_, lang, per_term)| corpus(lang, SIZE, per_term))
        .collect()
});

fn main() {
    divan::main();
}

/// Healing, reading and matching of a text in memory: all but files and the report.
#[divan::bench(args = 0..TEXTS.len())]
fn trilex(bencher: Bencher, text: usize) {
    let Corpus { glossary, text } = &CORPORA[text];
    let glossary = Glossary::from_csv("bench", glossary).unwrap();
    let matcher = Matcher::new(glossary);
    let mut searcher = matcher.searcher();
    bencher.counter(BytesCount::of_str(text)).bench_local(|| {
        let mut tally = Tally::default();
        let mut found = 0;
        for block in blocks(text, None) {
            let (occurrences, units) = searcher.read(&block.text, block.lang);
            tally.read(&block.text, block.lang, units);
            found += occurrences.len();
        }
        (tally, found)
    });
}

/// What a script does: segment, and count every word.
#[divan::bench(args = [0, 1])]
fn jieba_cut_and_count(bencher: Bencher, text: usize) {
    let text = &CORPORA[text].text;
    let jieba = Jieba::new();
    bencher.counter(BytesCount::of_str(text)).bench_local(|| {
        let mut counts: HashMap<&str, u64> = HashMap::new();
        for word in jieba.cut(text, false) {
            *counts.entry(word.word).or_default() += 1;
        }
        counts
    });
}
