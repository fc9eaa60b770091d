//! Blocks become sentences.

use crate::{lang::Lang, span::Span};

/// Splits `text` into sentences.
///
/// Nothing is lost: the spans follow each other without gaps and cover `text`. A sentence keeps the spaces
/// behind it.
///
/// ```
/// use trilex::{Lang, sentences};
///
/// let text = "Договор подписан 8 мая 1992 г. в Москве. Он вступил в силу.";
/// let found: Vec<&str> = sentences(text, Lang::Ru).map(|s| s.of(text)).collect();
/// assert_eq!(found, ["Договор подписан 8 мая 1992 г. в Москве. ", "Он вступил в силу."]);
/// ```
pub fn sentences(text: &str, lang: Lang) -> impl Iterator<Item = Span> {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= text.len() {
            return None;
        }
        let end = match lang {
            Lang::Zh => chinese_end(text, start),
            Lang::En | Lang::Ru => alphabetic_end(text, start),
        };
        let span = Span { start, end };
        start = end;
        Some(span)
    })
}

/// Returns where the Chinese sentence that begins at `start` ends.
fn chinese_end(text: &str, start: usize) -> usize {
    let lead = |byte: u8| matches!(byte, 0xE3 | 0xEF | b'!' | b'?');
    match find(text, start, lead, &['。', '！', '？', '；', '!', '?']) {
        Some(at) => at + closing(&text[at..]),
        None => text.len(),
    }
}

/// Returns where the first of `marks` stands in `text` from byte `from` on. `lead` tells the bytes that one may begin with:
/// most text is passed over without decoding it.
fn find(text: &str, mut from: usize, lead: impl Fn(u8) -> bool, marks: &[char]) -> Option<usize> {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(from) {
        from += match byte {
            // Chinese characters.
            0xE4..=0xE9 => 3,
            byte if lead(byte) => {
                let c = text[from..].chars().next()?;
                if marks.contains(&c) {
                    return Some(from);
                }
                c.len_utf8()
            }
            _ => 1,
        };
    }
    None
}

/// Returns where the English or Russian sentence that begins at `start` ends.
///
/// A full stop ends one if a capital, a digit or an opening quotation mark follows after a space, and no
/// abbreviation or initial stands before it.
fn alphabetic_end(text: &str, start: usize) -> usize {
    let mut from = start;
    let lead = |byte: u8| matches!(byte, b'.' | b'!' | b'?' | 0xE2);
    while let Some(at) = find(text, from, lead, &['.', '!', '?', '…']) {
        let end = at + closing(&text[at..]);
        let next = text[end..].chars().next();
        let spaced = text[..end].ends_with(char::is_whitespace);
        let opens = next.is_none_or(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | ':' | ')'));
        if next.is_none() || spaced && opens && !ends_abbreviation(&text[start..at], next) {
            return end;
        }
        from = end;
    }
    text.len()
}

/// Returns the bytes of the marks that end a sentence, of the brackets and quotation marks that they close, and of
/// the spaces behind.
fn closing(text: &str) -> usize {
    let mark = |c: char| matches!(c, '。' | '！' | '？' | '；' | '.' | '!' | '?' | '…');
    let close = |c: char| matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | ')' | '"' | '»');
    let rest = text
        .trim_start_matches(mark)
        .trim_start_matches(close)
        .trim_start();
    text.len() - rest.len()
}

/// Whether a full stop behind `before` belongs to an abbreviation rather than to the sentence.
fn ends_abbreviation(before: &str, next: Option<char>) -> bool {
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    // An initial, and the parts of U.N. and т. е.
    if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) {
        // 1992 г. Он: a year's г. may end the sentence, but not before a figure or a name of a place.
        return true;
    }
    const BEFORE_NUMBERS: [&str; 14] = [
        "No", "Nos", "Art", "Arts", "para", "paras", "vol", "p", "pp", "ст", "стр", "гл", "пп",
        "см",
    ];
    const ALWAYS: [&str; 16] = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "St", "vs", "etc", "cf", "им", "гг", "тыс", "млн",
        "млрд", "др",
    ];
    let number_follows = next.is_some_and(|c| c.is_ascii_digit());
    ALWAYS.contains(&word) || (number_follows && BEFORE_NUMBERS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentence_ends() {
        #[rustfmt::skip]
        let cases: &[(Lang, &[&str])] = &[
            (Lang::Zh, &["我们声明：", "各方合作。", "“和平。”", "发展！"][1..]),
            (Lang::Zh, &["“上海精神”永存。"]),
            (Lang::Zh, &["缩小数字鸿沟；", "开展合作。"]),
            (Lang::En, &["The U.N. Charter applies. ", "It binds all."]),
            (Lang::En, &["See Art. 5 and No. 3. ", "Done."]),
            (Lang::En, &["“We agree.” ", "They left."]),
            (Lang::En, &["Growth was 3.5 per cent."]),
            (Lang::Ru, &["Принято 10 ноября 2020 г. в Москве. ", "Подписи."]),
            (Lang::Ru, &["См. ст. 5 Устава. ", "Далее."]),
            (Lang::Ru, &["А. А. Громыко выступил. ", "Затем голосовали."]),
        ];
        for &(lang, expected) in cases {
            let text = expected.concat();
            let found: Vec<&str> = sentences(&text, lang).map(|s| s.of(&text)).collect();
            assert_eq!(found, expected);
        }
    }
}
