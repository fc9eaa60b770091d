//! What a Chinese word can do in a term: jieba's tag, corrected.

use super::lists::Lists;
use crate::{
    data::tagger,
    lang::{Lang, is_han},
    phrase::{
        class::Class,
        stop::{Stop, stops},
    },
};

/// Returns what a word with this tag can do.
pub(super) fn class(word: &str, tag: &str) -> Class {
    let lists = Lists::get();
    if let Some(class) = lists.corrected(word) {
        return class;
    }
    if lists.conjunctions.contains(word) {
        return Class::And;
    }
    let is_single = word.chars().nth(1).is_none();
    if !is_single && word.chars().all(is_han) && !tagger().has_word(word) {
        return match tag {
            "m" => Class::Number,
            _ if lists.has_grammar(word) => Class::Other,
            _ => Class::Noun,
        };
    }
    match tag {
        "nr" | "ns" | "nrt" | "nrfg" => Class::Name,
        "vn" => Class::Verbal,
        // 维护和平 is in the dictionary as a noun.
        "n" | "nz" | "nt" if word.chars().count() == 4 && begins_in_policy(word) => Class::Other,
        "an" | "n" | "nt" | "nz" | "j" | "s" | "nw" => Class::Noun,
        "l" if begins_in_verb(word) || lists.is_clause(word) => Class::Other,
        "l" => Class::Noun,
        "t" if !is_single => Class::Noun,
        "i" if ends_in_noun(word) && !begins_in_verb(word) => Class::Noun,
        "v" | "vi" | "vq" => Class::Verb,
        "a" | "b" | "z" | "ad" | "vd" => Class::Adjective,
        "m" if word.starts_with('第') && word.ends_with(['次', '届', '轮']) => Class::Number,
        "m" if word.ends_with('年') || word.bytes().all(|b| b.is_ascii_digit()) => Class::Number,
        // 5G and COVID-19 are words, 217A is a figure.
        "eng" if word.bytes().take(2).any(|b| b.is_ascii_alphabetic()) => Class::Noun,
        "eng" => Class::Number,
        "k" | "ng" => Class::Noun,
        _ => Class::Other,
    }
}

/// Returns the first two characters of a longer word.
fn beginning(word: &str) -> Option<&str> {
    let (at, _) = word.char_indices().nth(2)?;
    Some(&word[..at])
}

/// Returns `true` if a word begins with a verb of the stop list, which takes an object.
fn begins_in_policy(word: &str) -> bool {
    beginning(word).is_some_and(|first| stops(first, Lang::Zh).reason(Stop::Inside).is_some())
}

/// Returns `true` if a phrase is a verb and its object, as 交换意见 and 出席会议 are, which jieba tags as phrases.
fn begins_in_verb(word: &str) -> bool {
    let Some(first) = beginning(word) else {
        return false;
    };
    let tags = tagger().tag(first, false);
    let is_verb = Lists::get().corrected(first).is_none()
        && matches!(tags.as_slice(), [only] if only.tag == "v" || only.tag == "d");
    is_verb || begins_in_policy(word)
}

/// Returns `true` if an idiom ends in a noun: jieba tags 药物滥用 as an idiom, as it does 首当其冲.
fn ends_in_noun(word: &str) -> bool {
    let Some((at, _)) = word.char_indices().rev().nth(1) else {
        return false;
    };
    let is_noun = |tag: &str| tag == "n" || tag == "vn";
    let tags = tagger().tag(&word[at..], false);
    at > 0
        && matches!(tags.as_slice(), [only] if is_noun(only.tag)
            || Lists::get().corrected(only.word).is_some())
}
