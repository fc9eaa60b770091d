//! Keyword in context: the text on both sides of an occurrence.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::{lang::is_han, span::Span};

/// Terminal columns that each side of a context has at most: 40 Chinese characters or 80 letters.
const REACH: usize = 80;

/// Returns the text before and behind `span` in its block: whole words, an ellipsis where the block goes on.
pub(crate) fn around(text: &str, span: Span) -> (String, String) {
    let (before, behind) = (&text[..span.start], &text[span.end..]);
    let left = before.len() - reach(before.chars().rev());
    let right = reach(behind.chars());
    (
        match whole_from(before, left) {
            0 => before.to_owned(),
            from => format!("…{}", &before[from..]),
        },
        match whole_to(behind, right) {
            to if to == behind.len() => behind.to_owned(),
            to => format!("{}…", &behind[..to]),
        },
    )
}

/// Returns the bytes of the characters that fit into [`REACH`].
fn reach(chars: impl Iterator<Item = char>) -> usize {
    let mut taken = 0;
    chars
        .take_while(|c| {
            taken += c.width().unwrap_or(0);
            taken <= REACH
        })
        .map(char::len_utf8)
        .sum()
}

/// Returns the first place from `from` on at which no word is parted, `from` itself if the text is one word.
fn whole_from(text: &str, from: usize) -> usize {
    let places = text[from..].char_indices().map(|(at, _)| from + at);
    places
        .filter(|&at| is_edge(text, at))
        .find(|&at| text[at..].width() > REACH / 2)
        .unwrap_or(from)
}

/// Returns the last place up to `to` at which no word is parted, `to` itself if the text is one word.
fn whole_to(text: &str, to: usize) -> usize {
    let places = text[..to].char_indices().rev().map(|(at, _)| at);
    std::iter::once(to)
        .chain(places)
        .filter(|&at| is_edge(text, at))
        .find(|&at| text[..at].width() > REACH / 2)
        .unwrap_or(to)
}

/// Whether no word is parted at byte `at`.
fn is_edge(text: &str, at: usize) -> bool {
    let letter = |c: char| c.is_alphanumeric() && !is_han(c);
    let before = text[..at].chars().next_back();
    let behind = text[at..].chars().next();
    !(before.is_some_and(letter) && behind.is_some_and(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_end_at_words() {
        let sea = "海".repeat(50);
        let word = "слово ".repeat(20);
        #[rustfmt::skip]
        let cases = [
            // A short block stands whole.
            ("打击恐怖主义。".to_owned(), "恐怖主义", "打击".to_owned(), "。".to_owned()),
            // Chinese is cut between characters.
            (format!("{sea}恐怖主义{sea}"), "恐怖主义", format!("…{}", "海".repeat(40)), format!("{}…", "海".repeat(40))),
            // Russian is cut between words: 80 columns hold 13 of them.
            (format!("{word}террор {word}"), "террор", format!("…{}", &"слово ".repeat(14)[10..]), format!(" {}…", "слово ".repeat(13))),
        ];
        for (text, term, left, right) in cases {
            let start = text.find(term).unwrap();
            let span = Span {
                start,
                end: start + term.len(),
            };
            let (before, behind) = around(&text, span);
            assert_eq!((before, behind), (left, right), "{text}");
        }
    }

    #[test]
    fn one_endless_word_is_cut() {
        let text = format!("{}!{}", "a".repeat(300), "b".repeat(300));
        let (left, right) = around(
            &text,
            Span {
                start: 300,
                end: 301,
            },
        );
        assert_eq!(left.chars().count(), 81);
        assert_eq!(right.chars().count(), 81);
    }
}
