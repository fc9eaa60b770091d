//! A ledger keeps counts from week to week, so the program must know when it counts otherwise than before.

use std::{collections::HashMap, fmt::Write, fs, path::Path};

use rusqlite::Connection;
use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use trilex::{COUNTING, Glossary, Input, Matcher, Options, batch::batch};

/// What the ledger keeps of the three statements under [`GLOSSARY`], a fact a line, beneath the number of the counting that yields it.
const KEPT: &str = "tests/data/counting.tsv";

/// Words and phrases, hyphens, abbreviations and a term in another; a glossary of this test's own, for that of the program grows.
const GLOSSARY: &str = "id,zh,en,ru\n\
    terrorism,恐怖主义,terrorism,терроризм\n\
    international-terrorism,国际恐怖主义,international terrorism,международный терроризм\n\
    security,安全,security,безопасность\n\
    international-law,国际法,international law,международное право\n\
    human-rights,人权,human rights,права человека\n\
    drug,麻醉药品,narcotic drug,наркотическое средство\n\
    member-state,成员国,member state,государство-член\n\
    un,联合国,United Nations|UN,Организация Объединенных Наций|ООН\n\
    peace,和平,peace,мир\n\
    cooperation,合作,cooperation,сотрудничество\n";

#[test]
fn other_counts_have_another_number() {
    let counted = counted();
    assert!(counted.lines().count() > 30, "the glossary says little");
    let kept = fs::read_to_string(KEPT).unwrap();
    if counted == kept {
        return;
    }
    let new = Path::new(env!("CARGO_TARGET_TMPDIR")).join("counting.tsv");
    fs::write(&new, &counted).unwrap();
    let gone = missing(&kept, &counted).map(|line| format!("- {line}"));
    let come = missing(&counted, &kept).map(|line| format!("+ {line}"));
    let differences: Vec<String> = gone.chain(come).collect();
    panic!(
        "the same documents yield other counts:\n{}\nRaise COUNTING beside `Tally`, and renew the table: cp {} {KEPT}",
        differences.join("\n"),
        new.display()
    );
}

/// Returns the first lines of `one` that `other` has not.
fn missing<'t>(one: &'t str, other: &'t str) -> impl Iterator<Item = &'t str> {
    one.lines()
        .filter(|line| other.lines().all(|known| known != *line))
        .take(10)
}

/// Returns what a ledger keeps of the statements, as [`KEPT`] has it.
fn counted() -> String {
    let desk = TempDir::new().unwrap();
    let ledger = desk.path().join("l.db");
    let glossary = Glossary::from_csv("g.csv", GLOSSARY).unwrap();
    let inputs = ["zh", "en", "ru"].map(|lang| {
        let path = format!("tests/data/statement.{lang}.txt");
        Ok(Input::File(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(path),
        ))
    });
    let matcher = Matcher::new(glossary.clone());
    let (options, dates) = (Options::default(), HashMap::new());
    let batch = batch(&inputs, &matcher, &ledger, &options, &dates, &|_| ()).unwrap();
    batch.finish().unwrap();

    let ledger = Connection::open(ledger).unwrap();
    let mut rows = ledger.prepare("SELECT about, tally FROM content").unwrap();
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    let mut documents: Vec<String> = rows
        .unwrap()
        .map(|row| {
            let (about, tally): (String, String) = row.unwrap();
            document(&parse(&about), &parse(&tally), &glossary)
        })
        .collect();
    documents.sort();
    assert_eq!(documents.len(), 3);
    format!("counting\t{COUNTING}\n{}", documents.concat())
}

fn parse(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// Returns what a ledger keeps of one document: its language and a fact a line.
fn document(about: &Value, tally: &Value, glossary: &Glossary) -> String {
    let lang = about["lang"].as_str().unwrap();
    let mut lines = String::new();
    let mut fact = |name: &str, value: String| writeln!(lines, "{lang}\t{name}\t{value}").unwrap();
    for name in ["notes", "closing", "dated"] {
        fact(name, about[name].to_string());
    }
    for name in ["units", "sentences", "repeats"] {
        fact(name, tally[name].to_string());
    }
    let passages = about["passages"].as_array().unwrap();
    let of_each = |name: &str| -> Vec<String> {
        let values = passages.iter().map(|passage| passage[name].to_string());
        values.collect()
    };
    fact("letters of each passage", of_each("letters").join(" "));
    let digest = Sha256::digest(of_each("number").join(" "));
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    fact("SHA-256 of their numbers", digest);
    let ids: HashMap<u64, &str> = (0..)
        .zip(glossary.concepts())
        .map(|(number, concept)| (number, concept.id.as_ref()))
        .collect();
    for concept in tally["concepts"].as_array().unwrap() {
        let (number, count) = (&concept[0], &concept[1]);
        let id = ids[&number.as_u64().unwrap()];
        for name in ["free", "nested", "first"] {
            fact(&format!("{id} {name}"), count[name].to_string());
        }
        for form in count["forms"].as_array().unwrap() {
            fact(&format!("{id} form"), form.to_string());
        }
    }
    lines
}
