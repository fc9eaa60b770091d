//! Glossaries in the formats of other programs: bytes in, bytes out, a format a file.

mod definition;
mod intake;
mod jsonl;
mod losses;
mod memoq;
mod omegat;
mod sheet;
mod tbx;
mod xlsx;
mod xml;

pub use losses::Losses;

use std::path::Path;

use self::{intake::Intake, tbx::Generation};
use crate::{
    error::{Error, Result},
    glossary::{Glossary, csv},
    lang::Lang,
    read::{
        dialect::Dialect,
        encoding::Encoding,
        package::is_zip,
        table::{self, Row, Table},
    },
};

/// A format that glossaries come and go in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// Comma-separated values for programs. Holds everything.
    Csv,
    /// Tab-separated values. Holds everything.
    Tsv,
    /// CSV for Excel in this language: Russian Excel expects semicolons. Holds everything.
    Excel(Lang),
    /// A workbook. Holds everything.
    Xlsx,
    /// JSON Lines with a schema version. Holds everything.
    JsonLines,
    /// TBX version 3 (ISO 30042:2019), TBX-Basic, written in the style DCA. Either version and style is read.
    Tbx3,
    /// TBX version 2 (ISO 30042:2008, `martif`). Either version and style is read.
    Tbx2,
    /// OmegaT's glossary of two languages. Reading needs no pair: the scripts tell.
    OmegaT(Option<Pair>),
    /// CSV as memoQ exports it. Only read.
    MemoQ,
    /// CSV or a workbook as the Trados cloud exports it. Only read.
    Trados,
}

/// The languages of a bilingual file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The language translated from.
    pub source: Lang,
    /// The language translated to.
    pub target: Lang,
}

impl Pair {
    /// Every pair of two of the languages.
    pub fn all() -> impl Iterator<Item = Pair> {
        Lang::ALL.into_iter().flat_map(|source| {
            Lang::ALL
                .into_iter()
                .filter(move |&target| target != source)
                .map(move |target| Pair { source, target })
        })
    }
}

/// A glossary that was read from another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What was read.
    pub glossary: Glossary,
    /// What was guessed, a sentence each.
    pub remarks: Vec<String>,
    /// What should be looked at in the file, with its place.
    pub warnings: Vec<Error>,
    /// What the file has and a [`Concept`](crate::Concept) has no place for.
    pub losses: Losses,
}

/// A glossary in another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the format has no place for.
    pub losses: Losses,
}

impl Exchange {
    /// Returns the format of a file that is to be read, by its content and the ending of its name.
    ///
    /// ```
    /// use trilex::exchange::Exchange;
    ///
    /// assert_eq!(Exchange::of_file("terms.xml", b"<?xml version='1.0'?><martif/>"), Some(Exchange::Tbx3));
    /// assert_eq!(Exchange::of_file("terms.utf8", "ШОС\tSCO".as_bytes()), Some(Exchange::OmegaT(None)));
    /// assert_eq!(Exchange::of_file("terms.doc", b"\xD0\xCF"), None);
    /// ```
    pub fn of_file(name: &str, bytes: &[u8]) -> Option<Exchange> {
        if is_zip(bytes) {
            return Some(Exchange::Xlsx);
        }
        let mut text = bytes.iter().filter(|byte| byte.is_ascii_graphic());
        match (text.next(), Exchange::of_ending(name)) {
            (_, Some(found @ (Exchange::OmegaT(_) | Exchange::Csv | Exchange::Tsv))) => Some(found),
            (Some(b'<'), _) => Some(Exchange::Tbx3),
            (Some(b'{'), _) => Some(Exchange::JsonLines),
            (_, found) => found,
        }
    }

    /// Returns the format of a file that is to be written, by the ending of its name.
    pub fn of_ending(name: &str) -> Option<Exchange> {
        let ending = Path::new(name).extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "csv" => Some(Exchange::Csv),
            "tsv" => Some(Exchange::Tsv),
            "xlsx" => Some(Exchange::Xlsx),
            "jsonl" | "ndjson" => Some(Exchange::JsonLines),
            "tbx" => Some(Exchange::Tbx3),
            "utf8" | "tab" | "txt" => Some(Exchange::OmegaT(None)),
            _ => None,
        }
    }

    /// Writes a glossary.
    ///
    /// # Errors
    ///
    /// If the format is only read, if it needs a language pair and has none, or if a cell is too long for a workbook.
    pub fn write(self, glossary: &Glossary) -> Result<Exported> {
        let table = |dialect: Dialect| csv::write(glossary, dialect).into_bytes();
        let whole = |bytes: Vec<u8>| Exported {
            bytes,
            losses: Losses::default(),
        };
        match self {
            Exchange::Csv => Ok(whole(table(Dialect::Plain(b',')))),
            Exchange::Tsv => Ok(whole(table(Dialect::Plain(b'\t')))),
            Exchange::Excel(lang) => {
                let separator = match lang {
                    Lang::Zh | Lang::En => b',',
                    Lang::Ru => b';',
                };
                Ok(whole(table(Dialect::Excel(separator))))
            }
            Exchange::Xlsx => xlsx::write(glossary).map(whole),
            Exchange::JsonLines => Ok(whole(jsonl::write(glossary))),
            Exchange::Tbx3 => tbx::write(glossary, Generation::Tbx3),
            Exchange::Tbx2 => tbx::write(glossary, Generation::Tbx2),
            Exchange::OmegaT(Some(pair)) => Ok(omegat::write(glossary, pair)),
            Exchange::OmegaT(None) => Err(Error::new("an OmegaT glossary has two languages")
                .remedy("name them: --pair zh-ru")),
            Exchange::MemoQ | Exchange::Trados => {
                Err(Error::new("the tables of memoQ and Trados are only read")
                    .remedy("write TBX or XLSX, which memoQ and Trados import"))
            }
        }
    }

    /// Reads the file called `name`. `encoding` overrules the guess for formats of text.
    ///
    /// ```
    /// use trilex::{Lang, exchange::Exchange};
    ///
    /// let read = Exchange::OmegaT(None).read("sco.utf8", "ШОС\tSCO\tan organisation\n".as_bytes(), None).unwrap();
    /// let concept = &read.glossary.concepts()[0];
    /// assert_eq!(concept.preferred(Lang::En), "SCO");
    /// assert_eq!(concept.note, "an organisation");
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that makes the file unusable, with its place.
    pub fn read(
        self,
        name: &str,
        bytes: &[u8],
        encoding: Option<Encoding>,
    ) -> std::result::Result<Imported, Vec<Error>> {
        self.intake(bytes, encoding)
            .map_err(|error| vec![error.in_file(name)])
            .and_then(|intake| intake.finish(name))
    }

    fn intake(self, bytes: &[u8], encoding: Option<Encoding>) -> Result<Intake> {
        let mut remarks = Vec::new();
        let mut intake = match self {
            Exchange::Csv
            | Exchange::Tsv
            | Exchange::Excel(_)
            | Exchange::Xlsx
            | Exchange::Trados => {
                let expected = match self {
                    Exchange::Tsv => b'\t',
                    _ => b',',
                };
                sheet::read(rows(bytes, encoding, expected, &mut remarks)?)?
            }
            Exchange::MemoQ => memoq::read(&rows(bytes, encoding, b';', &mut remarks)?)?,
            Exchange::JsonLines => jsonl::read(&text(bytes, encoding, &mut remarks)?),
            Exchange::Tbx3 | Exchange::Tbx2 => {
                let encoding = encoding.or_else(|| xml::declared_encoding(bytes));
                tbx::read(&text(bytes, encoding, &mut remarks)?)?
            }
            Exchange::OmegaT(pair) => omegat::read(&text(bytes, encoding, &mut remarks)?, pair)?,
        };
        intake.remarks.splice(..0, remarks);
        Ok(intake)
    }
}

/// Returns the rows of a table, whether it is text or a workbook, and remarks upon another separator than is `expected`.
fn rows(
    bytes: &[u8],
    encoding: Option<Encoding>,
    expected: u8,
    remarks: &mut Vec<String>,
) -> Result<Vec<Row>> {
    let table = Table::read(bytes, encoding)?;
    remarks.extend(table.guessed.map(guess));
    let separator = table.separator.filter(|&separator| separator != expected);
    remarks.extend(separator.map(|separator| {
        let called = match separator {
            b',' => "commas".to_owned(),
            b';' => "semicolons".to_owned(),
            b'\t' => "tabs".to_owned(),
            other => format!("`{}`", char::from(other)),
        };
        format!("the columns are separated by {called}")
    }));
    Ok(table.rows)
}

fn text(bytes: &[u8], encoding: Option<Encoding>, remarks: &mut Vec<String>) -> Result<String> {
    let (text, guessed) = table::text(bytes, encoding)?;
    remarks.extend(guessed.map(guess));
    Ok(text)
}

fn guess(encoding: Encoding) -> String {
    format!("the characters look like {encoding}; overrule with --encoding")
}
