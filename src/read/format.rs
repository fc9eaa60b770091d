//! The formats that are read, told by content first and by the ending of the name second.

use std::io::Cursor;

use super::{
    Gathering, csv, docx,
    guard::guarded,
    html, markdown,
    package::{Package, is_zip},
    srt, tmx, xliff, xlsx,
};
use crate::{
    error::{Error, Result},
    read::encoding::{Decoded, Encoding, Evidence, decode},
};

/// A format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Markdown,
    Html,
    Csv,
    Tsv,
    Srt,
    Tmx,
    Xliff,
    Docx,
    Xlsx,
    Pdf,
}

impl Format {
    /// Tells the format of the file `name` that begins with `head`, or is refused.
    ///
    /// `head` need be no more than the beginning, except for zip archives.
    pub(super) fn of(name: &str, head: &[u8]) -> Result<Format> {
        if let Some(refusal) = refusal(head) {
            return Err(refusal);
        }
        if is_pdf(head) {
            return Ok(Format::Pdf);
        }
        if is_zip(head) {
            return of_zip(head);
        }
        let beginning = beginning(head);
        if let Some(format) = by_content(&beginning)? {
            return Ok(format);
        }
        Ok(match ending(name).as_str() {
            "md" | "markdown" => Format::Markdown,
            "html" | "htm" | "xhtml" => Format::Html,
            "csv" => Format::Csv,
            "tsv" | "tab" => Format::Tsv,
            "srt" => Format::Srt,
            // Text in it is what a program that failed has left, or a name that somebody gave.
            ending @ ("docx" | "xlsx" | "pdf") if !head.is_empty() => {
                let what = format!("the name ends in .{ending}, but it is no such file inside");
                let remedy = "check that the file is whole; if it is text, end its name in .txt";
                return Err(Error::new(what).remedy(remedy));
            }
            _ => Format::Text,
        })
    }

    /// Reads a whole file into `gathering`. `named` is the encoding that the user says it is in.
    pub(super) fn read(
        self,
        bytes: &[u8],
        named: Option<Encoding>,
        gathering: &mut Gathering,
    ) -> Result<()> {
        let read = match self {
            Format::Docx => return docx::read(bytes, gathering),
            Format::Xlsx => return guarded("the workbook", || xlsx::read(bytes, gathering)),
            #[cfg(feature = "pdf")]
            Format::Pdf => return guarded("the PDF", || super::pdf::read(bytes, gathering)),
            #[cfg(not(feature = "pdf"))]
            Format::Pdf => {
                return Err(Error::new("a PDF, which this program was built without")
                    .remedy("build it with the feature: cargo install --path . --features pdf"));
            }
            Format::Markdown => markdown::read,
            Format::Html => html::read,
            Format::Csv => |text: &str, gathering: &mut Gathering| csv::read(text, None, gathering),
            Format::Tsv => {
                |text: &str, gathering: &mut Gathering| csv::read(text, Some(b'\t'), gathering)
            }
            Format::Srt => srt::read,
            Format::Tmx => tmx::read,
            Format::Xliff => xliff::read,
            Format::Text => |text: &str, gathering: &mut Gathering| {
                gathering.unit(text, None, &super::Place::Line(1))
            },
        };
        let decoded = decode_declared(bytes, named)?;
        if let Some(note) = note(&decoded) {
            gathering.note(note);
        }
        guarded("the file", || read(&decoded.text, gathering))
    }
}

/// Says what was guessed, if anything was.
pub(super) fn note(decoded: &Decoded) -> Option<String> {
    (decoded.evidence == Evidence::Guess).then(|| {
        format!(
            "read as {}, which is a guess; --encoding overrules it",
            decoded.encoding
        )
    })
}

fn of_zip(bytes: &[u8]) -> Result<Format> {
    let names = Package::open(Cursor::new(bytes))?.names()?;
    let has = |name: &str| names.iter().any(|found| found == name);
    if has("word/document.xml") {
        return Ok(Format::Docx);
    }
    if has("xl/workbook.xml") {
        return Ok(Format::Xlsx);
    }
    Err(if has("content.xml") {
        Error::new("an OpenDocument file, which is not read")
            .remedy("save it as .docx, .xlsx or .txt")
    } else if has("ppt/presentation.xml") {
        Error::new("a presentation, which is not read")
            .remedy("save its text as .txt, or print it as .pdf")
    } else {
        Error::new("a zip archive where a document should be")
            .remedy("name the archive itself, or unpack an archive that is inside another")
    })
}

fn is_pdf(head: &[u8]) -> bool {
    let head = &head[..head.len().min(1024)];
    head.windows(5).any(|window| window == b"%PDF-")
}

/// Returns why a file of a known kind that is not read is refused.
fn refusal(head: &[u8]) -> Option<Error> {
    #[rustfmt::skip]
    const KINDS: [(&[u8], &str, &str); 9] = [
        (b"\xD0\xCF\x11\xE0", "a file of old Word or Excel, or one with a password", "save it as .docx or .xlsx without a password"),
        (b"{\\rtf", "an RTF file", "save it as .docx or .txt"),
        (b"Rar!", "a RAR archive", "unpack it, or pack it again as .zip"),
        (b"7z\xBC\xAF", "a 7-Zip archive", "unpack it, or pack it again as .zip"),
        (b"\x1F\x8B", "a gzip archive", "unpack it"),
        (b"\x89PNG", "a picture", "its text must be recognised by another program first"),
        (b"\xFF\xD8\xFF", "a picture", "its text must be recognised by another program first"),
        (b"GIF8", "a picture", "its text must be recognised by another program first"),
        (b"SQLite format 3", "a database", "name the documents instead"),
    ];
    KINDS
        .iter()
        .find(|(magic, ..)| head.starts_with(magic))
        .map(|(_, kind, remedy)| Error::new(format!("{kind}, which is not read")).remedy(*remedy))
}

/// Returns the first characters of a text, roughly: enough to see marks of ASCII letters in any encoding.
fn beginning(head: &[u8]) -> String {
    head.iter()
        .take(4096)
        .filter(|&&byte| byte != 0 && byte < 0x80)
        .map(|&byte| char::from(byte).to_ascii_lowercase())
        .collect()
}

fn by_content(beginning: &str) -> Result<Option<Format>> {
    let text = beginning.trim_start();
    let is_html = |text: &str| text.starts_with("<!doctype html") || text.starts_with("<html");
    if is_html(text) {
        return Ok(Some(Format::Html));
    }
    if !text.starts_with("<?xml")
        && !text.starts_with("<!doctype")
        && !text.starts_with("<tmx")
        && !text.starts_with("<xliff")
    {
        return Ok(None);
    }
    let marks = [
        ("<tmx", Format::Tmx),
        ("<xliff", Format::Xliff),
        ("<html", Format::Html),
    ];
    let first = marks
        .iter()
        .filter_map(|(mark, format)| Some((text.find(mark)?, *format)))
        .min_by_key(|(at, _)| *at);
    match first {
        Some((_, format)) => Ok(Some(format)),
        None => Err(
            Error::new("an XML file that is neither TMX nor XLIFF nor XHTML")
                .remedy("export it in one of these formats, or as text"),
        ),
    }
}

/// Decodes the text of a file that may say itself which encoding it is in: `<?xml encoding="…"?>`, `<meta charset="…">`.
/// A byte order mark and valid UTF-8 count for more than such a claim, and so does a claim that the bytes belie for less than
/// a guess.
fn decode_declared(bytes: &[u8], named: Option<Encoding>) -> Result<Decoded> {
    let decoded = decode(bytes, named);
    let is_known = decoded
        .as_ref()
        .is_ok_and(|decoded| decoded.evidence != Evidence::Guess);
    if named.is_some() || is_known {
        return decoded;
    }
    match declared(bytes).and_then(|encoding| decode(bytes, Some(encoding)).ok()) {
        Some(declared) => Ok(declared),
        None => decoded,
    }
}

fn declared(bytes: &[u8]) -> Option<Encoding> {
    let beginning = beginning(bytes);
    let is_markup = beginning.trim_start().starts_with('<');
    let mark = ["encoding=", "charset="]
        .into_iter()
        .filter(|_| is_markup)
        .find_map(|mark| beginning.find(mark).map(|at| at + mark.len()))?;
    let label: String = beginning[mark..]
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    Encoding::by_label(&label)
}

/// Returns the ending of a file's name in small letters, without the dot.
pub(super) fn ending(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((_, ending)) => ending.to_lowercase(),
        None => String::new(),
    }
}
