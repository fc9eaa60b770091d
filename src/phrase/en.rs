//! English candidates: noun phrases, found without a tagger by words of grammar, verbs and endings.

mod dictionary;
mod reading;
mod words;

pub(crate) use dictionary::frequency;
pub(super) use words::Forms;

use super::{Class, Mark, Mention, Rule, Shaped, Word, rhyme, stopped};
use crate::{
    lang::Lang,
    phrase::stop::{Stop, stops},
    span::Span,
};

/// Words that a phrase has at most.
const LONGEST: usize = 9;

/// Words that a proper name has at most.
const LONGEST_NAME: usize = 24;

/// Reads a sentence of a block.
pub(super) fn read(text: &str, sentence: Span, forms: &mut Forms, shaped: &mut Shaped) {
    let start = shaped.words.len();
    words::add(text, sentence, forms, shaped);
    phrases(start, shaped);
}

fn phrases(start: usize, shaped: &mut Shaped) {
    let words = &shaped.words;
    for first in start..words.len() {
        if !matches!(
            words[first].class,
            Class::Noun | Class::Name | Class::Adjective | Class::Verbal | Class::Number
        ) {
            continue;
        }
        // The middle of a name is no beginning: Cooperation Organization.
        let inside_name = first > start
            && words[first].class == Class::Name
            && words[first - 1].class == Class::Name
            && !words::is_abbreviation(&words[first - 1])
            && !ORDINALS.contains(&words[first - 1].key.as_str());
        let limit = words.len().min(first + LONGEST_NAME);
        let mut is_name = true;
        let mut listed = false;
        for end in first + 1..=limit {
            let last = &words[end - 1];
            is_name &= is_of_name(last);
            if last.class == Class::Other
                || last.stops.reason(Stop::Inside).is_some() && last.class != Class::Link
                || end - first > LONGEST && !is_name
            {
                break;
            }
            let splits_name = last.class == Class::Name
                && words.get(end).is_some_and(|next| next.class == Class::Name);
            listed |= last.class == Class::And;
            // information and communications: the noun behind it belongs to both.
            let cut = listed
                && words
                    .get(end)
                    .is_some_and(|next| matches!(next.class, Class::Noun | Class::Name));
            if !inside_name && !splits_name && !cut && judge(&words[first..end]).is_ok() {
                let mention = Mention::phrase(first, end, words);
                shaped.mentions.push(mention);
            }
        }
    }
}

/// Whether `words` make a noun phrase: nouns and what may stand before them, linked by of, or by the preposition that
/// the noun takes; in a name by any.
pub(super) fn judge(words: &[Word]) -> Result<(), Rule<'_>> {
    let shape = || Err(Rule::Shape(words));
    stopped_phrase(words)?;
    let is_name = words.iter().all(is_of_name);
    if !is_name && words.len() > LONGEST {
        return Err(Rule::Long);
    }
    if let [one, and, rest @ ..] = words
        && attributes(one, and, rest)
    {
        return Ok(());
    }
    let mut parts = 1;
    let mut simple = true;
    let mut first = 0;
    let mut at = 0;
    while at < words.len() {
        if matches!(words[at].class, Class::Link | Class::And) {
            let link = at;
            while at < words.len() && matches!(words[at].class, Class::Link | Class::And) {
                at += 1;
            }
            if link == first || at == words.len() {
                return shape();
            }
            if !may_link(&words[first..link], &words[link..at], &words[at..], is_name) {
                return shape();
            }
            parts += 1;
            simple &= is_simple(&words[first..link], is_name);
            first = at;
        } else {
            at += 1;
        }
    }
    simple &= is_simple(&words[first..], is_name);
    // A list ends with a conjunction: before it there may be commas, behind it none.
    let last_and = words.iter().rposition(|word| word.class == Class::And);
    if last_and.is_some_and(|at| words[at].key == ",") {
        return shape();
    }
    if let [first, link, ..] = words
        && link.class == Class::Link
        && FRAMES.contains(&first.key.as_str())
    {
        return Err(Rule::Stopped(
            Stop::Head,
            &first.key,
            "a noun that only frames what is linked to it",
        ));
    }
    let most = if is_name { 12 } else { 3 };
    match parts <= most && simple {
        true => Ok(()),
        false => shape(),
    }
}

/// Whether two adjectives share what stands behind them: sanitary and phytosanitary measures.
fn attributes(one: &Word, and: &Word, rest: &[Word]) -> bool {
    let adjective = |word: &Word| word.class == Class::Adjective;
    adjective(one)
        && and.class == Class::And
        && and.key.as_str() != ","
        && rest.len() > 1
        && adjective(&rest[0])
        && is_simple(rest, false)
}

/// Whether a word may stand in a proper name.
fn is_of_name(word: &Word) -> bool {
    matches!(
        word.class,
        Class::Name | Class::Link | Class::And | Class::Number
    )
}

/// The stop lists, those of single words for a single word only.
fn stopped_phrase(words: &[Word]) -> Result<(), Rule<'_>> {
    match words {
        [only] if only.class == Class::Name && words::is_abbreviation(only) => Ok(()),
        [only] if only.class == Class::Name => match stops(&only.key, Lang::En).reason(Stop::Alone)
        {
            Some(reason) => Err(Rule::Stopped(Stop::Alone, &only.key, reason)),
            None => Ok(()),
        },
        _ => stopped(
            words
                .iter()
                .filter(|word| !matches!(word.class, Class::Link | Class::And)),
        ),
    }
}

/// Words in front of a name that are no part of it: the Second Ministerial Meeting.
#[rustfmt::skip]
const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "special", "extraordinary",
];

/// Nouns that only frame what is linked to them: adoption of the convention.
#[rustfmt::skip]
const FRAMES: [&str; 51] = [
    "adoption", "implementation", "interplay", "introduction", "principle", "risk", "role", "establishment", "elaboration",
    "opportunity", "number", "lack", "importance", "need", "purpose", "goal", "objective", "way", "result", "work", "issue",
    "use", "vision", "agreement", "member", "part", "development", "enjoyment", "exercise", "promotion", "existence", "question",
    "field", "area", "basis", "proportion", "case", "event", "kind", "requirement", "reduction", "equivalent", "spread", "spirit", "creation", "achievement", "increase", "effect", "impact", "benefit", "share",
];

/// Nouns that take a preposition of their own.
#[rustfmt::skip]
const TAKES: [(&str, &str); 38] = [
    ("access", "to"), ("right", "to"), ("incitement", "to"), ("threat", "to"), ("resistance", "to"), ("transition", "to"),
    ("exposure", "to"), ("accession", "to"), ("contribution", "to"), ("obstacle", "to"), ("adaptation", "to"),
    ("trafficking", "in"), ("cooperation", "in"), ("traffic", "in"), ("trade", "in"), ("interference", "in"),
    ("non-interference", "in"), ("noninterference", "in"), ("confidence", "in"), ("participation", "in"),
    ("fight", "against"), ("struggle", "against"), ("convention", "against"), ("crime", "against"), ("protection", "against"),
    ("discrimination", "against"), ("violence", "against"), ("war", "on"), ("convention", "on"), ("agreement", "on"),
    ("treaty", "on"), ("protocol", "on"), ("resolution", "on"), ("declaration", "on"), ("demand", "for"), ("responsibility", "for"),
    ("respect", "for"), ("protection", "from"),
];

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
    let and = matches!(preposition, "and" | ",");
    match preposition {
        "the" => false,
        "of" => true,
        _ if and && is_name => true,
        _ if and => alike(before, after),
        _ => is_name || TAKES.contains(&(head, preposition)),
    }
}

/// Whether two items of a list are built alike: separatism and extremism, small arms and light weapons.
fn alike(before: &[Word], after: &[Word]) -> bool {
    let end = after
        .iter()
        .position(|word| matches!(word.class, Class::Link | Class::And))
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

/// Adjectives and nouns before a noun.
fn is_simple(words: &[Word], is_name: bool) -> bool {
    let Some((last, before)) = words.split_last() else {
        return false;
    };
    let ends = match last.class {
        Class::Noun | Class::Name => true,
        // cloud computing, but not challenges arising
        Class::Verbal => match before.last() {
            Some(word) => word.class != Class::Noun || !words::is_plural(word),
            None => words::is_gerund_term(&last.key),
        },
        Class::Number => is_name,
        _ => false,
    };
    let begins = words[0].class != Class::Number || words.len() > 1;
    ends && begins
        && before.len() <= 5
        && before
            .iter()
            .enumerate()
            .all(|(at, word)| match word.class {
                Class::Noun | Class::Name | Class::Adjective => true,
                Class::Verbal => at == 0 || is_name,
                Class::Number => at == 0 && is_name,
                _ => false,
            })
}

/// Returns the form to show: the words as they stand, a capital at the beginning of a sentence lowered.
pub(crate) fn display(text: &str, words: &[Word], mark: Mark) -> String {
    let common = words.first().is_some_and(|word| {
        matches!(word.class, Class::Noun | Class::Adjective | Class::Verbal)
            && !words::is_abbreviation(word)
    });
    match common && mark < Mark::Introduced {
        true => lowered(text),
        false => text.to_owned(),
    }
}

/// Writes the first letter small, unless the second is a capital too.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}
