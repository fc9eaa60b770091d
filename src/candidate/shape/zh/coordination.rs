//! Lists of like things: 恐怖主义、分裂主义和极端主义, 麻醉药品和精神药物.

use super::judge;
use crate::candidate::shape::{Class, Mark, Mention, Shaped, Word};

/// Adds the lists whose items have the same last character, or the first character of the last word in common.
pub(super) fn add(shaped: &mut Shaped) {
    let words = &shaped.words;
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.class == Class::And && word.key != "、" && word.key != "或" {
            found.extend(list(words, at));
        }
    }
    shaped.mentions.extend(found);
}

/// Returns the list whose last conjunction is `words[and]`.
fn list(words: &[Word], and: usize) -> Option<Mention> {
    let mut items = vec![item_before(words, and)?];
    let mut first = items[0].0;
    while first > 0 && words[first - 1].key == "、" {
        let item = item_before(words, first - 1)?;
        first = item.0;
        items.push(item);
    }
    let head = |end: usize| words[end - 1].key.as_str();
    let end = (and + 2..=words.len().min(and + 5)).find(|&end| {
        judge(&words[and + 1..end], words.get(end)).is_ok() && alike(head(and), head(end))
    })?;
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
    (like && whole).then_some(Mention {
        first,
        end,
        mark: Mark::Listed,
    })
}

/// Returns the longest compound that ends at `end`.
fn item_before(words: &[Word], end: usize) -> Option<(usize, usize)> {
    (end.saturating_sub(5)..end)
        .find(|&first| judge(&words[first..end], None).is_ok())
        .map(|first| (first, end))
}

fn alike(one: &str, other: &str) -> bool {
    let last = |text: &str| text.chars().next_back();
    let first = |text: &str| text.chars().next();
    one.chars().count() > 1
        && other.chars().count() > 1
        && (last(one) == last(other) || first(one) == first(other))
}
