//! Russian word forms, as one of their readings has them.

use std::sync::Arc;

use compact_str::CompactString;
use rumorph::Analysis;

use super::reading::{Reading, is_acronym};
use crate::{
    lang::Lang,
    phrase::{
        class::Class,
        stop::{Stops, stops},
        word::Word,
    },
    span::Span,
    token::TokenKind,
};

/// Returns the word that `form` is by an analysis; `begins` if its sentence begins with it.
pub(super) fn word(
    form: &str,
    span: Span,
    kind: TokenKind,
    analysis: Option<Analysis>,
    begins: bool,
) -> Word {
    let reading = analysis.map(|analysis| Reading::new(analysis, form, begins));
    let class = match kind {
        TokenKind::Word => reading
            .as_ref()
            .map_or(Class::Other, |reading| class(reading, form)),
        _ if form == "," => Class::And,
        _ => Class::Other,
    };
    let lemma = match &reading {
        Some(reading) if kind == TokenKind::Word && !is_acronym(form) => reading
            .analysis
            .lemma
            .to_lowercase()
            .replace('ё', "е")
            .into(),
        _ => CompactString::from(form),
    };
    Word {
        span,
        class,
        stops: match class {
            Class::And => Stops::default(),
            _ => stops(&lemma, Lang::Ru),
        },
        key: lemma.into(),
        reading: reading.map(Arc::new),
    }
}

/// Returns what a form can do in a term.
fn class(reading: &Reading, form: &str) -> Class {
    let part_of_speech = reading.part_of_speech();
    let is_capital = form.starts_with(char::is_uppercase);
    let is_figure = form.starts_with(|c: char| c.is_ascii_digit());
    let is_roman = form.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let is_letter = form.chars().nth(1).is_none() && !matches!(part_of_speech, "ADP" | "CCONJ");
    if is_roman || is_letter {
        return if is_figure {
            Class::Number
        } else {
            Class::Other
        };
    }
    if is_acronym(form) && part_of_speech != "ADP" {
        return Class::Noun;
    }
    if is_figure {
        return Class::Number;
    }
    match part_of_speech {
        "NOUN" | "PROPN" if is_capital && !reading.begins => Class::Name,
        "NOUN" | "PROPN" => Class::Noun,
        "ADJ" => Class::Adjective,
        "VERB" if reading.is_declined_participle() => Class::Adjective,
        "ADP" => Class::Link,
        "CCONJ" if matches!(form, "и" | "или") => Class::And,
        _ => Class::Other,
    }
}
