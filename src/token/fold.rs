//! Folding of script, width and case: the character by which a character of Chinese text is compared.

use std::{collections::HashMap, str::Chars, sync::LazyLock};

use crate::data::simplified;

/// The simplified forms of traditional characters.
static SIMPLIFIED: LazyLock<Table> = LazyLock::new(load);

/// Simplified forms by code point, and a bit for each character that has one. The bits are few enough to stay in the fastest cache,
/// and answer for nearly every character.
struct Table {
    has: Vec<u64>,
    forms: Vec<u16>,
    /// The traditional forms of each simplified character.
    traditional: HashMap<char, Chars<'static>>,
}

/// Folds script (traditional to simplified), width and case.
///
/// Script is converted by OpenCC's table, character by character: 恐怖主義 is compared as 恐怖主义, but 資訊 not as 信息, which is
/// another word.
#[derive(Clone, Copy)]
pub(crate) struct Fold(&'static Table);

impl Fold {
    /// Returns the folding. The first call makes the table.
    pub(crate) fn load() -> Fold {
        Fold(&SIMPLIFIED)
    }

    /// Returns the character by which `c` is compared.
    #[inline]
    pub(crate) fn char(self, c: char) -> char {
        self.script_and_width(c).to_ascii_lowercase()
    }

    /// Returns the characters that fold to `folded`, itself among them.
    pub(crate) fn forms(self, folded: char) -> Vec<char> {
        let mut forms = vec![folded];
        if folded.is_ascii_graphic() {
            forms.push(folded.to_ascii_uppercase());
            let wide = |c: &char| char::from_u32(*c as u32 + 0xFEE0);
            forms.extend(forms.clone().iter().filter_map(wide));
        }
        forms.extend(
            self.0
                .traditional
                .get(&folded)
                .cloned()
                .into_iter()
                .flatten(),
        );
        forms
    }

    /// Returns `c` as the dictionary of words has it: simplified and narrow, its case kept.
    #[inline]
    pub(crate) fn script_and_width(self, c: char) -> char {
        match c {
            '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' => {
                let at = c as usize;
                if self.0.has[at / 64] & (1 << (at % 64)) == 0 {
                    return c;
                }
                char::from_u32(self.0.forms[at].into()).unwrap_or(c)
            }
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            _ => c,
        }
    }
}

fn load() -> Table {
    let mut table = Table {
        has: vec![0; 0xA000 / 64],
        forms: vec![0; 0xA000],
        traditional: HashMap::new(),
    };
    for (simple, traditional) in simplified() {
        for c in traditional.clone() {
            let at = c as usize;
            table.has[at / 64] |= 1 << (at % 64);
            table.forms[at] = simple as u16;
        }
        table.traditional.insert(simple, traditional);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_width_and_case() {
        let fold = Fold::load();
        let folded = |text: &str| text.chars().map(|c| fold.char(c)).collect::<String>();
        #[rustfmt::skip]
        let cases = [
            ("恐怖主義", "恐怖主义"),
            ("資訊", "资讯"),
            ("ＩＣＴ（５Ｇ）", "ict(5g)"),
            ("发展", "发展"),
            ("乾隆", "干隆"),
        ];
        for (text, expected) in cases {
            assert_eq!(folded(text), expected);
            for c in text.chars() {
                assert!(fold.forms(fold.char(c)).contains(&c), "{c}");
            }
        }
    }
}
