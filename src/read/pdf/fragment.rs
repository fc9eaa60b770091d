//! Fragments: glyphs that follow one another on a line become text.

use std::collections::HashMap;

use kurbo::{Point, Vec2};

use super::glyphs::Glyph;

/// Directions of writing that are told apart: one for each 15 degrees.
const DIRECTIONS: f64 = 24.0;

/// A piece of a line that no gap interrupts. Measures are in points along the direction of writing and down from line to line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fragment {
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    /// Where the base line is.
    pub(super) base: f64,
    pub(super) size: f64,
    /// Which of the directions it is written in; 0 is from left to right.
    pub(super) direction: i32,
}

impl Fragment {
    /// Returns `true` if the two stand on one line.
    pub(super) fn is_beside(&self, other: &Fragment) -> bool {
        self.direction == other.direction
            && (self.base - other.base).abs() < 0.45 * self.size.max(other.size)
    }

    /// Returns `true` if one stands over or under the other.
    pub(super) fn overlaps(&self, other: &Fragment) -> bool {
        self.direction == other.direction && self.left < other.right && other.left < self.right
    }
}

/// Joins the glyphs of a page to fragments, in their order. What is struck over to look bold is read once.
pub(super) fn fragments(glyphs: &[Glyph]) -> Vec<Fragment> {
    let mut fragments: Vec<Fragment> = Vec::new();
    let mut struck = Struck::default();
    // A blank that the page draws, which may also be a leap.
    let mut blank = false;
    for glyph in glyphs {
        let direction = direction(glyph.advance);
        let (at, advance) = turned(glyph, direction);
        if glyph.text.trim().is_empty() {
            blank |= !glyph.text.is_empty();
            continue;
        }
        if struck.again(glyph, at, advance) {
            continue;
        }
        let next = Fragment {
            text: glyph.text.to_string(),
            left: at.x,
            right: at.x + advance,
            base: at.y,
            size: glyph.size,
            direction,
        };
        match fragments.last_mut() {
            Some(last) if continues(last, &next) => append(last, &next, blank),
            _ => fragments.push(next),
        }
        blank = false;
    }
    fragments
}

fn direction(advance: Vec2) -> i32 {
    let turn = advance.y.atan2(advance.x) / std::f64::consts::TAU;
    let direction = (turn * DIRECTIONS).round() as i32;
    direction.rem_euclid(DIRECTIONS as i32)
}

/// Returns where a glyph is if the page is turned so that its line is level, and how long it is.
fn turned(glyph: &Glyph, direction: i32) -> (Point, f64) {
    let (sine, cosine) = (f64::from(direction) / DIRECTIONS * std::f64::consts::TAU).sin_cos();
    let along = |v: Vec2| v.x * cosine + v.y * sine;
    let down = |v: Vec2| v.y * cosine - v.x * sine;
    let at = glyph.at.to_vec2();
    (Point::new(along(at), down(at)), along(glyph.advance))
}

fn continues(last: &Fragment, next: &Fragment) -> bool {
    let gap = next.left - last.right;
    let size = last.size.max(next.size);
    last.is_beside(next) && gap > -0.6 * size && gap < 1.9 * size
}

fn append(last: &mut Fragment, next: &Fragment, blank: bool) {
    let gap = (next.left - last.right) / last.size.max(next.size);
    let is_wide = last.text.ends_with(is_wide) && next.text.starts_with(is_wide);
    if is_wide {
        // Space between Chinese characters is set on purpose only where it is a character wide.
        if gap > 0.8 {
            last.text.push('\u{3000}');
        }
    } else if blank || gap > 0.18 {
        last.text.push(' ');
    }
    last.text.push_str(&next.text);
    last.right = last.right.max(next.right);
    // A superscript does not raise its line.
    if next.size > last.size {
        (last.size, last.base) = (next.size, next.base);
    }
}

pub(super) fn is_wide(c: char) -> bool {
    ('\u{2E80}'..='\u{9FFF}').contains(&c)
        || ('\u{F900}'..='\u{FAFF}').contains(&c)
        || ('\u{20000}'..='\u{3FFFF}').contains(&c)
        || ('\u{FF01}'..='\u{FF5E}').contains(&c)
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

/// Glyphs that were seen, by what they are and about where.
#[derive(Default)]
struct Struck<'g>(HashMap<(&'g str, i64, i64), Vec<Point>>);

impl<'g> Struck<'g> {
    /// Returns `true` if the same glyph stands there already, a hair away.
    fn again(&mut self, glyph: &'g Glyph, at: Point, advance: f64) -> bool {
        let near = (0.3 * glyph.size).min(0.6 * advance.abs());
        if near <= 0.0 {
            return false;
        }
        let cell = |x: f64| (x / 8.0).floor() as i64;
        for x in cell(at.x - near)..=cell(at.x + near) {
            for y in cell(at.y - near)..=cell(at.y + near) {
                let seen = self.0.get(&(glyph.text.as_str(), x, y));
                let seen = seen.into_iter().flatten();
                if seen.into_iter().any(|seen| (*seen - at).hypot() < near) {
                    return true;
                }
            }
        }
        let seen = self.0.entry((glyph.text.as_str(), cell(at.x), cell(at.y)));
        seen.or_default().push(at);
        false
    }
}
