//! Lists of like things: 恐怖主义、分裂主义和极端主义, 麻醉药品和精神药物.

use super::judge;
use crate::phrase::{Class, Mark, Mention, Shaped, Word, stop::Stop};

/// Adds the lists whose items have a character of the last word in common.
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

/// Two nouns with 与 between them, which ties closer than 和: 和平与安全.
fn pair(words: &[Word], and: usize) -> Option<Mention> {
    let noun = |at: usize| {
        words.get(at).is_some_and(|word| {
            matches!(word.class, Class::Noun | Class::Verbal) && word.key.characters() == 2
        })
    };
    let free = |at: Option<usize>| {
        at.and_then(|at| words.get(at))
            .is_none_or(|word| matches!(word.class, Class::Other | Class::Verb))
    };
    let first = and.checked_sub(1).filter(|&first| noun(first))?;
    (noun(and + 1) && free(Some(and + 2))).then_some(Mention {
        first,
        end: and + 2,
        mark: Mark::Plain,
    })
}

/// Nouns that are attributes of what follows as often.
const ATTRIBUTES: [&str; 28] = [
    "国际",
    "国内",
    "国家",
    "地区",
    "区域",
    "次区域",
    "全球",
    "双边",
    "多边",
    "中央",
    "地方",
    "城市",
    "农村",
    "政治",
    "经济",
    "社会",
    "文化",
    "科学",
    "技术",
    "军事",
    "民事",
    "刑事",
    "行政",
    "陆地",
    "海上",
    "公共",
    "私人",
    "个人",
];

/// Two attributes of one noun: 国际和地区组织, 特殊和差别待遇.
fn attributes(words: &[Word], and: usize) -> Option<Mention> {
    let attribute = |word: &Word| {
        let long = word.key.as_str().chars().nth(1).is_some();
        long && (word.class == Class::Adjective || ATTRIBUTES.contains(&word.key.as_str()))
    };
    let first = and.checked_sub(1)?;
    let both = attribute(&words[first]) && words.get(and + 1).is_some_and(attribute);
    let before = first.checked_sub(1).and_then(|at| words.get(at));
    let open = before.is_none_or(|word| !word.class.is_nominal() && word.class != Class::And);
    let close = words[first].stops.reason(Stop::Head).is_none();
    if words[and].key == "、" || !both || !open || !close {
        return None;
    }
    let end = (and + 3..=words.len().min(and + 5))
        .rev()
        .find(|&end| judge(&words[and + 1..end], words.get(end)).is_ok())?;
    Some(Mention {
        first,
        end,
        mark: Mark::Plain,
    })
}

/// Whether the list goes on behind the item that follows `words[comma]`.
fn continues(words: &[Word], comma: usize) -> bool {
    words[comma + 1..]
        .iter()
        .find(|word| matches!(word.class, Class::And | Class::Other))
        .is_some_and(|word| word.class == Class::And || word.key == "等" || word.key == "及其")
}

/// Returns the list whose last conjunction is `words[and]`.
fn list(words: &[Word], and: usize) -> Option<[Mention; 2]> {
    let before = and.checked_sub(1)?;
    let head = |end: usize| words[end - 1].key.as_str();
    let end = (and + 2..=words.len().min(and + 5)).find(|&end| {
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
    let furthest = (end + 1..=words.len().min(end + 3))
        .rev()
        .find(|&longer| judge(&words[and + 1..longer], words.get(longer)).is_ok());
    (like && whole).then_some([
        mention(end, Mark::Listed),
        mention(furthest.unwrap_or(end), Mark::Plain),
    ])
}

/// Returns the longest compound that ends at `end`.
fn item_before(words: &[Word], end: usize) -> Option<(usize, usize)> {
    (end.saturating_sub(5)..end)
        .find(|&first| judge(&words[first..end], None).is_ok())
        .map(|first| (first, end))
}

/// Whether two words of two characters or more have one in common.
fn alike(one: &str, other: &str) -> bool {
    let long = |word: &str| word.chars().nth(1).is_some();
    long(one) && long(other) && one.chars().any(|c| other.contains(c))
}
