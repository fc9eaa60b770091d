//! Glossaries are read and written without loss.

use proptest::prelude::*;
use trilex::{Concept, Glossary, Lang, Standing, Term};

/// What a cell may hold that trips a table: separators, quotes, line ends, bars.
fn cell() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "恐怖主义",
        "terror",
        "2030",
        ",",
        ";",
        "\t",
        "\"",
        "|",
        "\\",
        "\n",
        "\r\n",
        " ",
        "=1+1",
        "«",
        "\u{FEFF}",
    ]);
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat().trim().to_owned())
}

fn concept() -> impl Strategy<Value = Concept> {
    let terms = prop::collection::vec((cell(), 0..3usize, 0..3usize), 1..6);
    let extra = prop::collection::vec(cell(), 2);
    (terms, cell(), cell(), extra).prop_map(|(terms, source, note, extra)| {
        let mut terms: Vec<Term> = terms
            .into_iter()
            .filter(|(text, ..)| !text.is_empty())
            .map(|(text, lang, standing)| Term::new(Lang::ALL[lang], Standing::ALL[standing], text))
            .collect();
        // The order of the columns.
        terms.sort_by_key(|term| (term.standing, term.lang));
        let extra = ["client", ""].map(str::to_owned).into_iter().zip(extra);
        let mut concept = Concept::default();
        concept.terms = terms;
        concept.source = source.into();
        concept.note = note.into();
        concept.status = "draft".into();
        concept.extra = extra.filter(|(_, cell)| !cell.is_empty()).collect();
        concept
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn written_and_read_it_is_the_same(concepts in prop::collection::vec(concept(), 1..5)) {
        let mut concepts = concepts;
        concepts.retain(|concept| !concept.terms.is_empty());
        for (number, concept) in concepts.iter_mut().enumerate() {
            concept.id = format!("concept-{number}").into();
        }
        let glossary = Glossary::new(concepts);
        let written = glossary.to_csv();
        let read = Glossary::from_csv("written.csv", &written);
        let read = read.map_err(|findings| TestCaseError::fail(format!("{findings:?}")))?;
        prop_assert_eq!(read.to_csv(), written);
        prop_assert_eq!(read.concepts(), glossary.concepts());
    }
}

#[test]
fn the_embedded_glossary_survives() {
    let glossary = Glossary::embedded();
    assert_eq!(
        Glossary::from_csv("written.csv", &glossary.to_csv()),
        Ok(glossary)
    );
}

#[test]
fn columns_of_the_users_own_are_kept() {
    let cases = [
        // Names, order and an empty column.
        (
            "client,zh,Reviewed by\nA,恐怖主义,\n",
            &["client", "Reviewed by"][..],
        ),
        // The same name twice.
        (
            "zh,client,client\n恐怖主义,A,B\n",
            &["client", "client (2)"],
        ),
        // A separator too many on every line is no column; a cell without a name is one.
        ("zh,\n恐怖主义,\n", &[]),
        ("zh,\n恐怖主义,A\n", &[""]),
    ];
    for (text, expected) in cases {
        let glossary = Glossary::from_csv("own.csv", text).unwrap();
        assert_eq!(glossary.extra_columns(), expected, "{text}");
        assert_eq!(
            Glossary::from_csv("written.csv", &glossary.to_csv()),
            Ok(glossary),
            "{text}"
        );
    }
}

#[test]
fn lines_are_counted_from_the_start_of_the_file() {
    for text in [
        "id,zh\na,恐怖主义\nb,\n",
        "id,zh\r\na,恐怖主义\r\nb,\r\n",
        "\u{FEFF}id,zh\r\n\r\nb,\r\n",
        "id,zh\n\n\nb,\n",
        "id,zh,note\n\"a\",恐怖主义,\"two\nlines\"\nb,,\n",
    ] {
        let errors = Glossary::from_csv("lines.csv", text).unwrap_err();
        let expected = text
            .lines()
            .position(|line| line.starts_with("b,"))
            .unwrap() as u64
            + 1;
        assert_eq!(errors[0].line(), Some(expected), "{text:?}");
    }
}
