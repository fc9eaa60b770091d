//! Which of several terms at one place counts, and how: a glossary, a text and its occurrences a row.

use trilex::{Glossary, Lang, Matcher, Nesting};

/// (glossary, text, its occurrences in order with the id of the concept and `in` a longer term, why)
#[rustfmt::skip]
const CASES: &[(&str, &str, &[&str], &str)] = &[
    ("id,zh\na,恐怖主义\nb,国际恐怖主义\n", "国际恐怖主义是恐怖主义。", &["b 国际恐怖主义", "a in 恐怖主义", "a 恐怖主义"],
        "the longest stands alone, what is inside it is nested"),
    ("id,zh,zh_also\na,国际恐怖主义,恐怖主义\n", "国际恐怖主义是恐怖主义。", &["a 国际恐怖主义", "a 恐怖主义"],
        "a concept is not nested in itself"),
    ("id,zh\na,合作\n", "讲的就是合作合作再合作。", &["a 合作", "a 合作", "a 合作"], "a term follows at once"),
    ("id,zh\na,恐怖主义\nb,国际恐怖主义\n", "国际恐怖主义恐怖主义", &["b 国际恐怖主义", "a in 恐怖主义", "a 恐怖主义"],
        "a term follows a longer one at once"),
    ("id,en\na,human rights\nb,rights council\n", "The Human Rights Council met.", &["a Human Rights"],
        "of two that overlap, the first"),
    ("id,en\na,human rights\nb,rights council\nc,human rights council\n", "The Human Rights Council met.", &["c Human Rights Council", "a in Human Rights", "b in Rights Council"],
        "both are nested in the longer one"),
    ("id,en\na,council\nb,rights council\nc,human rights council\n", "The Human Rights Council met.", &["c Human Rights Council", "b in Rights Council", "a in Council"],
        "one inside the other, both inside the third"),
    ("id,zh\na,安全\nb,安全\n", "维护安全。", &["a 安全"], "of two concepts with one term, the first"),
    ("id,zh,zh_also\na,保安,安全\nb,安全,\n", "维护安全。", &["b 安全"], "a preferred term before an admitted one"),
    ("id,zh,zh_also,zh_avoid\na,保安,,安全\nb,治安,安全,\n", "维护安全。", &["b 安全"], "an admitted term before a deprecated one"),
    ("id,ru\na,терроризм\nb,международный терроризм\n", "О международном терроризме и терроризме.", &["b международном терроризме", "a in терроризме", "a терроризме"],
        "the same in Russian"),
];

#[test]
fn the_longest_counts_and_the_rest_is_nested() {
    for &(rows, text, expected, reason) in CASES {
        let glossary = Glossary::from_csv("g.csv", rows).unwrap();
        let matcher = Matcher::new(glossary);
        let lang = Lang::of_script(text).unwrap();
        let found: Vec<String> = matcher
            .searcher()
            .find(text, lang)
            .iter()
            .map(|occurrence| {
                let id = &matcher.glossary().concept(occurrence.concept).id;
                let nesting = match occurrence.nesting {
                    Nesting::Free => "",
                    Nesting::Nested => "in ",
                };
                format!("{id} {nesting}{}", occurrence.span.of(text))
            })
            .collect();
        assert_eq!(found, expected, "{text}: {reason}");
    }
}
