//! What the text itself sets off: 《titles》, “quotations”, headings, and abbreviations in brackets.

use super::lists::Lists;
use crate::phrase::{
    class::Class,
    mention::{Mark, Mention},
    set_off::{before, ending_at, set_off},
    shaped::Shaped,
    word::Word,
};

/// Characters that a quoted term has at most; what is longer is speech.
const QUOTED_CHARACTERS: usize = 12;

/// Words that a title has at most; what is longer is a mark without its other half.
const TITLE_WORDS: usize = 64;

/// Words that an abbreviation in brackets has at most, with its marks.
const BRACKET_WORDS: usize = 8;

/// Words that a full form has at most.
const FULL_FORM_WORDS: usize = 12;

/// Adds what is set off in a block, and marks the mentions that are.
pub(super) fn add(text: &str, shaped: &mut Shaped) {
    let before_brackets = before(shaped, |word| is_bracket(&word.key));
    let mut found = Vec::new();
    for (at, word) in shaped.words.iter().enumerate() {
        // Marks are single characters, and most words are no marks.
        if word.key.characters() > 1 {
            continue;
        }
        match word.key.as_str() {
            "《" => found.extend(title(at, &shaped.words)),
            "“" | "「" | "『" => found.extend(quotation(at, &shaped.words)),
            mark if is_bracket(mark) => {
                for pair in abbreviations(at, &shaped.words, &before_brackets) {
                    found.extend([pair.0, pair.1]);
                    shaped.pairs.push(pair);
                }
            }
            _ => {}
        }
    }
    found.extend(heading(text, &shaped.words));
    set_off(found, shaped);
}

/// Returns `true` if the mark opens a bracket.
fn is_bracket(mark: &str) -> bool {
    matches!(mark, "（" | "(")
}

/// Returns the title that `words[open]` opens.
fn title(open: usize, words: &[Word]) -> Option<Mention> {
    let limit = words.len().min(open + TITLE_WORDS + 2);
    let end = (open + 1..limit).find(|&at| words[at].key == "》")?;
    Some(Mention {
        first: open + 1,
        end,
        mark: Mark::Title,
    })
}

/// Returns the quoted term that `words[open]` opens.
fn quotation(open: usize, words: &[Word]) -> Option<Mention> {
    let close = |word: &Word| matches!(word.key.as_str(), "”" | "」" | "』");
    let limit = words.len().min(open + QUOTED_CHARACTERS + 2);
    let end = (open + 1..limit).find(|&at| close(&words[at]))?;
    let quoted = &words[open + 1..end];
    let characters: usize = quoted.iter().map(|word| word.key.characters()).sum();
    let clause = quoted
        .iter()
        .any(|word| "，。；！？：、".contains(word.key.as_str()));
    (characters > 1 && characters <= QUOTED_CHARACTERS && !clause).then_some(Mention {
        first: open + 1,
        end,
        mark: Mark::Quoted,
    })
}

/// Returns full forms with their abbreviations: of 上海合作组织（上合组织） the longest compound before the bracket of which the short form
/// is made, and the short form.
fn abbreviations(
    open: usize,
    words: &[Word],
    before_brackets: &[(usize, usize)],
) -> Vec<(Mention, Mention)> {
    let close = |word: &Word| matches!(word.key.as_str(), "）" | ")");
    let limit = words.len().min(open + BRACKET_WORDS);
    let Some(end) = (open + 2..limit).find(|&at| close(&words[at])) else {
        return Vec::new();
    };
    let introduced = |first, end| Mention {
        first,
        end,
        mark: Mark::Introduced,
    };
    let mut pairs = Vec::new();
    // （信通技术，ICT）: each part by itself.
    let comma = |word: &Word| matches!(word.key.as_str(), "，" | "、" | "," | "；");
    let mut next = open + 1;
    for part in words[open + 1..end].split(comma) {
        let first = next;
        next = first + part.len() + 1;
        let short: String = part.iter().map(|word| word.key.as_str()).collect();
        if short.chars().count() < 2 {
            continue;
        }
        let capitals = short.bytes().all(|byte| byte.is_ascii_alphabetic());
        let found = (open.saturating_sub(FULL_FORM_WORDS)..open)
            .filter(|&from| !broken(&words[from..open]))
            .find(|&from| is_short_of(&short, &words[from..open]));
        let fullest = || ending_at(open, before_brackets).next().filter(|_| capitals);
        if let Some(from) = found.or_else(fullest) {
            let end = first + part.len();
            pairs.push((introduced(from, open), introduced(first, end)));
        }
    }
    pairs
}

/// Returns `true` if a mark is among the words that no compound has.
fn broken(words: &[Word]) -> bool {
    words.iter().any(|word| {
        word.key
            .contains(|c: char| !c.is_alphanumeric() && c != '、')
    })
}

/// Returns `true` if `words` have the characters of `short` in order, and begin with the first of them.
fn is_short_of(short: &str, words: &[Word]) -> bool {
    let full: String = words.iter().map(|word| word.key.as_str()).collect();
    let mut rest = full.chars();
    full.chars().count() > short.chars().count()
        && full.chars().next() == short.chars().next()
        && short.chars().all(|c| rest.any(|other| other == c))
}

/// Returns a heading: a line without a sentence, 关于…的声明.
fn heading(text: &str, words: &[Word]) -> Option<Mention> {
    let titled = words
        .last()
        .is_some_and(|word| Lists::get().is_document(&word.key));
    let begins = words.first().is_some_and(|word| word.class != Class::Other);
    let sentence = || text.contains(['。', '；', '，', '！', '？', '：', '《']);
    let about = || words.iter().any(|word| word.key == "关于");
    (words.len() <= TITLE_WORDS && titled && begins && !sentence() && about()).then_some(Mention {
        first: 0,
        end: words.len(),
        mark: Mark::Title,
    })
}
