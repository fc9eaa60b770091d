//! Zip archives: every file in them is a document, and what is made to do harm is refused.

use std::fs;

use tempfile::TempDir;
use trilex::{Glossary, Input, Matcher, Options, report};

use super::office::{archive, docx};

/// The inputs of an archive with these bytes: their names, or what is wrong with it.
fn listed(bytes: &[u8]) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("statements.zip");
    fs::write(&path, bytes).unwrap();
    let shown = |input: trilex::Result<Input>| match input {
        Ok(input) => input.name(),
        Err(error) => error.what().to_owned(),
    };
    let inputs = trilex::inputs(&path).into_iter().map(shown);
    let place = format!("{}/", path.display());
    inputs.map(|name| name.replace(&place, "")).collect()
}

/// Where the entry of the file `name` begins in the list of contents.
fn entry(bytes: &[u8], name: &str) -> usize {
    let is_entry = |at: &usize| {
        bytes[*at..].starts_with(b"PK\x01\x02") && bytes[at + 46..].starts_with(name.as_bytes())
    };
    (0..bytes.len() - 46).find(is_entry).unwrap()
}

#[test]
fn files_are_documents_and_hidden_ones_are_not() {
    let bytes = archive(&[
        ("b/2.docx", &docx(&["主权"])),
        ("1.txt", "恐怖主义。".as_bytes()),
        ("__MACOSX/1.txt", b"x"),
        ("b/.hidden", b"x"),
    ]);
    assert_eq!(listed(&bytes), ["1.txt", "b/2.docx"]);
}

#[test]
fn no_file_hides_another() {
    let bytes = archive(&[("a.txt", b"one"), ("b.txt", b"two")]);
    let mut same = bytes.clone();
    for at in 0..same.len() - 5 {
        if same[at..].starts_with(b"b.txt") {
            same[at] = b'a';
        }
    }
    assert_eq!(
        listed(&same),
        ["an archive in which two files have one name"]
    );

    // The second begins where the first does: a thousand such entries would unpack to a thousand times the archive.
    let mut shared = bytes;
    let [a, b] = ["a.txt", "b.txt"].map(|name| entry(&shared, name) + 42);
    shared.copy_within(a..a + 4, b);
    assert_eq!(
        listed(&shared),
        ["an archive whose files share their bytes"]
    );
}

#[test]
fn an_archive_that_changes_after_it_was_listed_is_a_failure() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("statements.zip");
    fs::write(
        &path,
        archive(&[("a.txt", "恐怖主义。".as_bytes()), ("b.txt", b"peace")]),
    )
    .unwrap();
    let inputs = trilex::inputs(&path);
    fs::write(&path, b"it was here").unwrap();
    let glossary = Glossary::embedded();
    let report = report(&inputs, &Matcher::new(glossary), &Options::default());
    assert_eq!((report.documents.len(), report.failures.len()), (0, 2));
}
