//! Russian words with their reading in the sentence.

use std::sync::Arc;

use compact_str::{CompactString, format_compact};
use rumorph::{Analysis, UdTag};

use super::chain::{Chain, READINGS, State};
use crate::{
    lang::Lang,
    lexicon::russian,
    phrase::{
        Class, Shaped, Word, WordKey,
        joined::joined,
        seen::Seen,
        stop::{Stops, stops},
    },
    span::Span,
    token::TokenKind,
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
    pub(super) state: State,
}

impl Reading {
    /// Whether an adjective agrees with a noun.
    pub(super) fn agrees(&self, noun: &Reading) -> bool {
        self.case == noun.case && self.is_plural == noun.is_plural || noun.is_fixed
    }
}

/// A way to read a form, with the share of its uses.
#[derive(Debug)]
pub(in crate::phrase) struct Choice {
    /// The word at the beginning of its sentence, and elsewhere.
    words: [Word; 2],
    pub(super) log_share: f32,
}

/// The forms seen so far, with their readings.
pub(in crate::phrase) type Forms = Seen<Arc<[Choice]>>;

impl Choice {
    pub(super) fn state(&self) -> State {
        let reading = self.words[0].reading.as_deref();
        reading.map_or(State::default(), |reading| reading.state)
    }

    /// Returns the readings of a form, at least one, the likeliest first.
    fn of(form: &str, kind: TokenKind) -> Arc<[Choice]> {
        let choice = |analysis: Option<Analysis>| Choice {
            log_share: analysis.as_ref().map_or(1.0, |analysis| analysis.prob).ln() as f32,
            words: [true, false].map(|begins| {
                let span = Span { start: 0, end: 0 };
                word(form, span, kind, analysis.clone(), begins)
            }),
        };
        let mut analyses = russian().analyze(form);
        analyses.retain(|analysis| analysis.prob > NEGLIGIBLE);
        analyses.sort_by(|a, b| b.prob.total_cmp(&a.prob));
        analyses.truncate(READINGS);
        match analyses.is_empty() {
            true => [choice(None)].into(),
            false => analyses.into_iter().map(Some).map(choice).collect(),
        }
    }
}

/// Shares below which a reading is not weighed.
const NEGLIGIBLE: f64 = 1e-4;

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
        let elsewhere = usize::from(shaped.words.len() > start);
        shaped.words.push(Word {
            span,
            ..choices[number].words[elsewhere].clone()
        });
    }
    join_appositions(start, text, &mut shaped.words);
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
        Some(reading) if kind == TokenKind::Word && !is_abbreviation(form) => reading
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
        state: tag.map_or(State::default(), |tag| state(tag, &analysis.lemma)),
        analysis,
    }
}

fn state(tag: UdTag, lemma: &str) -> State {
    let of = |name, values: &[&str]| {
        let value = tag.feat(name);
        let known = values.iter().position(|&known| Some(known) == value);
        known.map_or(0, |at| at as u32 + 1)
    };
    let pos = match tag.pos() {
        // Each governs its own case.
        "ADP" => {
            let number = WordKey::from(lemma).number();
            return State(number | 1 << 31);
        }
        "NOUN" | "PROPN" => 1,
        "ADJ" | "DET" => 2,
        "VERB" if tag.feat("VerbForm") == Some("Part") => 2,
        "VERB" | "AUX" => 3,
        "ADV" => 4,
        "PRON" => 5,
        "NUM" => 6,
        "CCONJ" => 7,
        _ => 8,
    };
    let case = of("Case", &["Nom", "Gen", "Dat", "Acc", "Ins", "Loc", "Par"]);
    let number = of("Number", &["Sing", "Plur"]);
    let gender = of("Gender", &["Masc", "Fem", "Neut"]);
    State(pos << 12 | case << 8 | number << 4 | gender)
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
