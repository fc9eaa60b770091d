//! Word boundaries of alphabetic text.

use super::{Token, TokenKind};
use crate::lang::is_han;

/// Splits `text` into words, spaces and marks.
///
/// A word is a run of letters, digits and combining accents, with apostrophes between letters (State's). A Chinese character is a
/// word by itself. A run of spaces is one token; so is each mark.
pub fn words(text: &str) -> impl Iterator<Item = Token> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &text[start..];
        let (kind, length) = match word_length(rest) {
            0 => other(rest)?,
            length => (TokenKind::Word, length),
        };
        let span = (start..start + length).into();
        start += length;
        Some(Token { span, kind })
    })
}

/// Returns the length in bytes of the word at the start of `text`, or 0 if there is none.
fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match STEPS[usize::from(byte)] {
            0 if byte.is_ascii() && byte != b'\'' => return at,
            0 => match other_letter(&text[at..], at == 0) {
                0 => return at,
                _ if at == 0 && text.starts_with(is_han) => return first_length(text),
                length => at += length,
            },
            step => at += usize::from(step),
        }
    }
    at
}

/// For each first byte, the length of a character that is certainly a letter or digit, or 0 if that takes a closer look. Nearly
/// every letter is ASCII or Cyrillic from U+0400 to U+047F, and looking up the properties of a character is slow.
const STEPS: [u8; 256] = {
    let mut steps = [0; 256];
    let mut byte = 0;
    while byte < steps.len() {
        steps[byte] = match byte as u8 {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => 1,
            0xD0 | 0xD1 => 2,
            _ => 0,
        };
        byte += 1;
    }
    steps
};

/// Returns the length in bytes of the first character of `text` if it belongs to a word, else 0.
fn other_letter(text: &str, begins: bool) -> usize {
    let mut chars = text.chars();
    let Some(c) = chars.next() else {
        return 0;
    };
    let inside = match c {
        '\'' | '’' => {
            !begins
                && chars
                    .next()
                    .is_some_and(|c| c.is_alphabetic() && !is_han(c))
        }
        '\u{0300}'..='\u{036F}' => !begins,
        _ if is_han(c) => begins,
        _ => c.is_alphanumeric(),
    };
    if inside { c.len_utf8() } else { 0 }
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Returns the kind and length of the token at the start of `text`, which is not a word.
fn other(text: &str) -> Option<(TokenKind, usize)> {
    let first = text.chars().next()?;
    Some(if first.is_whitespace() {
        (TokenKind::Space, text.len() - text.trim_start().len())
    } else {
        (TokenKind::Mark, first.len_utf8())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_spaces_and_marks() {
        #[rustfmt::skip]
        let cases: &[(&str, &[&str])] = &[
            ("member States’ rights", &["member", " ", "States", "’", " ", "rights"]),
            ("State's  right", &["State's", "  ", "right"]),
            ("COVID-19, G20.", &["COVID", "-", "19", ",", " ", "G20", "."]),
            ("государства – члены", &["государства", " ", "–", " ", "члены"]),
            ("при\u{0301}нять", &["при\u{0301}нять"]),
            ("5G网络", &["5G", "网", "络"]),
        ];
        for &(text, expected) in cases {
            let found: Vec<&str> = words(text).map(|t| t.span.of(text)).collect();
            assert_eq!(found, expected);
        }
    }
}
