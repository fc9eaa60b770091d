//! The matcher finds what `token::Form` promises lints and look-ups that it finds.

use super::Matcher;
use crate::{
    glossary::{Glossary, Source},
    lang::Lang,
    token::Form,
};

/// Forms that only their sentence can decide on, so that they need not be found alone.
const MOST_UNSURE: usize = 3;

#[test]
fn forms_are_found() {
    let glossary = Glossary::load(&[Source::Embedded]).unwrap();
    let mut checked = 0;
    let mut unsure = Vec::new();
    // Every seventh, for time: each term takes a matcher of its own.
    for concept in glossary.concepts().iter().step_by(7) {
        for term in &concept.terms {
            let header = Lang::code(term.lang);
            let row = term.text.replace('"', "\"\"");
            let alone = Glossary::from_csv("term", &format!("{header}\n\"{row}\"\n")).unwrap();
            let mut others = concept
                .terms
                .iter()
                .filter(|other| other.lang == term.lang && *other != term)
                .peekable();
            if others.peek().is_none() {
                continue;
            }
            let matcher = Matcher::new(alone);
            let mut searcher = matcher.searcher();
            for other in others {
                checked += 1;
                let found = searcher.find(&other.text, other.lang);
                let whole = (0..other.text.len()).into();
                let is_found = found.iter().any(|found| found.span == whole);
                if is_found != Form::new(&other.text, other.lang).is_of(&term.text) {
                    unsure.push(format!("{} in {}: {is_found}", term.text, other.text));
                }
            }
        }
    }
    assert!(checked > 500, "{checked}");
    assert!(unsure.len() <= MOST_UNSURE, "{}", unsure.join("\n"));
}

#[test]
fn compounds_apart_and_with_hyphens() {
    #[rustfmt::skip]
    let cases = [
        ("cooperation", "co-operation", true), ("cooperation", "co\u{2010}operation", true), ("cooperation", "co operation", false),
        ("cybersecurity", "cyber security", true), ("cyber security", "cybersecurity", true),
        ("non-proliferation", "non proliferation", true), ("regional", "re gional", false),
        ("наркотик", "нарко-тиков", true), ("наркотик", "нарко тиков", false),
        ("кибербезопасность", "кибер-безопасности", true), ("интернет-провайдер", "интернет провайдер", true),
    ];
    for (term, text, expected) in cases {
        let lang = if term.is_ascii() { Lang::En } else { Lang::Ru };
        let glossary = Glossary::from_csv("term", &format!("{}\n{term}\n", lang.code())).unwrap();
        let matcher = Matcher::new(glossary);
        let is_found = matcher.searcher().find(text, lang).len() == 1;
        assert_eq!(is_found, expected, "{term} in {text}");
    }
}
