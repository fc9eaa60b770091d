//! The embedded glossary against parallel texts: a concept that occurs on the Chinese side should occur on the English and the Russian
//! side too. The texts are not part of the project; without them the tests are skipped, and say so.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::Path,
};

use trilex::{ConceptId, Glossary, Lang, Matcher, Searcher};

use super::is_at_hand;

/// A segment of a parallel text, in the order of [`Lang::ALL`].
type Segment = [String; 3];

/// The goals, targets and indicators of the 2030 Agenda.
fn agenda() -> Option<Vec<Segment>> {
    let text = read("sdg.zh-en-ru.tsv")?;
    let cell = |cell: Option<&str>| cell.unwrap_or_default().to_owned();
    Some(
        text.lines()
            .skip(1)
            .map(|line| {
                let mut cells = line.split('\t').skip(2);
                [cell(cells.next()), cell(cells.next()), cell(cells.next())]
            })
            .collect(),
    )
}

/// The articles of the Universal Declaration of Human Rights. The preambles are not parted alike.
fn declaration() -> Option<Vec<Segment>> {
    let articles = |name: &str, heading: fn(&str) -> bool| -> Option<Vec<String>> {
        let mut articles: Vec<String> = Vec::new();
        for line in read(name)?.lines() {
            match articles.last_mut() {
                _ if heading(line) => articles.push(String::new()),
                Some(article) => article.extend([line, "\n"]),
                None => {}
            }
        }
        Some(articles)
    };
    let zh = articles("udhr.zh-Hans.txt", |line| {
        line.starts_with('第') && line.contains('条') && line.len() < 30
    })?;
    let en = articles("udhr.en.txt", |line| {
        line.starts_with("Article ") && line.len() < 12
    })?;
    let ru = articles("udhr.ru.txt", |line| {
        line.starts_with("Статья ") && line.len() < 24
    })?;
    assert_eq!((zh.len(), en.len(), ru.len()), (30, 30, 30));
    Some(
        zh.into_iter()
            .zip(en)
            .zip(ru)
            .map(|((zh, en), ru)| [zh, en, ru])
            .collect(),
    )
}

fn read(name: &str) -> Option<String> {
    let path = Path::new("../shared/samples").join(name);
    is_at_hand(&path, "equivalents in a parallel text").then(|| fs::read_to_string(&path).unwrap())
}

fn concepts(searcher: &mut Searcher, text: &str, lang: Lang) -> HashSet<ConceptId> {
    text.lines()
        .flat_map(|line| searcher.find(line, lang))
        .map(|occurrence| occurrence.concept)
        .collect()
}

/// Concepts found in the Chinese sides, and how many of them also in the English and the Russian side.
#[derive(Debug, Default)]
struct Shares {
    zh: usize,
    en: usize,
    ru: usize,
}

fn shares(segments: &[Segment]) -> Shares {
    let matcher = Matcher::new(Glossary::embedded());
    let mut searcher = matcher.searcher();
    let mut shares = Shares::default();
    let mut missing: BTreeMap<(Lang, &str), (usize, &str)> = BTreeMap::new();
    for segment in segments {
        let [zh, en, ru] =
            Lang::ALL.map(|lang| concepts(&mut searcher, &segment[lang as usize], lang));
        for concept in zh {
            shares.zh += 1;
            shares.en += usize::from(en.contains(&concept));
            shares.ru += usize::from(ru.contains(&concept));
            for (lang, found) in [(Lang::En, &en), (Lang::Ru, &ru)] {
                if !found.contains(&concept) {
                    let id = matcher.glossary().concept(concept).id.as_ref();
                    let entry = missing
                        .entry((lang, id))
                        .or_insert((0, &segment[lang as usize]));
                    entry.0 += 1;
                }
            }
        }
    }
    for ((lang, id), (count, segment)) in missing {
        println!("{count:>3} without {lang}: {id}: {segment}");
    }
    println!("{shares:?}: en {:.3} ru {:.3}", shares.en(), shares.ru());
    shares
}

impl Shares {
    fn en(&self) -> f64 {
        self.en as f64 / self.zh as f64
    }

    fn ru(&self) -> f64 {
        self.ru as f64 / self.zh as f64
    }
}

#[test]
fn agenda_2030() {
    if let Some(segments) = agenda() {
        let shares = shares(&segments);
        assert!(shares.en() >= 0.87 && shares.ru() >= 0.80, "{shares:?}");
    }
}

#[test]
fn declaration_of_human_rights() {
    if let Some(segments) = declaration() {
        let shares = shares(&segments);
        assert!(shares.en() >= 0.85 && shares.ru() >= 0.86, "{shares:?}");
    }
}
