//! Positions in text.

use std::ops::Range;

/// A half-open range of **bytes** of a block's clean text: `start..end`, on character boundaries.
///
/// Every position inside the library is one of these; people are told the place of the block instead: file, page and
/// paragraph.
///
/// ```
/// let span = trilex_core::Span { start: 6, end: 12 };
/// assert_eq!(span.of("打击恐怖"), "恐怖");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Returns the part of `text` that the span covers.
    ///
    /// # Panics
    ///
    /// If the span was not made for `text`: it ends outside of it or inside a character.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Returns `true` if `other` lies inside, or is the same.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span {
            start: range.start,
            end: range.end,
        }
    }
}
