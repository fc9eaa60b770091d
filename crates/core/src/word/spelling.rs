//! The ways in which a term of several words is written: with a hyphen, apart or solid.

use std::borrow::Cow;

use super::{TokenKind, en, ru, words};
use crate::lang::Lang;

/// A part of a term or of a text that is compared as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit<'t> {
    /// A word.
    Word(Cow<'t, str>),
    /// A mark that is neither a hyphen nor an apostrophe.
    Mark(char),
}

/// Returns the unit that a mark is, `None` if it is passed over.
///
/// Hyphens and apostrophes are passed over. So are dashes in Russian, where государства – члены and
/// государства-члены are the same, and in English where no space stands before them.
pub fn mark(mark: char, lang: Lang, spaced: bool) -> Option<char> {
    match mark {
        '\'' | '’' => None,
        _ if is_hyphen(mark) => None,
        '–' | '—' | '−' if lang == Lang::Ru => None,
        '–' | '−' if !spaced => None,
        '“' | '”' | '„' | '«' | '»' | '"' => Some('"'),
        other => Some(other),
    }
}

/// Whether a mark is a hyphen, which a text may have where another has none: co-operation.
pub fn is_hyphen(mark: char) -> bool {
    matches!(mark, '-' | '\u{2010}' | '\u{2011}')
}

/// The ways in which something is written or read, each unit by unit.
type Ways<'t> = Vec<Vec<Unit<'t>>>;

/// Ways that are followed at most: a long title with many hyphens is written in one.
const MOST: usize = 32;

/// Returns the spellings of a term, as it is written first.
pub fn spellings(term: &str, lang: Lang) -> Ways<'_> {
    ways(term, lang, other_spellings)
}

/// Whether units are a word that is looked up as a term by itself: only in Russian that makes a difference.
pub fn is_alone(units: &[Unit], lang: Lang) -> bool {
    units.len() == 1 && lang == Lang::Ru
}

/// Returns the ways in which words of a text are read, as they are written first: a hyphen may as well not be there.
pub fn ways_to_read(text: &str, lang: Lang) -> Ways<'_> {
    ways(text, lang, |units, word, before, _| {
        solid(units, word)
            .filter(|_| before.is_some_and(is_hyphen))
            .into_iter()
            .collect()
    })
}

/// Returns the ways of `text`, of which `other` says those that a word has besides standing by itself: behind the units
/// before it, with the mark that was passed over between.
fn ways<'t>(
    text: &'t str,
    lang: Lang,
    other: fn(&[Unit<'t>], &'t str, Option<char>, Lang) -> Ways<'t>,
) -> Ways<'t> {
    let mut ways = vec![Vec::with_capacity(8)];
    let mut others = Vec::new();
    let mut passed_over = None;
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
                    None => passed_over = Some(sign),
                }
                spaced = false;
            }
            TokenKind::Word => {
                for units in &mut ways {
                    others.extend(other(units, text, passed_over, lang));
                    units.push(Unit::Word(text.into()));
                }
                if ways.len() + others.len() <= MOST {
                    ways.append(&mut others);
                }
                others.clear();
                passed_over = None;
                spaced = false;
            }
        }
    }
    ways
}

/// Returns the other spellings of a word in a term: solid with the word before it, and parted behind a first part.
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
    if let Some((prefix, rest)) = parted(word, lang) {
        let parts = [prefix, rest].map(|part| Unit::Word(part.into()));
        others.push(units.iter().cloned().chain(parts).collect());
    }
    others
}

/// Returns `units` with `word` solid with the last of them, if that is a word.
fn solid<'t>(units: &[Unit<'t>], word: &str) -> Option<Vec<Unit<'t>>> {
    let (Unit::Word(last), before) = units.split_last()? else {
        return None;
    };
    let solid = Unit::Word(format!("{last}{word}").into());
    Some(before.iter().cloned().chain([solid]).collect())
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

/// Parts a solid word behind a first part that texts have by itself, if a word of at least four letters is left.
///
/// A text’s co-operation needs no such spelling: a hyphen in a text is also read as if it were not there.
fn parted(word: &str, lang: Lang) -> Option<(&str, &str)> {
    if word.chars().nth(1).is_none_or(char::is_uppercase) {
        return None;
    }
    let is_bound = match lang {
        Lang::Ru => ru::is_bound,
        Lang::En | Lang::Zh => en::is_bound,
    };
    // Of the parts that a word begins with, the longest stands last.
    let mut parts = alike(word, lang)
        .iter()
        .rev()
        .filter(|part| !is_bound(part));
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
