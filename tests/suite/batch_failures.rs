//! What is gone is told once, and what cannot be read for a while is not gone: it stays as it was counted last.

use std::{collections::HashMap, fs, path::Path};

use tempfile::TempDir;
use trilex::{
    Error, Glossary, Input, Matcher, Options,
    batch::{Status, batch},
};

use super::{
    batch::{Desk, statement},
    formats::office::archive,
};

/// Returns the rows of `documents.csv`, without notes and hashes: `inbox/1.txt,known`.
fn documents(desk: &Desk, name: &str) -> Vec<String> {
    let table = desk.report("out", name);
    let rows = table.lines().skip(1);
    rows.map(|row| row.split(',').take(2).collect::<Vec<_>>().join(","))
        .collect()
}

/// A document that was removed is news in one run, and listed in all.
#[test]
fn a_removal_is_told_once() {
    let desk = Desk::new();
    desk.put("inbox/1.txt", statement(1));
    desk.put("inbox/2.txt", statement(2));
    desk.run("l.db", "out", &[]);
    let second = desk.path().join("inbox/2.txt");
    fs::remove_file(&second).unwrap();
    let runs: [(&str, &str, &[&str]); 3] = [
        ("1 removed", "removed", &["inbox/2.txt,removed"]),
        ("0 removed", "gone", &[]),
        ("0 removed", "gone", &[]),
    ];
    for (told, status, news) in runs {
        let (said, _) = desk.run("l.db", "out", &[]);
        assert!(said.contains(told), "{said}");
        let all = documents(&desk, "documents.csv");
        assert_eq!(all[1], format!("inbox/2.txt,{status}"));
        assert_eq!(documents(&desk, "new-documents.csv"), news);
    }
    desk.put("inbox/2.txt", statement(2));
    desk.run("l.db", "out", &[]);
    assert_eq!(
        documents(&desk, "new-documents.csv"),
        ["inbox/2.txt,new"],
        "it is back"
    );
}

/// However an archive is damaged, what was in it is still there.
#[test]
fn a_damaged_archive_has_lost_no_documents() {
    let desk = Desk::new();
    let whole = archive(&[
        ("1.txt", statement(1).as_bytes()),
        ("2.txt", statement(2).as_bytes()),
    ]);
    desk.put("inbox/0.txt", statement(5));
    desk.put("inbox/3.txt", statement(3));
    desk.put("inbox/a.zip", &whole);
    desk.run("l.db", "out", &[]);
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(said.contains("4 documents: 0 new"), "{said}");
    let report = desk.report("out", "report.csv");
    let details = desk.report("out", "report.per-document.csv");

    let damages: [(&str, &[u8]); 3] = [
        ("there is nothing in it", b""),
        ("its end is missing", &whole[..whole.len() / 2]),
        ("it is no archive any more", b"\0\x01\x02\0\0\xff"),
    ];
    for (damage, bytes) in damages {
        desk.put("inbox/a.zip", bytes);
        let (said, code) = desk.run("l.db", "out", &[]);
        assert_eq!(code, 2, "{damage}");
        assert!(said.starts_with("error: inbox/a.zip: "), "{damage}: {said}");
        assert!(
            said.contains("4 documents: 0 new, 0 changed, 0 removed; 0 read"),
            "{damage}: {said}"
        );
        let failures = desk.report("out", "failures.csv");
        assert!(
            failures.lines().nth(1).unwrap().starts_with("inbox/a.zip,"),
            "{damage}: {failures}"
        );
        let expected = [
            "inbox/0.txt,known",
            "inbox/3.txt,known",
            "inbox/a.zip/1.txt,failed",
            "inbox/a.zip/2.txt,failed",
        ];
        assert_eq!(documents(&desk, "documents.csv"), expected, "{damage}");
        assert!(documents(&desk, "new-documents.csv").is_empty(), "{damage}");
        assert_eq!(desk.report("out", "report.csv"), report, "{damage}");
        assert_eq!(
            desk.report("out", "report.per-document.csv"),
            details,
            "{damage}"
        );
    }

    // Restored, with the same bytes, it brings no news.
    desk.put("inbox/a.zip", &whole);
    let (said, code) = desk.run("l.db", "out", &[]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("4 documents: 0 new, 0 changed, 0 removed; 0 read"),
        "{said}"
    );
    assert_eq!(desk.report("out", "rates.csv").lines().count(), 1);
    desk.assert_same_as_at_once("out", &[]);
}

/// A passage that an unreadable document shares with others still counts once.
#[test]
fn what_cannot_be_read_still_has_its_passages() {
    let desk = Desk::new();
    let whole = archive(&[("5.txt", statement(5).as_bytes())]);
    desk.put("inbox/a.zip", &whole);
    desk.put("inbox/b.txt", statement(5));
    desk.run("l.db", "out", &[]);
    let report = desk.report("out", "report.csv");
    desk.put("inbox/a.zip", &whole[..whole.len() / 2]);
    desk.run("l.db", "out", &[]);
    assert_eq!(desk.report("out", "report.csv"), report);
    // A copy before it would take its passages from it, but it cannot be counted again.
    desk.put("inbox/0.txt", statement(5));
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(said.contains("3 documents: 1 new"), "{said}");
    desk.put("inbox/a.zip", &whole);
    desk.run("l.db", "out", &[]);
    desk.assert_same_as_at_once("out", &[]);
}

/// Figures under another glossary cannot be kept: their concepts are others.
#[test]
fn what_cannot_be_counted_again_has_no_figures() {
    let desk = Desk::new();
    let whole = archive(&[("1.txt", statement(1).as_bytes())]);
    desk.put("inbox/a.zip", &whole);
    desk.run("l.db", "out", &[]);
    desk.put("inbox/a.zip", &whole[..whole.len() / 2]);
    desk.put("glossary.csv", "id,zh\nresolution,决议\n");
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(
        said.contains("0 documents: 0 new, 0 changed, 0 removed"),
        "{said}"
    );
    assert_eq!(
        documents(&desk, "documents.csv"),
        ["inbox/a.zip/1.txt,failed"]
    );
    desk.put("inbox/a.zip", &whole);
    let (said, _) = desk.run("l.db", "out", &[]);
    assert!(
        said.contains("1 document: 0 new, 0 changed, 0 removed; 1 read"),
        "{said}"
    );
    desk.assert_same_as_at_once("out", &[]);
}

/// How the documents stand, by name, if the inbox lists these inputs.
fn stand(ledger: &Path, inputs: &[trilex::Result<Input>]) -> Vec<(String, Status)> {
    let glossary = Glossary::from_csv("g.csv", "id,zh\nterrorism,恐怖主义\n").unwrap();
    let (options, dates) = (Options::default(), HashMap::new());
    let matcher = Matcher::new(glossary);
    let batch = batch(inputs, &matcher, ledger, &options, &dates, &|_| ()).unwrap();
    let documents = batch.documents.iter();
    let stand = documents.map(|document| (document.name.clone(), document.status));
    let stand = stand.collect();
    batch.finish().unwrap();
    stand
}

/// A document whose bytes are no text any more stays with the figures of its text.
#[test]
fn a_document_that_fails_keeps_its_figures() {
    let desk = Desk::new();
    desk.put("inbox/1.txt", statement(1));
    desk.put("inbox/2.txt", statement(2));
    desk.run("l.db", "out", &[]);
    desk.run("l.db", "out", &[]);
    let report = desk.report("out", "report.csv");
    for _ in 0..2 {
        desk.put("inbox/2.txt", b"\0\x01\x02\0\0\xff");
        // What never could be read has nothing to keep.
        desk.put("inbox/3.txt", b"\0\x01\x02\0\0\xff");
        let (said, code) = desk.run("l.db", "out", &[]);
        assert_eq!(code, 2);
        assert!(
            said.contains("2 documents: 0 new, 0 changed, 0 removed; 0 read"),
            "{said}"
        );
        assert!(said.contains("2 failures"), "{said}");
        assert_eq!(
            documents(&desk, "documents.csv"),
            ["inbox/1.txt,known", "inbox/2.txt,failed"]
        );
        assert!(documents(&desk, "new-documents.csv").is_empty());
        assert_eq!(desk.report("out", "report.csv"), report);
        assert_eq!(desk.report("out", "rates.csv").lines().count(), 1);
    }
    fs::remove_file(desk.path().join("inbox/3.txt")).unwrap();
    desk.put("inbox/2.txt", statement(3));
    desk.run("l.db", "out", &[]);
    assert_eq!(
        documents(&desk, "new-documents.csv"),
        ["inbox/2.txt,changed"]
    );
    desk.assert_same_as_at_once("out", &[]);
}

/// A folder that may not be listed hides its documents and removes none; that of a similar name is another.
#[test]
fn a_folder_that_cannot_be_read_has_lost_no_documents() {
    let desk = TempDir::new().unwrap();
    let ledger = desk.path().join("l.db");
    let text = |name: &str| {
        Ok(Input::Text {
            name: name.to_owned(),
            text: statement(1),
        })
    };
    let all = ["inbox/1", "inbox/sub/2", "inbox/sub/deep/3", "inbox/subs/4"];
    stand(&ledger, &all.map(text));
    let unlisted = Err(Error::new("permission denied").in_file("inbox/sub"));
    let expected = [
        ("inbox/1", Status::Known),
        ("inbox/sub/2", Status::Failed),
        ("inbox/sub/deep/3", Status::Failed),
        ("inbox/subs/4", Status::Removed),
    ];
    assert_eq!(
        stand(&ledger, &[text("inbox/1"), unlisted]),
        expected.map(|(name, status)| (name.to_owned(), status))
    );
    let expected = [
        ("inbox/1", Status::Known),
        ("inbox/sub/2", Status::Known),
        ("inbox/sub/deep/3", Status::Known),
        // It was gone: it is new again, and not another.
        ("inbox/subs/4", Status::New),
    ];
    assert_eq!(
        stand(&ledger, &all.map(text)),
        expected.map(|(name, status)| (name.to_owned(), status))
    );
}

/// The part of a folder that cannot be listed is named, where the user may not list everything.
#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_listed_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let desk = TempDir::new().unwrap();
    let sub = desk.path().join("sub");
    fs::create_dir(&sub).unwrap();
    fs::set_permissions(&sub, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read_dir(&sub).is_ok() {
        eprintln!("skipped: this user may list every folder");
        return;
    }
    let inputs = trilex::inputs(desk.path());
    assert_eq!(
        inputs[0].as_ref().unwrap_err().to_string(),
        format!(
            "{}: Permission denied; check that you may read the folder",
            sub.display()
        )
    );
}
