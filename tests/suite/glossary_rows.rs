//! The rows of the curated glossary keep the house rules.

use std::{collections::BTreeMap, fs};

use trilex::{Glossary, Lang, Standing};

#[test]
fn every_row_is_complete() {
    let glossary = Glossary::embedded();
    assert!(glossary.concepts().len() >= 1500);
    for concept in glossary.concepts() {
        for lang in Lang::ALL {
            assert!(
                !concept.preferred(lang).is_empty(),
                "{} has no {lang}",
                concept.id
            );
        }
        assert!(!concept.source.is_empty(), "{} has no source", concept.id);
        let avoids = Lang::ALL
            .into_iter()
            .any(|lang| concept.terms(lang, Standing::Deprecated).next().is_some());
        assert!(
            !avoids || !concept.note.is_empty(),
            "{} does not say why",
            concept.id
        );
        assert!(
            concept.status().is_some(),
            "{} is {:?}",
            concept.id,
            concept.status
        );
    }
}

#[test]
fn the_readme_counts_them() {
    let readme = fs::read_to_string("glossary/README.md").unwrap();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for concept in Glossary::embedded().concepts() {
        *counts.entry(concept.status.to_string()).or_default() += 1;
    }
    for (status, count) in counts {
        let row = readme
            .lines()
            .find(|line| line.starts_with(&format!("| `{status}`")));
        assert!(
            row.is_some_and(|row| row.ends_with(&format!("| {count} |"))),
            "glossary/README.md: {status} has {count} rows"
        );
    }
}
