//! The formats that people open: what must hold of each, over the same report.

use std::io::Read;

use trilex::{
    Contexts, Detail, Glossary, Input, Matcher, Options, Report,
    extract::{Task, extract},
    report,
    report::{COLUMNS, Excel, Format, Selection},
};

const FORMATS: [Format; 10] = [
    Format::Table(None),
    Format::Csv,
    Format::Tsv,
    Format::Excel(Excel::Comma),
    Format::Excel(Excel::Semicolon),
    Format::Json,
    Format::Jsonl,
    Format::Xlsx,
    Format::Html,
    Format::Docx,
];

/// Names, terms and texts as an enemy would write them.
const HOSTILE: &str = "<script>alert(1)</script>\"'&=cmd|' /C calc'!A0\u{1}";

fn glossary() -> Glossary {
    Glossary::from_csv(
        "g.csv",
        "id,domain,zh,en,ru,ru_avoid,note,status\n\
         terrorism,security,恐怖主义,terrorism,терроризм,террор,why,verified\n\
         <b>sovereignty</b>,law,主权,sovereignty,суверенитет,,,draft\n",
    )
    .expect("it is well formed")
}

fn made(texts: &[(&str, &str)], contexts: Contexts) -> Report {
    let inputs: Vec<trilex::Result<Input>> = texts
        .iter()
        .map(|(name, text)| {
            Ok(Input::Text {
                name: (*name).to_owned(),
                text: (*text).to_owned(),
            })
        })
        .collect();
    let options = Options {
        contexts,
        detail: Detail::Documents,
        ..Options::default()
    };
    report(&inputs, &Matcher::new(glossary()), &options)
}

fn sample() -> Report {
    let hostile = format!("主权。{HOSTILE}恐怖主义。");
    made(
        &[
            ("2020-01.zh.txt", "打击恐怖主义，维护主权。"),
            (
                "2021-01.ru.txt",
                "Борьба с террором. Суверенитет государств.",
            ),
            (HOSTILE, &hostile),
        ],
        Contexts::First(9),
    )
}

/// The parts of a package, one after the other.
fn unpacked(bytes: &[u8]) -> String {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("it is well formed");
    let mut text = String::new();
    for at in 0..package.len() {
        package
            .by_index(at)
            .expect("it is well formed")
            .read_to_string(&mut text)
            .expect("it is well formed");
    }
    text
}

#[test]
fn every_format_has_every_concept_and_is_the_same_each_time() {
    let (one, other) = (sample(), sample());
    for format in FORMATS {
        let bytes = one.write(format).concat();
        assert_eq!(bytes, other.write(format).concat(), "{format:?}");
        assert_eq!(
            one.write_concordance(format),
            other.write_concordance(format),
            "{format:?}"
        );
        let text = match format {
            Format::Xlsx | Format::Docx => unpacked(&bytes),
            _ => String::from_utf8(bytes).unwrap(),
        };
        for term in ["恐怖主义", "主权", "терроризм"] {
            assert!(text.contains(term), "{term} is not in {format:?}");
        }
    }
}

#[test]
fn nothing_that_was_read_is_markup() {
    let report = sample();
    for format in [Format::Html, Format::Xlsx, Format::Docx, Format::Markdown] {
        for bytes in [
            report.write(format).concat(),
            report.write_concordance(format),
        ] {
            let text = match format {
                Format::Xlsx | Format::Docx => unpacked(&bytes),
                _ => String::from_utf8(bytes).unwrap(),
            };
            // Half escaped is not escaped.
            for markup in ["<script>a", "<script&", "<b>s", "<b&", "\u{1}"] {
                assert!(!text.contains(markup), "{markup} in {format:?}");
            }
        }
    }
}

#[test]
fn a_page_loads_nothing_and_marks_each_occurrence() {
    let page = String::from_utf8(sample().write(Format::Html).concat()).unwrap();
    assert!(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"));
    for outside in ["src=\"", "href=\"http", "url(", "@import"] {
        assert!(!page.contains(outside), "the page has {outside}");
    }
    let marks = page.matches("<mark").count();
    let report = sample();
    let all: u64 = report.terms.iter().map(|row| row.count + row.nested).sum();
    assert_eq!(marks as u64, all);
    // Two years in the names of the documents: a trend; two languages: a comparison.
    assert!(page.contains("id=\"trend\"") && page.contains("id=\"balance\""));
}

#[test]
fn contexts_are_one_piece_of_the_text() {
    let text = "打击恐怖主义，维护主权。反对恐怖主义。";
    let report = made(&[("a", text)], Contexts::First(9));
    let passages = report.passages.unwrap();
    assert_eq!(passages.contexts.len(), 3);
    for row in &passages.contexts {
        assert_eq!(format!("{}{}{}", row.left, row.found, row.right), text);
    }
    assert_eq!(
        passages
            .spreads
            .iter()
            .map(|row| row.at.len())
            .sum::<usize>(),
        3
    );
}

#[test]
fn contexts_are_kept_within_bounds() {
    let text = "打击恐怖主义。Борьба с террором.\n\n".repeat(50);
    let options = |contexts| made(&[("a", &text)], contexts).passages;
    assert_eq!(options(Contexts::None), None);
    assert_eq!(options(Contexts::First(4)).unwrap().contexts.len(), 4);
    let both = format!(
        "{}{}",
        "打击恐怖主义。\n\n".repeat(50),
        "Борьба с террором. Против терроризма.\n\n".repeat(50)
    );
    // Four in Chinese, four in Russian, and four of the term to avoid.
    let kept = made(&[("a", &both)], Contexts::First(4)).passages.unwrap();
    assert_eq!(kept.contexts.len(), 12);
    assert_eq!(kept.contexts.iter().filter(|row| row.deprecated).count(), 4);
}

#[test]
fn a_selection_reaches_every_table() {
    let mut report = sample();
    let selection = Selection {
        domains: vec!["law".to_owned()],
        ..Selection::default()
    };
    report.select(&selection).unwrap();
    assert_eq!(report.terms.len(), 1);
    let id = &report.terms[0].id;
    assert!(
        report
            .per_document
            .iter()
            .flatten()
            .all(|row| row.id == *id)
    );
    let passages = report.passages.as_ref().unwrap();
    assert!(!passages.contexts.is_empty() && passages.contexts.iter().all(|row| row.id == *id));

    let mut sorted = sample();
    let by_zh = Selection {
        sort: Some("zh".to_owned()),
        top: Some(1),
        ..Selection::default()
    };
    sorted.select(&by_zh).unwrap();
    assert_eq!(sorted.terms[0].zh, "主权");
    assert!(
        sorted
            .select(&Selection {
                sort: Some("weight".to_owned()),
                ..by_zh
            })
            .is_err()
    );
}

#[test]
fn candidates_stand_beside_a_report() {
    let text = "反对网络犯罪。网络犯罪威胁关键信息基础设施，恐怖主义威胁和平。";
    let inputs = [Ok(Input::Text {
        name: "s".to_owned(),
        text: text.to_owned(),
    })];
    let glossary = glossary();
    let matcher = Matcher::new(glossary);
    let made = report(&inputs, &matcher, &Options::default());
    let task = Task {
        matcher: Some(&matcher),
        top: Some(5),
        ..Task::default()
    };
    let beside = || extract(&inputs, &task, |_| ()).beside(&made, &COLUMNS);
    let book = unpacked(&beside());
    assert!(book.contains("name=\"Candidates\"") && book.contains("网络犯罪"));
    assert!(book.contains("name=\"Terms\"") && book.contains("name=\"About\""));
    assert_eq!(beside(), beside());
    let alone = unpacked(&made.write(Format::Xlsx).concat());
    assert!(!alone.contains("name=\"Candidates\""));
}

#[test]
fn json_and_csv_know_nothing_of_contexts_that_were_not_asked_for() {
    let texts = [("a", "打击恐怖主义。")];
    let report = made(&texts, Contexts::None);
    let json = String::from_utf8(report.write(Format::Json).concat()).unwrap();
    for field in ["passages", "about", "status", "number"] {
        assert!(
            !json.contains(&format!("\"{field}\"")),
            "{field} is new in the JSON"
        );
    }
    let csv = String::from_utf8(report.write(Format::Csv).concat()).unwrap();
    let header: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    assert!(csv.starts_with(&header.join(",")));
    assert!(!csv.starts_with('\u{FEFF}') && !csv.contains('\r'));
}

#[test]
fn documents_of_the_same_name_are_counted_apart() {
    let report = made(
        &[("a", "恐怖主义。"), ("a", "恐怖主义和恐怖主义。")],
        Contexts::None,
    );
    let numbers: Vec<(usize, u64)> = report
        .per_document
        .iter()
        .flatten()
        .map(|row| (row.number, row.count))
        .collect();
    assert_eq!(numbers, [(0, 1), (1, 2)]);
    // And drawn apart: each has its own strip.
    let report = made(
        &[("a", "恐怖主义。"), ("a", "恐怖主义和恐怖主义。")],
        Contexts::First(9),
    );
    let page = String::from_utf8(report.write(Format::Html).concat()).unwrap();
    for told in ["at 1 places", "at 2 places"] {
        assert!(page.contains(told), "{told}");
    }
}

#[test]
fn a_document_has_the_day_of_its_name_or_closing_line() {
    let text = "各方谴责恐怖主义。\n\n2021年7月2日于莫斯科";
    let report = made(
        &[
            ("2020-11-10.txt", text),
            ("b.txt", text),
            ("c.txt", "恐怖主义。"),
        ],
        Contexts::None,
    );
    let days: Vec<Option<String>> = report
        .documents
        .iter()
        .map(|row| row.date.map(|day| day.to_string()))
        .collect();
    let told = |day: &str| Some(day.to_owned());
    assert_eq!(days, [told("2020-11-10"), told("2021-07-02"), None]);
    let page = String::from_utf8(report.write(Format::Html).concat()).unwrap();
    assert!(
        page.contains("id=\"trend\"") && page.contains("2020: "),
        "no trend over two years"
    );
    let json = String::from_utf8(report.write(Format::Json).concat()).unwrap();
    assert!(json.contains("\"date\": \"2021-07-02\""));
}

#[test]
fn concepts_that_a_sheet_has_no_column_for_are_summed_up() {
    let terms: Vec<String> = (0..16_003).map(|number| format!("x{number}y")).collect();
    let rows = format!("en\n{}\n", terms.join("\n"));
    let glossary = Glossary::from_csv("g.csv", &rows).unwrap();
    let inputs = [Ok(Input::Text {
        name: "a".to_owned(),
        text: terms.join(", "),
    })];
    let options = Options {
        detail: Detail::Documents,
        ..Options::default()
    };
    let report = report(&inputs, &Matcher::new(glossary), &options);
    assert_eq!(report.terms.len(), terms.len());
    let text = unpacked(&report.write(Format::Xlsx).concat());
    assert!(text.contains("3 rarer concepts together"));
}
