//! Lists of like things: 恐怖主义、分裂主义和极端主义, 麻醉药品和精神药物.

use super::{compounds::judge, lists::Lists};
use crate::phrase::{
    class::Class,
    mention::{Mark, Mention},
    shaped::Shaped,
    stop::Stop,
    word::Word,
};

/// Words that an item behind the last conjunction has at most; those before it may have one more.
const ITEM_WORDS: usize = 4;

/// Words behind a list that may belong to all its items.
const SHARED_WORDS: usize = 3;

/// Adds the lists whose items have a character of their last words in common.
pub(super) fn add(shaped: &mut Shaped) {
    let words = &shaped.words;
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.class != Class::And {
            continue;
        }
        if word.key == "与" {
            found.extend(pair(words, at));
        }
        found.extend(attributes(words, at));
        let ends = word.key != "、" || !continues(words, at);
        if word.key != "或" && ends {
            let Some([whole, longer]) = list(words, at) else {
                continue;
            };
            found.push(whole);
            found.extend(Some(longer).filter(|longer| longer.end > whole.end));
        }
    }
    shaped.mentions.extend(found);
}

/// Returns two nouns with 与 between them, which ties closer than 和: 和平与安全.
fn pair(words: &[Word], and: usize) -> Option<Mention> {
    let is_noun = |at: usize| {
        words.get(at).is_some_and(|word| {
            matches!(word.class, Class::Noun | Class::Verbal) && word.key.characters() == 2
        })
    };
    let first = and.checked_sub(1).filter(|&first| is_noun(first))?;
    let is_free = words
        .get(and + 2)
        .is_none_or(|next| matches!(next.class, Class::Other | Class::Verb));
    (is_noun(and + 1) && is_free).then_some(Mention {
        first,
        end: and + 2,
        mark: Mark::Plain,
    })
}

/// Returns two attributes with the noun that they share: 国际和地区组织, 特殊和差别待遇.
fn attributes(words: &[Word], and: usize) -> Option<Mention> {
    let attributes = &Lists::get().attributes;
    let is_attribute = |word: &Word| {
        word.key.characters() > 1
            && (word.class == Class::Adjective || attributes.contains(word.key.as_str()))
    };
    let first = and.checked_sub(1)?;
    let both = is_attribute(&words[first]) && words.get(and + 1).is_some_and(is_attribute);
    let before = first.checked_sub(1).map(|before| words[before].class);
    let is_free = before.is_none_or(|class| !class.is_nominal() && class != Class::And);
    let begins = words[first].stops.reason(Stop::Head).is_none();
    if words[and].key == "、" || !both || !is_free || !begins {
        return None;
    }
    // An attribute, and a noun of up to three words.
    let end = (and + 3..=words.len().min(and + 1 + ITEM_WORDS))
        .rev()
        .find(|&end| judge(&words[and + 1..end], words.get(end)).is_ok())?;
    Some(Mention {
        first,
        end,
        mark: Mark::Plain,
    })
}

/// Returns `true` if the list goes on behind the item that follows `words[comma]`.
fn continues(words: &[Word], comma: usize) -> bool {
    words[comma + 1..]
        .iter()
        .find(|word| matches!(word.class, Class::And | Class::Other))
        .is_some_and(|word| word.class == Class::And || word.key == "等" || word.key == "及其")
}

/// Returns the list whose last conjunction is `words[and]`, and the same with the words that belong to all items behind it.
fn list(words: &[Word], and: usize) -> Option<[Mention; 2]> {
    let before = and.checked_sub(1)?;
    let head = |end: usize| words[end - 1].key.as_str();
    let end = (and + 2..=words.len().min(and + 1 + ITEM_WORDS)).find(|&end| {
        judge(&words[and + 1..end], words.get(end)).is_ok() && alike(&words[before].key, head(end))
    })?;
    let mut items = vec![item_before(words, and)?];
    let mut first = items[0].0;
    while first > 0 && words[first - 1].key == "、" {
        let item = item_before(words, first - 1)?;
        first = item.0;
        items.push(item);
    }
    let last = items[0].1;
    let like = items.iter().all(|&(_, end)| alike(head(end), head(last)));
    // The first item is no longer than the others, or it begins before the list does.
    let width = items
        .iter()
        .rev()
        .skip(1)
        .map(|(first, end)| end - first)
        .chain([end - and - 1])
        .max()?;
    let (opening, close) = *items.last()?;
    let first = opening.max(close.saturating_sub(width));
    let whole = judge(&words[first..close], None).is_ok();
    let mention = |end, mark| Mention { first, end, mark };
    // 恐怖主义、分裂主义和极端主义|思想: what follows belongs to all of them.
    let furthest = (end + 1..=words.len().min(end + SHARED_WORDS))
        .rev()
        .find(|&longer| judge(&words[and + 1..longer], words.get(longer)).is_ok());
    (like && whole).then_some([
        mention(end, Mark::Listed),
        mention(furthest.unwrap_or(end), Mark::Plain),
    ])
}

/// Returns the first word and the end of the longest compound that ends at `end`.
fn item_before(words: &[Word], end: usize) -> Option<(usize, usize)> {
    (end.saturating_sub(ITEM_WORDS + 1)..end)
        .find(|&first| judge(&words[first..end], None).is_ok())
        .map(|first| (first, end))
}

/// Returns `true` if two words of two characters or more have one in common.
fn alike(one: &str, other: &str) -> bool {
    let is_long = |word: &str| word.chars().nth(1).is_some();
    is_long(one) && is_long(other) && one.chars().any(|c| other.contains(c))
}
