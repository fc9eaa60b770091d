//! Hostile files: refused or read, within bounds, with an error that says what to do. Never a panic.

use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

use proptest::prelude::*;
use tempfile::TempDir;
use trilex::Hints;

use super::{
    office::{archive, docx, docx_of, workbook, xlsx},
    pdf::{Columns, Font, pdf, pdf_of},
    read,
};

/// What stands far outside a page is left out, and the rest read.
#[cfg(feature = "pdf")]
const PDF_REFUSED: &str = "";

#[cfg(not(feature = "pdf"))]
const PDF_REFUSED: &str =
    "built without; build it with the feature: cargo install --path . --features pdf";

#[test]
fn hostile_files_are_refused() {
    let bomb = vec![b' '; 300 * 1024 * 1024];
    let entities = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><tmx><tu><tuv><seg>&lol2;</seg></tuv></tu></tmx>";
    let outside =
        "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx><seg>&x;</seg></tmx>";
    let deep_html = format!("<html>{}", "<div>".repeat(100_000));
    let deep_xml = format!("<tmx>{}", "<a>".repeat(100_000));
    let deep_docx = docx_of(&"<w:p>".repeat(100_000), "");
    // As a table this one cell would take 17 thousand million cells.
    let wide_sheet = workbook("<row r='1048576'><c r='XFD1048576' t='str'><v>x</v></c></row>");
    let long_line = vec![b'a'; 70 * 1024 * 1024];
    let long_page = format!("<html>{}", "<p>a".repeat(17 * 1024 * 1024));
    // The width of the last word, in steps of two points, is 100 terabytes.
    let far = pdf_of(
        "BT /F1 12 Tf 72 700 Td (human) Tj 0 -20 Td (rights) Tj 9999999999999 0 0 1 50 50 Tm (x) Tj ET\n",
    );
    #[rustfmt::skip]
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("bomb.docx", archive(&[("word/document.xml", &bomb)]), "more than 256 MiB"),
        ("bomb.xlsx", archive(&[("xl/workbook.xml", &bomb)]), "more than 256 MiB"),
        ("entities.tmx", entities.into(), "defines entities"),
        ("outside.tmx", outside.into(), "defines entities"),
        ("deep.html", deep_html.into(), "more than 256 elements"),
        ("long.html", long_page.into(), "a page of more than 64 MiB"),
        ("deep.tmx", deep_xml.into(), "more than 256 elements"),
        ("deep.docx", deep_docx, "more than 256 elements"),
        ("deep.md", "> ".repeat(100_000).into(), "more than 256 elements"),
        ("wide.xlsx", wide_sheet, ""),
        ("line.txt", long_line, "a line of more than 64 MiB"),
        ("binary.txt", b"\x7FELF\x02\x01\x01\0\0".to_vec(), "not a text file: zero at byte 7"),
        ("picture.txt", b"\x89PNG\r\n".to_vec(), "a picture"),
        ("old.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "save it as .docx"),
        ("archive.txt", archive(&[("a.txt", b"a")]), "a zip archive where a document should be"),
        ("broken.docx", docx(&["a"])[..100].to_vec(), "damaged or incomplete"),
        ("broken.pdf", b"%PDF-1.7\n1 0 obj".to_vec(), "PDF"),
        ("far.pdf", far, PDF_REFUSED),
        ("half.tmx", b"<tmx><body><tu>".to_vec(), "ends in the middle"),
        ("nothing.pdf", b"%PDF-1.4".to_vec(), "PDF"),
        ("empty.txt", Vec::new(), ""),
        ("empty.docx", Vec::new(), ""),
        ("list.xlsx", b"terrorism".to_vec(), "no such file inside"),
    ];
    for (name, bytes, expected) in cases {
        match read(name, &bytes, Hints::default()) {
            Err(error) => assert!(
                !expected.is_empty() && error.to_string().contains(expected),
                "{name}: {error}"
            ),
            Ok(_) => assert!(expected.is_empty(), "{name} was read"),
        }
    }
}

/// Small files of every format, to be mutilated.
fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let paragraphs = ["打击恐怖主义。", "Права человека.", "human rights"];
    vec![
        ("a.txt", "打击恐怖主义。\nПрава человека.\n".into()),
        (
            "a.md",
            "# 打击\n\n* **恐怖主义**\n\n|a|b|\n|-|-|\n|1|2|\n".into(),
        ),
        (
            "a.html",
            "<html><body><p>打击<b>恐怖</b>主义</p><ul><li>a</ul></body></html>".into(),
        ),
        ("a.docx", docx(&paragraphs)),
        (
            "a.xlsx",
            xlsx(&[
                vec!["zh".into(), "ru".into()],
                vec!["人权".into(), "права".into()],
            ]),
        ),
        ("a.csv", "zh;ru\n人权;\"права\"\n".into()),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n人权\n".into()),
        (
            "a.tmx",
            "<tmx><tu tuid='1'><tuv xml:lang='zh'><seg>人<ph>x</ph>权</seg></tuv></tu></tmx>"
                .into(),
        ),
        (
            "a.xlf",
            "<xliff srcLang='zh'><unit id='1'><source>人&amp;权</source></unit></xliff>".into(),
        ),
        ("a.pdf", pdf(&["打击恐怖主义。"], Font::Gbk, Columns::One)),
        ("b.pdf", pdf(&["human rights"], Font::Latin, Columns::Two)),
    ]
}

/// Runs the program with `arguments` in an address space of so many KiB.
#[cfg(unix)]
fn within(kibibytes: u64, arguments: &str) -> Command {
    let program = env!("CARGO_BIN_EXE_trilex");
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("ulimit -v {kibibytes}; exec {program} {arguments}"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

#[cfg(unix)]
#[test]
fn a_line_without_end_is_refused_in_bounded_memory() {
    let mut child = within(1 << 20, "report - -j2").spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let part = vec![b'a'; 1 << 20];
    // It ends when the program has had enough.
    let written = (0..2048).take_while(|_| stdin.write_all(&part).is_ok());
    let written = written.count();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(
        said.contains("error: -: a line of more than 64 MiB"),
        "{said}"
    );
    assert!(written < 128, "{written} MiB were read");
}

/// All of them in one run: none is lost, none stops the others, none makes itself heard but as an error.
#[cfg(unix)]
#[test]
fn a_folder_of_mutilated_files_is_read_in_bounded_memory() {
    const FILES: usize = 600;
    let folder = TempDir::new().unwrap();
    let samples = samples();
    let mut random = 0x5EED_u64;
    let mut below = |bound: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random % bound as u64) as usize
    };
    for number in 0..FILES {
        let (name, mut bytes) = samples[number % samples.len()].clone();
        for _ in 0..below(8) {
            let at = below(bytes.len());
            bytes[at] = below(256) as u8;
        }
        if below(4) == 0 {
            bytes.truncate(below(bytes.len()));
        }
        fs::write(folder.path().join(format!("{number:03}.{name}")), bytes).unwrap();
    }
    // Its reader panics at this row in a build that checks for overflow.
    let row = "<row r='1'><c r='A204999999999999' t='str'><v>x</v></c></row>";
    fs::write(folder.path().join("row.xlsx"), workbook(row)).unwrap();
    let arguments = format!("report -j2 --format json {}", folder.path().display());
    let output = within(2 << 20, &arguments).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let [read, failed] = ["documents", "failures"].map(|key| report[key].as_array().unwrap().len());
    assert_eq!(read + failed, FILES + 1);
    assert!(read > 50 && failed > 50, "{read} read, {failed} failed");
    for line in said.lines() {
        assert!(
            ["error: ", "note: "]
                .iter()
                .any(|kind| line.starts_with(kind))
                || line.starts_with(&format!("{read} documents, ")),
            "{line}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_reader_panics_on_mutilated_files(
        sample in 0..11_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let (name, mut bytes) = samples().swap_remove(sample);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        drop(read(name, &bytes, Hints::default()));
    }

    #[test]
    fn no_reader_panics_on_any_bytes(
        sample in 0..11_usize,
        keep in 0..64_usize,
        tail in prop::collection::vec(any::<u8>(), 0..256),
    ) {
        let (name, mut bytes) = samples().swap_remove(sample);
        bytes.truncate(keep);
        bytes.extend(tail);
        drop(read(name, &bytes, Hints::default()));
    }
}
