//! The concepts that a text has, as a glossary for the programs of translators.

use trilex::{
    Glossary, Input, Lang, Matcher, Options,
    exchange::{Exchange, Pair},
    report,
};

const ROWS: &str = "id,domain,zh,en,ru,ru_avoid,note\n\
    peace,security,和平,peace,мир,,\n\
    terrorism,security,恐怖主义,terrorism,терроризм,террор,the short form is terror in general\n\
    sea,nature,海洋,sea,море,,\n";

/// The concepts of `text`, most frequent first.
fn found(glossary: &Glossary, text: &str) -> Glossary {
    let input = Input::Text {
        name: "statement".to_owned(),
        text: text.to_owned(),
    };
    let report = report(
        &[Ok(input)],
        &Matcher::new(glossary.clone()),
        &Options::default(),
    );
    glossary.of_ids(report.terms.iter().map(|row| row.id.as_str()))
}

#[test]
fn it_has_what_was_found_and_nothing_else() {
    let glossary = Glossary::from_csv("a.csv", ROWS).unwrap();
    let found = found(&glossary, "恐怖主义威胁和平。打击恐怖主义。");
    let ids: Vec<&str> = found
        .concepts()
        .iter()
        .map(|concept| concept.id.as_ref())
        .collect();
    assert_eq!(ids, ["terrorism", "peace"]);
    for format in [Exchange::Tbx3, Exchange::Tbx2] {
        let written = format.write(&found).unwrap();
        assert!(written.losses.is_empty(), "{format:?}: {}", written.losses);
        let again = Exchange::Tbx3.read("a.tbx", &written.bytes, None).unwrap();
        assert_eq!(again.glossary.concepts(), found.concepts(), "{format:?}");
    }
}

#[test]
fn omegat_has_the_pair_asked_for() {
    let glossary = Glossary::from_csv("a.csv", ROWS).unwrap();
    let found = found(&glossary, "Терроризм.");
    let pair = Pair {
        source: Lang::Ru,
        target: Lang::Zh,
    };
    let written = Exchange::OmegaT(Some(pair)).write(&found).unwrap();
    let note = "the short form is terror in general";
    assert_eq!(
        String::from_utf8(written.bytes).unwrap(),
        format!(
            "# ru to zh, written by trilex\n\
            терроризм\t恐怖主义\t{note}\n\
            террор\t恐怖主义\ta term to avoid; {note}\n"
        )
    );
}
