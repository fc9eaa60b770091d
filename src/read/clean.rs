//! The cleaning of one line: invisible characters, spaces, composed letters, letter-spacing.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::lang::is_han;

/// Parts a line at tabs and wide gaps into cells, each cleaned; empty ones are left out.
pub(super) fn cells(line: &str) -> Vec<Cow<'_, str>> {
    let trimmed = line.trim();
    if is_plain(trimmed) && !(trimmed.contains(' ') && is_letter_spaced(trimmed)) {
        return vec![Cow::Borrowed(trimmed)];
    }
    let mut cells = Vec::new();
    for part in line.split('\t') {
        let part = part.trim();
        let mut start = 0;
        for (gap, end) in gaps(part) {
            cells.push(clean(&part[start..gap]));
            start = end;
        }
        cells.push(clean(&part[start..]));
    }
    cells.retain(|cell| !cell.is_empty());
    cells
}

/// Whether a line is clean and a single cell as it stands, as nearly every line is. Told by bytes, without decoding;
/// it may say no where a closer look says yes.
fn is_plain(line: &str) -> bool {
    let bytes = line.as_bytes();
    let mut last = b' ';
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = |further: usize| bytes.get(at + further).copied().unwrap_or(0);
        let length = match byte {
            b' ' if last == b' ' => 0,
            b' '..=b'~' => 1,
            // «, », §, № and the like, but neither no-break space nor soft hyphen.
            0xC2 if !matches!(next(1), 0x80..=0xA0 | 0xAD) => 2,
            // Cyrillic.
            0xD0 | 0xD1 => 2,
            // Dashes, quotation marks and the ellipsis.
            0xE2 if next(1) == 0x80 && matches!(next(2), 0x90..=0xA7) => 3,
            // 、。《》「」 and the like, but not the ideographic space.
            0xE3 if next(1) == 0x80 && next(2) != 0x80 => 3,
            // Chinese characters, and full-width letters and marks.
            0xE4..=0xE9 => 3,
            0xEF if matches!(next(1), 0xBC | 0xBD) => 3,
            _ => 0,
        };
        if length == 0 {
            return false;
        }
        last = byte;
        at += length;
    }
    last != b' '
}

/// Returns where gaps between columns begin and end: four or more spaces, or two or more ideographic ones.
fn gaps(part: &str) -> Vec<(usize, usize)> {
    let mut gaps = Vec::new();
    let mut start = None;
    let mut width = 0;
    for (at, c) in part.char_indices() {
        match c {
            ' ' | '\u{A0}' => width += 1,
            '\u{3000}' => width += 2,
            _ => {
                if let (Some(from), true) = (start, width >= 4) {
                    gaps.push((from, at));
                }
                start = None;
                width = 0;
                continue;
            }
        }
        start.get_or_insert(at);
    }
    gaps
}

/// Returns `line` without what the eye does not see and the page put in: see [`crate::Block`].
pub(super) fn clean(line: &str) -> Cow<'_, str> {
    let line = line.trim();
    if !line.contains(needs_care) && !line.contains("  ") && !is_letter_spaced(line) {
        return Cow::Borrowed(line);
    }
    let visible: String = line
        .chars()
        .filter_map(|c| match c {
            _ if is_invisible(c) => None,
            '\u{3000}' => Some(c),
            _ if c.is_whitespace() => Some(' '),
            _ => Some(c),
        })
        .collect();
    // Radicals and compatibility ideographs that fonts of old pages put in place of the characters.
    let composed: String = if visible.contains(is_stand_in) {
        let characters = |c: char| match is_stand_in(c) {
            true => c.nfkc().collect::<String>(),
            false => c.to_string(),
        };
        visible.chars().map(characters).collect::<String>()
    } else {
        visible
    };
    let composed: String = match is_nfc(&composed) {
        true => composed,
        false => composed.nfc().collect(),
    };
    if is_letter_spaced(&composed) {
        return Cow::Owned(close_up(&composed));
    }
    Cow::Owned(join_spaces(&composed))
}

/// Makes one space of many, and none of an ideographic space inside a Chinese word.
fn join_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(at) = rest.find([' ', '\u{3000}']) {
        out.push_str(&rest[..at]);
        let after = rest[at..].trim_start();
        let gap = &rest[at..rest.len() - after.len()];
        let between_han = out.ends_with(is_han) && after.starts_with(is_han);
        if !(gap == "\u{3000}" && between_han) {
            out.push(' ');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether every letter stands alone, as in 宣　言 and З А Я В Л Е Н И Е.
fn is_letter_spaced(line: &str) -> bool {
    if !line.contains([' ', '\u{3000}']) {
        return false;
    }
    let mut letters = 0;
    let mut han = true;
    for piece in line.split_whitespace() {
        let mut chars = piece.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if c.is_alphabetic() => {
                letters += 1;
                han &= is_han(c);
            }
            _ => return false,
        }
    }
    letters >= if han { 2 } else { 4 }
}

/// Takes the spaces out of a letter-spaced line; a gap of two or more parts words.
fn close_up(line: &str) -> String {
    let words: Vec<String> = line
        .split("  ")
        .map(|word| word.split_whitespace().collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(if line.contains(is_han) { "" } else { " " })
}

fn needs_care(c: char) -> bool {
    match c {
        ' '..='~' | '\u{4E00}'..='\u{9FFF}' => false,
        '\u{3000}' => true,
        _ => {
            is_invisible(c)
                || is_stand_in(c)
                || c.is_whitespace()
                || matches!(c, '\u{0300}'..='\u{036F}' | '\u{1100}'..='\u{11FF}')
                || !unicode_normalization::is_nfc_quick([c].into_iter())
                    .eq(&unicode_normalization::IsNormalized::Yes)
        }
    }
}

fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

fn is_stand_in(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cleaned() {
        #[rustfmt::skip]
        let cases = [
            ("  打击恐怖主义  ", "打击恐怖主义", "outer spaces"),
            ("　　我们声明", "我们声明", "ideographic indent"),
            ("打击麻醉　药品走私", "打击麻醉药品走私", "ideographic space inside a word"),
            ("宣　言", "宣言", "letter-spaced heading"),
            ("宣 　 言", "宣言", "letter-spaced heading, mixed spaces"),
            ("联 合 声 明", "联合声明", "letter-spaced heading, narrow spaces"),
            ("З А Я В Л Е Н И Е", "ЗАЯВЛЕНИЕ", "letter-spaced Russian"),
            ("С О В М Е С Т Н О Е  З А Я В Л Е Н И Е", "СОВМЕСТНОЕ ЗАЯВЛЕНИЕ", "two letter-spaced words"),
            ("I a", "I a", "two words of one letter are no heading"),
            ("тер\u{AD}ро\u{AD}ризм", "терроризм", "soft hyphens"),
            ("counter\u{200B}terrorism", "counterterrorism", "zero-width space"),
            ("2030\u{A0}год", "2030 год", "no-break space"),
            ("一  二 and  three", "一 二 and three", "double spaces"),
            ("и\u{0306}од", "йод", "combining letters are composed"),
            ("⼈权", "人权", "Kangxi radical"),
            ("ＩＣＴ安全", "ＩＣＴ安全", "width stays as written"),
            ("恐怖主義", "恐怖主義", "script stays as written"),
        ];
        for (line, expected, reason) in cases {
            assert_eq!(clean(line), expected, "{reason}");
        }
    }

    #[test]
    fn columns_are_cells() {
        #[rustfmt::skip]
        let cases = [
            ("甲国总统\t乙国总统", vec!["甲国总统", "乙国总统"], "tab"),
            ("甲国总统      乙国总统", vec!["甲国总统", "乙国总统"], "wide gap"),
            ("Name    Country    Year", vec!["Name", "Country", "Year"], "four spaces are a gap"),
            ("Name   Country   Year", vec!["Name Country Year"], "three are none"),
            ("甲国总统　　　乙国总统", vec!["甲国总统", "乙国总统"], "ideographic gap"),
            ("　　甲国总统", vec!["甲国总统"], "an indent is no gap"),
            ("a  b", vec!["a b"], "two spaces are no gap"),
            ("\t\t", vec![], "nothing"),
        ];
        for (line, expected, reason) in cases {
            assert_eq!(cells(line), expected, "{reason}");
        }
    }
}
