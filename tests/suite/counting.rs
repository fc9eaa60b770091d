//! A ledger keeps counts from week to week, so the program must know when it counts otherwise than before.

use std::{collections::HashMap, path::Path};

use rusqlite::Connection;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use trilex::{COUNTING, Glossary, Input, Matcher, Options, batch::batch};

/// What the ledger keeps of the three statements under [`GLOSSARY`], as a SHA-256, and the number of the counting that yields it.
const KEPT: (u32, &str) = (
    3,
    "d9649dbcfd4870aac075f8f6f7a9e1ba7bb6f0fb976246f45885d1ed2a4624e4",
);

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
    let desk = TempDir::new().unwrap();
    let ledger = desk.path().join("l.db");
    let glossary = Glossary::from_csv("g.csv", GLOSSARY).unwrap();
    let inputs = ["zh", "en", "ru"].map(|lang| {
        let path = format!("tests/data/statement.{lang}.txt");
        Ok(Input::File(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(path),
        ))
    });
    let matcher = Matcher::new(glossary);
    let (options, dates) = (Options::default(), HashMap::new());
    let batch = batch(&inputs, &matcher, &ledger, &options, &dates, &|_| ()).unwrap();
    let counted = batch.report.terms.iter().filter(|term| term.count > 0);
    assert!(counted.count() > 5, "the glossary says little about them");
    batch.finish().unwrap();

    let ledger = Connection::open(ledger).unwrap();
    let mut rows = ledger
        .prepare("SELECT about || char(10) || tally FROM content ORDER BY 1")
        .unwrap();
    let rows = rows.query_map([], |row| row.get(0)).unwrap();
    let rows: Vec<String> = rows.map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    let digest = Sha256::digest(rows.join("\n"));
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        (COUNTING, digest.as_str()),
        KEPT,
        "the same documents yield other counts: raise COUNTING in src/tally.rs, and renew number and digest in KEPT"
    );
}
