//! English noun phrases: nouns with what may be in front of them, linked by prepositions and conjunctions.

use super::{
    lists::Lists,
    spelling::{is_abbreviation, is_plural},
};
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
const PHRASE_WORDS: usize = 9;

/// Words that a proper name has at most.
const NAME_WORDS: usize = 24;

/// Linked parts that a phrase has at most, and a proper name.
const PHRASE_PARTS: usize = 3;
const NAME_PARTS: usize = 12;

/// Words in front of a noun at most.
const MODIFIERS: usize = 5;

/// Adds the phrases among the words from `start` on, the last sentence of the block.
pub(super) fn add(start: usize, shaped: &mut Shaped) {
    let words = &shaped.words;
    for first in start..words.len() {
        if !words[first].class.is_nominal() {
            continue;
        }
        // The middle of a name is no beginning: Cooperation Organization.
        let inside_name = first > start
            && words[first].class == Class::Name
            && words[first - 1].class == Class::Name
            && !is_abbreviation(&words[first - 1])
            && !Lists::get()
                .ordinals
                .contains(words[first - 1].key.as_str());
        let limit = words.len().min(first + NAME_WORDS);
        let mut is_name = true;
        let mut listed = false;
        for end in first + 1..=limit {
            let last = &words[end - 1];
            is_name &= is_of_name(last);
            if last.class == Class::Other
                || last.stops.reason(Stop::Inside).is_some() && last.class != Class::Link
                || end - first > PHRASE_WORDS && !is_name
            {
                break;
            }
            let next = words.get(end).map(|word| word.class);
            let splits_name = last.class == Class::Name && next == Some(Class::Name);
            listed |= last.class == Class::And;
            // information and communications: the noun behind it belongs to both.
            let cut = listed && matches!(next, Some(Class::Noun | Class::Name));
            if !inside_name && !splits_name && !cut && judge(&words[first..end]).is_ok() {
                let mention = Mention::phrase(first, end, words);
                shaped.mentions.push(mention);
            }
        }
    }
}

/// Checks that `words` make a noun phrase: nouns and what may be in front of them, linked by of, or by the preposition that the
/// noun takes; in a name by any.
pub(super) fn judge(words: &[Word]) -> Result<(), Rule<'_>> {
    stopped_phrase(words)?;
    let is_name = words.iter().all(is_of_name);
    if !is_name && words.len() > PHRASE_WORDS {
        return Err(Rule::Long);
    }
    if let [one, and, rest @ ..] = words
        && share_noun(one, and, rest)
    {
        return Ok(());
    }
    let shape = Err(Rule::Shape(words));
    let mut parts = 1;
    let mut simple = true;
    let mut first = 0;
    let mut at = 0;
    while at < words.len() {
        if !words[at].class.joins() {
            at += 1;
            continue;
        }
        let link = at;
        while at < words.len() && words[at].class.joins() {
            at += 1;
        }
        let before = &words[first..link];
        if before.is_empty()
            || at == words.len()
            || !may_link(before, &words[link..at], &words[at..], is_name)
        {
            return shape;
        }
        parts += 1;
        simple &= is_simple(before, is_name);
        first = at;
    }
    simple &= is_simple(&words[first..], is_name);
    // A list ends with a conjunction: before it there may be commas, behind it none.
    let last_and = words.iter().rfind(|word| word.class == Class::And);
    if last_and.is_some_and(|and| and.key == ",") {
        return shape;
    }
    if let [first, link, ..] = words
        && link.class == Class::Link
        && let Some(reason) = Lists::get().frame(&first.key)
    {
        return Err(Rule::Stopped(Stop::Head, &first.key, reason));
    }
    let most = if is_name { NAME_PARTS } else { PHRASE_PARTS };
    if parts <= most && simple {
        Ok(())
    } else {
        shape
    }
}

/// Returns `true` if two adjectives share what is behind them: sanitary and phytosanitary measures.
fn share_noun(one: &Word, and: &Word, rest: &[Word]) -> bool {
    let adjective = |word: &Word| word.class == Class::Adjective;
    adjective(one)
        && and.class == Class::And
        && and.key != ","
        && rest.len() > 1
        && adjective(&rest[0])
        && is_simple(rest, false)
}

/// Returns `true` if a word may be in a proper name.
fn is_of_name(word: &Word) -> bool {
    matches!(
        word.class,
        Class::Name | Class::Link | Class::And | Class::Number
    )
}

/// Checks the stop list: for a name by itself, only what is no term by itself; for others, all but the words that link.
fn stopped_phrase(words: &[Word]) -> Result<(), Rule<'_>> {
    match words {
        [only] if only.class == Class::Name && is_abbreviation(only) => Ok(()),
        [only] if only.class == Class::Name => match stops(&only.key, Lang::En).reason(Stop::Alone)
        {
            Some(reason) => Err(Rule::Stopped(Stop::Alone, &only.key, reason)),
            None => Ok(()),
        },
        _ => stopped(words.iter().filter(|word| !word.class.joins())),
    }
}

/// Returns `true` if the words of `link` may join those on both sides.
fn may_link(before: &[Word], link: &[Word], after: &[Word], is_name: bool) -> bool {
    let preposition = match link {
        [one] => one.key.as_str(),
        [one, the] if the.key == "the" => match one.key.as_str() {
            "and" | "or" | "," => return false,
            preposition => preposition,
        },
        [comma, and] => return is_name && comma.key == "," && and.key == "and",
        _ => return false,
    };
    let head = before.last().map_or("", |word| word.key.as_str());
    match preposition {
        "the" => false,
        "of" => true,
        "and" | "," => is_name || alike(before, after),
        _ => is_name || Lists::get().takes(head, preposition),
    }
}

/// Returns `true` if two items of a list are built alike: separatism and extremism, small arms and light weapons.
fn alike(before: &[Word], after: &[Word]) -> bool {
    let end = after
        .iter()
        .position(|word| word.class.joins())
        .unwrap_or(after.len());
    let after = &after[..end];
    let (Some(one), Some(other)) = (before.last(), after.last()) else {
        return false;
    };
    let same = before
        .iter()
        .zip(after)
        .all(|(one, other)| one.class == other.class);
    match (before.len(), after.len()) {
        // peace and security, next to each other; in a longer list the endings tell.
        (1, 1) => rhyme(&one.key, &other.key) || one.span.end + " and ".len() >= other.span.start,
        // information and communications technologies share their head, for they are formed alike; terrorism and
        // cross-border money-laundering are two.
        (1, 2) => before[0].class == Class::Noun && same && rhyme(&one.key, &after[0].key),
        (2, 2) => same,
        _ => false,
    }
}

/// Returns `true` if the words are a noun with adjectives and nouns in front of it.
fn is_simple(words: &[Word], is_name: bool) -> bool {
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let ends = match last.class {
        Class::Noun | Class::Name => true,
        // cloud computing, but not challenges arising
        Class::Verbal => match before.last() {
            Some(word) => word.class != Class::Noun || !is_plural(word),
            None => is_gerund_term(&last.key),
        },
        Class::Number => is_name,
        _ => false,
    };
    let begins = words[0].class != Class::Number || words.len() > 1;
    let may_precede = |(at, word): (usize, &Word)| match word.class {
        Class::Noun | Class::Name | Class::Adjective => true,
        Class::Verbal => at == 0 || is_name,
        Class::Number => at == 0 && is_name,
        _ => false,
    };
    ends && begins && before.len() <= MODIFIERS && before.iter().enumerate().all(may_precede)
}

/// Returns `true` if a gerund may be a term by itself.
fn is_gerund_term(key: &str) -> bool {
    Lists::get().gerunds.contains(key) || key.contains('-') || key.contains(' ')
}
