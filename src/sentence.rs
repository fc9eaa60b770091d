//! Blocks become sentences.

use crate::{lang::Lang, span::Span};

/// Splits `text` into sentences.
///
/// Nothing is lost: the spans follow each other without gaps and cover `text`. A sentence includes the spaces after it.
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
            Lang::En => alphabetic_end(text, start),
            Lang::Ru => alphabetic_end(text, start),
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

/// Returns the place of the first of `marks` in `text` from byte `from` on. `lead` returns `true` for the bytes with which one may
/// begin: most text is skipped without being decoded.
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
/// A full stop ends it if a space and then a capital, a digit or an opening quotation mark follow, and no abbreviation or initial
/// precedes it.
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

/// Returns the length in bytes of the marks that end a sentence, the closing brackets and quotation marks after them, and the
/// spaces after those.
fn closing(text: &str) -> usize {
    let mark = |c: char| matches!(c, '。' | '！' | '？' | '；' | '.' | '!' | '?' | '…');
    let close = |c: char| matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | ')' | '"' | '»');
    let rest = text
        .trim_start_matches(mark)
        .trim_start_matches(close)
        .trim_start();
    text.len() - rest.len()
}

/// Returns `true` if a full stop after `before` belongs to an abbreviation rather than to the sentence.
fn ends_abbreviation(before: &str, next: Option<char>) -> bool {
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    // An initial, a part of U.N. or т. е., or the г. of a year: 1992 г. may end the sentence, but a name may follow as well, as in
    // «в 1992 г. Россия», and a sentence too long does less harm than a name cut off.
    if word.chars().count() == 1 && word.chars().all(char::is_alphabetic) {
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
