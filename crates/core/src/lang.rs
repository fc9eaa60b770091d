//! The three languages, recognised by their scripts, and what exists once for each.

use std::{
    fmt,
    iter::Sum,
    ops::{AddAssign, Index, IndexMut},
};

use serde::{Deserialize, Serialize};

/// A language of the glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
    /// Russian.
    Ru,
}

impl Lang {
    /// All languages, in the order of every report's columns.
    pub const ALL: [Lang; 3] = [Lang::Zh, Lang::En, Lang::Ru];

    /// Returns the ISO 639-1 code: `zh`, `en` or `ru`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Zh => "zh",
            Lang::En => "en",
            Lang::Ru => "ru",
        }
    }

    /// Returns its name in English.
    pub fn name(self) -> &'static str {
        match self {
            Lang::Zh => "Chinese",
            Lang::En => "English",
            Lang::Ru => "Russian",
        }
    }

    /// Returns the language whose script has the most letters in `text`, or `None` if no letter is of any of the three
    /// scripts.
    ///
    /// Among these three languages the script is never ambiguous, and it is right on a single word, where a model of letter
    /// sequences would guess.
    ///
    /// ```
    /// use trilex_core::Lang;
    ///
    /// assert_eq!(Lang::of_script("使用Wi-Fi登录"), Some(Lang::Zh));
    /// assert_eq!(Lang::of_script("2024 — 5%"), None);
    /// ```
    pub fn of_script(text: &str) -> Option<Lang> {
        let mut letters = Letters::default();
        letters.add(text);
        letters.most()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What exists once for each language.
///
/// The order is that of [`Lang::ALL`]. In JSON it is an object with the codes of the languages as keys.
///
/// ```
/// use trilex_core::{Lang, PerLang};
///
/// let mut words = PerLang::from_fn(|lang| lang.name().len());
/// words[Lang::Ru] += 1;
/// assert_eq!(words, PerLang { zh: 7, en: 7, ru: 8 });
/// assert_eq!(words.total(), 22);
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct PerLang<T> {
    /// That of Chinese.
    pub zh: T,
    /// That of English.
    pub en: T,
    /// That of Russian.
    pub ru: T,
}

impl<T> PerLang<T> {
    /// Returns what `value` makes for each language.
    pub fn from_fn(mut value: impl FnMut(Lang) -> T) -> PerLang<T> {
        PerLang {
            zh: value(Lang::Zh),
            en: value(Lang::En),
            ru: value(Lang::Ru),
        }
    }

    /// Returns what `change` makes of each value.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> PerLang<U> {
        PerLang {
            zh: change(self.zh),
            en: change(self.en),
            ru: change(self.ru),
        }
    }

    /// Returns references to the values.
    pub fn as_ref(&self) -> PerLang<&T> {
        PerLang {
            zh: &self.zh,
            en: &self.en,
            ru: &self.ru,
        }
    }

    /// Returns mutable references to the values.
    pub fn as_mut(&mut self) -> PerLang<&mut T> {
        PerLang {
            zh: &mut self.zh,
            en: &mut self.en,
            ru: &mut self.ru,
        }
    }

    /// Iterates over the values with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &T)> {
        self.as_ref().into_iter()
    }

    /// Iterates over the values with their languages; the values can be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (Lang, &mut T)> {
        self.as_mut().into_iter()
    }

    /// Returns the sum of the values.
    pub fn total(&self) -> T
    where
        T: Copy + Sum,
    {
        let PerLang { zh, en, ru } = *self;
        [zh, en, ru].into_iter().sum()
    }
}

impl<T> Index<Lang> for PerLang<T> {
    type Output = T;

    #[inline]
    fn index(&self, lang: Lang) -> &T {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
            Lang::Ru => &self.ru,
        }
    }
}

impl<T> IndexMut<Lang> for PerLang<T> {
    #[inline]
    fn index_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::Zh => &mut self.zh,
            Lang::En => &mut self.en,
            Lang::Ru => &mut self.ru,
        }
    }
}

impl<T> IntoIterator for PerLang<T> {
    type Item = (Lang, T);
    type IntoIter = std::array::IntoIter<(Lang, T), 3>;

    fn into_iter(self) -> Self::IntoIter {
        let PerLang { zh, en, ru } = self;
        [(Lang::Zh, zh), (Lang::En, en), (Lang::Ru, ru)].into_iter()
    }
}

impl<T: AddAssign> AddAssign for PerLang<T> {
    fn add_assign(&mut self, other: PerLang<T>) {
        self.zh += other.zh;
        self.en += other.en;
        self.ru += other.ru;
    }
}

/// How many letters of each script a text has: what [`Lang::of_script`] decides by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters(PerLang<u64>);

impl Letters {
    /// Counts the letters of `text`.
    ///
    /// In UTF-8 the first byte of a character shows its script: every byte of every document passes here, so none is
    /// decoded.
    pub fn add(&mut self, text: &str) {
        // Counts of a byte each, so that the processor adds many at a time.
        for part in text.as_bytes().chunks(usize::from(u8::MAX)) {
            let (mut zh, mut en, mut ru) = (0u8, 0u8, 0u8);
            for &byte in part {
                zh += u8::from(matches!(byte, 0xE4..=0xE9 | 0xF0));
                en += u8::from(byte.is_ascii_alphabetic());
                ru += u8::from(matches!(byte, 0xD0..=0xD3));
            }
            // An ideograph says as much as two or three letters of an alphabet.
            self.0 += PerLang {
                zh: 2 * u64::from(zh),
                en: u64::from(en),
                ru: u64::from(ru),
            };
        }
    }

    /// Adds the letters of another text.
    pub fn merge(&mut self, other: Letters) {
        self.0 += other.0;
    }

    /// Returns the language with the most letters, the first of [`Lang::ALL`] if several have as many.
    pub fn most(self) -> Option<Lang> {
        let best = Lang::ALL
            .into_iter()
            .rev()
            .max_by_key(|&lang| self.0[lang])?;
        (self.0[best] > 0).then_some(best)
    }
}

/// Returns `true` if `c` is a Chinese character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{3007}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

/// Returns `true` if `c` is a Cyrillic letter.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{0400}'..='\u{04FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_by_script() {
        #[rustfmt::skip]
        let cases = [
            ("UNESCO 教科文", Some(Lang::Zh), "an ideograph says as much as two letters"),
            ("UNESCO教科", Some(Lang::En), "and no more than two"),
            ("ООН и UN", Some(Lang::Ru), "the script with most letters"),
            ("国UN", Some(Lang::Zh), "of equals, the first"),
            ("мир EU!", Some(Lang::Ru), "marks are no letters"),
            ("— 2026 %", None, "no letter of any"),
        ];
        for (text, lang, reason) in cases {
            assert_eq!(Lang::of_script(text), lang, "{text}: {reason}");
        }
    }
}
