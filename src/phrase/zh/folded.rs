//! Chinese text as it is segmented.

use std::borrow::Cow;

use crate::token::{fold::Fold, in_run};

/// A text as it is segmented: in simplified characters and narrow, small letters. Most is so already.
pub(super) struct Folded<'t> {
    pub(super) text: Cow<'t, str>,
    /// Positions in the text by positions in the folded one; empty if they are the same.
    places: Vec<usize>,
}

impl Folded<'_> {
    pub(super) fn new(text: &str) -> Folded<'_> {
        let fold = Fold::load();
        let fold = |c| folded(c, fold);
        if text.chars().all(|c| fold(c) == c) {
            return Folded {
                text: Cow::Borrowed(text),
                places: Vec::new(),
            };
        }
        let mut places = Vec::new();
        let same_width = text.chars().all(|c| fold(c).len_utf8() == c.len_utf8());
        if !same_width {
            for (at, c) in text.char_indices() {
                places.extend(std::iter::repeat_n(at, fold(c).len_utf8()));
            }
            places.push(text.len());
        }
        Folded {
            text: Cow::Owned(text.chars().map(fold).collect()),
            places,
        }
    }

    /// Returns `true` if the text is segmented as it is written.
    pub(super) fn is_written(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// Returns the position in the text of one in the folded text.
    pub(super) fn place(&self, at: usize) -> usize {
        self.places.get(at).copied().unwrap_or(at)
    }
}

/// Returns `c` in simplified characters, narrow and small. A wide mark that parts words stays: the narrow one parts them too.
fn folded(c: char, fold: Fold) -> char {
    match fold.char(c) {
        mark if mark.is_ascii() && !in_run(mark) => c,
        letter => letter,
    }
}
