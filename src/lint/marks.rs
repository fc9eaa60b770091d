//! Spaces, signs and brackets.

use unicode_normalization::UnicodeNormalization;

use crate::{
    error::Error,
    glossary::{
        Book,
        csv::{Field, parts},
    },
    lang::{Lang, is_han},
};

pub(super) fn stray_spaces(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (field, cell, column) in entry.row.cells() {
            let parts = match field {
                Field::Terms(..) => parts(cell),
                _ => vec![cell.to_owned()],
            };
            let stray = parts
                .iter()
                .filter(|part| !part.trim().is_empty())
                .find_map(|part| {
                    let what = stray_space(part, field)?;
                    Some((part, what))
                });
            if let Some((part, what)) = stray {
                found.push(
                    entry
                        .error(column, format!("`{part}` has {what}"))
                        .remedy("delete it"),
                );
            }
        }
    }
    found
}

fn stray_space(text: &str, field: Field) -> Option<&'static str> {
    let mut chars = text.chars();
    let first_or_last = [chars.next(), chars.next_back()];
    if first_or_last.into_iter().flatten().any(char::is_whitespace) {
        return Some("a space at its end");
    }
    let Field::Terms(lang, _) = field else {
        return None;
    };
    let letters: Vec<char> = text.chars().collect();
    for pair in letters.windows(2) {
        match *pair {
            [' ', ' '] => return Some("two spaces in a row"),
            [' ', ',' | ')' | ']' | '»' | '”' | '，' | '）' | '》']
            | ['(' | '[' | '«' | '（' | '《', ' '] => {
                return Some("a space beside a mark");
            }
            _ => {}
        }
    }
    let between_han = |three: &[char]| is_han(three[0]) && three[1] == ' ' && is_han(three[2]);
    (lang == Lang::Zh && letters.windows(3).any(between_han))
        .then_some("a space between characters")
}

pub(super) fn invisible(book: &Book) -> Vec<Error> {
    signs(book, |c, field| match c {
        '\n' | '\r' if field == Field::Note => None,
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some("a tab or line break"),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Some("a space that is not a plain one")
        }
        '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => Some("a character that cannot be seen"),
        c if c.is_control() => Some("a control character"),
        _ => None,
    })
}

pub(super) fn odd(book: &Book) -> Vec<Error> {
    let mut found = signs(book, |c, _| match c {
        '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' => {
            Some("a form of a character that only looks like it")
        }
        '\u{E000}'..='\u{F8FF}' => Some("a character of a private font"),
        '\u{FFFD}' => Some("the mark of a character that was lost"),
        _ => None,
    });
    for entry in book.entries() {
        for (term, column) in entry.terms() {
            let composed: String = term.text.nfc().collect();
            if composed.chars().count() < term.text.chars().count() {
                found.push(
                    entry
                        .error(
                            column,
                            format!("`{}` has an accent apart from its letter", term.text),
                        )
                        .remedy(format!("write `{composed}`")),
                );
            }
        }
    }
    found
}

/// Finds the first character of a cell that `wrong` has something to say about.
fn signs(book: &Book, wrong: impl Fn(char, Field) -> Option<&'static str>) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (field, cell, column) in entry.row.cells() {
            let odd = cell.chars().find_map(|c| Some((c, wrong(c, field)?)));
            if let Some((c, what)) = odd {
                let shown: String = cell.chars().filter(|c| !c.is_control()).collect();
                found.push(
                    entry
                        .error(
                            column,
                            format!("`{shown}` has {what}, U+{:04X}", u32::from(c)),
                        )
                        .remedy("type it again"),
                );
            }
        }
    }
    found
}

pub(super) fn unbalanced(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (field, cell, column) in entry.row.cells() {
            let parts = match field {
                Field::Terms(..) => parts(cell),
                // A list in a note may number its parts: a) and b).
                Field::Note => continue,
                _ => vec![cell.to_owned()],
            };
            for part in parts {
                if let Some(mark) = lonely(&part) {
                    found.push(
                        entry
                            .error(
                                column,
                                format!("`{}` has `{mark}` without its other half", part.trim()),
                            )
                            .remedy("add the other half or delete it"),
                    );
                }
            }
        }
    }
    found
}

/// Opening marks, and what closes each.
#[rustfmt::skip]
const PAIRS: [(char, &[char]); 16] = [
    ('(', &[')']), ('[', &[']']), ('{', &['}']), ('（', &['）']), ('［', &['］']), ('【', &['】']), ('〔', &['〕']), ('《', &['》']),
    ('〈', &['〉']), ('「', &['」']), ('『', &['』']), ('«', &['»']), ('“', &['”']), ('‘', &['’']), ('„', &['“', '”']),
    ('‚', &['‘', '’']),
];

/// Returns the first bracket or quotation mark that is not closed or not opened.
fn lonely(text: &str) -> Option<char> {
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        let closes = |open: char| {
            PAIRS
                .iter()
                .any(|(mark, ends)| *mark == open && ends.contains(&c))
        };
        if open.last().is_some_and(|&mark| closes(mark)) {
            open.pop();
        } else if PAIRS.iter().any(|(mark, _)| *mark == c) {
            open.push(c);
        } else if c != '’' && PAIRS.iter().any(|(_, ends)| ends.contains(&c)) {
            // ’ is an apostrophe too.
            return Some(c);
        }
    }
    let straight = text.chars().filter(|&c| c == '"').count();
    match straight % 2 {
        1 => Some('"'),
        _ => open.first().copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_quotes() {
        #[rustfmt::skip]
        let cases = [
            ("Group of Twenty (G20)", None), ("States’ rights", None), ("the ‘rule of law’", None),
            ("Конвенция «О праве», „лапки“", None), ("《公约》（修订）", None), ("\"Green\" zone", None),
            ("Group of Twenty (G20", Some('(')), ("G20)", Some(')')), ("《公约", Some('《')), ("«Один“", Some('«')),
            ("12\" pipe", Some('"')), ("（公约)", Some(')')),
        ];
        for (text, expected) in cases {
            assert_eq!(lonely(text), expected, "{text}");
        }
    }
}
