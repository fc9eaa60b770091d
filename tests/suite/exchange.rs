//! Glossaries in the formats of other programs.

use std::collections::BTreeSet;

use proptest::prelude::*;
use trilex::{
    Concept, Glossary, Lang, Standing, Term,
    exchange::{Exchange, Imported, Pair},
};

/// Cells of the kind that trip programs.
fn cell() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "上海合作组织",
        "SCO",
        "ШОС",
        "member State",
        "государство – член",
        "|",
        "\\",
        "\"",
        "'",
        "''=",
        "=SUM(A1)",
        "+",
        "-",
        "@",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        " ",
        "\u{3000}",
        "#",
        "<term>",
        "&amp;",
        "_x0041_",
        "é𠀀",
        "{}",
        "status: draft",
    ]);
    prop::collection::vec(part, 1..5).prop_map(|parts| parts.concat().trim().to_owned())
}

fn filled() -> impl Strategy<Value = String> {
    cell().prop_filter("says something", |cell| !cell.is_empty())
}

fn concept() -> impl Strategy<Value = Concept> {
    let standing = prop::sample::select(Standing::ALL.to_vec());
    let lang = prop::sample::select(Lang::ALL.to_vec());
    let terms = prop::collection::vec((filled(), standing, lang), 1..6);
    let column = prop::sample::select(vec!["client", "=1", "'-", "дата"]);
    let extra = prop::collection::btree_map(column, filled(), 0..3);
    (terms, extra, [cell(), cell(), cell(), cell()]).prop_map(
        |(terms, extra, [domain, source, note, status])| {
            let mut seen = BTreeSet::new();
            let mut terms: Vec<Term> = terms
                .into_iter()
                .filter(|(text, _, lang)| seen.insert((text.clone(), *lang)))
                .map(|(text, standing, lang)| Term::new(lang, standing, text))
                .collect();
            terms.sort_by_key(|term| (term.standing, term.lang));
            let mut concept = Concept::default();
            concept.domain = domain.into();
            concept.terms = terms;
            concept.source = source.into();
            concept.note = note.into();
            concept.status = status.into();
            let extra = extra.into_iter();
            concept.extra = extra
                .map(|(column, cell)| (column.to_owned(), cell))
                .collect();
            concept
        },
    )
}

fn glossary() -> impl Strategy<Value = Glossary> {
    prop::collection::vec((concept(), cell()), 1..6).prop_map(|concepts| {
        let numbered = (1..).zip(concepts);
        Glossary::new(
            numbered
                .map(|(number, (mut concept, id))| {
                    concept.id = format!("{id}{number}").into();
                    concept
                })
                .collect(),
        )
    })
}

fn read(from: Exchange, name: &str, bytes: &[u8]) -> Imported {
    from.read(name, bytes, None)
        .unwrap_or_else(|errors| panic!("{errors:?}\n{}", String::from_utf8_lossy(bytes)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost(glossary in glossary()) {
        for (format, name) in [
            (Exchange::JsonLines, "a.jsonl"),
            (Exchange::Csv, "a.csv"),
            (Exchange::Tsv, "a.tsv"),
            (Exchange::Excel(Lang::Zh), "a.csv"),
            (Exchange::Excel(Lang::Ru), "a.csv"),
        ] {
            let written = format.write(&glossary).unwrap();
            prop_assert!(written.losses.is_empty());
            prop_assert_eq!(Exchange::of_file(name, &written.bytes).is_some(), true);
            let again = read(Exchange::of_file(name, &written.bytes).unwrap(), name, &written.bytes);
            prop_assert_eq!(&again.glossary, &glossary, "{:?}", format);
            prop_assert!(again.losses.is_empty());
        }
    }

    /// A workbook cannot hold a carriage return: XML makes a line feed of it.
    #[test]
    fn a_workbook_loses_nothing_but_carriage_returns(glossary in glossary()) {
        let jsonl = Exchange::JsonLines.write(&glossary).unwrap().bytes;
        let jsonl = String::from_utf8(jsonl).unwrap().replace("\\r", "");
        let glossary = read(Exchange::JsonLines, "a.jsonl", jsonl.as_bytes()).glossary;
        let bytes = Exchange::Xlsx.write(&glossary).unwrap().bytes;
        prop_assert_eq!(&bytes, &Exchange::Xlsx.write(&glossary).unwrap().bytes);
        prop_assert_eq!(read(Exchange::Xlsx, "a.xlsx", &bytes).glossary, glossary);
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), text in cell()) {
        for format in [
            Exchange::Csv, Exchange::JsonLines, Exchange::Tbx3, Exchange::OmegaT(None), Exchange::MemoQ,
            Exchange::Trados, Exchange::Xlsx,
        ] {
            let archive = [b"PK\x03\x04", bytes.as_slice()].concat();
            for bytes in [&bytes, text.as_bytes(), &archive] {
                drop(format.read("a", bytes, None));
            }
        }
    }
}

/// Our own glossary has no column of a user's own, so TBX holds all of it.
#[test]
fn tbx_of_either_version_holds_our_glossary() {
    let glossary = Glossary::embedded();
    for format in [Exchange::Tbx3, Exchange::Tbx2] {
        let written = format.write(&glossary).unwrap();
        assert_eq!(written.losses.to_string(), "", "{format:?}");
        let again = read(Exchange::Tbx3, "a.tbx", &written.bytes);
        assert!(again.glossary == glossary, "{format:?}");
    }
}

#[test]
fn what_does_not_fit_is_counted() {
    let rows = "id,domain,zh,en,ru,en_avoid,note,status,client\n\
        a b,health,世卫组织,WHO,ВОЗ,W.H.O.,see ILO,draft,Li\n\
        ilo,labour,,ILO,МОТ,,,reviewed,\n";
    let glossary = Glossary::from_csv("a.csv", rows).unwrap();
    let pair = |source, target| Exchange::OmegaT(Some(Pair { source, target }));
    #[rustfmt::skip]
    let cases = [
        (Exchange::Csv, ""),
        (Exchange::Tbx3, "id (spelled otherwise) 1, client 1"),
        (Exchange::Tbx2, "id (spelled otherwise) 1, client 1"),
        (pair(Lang::Zh, Lang::En), "id 2, domain 2, ru terms 2, client 1, status 1, concepts without a term on both sides 1"),
    ];
    for (format, expected) in cases {
        assert_eq!(
            format.write(&glossary).unwrap().losses.to_string(),
            expected
        );
    }
}

#[test]
fn omegat_is_given_what_may_be_used() {
    let rows = "zh,en,zh_also,en_also,zh_avoid,en_avoid,note,status\n\
        信息安全,information security,资讯安全,infosec,情报安全,cyber security,\"not the\ttab\nnor the line\",draft\n";
    let glossary = Glossary::from_csv("a.csv", rows).unwrap();
    let pair = Pair {
        source: Lang::Zh,
        target: Lang::En,
    };
    let text = Exchange::OmegaT(Some(pair)).write(&glossary).unwrap().bytes;
    let note = "not the tab nor the line; avoid: cyber security; draft";
    assert_eq!(
        String::from_utf8(text).unwrap(),
        format!(
            "# zh to en, written by trilex\n\
            信息安全\tinformation security\t{note}\n\
            信息安全\tinfosec\n\
            资讯安全\tinformation security\t{note}\n\
            资讯安全\tinfosec\n\
            情报安全\tinformation security\ta term to avoid; {note}\n\
            情报安全\tinfosec\n"
        )
    );
}

/// Each file of another program, what becomes of it as CSV, and what is said of it.
#[test]
fn files_of_other_programs() {
    for (file, losses, remarks) in [
        (
            "dca.tbx",
            "partOfSpeech 3, termType 1, terms in \"de\" 1",
            "",
        ),
        ("dct.tbx", "customerSubset 1, partOfSpeech 2", ""),
        ("martif.tbx", "partOfSpeech 2", ""),
        (
            "memoq.csv",
            "terms in German 1, Term_Example 1",
            "the columns look like those of memoQ",
        ),
        (
            "trados.csv",
            "",
            "read `Entry ID` as id, `Subject` as domain, `English (United States)` as en",
        ),
        (
            "gbk.csv",
            "",
            "the characters look like gb18030; overrule with --encoding",
        ),
        (
            "win1251.csv",
            "",
            "the characters look like windows-1251; overrule with --encoding",
        ),
    ] {
        let path = format!("tests/data/exchange/{file}");
        let bytes = std::fs::read(&path).unwrap();
        let read = read(Exchange::of_file(file, &bytes).unwrap(), file, &bytes);
        let expected = std::fs::read_to_string(format!("{path}.expected")).unwrap();
        assert_eq!(read.glossary.to_csv(), expected, "{file}");
        assert_eq!(read.losses.to_string(), losses, "{file}");
        assert!(
            read.remarks.join("; ").contains(remarks),
            "{file}: {:?}",
            read.remarks
        );
    }
}

#[test]
fn bad_files_are_told_with_their_place() {
    #[rustfmt::skip]
    let cases: &[(&str, &str, &str)] = &[
        ("a.tbx", "<?xml version=\"1.0\"?>\n<!DOCTYPE tbx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<tbx>&b;</tbx>",
            "a.tbx:2:1: refused for safety: the document type declares entities or more"),
        ("a.tbx", "<martif>\n<text>&passwords;</text></martif>",
            "a.tbx:2:7: refused for safety: the entity &passwords; is not one of XML's own"),
        ("a.tbx", "<tbx>\n<text></body></tbx>", "a.tbx:2:7: not well-formed XML"),
        ("a.tbx", "<tbx>\n<text>", "a.tbx:2:7: the file ends too early: <text> is not closed"),
        ("a.tbx", "\n<tmx/>", "a.tbx:2: <tmx> is not TBX"),
        ("a.tbx", "<tbx><text><body>\n<conceptEntry id='1'><langSec xml:lang='en'><termSec><term>a</term></termSec></langSec></conceptEntry>\n<conceptEntry id='1'><langSec xml:lang='en'><termSec><term>b</term></termSec></langSec></conceptEntry></body></text></tbx>",
            "a.tbx:3: the id `1` stands already on line 2"),
        ("a.jsonl", "{\"schema\":1,\"id\":\"a\",\"terms\":[{\"lang\":\"en\",\"standing\":\"preferred\",\"text\":\"a\"}]}\n{\"schema\":1,",
            "a.jsonl:2:12: EOF while parsing"),
        ("a.jsonl", "{\"schema\":2}", "a.jsonl:1:1: schema version 2 is not 1"),
        ("a.jsonl", "{\"schema\":1,\"id\":\"a\",\"terms\":[]}", "a.jsonl:1: concept `a` has no term"),
        ("a.jsonl", "{\"schema\":1,\"id\":\"a\",\"terms\":[],\"colour\":\"red\"}", "a.jsonl:1:"),
        ("a.csv", "name,value\n1,2\n", "a.csv:1: the header is missing"),
        ("a.csv", "id,en\n1,a\n1,b\n", "a.csv:3: the id `1` stands already on line 2"),
        ("a.csv", "id,en\n\"1\n2\",a\nx,b,c\n", "a.csv:4:3: a cell without a column: `c`"),
        ("a.csv", "Entry_ID;English;Term_Info\n1;a;;b\n", "a.csv:2:4: a cell without a column: `b`"),
        ("a.utf8", "# comment\nШОС\tSCO\nООН\n", "a.utf8:3: a row needs a source term, a tab and a target term"),
        ("a.utf8", "1\t2\n", "a.utf8: the two columns are not in two of the languages"),
        ("a.xlsx", "PK\x03\x04 no archive", "a.xlsx: the archive is damaged or incomplete"),
    ];
    for (name, content, expected) in cases {
        let bytes = content.as_bytes();
        let errors = Exchange::of_file(name, bytes)
            .unwrap()
            .read(name, bytes, None)
            .expect_err(content);
        let told = errors[0].to_string();
        assert!(told.starts_with(expected), "{told}\nis not\n{expected}");
    }
    let deep = "<a>".repeat(100_000);
    let errors = Exchange::Tbx3
        .read("a.tbx", deep.as_bytes(), None)
        .unwrap_err();
    assert!(errors[0].what().contains("64 deep"), "{errors:?}");
}
