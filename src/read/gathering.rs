//! What the readers of structured formats hand over: paragraphs and units become blocks.

use super::{
    Block, Detector, Place, clean,
    heal::{Healer, Layout},
};
use crate::{
    error::{Error, Result},
    lang::{Lang, is_han},
};

/// Blocks that one document may have.
const MOST_BLOCKS: usize = 4_000_000;

/// The blocks of a document in the making.
pub(super) struct Gathering {
    blocks: Vec<Block>,
    detector: Detector,
    healer: Healer,
    healed: Vec<(String, Place)>,
    notes: Vec<String>,
    dated: Option<String>,
}

/// A document that was read whole.
pub(super) struct Gathered {
    pub(super) blocks: Vec<Block>,
    pub(super) lang: Lang,
    pub(super) notes: Vec<String>,
    /// The day that the file says it is of, as written there.
    pub(super) dated: Option<String>,
}

impl Gathering {
    pub(super) fn new(detector: Detector) -> Gathering {
        Gathering {
            blocks: Vec::new(),
            detector,
            healer: Healer::new(Layout::default()),
            healed: Vec::new(),
            notes: Vec::new(),
            dated: None,
        }
    }

    /// Adds a paragraph of running text, which the next one continues if a page break or a careless converter has parted a
    /// word between them.
    pub(super) fn paragraph(&mut self, text: &str, place: &Place) -> Result<()> {
        self.healer.gap();
        for line in text.lines() {
            self.healer.push(line, place.clone(), &mut self.healed);
        }
        self.hand_over()
    }

    /// Adds text that stands by itself: a heading, a cell, a translation unit. `lang` is what the file says.
    pub(super) fn unit(&mut self, text: &str, lang: Option<Lang>, place: &Place) -> Result<()> {
        self.end_paragraph()?;
        for line in text.lines() {
            self.healer.push(line, place.clone(), &mut self.healed);
        }
        self.healer.finish(&mut self.healed);
        for (text, place) in std::mem::take(&mut self.healed) {
            let lang = self.detector.told(&text, lang);
            self.block(text, lang, place)?;
        }
        Ok(())
    }

    /// Ends the paragraph that the next one might continue.
    pub(super) fn end_paragraph(&mut self) -> Result<()> {
        self.healer.finish(&mut self.healed);
        self.hand_over()
    }

    /// Adds something that the user should know about how the document was read.
    pub(super) fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// Takes the day that the file says it is of.
    pub(super) fn dated(&mut self, day: Option<String>) {
        self.dated = day;
    }

    /// Returns `true` if no paragraph has been handed over yet.
    #[cfg(feature = "pdf")]
    pub(super) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    pub(super) fn finish(mut self) -> Result<Gathered> {
        self.end_paragraph()?;
        Ok(Gathered {
            blocks: self.blocks,
            lang: self.detector.main(),
            notes: self.notes,
            dated: self.dated,
        })
    }

    fn hand_over(&mut self) -> Result<()> {
        for (text, place) in std::mem::take(&mut self.healed) {
            let lang = self.detector.block(&text);
            self.block(text, lang, place)?;
        }
        Ok(())
    }

    fn block(&mut self, text: String, lang: Lang, place: Place) -> Result<()> {
        if self.blocks.len() >= MOST_BLOCKS {
            return Err(Error::new("more than 4,000,000 paragraphs or cells")
                .remedy("part the file into smaller ones"));
        }
        self.blocks.push(Block { text, lang, place });
        Ok(())
    }
}

/// Returns `text` with line ends taken for what they are in HTML, Markdown and XML: the same as a space between words, and
/// nothing between Chinese characters.
pub(super) fn flow(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(|line| line.trim_matches([' ', '\t'])) {
        if line.is_empty() {
            continue;
        }
        let is_wide =
            |c: char| is_han(c) || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF5E}');
        if !(out.is_empty() || out.ends_with(is_wide) && line.starts_with(is_wide)) {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

/// Whether there is anything to read in `text`.
pub(super) fn has_text(text: &str) -> bool {
    text.lines().any(|line| !clean::clean(line).is_empty())
}
