//! Spellings of compounds: hyphenated, open or solid.

use std::borrow::Cow;

use super::{TokenKind, en, ru, words};
use crate::lang::Lang;

/// A part of a term or text that is compared as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit<'t> {
    /// A word.
    Word(Cow<'t, str>),
    /// A mark that is neither a hyphen nor an apostrophe.
    Mark(char),
}

/// Returns how a mark is compared, or `None` if it is ignored. `spaced` is `true` after a space.
///
/// Hyphens and apostrophes are ignored. So are dashes in Russian, where государства – члены and государства-члены are the same,
/// and en dashes that no space precedes. All quotation marks are one.
pub fn mark(mark: char, lang: Lang, spaced: bool) -> Option<char> {
    match mark {
        '\'' | '’' => None,
        _ if is_hyphen(mark) => None,
        '–' | '—' | '−' => {
            let joins = match lang {
                Lang::Zh => mark != '—' && !spaced,
                Lang::En => mark != '—' && !spaced,
                Lang::Ru => true,
            };
            (!joins).then_some(mark)
        }
        '“' | '”' | '„' | '«' | '»' | '"' => Some('"'),
        other => Some(other),
    }
}

/// Returns `true` if a mark is a hyphen, which is optional in many words: co-operation.
pub fn is_hyphen(mark: char) -> bool {
    matches!(mark, '-' | '\u{2010}' | '\u{2011}')
}

/// Ways of writing or reading something, each unit by unit.
type Ways<'t> = Vec<Vec<Unit<'t>>>;

/// Most ways that are kept. A long title with many hyphens would have thousands.
const MOST: usize = 32;

/// Returns the spellings of a term, its own first.
pub fn spellings(term: &str, lang: Lang) -> Ways<'_> {
    ways(term, lang, other_spellings)
}

/// Returns `true` if a term of these units is looked up as one word by itself, which only Russian treats differently.
pub fn is_alone(units: &[Unit], lang: Lang) -> bool {
    match lang {
        Lang::Zh => false,
        Lang::En => false,
        Lang::Ru => units.len() == 1,
    }
}

/// Returns the ways of reading words of a text, as they are written first: two words with a hyphen between them may be one.
pub fn ways_to_read(text: &str, lang: Lang) -> Ways<'_> {
    ways(text, lang, |units, word, before, _| {
        solid(units, word)
            .filter(|_| before.is_some_and(is_hyphen))
            .into_iter()
            .collect()
    })
}

/// Returns the ways of `text`. For each word, `other` returns those besides taking it by itself; it is given the units before the
/// word, the word, the mark ignored between them, and the language.
fn ways<'t>(
    text: &'t str,
    lang: Lang,
    other: fn(&[Unit<'t>], &'t str, Option<char>, Lang) -> Ways<'t>,
) -> Ways<'t> {
    let mut ways = vec![Vec::with_capacity(8)];
    let mut others = Vec::new();
    let mut ignored = None;
    let mut spaced = true;
    for token in words(text) {
        let text = token.span.of(text);
        match token.kind {
            TokenKind::Space => spaced = true,
            TokenKind::Mark => {
                let sign = text.chars().next().unwrap_or(' ');
                match mark(sign, lang, spaced) {
                    Some(sign) => ways
                        .iter_mut()
                        .for_each(|units| units.push(Unit::Mark(sign))),
                    None => ignored = Some(sign),
                }
                spaced = false;
            }
            TokenKind::Word => {
                for units in &mut ways {
                    others.extend(other(units, text, ignored, lang));
                    units.push(Unit::Word(text.into()));
                }
                if ways.len() + others.len() <= MOST {
                    ways.append(&mut others);
                }
                others.clear();
                ignored = None;
                spaced = false;
            }
        }
    }
    ways
}

/// Returns the other spellings of a word in a term: solid with the word before it, and split after a first part.
fn other_spellings<'t>(
    units: &[Unit<'t>],
    word: &'t str,
    before: Option<char>,
    lang: Lang,
) -> Ways<'t> {
    let mut others = Vec::new();
    let hyphen = before.is_some_and(|mark| !matches!(mark, '\'' | '’'));
    if let Some(Unit::Word(last)) = units.last()
        && (hyphen && lang == Lang::En || is_combining(last, lang))
    {
        others.extend(solid(units, word));
    }
    if let Some((prefix, rest)) = split(word, lang) {
        let parts = [prefix, rest].map(|part| Unit::Word(part.into()));
        others.push(units.iter().cloned().chain(parts).collect());
    }
    others
}

/// Returns `units` with `word` joined to the last of them, if that is a word.
fn solid<'t>(units: &[Unit<'t>], word: &str) -> Option<Vec<Unit<'t>>> {
    let (Unit::Word(last), before) = units.split_last()? else {
        return None;
    };
    let solid = Unit::Word(format!("{last}{word}").into());
    Some(before.iter().cloned().chain([solid]).collect())
}

/// Returns the first parts of compounds that begin with the first letter of `word`, in alphabetical order.
fn first_parts(word: &str, lang: Lang) -> &'static [&'static str] {
    let Some(first) = word.chars().next().map(lower) else {
        return &[];
    };
    match lang {
        Lang::Zh => &[],
        Lang::En => en::combining(first),
        Lang::Ru => ru::combining(first),
    }
}

fn is_combining(word: &str, lang: Lang) -> bool {
    let mut parts = first_parts(word, lang).iter();
    parts.any(|part| beginning(word, part) == Some(word.len()))
}

/// Splits a solid word after a first part that is a word by itself, if at least four letters are left.
///
/// Bound first parts need no such spelling: the hyphen of co-operation in a text is read both ways.
fn split(word: &str, lang: Lang) -> Option<(&str, &str)> {
    if word.chars().nth(1).is_none_or(char::is_uppercase) {
        return None;
    }
    let is_bound = match lang {
        Lang::Zh => return None,
        Lang::En => en::is_bound,
        Lang::Ru => ru::is_bound,
    };
    // Of the parts that a word begins with, the longest is last.
    let mut parts = first_parts(word, lang)
        .iter()
        .rev()
        .filter(|part| !is_bound(part));
    let (prefix, rest) = word.split_at(parts.find_map(|part| beginning(word, part))?);
    rest.chars().nth(3).map(|_| (prefix, rest))
}

/// Returns the length in bytes of `part`, which is in lower case, at the start of `word`; `None` if it begins otherwise.
fn beginning(word: &str, part: &str) -> Option<usize> {
    let mut letters = word.chars();
    let same = part.chars().all(|c| letters.next().map(lower) == Some(c));
    same.then_some(word.len() - letters.as_str().len())
}

fn lower(c: char) -> char {
    match c {
        '\0'..='\x7F' => c.to_ascii_lowercase(),
        'а'..='я' => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_parts_are_listed_by_letter_in_order() {
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
            ("cooperation", Lang::En, &["cooperation"]),
            ("HIV/AIDS", Lang::En, &["HIV / AIDS"]),
            ("государство-член", Lang::Ru, &["государство член"]),
            ("наркотики", Lang::Ru, &["наркотики"]),
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
