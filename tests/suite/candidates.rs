//! The list of candidates as it is promised: columns, fields, formats, lists of decisions, explanations.

use std::{fs, path::PathBuf};

use trilex::{
    Error, Glossary, Input, Matcher,
    candidate::{Accepted, Decision, Trace},
    extract::{
        COLUMNS, Columns, Extraction, Format, Known, MEASURES, Task, explain, extract, reference,
    },
    report::AboutRow,
};

const TEXT: &str =
    "网络犯罪威胁信息空\n间安全。各方打击网络犯罪。上海合作组织（上合组织）反对网络犯罪。";

fn input(name: &str, text: &str) -> trilex::Result<Input> {
    Ok(Input::Text {
        name: name.to_owned(),
        text: text.to_owned(),
    })
}

fn of(text: &str) -> Extraction {
    extract(&[input("text", text)], &Task::default(), |_| ())
}

#[test]
fn columns_stand_as_promised() {
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    #[rustfmt::skip]
    assert_eq!(names, [
        "rank", "candidate", "lang", "score", "count", "documents", "length", "status", "related concept", "variants", "pattern",
        "first", "context", "parts",
    ]);
    let measures: Vec<&str> = MEASURES.iter().map(|column| column.name).collect();
    let defined = trilex::candidate::MEASURES;
    assert_eq!(measures, defined.map(|measure| measure.name));
    for column in trilex::explain::columns() {
        assert!(column.about.ends_with('.'), "{}", column.name);
    }
    let written = String::from_utf8(of(TEXT).write(Format::Csv, Columns::Measures)).unwrap();
    let header = written.lines().next().unwrap();
    assert_eq!(header, [names, measures].concat().join(","));
}

#[test]
fn json_has_the_fields_promised() {
    let json: serde_json::Value =
        serde_json::from_slice(&of(TEXT).write(Format::Json, Columns::Plain)).unwrap();
    assert_eq!(json["schema"], 1);
    for field in ["documents", "candidates", "failures"] {
        assert!(json[field].is_array(), "{field}");
    }
    let rows = json["candidates"].as_array().unwrap();
    for row in rows {
        for field in [
            "rank",
            "candidate",
            "lang",
            "score",
            "count",
            "documents",
            "status",
            "concept",
            "forms",
            "first",
            "context",
            "measures",
        ] {
            assert!(row.get(field).is_some(), "{field} is not in {row}");
        }
        assert!(row["first"]["document"].is_string() && row["first"]["place"].is_string());
        let forms = row["forms"].as_array().unwrap();
        let counted: u64 = forms
            .iter()
            .map(|form| form["count"].as_u64().unwrap())
            .sum();
        assert_eq!(counted, row["count"].as_u64().unwrap(), "{row}");
    }
    // A form stands as it does in the text without its broken lines.
    let healed = TEXT.replace('\n', "");
    for form in rows.iter().flat_map(|row| row["forms"].as_array().unwrap()) {
        let (text, count) = (
            form["text"].as_str().unwrap(),
            form["count"].as_u64().unwrap(),
        );
        assert!(healed.matches(text).count() as u64 >= count, "{form}");
    }
    let parted = rows.iter().any(|row| row["candidate"] == "信息空间安全");
    assert!(parted, "{rows:#?}");
}

#[test]
fn each_format_is_written_and_twice_the_same() {
    let name = "=1+1 <script>alert(1)</script>";
    let mut extraction = extract(&[input(name, TEXT)], &Task::default(), |_| ());
    extraction.about.push(AboutRow {
        name: "inputs".to_owned(),
        value: "=2+2".to_owned(),
    });
    for (format, begins) in [
        (Format::Csv, "rank,candidate"),
        (Format::Tsv, "rank\tcandidate"),
        (Format::Json, "{\n  \"schema\": 1"),
        (Format::Table(Some(60)), "rank  candidate"),
        (Format::Xlsx, "PK"),
        (Format::Html, "<!doctype html>"),
    ] {
        let written = extraction.write(format, Columns::Plain);
        assert!(written.starts_with(begins.as_bytes()), "{format:?}");
        assert_eq!(
            written,
            extraction.write(format, Columns::Plain),
            "{format:?}"
        );
    }
    let page = String::from_utf8(extraction.write(Format::Html, Columns::Plain)).unwrap();
    assert!(page.contains("&lt;script&gt;alert(1)"), "{page}");
    assert!(!page.contains("<script>alert"), "{page}");
}

#[test]
fn lists_of_decisions_come_as_text_table_and_workbook() {
    let mut extraction = of("网络犯罪和勒索软件。暗网。");
    let whole = extraction.candidates.len();
    for row in &mut extraction.candidates {
        row.status = match row.candidate.as_str() {
            "网络犯罪" => "accepted",
            "勒索软件" => "rejected",
            _ => "new",
        };
    }
    let table = extraction.write(Format::Csv, Columns::Plain);
    let workbook = extraction.write(Format::Xlsx, Columns::Plain);
    #[rustfmt::skip]
    let cases: &[(&str, &[u8], Decision, usize)] = &[
        ("one a line", "勒索软件\n暗网\n".as_bytes(), Decision::Rejected, 2),
        ("with a byte order mark", "\u{FEFF}勒索软件\r\n".as_bytes(), Decision::Rejected, 1),
        ("a glossary", "id;zh;ru\nx;暗网;даркнет\n".as_bytes(), Decision::Accepted, 2),
        ("a table without decisions", "candidate\n暗网\n勒索软件\n".as_bytes(), Decision::Rejected, 2),
        ("a table with decisions", &table, Decision::Rejected, 1),
        ("the same, what was accepted", &table, Decision::Accepted, 1),
        ("a workbook", &workbook, Decision::Rejected, 1),
        ("headings in capitals", "Candidate,Status\n勒索软件,rejected\n暗网,new\n".as_bytes(), Decision::Rejected, 1),
        ("a space after each comma", "candidate, status\n勒索软件, rejected\n暗网, new\n".as_bytes(), Decision::Rejected, 1),
        ("a blank line first", "\ncandidate,status\n勒索软件,rejected\n暗网,new\n".as_bytes(), Decision::Rejected, 1),
        ("Excel's hint first", "sep=;\ncandidate;status\n勒索软件;rejected\n暗网;new\n".as_bytes(), Decision::Rejected, 1),
        ("other columns first", "lang , candidate\nzh,勒索软件\n".as_bytes(), Decision::Rejected, 1),
        ("a glossary of another program", "English term,Chinese term,Comment\ndark web,暗网,x\n".as_bytes(), Decision::Accepted, 2),
        ("a language and no heading", "Chinese\n暗网\n".as_bytes(), Decision::Rejected, 2),
        ("Russian Excel", &[b"candidate;status\n".as_slice(), &[0xF2, 0xE5, 0xF0, 0xF0, 0xEE, 0xF0, 0xE8, 0xE7, 0xEC, b'\n'], &[0xED, 0xE0, 0xF0, 0xEA, 0xEE, 0xF2, 0xE8, 0xEA, 0xE8, b'\n']].concat(), Decision::Rejected, 2),
    ];
    for (reason, bytes, decision, expected) in cases {
        let mut list = Accepted::default();
        list.read("list", bytes, *decision).unwrap();
        assert_eq!(list.len(), *expected, "{reason}");
    }
    // The next statement shows only what is new.
    let mut rejected = Accepted::default();
    rejected
        .read("list.xlsx", &workbook, Decision::Rejected)
        .unwrap();
    let task = Task {
        rejected,
        ..Task::default()
    };
    let next = extract(
        &[input("next", "网络犯罪和勒索软件。暗网。")],
        &task,
        |_| (),
    );
    assert_eq!(next.candidates.len(), whole - 1);
    let headless = "candidat;status\n暗网;rejected\n".as_bytes();
    let error = Accepted::default().read("list.csv", headless, Decision::Rejected);
    let said = error
        .expect_err("which column has the candidates?")
        .to_string();
    assert!(said.contains("no column is called candidate"), "{said}");
    let damaged = [b"PK\x03\x04".as_slice(), &[0; 40]].concat();
    let error = Accepted::default().read("list.xlsx", &damaged, Decision::Rejected);
    assert!(error.is_err(), "a damaged workbook");
}

#[test]
fn a_list_that_decides_nothing_says_so() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str], &str)] = &[
        ("勒索软件\n", &[], "a line that matches"),
        ("勒索软件\n防火墙\n", &[], "one line of two: the other may match in another statement"),
        ("", &[], "an empty list"),
        ("防火墙\n", &["1 line of list.csv matches no candidate"], "a line that does not match"),
        ("candidate\n防火墙\n病毒\n", &["2 lines of list.csv match no candidate"], "a table"),
        ("candidate,status\n勒索软件,accepted\n", &["no line of list.csv is rejected"], "a list of the other decision"),
    ];
    for (list, expected, reason) in cases {
        let mut rejected = Accepted::default();
        rejected
            .read("list.csv", list.as_bytes(), Decision::Rejected)
            .unwrap();
        let task = Task {
            rejected,
            ..Task::default()
        };
        let extraction = extract(&[input("t", "网络犯罪和勒索软件。暗网。")], &task, |_| ());
        assert_eq!(extraction.notes, *expected, "{reason}");
    }
}

#[test]
fn a_folder_of_general_language_is_counted_whole() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("more")).unwrap();
    fs::write(
        folder.path().join("one.txt"),
        "Дом стоит у дороги. Дом старый.",
    )
    .unwrap();
    fs::write(
        folder.path().join("more/two.txt"),
        "Верблюд пьёт воду. Верблюд большой.",
    )
    .unwrap();
    let read = |path: PathBuf| reference(&trilex::inputs(&path), None);
    let simple_maths = |path: Option<PathBuf>, candidate: &str| {
        let task = Task {
            reference: path.map_or_else(Default::default, |path| read(path).unwrap()),
            ..Task::default()
        };
        let text = "Киберпреступность растёт. Верблюд стоит. Дом горит.";
        let rows = extract(&[input("text", text)], &task, |_| ()).candidates;
        let row = rows.into_iter().find(|row| row.candidate == candidate);
        row.unwrap_or_else(|| panic!("no {candidate}"))
            .measures
            .get("simple_maths")
            .copied()
    };
    assert_eq!(simple_maths(None, "киберпреступность"), None);
    let whole = folder.path().to_owned();
    let rare = simple_maths(Some(whole.clone()), "киберпреступность").unwrap();
    let common = simple_maths(Some(whole.clone()), "верблюд").unwrap();
    assert!(rare > common, "{rare} {common}");
    // верблюд stands only in the folder inside the folder.
    let alone = simple_maths(Some(whole.join("one.txt")), "верблюд").unwrap();
    assert!(alone > common, "{alone} {common}");
    let missing: Result<_, Error> = read(folder.path().join("none")).map(|_| ());
    assert!(missing.unwrap_err().to_string().contains("none"));
}

#[test]
fn explanations_name_the_rule() {
    let glossary = Glossary::from_csv("g", "id,zh\ncrime,网络犯罪\n").unwrap();
    let matcher = Matcher::new(glossary);
    #[rustfmt::skip]
    let zh = "成员国强调，打击网络犯罪。严重关切网络犯罪活动。上海合作组织（上合组织）的作用。信息空间安全领域很重要。甲国应对毒品威胁。本条约规定的会议。";
    #[rustfmt::skip]
    let en = "The Parties strongly condemn cybercrime. They support the early warning system of the Shanghai Cooperation Organization Member States and free trade. It is important progress.";
    #[rustfmt::skip]
    let ru = "Стороны осуждают киберпреступность. Борьба с терроризмом и важный вопрос защиты данных. Приняты меры.";
    #[rustfmt::skip]
    let cases: &[(&str, &str, &str)] = &[
        (zh, "网络犯罪", "ranked"),
        (zh, "打击网络犯罪", "`打击` is in no term (verb"),
        (zh, "成员国强调", "`强调` is in no term (verb of a statement"),
        (zh, "严重关切", "begins no term"),
        (zh, "的作用", "parts of speech that make no term: -N"),
        (zh, "作用", "`作用` begins no term"),
        (zh, "上合组织", "ranked"),
        (zh, "络犯", "inside"),
        (zh, "安全领域很", "no term"),
        (zh, "勒索软件", "absent"),
        (en, "cybercrime", "ranked"),
        (en, "condemn cybercrime", "`condemn` is in no term (verb: begins a clause)"),
        (en, "early warning system of", "parts of speech that make no term"),
        (en, "Cooperation Organization", "a part of a name, a list or a clause"),
        (en, "progress", "`progress` is no term by itself"),
        (en, "cyber", "inside"),
        (ru, "борьба с терроризмом", "ranked"),
        (ru, "осуждают киберпреступность", "parts of speech that make no term"),
        (ru, "вопрос защиты данных", "`вопрос` begins no term"),
        (ru, "меры", "is no term by itself"),
        (ru, "киберпреступ", "inside"),
    ];
    let mut wrong = Vec::new();
    for &(text, string, expected) in cases {
        let task = Task {
            matcher: (text == zh).then_some(&matcher),
            known: Known::Show,
            ..Task::default()
        };
        let explanation = explain(string, &[input("text", text)], &task);
        let told = match &explanation.trace {
            Trace::Ranked(_) => "ranked",
            Trace::Folded(_) => "folded",
            Trace::Dropped(rule) => rule,
            Trace::InsideWord(_) => "inside",
            Trace::Absent => "absent",
        };
        if !told.contains(expected) {
            wrong.push(format!("{string}: {told}; {expected} expected"));
        }
        let kept = matches!(explanation.trace, Trace::Ranked(_) | Trace::Folded(_));
        assert_eq!(explanation.row.is_some(), kept, "{string}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let known = explain(
        "网络犯罪",
        &[input("text", zh)],
        &Task {
            matcher: Some(&matcher),
            ..Task::default()
        },
    );
    assert_eq!(known.row.unwrap().status, "known");
}

#[test]
fn marks_without_their_other_half_set_nothing_off() {
    let listed = |text: &str| -> Vec<String> {
        let rows = of(text).candidates;
        rows.into_iter().map(|row| row.candidate).collect()
    };
    let title = |words: usize| "恐怖主义".repeat(words);
    assert!(listed(&format!("签署《{}》。", title(10))).contains(&title(10)));
    assert!(!listed(&format!("签署《{}》。", title(100))).contains(&title(100)));
    // So many that looking for the end of each to the end of the line would take minutes.
    for (open, term) in [
        ("《", "网络犯罪"),
        ("“", "网络犯罪"),
        ("（", "网络犯罪"),
        ("(", "cybercrime"),
    ] {
        let text = format!("{}{term}", open.repeat(200_000));
        assert_eq!(listed(&text), [term], "{open}");
    }
}
