//! English words with what they can do in a term.

use crate::{
    candidate::{
        shape::{Class, Word},
        stop::{Stop, stops},
    },
    lang::Lang,
    span::Span,
    token::{Token, TokenKind, en, words as tokens},
};

/// Prepositions that link a noun to what follows.
const LINKS: [&str; 11] = [
    "of", "in", "on", "for", "against", "to", "with", "from", "between", "by", "the",
];

/// Nouns with the ending of an adjective.
#[rustfmt::skip]
const NOUNS: [&str; 78] = [
    "animal", "approval", "arrival", "capital", "chemical", "credential", "criminal", "denial", "deal", "disposal", "festival", "goal",
    "hospital", "individual", "intellectual", "interval", "journal", "material", "metal", "mineral", "official", "potential",
    "principal", "professional", "proposal", "referral", "refusal", "removal", "renewal", "retrieval", "rival", "signal", "survival",
    "terminal", "trial", "withdrawal", "alternative", "archive", "collective", "directive", "executive", "explosive", "incentive",
    "initiative", "motive", "narrative", "objective", "perspective", "representative", "basic", "clinic", "critic", "epidemic",
    "fabric", "logic", "metric", "music", "pandemic", "plastic", "public", "republic", "rhetoric", "statistic", "topic", "traffic",
    "boundary", "commentary", "dictionary", "intermediary", "judiciary", "library", "beneficiary", "salary", "secretary", "summary",
    "variable", "vegetable", "treaty",
];

/// Words in -ly and -ed that are nouns.
#[rustfmt::skip]
const OTHER_NOUNS: [&str; 20] = [
    "assembly", "family", "anomaly", "monopoly", "supply", "ally", "italy", "july", "reply", "breed", "creed", "deed", "feed",
    "need", "reed", "seed", "shed", "speed", "weed", "bed",
];

/// Adjectives that no ending tells.
#[rustfmt::skip]
const ADJECTIVES: [&str; 62] = [
    "alien", "ancient", "broken", "civil", "clean", "cold", "common", "competent", "dark", "dead", "decent", "digital", "direct",
    "double", "equal", "foreign", "free", "fresh", "green", "hidden", "human", "independent", "joint", "just", "light", "local",
    "major", "minor", "modern", "mutual", "non-medical", "open", "past", "permanent", "persistent", "poor", "private", "public",
    "quick", "raw", "red", "rich", "root", "safe", "senior", "separate", "short", "single", "small", "solid", "sound", "southern",
    "sovereign", "special", "transparent", "urban", "violent", "virtual", "vulnerable", "weak", "young", "multipolar",
];

/// Gerunds that are terms by themselves; the others are verbs unless a word stands before them.
#[rustfmt::skip]
const GERUNDS: [&str; 22] = [
    "accounting", "banking", "farming", "financing", "fishing", "funding", "hacking", "hunting", "logging", "manufacturing",
    "mining", "monitoring", "peacekeeping", "policing", "poaching", "processing", "shipping", "smuggling", "training",
    "trafficking", "laundering", "voting",
];

/// Whether the word is written with at least two capitals.
pub(super) fn is_abbreviation(word: &Word) -> bool {
    word.key.starts_with('=')
}

/// Whether a gerund may be a term by itself.
pub(super) fn is_gerund_term(key: &str) -> bool {
    GERUNDS.contains(&key) || key.contains('-') || key.contains(' ')
}

/// Whether the form was a plural.
pub(super) fn is_plural(word: &Word) -> bool {
    word.span.end - word.span.start > word.key.len()
}

/// Returns the words of a sentence.
pub(super) fn words(text: &str, sentence: Span) -> Vec<Word> {
    let tokens: Vec<Token> = tokens(sentence.of(text))
        .map(|token| Token {
            span: (sentence.start + token.span.start..sentence.start + token.span.end).into(),
            ..token
        })
        .collect();
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = tokens[at];
        at += 1;
        if token.kind == TokenKind::Space {
            continue;
        }
        let mut span = token.span;
        // counter-terrorism, COVID-19: one word.
        while token.kind == TokenKind::Word
            && let (Some(hyphen), Some(next)) = (tokens.get(at), tokens.get(at + 1))
            && matches!(hyphen.span.of(text), "-" | "\u{2010}" | "\u{2011}")
            && next.kind == TokenKind::Word
        {
            span.end = next.span.end;
            at += 2;
        }
        let word = word(text, span, token.kind, words.last());
        words.push(word);
    }
    // Yungang Declaration: at the beginning of a sentence the next word tells.
    if let [first, next, ..] = words.as_mut_slice()
        && next.class == Class::Name
        && matches!(first.class, Class::Noun | Class::Adjective | Class::Verbal)
        && first.span.of(text).starts_with(char::is_uppercase)
    {
        first.class = Class::Name;
        first.stops = Default::default();
    }
    words
}

fn word(text: &str, span: Span, kind: TokenKind, before: Option<&Word>) -> Word {
    let form = span.of(text);
    let lower = form.to_lowercase().replace('’', "'");
    let key = match kind {
        TokenKind::Word => key(form),
        _ => form.to_owned(),
    };
    // A plural or an inflected verb is looked up by its own form, then by its stem.
    let own = stops(&lower, Lang::En);
    let listed = match own == Default::default() {
        true => stops(&key, Lang::En),
        false => own,
    };
    let class = match kind {
        TokenKind::Word => class(form, &lower, before),
        _ if form == "," => Class::And,
        _ => Class::Other,
    };
    Word {
        span,
        key,
        class,
        stops: match class {
            Class::Link | Class::And | Class::Name => Default::default(),
            _ => listed,
        },
        reading: None,
    }
}

/// Parts of a compound are compared word by word, so that counter-terrorism and counterterrorism are one.
fn key(form: &str) -> String {
    let parts: Vec<String> = form
        .split(['-', '\u{2010}', '\u{2011}'])
        .map(|part| {
            let readings = en::readings(part);
            // The last reading is the singular, if there is one.
            let reading = match readings.first() {
                Some(first) if first.key.starts_with('=') => Some(first),
                _ => readings.last(),
            };
            reading.map_or_else(|| part.to_lowercase(), |reading| reading.key.clone())
        })
        .collect();
    match en::COMBINING.contains(&parts[0].as_str()) {
        true => parts.concat(),
        false => parts.join(" "),
    }
}

fn class(form: &str, lower: &str, before: Option<&Word>) -> Class {
    if matches!(lower, "and" | "or") {
        return Class::And;
    }
    if LINKS.contains(&lower) {
        return Class::Link;
    }
    // 5G and 3D are words, 217A is a figure.
    match form.as_bytes() {
        [b'0'..=b'9', letter, ..] if letter.is_ascii_alphabetic() => return Class::Noun,
        [b'0'..=b'9', ..] => return Class::Number,
        _ => {}
    }
    let roman = form.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    if roman || form.chars().nth(1).is_none() {
        return Class::Other;
    }
    let capitals = form.chars().filter(|c| c.is_uppercase()).count();
    let begins = before.is_none();
    let capital = form.starts_with(char::is_uppercase);
    if capitals >= 2 || capital && !begins {
        return Class::Name;
    }
    if stops(lower, Lang::En).reason(Stop::Inside).is_some() || is_verb(lower, before) {
        return Class::Other;
    }
    common(lower, before)
}

/// Whether an inflected form is one of a listed verb: condemned, condemns, condemning before an object.
fn is_verb(lower: &str, before: Option<&Word>) -> bool {
    let listed = |stem: &str| {
        stops(stem, Lang::En)
            .reason(Stop::Inside)
            .is_some_and(|reason| reason.starts_with("verb"))
    };
    let noun_before = before.is_some_and(|word| {
        matches!(word.class, Class::Noun | Class::Name)
            || word.class == Class::Other && word.key.len() > 1
    });
    if let Some(stem) = lower.strip_suffix("es").or_else(|| lower.strip_suffix('s'))
        && (listed(stem) || listed(&format!("{stem}e")))
    {
        return true;
    }
    match lower.strip_suffix("ed") {
        Some(stem) => noun_before && (listed(stem) || listed(&format!("{stem}e"))),
        None => false,
    }
}

fn common(lower: &str, before: Option<&Word>) -> Class {
    let noun_before = before.is_some_and(|word| matches!(word.class, Class::Noun | Class::Name));
    let head = lower.rsplit('-').next().unwrap_or(lower);
    let singular = head.strip_suffix('s').unwrap_or(head);
    if NOUNS.contains(&singular) || OTHER_NOUNS.contains(&singular) {
        return Class::Noun;
    }
    if ADJECTIVES.contains(&head) || ADJECTIVES.contains(&lower) {
        return Class::Adjective;
    }
    let ends = |ending: &str| head.len() > ending.len() + 2 && head.ends_with(ending);
    if ends("ly") {
        return Class::Other;
    }
    if ends("ing") {
        return Class::Verbal;
    }
    if ends("ed") {
        // States concerned: a participle behind its noun ends the phrase.
        return match noun_before {
            true => Class::Other,
            false => Class::Adjective,
        };
    }
    const ADJECTIVE: [&str; 14] = [
        "al", "ive", "ous", "ful", "less", "able", "ible", "ic", "ary", "ory", "ese", "ian",
        "wide", "ist",
    ];
    // A terrorist, a territory, a civilian: nouns as often.
    const EITHER: [&str; 3] = ["ory", "ian", "ist"];
    match ADJECTIVE.iter().find(|&&ending| ends(ending)) {
        Some(ending) if EITHER.contains(ending) => Class::Noun,
        Some(_) => Class::Adjective,
        None => Class::Noun,
    }
}
