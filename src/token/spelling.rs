//! The ways in which a term of several words is written: with a hyphen, apart or solid.

use std::borrow::Cow;

use super::{TokenKind, en, ru, words};
use crate::lang::Lang;

/// A part of a term or of a text that is compared as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Unit<'t> {
    /// A word.
    Word(Cow<'t, str>),
    /// A mark that is neither a hyphen nor an apostrophe.
    Mark(char),
}

/// Returns the unit that a mark is, `None` if it is passed over.
///
/// Hyphens and apostrophes are passed over. So are dashes in Russian, where государства – члены and
/// государства-члены are the same, and in English where no space stands before them.
pub(crate) fn mark(mark: char, lang: Lang, spaced: bool) -> Option<char> {
    match mark {
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' => None,
        '–' | '—' | '−' if lang == Lang::Ru => None,
        '–' | '−' if !spaced => None,
        '“' | '”' | '„' | '«' | '»' | '"' => Some('"'),
        other => Some(other),
    }
}

/// Returns the spellings of a term, as it is written first.
pub(crate) fn spellings(term: &str, lang: Lang) -> Vec<Vec<Unit<'_>>> {
    let mut spellings = vec![Vec::with_capacity(8)];
    let mut hyphen = false;
    let mut spaced = true;
    for token in words(term) {
        let text = token.span.of(term);
        match token.kind {
            TokenKind::Space => spaced = true,
            TokenKind::Mark => {
                let sign = text.chars().next().unwrap_or(' ');
                match mark(sign, lang, spaced) {
                    Some(sign) => spellings
                        .iter_mut()
                        .for_each(|units| units.push(Unit::Mark(sign))),
                    None => hyphen = !matches!(sign, '\'' | '’'),
                }
                spaced = false;
            }
            TokenKind::Word => {
                add_word(&mut spellings, text, hyphen, lang);
                hyphen = false;
                spaced = false;
            }
        }
    }
    spellings
}

/// Adds a word to every spelling: apart, solid with the word before it, and parted behind a prefix.
fn add_word<'t>(spellings: &mut Vec<Vec<Unit<'t>>>, word: &'t str, hyphen: bool, lang: Lang) {
    // A long title with many hyphens is written in one way.
    const MOST: usize = 32;
    let parted = parted(word, lang);
    let mut more = Vec::new();
    for units in spellings.iter() {
        if let Some(Unit::Word(last)) = units.last()
            && (hyphen && lang == Lang::En || is_combining(last, lang))
        {
            let mut solid = units.clone();
            solid.pop();
            solid.push(Unit::Word(format!("{last}{word}").into()));
            more.push(solid);
        }
        if let Some((prefix, rest)) = parted {
            let mut apart = units.clone();
            apart.push(Unit::Word(prefix.into()));
            apart.push(Unit::Word(rest.into()));
            more.push(apart);
        }
    }
    for units in spellings.iter_mut() {
        units.push(Unit::Word(word.into()));
    }
    if spellings.len() + more.len() <= MOST {
        spellings.extend(more);
    }
}

/// Returns the first parts of compounds that begin with the letter that `word` begins with, in order.
fn alike(word: &str, lang: Lang) -> &'static [&'static str] {
    match (word.chars().next().map(lower), lang) {
        (Some(first), Lang::En) => en::combining(first),
        (Some(first), Lang::Ru) => ru::combining(first),
        (None, _) | (_, Lang::Zh) => &[],
    }
}

fn is_combining(word: &str, lang: Lang) -> bool {
    let mut parts = alike(word, lang).iter();
    parts.any(|part| beginning(word, part) == Some(word.len()))
}

/// Parts a solid word behind a prefix, if a word of at least four letters is left.
fn parted(word: &str, lang: Lang) -> Option<(&str, &str)> {
    if word.chars().nth(1).is_none_or(char::is_uppercase) {
        return None;
    }
    // Of the parts that a word begins with, the longest stands last.
    let mut parts = alike(word, lang).iter().rev();
    let (prefix, rest) = word.split_at(parts.find_map(|part| beginning(word, part))?);
    rest.chars().nth(3).map(|_| (prefix, rest))
}

/// Returns the bytes that `part`, in lower case, takes up at the beginning of `word`; `None` if that begins with something else.
fn beginning(word: &str, part: &str) -> Option<usize> {
    let mut letters = word.chars();
    let same = part.chars().all(|c| letters.next().map(lower) == Some(c));
    same.then_some(word.len() - letters.as_str().len())
}

fn lower(c: char) -> char {
    match c.is_ascii() {
        true => c.to_ascii_lowercase(),
        false => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_parts_stand_by_their_letter_in_order() {
        for (letters, combining) in [
            (
                'a'..='z',
                en::combining as fn(char) -> &'static [&'static str],
            ),
            ('а'..='я', ru::combining),
        ] {
            for first in letters {
                assert!(combining(first).is_sorted(), "{first}");
                assert!(combining(first).iter().all(|part| part.starts_with(first)));
            }
        }
    }

    #[test]
    fn ways_to_write() {
        #[rustfmt::skip]
        let cases: &[(&str, Lang, &[&str])] = &[
            ("counter-terrorism", Lang::En, &["counter terrorism", "counterterrorism"]),
            ("cyber security", Lang::En, &["cyber security", "cybersecurity"]),
            ("cybersecurity", Lang::En, &["cybersecurity", "cyber security"]),
            ("nuclear weapon", Lang::En, &["nuclear weapon"]),
            ("people’s livelihood", Lang::En, &["people’s livelihood"]),
            ("HIV/AIDS", Lang::En, &["HIV / AIDS"]),
            ("государство-член", Lang::Ru, &["государство член"]),
            ("кибербезопасность", Lang::Ru, &["кибербезопасность", "кибер безопасность"]),
        ];
        for &(term, lang, expected) in cases {
            let shown: Vec<String> = spellings(term, lang)
                .iter()
                .map(|units| {
                    let units: Vec<String> = units
                        .iter()
                        .map(|unit| match unit {
                            Unit::Word(word) => word.to_string(),
                            Unit::Mark(mark) => mark.to_string(),
                        })
                        .collect();
                    units.join(" ")
                })
                .collect();
            assert_eq!(shown, expected, "{term}");
        }
    }
}
