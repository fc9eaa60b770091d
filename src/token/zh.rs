//! Chinese words.

use std::borrow::Cow;

use super::{Token, TokenKind, fold::Fold, words};
use crate::{
    lang::is_han,
    lexicon::{chinese, is_chinese_word},
    span::Span,
};

/// Splits `text` into words, spaces and marks.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut end = 0;
    for span in runs(text) {
        tokens.extend(marks(text, end..span.start));
        let run = Run::segment(text, span);
        tokens.extend(run.words().map(|span| Token {
            span,
            kind: match span.of(text).contains(char::is_alphanumeric) {
                true => TokenKind::Word,
                false => TokenKind::Mark,
            },
        }));
        end = span.end;
    }
    tokens.extend(marks(text, end..text.len()));
    tokens
}

fn marks(text: &str, range: std::ops::Range<usize>) -> impl Iterator<Item = Token> {
    let start = range.start;
    words(&text[range]).map(move |token| Token {
        span: (start + token.span.start..start + token.span.end).into(),
        ..token
    })
}

/// Returns the runs of characters between two places at which jieba always cuts.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(in_run)?;
        let length = text[start..]
            .find(|c| !in_run(c))
            .unwrap_or(text.len() - start);
        from = start + length;
        Some(Span { start, end: from })
    })
}

/// Whether jieba may put `c` into a word with its neighbours: Han, and the ASCII letters, digits and signs of names.
pub(crate) fn in_run(c: char) -> bool {
    is_han(c)
        || c.is_ascii_alphanumeric()
        || matches!(c, '+' | '#' | '&' | '.' | '_' | '%' | '-' | '\u{FF10}'..='\u{FF19}'
            | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}')
}

/// A run of characters, segmented: where a term may begin and end.
pub(crate) struct Run<'t> {
    text: &'t str,
    span: Span,
    /// Ends of the words, in bytes of `text`, in ascending order.
    ends: Vec<usize>,
}

impl<'t> Run<'t> {
    /// Segments the part of `text` that `span` covers.
    pub(crate) fn segment(text: &'t str, span: Span) -> Run<'t> {
        let part = span.of(text);
        let folded = folded(part);
        let mut ends: Vec<usize> = chinese()
            .cut(&folded, false)
            .into_iter()
            .map(|word| word.byte_end)
            .collect();
        if folded.len() != part.len() {
            restore(&mut ends, &folded, part);
        }
        for end in &mut ends {
            *end += span.start;
        }
        Run { text, span, ends }
    }

    /// Returns the words in order.
    pub(crate) fn words(&self) -> impl Iterator<Item = Span> {
        let starts = std::iter::once(self.span.start).chain(self.ends.iter().copied());
        starts
            .zip(self.ends.iter().copied())
            .map(|(start, end)| Span { start, end })
    }

    /// Whether a word ends, and the next begins, at byte `at`.
    pub(crate) fn is_edge(&self, at: usize) -> bool {
        at == self.span.start || self.ends.binary_search(&at).is_ok()
    }

    /// Whether byte `at`, inside a word, is a *seam*: a place where the word is put together.
    ///
    /// Behind it there is a word of the dictionary and before it two characters or more, as Chinese compounds have their head
    /// last (登记|手续, but not 印度|尼西亚); or on one side there is an affix that leaves the word on the other what it is
    /// (经济|区, 反|腐败).
    pub(crate) fn is_seam(&self, at: usize) -> bool {
        let next = self.ends.partition_point(|&end| end <= at);
        let end = self.ends.get(next).copied().unwrap_or(self.span.end);
        let start = match next {
            0 => self.span.start,
            _ => self.ends[next - 1],
        };
        if at <= start || end <= at {
            return false;
        }
        let left = folded(&self.text[start..at]);
        let right = folded(&self.text[at..end]);
        match (single(&left), single(&right)) {
            (None, None) => is_chinese_word(&right),
            (None, Some(suffix)) => SUFFIXES.contains(suffix) && is_chinese_word(&left),
            (Some(prefix), None) => PREFIXES.contains(prefix) && is_chinese_word(&right),
            (Some(_), Some(_)) => false,
        }
    }
}

/// Characters behind a word that name its place, office, law or class: 经济区, 外交部, 接种率, 难民营.
const SUFFIXES: &str = "法区率营籍部局署厅司处案罪链网量额费税界业层级型类城港站馆园线";

/// Characters before a word that negate or quantify it: 反腐败, 无核武器, 非政府, 全人类.
const PREFIXES: &str = "反无非全各该本";

fn single(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// Returns `part` as it is segmented: the dictionary has simplified characters and narrow letters.
fn folded(part: &str) -> Cow<'_, str> {
    let fold = Fold::load();
    match part.contains(|c| fold.script_and_width(c) != c) {
        false => Cow::Borrowed(part),
        true => Cow::Owned(part.chars().map(|c| fold.script_and_width(c)).collect()),
    }
}

/// Turns positions in `folded` into those of the same characters in `part`.
fn restore(ends: &mut [usize], folded: &str, part: &str) {
    let mut pairs = folded
        .char_indices()
        .map(|(at, _)| at)
        .zip(part.char_indices().map(|(at, _)| at))
        .chain(std::iter::once((folded.len(), part.len())));
    for end in ends {
        if let Some((_, at)) = pairs.find(|(at, _)| at == end) {
            *end = at;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_edges_and_seams() {
        #[rustfmt::skip]
        let cases: &[(&str, &[&str])] = &[
            ("发展中国家", &["发展中国家"]),
            ("公平和平等", &["公平", "和", "平等"]),
            ("打击恐怖主義，", &["打击", "恐怖主義", "，"]),
            ("Ｇ２０峰会 2020年", &["Ｇ２０", "峰会", " ", "2020", "年"]),
        ];
        for &(text, expected) in cases {
            let found: Vec<&str> = tokens(text).iter().map(|t| t.span.of(text)).collect();
            assert_eq!(found, expected);
        }
        // The dictionary has T恤, and no t恤.
        assert_eq!(tokens("穿T恤").len(), 2);
        assert_eq!(tokens("藝術T恤").len(), 2);
        let text = "登记手续";
        let run = Run::segment(text, (0..text.len()).into());
        assert!(run.is_seam("登记".len()));
        assert!(!run.is_seam("登".len()));
    }
}
