//! What the text itself sets off: 《titles》, “quotations”, headings, and abbreviations in brackets.

use super::words::is_document;
use crate::candidate::shape::{Class, Mark, Mention, Shaped, Word, set_off::set_off};

/// Characters that a quoted term has at most; what is longer is speech.
const QUOTED: usize = 12;

pub(super) fn add(text: &str, shaped: &mut Shaped) {
    for at in 0..shaped.words.len() {
        // Marks are single characters, and most words are no marks.
        if shaped.words[at].key.characters() > 1 {
            continue;
        }
        match shaped.words[at].key.as_str() {
            "《" => title(at, shaped),
            "“" | "「" | "『" => quotation(at, shaped),
            "（" | "(" => abbreviation(at, shaped),
            _ => {}
        }
    }
    heading(text, shaped);
}

fn title(open: usize, shaped: &mut Shaped) {
    let Some(end) = (open + 1..shaped.words.len()).find(|&at| shaped.words[at].key == "》") else {
        return;
    };
    set_off(open + 1, end, Mark::Title, shaped);
}

fn quotation(open: usize, shaped: &mut Shaped) {
    let close = |word: &Word| matches!(word.key.as_str(), "”" | "」" | "』");
    let Some(end) = (open + 1..shaped.words.len()).find(|&at| close(&shaped.words[at])) else {
        return;
    };
    let words = &shaped.words[open + 1..end];
    let characters: usize = words.iter().map(|word| word.key.chars().count()).sum();
    let clause = words
        .iter()
        .any(|word| "，。；！？：、".contains(word.key.as_str()));
    if characters > 1 && characters <= QUOTED && !clause {
        set_off(open + 1, end, Mark::Quoted, shaped);
    }
}

/// 上海合作组织（上合组织）: the longest compound before the bracket of which the short form is made.
fn abbreviation(open: usize, shaped: &mut Shaped) {
    let close = |word: &Word| matches!(word.key.as_str(), "）" | ")");
    let limit = shaped.words.len().min(open + 8);
    let Some(end) = (open + 2..limit).find(|&at| close(&shaped.words[at])) else {
        return;
    };
    let words = &shaped.words;
    // （信通技术，ICT）: each part by itself.
    let mut parts = Vec::new();
    let mut first = open + 1;
    for (at, word) in words.iter().enumerate().take(end + 1).skip(open + 1) {
        if at == end || matches!(word.key.as_str(), "，" | "、" | "," | "；") {
            parts.push((first, at));
            first = at + 1;
        }
    }
    for (first, end) in parts.into_iter().filter(|(first, end)| first < end) {
        let short: String = shaped.words[first..end]
            .iter()
            .map(|word| word.key.as_str())
            .collect();
        let capitals = short.bytes().all(|byte| byte.is_ascii_alphabetic());
        let found = (open.saturating_sub(12)..open)
            .filter(|&from| !broken(&shaped.words[from..open]))
            .find(|&from| is_short_of(&short, &shaped.words[from..open]));
        let fullest = shaped
            .mentions
            .iter()
            .filter(|mention| mention.end == open && capitals)
            .map(|mention| mention.first)
            .min();
        let Some(from) = found.or(fullest) else {
            continue;
        };
        if short.chars().count() < 2 {
            continue;
        }
        set_off(from, open, Mark::Introduced, shaped);
        set_off(first, end, Mark::Introduced, shaped);
        let mention = |first, end| Mention {
            first,
            end,
            mark: Mark::Introduced,
        };
        shaped
            .pairs
            .push((mention(from, open), mention(first, end)));
    }
}

fn broken(words: &[Word]) -> bool {
    words.iter().any(|word| {
        word.key
            .contains(|c: char| !c.is_alphanumeric() && c != '、')
    })
}

/// Whether the characters of `short` stand in `words` in order, the first of both being the same.
fn is_short_of(short: &str, words: &[Word]) -> bool {
    let full: String = words.iter().map(|word| word.key.as_str()).collect();
    let mut rest = full.chars();
    full.chars().count() > short.chars().count()
        && full.chars().next() == short.chars().next()
        && short.chars().all(|c| rest.any(|other| other == c))
}

/// A line without a sentence: 关于…的声明.
fn heading(text: &str, shaped: &mut Shaped) {
    let words = &shaped.words;
    let titled = words.last().is_some_and(|word| is_document(&word.key));
    let begins = words.first().is_some_and(|word| word.class != Class::Other);
    let sentence = || text.contains(['。', '；', '，', '！', '？', '：', '《']);
    let about = || words.iter().any(|word| word.key == "关于");
    if titled && begins && !sentence() && about() {
        set_off(0, words.len(), Mark::Title, shaped);
    }
}
