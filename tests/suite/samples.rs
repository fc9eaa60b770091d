//! Real statements, where they are at hand: `../shared/samples` is not part of the project. A test that finds none is skipped, and
//! says so.

use std::path::Path;

use trilex::{Glossary, Input, Matcher, Options, Report, report, report::TermRow};

use super::is_at_hand;

/// Returns the report on a sample, `None` if it is not at hand.
fn sample(name: &str, glossary: &Glossary) -> Option<Report> {
    let path = Path::new("../shared/samples").join(name);
    if !is_at_hand(&path, "counts of a real statement") {
        return None;
    }
    let inputs = [Ok(Input::File(path))];
    Some(report(
        &inputs,
        &Matcher::new(glossary.clone()),
        &Options::default(),
    ))
}

fn term<'r>(report: &'r Report, zh: &str) -> &'r TermRow {
    report.terms.iter().find(|term| term.zh == zh).unwrap()
}

#[test]
fn statements_of_2020() {
    let rows = "zh\n信息通信技术\n国际信息安全\n恐怖主义\n国际恐怖主义\n麻醉药品\n";
    let glossary = Glossary::from_csv("small", rows).unwrap();
    let Some(report) = sample("sco-2020-statements.zh.txt", &glossary) else {
        return;
    };
    for (zh, count, nested) in EXPECTED {
        let term = term(&report, zh);
        assert_eq!((term.count, term.nested), (count, nested), "{zh}");
    }
    assert_eq!(report.documents[0].repeats, 4);
}

/// Occurrences of terms in the statements of 2020, counted by hand: free and nested.
const EXPECTED: [(&str, u64, u64); 5] = [
    ("信息通信技术", 11, 0),
    ("国际信息安全", 5, 0),
    ("恐怖主义", 26, 1),
    ("国际恐怖主义", 1, 0),
    ("麻醉药品", 9, 0),
];

/// The embedded glossary has titles of instruments that hold some of them: nested by then, but none is lost.
#[test]
fn statements_of_2020_with_the_embedded_glossary() {
    let Some(report) = sample("sco-2020-statements.zh.txt", &Glossary::embedded()) else {
        return;
    };
    for (zh, count, nested) in EXPECTED {
        let forms = &term(&report, zh).forms;
        let form = forms.iter().find(|form| form.text == zh).unwrap();
        assert_eq!(form.count, count + nested, "{zh}");
    }
}
