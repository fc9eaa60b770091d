//! Chinese compounds: nouns and what may be in front of nouns.

use super::lists::Lists;
use crate::phrase::{
    class::Class,
    mention::{Mark, Mention},
    rule::{Rule, closed, stopped},
    shaped::Shaped,
    stop::Stop,
    word::Word,
};

/// Words that a compound has at most.
const COMPOUND_WORDS: usize = 9;

/// Characters that a compound has at most.
const COMPOUND_CHARACTERS: usize = 24;

/// Adds every compound, the shorter ones inside longer ones too.
pub(super) fn add(shaped: &mut Shaped) {
    let words = &shaped.words;
    for first in 0..words.len() {
        // 不|记名投票 is the opposite of what is behind the negation.
        let before = first.checked_sub(1).map(|before| &words[before]);
        if before.is_some_and(|word| Lists::get().negations.contains(word.key.as_str())) {
            continue;
        }
        for end in first + 1..=words.len().min(first + longest(&words[first])) {
            let last = &words[end - 1];
            if matches!(last.class, Class::Other | Class::And | Class::Link)
                || last.stops.reason(Stop::Inside).is_some()
                || last.class == Class::Number && end - first > 1
            {
                break;
            }
            let ends = !matches!(last.class, Class::Adjective | Class::Number)
                && last.stops.reason(Stop::Tail).is_none();
            if ends && judge(&words[first..end], words.get(end)).is_ok() {
                shaped.mentions.push(Mention {
                    first,
                    end,
                    mark: mark(words, first, end),
                });
            }
        }
    }
}

/// Returns how many words a compound has at most that begins with `first`: see [`judge`].
fn longest(first: &Word) -> usize {
    if first.class == Class::Verb || first.stops.reason(Stop::Head).is_some() {
        2
    } else {
        COMPOUND_WORDS
    }
}

/// Returns the mark of a compound: listed between two marks of a list, or between one and the conjunction that ends the list.
fn mark(words: &[Word], first: usize, end: usize) -> Mark {
    let before = first.checked_sub(1).map(|before| &words[before]);
    let is_and = |word: Option<&Word>| word.is_some_and(|word| word.class == Class::And);
    let is_comma = |word: Option<&Word>| word.is_some_and(|word| word.key == "、");
    let behind = words.get(end);
    if is_and(before) && is_and(behind) && (is_comma(before) || is_comma(behind)) {
        Mark::Listed
    } else {
        Mark::Plain
    }
}

/// Checks that `words` make a compound; `next` is the word behind them.
pub(super) fn judge<'w>(words: &'w [Word], next: Option<&Word>) -> Result<(), Rule<'w>> {
    match words {
        // 定价|工具: a verb in front of a noun that is done by it.
        [first, head] if names_action(first, head) => {
            closed(head, Stop::Inside)?;
            closed(head, Stop::Tail)?;
        }
        _ => stopped(words.iter())?,
    }
    let characters: usize = words.iter().map(|word| word.key.characters()).sum();
    if characters > COMPOUND_CHARACTERS {
        return Err(Rule::Long);
    }
    let shape = Err(Rule::Shape(words));
    let ([first, ..], [.., last]) = (words, words) else {
        return shape;
    };
    let is_part = |word: &Word| !matches!(word.class, Class::Other | Class::And | Class::Link);
    if characters < 2 || !words.iter().all(is_part) {
        return shape;
    }
    let mut behind_first = words.iter().enumerate().skip(1);
    if begins(first, words)
        && ends(words, characters, next)
        && behind_first.all(|(at, word)| continues(word, at + 1 == words.len(), last))
    {
        Ok(())
    } else {
        shape
    }
}

/// Returns `true` if a compound of `words` may begin with `first`.
fn begins(first: &Word, words: &[Word]) -> bool {
    let last = &words[words.len() - 1];
    match first.class {
        Class::Number => words.len() > 1 && is_counted(&last.key),
        Class::Verb if words.len() > 1 => words.len() == 2 && names_action(first, last),
        // One character may begin a compound: 新|技术, 核|武器.
        _ => {
            first.key.characters() > 1
                || words.len() > 1 && first.class == Class::Adjective
                || Lists::get().initials.contains(first.key.as_str())
        }
    }
}

/// Returns `true` if documents or meetings are counted by this noun: 第二次部长级会议.
fn is_counted(noun: &str) -> bool {
    let lists = Lists::get();
    lists.is_document(noun) || lists.meetings.contains(noun)
}

/// Returns `true` if `word` may be in a compound behind the first word; `last` is its last word.
fn continues(word: &Word, is_last: bool, last: &Word) -> bool {
    let takes_action = || Lists::get().heads.contains(last.key.as_str());
    match word.class {
        Class::Number => false,
        // A verb that takes an object begins a clause, but not in 争端|解决|机制.
        Class::Verb => !is_last && takes_action(),
        Class::Verbal if !is_last => word.stops.reason(Stop::Head).is_none() || takes_action(),
        _ => true,
    }
}

/// Returns `true` if a compound may end as `words` do, with `next` behind them.
fn ends(words: &[Word], characters: usize, next: Option<&Word>) -> bool {
    let last = &words[words.len() - 1];
    match last.class {
        Class::Noun | Class::Name => true,
        // 成员国|应对|…: what may be its object follows, so it is a verb.
        Class::Verbal if words.len() > 1 && last.stops.reason(Stop::Head).is_some() => {
            next.is_none_or(|next| !next.class.is_nominal())
        }
        Class::Verbal => words.len() > 1 || characters > 1,
        // 洗钱, but not 成员国|打击|…: a verb in front of what may be its object is one.
        Class::Verb => {
            words.len() == 1
                && next.is_none_or(|next| {
                    matches!(next.class, Class::Other | Class::And | Class::Link)
                })
        }
        _ => false,
    }
}

/// Returns `true` if a verb and the noun behind it are a name, not a verb and its object: 定价|工具, 上诉|机构.
fn names_action(verb: &Word, head: &Word) -> bool {
    matches!(verb.class, Class::Verbal | Class::Verb)
        && verb.stops.reason(Stop::Inside).is_none()
        && Lists::get().heads.contains(head.key.as_str())
}
