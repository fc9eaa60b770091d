//! Words of alphabetic text.

use super::{Token, TokenKind};
use crate::lang::is_han;

/// Splits `text` into words, spaces and marks.
///
/// A word is a run of letters, digits and accents, with apostrophes between letters (State's); a Chinese character
/// is a word of its own. A run of spaces is one token, every mark is one.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Token> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &text[start..];
        let first = rest.chars().next()?;
        let (kind, length) = if is_han(first) {
            (TokenKind::Word, first.len_utf8())
        } else if first.is_alphanumeric() {
            (TokenKind::Word, word_length(rest))
        } else if first.is_whitespace() {
            (TokenKind::Space, rest.len() - rest.trim_start().len())
        } else {
            (TokenKind::Mark, first.len_utf8())
        };
        let span = (start..start + length).into();
        start += length;
        Some(Token { span, kind })
    })
}

/// Returns the bytes of the word that `text` begins with.
fn word_length(text: &str) -> usize {
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        let inside = match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '\u{0400}'..='\u{0481}' => true,
            '\'' | '’' => chars
                .clone()
                .next()
                .is_some_and(|(_, next)| next.is_alphabetic() && !is_han(next)),
            '\u{0300}'..='\u{036F}' => true,
            _ => c.is_alphanumeric() && !is_han(c),
        };
        if !inside {
            return at;
        }
    }
    text.len()
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
