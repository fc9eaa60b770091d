//! Extraction in MB/s, one thread, with jieba-rs `tag` beside it.
#![allow(clippy::unwrap_used, reason = "a bench that fails is stopped")]

mod corpus;

use std::sync::LazyLock;

use corpus::{Corpus, TEXTS, corpus};
use divan::{Bencher, counter::BytesCount};
use jieba_rs::Jieba;
use trilex::{
    Glossary, Input, Lang, Matcher,
    extract::{Extraction, Task, extract},
};

const SIZE: usize = 4_000_000;

static CORPORA: LazyLock<Vec<Corpus>> = LazyLock::new(|| {
    let made = |&(_, lang, per_term)| corpus(lang, SIZE, per_term);
    TEXTS.iter().map(made).collect()
});

static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

fn main() {
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build_global()
        .unwrap();
    // What the figures below were measured on.
    for ((name, lang, _), Corpus { glossary, text }) in TEXTS.iter().zip(CORPORA.iter()) {
        let glossary = Glossary::from_csv("bench", glossary).unwrap();
        let best = extraction(text, &Matcher::new(glossary)).candidates;
        let occurrences: u64 = best.iter().map(|row| row.count).sum();
        let tagged = match lang {
            Lang::Zh => format!(", {} words tagged", tag(text)),
            Lang::En | Lang::Ru => String::new(),
        };
        println!(
            "{name}: {} bytes, the best {} candidates occur {occurrences} times{tagged}",
            text.len(),
            best.len()
        );
    }
    divan::main();
}

/// All but files and the report: healing, reading, counting, ranking, the best 1,000 that the glossary lacks.
#[divan::bench(args = 0..TEXTS.len())]
fn trilex_extract(bencher: Bencher, text: usize) {
    let Corpus { glossary, text } = &CORPORA[text];
    let glossary = Glossary::from_csv("bench", glossary).unwrap();
    let matcher = Matcher::new(glossary);
    bencher
        .counter(BytesCount::of_str(text))
        .bench_local(|| extraction(text, &matcher));
}

/// What every extractor of Chinese terms does first.
#[divan::bench(args = [0, 1])]
fn jieba_tag(bencher: Bencher, text: usize) {
    let text = &CORPORA[text].text;
    bencher
        .counter(BytesCount::of_str(text))
        .bench_local(|| tag(text));
}

fn extraction(text: &str, matcher: &Matcher) -> Extraction {
    let input = Input::Text {
        name: "bench".to_owned(),
        text: text.to_owned(),
    };
    let task = Task {
        matcher: Some(matcher),
        top: Some(1000),
        ..Task::default()
    };
    extract(&[Ok(input)], &task, |_| ())
}

fn tag(text: &str) -> usize {
    text.lines().map(|line| JIEBA.tag(line, false).len()).sum()
}
