//! Forms of a term, compared as the matcher compares them, but without a text around them.

use std::borrow::Cow;

use super::{Reading, Unit, en, fold::Fold, mark, ru, spellings, ways_to_read, words};
use crate::{lang::Lang, token::TokenKind};

/// Returns the key of a term: terms that differ only in spelling or number have the same, and the matcher takes them for one.
///
/// The key of a Russian word is its most likely lemma: права and право have the same. A form whose most likely lemma is that of
/// another word does not.
pub(crate) fn key(term: &str, lang: Lang) -> String {
    compared(term, lang, |word| match lang {
        Lang::Zh => None,
        // The singular follows the form as it is.
        Lang::En => en::term_keys(word).pop(),
        Lang::Ru => ru::term_keys(word, false).into_iter().next(),
    })
}

/// Returns what spellings of one form have in common: its letters, without case, width, script, hyphens, spaces and the difference
/// between British and American English.
pub(crate) fn spelled(term: &str, lang: Lang) -> String {
    compared(term, lang, |word| match lang {
        Lang::Zh => None,
        Lang::En => Some(en::spelled(word).into()),
        Lang::Ru => None,
    })
}

fn compared(
    term: &str,
    lang: Lang,
    word_key: impl Fn(&str) -> Option<Cow<'static, str>>,
) -> String {
    if lang == Lang::Zh {
        let fold = Fold::load();
        let letters = term.chars().filter(|c| !c.is_whitespace());
        return letters.map(|c| fold.char(c)).collect();
    }
    let mut spaced = true;
    let mut out = String::new();
    for token in words(term) {
        let text = token.span.of(term);
        match token.kind {
            TokenKind::Space => {}
            TokenKind::Word => match word_key(text) {
                Some(key) => out.push_str(&key),
                None => out.push_str(&text.to_lowercase().replace('ё', "е")),
            },
            TokenKind::Mark => {
                let sign = text.chars().next().unwrap_or(' ');
                out.extend(mark(sign, lang, spaced));
            }
        }
        spaced = token.kind == TokenKind::Space;
    }
    out
}

/// Words of a text, analysed once to be compared with many terms.
pub(crate) struct Form<'t> {
    lang: Lang,
    /// The ways of reading them, each unit with its readings; a mark has none.
    ways: Vec<Vec<(Unit<'t>, Vec<Reading>)>>,
    spelled: String,
}

impl<'t> Form<'t> {
    /// Analyses `text`, which is taken to be in `lang`.
    pub(crate) fn new(text: &'t str, lang: Lang) -> Form<'t> {
        let ways = match lang {
            Lang::Zh => Vec::new(),
            Lang::En => ways_to_read(text, lang),
            Lang::Ru => ways_to_read(text, lang),
        };
        let read = |unit: Unit<'t>| {
            let readings = match &unit {
                Unit::Mark(_) => Vec::new(),
                Unit::Word(word) => match lang {
                    Lang::Zh => Vec::new(),
                    Lang::En => en::readings(word),
                    Lang::Ru => ru::readings(word),
                },
            };
            (unit, readings)
        };
        let ways = ways.into_iter();
        Form {
            lang,
            ways: ways
                .map(|units| units.into_iter().map(read).collect())
                .collect(),
            spelled: spelled(text, lang),
        }
    }

    /// Returns `true` if the matcher finds `term` where a text has this form.
    pub(crate) fn is_of(&self, term: &str) -> bool {
        if self.lang == Lang::Zh {
            return spelled(term, self.lang) == self.spelled;
        }
        let spellings = spellings(term, self.lang);
        let mut pairs = self
            .ways
            .iter()
            .flat_map(|way| spellings.iter().map(move |term| (way, term)));
        pairs.any(|(way, term)| {
            let alone = term.len() == 1;
            let mut units = term.iter().zip(way);
            way.len() == term.len() && units.all(|(unit, form)| self.unit_is_of(unit, form, alone))
        })
    }

    fn unit_is_of(
        &self,
        unit: &Unit,
        (form, readings): &(Unit, Vec<Reading>),
        alone: bool,
    ) -> bool {
        let Unit::Word(word) = unit else {
            return unit == form;
        };
        let sought = match self.lang {
            Lang::Zh => Vec::new(),
            Lang::En => en::term_keys(word),
            Lang::Ru => ru::term_keys(word, alone),
        };
        sought
            .iter()
            .any(|key| readings.iter().any(|form| form.key == *key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_keys() {
        #[rustfmt::skip]
        let cases = [
            // Term, another spelling, is that a form of the term, have they the same key.
            ("恐怖主义", "恐怖主義", Lang::Zh, true, true),
            ("恐怖主义", "恐怖分子", Lang::Zh, false, false),
            ("member State", "member states", Lang::En, true, true),
            ("counter-terrorism", "counterterrorism", Lang::En, true, true),
            ("cooperation", "co‐operation", Lang::En, true, true),
            ("наркотик", "нарко-тиков", Lang::Ru, true, false),
            ("organization", "organisations", Lang::En, true, true),
            ("ICT", "ICTs", Lang::En, true, true),
            ("WHO", "who", Lang::En, false, false),
            ("права человека", "прав человека", Lang::Ru, true, false),
            ("государство-член", "государства – члены", Lang::Ru, true, true),
            ("терроризм", "терроризма", Lang::Ru, true, true),
            ("терроризм", "террорист", Lang::Ru, false, false),
        ];
        for (term, other, lang, is_form, same_key) in cases {
            assert_eq!(
                Form::new(other, lang).is_of(term),
                is_form,
                "{other} of {term}"
            );
            assert_eq!(
                key(term, lang) == key(other, lang),
                same_key,
                "{other} ~ {term}"
            );
        }
    }
}
