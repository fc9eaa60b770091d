//! Whether two lines are one paragraph, and what goes between them.

use unicode_width::UnicodeWidthChar;

use crate::{
    data,
    lang::{is_cyrillic, is_han},
    segmenter::Segmenter,
};

/// What replaces the line end between two parts of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glue {
    /// Nothing: a word or a Chinese sentence goes on.
    Nothing,
    /// A space between words.
    Space,
    /// Nothing, and the hyphen before it goes too.
    DropHyphen,
}

/// A line, or the paragraph that lines have been joined to.
#[derive(Debug)]
pub(super) struct Line {
    text: String,
    /// Columns before the first character of the last line.
    indent: usize,
    /// Whether the last line goes as far as lines of this text do.
    is_full: bool,
}

impl Line {
    /// A line of clean `text` that stood in the file as `raw`, in a text wrapped at `wrap` columns.
    pub(super) fn new(text: &str, raw: &str, wrap: Option<usize>) -> Line {
        let raw = raw.trim_end();
        let inner = raw.trim_start();
        Line {
            text: text.to_owned(),
            indent: columns(&raw[..raw.len() - inner.len()]),
            is_full: wrap.is_some_and(|wrap| columns(raw) * 10 >= wrap * 8),
        }
    }

    /// Adds the next line of the same paragraph.
    pub(super) fn append(&mut self, next: &Line, glue: Glue) {
        match glue {
            Glue::Nothing => {}
            Glue::Space => self.text.push(' '),
            Glue::DropHyphen => drop(self.text.pop()),
        }
        self.text.push_str(&next.text);
        self.indent = next.indent;
        self.is_full = next.is_full;
    }

    /// Returns the bytes of the text.
    pub(super) fn length(&self) -> usize {
        self.text.len()
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Whether the sentence is over at the end of the line.
    pub(super) fn is_ended(&self) -> bool {
        is_ended(&self.text)
    }
}

/// Whether a sentence, or an item of a list, is over at the end of `line`.
pub(super) fn is_ended(line: &str) -> bool {
    let text = line.trim_end_matches(['”', '’', '"', '\'', '»', '」', '』', '）', ')', '》', ']']);
    let items = [" и", " или", " and", " or"];
    let item_end = items
        .iter()
        .find_map(|and| text.strip_suffix(and))
        .is_some_and(|item| item.ends_with([';', ',']));
    item_end
        || text.is_empty()
        || text.ends_with(['。', '！', '？', '；', '：', '.', '!', '?', ';', ':', '…'])
}

/// Returns what joins `line` and `next`, or `None` if a paragraph ends between them.
///
/// `gap` tells whether an empty line stands between them.
pub(super) fn joint(line: &Line, next: &Line, gap: bool) -> Option<Glue> {
    let last = line.text.chars().next_back()?;
    let first = next.text.chars().next()?;
    if let Some(glue) = parted_by_hyphen(&line.text, &next.text) {
        return Some(glue);
    }
    if line.is_ended() || begins_item(&next.text) || next.indent > line.indent + 1 {
        return None;
    }
    let full = line.is_full && !gap;
    if is_han(last) || is_han(first) || matches!(last, '、' | '，') {
        let goes_on = full || is_cut_short(&line.text) || parts_word(&line.text, &next.text);
        return goes_on.then_some(Glue::Nothing);
    }
    if last == ',' && gap {
        return None;
    }
    let words = last.is_alphanumeric() || matches!(last, ',' | ')' | '”' | '"' | '»' | '%');
    (words && (first.is_lowercase() || full)).then_some(Glue::Space)
}

/// A hyphen at the line end, between letters of which the second is small.
fn parted_by_hyphen(line: &str, next: &str) -> Option<Glue> {
    let before = line.strip_suffix(['-', '\u{2010}'])?;
    let letter = before.chars().next_back()?;
    if !letter.is_alphabetic() || is_han(letter) || !next.starts_with(char::is_alphabetic) {
        return None;
    }
    if next.starts_with(char::is_uppercase) {
        return Some(Glue::Nothing);
    }
    if !is_cyrillic(letter) {
        return Some(Glue::DropHyphen);
    }
    // Терро-ризма, but торгово-экономический: the dictionary knows which.
    let left = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let right = next.split(|c: char| !c.is_alphabetic()).next()?;
    let compound =
        left.ends_with(['о', 'е']) && left.chars().count() > 4 && is_russian_adjective(right);
    match !compound && data::russian().is_known(&format!("{left}{right}")) {
        true => Some(Glue::DropHyphen),
        false => Some(Glue::Nothing),
    }
}

fn is_russian_adjective(word: &str) -> bool {
    let dictionary = data::russian();
    dictionary.is_known(word)
        && dictionary
            .analyze(word)
            .first()
            .and_then(|analysis| dictionary.ud_tag(analysis.ud))
            .is_some_and(|tag| tag.pos() == "ADJ")
}

/// Whether a Chinese line without a full stop is a sentence cut short rather than a heading.
///
/// A heading has no clauses, or two of like length (弘扬上海精神，深化团结协作).
fn is_cut_short(line: &str) -> bool {
    let is_clause_end = |c| matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | ',');
    let Some(at) = line.rfind(is_clause_end) else {
        let bullet = line.starts_with(['-', '•', '·', '—', '●']);
        return bullet && line.contains('、');
    };
    let tail = line[at..].chars().count() - 1;
    line.contains(['。', '；', '：', '！', '？'])
        || line.matches(is_clause_end).nth(1).is_some()
        || line.chars().nth(30).is_some()
        || tail <= 3
}

/// Whether a Chinese word of the dictionary goes on over the line end.
fn parts_word(line: &str, next: &str) -> bool {
    const REACH: usize = 8;
    let from = line
        .char_indices()
        .rev()
        .nth(REACH - 1)
        .map_or(0, |(at, _)| at);
    let to = next
        .char_indices()
        .nth(REACH)
        .map_or(next.len(), |(at, _)| at);
    // The dictionary has no traditional characters.
    let tail = data::in_simplified(&line[from..]);
    let head = data::in_simplified(&next[..to]);
    let mut segmenter = Segmenter::default();
    segmenter.segment(tail.chars().chain(head.chars()));
    let end = tail.chars().count();
    segmenter
        .words()
        .any(|word| word.start < end && end < word.end)
}

/// Whether a line begins an item of a list, an article or a heading with a number.
fn begins_item(line: &str) -> bool {
    if line.starts_with(['-', '•', '·', '●', '*', '（', '(', '【', '■', '—', '–']) {
        return true;
    }
    let rest =
        line.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let numbered = rest.len() < line.len() && rest.starts_with(['、', '.', ')', '）', '．']);
    let article = line.starts_with('第')
        && line
            .chars()
            .take(8)
            .any(|c| matches!(c, '条' | '條' | '章' | '节' | '節'));
    numbered || article
}

/// Returns `text` without the newspaper's marks of continuation: （上接第三版）, （下转第三版）.
pub(super) fn without_continuation_marks(text: &str) -> &str {
    let is_mark = |mark: &str| {
        let inner = mark.trim_start_matches(['（', '(']);
        ["上接", "下转", "下轉"]
            .iter()
            .any(|begin| inner.starts_with(begin))
            && inner.contains('版')
    };
    if !text.contains('版') {
        return text;
    }
    let mut text = text;
    if let Some(open) = text.rfind(['（', '('])
        && text.ends_with(['）', ')'])
        && is_mark(&text[open..])
    {
        text = text[..open].trim_end();
    }
    if text.starts_with(['（', '('])
        && let Some(close) = text.find(['）', ')'])
        && is_mark(&text[..close])
    {
        let after = text[close..].trim_start_matches(['）', ')']);
        text = after.trim_start();
    }
    text
}

/// Whether a line is nothing but a page number: 3, - 3 -, 第3页.
pub(super) fn is_page_number(text: &str) -> bool {
    let inner = text
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '—' | '–' | '·'))
        .trim_start_matches('第')
        .trim_end_matches(['页', '頁', '版']);
    (1..=4).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the columns that `text` takes on a terminal, a Chinese character being two.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|c| c.width().unwrap_or(0)).sum()
}
