//! A concordance for the terminal: every line with the term in the middle, aligned for wide characters.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{ContextRow, table::cut};

/// Terminal columns of the text on each side where there is no terminal to fit into.
const SIDE: usize = 40;

/// Terminal columns that the place takes at most.
const PLACE: usize = 36;

/// Returns the lines, cut to `width` terminal columns if one is given.
pub(super) fn write(contexts: &[ContextRow], width: Option<usize>) -> Vec<u8> {
    let places: Vec<String> = contexts
        .iter()
        .map(|row| cut_front(&format!("{}, {}", row.document, row.place), PLACE))
        .collect();
    let widest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let place = widest(&mut places.iter().map(|place| place.width()));
    let middle = widest(&mut contexts.iter().map(|row| row.found.width()));
    let side = match width {
        // Two spaces behind the place, one before the term, and its brackets.
        Some(width) => (width.saturating_sub(place + middle + 5) / 2).max(8),
        None => SIDE,
    };
    let mut out = String::new();
    for (row, shown) in contexts.iter().zip(&places) {
        let left = cut_front(row.left.trim_end(), side);
        // Only where the term begins is aligned: what follows reads on.
        let space = match row.left.ends_with(' ') {
            true => " ",
            false => "",
        };
        let gap = " ".repeat(side + 1 - left.width() - space.len());
        let line = format!(
            "{shown}{}  {gap}{left}{space}[{}]{}",
            " ".repeat(place - shown.width()),
            row.found,
            cut(&row.right, side),
        );
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.into_bytes()
}

/// Returns as much of the end of `text` as `width` terminal columns hold, with an ellipsis where something is missing.
fn cut_front(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut taken = 0;
    let kept: usize = text
        .chars()
        .rev()
        .take_while(|c| {
            taken += c.width().unwrap_or(0);
            taken < width
        })
        .map(char::len_utf8)
        .sum();
    format!("…{}", &text[text.len() - kept..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_from_the_front() {
        for (text, width, expected) in [
            ("恐怖主义", 8, "恐怖主义"),
            ("恐怖主义", 7, "…怖主义"),
            ("恐怖主义", 6, "…主义"),
            ("terrorism", 5, "…rism"),
        ] {
            assert_eq!(cut_front(text, width), expected, "{text} in {width}");
        }
    }
}
