//! Glossaries are looked up, merged and compared.

use proptest::prelude::*;
use trilex::{
    Concept, Glossary, Lang, Standing, Term,
    glossary::{Difference, Outcome},
    lookup::HitKind,
};

use HitKind::{Exact, Fuzzy, Inflected, Variant};

#[test]
fn what_is_looked_up_and_how_it_is_found() {
    let rows = "id,zh,en,ru,zh_also,en_also,ru_also\n\
        terrorism,恐怖主义,terrorism,терроризм,,,\n\
        counter-terrorism,反恐,counter-terrorism,борьба с терроризмом,,,\n\
        rights,人权,human rights,права человека,,,\n\
        member,成员国,member State,государство-член,,,\n\
        sco,上海合作组织,Shanghai Cooperation Organization,Шанхайская организация сотрудничества,上合组织,SCO,ШОС\n\
        who,世界卫生组织,World Health Organization,Всемирная организация здравоохранения,,WHO,ВОЗ\n\
        twenty,二十国集团,Group of Twenty,Группа двадцати,,G20,\n\
        reporting,审议报告,consideration of reports,рассмотрение отчётов,,,\n";
    let glossary = Glossary::from_csv("g.csv", rows).unwrap();
    #[rustfmt::skip]
    let cases = [
        ("恐怖主义", "terrorism", Exact), ("terrorism", "terrorism", Exact), ("ШОС", "sco", Exact), ("  SCO ", "sco", Exact),
        ("恐怖主義", "terrorism", Variant), ("Terrorism", "terrorism", Variant), ("counterterrorism", "counter-terrorism", Variant),
        ("counter terrorism", "counter-terrorism", Variant), ("Shanghai cooperation organisation", "sco", Variant),
        ("государство - член", "member", Variant), ("рассмотрение отчетов", "reporting", Variant), ("Ｇ２０", "twenty", Variant),
        ("who", "who", Variant),
        ("member States", "member", Inflected), ("терроризмом", "terrorism", Inflected), ("прав человека", "rights", Inflected),
        ("Шанхайской организации сотрудничества", "sco", Inflected), ("human right", "rights", Inflected),
        ("государствам-членам", "member", Inflected), ("борьбы с терроризмом", "counter-terrorism", Inflected),
        ("terorism", "terrorism", Fuzzy), ("terrorsim", "terrorism", Fuzzy), ("терроризмм", "terrorism", Fuzzy),
        ("上海合做组织", "sco", Fuzzy), ("恐佈主义", "terrorism", Fuzzy), ("Shanghai Coperation Organisation", "sco", Fuzzy),
    ];
    for (text, id, kind) in cases {
        let hits = glossary.lookup(text);
        let first = hits.first().map(|hit| (hit.concept.id.as_ref(), hit.kind));
        assert_eq!(first, Some((id, kind)), "{text}");
    }
    for text in ["", " ", "терроризм в мире", "人", "cat", "ООН"] {
        assert!(glossary.lookup(text).is_empty(), "{text}");
    }
}

#[test]
fn hits_are_ranked() {
    let rows = "id,en,en_also,en_avoid\n\
        d,narcotic drag,,\nc,narcotics dragg,,\nb,other,,narcotic drug\na,thing,narcotic drug,\ne,narcotic drug,,\nf,Narcotic Drug,,\ng,narcotic drugs,,\n";
    let glossary = Glossary::from_csv("g.csv", rows).unwrap();
    let hits = glossary.lookup("narcotic drug");
    let order: Vec<(&str, HitKind, usize)> = hits
        .iter()
        .map(|hit| (hit.concept.id.as_ref(), hit.kind, hit.distance))
        .collect();
    assert_eq!(
        order,
        [
            ("e", Exact, 0),
            ("a", Exact, 0),
            ("b", Exact, 0),
            ("f", Variant, 0),
            ("g", Inflected, 0),
            ("d", Fuzzy, 1),
        ]
    );
}

fn read(rows: &str) -> Glossary {
    Glossary::from_csv(
        "g.csv",
        &format!("id,zh,en,ru,en_also,en_avoid,note\n{rows}"),
    )
    .unwrap()
}

#[test]
fn merged_by_id_then_by_terms() {
    #[rustfmt::skip]
    let cases = [
        // First, second, merged, outcomes of the conflicts.
        ("same id: what is missing is filled in", "a,恐怖主义,,,,,\n", "a,,terrorism,терроризм,,,note\n",
            "a,恐怖主义,terrorism,терроризм,,,note\n", &[][..]),
        ("same terms under another id", "a,恐怖主义,terrorism,,,,\n", "b,恐怖主义,terrorism,терроризм,terror,,\n",
            "a,恐怖主义,terrorism,терроризм,terror,,\n", &[]),
        ("another preferred term is admitted", "a,成员国,member State,государство-член,,,\n", "a,成员国,member country,государство-член,,,\n",
            "a,成员国,member State,государство-член,member country,,\n", &[Outcome::Admitted]),
        ("a note is not overwritten", "a,,law,,,,one\n", "a,,law,,,,two\n", "a,,law,,,,one\n", &[Outcome::LeftOut]),
        ("to be used here and to be avoided there", "a,,law,,act,,\n", "a,,law,,,act,n\n", "a,,law,,act,,n\n", &[Outcome::LeftOut]),
        ("one id for two concepts", "a,权利,right,право,,,\n", "a,法律,law,право,,,\n",
            "a,权利,right,право,,,\na-2,法律,law,право,,,\n", &[Outcome::Renamed, Outcome::Added]),
        ("a homograph is not the same concept", "a,权利,right,право,,,\n", "b,法律,law,право,,,\n",
            "a,权利,right,право,,,\nb,法律,law,право,,,\n", &[Outcome::Added]),
        ("preferred here and admitted there: used in both", "a,海,sea,,,,\n", "a,海,ocean,,sea,,\n",
            "a,海,sea,,ocean,,\n", &[Outcome::Admitted]),
        ("no language in which they agree", "a,,law,,act,,\n", "a,,act,,law,,\n", "a,,law,,act,,\na-2,,act,,law,,\n", &[Outcome::Renamed]),
    ];
    for (why, first, second, merged, outcomes) in cases {
        let (found, conflicts) = read(first).merge(&read(second));
        let told: Vec<Outcome> = conflicts.iter().map(|conflict| conflict.outcome).collect();
        assert_eq!(found, read(merged), "{why}");
        assert_eq!(told, outcomes, "{why}: {conflicts:#?}");
    }
}

/// (why, first, second, conflicts as they are told)
#[test]
fn conflicts_are_told() {
    #[rustfmt::skip]
    let cases: &[(&str, &str, &str, &[&str])] = &[
        ("a column of one's own", "id,zh,en,team\na,海,sea,x\n", "id,zh,en,team\na,海,sea,y\n",
            &["a: team: kept `x`, left out `y`"]),
        ("preferred here and admitted there is no conflict", "id,zh,en,team\na,海,sea,x\n", "id,zh,en,zh_also,team\na,,sea,海,y\n",
            &["a: team: kept `x`, left out `y`"]),
        ("of several concepts with the term, the first is named", "id,zh,en\na,海,sea\nb,海,marine\n", "id,zh,en\nc,海,ocean\n",
            &["c: zh: `海` is also the preferred term of `a`; kept both"]),
        ("a new id is told", "id,zh,en,ru\na,权利,right,право\n", "id,zh,en,ru\na,法律,law,закон\n",
            &["a: the other glossary has another concept with this id; added as `a-2`"]),
    ];
    for &(why, first, second, expected) in cases {
        let read = |rows| Glossary::from_csv("g.csv", rows).unwrap();
        let (_, conflicts) = read(first).merge(&read(second));
        let told: Vec<String> = conflicts.iter().map(ToString::to_string).collect();
        assert_eq!(told, expected, "{why}");
    }
}

#[test]
fn differences() {
    let old = read(
        "a,恐怖主义,terrorism,терроризм,terror|act,,\nb,法律,law,закон,,,\nc,权利,right,право,,,\nd,主权,sovereignty,суверенитет,,,\n",
    );
    let new = read(
        "d2,主权,sovereignty,суверенитет,,,\nc,权利,right,право,,,\na,恐怖主义,terrorism,терроризм,act|attack,,why\ne,国家,State,государство,,,\n",
    );
    let shown: Vec<String> = old
        .diff(&new)
        .iter()
        .map(|difference| match difference {
            Difference::Removed(concept) => format!("- {}", concept.id),
            Difference::Added(concept) => format!("+ {}", concept.id),
            Difference::Changed { id, changes } => {
                let columns = changes.iter().map(|change| {
                    format!("{} {:?} {:?}", change.column, change.removed, change.added)
                });
                format!("~ {id}: {}", columns.collect::<Vec<_>>().join("; "))
            }
        })
        .collect();
    assert_eq!(
        shown,
        [
            "~ a: en_also [\"terror\"] [\"attack\"]; note [] [\"why\"]",
            "- b",
            "~ d: id [\"d\"] [\"d2\"]",
            "+ e",
        ]
    );
}

/// Concepts that have much in common.
fn glossary() -> impl Strategy<Value = Glossary> {
    let word = prop::sample::select(vec![
        "право",
        "закон",
        "law",
        "right",
        "法律",
        "权利",
        "act",
    ]);
    let term = (word, 0..3usize, 0..3usize);
    let concept = (
        prop::sample::select(vec!["a", "b", "c", "d"]),
        prop::collection::vec(term, 1..5),
        "[xy]?",
    );
    prop::collection::vec(concept, 0..4).prop_map(|concepts| {
        let mut taken: Vec<Concept> = Vec::new();
        for (id, terms, note) in concepts {
            let mut concept = Concept::new(id);
            concept.note = note.into();
            for (text, lang, standing) in terms {
                let term = Term::new(Lang::ALL[lang], Standing::ALL[standing], text);
                let is_known = concept
                    .terms
                    .iter()
                    .any(|known| known.lang == term.lang && known.text == term.text);
                let second = term.standing == Standing::Preferred
                    && !concept.preferred(term.lang).is_empty();
                if !is_known && !second {
                    concept.terms.push(term);
                }
            }
            concept.terms.sort_by_key(|term| (term.standing, term.lang));
            if taken.iter().all(|known| known.id != id) {
                taken.push(concept);
            }
        }
        Glossary::new(taken)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_loses_nothing(first in glossary(), second in glossary()) {
        let (merged, conflicts) = first.merge(&second);
        // The first has its way: all of it is there as it was.
        for concept in first.concepts() {
            let found = merged.concepts().iter().find(|found| found.id == concept.id).unwrap();
            for lang in Lang::ALL {
                let preferred = concept.preferred(lang);
                prop_assert!(preferred.is_empty() || found.preferred(lang) == preferred);
            }
            prop_assert!(concept.note.is_empty() || found.note == concept.note);
        }
        // What the second has is there, or a conflict tells of it.
        let told = |text: &str| conflicts.iter().any(|conflict| conflict.other.contains(text));
        for concept in second.concepts() {
            for term in &concept.terms {
                let is_there = merged.concepts().iter().any(|found| found.terms.iter().any(|found| {
                    found.lang == term.lang && found.text == term.text
                }));
                prop_assert!(is_there, "{}", term.text);
            }
            let is_there = merged.concepts().iter().any(|found| found.note == concept.note);
            prop_assert!(concept.note.is_empty() || is_there || told(&concept.note));
        }
    }

    #[test]
    fn a_glossary_is_the_same_as_itself(glossary in glossary()) {
        let (merged, conflicts) = glossary.merge(&glossary);
        prop_assert_eq!(&merged, &glossary);
        prop_assert!(conflicts.is_empty(), "{:?}", conflicts);
        prop_assert!(glossary.diff(&glossary).is_empty());
        let (merged, _) = Glossary::default().merge(&glossary);
        prop_assert_eq!(&merged, &glossary);
    }
}
