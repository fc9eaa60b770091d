//! What the three languages are called: in language tags, and in the headings of tables.

use crate::lang::{
    Lang,
    Lang::{En, Ru, Zh},
    is_han,
};

/// What a language tag (BCP 47) says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    /// One of our languages.
    Ours(Lang),
    /// Another language.
    Other,
    /// Nothing: it is missing or undetermined.
    None,
}

/// Returns what the language tag `tag` says: `zh`, `zh-Hans`, `zh_CN`, `zho`, `en-GB`, `RUS`, …
pub(crate) fn by_tag(tag: &str) -> Tag {
    let tag = tag.trim().to_lowercase();
    let primary = tag.split(['-', '_']).next().unwrap_or("");
    match code(primary) {
        Some(lang) => Tag::Ours(lang),
        None if matches!(primary, "" | "und" | "x") => Tag::None,
        None => Tag::Other,
    }
}

/// A heading that names a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    pub(crate) lang: Lang,
    /// The words that are not part of the language's name and do not mean "term", in lower case: `status` in `English status`.
    pub(crate) rest: Vec<String>,
    /// Whether it names the traditional script or a place that uses it.
    pub(crate) is_traditional: bool,
}

/// Returns the language that `heading` names: `zh-CN`, `Chinese (Simplified)`, `简体中文`, `English term`, `Term [en]`, `俄语`,
/// `Перевод на русский`, … A heading that names two languages names none.
pub(crate) fn by_heading(heading: &str) -> Option<Heading> {
    let heading = heading.trim().to_lowercase();
    let words = heading.split(|c: char| !c.is_alphanumeric());
    let mut found = None;
    let mut rest = Vec::new();
    let mut has_traditional = false;
    for word in words.filter(|word| !word.is_empty()) {
        has_traditional |= is_traditional(word);
        let lang = if word.chars().all(is_han) {
            let (lang, left) = chinese(word);
            rest.extend(Some(left).filter(|left| !left.is_empty()));
            lang
        } else {
            let lang = name(word).or_else(|| code(word));
            // Whales have headings too.
            let lang = lang.or_else(|| (heading == "кит.").then_some(Zh));
            if lang.is_none() && !BESIDE.contains(&word) {
                rest.push(word.to_owned());
            }
            lang
        };
        match (found, lang) {
            (Some(found), Some(lang)) if found != lang => return None,
            (None, lang) => found = lang,
            (Some(_), _) => {}
        }
    }
    found.map(|lang| Heading {
        lang,
        rest,
        is_traditional: has_traditional,
    })
}

/// Words of a heading that say what a column tells of the terms of a language, or what standing they have.
pub(crate) const DESCRIPTIONS: [&str; 16] = [
    "also",
    "avoid",
    "comment",
    "context",
    "def",
    "definition",
    "example",
    "gender",
    "info",
    "note",
    "notes",
    "pos",
    "source",
    "status",
    "type",
    "usage",
];

/// Words of a heading for definitions.
pub(crate) const DEFINITIONS: [&str; 4] = ["def", "definition", "定义", "определение"];

/// Returns the language of the texts in the column under `heading`: terms, or what is said of them.
pub(crate) fn of_column(heading: &str) -> Option<Lang> {
    let heading = by_heading(heading)?;
    let is_description = |word: &String| DESCRIPTIONS.contains(&word.as_str());
    heading
        .rest
        .iter()
        .all(is_description)
        .then_some(heading.lang)
}

fn code(word: &str) -> Option<Lang> {
    match word {
        "zh" | "zho" | "chi" | "cmn" => Some(Zh),
        "en" | "eng" => Some(En),
        "ru" | "rus" => Some(Ru),
        _ => None,
    }
}

fn name(word: &str) -> Option<Lang> {
    // Whatever the case: английский, на английском, с английского.
    let is_form_of = |stem: &str| {
        word.strip_prefix(stem)
            .is_some_and(|ending| (2..=3).contains(&ending.chars().count()))
    };
    match word {
        "chinese" => Some(Zh),
        "english" | "англ" => Some(En),
        "russian" | "рус" => Some(Ru),
        _ if is_form_of("китайск") => Some(Zh),
        _ if is_form_of("английск") => Some(En),
        _ if is_form_of("русск") => Some(Ru),
        _ => None,
    }
}

/// What Chinese headings call the languages; 英 stands in 英译 and for English in narrow tables.
const CHINESE: [(&str, Lang); 22] = [
    ("中文", Zh),
    ("汉语", Zh),
    ("漢語", Zh),
    ("华语", Zh),
    ("華語", Zh),
    ("简体", Zh),
    ("簡體", Zh),
    ("繁体", Zh),
    ("繁體", Zh),
    ("英文", En),
    ("英语", En),
    ("英語", En),
    ("俄文", Ru),
    ("俄语", Ru),
    ("俄語", Ru),
    ("中", Zh),
    ("汉", Zh),
    ("漢", Zh),
    ("英", En),
    ("俄", Ru),
    ("美式", En),
    ("英式", En),
];

/// Words for term, name and translation in Chinese headings, the longer ones first.
const CHINESE_BESIDE: [&str; 19] = [
    "对应词",
    "對應詞",
    "名称",
    "名稱",
    "术语",
    "術語",
    "词条",
    "詞條",
    "译名",
    "譯名",
    "译文",
    "譯文",
    "翻译",
    "翻譯",
    "原文",
    "词",
    "詞",
    "译",
    "譯",
];

/// Returns the language that a heading in Chinese characters names, and what it has beside the name: 定义 in 英文定义. What is left
/// of 中国 shows that it is no name.
fn chinese(word: &str) -> (Option<Lang>, String) {
    let mut left = word.to_owned();
    for beside in CHINESE_BESIDE {
        left = left.replace(beside, "");
    }
    let mut found = None;
    for (name, lang) in CHINESE {
        if left.contains(name) && found.is_none_or(|found| found == lang) {
            left = left.replacen(name, "", 1);
            found = Some(lang);
        }
    }
    (found, left)
}

/// Whether a word of a heading says that the characters are traditional ones.
fn is_traditional(word: &str) -> bool {
    matches!(
        word,
        "hant" | "hk" | "hongkong" | "mo" | "taiwan" | "traditional" | "tw"
    ) || word.contains('繁')
        || word.starts_with("традиционн")
}

/// Words that stand beside the name of a language and say no more about the column: words for "term", places, scripts.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "equivalent", "equivalents", "lang", "language", "main", "name", "names", "phrase", "preferred", "term", "terms", "text",
    "translation", "translations", "word", "words",
    "from", "in", "into", "of", "the", "to",
    "au", "america", "american", "british", "ca", "china", "cn", "gb", "hk", "hong", "hongkong", "ie", "international", "kingdom",
    "kong", "macao", "macau", "mainland", "mo", "nz", "prc", "russia", "sar", "sg", "singapore", "states", "taiwan", "tw", "uk",
    "united", "us", "usa", "za",
    "cyrl", "hans", "hant", "latn", "simplified", "traditional",
    "перевод", "название", "наименование", "слово", "текст", "термин", "термины", "эквивалент", "язык", "языка", "языке",
    "на", "с",
    "кнр", "россия", "сша", "традиционный", "упрощенный", "упрощённый",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_languages() {
        #[rustfmt::skip]
        let cases = [
            ("zh", Some(Zh), "a code"), ("zh-CN", Some(Zh), "a code and a country"), ("en_GB", Some(En), "with an underscore"),
            ("zh-Hans-CN", Some(Zh), "with a script"), ("RU", Some(Ru), "in capitals"), ("rus", Some(Ru), "of three letters"),
            (" English ", Some(En), "a name"), ("Chinese (Simplified)", Some(Zh), "and its script"),
            ("Chinese_PRC", Some(Zh), "as memoQ has it"), ("English (United States)", Some(En), "as Trados has it"),
            ("English term", Some(En), "as Smartcat has it"), ("Term [zh-CN]", Some(Zh), "the code last"),
            ("Term in Russian", Some(Ru), "in a sentence"), ("en_also", Some(En), "a column of ours"),
            ("English status", Some(En), "what is said of English terms"),
            ("中文", Some(Zh), "a name"), ("汉语", Some(Zh), "a name"), ("简体中文", Some(Zh), "simplified"),
            ("繁體中文", Some(Zh), "traditional"), ("中文术语", Some(Zh), "Chinese term"), ("英文名称", Some(En), "English name"),
            ("英译", Some(En), "English translation"), ("俄语", Some(Ru), "a name"), ("俄語", Some(Ru), "in traditional characters"),
            ("英", Some(En), "as narrow tables have it"),
            ("Русский", Some(Ru), "a name"), ("английский язык", Some(En), "a name"),
            ("Перевод на китайский", Some(Zh), "translation into Chinese"), ("Кит.", Some(Zh), "abbreviated"),
            ("id", None, "a code, but of no language"), ("engine", None, "begins like English"), ("terrorism", None, "text"),
            ("en masse", None, "French"), ("中国", None, "a country"), ("俄罗斯", None, "a country"), ("кит", None, "a whale"),
            ("русло", None, "begins like Russian"), ("English-Russian", None, "two languages"), ("中英对照", None, "two languages"),
            ("Russian Federation", None, "a country"), ("Russian Federation and China condemn terrorism", None, "a sentence"),
            ("Русский вариант", None, "may well be text"), ("", None, "nothing"),
        ];
        for (heading, expected, reason) in cases {
            assert_eq!(of_column(heading), expected, "{heading}: {reason}");
        }
    }

    #[test]
    fn the_script_of_chinese_is_known() {
        for (heading, expected) in [
            ("zh-TW", true),
            ("Chinese (Traditional)", true),
            ("繁體中文", true),
            ("zh-Hans", false),
            ("简体中文", false),
        ] {
            let heading = by_heading(heading).unwrap();
            assert_eq!(heading.is_traditional, expected, "{heading:?}");
        }
    }

    #[test]
    fn tags_name_languages() {
        for (tag, expected) in [
            ("zh-Hant-HK", Tag::Ours(Zh)),
            ("cmn", Tag::Ours(Zh)),
            ("en_US", Tag::Ours(En)),
            ("RUS", Tag::Ours(Ru)),
            ("de", Tag::Other),
            ("eo", Tag::Other),
            ("und", Tag::None),
            ("x-none", Tag::None),
            ("", Tag::None),
        ] {
            assert_eq!(by_tag(tag), expected, "{tag}");
        }
    }
}
