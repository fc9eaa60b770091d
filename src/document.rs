//! Documents: named, ordered blocks of clean text, each with the place a reader can find it at.
//!
//! Reading streams: a document is handed on in batches of blocks, so its size does not bound what can be read.

mod clean;
mod heal;
mod input;
mod repeat;
mod text;

use std::fmt;

pub use input::{Input, inputs};
pub(crate) use repeat::Seen;

use crate::{
    error::{Error, Result},
    lang::{Lang, Letters},
};

/// Where in its file a block stands, in the words a reader of that format would use.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Line of a text file, from 1. A paragraph that was healed stands where it begins.
    Line(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Line(line) => write!(f, "line {line}"),
        }
    }
}

/// A run of clean text that nothing interrupts: a paragraph, a heading, a cell.
///
/// Clean text is NFC, has no control or invisible characters and single spaces, and words that the page
/// had parted are whole again. Width, script and case stay as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The clean text.
    pub text: String,
    /// Its language; that of the document where the block itself has no letters.
    pub lang: Lang,
    /// Where it came from.
    pub place: Place,
}

/// The language of blocks, by option or by script.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Detector {
    forced: Option<Lang>,
    letters: Letters,
}

impl Detector {
    fn new(forced: Option<Lang>) -> Detector {
        Detector {
            forced,
            letters: Letters::default(),
        }
    }

    /// Returns the language of the next block.
    fn block(&mut self, text: &str) -> Lang {
        if let Some(forced) = self.forced {
            return forced;
        }
        let mut letters = Letters::default();
        letters.add(text);
        self.letters.merge(letters);
        letters.most().unwrap_or_else(|| self.main())
    }

    /// Returns the main language of the blocks so far; English where there is no letter at all.
    fn main(&self) -> Lang {
        self.forced
            .or_else(|| self.letters.most())
            .unwrap_or(Lang::En)
    }
}

/// A document that is being read: its blocks, in reading order, in batches of about 512 KiB of text.
pub struct Reading {
    name: String,
    text: text::TextReader,
}

impl Reading {
    /// Opens `input`. `lang` overrules what the script says.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened or is in a format that is not read.
    pub fn open(input: &Input, lang: Option<Lang>) -> Result<Reading> {
        let name = input.name();
        Ok(Reading {
            text: text::TextReader::new(input.open()?, &name, Detector::new(lang)),
            name,
        })
    }

    /// Returns the main language of what has been read so far.
    pub fn lang(&self) -> Lang {
        self.text.detector().main()
    }
}

impl Iterator for Reading {
    type Item = Result<Vec<Block>>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = self.text.next()?;
        Some(batch.map_err(|error: Error| error.in_file(&self.name)))
    }
}

/// Returns the blocks of `text`, cleaned and healed: what [`Reading`] yields for a text file, at once.
///
/// ```
/// let blocks = trilex::blocks("维护信息通信技\n\n术供应链安全。", None);
/// assert_eq!(blocks[0].text, "维护信息通信技术供应链安全。");
/// ```
pub fn blocks(text: &str, lang: Option<Lang>) -> Vec<Block> {
    let input = Input::Text {
        name: String::new(),
        text: text.to_owned(),
    };
    Reading::open(&input, lang)
        .into_iter()
        .flatten()
        .flatten()
        .flatten()
        .collect()
}
