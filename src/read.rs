//! Documents: named, ordered blocks of clean text, each with the place a reader can find it at.
//!
//! Reading streams: a document is handed on in batches of blocks, so its size does not bound what can be read.

mod archive;
mod bilingual;
mod clean;
mod closing;
mod csv;
pub(crate) mod dialect;
mod docx;
pub(crate) mod encoding;
mod format;
mod gathering;
mod guard;
mod heal;
mod html;
mod input;
pub(crate) mod language;
mod limit;
mod markdown;
pub(crate) mod package;
#[cfg(feature = "pdf")]
mod pdf;
mod place;
mod repeat;
mod sheet;
mod srt;
pub(crate) mod table;
mod text;
mod tmx;
mod workbook;
mod xliff;
mod xlsx;
mod xml;

use std::io::{Cursor, Read};

pub use archive::Archive;
pub use encoding::{Decoded, Encoding, Evidence, decode};
pub use guard::is_guarded;
pub(crate) use input::hexadecimal;
pub use input::{Input, inputs};
pub use place::Place;
pub(crate) use repeat::{Seen, passage};

use crate::{
    date::{Date, Dated},
    error::{Error, Result},
    lang::{Lang, Letters},
};
use closing::Closing;
use format::Format;
use gathering::{Gathered, Gathering};
use text::TextReader;

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

    /// Returns the language of the next block, of which the file says that it is in `lang`.
    fn told(&mut self, text: &str, lang: Option<Lang>) -> Lang {
        let by_script = self.block(text);
        self.forced.or(lang).unwrap_or(by_script)
    }

    /// Returns the main language of the blocks so far; English where there is no letter at all.
    fn main(&self) -> Lang {
        self.forced
            .or_else(|| self.letters.most())
            .unwrap_or(Lang::En)
    }
}

/// What the user says about documents, which overrules what they say themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// The language; by script if `None`.
    pub lang: Option<Lang>,
    /// The encoding of text; told by the bytes if `None`.
    pub encoding: Option<Encoding>,
}

impl From<Option<Lang>> for Hints {
    fn from(lang: Option<Lang>) -> Hints {
        Hints {
            lang,
            encoding: None,
        }
    }
}

/// A document that is being read: its blocks, in reading order, in batches of about 512 KiB of text.
pub struct Reading {
    name: String,
    source: Source,
    notes: Vec<String>,
    /// The day in the metadata, as written there.
    dated: Option<String>,
    closing: Closing,
    /// Bytes of the input that were read at once, to be worked off block by block.
    held: u64,
}

/// Where the blocks come from.
enum Source {
    /// A text of any size.
    Stream(Box<TextReader>),
    /// A document that had to be read whole.
    Whole {
        rest: std::vec::IntoIter<Block>,
        blocks: usize,
        lang: Lang,
    },
}

/// Bytes by which the format and the encoding of a file are told.
const HEAD: u64 = 1024 * 1024;

/// Blocks of a document read whole that are handed on at a time.
const BATCH: usize = 1024;

impl Reading {
    /// Opens `input` in the format that its content and the ending of its name tell. Text in UTF-8 is read as it comes; anything
    /// else is read whole, up to 256 MiB.
    ///
    /// # Errors
    ///
    /// If the file cannot be opened or is in a format that is not read.
    pub fn open(input: &Input, hints: impl Into<Hints>) -> Result<Reading> {
        let name = input.name();
        Reading::start(input, &name, hints.into()).map_err(|error| error.in_file(&name))
    }

    fn start(input: &Input, name: &str, hints: Hints) -> Result<Reading> {
        let detector = Detector::new(hints.lang);
        let mut source = input.open()?;
        let mut head = Vec::new();
        source
            .by_ref()
            .take(HEAD)
            .read_to_end(&mut head)
            .map_err(|error| Error::io(name, &error))?;
        let is_whole = (head.len() as u64) < HEAD;
        if package::is_zip(&head) {
            // Its list of contents stands at the end.
            limit::read_whole(&mut source, &mut head, name)?;
        }
        let format = match input {
            Input::Text { .. } => Format::Text,
            _ => Format::of(name, &head)?,
        };
        let mut notes = Vec::new();
        let mut dated = None;
        let mut held = 0;
        let source = match format {
            Format::Text if text::is_utf8(&head, is_whole, hints.encoding) => {
                let source = Box::new(Cursor::new(head).chain(source));
                Source::Stream(Box::new(TextReader::new(source, name, detector)))
            }
            Format::Text => {
                limit::read_whole(source, &mut head, name)?;
                held = head.len() as u64;
                let decoded = crate::read::encoding::decode(&head, hints.encoding)?;
                notes.extend(format::note(&decoded));
                let source = Box::new(Cursor::new(decoded.text.into_bytes()));
                Source::Stream(Box::new(TextReader::new(source, name, detector)))
            }
            _ => {
                limit::read_whole(source, &mut head, name)?;
                held = head.len() as u64;
                let mut gathering = Gathering::new(detector);
                format.read(&head, hints.encoding, &mut gathering)?;
                let Gathered {
                    blocks,
                    lang,
                    notes: told,
                    dated: day,
                } = gathering.finish()?;
                notes.extend(told);
                dated = day;
                Source::Whole {
                    blocks: blocks.len(),
                    rest: blocks.into_iter(),
                    lang,
                }
            }
        };
        Ok(Reading {
            name: name.to_owned(),
            source,
            notes,
            dated,
            closing: Closing::default(),
            held,
        })
    }

    /// Returns the main language of what has been read so far.
    pub fn lang(&self) -> Lang {
        match &self.source {
            Source::Stream(text) => text.detector().main(),
            Source::Whole { lang, .. } => *lang,
        }
    }

    /// Returns what the user should know about how the document is read: a guessed encoding, parts that were left out.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Returns what the document says of its day: the closing lines when it has been read to its end, and the metadata.
    pub(crate) fn dated(&self) -> Dated {
        Dated {
            given: None,
            closing: self.closing.day(),
            metadata: self.dated.as_deref().and_then(Date::in_metadata),
        }
    }

    /// Returns how many bytes of the input the blocks come from that were handed on so far.
    pub(crate) fn bytes(&self) -> u64 {
        match &self.source {
            Source::Stream(text) => match self.held {
                0 => text.offset(),
                held => held.min(text.offset()),
            },
            Source::Whole { blocks: 0, .. } => self.held,
            Source::Whole { rest, blocks, .. } => {
                let handed_on = (blocks - rest.len()) as u64;
                self.held * handed_on / *blocks as u64
            }
        }
    }
}

impl Iterator for Reading {
    type Item = Result<Vec<Block>>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = match &mut self.source {
            Source::Stream(text) => text
                .next()?
                .map_err(|error: Error| error.in_file(&self.name)),
            Source::Whole { rest, .. } => {
                let batch: Vec<Block> = rest.take(BATCH).collect();
                match batch.is_empty() {
                    true => return None,
                    false => Ok(batch),
                }
            }
        };
        if let Ok(blocks) = &batch {
            self.closing.read(blocks);
        }
        Some(batch)
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
