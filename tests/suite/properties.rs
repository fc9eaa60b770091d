//! What is true of every input.

use proptest::prelude::*;
use trilex::{
    Detail, Glossary, Input, Lang, Matcher, Options, Tally, blocks, report, report::Format,
    sentences, tokens,
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
        let glossary = glossary();
        let matcher = Matcher::new(&glossary);
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
    fn more_text_never_means_fewer_hits(text in text(), more in text()) {
        let glossary = glossary();
        let matcher = Matcher::new(&glossary);
        let count = |inputs: &[trilex::Result<Input>]| -> u64 {
            report(inputs, &matcher, &Options::default()).terms.iter().map(|term| term.count).sum()
        };
        let one = count(&[input("a", &text)]);
        let both = count(&[input("a", &text), input("b", &more)]);
        prop_assert!(one <= both);
    }

    #[test]
    fn merging_is_commutative_and_associative(texts in prop::collection::vec(text(), 3)) {
        let [a, b, c] = [0, 1, 2].map(|at| {
            let mut tally = Tally::default();
            tally.read(&texts[at], Lang::ALL[at], at as u64);
            tally.repeats = at as u64;
            tally
        });
        prop_assert_eq!(a.clone().merge(b.clone()), b.clone().merge(a.clone()));
        prop_assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), a.merge(b.merge(c)));
    }

    #[test]
    fn threads_change_no_byte(texts in prop::collection::vec(text(), 1..12)) {
        let glossary = glossary();
        let matcher = Matcher::new(&glossary);
        let inputs: Vec<_> = texts.iter().enumerate().map(|(at, text)| input(&format!("{at}"), text)).collect();
        let options = Options { detail: Detail::Documents, ..Options::default() };
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| report(&inputs, &matcher, &options).write(Format::Json))
        };
        prop_assert_eq!(on(1), on(5));
    }
}
