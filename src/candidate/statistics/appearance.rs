//! The first occurrence of a candidate: what people see of it.

use std::sync::Arc;

use compact_str::CompactString;

use super::{context::context, passage::Passage};
use crate::{
    find::Position,
    phrase::{Mention, citation, pattern, separator, span_of},
    read::Block,
    span::Span,
};

/// The first occurrence of a candidate.
#[derive(Clone, Debug)]
pub(crate) struct Appearance {
    /// Ends of its words in the key, in bytes.
    pub(crate) ends: Box<[u16]>,
    /// Parts of speech.
    pub(crate) pattern: CompactString,
    /// The form to show: as a dictionary would have it.
    pub(crate) citation: CompactString,
    pub(crate) position: Position,
    block: Arc<Block>,
    /// Where it is in the block.
    span: Span,
}

impl Appearance {
    pub(super) fn new(passage: &Passage, mention: &Mention) -> Appearance {
        let block = &passage.block;
        let words = mention.of(&passage.shaped.words);
        let span = span_of(words);
        let gap = separator(block.lang).len();
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
            citation: citation(span.of(&block.text), words, mention.mark, block.lang).into(),
            position: passage.position.clone(),
            block: Arc::clone(block),
            span,
        }
    }

    /// Returns its sentence, cut to a length.
    pub(crate) fn context(&self) -> String {
        context(&self.block, self.span)
    }

    /// Takes over the place of `other`.
    pub(super) fn move_to(&mut self, other: &Appearance) {
        self.position = other.position.clone();
        self.block = Arc::clone(&other.block);
        self.span = other.span;
    }
}
