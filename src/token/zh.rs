//! Chinese words.

use super::{Token, TokenKind, fold::Fold, words};
use crate::{lang::is_han, segmenter::Segmenter, span::Span};

/// Splits `text` into words, spaces and marks.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut segmenter = Segmenter::default();
    let mut end = 0;
    for span in runs(text) {
        tokens.extend(marks(text, end..span.start));
        let run = span.of(text);
        segmenter.segment(folded(run, Fold::load()));
        end = span.start;
        let mut chars = run.chars();
        tokens.extend(segmenter.words().map(|word| {
            let start = end;
            end += chars
                .by_ref()
                .take(word.len())
                .map(char::len_utf8)
                .sum::<usize>();
            let span = Span { start, end };
            let kind = if span.of(text).contains(char::is_alphanumeric) {
                TokenKind::Word
            } else {
                TokenKind::Mark
            };
            Token { span, kind }
        }));
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

/// Returns the runs of `text`: the stretches between two boundaries at which jieba always cuts.
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

/// Returns `true` if jieba may put `c` into a word with its neighbours: Han, and the letters, digits and signs of ASCII names.
pub(crate) fn in_run(c: char) -> bool {
    is_han(c)
        || c.is_ascii_alphanumeric()
        || matches!(c, '+' | '#' | '&' | '.' | '_' | '%' | '-' | '\u{FF10}'..='\u{FF19}'
            | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}')
}

/// Calls `found`, in ascending order, with each byte inside `part`, a part of a run, at which a term may begin or end: between two
/// words, or at a *seam* of a compound.
///
/// After a seam comes a word of the dictionary, and before it two characters or more, since Chinese compounds have their head last
/// (登记|手续, but not 印度|尼西亚); or on one side of it is an affix to the word on the other (经济|区, 反|腐败).
pub(crate) fn cuts(part: &str, segmenter: &mut Segmenter, mut found: impl FnMut(usize)) {
    let fold = Fold::load();
    segmenter.segment(folded(part, fold));
    let mut before = '\0';
    let mut chars = part.char_indices();
    for word in segmenter.words() {
        for (number, (at, c)) in word.clone().zip(&mut chars) {
            let behind = fold.script_and_width(c);
            let sides = (number - word.start, word.end - number);
            let cuts = match sides {
                (0, _) => number > 0,
                (1, 1) => false,
                (1, _) => PREFIXES.contains(before) && segmenter.has(number..word.end),
                (_, 1) => SUFFIXES.contains(behind) && segmenter.has(word.start..number),
                _ => segmenter.has(number..word.end),
            };
            if cuts {
                found(at);
            }
            before = behind;
        }
    }
}

/// Characters after a word that make it a place, office, law or class: 经济区, 外交部, 接种率, 难民营.
const SUFFIXES: &str = "法区率营籍部局署厅司处案罪链网量额费税界业层级型类城港站馆园线";

/// Characters before a word that negate or quantify it: 反腐败, 无核武器, 非政府, 全人类.
const PREFIXES: &str = "反无非全各该本";

/// Returns `part` as it is segmented, for the dictionary has simplified characters and narrow letters.
fn folded(part: &str, fold: Fold) -> impl Iterator<Item = char> {
    part.chars().map(move |c| fold.script_and_width(c))
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
    }

    #[test]
    fn terms_begin_and_end_between_words_and_at_seams() {
        #[rustfmt::skip]
        let cases = [
            ("登记手续", "登记|手续"),
            ("办理不动产登记手续", "办理|不动产|登记|手续"),
            ("恐怖主义", "恐怖|主义"),
            ("联合国", "联合国"),
            ("经济区", "经济|区"),
            ("反腐败", "反|腐败"),
            ("反恐怖主義", "反|恐怖|主義"),
        ];
        let mut segmenter = Segmenter::default();
        for (text, expected) in cases {
            let mut cut = text.to_owned();
            let mut places = Vec::new();
            cuts(text, &mut segmenter, |at| places.push(at));
            places.iter().rev().for_each(|&at| cut.insert(at, '|'));
            assert_eq!(cut, expected);
        }
    }
}
