//! What is true of every input.

use std::ops::Range;

use proptest::prelude::*;
use trilex::{
    Detail, Glossary, Input, Lang, Matcher, Options, PerLang, Place, Position, Repeats, Tally,
    blocks, report, report::Format, sentences, tokens,
};

/// Text of the kind that trips programs: three languages, broken lines, odd characters.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        prop::sample::select(vec![
            "恐怖主义",
            "国际恐怖主义",
            "發展中國家",
            "信息通信技",
            "术",
            "，",
            "。",
            "\n\n",
            "\n",
            "\t",
            "　",
            "　　",
            " ",
            "    ",
            "ＩＣＴ",
            "G20",
            "member States",
            "counter-",
            "terrorism. ",
            "WHO",
            "who ",
            "States’ ",
            "государств – ",
            "члены ",
            "наркотических средств",
            "терро-\n",
            "ризма ",
            "прав ",
            "человека. ",
            "ООН",
            "（上接第三版）",
            "- ",
            "1. ",
            "\u{AD}",
            "\u{FEFF}",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    prop::collection::vec(part, 0..16).prop_map(|parts| parts.concat())
}

fn glossary() -> Glossary {
    let rows = "zh,en,ru,zh_also\n\
        恐怖主义,terrorism,терроризм,\n\
        国际恐怖主义,international terrorism,международный терроризм,\n\
        信息通信技术,ICT,ИКТ,ICT\n\
        成员国,member State,государство-член,\n\
        人权,human rights,права человека,\n\
        麻醉药品,narcotic drug,наркотическое средство,\n";
    Glossary::from_csv("glossary", rows).unwrap()
}

fn input(name: &str, text: &str) -> trilex::Result<Input> {
    Ok(Input::Text {
        name: name.to_owned(),
        text: text.to_owned(),
    })
}

/// Counts the terms in a range of the blocks `texts` of the document `number`, each block in each language.
fn part(matcher: &Matcher, texts: &[String], number: usize, range: Range<usize>) -> Tally {
    let mut tally = Tally {
        repeats: range.len() as u64,
        ..Tally::default()
    };
    let mut searcher = matcher.searcher();
    for block in range {
        let position = Position {
            document: number,
            block,
            place: Place::Paragraph(block as u64 + 1),
        };
        for lang in Lang::ALL {
            let (occurrences, units) = searcher.read(&texts[block], lang);
            tally.read(&texts[block], lang, units);
            for occurrence in &occurrences {
                tally.add(occurrence, &texts[block], lang, &position);
            }
        }
    }
    tally
}

/// Counts the terms in a document.
fn tally(matcher: &Matcher, texts: &[String], number: usize) -> Tally {
    let mut tally = part(matcher, texts, number, 0..texts.len());
    tally.end_document();
    tally
}

/// What two documents have is added up; the first occurrence is the first of both.
#[test]
fn documents_are_merged() {
    let matcher = Matcher::new(glossary());
    let texts = [
        "О мире.\n",
        "打击国际恐怖主义和恐怖主义。",
        "Terrorism, and acts of terrorism.",
    ];
    let [first, second, third] = [0, 1, 2].map(|at| tally(&matcher, &[texts[at].to_owned()], at));
    let merged = third.merge(first).merge(second);
    let (id, _) = matcher.glossary().numbered().next().unwrap();
    let count = &merged.concepts[&id];
    let per_lang = |zh, en, ru| PerLang { zh, en, ru };
    assert_eq!(count.free, per_lang(1, 2, 0));
    assert_eq!(count.nested, per_lang(1, 0, 0));
    assert_eq!(count.documents, 2);
    assert_eq!(count.first.as_ref().unwrap().document, 1);
    let mut forms: Vec<(&str, u64)> = (count.forms.iter())
        .map(|(form, count)| (&*form.text, *count))
        .collect();
    forms.sort_unstable();
    let expected = [("Terrorism", 1), ("terrorism", 1), ("恐怖主义", 2)];
    assert_eq!(forms, expected);
}

/// The letters of `text`, which no cleaning may lose.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sentences_and_tokens_lose_nothing(text in text()) {
        for lang in Lang::ALL {
            let whole: String = sentences(&text, lang).map(|span| span.of(&text)).collect();
            prop_assert_eq!(&whole, &text);
            let whole: String = tokens(&text, lang).iter().map(|token| token.span.of(&text)).collect();
            prop_assert_eq!(&whole, &text);
        }
    }

    #[test]
    fn healing_loses_no_letter(text in "([а-яa-z恐怖主义，。 ]{1,12}\n{0,2}){0,8}") {
        let healed: String = blocks(&text, None).iter().map(|block| letters(&block.text)).collect();
        prop_assert_eq!(healed, letters(&text));
    }

    #[test]
    fn occurrences_are_on_characters_and_do_not_overlap(text in text()) {
        let matcher = Matcher::new(glossary());
        for lang in Lang::ALL {
            let mut end = 0;
            for occurrence in matcher.searcher().find(&text, lang) {
                prop_assert!(!occurrence.span.of(&text).is_empty());
                if occurrence.nesting == trilex::Nesting::Free {
                    prop_assert!(occurrence.span.start >= end);
                    end = occurrence.span.end;
                }
            }
        }
    }

    #[test]
    fn more_text_never_means_fewer_hits(text in text(), more in text(), lang in 0..3usize) {
        let matcher = Matcher::new(glossary());
        // What has no letters of any script is read in the language of its document, which more text may change.
        let lang = Some(Lang::ALL[lang]);
        let options = Options { lang, repeats: Repeats::Count, ..Options::default() };
        let hits = |text: &str| -> u64 {
            let report = report(&[input("a", text)], &matcher, &options);
            report.terms.iter().map(|term| term.count + term.nested).sum()
        };
        // A paragraph that is over, so that what follows neither joins nor changes it.
        let text = format!("{text}。\n\n");
        let both = hits(&format!("{text}{more}"));
        prop_assert!(both >= hits(&text) + hits(&more));
    }

    #[test]
    fn merging_is_commutative_and_associative(texts in prop::collection::vec(text(), 3)) {
        let matcher = Matcher::new(glossary());
        let [a, b, c] = [0, 1, 2].map(|number| tally(&matcher, &texts[number..=number], number));
        prop_assert_eq!(a.clone().merge(b.clone()), b.clone().merge(a.clone()));
        prop_assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), a.merge(b.merge(c)));
    }

    #[test]
    fn parts_of_a_document_merge_to_the_whole(texts in prop::collection::vec(text(), 1..6), at in any::<prop::sample::Index>()) {
        let matcher = Matcher::new(glossary());
        let at = at.index(texts.len());
        let mut merged = part(&matcher, &texts, 0, 0..at).merge(part(&matcher, &texts, 0, at..texts.len()));
        merged.end_document();
        prop_assert_eq!(merged, tally(&matcher, &texts, 0));
    }

    #[test]
    fn threads_change_no_byte(texts in prop::collection::vec(text(), 1..12)) {
        let matcher = Matcher::new(glossary());
        let inputs: Vec<_> = texts.iter().enumerate().map(|(at, text)| input(&format!("{at}"), text)).collect();
        let options = Options { detail: Detail::Documents, ..Options::default() };
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| report(&inputs, &matcher, &options).write(Format::Json))
        };
        prop_assert_eq!(on(1), on(5));
    }
}
