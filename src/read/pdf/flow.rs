//! Paragraphs: fragments that follow one another become text that goes on.

use super::fragment::{Fragment, is_wide};

/// Widths of a character by which a line must be indented to begin a paragraph.
const INDENT: f64 = 0.8;

/// A paragraph, a heading or a cell of a page, with the lines that it has there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Passage {
    pub(super) lines: Vec<Fragment>,
}

impl Passage {
    /// Returns its text. Where a line ends in a hyphen, whether the word goes on is for the healing of all formats to judge.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            if text.ends_with(['-', '\u{2010}', '\u{AD}']) {
                text.push('\n');
            } else if !(text.is_empty()
                || text.ends_with(is_wide) && line.text.starts_with(is_wide))
            {
                text.push(' ');
            }
            text.push_str(&line.text);
        }
        text
    }

    /// Returns `true` if a new column begins with this passage, `before` being the last of the old one.
    pub(super) fn begins_column_after(&self, before: &Passage) -> bool {
        let (first, last) = (&self.lines[0], before.last());
        first.direction == last.direction && first.base < last.base && first.left > last.right
    }

    fn last(&self) -> &Fragment {
        &self.lines[self.lines.len() - 1]
    }
}

/// Joins the fragments of a page, in the order of reading, to passages.
pub(super) fn passages(fragments: Vec<Fragment>) -> Vec<Passage> {
    let page = Measures::new(&fragments);
    let mut passages: Vec<Passage> = Vec::new();
    for fragment in fragments {
        match passages.last_mut() {
            Some(passage) if page.goes_on(passage, &fragment) => passage.lines.push(fragment),
            _ => passages.push(Passage {
                lines: vec![fragment],
            }),
        }
    }
    passages
}

/// What is usual on a page.
struct Measures {
    /// From base line to base line, in sizes of the font.
    leading: f64,
    /// Edges of all fragments.
    edges: Vec<(i32, f64, f64)>,
}

impl Measures {
    fn new(fragments: &[Fragment]) -> Measures {
        let steps = fragments.windows(2).filter_map(|pair| {
            let step = (pair[1].base - pair[0].base) / pair[0].size.max(1.0);
            (pair[0].overlaps(&pair[1]) && (0.8..3.0).contains(&step)).then_some(step)
        });
        let mut steps: Vec<f64> = steps.collect();
        steps.sort_by(f64::total_cmp);
        // The lines of paragraphs are closer than the paragraphs.
        let leading = steps.get(steps.len() / 3).copied().unwrap_or(1.4);
        let edges = fragments
            .iter()
            .map(|one| (one.direction, one.left, one.right));
        Measures {
            leading,
            edges: edges.collect(),
        }
    }

    fn goes_on(&self, passage: &Passage, next: &Fragment) -> bool {
        let last = passage.last();
        if last.is_beside(next) {
            // A number or a bullet, and what it is the number of.
            return passage.lines.len() == 1 && is_label(&last.text) && next.left >= last.right;
        }
        let size = last.size.max(next.size);
        let step = (next.base - last.base) / size;
        let is_near = step > 0.5 && step <= 1.2 * self.leading.max(1.0);
        let is_alike = last.size.min(next.size) > 0.85 * size;
        if !(is_near && is_alike && last.overlaps(next)) || parts_scripts(&last.text, &next.text) {
            return false;
        }
        if self.is_centred(last, next) {
            return true;
        }
        let first = &passage.lines[0];
        let begins_lower = match passage.lines.len() {
            1 => next.left > last.left + INDENT * size && !is_label(first_word(&first.text)),
            _ => next.left > passage.lines[1].left + INDENT * size,
        };
        if begins_lower {
            return false;
        }
        let room = self.right_edge(last) - last.right;
        let is_item = is_label(first_word(&next.text));
        if is_item && (next.left - first.left).abs() < INDENT * size {
            return false;
        }
        // Where the first word of the next line had room, the line was ended on purpose; ragged lines leave more room.
        let ragged = if is_final(&last.text) {
            0.3 * size
        } else {
            (3.0 * size).max(0.12 * (last.right - last.left + room))
        };
        room < needed(next) + ragged
    }

    /// Returns where lines like `line` end at most.
    fn right_edge(&self, line: &Fragment) -> f64 {
        let alike = self.edges.iter().filter(|(direction, left, right)| {
            *direction == line.direction
                && (left - line.left).abs() < 4.0 * line.size
                && *right > line.left
        });
        alike.map(|(.., right)| *right).fold(line.right, f64::max)
    }

    fn is_centred(&self, last: &Fragment, next: &Fragment) -> bool {
        let middle = |one: &Fragment| f64::midpoint(one.left, one.right);
        let on_axis = (middle(last) - middle(next)).abs() < 0.5 * last.size;
        let is_inset = |one: &Fragment| {
            self.edges.iter().any(|(direction, left, right)| {
                *direction == one.direction
                    && *left < one.left - 2.0 * one.size
                    && *right > one.right + 2.0 * one.size
            })
        };
        on_axis
            && (last.left - next.left).abs() > 0.5 * last.size
            && is_inset(last)
            && is_inset(next)
    }
}

/// Returns how much room the beginning of a line takes that no line may end before.
fn needed(line: &Fragment) -> f64 {
    let whole = line.text.chars().count().max(1) as f64;
    let average = (line.right - line.left) / whole;
    match line.text.chars().next() {
        // A mark that may not begin a line takes its neighbour along.
        Some(first) if is_wide(first) => 2.2 * line.size,
        _ => average * (first_word(&line.text).chars().count() as f64 + 1.0),
    }
}

/// Returns `true` if a sentence may end with `text`.
fn is_final(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '’', '"', '»', '」', '』', '）', ')', '》']);
    text.ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':', '…'])
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or("")
}

/// Returns `true` for what numbers an item of a list: •, –, 1., 2), (a), （一）, 一、, iv.
fn is_label(text: &str) -> bool {
    let text = text.trim();
    let count = text.chars().count();
    let bullet = |c: char| {
        matches!(
            c,
            '•' | '·'
                | '‣'
                | '▪'
                | '■'
                | '□'
                | '●'
                | '○'
                | '◦'
                | '–'
                | '—'
                | '-'
                | '*'
                | '\u{F0B7}'
                | '\u{F0A7}'
                | '➢'
                | '✓'
                | '►'
        )
    };
    if count == 1 && text.starts_with(bullet) {
        return true;
    }
    let inner = text.trim_start_matches(['(', '（', '[']);
    let Some(inner) = inner.strip_suffix(['.', ')', '）', '、', '．', ']']) else {
        return false;
    };
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let is_numeral = |c: char| "一二三四五六七八九十".contains(c);
    let is_letter = inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic);
    let is_roman = |c: char| "ivxIVX".contains(c);
    count <= 8
        && !inner.is_empty()
        && (inner.chars().all(is_number)
            || inner.chars().all(is_numeral)
            || inner.chars().all(is_roman)
            || is_letter)
}

/// Returns `true` if two lines are written in different scripts, as the halves of a paragraph never are.
fn parts_scripts(last: &str, next: &str) -> bool {
    let (last, next) = (script(last), script(next));
    last.is_some() && next.is_some() && last != next
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Han,
    Latin,
    Cyrillic,
}

/// Returns the script that nearly all letters of a line have; nothing if it has few letters.
fn script(text: &str) -> Option<Script> {
    let mut counts = [0; 3];
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        counts[match c {
            '\u{0400}'..='\u{052F}' => 2,
            c if is_wide(c) => 0,
            _ => 1,
        }] += 1;
    }
    let all: usize = counts.iter().sum();
    let most = (0..3).max_by_key(|&at| counts[at])?;
    (all >= 6 && counts[most] * 10 >= all * 9)
        .then_some([Script::Han, Script::Latin, Script::Cyrillic][most])
}
