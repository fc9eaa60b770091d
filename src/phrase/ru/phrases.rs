//! Russian noun phrases in all their cases, by the morphological dictionary.

use super::{lists::Lists, reading::Case};
use crate::{
    lang::Lang,
    phrase::{
        class::Class,
        mention::Mention,
        rule::{Rule, stopped},
        shaped::Shaped,
        stop::{Stop, stops},
        word::{Word, rhyme},
    },
};

/// Words that a phrase has at most.
const PHRASE_WORDS: usize = 10;

/// Words that the name of an organisation or a treaty has at most.
const NAME_WORDS: usize = 18;

/// Nouns, each with what agrees with it, that a phrase has at most, and a name.
const PHRASE_PARTS: usize = 4;
const NAME_PARTS: usize = 7;

/// Adds the phrases among the words from `start` on, the last sentence of the block.
pub(super) fn add(start: usize, shaped: &mut Shaped) {
    let words = &shaped.words;
    for first in start..words.len() {
        if !matches!(
            words[first].class,
            Class::Noun | Class::Name | Class::Adjective
        ) {
            continue;
        }
        let limit = words.len().min(first + NAME_WORDS);
        let mut has_name = false;
        for end in first + 1..=limit {
            let last = &words[end - 1];
            has_name |= last.class == Class::Name;
            if last.class == Class::Other || last.stops.reason(Stop::Inside).is_some() {
                break;
            }
            if end - first > PHRASE_WORDS && !has_name {
                continue;
            }
            if matches!(last.class, Class::Noun | Class::Name | Class::Number)
                && judge(&words[first..end]).is_ok()
            {
                let mention = Mention::phrase(first, end, words);
                shaped.mentions.push(mention);
            }
        }
    }
}

/// Checks that `words` make a noun phrase: a noun with the adjectives that agree with it, and what depends on it in the genitive, in
/// the case that a noun of action takes, or behind the preposition that the noun takes.
pub(super) fn judge(words: &[Word]) -> Result<(), Rule<'_>> {
    stopped(words.iter())?;
    if let [only] = words
        && only.class == Class::Name
        && let Some(reason) = stops(&only.key, Lang::Ru).reason(Stop::Alone)
    {
        return Err(Rule::Stopped(Stop::Alone, &only.key, reason));
    }
    let has_name = words.iter().any(|word| word.class == Class::Name);
    if words.len() > PHRASE_WORDS && !has_name {
        return Err(Rule::Long);
    }
    let shape = Err(Rule::Shape(words));
    let mut parts = Vec::new();
    let mut at = 0;
    let mut link: Option<&Word> = None;
    while at < words.len() {
        let Some(part) = Part::read(words, &mut at) else {
            return shape;
        };
        if !depends(&parts, link, &part) {
            return shape;
        }
        parts.push(part);
        link = None;
        if at < words.len() && words[at].class.joins() {
            link = Some(&words[at]);
            at += 1;
            if at == words.len() {
                return shape;
            }
        }
    }
    // A list ends with a conjunction.
    let last_and = words.iter().rfind(|word| word.class == Class::And);
    if last_and.is_some_and(|and| and.key == ",") {
        return shape;
    }
    let most = if has_name { NAME_PARTS } else { PHRASE_PARTS };
    if parts.len() <= most { Ok(()) } else { shape }
}

/// A noun with what agrees with it.
struct Part<'w> {
    words: &'w [Word],
    case: Case,
    lemma: &'w str,
    is_figure: bool,
    is_fixed: bool,
}

impl<'w> Part<'w> {
    /// Reads adjectives and the noun that they agree with.
    fn read(words: &'w [Word], at: &mut usize) -> Option<Part<'w>> {
        let first = *at;
        let class = |at: usize| words.get(at).map(|word| word.class);
        while class(*at) == Some(Class::Adjective) {
            *at += 1;
            // Two adjectives share what is behind them: санитарные и фитосанитарные меры.
            let and = words.get(*at).is_some_and(|and| and.key != ",");
            let pair = [class(*at), class(*at + 1)];
            if and && pair == [Some(Class::And), Some(Class::Adjective)] {
                *at += 1;
            }
        }
        // 1961 года.
        let is_figure = words.get(*at)?.class == Class::Number;
        if is_figure {
            *at += 1;
        }
        let noun = words.get(*at)?;
        if !matches!(noun.class, Class::Noun | Class::Name) {
            return None;
        }
        *at += 1;
        let reading = noun.reading.as_deref()?;
        let agree = words[first..*at - 1]
            .iter()
            .filter(|word| word.class == Class::Adjective)
            .filter_map(|word| word.reading.as_deref())
            .all(|adjective| adjective.agrees(reading));
        if is_figure && !noun.key.starts_with("год") || !agree {
            return None;
        }
        Some(Part {
            words: &words[first..*at],
            case: reading.case,
            lemma: &noun.key,
            is_figure,
            is_fixed: reading.is_fixed,
        })
    }
}

/// Returns `true` if a part may depend on those before it, joined to them by `link`.
fn depends(before: &[Part], link: Option<&Word>, part: &Part) -> bool {
    let Some(last) = before.last() else {
        return !part.is_figure && link.is_none();
    };
    let Some(link) = link else {
        let genitive = part.case == Case::Genitive || part.is_fixed;
        return genitive || part.case == Lists::get().government(last.lemma);
    };
    if link.class == Class::And {
        // Like with like: терроризм, сепаратизм и экстремизм.
        let alike = part.case == last.case && part.words.len() == last.words.len();
        return alike && (part.words.len() == 2 || rhyme(part.lemma, last.lemma));
    }
    before
        .iter()
        .any(|head| Lists::get().takes(head.lemma, &link.key))
}
