//! Russian words with their reading in the sentence.

use std::sync::Arc;

use compact_str::format_compact;

use super::{
    chain::Chain,
    choice::{Choice, Forms},
    form::word,
};
use crate::{
    data::russian,
    phrase::{class::Class, joined::joined, shaped::Shaped, stop::Stops, word::Word},
    span::Span,
    token::TokenKind,
};

/// Adds the words of a sentence to those of its block, read by the dictionary's model of sentences.
pub(super) fn add(text: &str, sentence: Span, shaped: &mut Shaped) {
    let tokens: Vec<(Span, TokenKind)> = joined(text, sentence, &mut shaped.units).collect();
    let forms: Vec<&str> = tokens.iter().map(|(span, _)| span.of(text)).collect();
    let Ok(analyses) = russian().analyze_sentence(&forms) else {
        return;
    };
    let start = shaped.words.len();
    for ((span, kind), analyses) in tokens.into_iter().zip(analyses) {
        let begins = shaped.words.len() == start;
        let analysis = analyses.into_iter().next();
        let word = word(span.of(text), span, kind, analysis, begins);
        shaped.words.push(word);
    }
    join_appositions(start, text, &mut shaped.words);
}

/// Adds the words of a sentence to those of its block, read by what was learned of earlier ones.
pub(super) fn add_chained(
    text: &str,
    sentence: Span,
    forms: &mut Forms,
    chain: &Chain,
    shaped: &mut Shaped,
) {
    let tokens: Vec<(Span, TokenKind)> = joined(text, sentence, &mut shaped.units).collect();
    let choices: Vec<Arc<[Choice]>> = tokens
        .iter()
        .map(|&(span, kind)| {
            let analyse = || Choice::of(span.of(text), kind);
            forms.with(span.of(text), analyse, Arc::clone)
        })
        .collect();
    let start = shaped.words.len();
    let path = chain.path(&choices);
    for (((span, _), choices), number) in tokens.into_iter().zip(&choices).zip(path) {
        let word = choices[number].word(span, &shaped.words[start..]);
        shaped.words.push(word);
    }
    join_appositions(start, text, &mut shaped.words);
}

/// Joins two nouns in the same case that have a dash between them: государств – членов.
fn join_appositions(start: usize, text: &str, words: &mut Vec<Word>) {
    let mut end = start;
    for at in start..words.len() {
        if end >= start + 2 && is_apposition(&words[end - 2], &words[end - 1], &words[at], text) {
            let span_end = words[at].span.end;
            let key = format_compact!("{}-{}", words[end - 2].key.as_str(), words[at].key.as_str());
            let first = &mut words[end - 2];
            first.span.end = span_end;
            first.key = key.into();
            first.stops = Stops::default();
            first.class = Class::Noun;
            end -= 1;
        } else {
            words.swap(end, at);
            end += 1;
        }
    }
    words.truncate(end);
}

/// Returns `true` if two words with a dash between them are nouns in the same case and number.
fn is_apposition(first: &Word, dash: &Word, word: &Word, text: &str) -> bool {
    let (Some(one), Some(other)) = (&first.reading, &word.reading) else {
        return false;
    };
    matches!(dash.span.of(text), "–" | "—" | "-")
        && one.is_noun
        && other.is_noun
        && one.case == other.case
        && one.is_plural == other.is_plural
        && !one.is_fixed
        && !other.is_fixed
}
