//! The three languages, told apart by script.

use std::fmt;

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

    /// Returns the language whose script has the most letters in `text`, `None` if it has no letter
    /// of any of the three scripts.
    ///
    /// Between these three languages the script is never ambiguous, and it is right on a single word,
    /// where a model of letter sequences is guessing.
    ///
    /// ```
    /// use trilex::Lang;
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

/// How many letters of each script a text has: what [`Lang::of_script`] decides by.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Letters([u64; 3]);

impl Letters {
    /// Counts the letters of `text`.
    ///
    /// The first byte of a character in UTF-8 tells its script: every byte of every document passes here, so none is
    /// decoded.
    pub(crate) fn add(&mut self, text: &str) {
        // Counts of a byte each, so that the processor adds many at a time.
        for part in text.as_bytes().chunks(usize::from(u8::MAX)) {
            let (mut zh, mut en, mut ru) = (0u8, 0u8, 0u8);
            for &byte in part {
                zh += u8::from(matches!(byte, 0xE4..=0xE9 | 0xF0));
                en += u8::from(byte.is_ascii_alphabetic());
                ru += u8::from(matches!(byte, 0xD0..=0xD3));
            }
            // One ideograph says as much as two or three letters of an alphabet.
            self.0[Lang::Zh as usize] += 2 * u64::from(zh);
            self.0[Lang::En as usize] += u64::from(en);
            self.0[Lang::Ru as usize] += u64::from(ru);
        }
    }

    /// Adds what another text has.
    pub(crate) fn merge(&mut self, other: Letters) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }

    /// Returns the language with the most letters.
    pub(crate) fn most(self) -> Option<Lang> {
        // The first of equals wins, so the answer does not depend on the order of a table.
        let best = Lang::ALL
            .into_iter()
            .rev()
            .max_by_key(|&lang| self.0[lang as usize])?;
        (self.0[best as usize] > 0).then_some(best)
    }
}

/// Whether `c` is a Chinese character.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{3007}'
        | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

/// Whether `c` is a Cyrillic letter.
pub(crate) fn is_cyrillic(c: char) -> bool {
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
