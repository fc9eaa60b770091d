//! What a text sets off: in English and Russian quotations, and abbreviations in brackets.

use foldhash::fast::RandomState;
use indexmap::IndexMap;

use super::{
    class::Class,
    mention::{Mark, Mention},
    shaped::Shaped,
    word::Word,
};

/// Words that a quoted term has at most; what is longer is speech.
const QUOTED_WORDS: usize = 7;

/// Adds what is set off in a block, and marks the mentions that are.
pub(super) fn add(text: &str, shaped: &mut Shaped) {
    let before_brackets = before(shaped, |word| word.span.of(text) == "(");
    let mut found = Vec::new();
    for (at, word) in shaped.words.iter().enumerate() {
        match word.span.of(text) {
            "“" => found.extend(quotation(at, "”", text, &shaped.words)),
            "«" => found.extend(quotation(at, "»", text, &shaped.words)),
            "(" => {
                let (short, full) = abbreviation(at, text, &shaped.words, &before_brackets);
                found.extend(short);
                found.extend(full);
                shaped.pairs.extend(full.zip(short));
            }
            _ => {}
        }
    }
    set_off(found, shaped);
}

/// Returns the quoted term that `words[open]` opens and the mark `close` closes.
fn quotation(open: usize, close: &str, text: &str, words: &[Word]) -> Option<Mention> {
    let limit = words.len().min(open + QUOTED_WORDS + 2);
    let end = (open + 1..limit).find(|&at| words[at].span.of(text) == close)?;
    let clause = words[open + 1..end]
        .iter()
        .any(|word| matches!(word.span.of(text), "," | "." | "?" | "!" | ";" | ":"));
    (!clause).then_some(Mention {
        first: open + 1,
        end,
        mark: Mark::Quoted,
    })
}

/// Returns the abbreviation in the bracket that `words[open]` opens, and its full form: the phrase before the bracket whose words begin
/// with its letters, as in Shanghai Cooperation Organization (SCO).
fn abbreviation(
    open: usize,
    text: &str,
    words: &[Word],
    before_brackets: &[(usize, usize)],
) -> (Option<Mention>, Option<Mention>) {
    let (Some(short), Some(close)) = (words.get(open + 1), words.get(open + 2)) else {
        return (None, None);
    };
    let form = short.span.of(text);
    let letters: Vec<char> = form
        .chars()
        .filter(|c| c.is_uppercase())
        .flat_map(char::to_lowercase)
        .collect();
    let noun = matches!(short.class, Class::Noun | Class::Name);
    if close.span.of(text) != ")" || letters.len() < 2 || !noun {
        return (None, None);
    }
    let full = ending_at(open, before_brackets)
        .filter(|&first| spells(&letters, &words[first..open], text))
        .max();
    let introduced = |first, end| Mention {
        first,
        end,
        mark: Mark::Introduced,
    };
    (
        Some(introduced(open + 1, open + 2)),
        full.map(|first| introduced(first, open)),
    )
}

/// Returns the end and the beginning of each mention behind which a bracket opens, in order.
pub(super) fn before(shaped: &Shaped, is_bracket: impl Fn(&Word) -> bool) -> Vec<(usize, usize)> {
    let words = &shaped.words;
    let mut before: Vec<(usize, usize)> = shaped
        .mentions
        .iter()
        .filter(|mention| words.get(mention.end).is_some_and(&is_bracket))
        .map(|mention| (mention.end, mention.first))
        .collect();
    before.sort_unstable();
    before
}

/// Returns the beginnings of the mentions that end in front of the bracket `open`, the longest first.
pub(super) fn ending_at(
    open: usize,
    before_brackets: &[(usize, usize)],
) -> impl Iterator<Item = usize> {
    let from = before_brackets.partition_point(|&(end, _)| end < open);
    before_brackets[from..]
        .iter()
        .take_while(move |&&(end, _)| end == open)
        .map(|&(_, first)| first)
}

/// Returns `true` if the words begin with the letters, in order; words that link others may be passed over.
fn spells(letters: &[char], words: &[Word], text: &str) -> bool {
    let mut rest = letters.iter().peekable();
    for word in words {
        for part in word.span.of(text).split(['-', '–', ' ']) {
            let initial = part.chars().next().and_then(|c| c.to_lowercase().next());
            if initial.is_some() && initial == rest.peek().map(|&&c| c) {
                rest.next();
            } else if !word.class.joins() && rest.peek().is_none() {
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

/// Adds the mentions found, or marks those that are there.
pub(super) fn set_off(found: Vec<Mention>, shaped: &mut Shaped) {
    if found.is_empty() {
        return;
    }
    let mut marks: IndexMap<(usize, usize), Option<Mark>, RandomState> = IndexMap::default();
    for Mention { first, end, mark } in found.into_iter().filter(|found| found.first < found.end) {
        let best = marks.entry((first, end)).or_default();
        *best = Some(mark).max(*best);
    }
    for mention in &mut shaped.mentions {
        let mark = marks.get_mut(&(mention.first, mention.end));
        if let Some(mark) = mark.and_then(Option::take) {
            mention.mark = mention.mark.max(mark);
        }
    }
    let added = marks.into_iter().filter_map(|((first, end), mark)| {
        Some(Mention {
            first,
            end,
            mark: mark?,
        })
    });
    shaped.mentions.extend(added);
}
