//! A candidate as people see it.

use std::sync::Arc;

use compact_str::CompactString;

use super::{Passage, span};
use crate::{
    lang::Lang,
    phrase::{Mark, Mention, Word, pattern},
    read::{Block, Place},
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
        Lang::En => crate::phrase::en::display(text, words, mark),
        Lang::Ru => crate::phrase::ru::display(text, words, mark),
    }
}

fn context(block: &Block, Span { start, end }: Span) -> String {
    let from = block.text[..start]
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(at, _)| at);
    let to = block.text[end..]
        .char_indices()
        .nth(CONTEXT)
        .map_or(block.text.len(), |(at, _)| end + at);
    // Only the part to be shown is looked at, whole, for an abbreviation is told by what stands behind it.
    let near = &block.text[from..to];
    let begins = |sentence: &Span| sentence.end > start - from;
    let sentence = sentences(near, block.lang).find(begins);
    let opening = sentence.map_or(0, |sentence| sentence.start);
    let ends = |sentence: &Span| sentence.end >= end - from;
    let close = sentences(near, block.lang).find(ends);
    let close = close.map_or(near.len(), |sentence| sentence.end);
    let cut_before = from > 0 && opening == 0;
    let cut_behind = to < block.text.len() && close == near.len() && !ends_sentence(near);
    format!(
        "{}{}{}",
        if cut_before { "…" } else { "" },
        near[opening..close].trim_end(),
        if cut_behind { "…" } else { "" },
    )
}

/// Whether a text ends where a sentence does.
fn ends_sentence(text: &str) -> bool {
    text.trim_end()
        .ends_with(['。', '！', '？', '；', '.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Place;

    #[test]
    fn the_context_is_the_sentence() {
        #[rustfmt::skip]
        let cases = [
            (Lang::En, "It is over. The talks with Dr. Smith went on.", "Smith", "The talks with Dr. Smith went on."),
            (Lang::En, "Under Art. 5 a State is bound. It ends.", "State", "Under Art. 5 a State is bound."),
            (Lang::Ru, "Всё. По ст. 5 договор действует. Конец.", "договор", "По ст. 5 договор действует."),
            (Lang::Zh, "一。打击恐怖主义。二。", "恐怖主义", "打击恐怖主义。"),
            (Lang::Zh, "恐怖主义", "恐怖主义", "恐怖主义"),
        ];
        for (lang, text, found, expected) in cases {
            let block = Block {
                text: text.to_owned(),
                lang,
                place: Place::Line(1),
            };
            let start = text.find(found).unwrap();
            assert_eq!(
                context(&block, (start..start + found.len()).into()),
                expected
            );
        }
    }

    #[test]
    fn a_long_context_is_cut() {
        let text = format!("{}恐怖主义{}", "甲".repeat(100), "乙".repeat(100));
        let block = Block {
            text,
            lang: Lang::Zh,
            place: Place::Line(1),
        };
        let cut = context(&block, (300..312).into());
        assert_eq!(
            cut,
            format!("…{}恐怖主义{}…", "甲".repeat(60), "乙".repeat(60))
        );
    }
}
