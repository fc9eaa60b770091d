//! Every format: the same statement yields the same counts, and places are what a person can find again.

mod archives;
mod hostile;
pub(super) mod office;
mod pdf;
mod traps;

use std::{fs, path::Path};

use tempfile::TempDir;
use trilex::{Block, Glossary, Hints, Input, Lang, Matcher, Options, Reading, Report, report};

use super::encodings::encode;
use office::{archive, docx, escape, xlsx};
use pdf::{Columns, Font, pdf};

/// A statement as it stands in its text file: words are parted, paragraphs repeated.
fn statement(lang: Lang) -> String {
    fs::read_to_string(format!("tests/data/statement.{lang}.txt")).unwrap()
}

/// Writes `bytes` to the file `name` and returns how it is read.
pub(crate) fn read(
    name: &str,
    bytes: &[u8],
    hints: Hints,
) -> trilex::Result<(Vec<Block>, Vec<String>)> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let reading = Reading::open(&Input::File(path), hints)?;
    let notes = reading.notes().to_vec();
    let blocks: trilex::Result<Vec<Vec<Block>>> = reading.collect();
    Ok((blocks?.concat(), notes))
}

/// Returns the blocks with their places, one a line: `line 1: 宣言`.
pub(crate) fn shown(name: &str, bytes: &[u8]) -> Vec<String> {
    let (blocks, _) = read(name, bytes, Hints::default()).unwrap();
    blocks
        .iter()
        .map(|block| format!("{}: {}", block.place, block.text))
        .collect()
}

/// What must be the same in every format: units, and for every concept its counts and forms.
fn counts(report: &Report) -> (u64, Vec<String>) {
    let units = report.documents.iter().map(|document| document.units).sum();
    let rows = report.terms.iter().map(|term| {
        let forms: Vec<String> = term
            .forms
            .iter()
            .map(|form| format!("{} {}", form.text, form.count))
            .collect();
        format!(
            "{} {} {} {:?} {}",
            term.id,
            term.count,
            term.nested,
            term.counts,
            forms.join(", ")
        )
    });
    (units, rows.collect())
}

fn count(folder: &Path, matcher: &Matcher) -> (u64, Vec<String>) {
    let inputs = trilex::inputs(folder);
    let report = report(&inputs, matcher, &Options::default());
    assert_eq!(report.failures, [], "{}", folder.display());
    counts(&report)
}

/// Returns the statement in every format and encoding: the name of the file and its bytes.
fn everywhere(lang: Lang) -> Vec<(String, Vec<u8>)> {
    let text = statement(lang);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let blocks = trilex::blocks(&text, None);
    let healed: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let each = |wrap: &dyn Fn(&str) -> String| {
        healed
            .iter()
            .map(|text| wrap(&escape(text)))
            .collect::<String>()
    };
    let html = format!(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>恐怖主义</title></head><body>\
         <nav><ul><li><a href=/>恐怖主义</a></ul></nav><article>{}</article><footer>恐怖主义</footer></body></html>",
        lines
            .iter()
            .map(|line| format!("<p>{}</p>\n", escape(line)))
            .collect::<String>()
    );
    let cues: String = (1..)
        .zip(&healed)
        .map(|(number, text)| format!("{number}\n00:00:01,000 --> 00:00:02,000\n<i>{text}</i>\n\n"))
        .collect();
    let rows: Vec<Vec<String>> = std::iter::once(vec!["id".to_owned(), lang.to_string()])
        .chain(
            (1..)
                .zip(&healed)
                .map(|(id, text)| vec![format!("{id}."), (*text).to_owned()]),
        )
        .collect();
    let csv: String = rows
        .iter()
        .map(|row| format!("{},\"{}\"\r\n", row[0], row[1].replace('"', "\"\"")))
        .collect();
    let tsv: String = rows
        .iter()
        .map(|row| format!("{}\t\"{}\"\n", row[0], row[1].replace('"', "\"\"")))
        .collect();
    let units = |unit: &dyn Fn(&str) -> String| each(&|text| unit(text));
    let tmx = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version=\"1.4\"><header/><body>{}</body></tmx>",
        units(&|text| format!(
            "<tu><tuv xml:lang=\"{lang}-XX\"><seg><bpt i=\"1\">&lt;b&gt;</bpt>{text}<ept i=\"1\">&lt;/b&gt;</ept></seg></tuv></tu>"
        ))
    );
    let xliff1 = format!(
        "<?xml version=\"1.0\"?><xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file source-language=\"{lang}\"><body>{}</body></file></xliff>",
        units(&|text| format!(
            "<trans-unit id=\"a\"><source>{text}</source><seg-source>{text}</seg-source><alt-trans><source>{text}</source></alt-trans></trans-unit>"
        ))
    );
    let xliff2 = format!(
        "<?xml version=\"1.0\"?><xliff version=\"2.0\" srcLang=\"{lang}\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"><file id=\"f\">{}</file></xliff>",
        units(&|text| format!(
            "<unit id=\"a\"><segment><source>{text}<ph id=\"1\"/></source></segment></unit>"
        ))
    );
    let markdown = healed
        .iter()
        .map(|text| format!("{text}\n\n"))
        .collect::<String>();
    let mut files = vec![
        ("utf-8.txt", text.clone().into_bytes()),
        ("bom.txt", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("utf-16le+.txt", encode(&text, "utf-16le+")),
        ("utf-16be+.txt", encode(&text, "utf-16be+")),
        ("utf-16le.txt", encode(&text, "utf-16le")),
        ("utf-16be.txt", encode(&text, "utf-16be")),
        ("a.md", markdown.into_bytes()),
        ("a.html", html.into_bytes()),
        ("a.docx", docx(&lines)),
        ("a.xlsx", xlsx(&rows)),
        ("a.csv", csv.into_bytes()),
        ("a.tsv", tsv.into_bytes()),
        ("a.srt", cues.into_bytes()),
        ("a.tmx", tmx.into_bytes()),
        ("1.xlf", xliff1.into_bytes()),
        ("2.xliff", xliff2.into_bytes()),
        ("a.zip", archive(&[("../../statement.docx", &docx(&lines))])),
    ];
    let labels: &[&str] = match lang {
        Lang::Zh => &["gb18030", "gbk"],
        Lang::En => &["windows-1251", "gb18030"],
        // KOI8-R has no dashes, and Big5 other characters: `every_encoding_yields_the_same_counts`.
        Lang::Ru => &["windows-1251"],
    };
    files.extend(labels.iter().map(|label| ("old.txt", encode(&text, label))));
    let fonts: &[Font] = match lang {
        Lang::Zh => &[Font::Gbk, Font::UniGb],
        Lang::En => &[Font::Latin],
        Lang::Ru => &[Font::Mapped],
    };
    for font in fonts.iter().filter(|_| cfg!(feature = "pdf")) {
        for columns in [Columns::One, Columns::Two] {
            files.push(("a.pdf", pdf(&healed, *font, columns)));
        }
    }
    files
        .into_iter()
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect()
}

#[test]
fn the_same_statement_yields_the_same_counts() {
    let glossary = Glossary::embedded();
    let matcher = Matcher::new(glossary);
    let mut different = Vec::new();
    for lang in Lang::ALL {
        let mut expected = None;
        for (at, (name, bytes)) in everywhere(lang).into_iter().enumerate() {
            let folder = TempDir::new().unwrap();
            fs::write(folder.path().join(&name), bytes).unwrap();
            let (units, rows) = count(folder.path(), &matcher);
            let (expected_units, expected) = expected.get_or_insert((units, rows.clone()));
            assert!(rows.len() > 50, "{lang} {name}");
            for row in rows.iter().filter(|row| !expected.contains(row)) {
                different.push(format!("{lang} {at} {name}: {row}"));
            }
            for row in expected.iter().filter(|row| !rows.contains(row)) {
                different.push(format!("{lang} {at} {name} should be: {row}"));
            }
            // A table also has its numbers.
            let numbered = ["xlsx", "csv", "tsv"]
                .iter()
                .any(|ending| name.ends_with(ending));
            if units != *expected_units && !numbered {
                different.push(format!(
                    "{lang} {at} {name}: {units} units, not {expected_units}"
                ));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// What an encoding has no character for is written as those wrote it who had nothing else.
#[test]
fn every_encoding_yields_the_same_counts() {
    let glossary = Glossary::embedded();
    let matcher = Matcher::new(glossary);
    let count = |name: &str, bytes: Vec<u8>| {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join(name), bytes).unwrap();
        count(folder.path(), &matcher)
    };
    let koi8 = statement(Lang::Ru)
        .replace(['«', '»', '“', '”', '„'], "\"")
        .replace(['–', '—'], "-")
        .replace('№', "N");
    let traditional = fs::read_to_string("tests/data/traditional.txt").unwrap();
    let cases = [
        (&koi8, "koi8-r", Lang::Ru),
        (&traditional, "big5", Lang::Zh),
        (&traditional, "gb18030", Lang::Zh),
        (&traditional, "utf-16be+", Lang::Zh),
    ];
    for (text, label, lang) in cases {
        let expected = count("utf-8.txt", text.clone().into_bytes());
        assert!(expected.1.len() > 50, "{label}");
        assert_eq!(count("a.txt", encode(text, label)), expected, "{label}");
        // The concepts are those of the statement as it was written; only their forms look otherwise.
        let concepts = |(units, rows): (u64, Vec<String>)| {
            let count = |row: &String| row.split(" }").next().unwrap_or_default().to_owned();
            (units, rows.iter().map(count).collect::<Vec<_>>())
        };
        let written = count("utf-8.txt", statement(lang).into_bytes());
        assert_eq!(concepts(expected), concepts(written), "{label}");
    }
}
