//! How other programs call the three languages.

use crate::lang::Lang;

/// Returns the language of a code: `zh`, `zh-Hans`, `zh_CN`, `zho`, `en-GB`, `RUS`, …
pub(super) fn by_code(code: &str) -> Option<Lang> {
    let code = code.to_lowercase();
    match code.split(['-', '_']).next()? {
        "zh" | "zho" | "chi" | "cmn" => Some(Lang::Zh),
        "en" | "eng" => Some(Lang::En),
        "ru" | "rus" => Some(Lang::Ru),
        _ => None,
    }
}

/// Returns the language of a column that bears its name or its code: `Chinese_PRC`, `English (United States)`, `ru-RU`, …
pub(super) fn by_name(name: &str) -> Option<Lang> {
    let name = name.trim().to_lowercase();
    let letters = |c: char| !c.is_alphabetic();
    let mut words = name.split(letters).filter(|word| !word.is_empty());
    match words.next()? {
        "chinese" | "中文" | "汉语" | "简体中文" | "китайский" => Some(Lang::Zh),
        "english" | "英文" | "英语" | "английский" => Some(Lang::En),
        "russian" | "俄文" | "俄语" | "русский" => Some(Lang::Ru),
        // A code is two or three letters and a region or script at most, so that "en masse" is none.
        code => match (code.len(), words.map(str::len).max().unwrap_or(0)) {
            (2..=3, 0..=4) => by_code(code),
            _ => None,
        },
    }
}
