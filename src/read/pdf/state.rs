//! The graphics state of a page.

use hayro_font::Font;
use kurbo::Affine;

/// The graphics state, as far as text depends on it.
#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) transform: Affine,
    pub(super) font: Option<Font<'a>>,
    pub(super) size: f64,
    pub(super) character_spacing: f64,
    pub(super) word_spacing: f64,
    pub(super) scaling: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) matrix: Affine,
    pub(super) line: Affine,
}

impl State<'_> {
    /// The state at the beginning of a page that `transform` sets upright.
    pub(super) fn new(transform: Affine) -> Self {
        State {
            transform,
            font: None,
            size: 1.0,
            character_spacing: 0.0,
            word_spacing: 0.0,
            scaling: 1.0,
            leading: 0.0,
            rise: 0.0,
            matrix: Affine::IDENTITY,
            line: Affine::IDENTITY,
        }
    }

    /// Begins the next line, so far from the beginning of this one.
    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.line *= Affine::translate((x, y));
        self.matrix = self.line;
    }
}
