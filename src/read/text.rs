//! Plain text, a paragraph or a part of one a line.

use std::io::{ErrorKind, Read};

use super::{
    Block, Detector, Place,
    heal::{Healer, Layout},
};
use crate::{
    error::{Error, Result},
    read::encoding::Encoding,
};

/// Bytes read at a time.
const BATCH: usize = 512 * 1024;

/// Bytes that one line may have. A longer one is no text that people wrote, and would not fit in memory.
const LONGEST_LINE: usize = 64 * 1024 * 1024;

/// Whether a text that begins with `head` is to be read as UTF-8 as it comes: nothing in its beginning speaks against it. A byte
/// that does not fit later on is an error then, since a guess needs the whole text.
pub(super) fn is_utf8(head: &[u8], is_whole: bool, named: Option<Encoding>) -> bool {
    if let Some(named) = named {
        return named == Encoding::Utf8;
    }
    let is_valid = match std::str::from_utf8(head) {
        Ok(_) => true,
        // A character that the end of the beginning parts.
        Err(error) => error.error_len().is_none() && !is_whole,
    };
    is_valid && !head.contains(&0)
}

/// The blocks of a text file, in batches.
pub(super) struct TextReader {
    source: Box<dyn Read + Send>,
    name: String,
    /// What was read and not yet handed on: the beginning of an unfinished line.
    rest: Vec<u8>,
    /// Position of `rest` in the file, in bytes.
    offset: u64,
    healer: Option<Healer>,
    /// Number of the last line, from 1.
    line: u64,
    detector: Detector,
    done: bool,
}

impl TextReader {
    pub(super) fn new(source: Box<dyn Read + Send>, name: &str, detector: Detector) -> TextReader {
        TextReader {
            source,
            name: name.to_owned(),
            rest: Vec::new(),
            offset: 0,
            healer: None,
            line: 0,
            detector,
            done: false,
        }
    }

    /// Returns how many bytes of text were handed on.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    pub(super) fn detector(&self) -> &Detector {
        &self.detector
    }

    /// Reads until there is a whole line beyond the batch size, or the end. Returns the bytes of whole lines.
    fn lines(&mut self) -> Result<Vec<u8>> {
        let mut bytes = std::mem::take(&mut self.rest);
        loop {
            let held = bytes.len();
            if held > LONGEST_LINE {
                return Err(Error::new("a line of more than 64 MiB")
                    .remedy("is this a text file? part it into lines"));
            }
            let read = self
                .source
                .by_ref()
                .take(BATCH as u64)
                .read_to_end(&mut bytes)
                .map_err(|error| match error.kind() {
                    ErrorKind::IsADirectory => Error::new("is a folder, not a file"),
                    _ => Error::io(&self.name, &error),
                })?;
            if read < BATCH {
                self.done = true;
                return Ok(bytes);
            }
            // Only what is new can hold the last line end.
            if let Some(end) = memchr::memrchr(b'\n', &bytes[held..]) {
                self.rest = bytes.split_off(held + end + 1);
                return Ok(bytes);
            }
        }
    }

    fn batch(&mut self) -> Result<Vec<Block>> {
        let bytes = self.lines()?;
        let text = simdutf8::compat::from_utf8(&bytes).map_err(|error| {
            let at = self.offset + error.valid_up_to() as u64;
            Error::new(format!("not UTF-8 text: byte {at} does not fit"))
                .remedy("name its --encoding, or open the file in its editor and save it as UTF-8")
        })?;
        if let Some(at) = memchr::memchr(0, text.as_bytes()) {
            let at = self.offset + at as u64;
            return Err(Error::new(format!("not a text file: zero at byte {at}"))
                .remedy("export it as text from the program that made it"));
        }
        let text = match self.offset {
            0 => text.strip_prefix('\u{FEFF}').unwrap_or(text),
            _ => text,
        };
        let healer = self
            .healer
            .get_or_insert_with(|| Healer::new(Layout::of(text)));
        self.offset += bytes.len() as u64;
        let mut healed = Vec::new();
        for line in text.split_terminator('\n') {
            self.line += 1;
            let place = Place::Line(self.line);
            healer.push(line.strip_suffix('\r').unwrap_or(line), place, &mut healed);
        }
        if self.done {
            healer.finish(&mut healed);
        }
        Ok(healed
            .into_iter()
            .map(|(text, place)| Block {
                lang: self.detector.block(&text),
                text,
                place,
            })
            .collect())
    }
}

impl Iterator for TextReader {
    type Item = Result<Vec<Block>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let batch = self.batch();
        self.done |= batch.is_err();
        Some(batch)
    }
}
