//! A candidate as people see it.

use std::sync::Arc;

use compact_str::CompactString;

use super::{Passage, span};
use crate::{
    candidate::shape::{self, Mark, Mention, Word, pattern},
    document::{Block, Place},
    lang::Lang,
    sentence::sentences,
    span::Span,
};

/// Characters of context kept on each side of a candidate.
const CONTEXT: usize = 60;

/// Where a candidate stands in a run over several documents.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// Number of the document in the order of the run, from 0.
    pub(crate) document: usize,
    /// Number of the block in the document, from 0.
    pub(crate) block: usize,
    /// What people are told.
    pub(crate) place: Place,
}

/// A candidate where it stands first.
#[derive(Clone, Debug)]
pub(crate) struct Appearance {
    /// Ends of its words in the key, in bytes.
    pub(crate) ends: Box<[u16]>,
    /// Parts of speech.
    pub(crate) pattern: CompactString,
    /// The form to show.
    pub(crate) display: CompactString,
    pub(crate) position: Position,
    block: Arc<Block>,
    /// Where it stands in the block.
    span: Span,
}

impl Appearance {
    pub(super) fn new(passage: &Passage, mention: &Mention) -> Appearance {
        let block = &passage.block;
        let words = &passage.shaped.words[mention.first..mention.end];
        let gap = usize::from(block.lang != Lang::Zh);
        let ends = words
            .iter()
            .scan(0, |end, word| {
                *end += word.key.len() + if *end > 0 { gap } else { 0 };
                Some(u16::try_from(*end).unwrap_or(u16::MAX))
            })
            .collect();
        Appearance {
            ends,
            pattern: pattern(words),
            display: display(block, words, mention.mark).into(),
            position: passage.position.clone(),
            block: Arc::clone(block),
            span: span(words),
        }
    }

    /// Returns the sentence that it stands in, cut to a length.
    pub(crate) fn context(&self) -> String {
        context(&self.block, self.span)
    }

    /// Takes over where `other` stands.
    pub(super) fn move_to(&mut self, other: &Appearance) {
        self.position = other.position.clone();
        self.block = Arc::clone(&other.block);
        self.span = other.span;
    }
}

/// Returns the form to show.
fn display(block: &Block, words: &[Word], mark: Mark) -> String {
    let text = span(words).of(&block.text);
    match block.lang {
        Lang::Zh => text.to_owned(),
        Lang::En => shape::en::display(text, words, mark),
        Lang::Ru => shape::ru::display(text, words, mark),
    }
}

fn context(block: &Block, Span { start, end }: Span) -> String {
    let (before, behind) = (&block.text[..start], &block.text[end..]);
    let from = before
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(at, _)| at);
    let to = behind
        .char_indices()
        .nth(CONTEXT)
        .map_or(behind.len(), |(at, _)| at);
    // The last sentence that begins before, and the first that ends behind: only the part to be shown is looked at.
    let (before, behind) = (&before[from..], &behind[..to]);
    let opening = sentences(before, block.lang)
        .last()
        .unwrap_or((0..0).into());
    let ended = opening.end == before.len() && ends_sentence(before);
    let opening = match ended {
        true => "",
        false => opening.of(before),
    };
    let closing = sentences(behind, block.lang)
        .next()
        .unwrap_or((0..0).into());
    let cut_before = from > 0 && opening.len() == before.len();
    let cut_behind = end + to < block.text.len() && closing.end == behind.len();
    format!(
        "{}{opening}{}{}{}",
        if cut_before { "…" } else { "" },
        &block.text[start..end],
        closing.of(behind).trim_end(),
        if cut_behind { "…" } else { "" },
    )
}

/// Whether a text ends where a sentence does.
fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['。', '！', '？', '；', '.', '!', '?', '…'])
}
