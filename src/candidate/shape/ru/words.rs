//! Russian words with their reading in the sentence.

use rumorph::Analysis;

use crate::{
    candidate::{
        shape::{Class, Word},
        stop::stops,
    },
    lang::Lang,
    lexicon::russian,
    span::Span,
    token::{Token, TokenKind, words as tokens},
};

/// A grammatical case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Locative,
}

/// How a form is read in its sentence.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) analysis: Analysis,
    pub(crate) case: Case,
    pub(crate) is_plural: bool,
    /// Whether it is not inflected: ШОС.
    pub(crate) is_fixed: bool,
    pub(crate) is_noun: bool,
    /// Whether its sentence begins with it.
    pub(crate) begins: bool,
}

impl Reading {
    /// Whether an adjective agrees with a noun.
    pub(super) fn agrees(&self, noun: &Reading) -> bool {
        self.case == noun.case && self.is_plural == noun.is_plural || noun.is_fixed
    }
}

/// Returns the words of a sentence.
pub(super) fn words(text: &str, sentence: Span) -> Vec<Word> {
    let spans = joined(text, sentence);
    let forms: Vec<&str> = spans.iter().map(|(span, _)| span.of(text)).collect();
    let Ok(analyses) = russian().analyze_sentence(&forms) else {
        return Vec::new();
    };
    let mut words: Vec<Word> = Vec::with_capacity(spans.len());
    for ((span, kind), analyses) in spans.into_iter().zip(analyses) {
        let begins = words.is_empty();
        words.push(word(
            span.of(text),
            span,
            kind,
            analyses.into_iter().next(),
            begins,
        ));
    }
    appositions(words, text)
}

/// Returns the tokens without spaces, words with hyphens whole.
fn joined(text: &str, sentence: Span) -> Vec<(Span, TokenKind)> {
    let tokens: Vec<Token> = tokens(sentence.of(text)).collect();
    let place = |span: Span| Span {
        start: sentence.start + span.start,
        end: sentence.start + span.end,
    };
    let mut spans: Vec<(Span, TokenKind)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        at += 1;
        if token.kind == TokenKind::Space {
            continue;
        }
        let mut span = place(token.span);
        while token.kind == TokenKind::Word
            && let (Some(hyphen), Some(next)) = (tokens.get(at), tokens.get(at + 1))
            && matches!(place(hyphen.span).of(text), "-" | "\u{2010}" | "\u{2011}")
            && next.kind == TokenKind::Word
        {
            span.end = place(next.span).end;
            at += 2;
        }
        spans.push((span, token.kind));
    }
    spans
}

fn word(form: &str, span: Span, kind: TokenKind, analysis: Option<Analysis>, begins: bool) -> Word {
    let reading = analysis.map(|analysis| reading(analysis, form, begins));
    let class = match kind {
        TokenKind::Word => reading
            .as_ref()
            .map_or(Class::Other, |reading| class(reading, form, begins)),
        _ if form == "," => Class::And,
        _ => Class::Other,
    };
    let lemma = match &reading {
        Some(reading) if kind == TokenKind::Word && !is_abbreviation(form) => {
            reading.analysis.lemma.to_lowercase().replace('ё', "е")
        }
        _ => form.to_owned(),
    };
    Word {
        span,
        class,
        stops: match class {
            Class::And => Default::default(),
            _ => stops(&lemma, Lang::Ru),
        },
        key: lemma,
        reading: reading.map(Box::new),
    }
}

fn reading(analysis: Analysis, form: &str, begins: bool) -> Reading {
    let tag = russian().ud_tag(analysis.ud);
    let feat = |name| tag.and_then(|tag| tag.feat(name));
    let case = match feat("Case") {
        Some("Gen" | "Par") => Case::Genitive,
        Some("Dat") => Case::Dative,
        Some("Acc") => Case::Accusative,
        Some("Ins") => Case::Instrumental,
        Some("Loc") => Case::Locative,
        _ => Case::Nominative,
    };
    Reading {
        case,
        is_plural: feat("Number") == Some("Plur"),
        is_fixed: is_abbreviation(form) || feat("Case").is_none(),
        is_noun: tag.is_some_and(|tag| matches!(tag.pos(), "NOUN" | "PROPN")),
        begins,
        analysis,
    }
}

/// Whether a word is written in capitals.
pub(super) fn is_abbreviation(form: &str) -> bool {
    form.chars().filter(|c| c.is_uppercase()).count() >= 2
}

fn class(reading: &Reading, form: &str, begins: bool) -> Class {
    let pos = russian()
        .ud_tag(reading.analysis.ud)
        .map_or("X", |tag| tag.pos());
    let capital = form.starts_with(char::is_uppercase);
    let roman = form.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let letter = form.chars().nth(1).is_none() && !matches!(pos, "ADP" | "CCONJ");
    if roman || letter {
        return match form.starts_with(|c: char| c.is_ascii_digit()) {
            true => Class::Number,
            false => Class::Other,
        };
    }
    if is_abbreviation(form) && pos != "ADP" {
        return Class::Noun;
    }
    if form.starts_with(|c: char| c.is_ascii_digit()) {
        return Class::Number;
    }
    match pos {
        "NOUN" | "PROPN" if capital && !begins => Class::Name,
        "NOUN" | "PROPN" => Class::Noun,
        "ADJ" => Class::Adjective,
        // Participles decline like adjectives: организованная преступность.
        "VERB" if is_declined(reading) => Class::Adjective,
        "ADP" => Class::Link,
        "CCONJ" if matches!(form, "и" | "или") => Class::And,
        _ => Class::Other,
    }
}

fn is_declined(reading: &Reading) -> bool {
    russian()
        .ud_tag(reading.analysis.ud)
        .is_some_and(|tag| tag.feat("VerbForm") == Some("Part") && tag.feat("Case").is_some())
}

/// Joins two nouns in the same case with a dash between: государств – членов.
fn appositions(words: Vec<Word>, text: &str) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        let dash = joined
            .last()
            .is_some_and(|dash| matches!(dash.span.of(text), "–" | "—" | "-"));
        let first = joined.len().checked_sub(2);
        if dash
            && let Some(first) = first
            && let (Some(one), Some(other)) = (&joined[first].reading, &word.reading)
            && one.is_noun
            && other.is_noun
            && one.case == other.case
            && one.is_plural == other.is_plural
            && !one.is_fixed
            && !other.is_fixed
        {
            joined.pop();
            if let Some(last) = joined.last_mut() {
                last.span.end = word.span.end;
                last.key = format!("{}-{}", last.key, word.key);
                last.stops = Default::default();
                last.class = Class::Noun;
            }
            continue;
        }
        joined.push(word);
    }
    joined
}
