//! Real statements, where they are at hand: `../shared/samples` is not part of the project. A test that finds none says
//! so and does nothing.

use std::path::Path;

use trilex::{Glossary, Input, Matcher, Options, Report, report, report::TermRow};

/// Returns the report on a sample, `None` if it is not at hand.
fn sample(name: &str, glossary: &Glossary) -> Option<Report> {
    let path = Path::new("../shared/samples").join(name);
    if !path.exists() {
        println!("skipped: there is no {}", path.display());
        return None;
    }
    let inputs = [Ok(Input::File(path))];
    Some(report(
        &inputs,
        &Matcher::new(glossary),
        &Options::default(),
    ))
}

fn term<'r>(report: &'r Report, zh: &str) -> &'r TermRow {
    report.terms.iter().find(|term| term.zh == zh).unwrap()
}

#[test]
fn statements_of_2020() {
    let rows = "zh\n信息通信技术\n国际信息安全\n恐怖主义\n国际恐怖主义\n麻醉药品\n";
    let small = Glossary::from_csv("small", rows).unwrap();
    for glossary in [small, Glossary::embedded()] {
        let Some(report) = sample("sco-2020-statements.zh.txt", &glossary) else {
            return;
        };
        for (zh, count, nested) in [
            ("信息通信技术", 11, 0),
            ("国际信息安全", 5, 0),
            ("恐怖主义", 26, 1),
            ("国际恐怖主义", 1, 0),
            ("麻醉药品", 9, 0),
        ] {
            let term = term(&report, zh);
            assert_eq!((term.count, term.nested), (count, nested), "{zh}");
        }
        assert_eq!(report.documents[0].repeats, 4);
    }
}
