//! Text and numbers that the build script laid out together.

/// What is left to read. A number is a character; before a text stands how many bytes it has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LaidOut(&'static str);

impl LaidOut {
    /// All of it.
    pub(crate) fn new(all: &'static str) -> LaidOut {
        LaidOut(all)
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Reads the number that stands next; 0 at the end.
    pub(crate) fn number(&mut self) -> usize {
        let first = self.0.chars().next().unwrap_or_default();
        self.0 = &self.0[first.len_utf8().min(self.0.len())..];
        first as usize
    }

    /// Reads the text that stands next.
    pub(crate) fn text(&mut self) -> &'static str {
        let bytes = self.number();
        let (text, left) = self.0.split_at(bytes);
        self.0 = left;
        text
    }
}
