//! Chinese candidates: compounds of nouns and what may stand before nouns, by jieba's tags corrected.

mod class;
mod coordination;
mod set_off;
mod words;

pub(super) use words::Forms;

use super::{Class, Mark, Mention, Rule, Shaped, Word, stopped};
use crate::phrase::stop::Stop;

/// Words that a compound has at most.
const LONGEST: usize = 9;

/// Characters that a compound has at most.
const MOST_CHARACTERS: usize = 24;

/// Reads a block.
pub(super) fn read(text: &str, forms: &mut Forms, shaped: &mut Shaped) {
    shaped.units = text.chars().filter(|c| !c.is_whitespace()).count() as u64;
    let folded = words::Folded::new(text);
    shaped.as_written = folded.is_written();
    shaped.words = words::words(&folded, forms);
    shaped.mentions.reserve(shaped.words.len() / 2);
    compounds(shaped);
    coordination::add(shaped);
    set_off::add(text, shaped);
}

/// Finds every compound, the shorter ones inside longer ones too.
fn compounds(shaped: &mut Shaped) {
    let words = &shaped.words;
    for first in 0..words.len() {
        // 不|记名投票 is the opposite of what stands behind the negation.
        if first
            .checked_sub(1)
            .is_some_and(|before| is_negation(&words[before]))
        {
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
                    mark: listed(words, first, end),
                });
            }
        }
    }
}

/// Returns how many words a compound has at most that begins with `first`: see [`judge`].
fn longest(first: &Word) -> usize {
    match first.class == Class::Verb || first.stops.reason(Stop::Head).is_some() {
        true => 2,
        false => LONGEST,
    }
}

fn is_negation(word: &Word) -> bool {
    matches!(word.key.as_str(), "不" | "未")
}

/// A compound between two marks of a list, or between one and the conjunction that ends the list.
fn listed(words: &[Word], first: usize, end: usize) -> Mark {
    let class = |at: Option<usize>| at.and_then(|at| words.get(at)).map(|word| word.class);
    let comma = |at: Option<usize>| {
        at.and_then(|at| words.get(at))
            .is_some_and(|word| word.key == "、")
    };
    let before = first.checked_sub(1);
    let after = Some(end);
    let both = class(before) == Some(Class::And) && class(after) == Some(Class::And);
    match both && (comma(before) || comma(after)) {
        true => Mark::Listed,
        false => Mark::Plain,
    }
}

/// Whether `words` make a compound; `next` is the word behind them.
pub(super) fn judge<'w>(words: &'w [Word], next: Option<&Word>) -> Result<(), Rule<'w>> {
    let shape = || Err(Rule::Shape(words));
    match words {
        // 定价|工具: a verb in front of a noun that is done by it.
        [first, head] if names_action(first, head) => closed(head)?,
        _ => stopped(words.iter())?,
    }
    let characters: usize = words.iter().map(|word| word.key.characters()).sum();
    if characters > MOST_CHARACTERS {
        return Err(Rule::Long);
    }
    let ([first, ..], [.., last]) = (words, words) else {
        return shape();
    };
    if characters < 2
        || words
            .iter()
            .any(|word| matches!(word.class, Class::Other | Class::And | Class::Link))
    {
        return shape();
    }
    let counted = |noun: &str| class::is_document(noun) || class::is_meeting(noun);
    let begins = match first.class {
        Class::Number => words.len() > 1 && counted(&last.key),
        Class::Verb if words.len() > 1 => words.len() == 2 && names_action(first, last),
        _ => first.key.characters() > 1 || may_begin(first, words),
    };
    let ends = match last.class {
        Class::Noun | Class::Name => true,
        // 成员国|应对|…: what may be its object follows, so it is a verb.
        Class::Verbal if words.len() > 1 && last.stops.reason(Stop::Head).is_some() => {
            next.is_none_or(|next| !next.class.is_nominal())
        }
        Class::Verbal => words.len() > 1 || characters > 1,
        // 洗钱, but not 成员国|打击|…: a verb before what may be its object is one.
        Class::Verb => {
            words.len() == 1
                && next.is_none_or(|next| {
                    matches!(next.class, Class::Other | Class::And | Class::Link)
                })
        }
        _ => false,
    };
    let inside = words
        .iter()
        .enumerate()
        .skip(1)
        .all(|(at, word)| match word.class {
            Class::Number => false,
            // A verb that takes an object begins a clause, but not in 争端|解决|机制.
            Class::Verb => at + 1 < words.len() && class::takes_action(&last.key),
            Class::Verbal if at + 1 < words.len() => {
                word.stops.reason(Stop::Head).is_none() || class::takes_action(&last.key)
            }
            _ => true,
        });
    match begins && ends && inside {
        true => Ok(()),
        false => shape(),
    }
}

/// What the stop lists say of the last word alone.
fn closed(head: &Word) -> Result<(), Rule<'_>> {
    let reason = |stop: Stop| Some((stop, head.stops.reason(stop)?));
    match reason(Stop::Inside).or_else(|| reason(Stop::Tail)) {
        Some((stop, reason)) => Err(Rule::Stopped(stop, head.key.as_str(), reason)),
        None => Ok(()),
    }
}

/// Whether a verb and the noun behind it are a name, not a verb and its object: 定价|工具, 上诉|机构.
fn names_action(verb: &Word, head: &Word) -> bool {
    matches!(verb.class, Class::Verbal | Class::Verb)
        && verb.stops.reason(Stop::Inside).is_none()
        && class::takes_action(&head.key)
}

/// Whether one character may begin a compound: 新|技术, 核|武器.
fn may_begin(first: &Word, words: &[Word]) -> bool {
    words.len() > 1 && first.class == Class::Adjective
        || "核毒碳氢氮氧水电油煤气药疫网海".contains(first.key.as_str())
}
