//! What English and Russian text sets off: quotations, and abbreviations in brackets.

use super::{Class, Mark, Mention, Shaped, Word};

/// Words that a quoted term has at most; what is longer is speech.
const QUOTED: usize = 7;

/// Adds what is set off in a block, and marks what is there already.
pub(super) fn add(text: &str, shaped: &mut Shaped) {
    for at in 0..shaped.words.len() {
        match shaped.words[at].span.of(text) {
            "“" => quotation(at, "”", text, shaped),
            "«" => quotation(at, "»", text, shaped),
            "(" => abbreviation(at, text, shaped),
            _ => {}
        }
    }
}

fn quotation(open: usize, close: &str, text: &str, shaped: &mut Shaped) {
    let limit = shaped.words.len().min(open + QUOTED + 2);
    let end = (open + 1..limit).find(|&at| shaped.words[at].span.of(text) == close);
    if let Some(end) = end
        && shaped.words[open + 1..end]
            .iter()
            .all(|word| !matches!(word.span.of(text), "," | "." | "?" | "!" | ";" | ":"))
    {
        set_off(open + 1, end, Mark::Quoted, shaped);
    }
}

/// Shanghai Cooperation Organization (SCO): the phrase before the bracket whose words begin with the letters.
fn abbreviation(open: usize, text: &str, shaped: &mut Shaped) {
    let words = &shaped.words;
    let (Some(short), Some(close)) = (words.get(open + 1), words.get(open + 2)) else {
        return;
    };
    let form = short.span.of(text);
    let letters: Vec<char> = form
        .chars()
        .filter(|c| c.is_uppercase())
        .flat_map(char::to_lowercase)
        .collect();
    let noun = matches!(short.class, Class::Noun | Class::Name);
    if close.span.of(text) != ")" || letters.len() < 2 || !noun {
        return;
    }
    let full = shaped
        .mentions
        .iter()
        .filter(|mention| mention.end == open)
        .filter(|mention| spells(&letters, &words[mention.first..open], text))
        .map(|mention| mention.first)
        .max();
    let short = Mention {
        first: open + 1,
        end: open + 2,
        mark: Mark::Introduced,
    };
    set_off(open + 1, open + 2, Mark::Introduced, shaped);
    if let Some(first) = full {
        set_off(first, open, Mark::Introduced, shaped);
        let full = Mention {
            first,
            end: open,
            mark: Mark::Introduced,
        };
        shaped.pairs.push((full, short));
    }
}

/// Whether the words begin with the letters, in order; words that link others need not be counted.
fn spells(letters: &[char], words: &[Word], text: &str) -> bool {
    let mut rest = letters.iter().peekable();
    for word in words {
        for part in word.span.of(text).split(['-', '–', ' ']) {
            let initial = part.chars().next().and_then(|c| c.to_lowercase().next());
            if initial.is_some() && initial == rest.peek().map(|&&c| c) {
                rest.next();
            } else if !matches!(word.class, Class::Link | Class::And) && rest.peek().is_none() {
                return false;
            }
        }
    }
    let initial = words
        .first()
        .and_then(|word| word.span.of(text).chars().next());
    rest.peek().is_none()
        && initial.and_then(|c| c.to_lowercase().next()) == letters.first().copied()
}

/// Adds a mention, or marks the one that is there.
pub(super) fn set_off(first: usize, end: usize, mark: Mark, shaped: &mut Shaped) {
    if first >= end {
        return;
    }
    let same = |mention: &&mut Mention| mention.first == first && mention.end == end;
    match shaped.mentions.iter_mut().find(same) {
        Some(mention) => mention.mark = mention.mark.max(mark),
        None => shaped.mentions.push(Mention { first, end, mark }),
    }
}
