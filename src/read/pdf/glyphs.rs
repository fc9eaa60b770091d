//! Glyphs: what a page shows, as characters with their places, in the order of its content streams.
//!
//! The text operators of ISO 32000-2, sections 9.3 and 9.4; everything that only paints is passed over.

use std::sync::Arc;

use compact_str::CompactString;
use hayro_font::{CMapResolverFn, Font, FontCache, FontQuery, FontResolverFn, UNITS_PER_EM};
use hayro_syntax::{
    content::{TypedIter, ops::TypedInstruction},
    object::{Array, Dict, Name, Object, Stream, String as Bytes},
    page::{Page, Resources},
};
use kurbo::{Affine, Point, Vec2};

use super::{
    budget::Budget,
    meaning::{actual_text, meaning},
    state::State,
};
use crate::error::Result;

/// How deep forms may stand inside one another.
const DEEPEST: usize = 24;

/// A character of a page, or the few that one glyph stands for.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    pub(super) text: CompactString,
    /// Where the glyph begins on its base line, in points from the top left corner of the page as it is seen.
    pub(super) at: Point,
    /// From there to where the next glyph would begin.
    pub(super) advance: Vec2,
    /// Height of the font, in points.
    pub(super) size: f64,
}

/// What a page shows.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) glyphs: Vec<Glyph>,
    /// Glyphs without a character.
    pub(super) unknown: usize,
    /// Names of the fonts that cannot be read.
    pub(super) unreadable: Vec<String>,
    pub(super) images: usize,
    /// Glyphs that stand so far outside the page that nobody sees them.
    pub(super) outside: usize,
}

/// Reads the pages of one document.
pub(super) struct Reader<'a> {
    fonts: FontCache<'a>,
    programs: FontResolverFn,
    cmaps: CMapResolverFn,
}

impl<'a> Reader<'a> {
    pub(super) fn new() -> Reader<'a> {
        Reader {
            fonts: FontCache::new(),
            // Letters are read, not drawn: any font will do in the stead of one that is not embedded.
            programs: Arc::new(|font| match font {
                FontQuery::Standard(font) => Some(font.get_font_data()),
                FontQuery::Fallback(font) => Some(font.pick_standard_font().get_font_data()),
            }),
            cmaps: Arc::new(hayro_cmap::load_embedded),
        }
    }

    /// Returns what `page` shows: its content, then the fields and notes on it.
    pub(super) fn page(&self, page: &Page<'a>, budget: &mut Budget) -> Result<Shown> {
        let upright = Affine::new(page.initial_transform(true).as_coeffs());
        let mut run = Run {
            reader: self,
            budget,
            shown: Shown::default(),
            states: vec![State::new(upright)],
            marks: Vec::new(),
        };
        run.stream(page.typed_operations(), page.resources(), 0)?;
        if let Some(notes) = page.raw().get::<Array<'_>>("Annots") {
            for note in notes.iter::<Dict<'_>>() {
                run.states = vec![State::new(upright)];
                run.annotation(&note, page.resources())?;
            }
        }
        Ok(run.shown)
    }
}

/// A sequence of marked content that says what its glyphs mean (ISO 32000-2, section 14.9.4), if it does.
struct Mark {
    actual: Option<CompactString>,
}

struct Run<'r, 'a> {
    reader: &'r Reader<'a>,
    budget: &'r mut Budget,
    shown: Shown,
    states: Vec<State<'a>>,
    marks: Vec<Mark>,
}

impl<'a> Run<'_, 'a> {
    fn state(&mut self) -> &mut State<'a> {
        if self.states.is_empty() {
            self.states.push(State::new(Affine::IDENTITY));
        }
        let last = self.states.len() - 1;
        &mut self.states[last]
    }

    fn stream(
        &mut self,
        mut operators: TypedIter<'_>,
        resources: &Resources<'a>,
        depth: usize,
    ) -> Result<()> {
        let states = self.states.len();
        let marks = self.marks.len();
        while let Some(operator) = operators.next() {
            self.budget.spend(1)?;
            self.operator(operator, resources, depth)?;
        }
        self.states.truncate(states);
        self.marks.truncate(marks);
        Ok(())
    }

    fn operator(
        &mut self,
        operator: TypedInstruction<'_, '_>,
        resources: &Resources<'a>,
        depth: usize,
    ) -> Result<()> {
        use TypedInstruction as Op;
        match operator {
            Op::SaveState(_) => {
                let state = self.state().clone();
                self.states.push(state);
            }
            Op::RestoreState(_) if self.states.len() > 1 => {
                self.states.pop();
            }
            Op::Transform(by) => {
                let by = [by.0, by.1, by.2, by.3, by.4, by.5].map(|number| number.as_f64());
                self.state().transform *= Affine::new(by);
            }
            Op::BeginText(_) => {
                let state = self.state();
                (state.matrix, state.line) = (Affine::IDENTITY, Affine::IDENTITY);
            }
            Op::SetTextMatrix(to) => {
                let to = [to.0, to.1, to.2, to.3, to.4, to.5].map(|number| number.as_f64());
                let state = self.state();
                (state.matrix, state.line) = (Affine::new(to), Affine::new(to));
            }
            Op::TextFont(font) => {
                let size = font.1.as_f64();
                let font = resources.get_font(font.0);
                let font = font.and_then(|font| self.font(&font));
                let state = self.state();
                (state.font, state.size) = (font, size);
            }
            Op::HorizontalScaling(by) => self.state().scaling = by.0.as_f64() / 100.0,
            Op::TextLeading(by) => self.state().leading = by.0.as_f64(),
            Op::CharacterSpacing(by) => self.state().character_spacing = by.0.as_f64(),
            Op::WordSpacing(by) => self.state().word_spacing = by.0.as_f64(),
            Op::TextRise(by) => self.state().rise = by.0.as_f64(),
            Op::NextLine(by) => self.state().next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                let (x, y) = (by.0.as_f64(), by.1.as_f64());
                self.state().leading = -y;
                self.state().next_line(x, y);
            }
            Op::NextLineUsingLeading(_) => self.line_feed(),
            Op::ShowText(text) => self.text(text.0)?,
            Op::ShowTexts(texts) => {
                for part in texts.0.iter::<Object<'_>>() {
                    match part {
                        Object::Number(by) => self.adjust(by.as_f64()),
                        Object::String(text) => self.text(&text)?,
                        _ => {}
                    }
                }
            }
            Op::NextLineAndShowText(text) => {
                self.line_feed();
                self.text(text.0)?;
            }
            Op::ShowTextWithParameters(text) => {
                self.state().word_spacing = text.0.as_f64();
                self.state().character_spacing = text.1.as_f64();
                self.line_feed();
                self.text(text.2)?;
            }
            Op::BeginMarkedContent(_) => self.marks.push(Mark { actual: None }),
            Op::BeginMarkedContentWithProperties(mark) => {
                let named = mark.1.clone().into_name();
                let properties = match named {
                    Some(name) => resources.properties.get::<Dict<'_>>(name.as_ref()),
                    None => None,
                };
                let actual = match &properties {
                    Some(properties) => actual_text(properties),
                    None => mark.1.clone().into_dict().and_then(|own| actual_text(&own)),
                };
                self.marks.push(Mark { actual });
            }
            Op::EndMarkedContent(_) => {
                self.marks.pop();
            }
            Op::XObject(object) => {
                if let Some(stream) = resources.get_x_object(object.0) {
                    self.object(&stream, resources, depth)?;
                }
            }
            Op::InlineImage(_) => self.shown.images += 1,
            _ => {}
        }
        Ok(())
    }

    fn line_feed(&mut self) {
        let state = self.state();
        state.next_line(0.0, -state.leading);
    }

    fn font(&mut self, dict: &Dict<'a>) -> Option<Font<'a>> {
        let Reader {
            fonts,
            programs,
            cmaps,
        } = self.reader;
        let font = fonts.font(dict, programs, cmaps);
        if font.is_none() {
            let name = dict.get::<Name<'_>>("BaseFont");
            let name = name.map_or_else(String::new, |name| name.as_str().to_owned());
            if !self.shown.unreadable.contains(&name) {
                self.shown.unreadable.push(name);
            }
        }
        font
    }

    /// Moves on by thousandths of the font's size, against the direction of writing.
    fn adjust(&mut self, by: f64) {
        let state = self.state();
        let by = -by / f64::from(UNITS_PER_EM) * state.size;
        let by = if state.font.as_ref().is_none_or(Font::is_horizontal) {
            (by * state.scaling, 0.0)
        } else {
            (0.0, by)
        };
        state.matrix *= Affine::translate(by);
    }

    fn text(&mut self, text: &Bytes<'_>) -> Result<()> {
        let bytes = text.as_bytes();
        let Some(font) = self.state().font.clone() else {
            self.shown.unknown += bytes.len();
            return Ok(());
        };
        let mut offset = 0;
        while offset < bytes.len() {
            self.budget.spend(1)?;
            let (code, length) = font.read_code(bytes, offset);
            offset += length.max(1);
            let word_spacing = match (code, length) {
                (32, 1) => self.state().word_spacing,
                _ => 0.0,
            };
            let state = self.state();
            let spacing = state.character_spacing + word_spacing;
            let advance = font.code_advance(code) / f64::from(UNITS_PER_EM) * state.size;
            let along = |by: f64| {
                if font.is_horizontal() {
                    Vec2::new((advance.x + by) * state.scaling, 0.0)
                } else {
                    Vec2::new(0.0, advance.y + by)
                }
            };
            let (ink, whole) = (along(0.0), along(spacing));
            let place = state.transform * state.matrix * Affine::translate((0.0, state.rise));
            let at = place * Point::ORIGIN;
            let end = place * ink.to_point();
            let up = place * Point::new(0.0, state.size) - at;
            state.matrix *= Affine::translate(whole);
            let glyph = font.glyph(font.map_code(code), code);
            self.glyph(meaning(&glyph), at, end - at, up.hypot());
        }
        Ok(())
    }

    fn glyph(&mut self, text: Option<CompactString>, at: Point, advance: Vec2, size: f64) {
        let measures = [at.x, at.y, advance.x, advance.y, size];
        let actual = self.marks.iter_mut().find_map(|mark| mark.actual.as_mut());
        let text = match (actual, text) {
            // What the glyphs mean stands with the first of them.
            (Some(actual), _) => std::mem::take(actual),
            (None, Some(text)) => text,
            (None, None) => {
                self.shown.unknown += 1;
                return;
            }
        };
        // Not a number is not within.
        if !measures.iter().all(|measure| measure.abs() <= FARTHEST) {
            self.shown.outside += 1;
        } else {
            self.shown.glyphs.push(Glyph {
                text,
                at,
                advance,
                size,
            });
        }
    }

    fn object(
        &mut self,
        stream: &Stream<'a>,
        resources: &Resources<'a>,
        depth: usize,
    ) -> Result<()> {
        let dict = stream.dict();
        let kind = dict.get::<Name<'_>>("Subtype");
        if kind.is_some_and(|kind| kind.as_str() == "Image") {
            self.shown.images += 1;
            return Ok(());
        }
        if depth >= DEEPEST {
            return Ok(());
        }
        let Ok(content) = stream.decoded() else {
            return Ok(());
        };
        self.budget.spend(content.len() / 64 + 16)?;
        let own = dict.get::<Dict<'_>>("Resources").map(Resources::new);
        let mut state = self.state().clone();
        if let Some(matrix) = dict.get::<[f64; 6]>("Matrix") {
            state.transform *= Affine::new(matrix);
        }
        self.states.push(state);
        self.stream(
            TypedIter::new(&content),
            own.as_ref().unwrap_or(resources),
            depth + 1,
        )?;
        self.states.pop();
        Ok(())
    }

    /// Reads what a field or a note of the page looks like (ISO 32000-2, section 12.5.5).
    fn annotation(&mut self, note: &Dict<'a>, resources: &Resources<'a>) -> Result<()> {
        const HIDDEN: i32 = 0b10_0010;
        if note.get::<i32>("F").unwrap_or(0) & HIDDEN != 0 {
            return Ok(());
        }
        let Some(looks) = note.get::<Dict<'_>>("AP") else {
            return Ok(());
        };
        let stream = looks.get::<Stream<'_>>("N").or_else(|| {
            let state = note.get::<Name<'_>>("AS")?;
            looks
                .get::<Dict<'_>>("N")?
                .get::<Stream<'_>>(state.as_ref())
        });
        let (Some(stream), Some(place)) = (stream, note.get::<[f64; 4]>("Rect")) else {
            return Ok(());
        };
        let bounds = stream.dict().get::<[f64; 4]>("BBox").unwrap_or_default();
        let corner = (
            place[0].min(place[2]) - bounds[0].min(bounds[2]),
            place[1].min(place[3]) - bounds[1].min(bounds[3]),
        );
        self.state().transform *= Affine::translate(corner);
        self.object(&stream, resources, 0)
    }
}

/// Points from the corner of the page within which text stands: 35 metres.
const FARTHEST: f64 = 100_000.0;
