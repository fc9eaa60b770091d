//! Mentions: where candidates are in a block.

use super::{class::Class, word::Word};

/// How a mention is set off from its text.
///
/// In the order of how much it says: of a candidate that is set off in several ways, the last of these counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// It is not.
    Plain,
    /// It is an item of a list, or a list of like items.
    Listed,
    /// In quotation marks.
    Quoted,
    /// Full form and abbreviation, one in brackets behind the other.
    Introduced,
    /// A title, in title marks or as a heading.
    Title,
}

impl Mark {
    /// Returns `true` if the text sets the mention off as a term, so that it is taken as it is written.
    pub(crate) fn is_set_off(self) -> bool {
        match self {
            Mark::Plain | Mark::Listed => false,
            Mark::Quoted | Mark::Introduced | Mark::Title => true,
        }
    }
}

/// A candidate in a block: `words[first..end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) mark: Mark,
}

impl Mention {
    /// Returns the mention of a phrase: listed if there is a conjunction in it.
    pub(super) fn phrase(first: usize, end: usize, words: &[Word]) -> Mention {
        let mut inside = words[first..end].iter();
        let mark = if inside.any(|word| word.class == Class::And) {
            Mark::Listed
        } else {
            Mark::Plain
        };
        Mention { first, end, mark }
    }

    /// Returns the words of the mention, of the `words` of its block.
    pub(crate) fn of<'w>(&self, words: &'w [Word]) -> &'w [Word] {
        &words[self.first..self.end]
    }
}
