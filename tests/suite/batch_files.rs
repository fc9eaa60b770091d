//! The files of a batch are written as their rows come: what is as long as the number of documents is nowhere whole.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use tempfile::TempDir;
use trilex::{
    Glossary, Input, Matcher, Options,
    batch::{Output, batch},
};

/// Takes what is written and keeps only how much it is, and the largest piece.
#[derive(Default)]
struct Scale {
    bytes: usize,
    largest: usize,
}

impl Write for Scale {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.bytes += piece.len();
        self.largest = self.largest.max(piece.len());
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn no_file_is_made_whole_before_it_is_written() {
    let folder = TempDir::new().unwrap();
    let glossary = "id,en\nterrorism,terrorism\ndrug,narcotic drug\npeace,peace\n";
    let glossary = Glossary::from_csv("g.csv", glossary).unwrap();
    let inputs: Vec<_> = (0..500)
        .map(|number| {
            Ok(Input::Text {
                name: format!("2020-{:02}-10/{number}", number % 12 + 1),
                text: format!("Peace without terrorism and narcotic drugs. No. {number}"),
            })
        })
        .collect();
    let batch = batch(
        &inputs,
        &Matcher::new(glossary),
        &folder.path().join("l.db"),
        &Options::default(),
        &HashMap::new(),
        &|_| (),
    )
    .unwrap();
    assert_eq!(batch.report.per_document, None, "these rows are many");
    for (output, rows) in [
        (Output::PerDocument, 1_500),
        (Output::Json, 2_000),
        (Output::Documents, 500),
        (Output::NewDocuments, 500),
    ] {
        let mut scale = Scale::default();
        batch.write(output, &mut scale).unwrap();
        assert!(scale.bytes > 40 * rows, "{output:?}: {}", scale.bytes);
        assert!(scale.largest <= 8 * 1024, "{output:?}: {}", scale.largest);
    }
}
