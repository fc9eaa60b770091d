//! Lines become paragraphs: what the page has parted is joined, what the author has parted stays apart.

mod joint;

use super::{Place, clean};
use joint::{Line, joint};

/// Bytes of a paragraph to which lines are still joined: where no sentence ever ends, a text must not become one paragraph.
const LONGEST: usize = 1 << 20;

/// How the lines of a text are laid out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Layout {
    /// Columns at which lines are wrapped, a Chinese character being two; `None` if a line is a paragraph.
    wrap: Option<usize>,
}

impl Layout {
    /// Looks at the first lines of a text.
    ///
    /// A text is wrapped if its longest line has at most 130 columns and, of the lines that another line follows at once,
    /// at least five and most go four fifths as far, and at least half stop in the middle of a sentence.
    pub(super) fn of(text: &str) -> Layout {
        let lines: Vec<(&str, usize)> = text
            .lines()
            .take(2000)
            .map(|line| (line, joint::columns(line.trim_end())))
            .collect();
        let longest = lines.iter().map(|(_, width)| *width).max().unwrap_or(0);
        if !(40..=130).contains(&longest) {
            return Layout { wrap: None };
        }
        let followed: Vec<(&str, usize)> = lines
            .windows(2)
            .filter(|pair| pair[0].1 > 0 && pair[1].1 > 0)
            .map(|pair| pair[0])
            .collect();
        let full = followed
            .iter()
            .filter(|(_, width)| width * 5 >= longest * 4)
            .count();
        let open = followed
            .iter()
            .filter(|(line, _)| !joint::is_ended(line.trim_end()))
            .count();
        let wrapped = full >= 5 && full * 2 > followed.len() && open * 2 >= followed.len();
        Layout {
            wrap: wrapped.then_some(longest),
        }
    }
}

/// Joins lines to paragraphs.
#[derive(Debug)]
pub(super) struct Healer {
    layout: Layout,
    /// The paragraph that the next line may continue, and its place.
    open: Option<(Line, Place)>,
    /// Whether an empty line stands between the open paragraph and the next line.
    gap: bool,
}

impl Healer {
    pub(super) fn new(layout: Layout) -> Healer {
        Healer {
            layout,
            open: None,
            gap: false,
        }
    }

    /// Takes the next line, which stands at `place`; paragraphs that it ends go to `out`.
    pub(super) fn push(&mut self, line: &str, place: Place, out: &mut Vec<(String, Place)>) {
        let cells = clean::cells(line);
        let [cell] = &cells[..] else {
            if !cells.is_empty() {
                self.finish(out);
                out.extend(
                    cells
                        .into_iter()
                        .map(|cell| (cell.into_owned(), place.clone())),
                );
            }
            self.gap = true;
            return;
        };
        let text = joint::without_continuation_marks(cell);
        let is_furniture = text.is_empty() || joint::is_page_number(text) && self.is_unfinished();
        if is_furniture {
            self.gap = true;
            return;
        }
        let next = Line::new(text, line, self.layout.wrap);
        let glue = self
            .open
            .as_ref()
            .filter(|(open, _)| open.length() < LONGEST)
            .and_then(|(open, _)| joint(open, &next, self.gap));
        match (&mut self.open, glue) {
            (Some((open, _)), Some(glue)) => open.append(&next, glue),
            _ => {
                self.finish(out);
                self.open = Some((next, place));
            }
        }
        self.gap = false;
    }

    /// Says that what follows stands in a paragraph of its own.
    pub(super) fn gap(&mut self) {
        self.gap = true;
    }

    /// Ends the last paragraph.
    pub(super) fn finish(&mut self, out: &mut Vec<(String, Place)>) {
        if let Some((line, place)) = self.open.take() {
            out.push((line.into_text(), place));
        }
    }

    fn is_unfinished(&self) -> bool {
        self.open.as_ref().is_some_and(|(open, _)| !open.is_ended())
    }
}
