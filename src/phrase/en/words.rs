//! English words with what they can do in a term.

use super::reading::{self, Choice};
use crate::{
    lang::Lang,
    phrase::{
        Class, Shaped, Word, WordKey,
        joined::joined,
        seen::Seen,
        stop::{Stop, Stops, stops},
    },
    span::Span,
    token::{TokenKind, en, is_hyphen},
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

/// They are dates, not names.
#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
];

/// Adjectives that no ending tells.
#[rustfmt::skip]
const ADJECTIVES: [&str; 74] = [
    "alien", "ancient", "broken", "civil", "clean", "cold", "common", "competent", "dark", "dead", "decent", "digital", "direct",
    "double", "equal", "foreign", "free", "fresh", "green", "hidden", "human", "independent", "joint", "just", "light", "local",
    "major", "minor", "modern", "mutual", "non-medical", "open", "past", "permanent", "persistent", "poor", "private", "public",
    "quick", "raw", "red", "rich", "root", "safe", "senior", "separate", "short", "single", "small", "solid", "sound", "southern",
    "sovereign", "special", "transparent", "urban", "violent", "virtual", "vulnerable", "weak", "young", "multipolar",
    "developing", "emerging", "ageing", "binding", "living", "neighbouring", "underlying", "enabling", "incoming", "outgoing",
    "prevailing", "standing",
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

/// What is known of a word form wherever it stands.
#[derive(Clone, Debug)]
pub(in crate::phrase) struct Form {
    key: WordKey,
    stops: Stops,
    /// Its class behind each of [`Before::ALL`].
    classes: [Class; 4],
    /// How often it is a verb, if it may be one.
    choice: Option<Choice>,
    /// The same of a verb of the stop lists.
    listed: Option<Choice>,
}

/// The word forms seen so far.
pub(in crate::phrase) type Forms = Seen<Form>;

/// What stands before a word, as far as its class hangs on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// The word begins its sentence.
    Nothing,
    /// A noun or a name.
    Noun,
    /// A word of grammar, a verb.
    Other,
    /// Anything else.
    Else,
}

impl Before {
    const ALL: [Before; 4] = [Before::Nothing, Before::Noun, Before::Other, Before::Else];

    fn of(word: Option<&Word>) -> Before {
        match word {
            None => Before::Nothing,
            Some(word) => match word.class {
                Class::Noun | Class::Name => Before::Noun,
                Class::Other if word.key.len() > 1 => Before::Other,
                _ => Before::Else,
            },
        }
    }
}

/// Adds the words of a sentence to those of its block.
pub(super) fn add(text: &str, sentence: Span, forms: &mut Forms, shaped: &mut Shaped) {
    let start = shaped.words.len();
    for (span, kind) in joined(text, sentence, &mut shaped.units) {
        let before = Before::of(shaped.words[start..].last());
        let analyse = || Form::new(span.of(text), kind);
        let word = forms.with(span.of(text), analyse, |form| {
            form.word(span, before, &shaped.words[start..])
        });
        shaped.words.push(word);
    }
    // Yungang Declaration: at the beginning of a sentence the next word tells.
    if let [first, next, ..] = &mut shaped.words[start..]
        && next.class == Class::Name
        && matches!(first.class, Class::Noun | Class::Adjective | Class::Verbal)
        && first.span.of(text).starts_with(char::is_uppercase)
    {
        first.class = Class::Name;
        first.stops = Stops::default();
    }
}

impl Form {
    /// Returns the word that the form is at `span`, behind `words` of its sentence.
    fn word(&self, span: Span, before: Before, words: &[Word]) -> Word {
        let class = match self.classes[before as usize] {
            Class::Noun | Class::Adjective
                if self.choice.is_some_and(|choice| choice.is_verb(words)) =>
            {
                Class::Other
            }
            // The stop lists have it as a verb, but resilient supply chains need a noun.
            Class::Other if self.listed.is_some_and(|choice| choice.is_noun(words)) => Class::Noun,
            class => class,
        };
        let is_noun = class == Class::Noun && self.listed.is_some();
        Word {
            span,
            key: self.key.clone(),
            class,
            stops: match class {
                Class::Link | Class::And | Class::Name => Stops::default(),
                _ if is_noun => Stops::of_verb_as_noun(),
                _ => self.stops,
            },
            reading: None,
        }
    }

    fn new(form: &str, kind: TokenKind) -> Form {
        let lower = form.to_lowercase().replace('’', "'");
        let key = match kind {
            TokenKind::Word => key(form).as_str().into(),
            _ => WordKey::from(form),
        };
        // A plural or an inflected verb is looked up by its own form, then by its stem.
        let own = stops(&lower, Lang::En);
        let stops = match own == Stops::default() {
            true => stops(&key, Lang::En),
            false => own,
        };
        let classes = Before::ALL.map(|before| match kind {
            TokenKind::Word => class(form, &lower, before),
            _ if form == "," => Class::And,
            _ => Class::Other,
        });
        let choice = match kind {
            TokenKind::Word if listed(&lower).is_none() => Choice::of(last_part(&lower)),
            _ => None,
        };
        let is_stopped = stops
            .reason(Stop::Inside)
            .is_some_and(|reason| reason.starts_with("verb"));
        let small = form.starts_with(char::is_lowercase);
        let listed = match is_stopped && small {
            true => Choice::of(&lower),
            false => None,
        };
        Form {
            key,
            stops,
            classes,
            choice,
            listed,
        }
    }
}

/// Parts of a compound are compared word by word, so that counter-terrorism and counterterrorism are one.
fn key(form: &str) -> String {
    let parts: Vec<String> = form
        .split(is_hyphen)
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
    let first = parts[0].chars().next().unwrap_or(' ');
    match en::combining(first).contains(&parts[0].as_str()) {
        true => parts.concat(),
        false => parts.join(" "),
    }
}

fn class(form: &str, lower: &str, before: Before) -> Class {
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
    let begins = before == Before::Nothing;
    let capital = form.starts_with(char::is_uppercase);
    if capital && MONTHS.contains(&lower) {
        return Class::Other;
    }
    if capitals >= 2 || capital && !begins {
        return Class::Name;
    }
    if stops(lower, Lang::En).reason(Stop::Inside).is_some() || is_verb(lower, before) {
        return Class::Other;
    }
    common(lower, before)
}

/// Whether an inflected form is one of a listed verb: condemned, condemns, condemning before an object.
fn is_verb(lower: &str, before: Before) -> bool {
    let listed = |stem: &str| {
        stops(stem, Lang::En)
            .reason(Stop::Inside)
            .is_some_and(|reason| reason.starts_with("verb"))
    };
    let noun_before = matches!(before, Before::Noun | Before::Other);
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

/// Returns the last part of a compound.
fn last_part(lower: &str) -> &str {
    lower.rsplit('-').next().unwrap_or(lower)
}

/// Returns what the lists above say of a word.
fn listed(lower: &str) -> Option<Class> {
    let head = last_part(lower);
    let singular = head.strip_suffix('s').unwrap_or(head);
    if NOUNS.contains(&singular) || OTHER_NOUNS.contains(&singular) {
        return Some(Class::Noun);
    }
    let adjective = ADJECTIVES.contains(&head) || ADJECTIVES.contains(&lower);
    adjective.then_some(Class::Adjective)
}

fn common(lower: &str, before: Before) -> Class {
    if let Some(class) = listed(lower) {
        return class;
    }
    let head = last_part(lower);
    let ends = |ending: &str| head.len() > ending.len() + 2 && head.ends_with(ending);
    if ends("ly") {
        return Class::Other;
    }
    if ends("ing") {
        return Class::Verbal;
    }
    if ends("ed") {
        // States concerned: a participle behind its noun ends the phrase.
        return match before {
            Before::Noun => Class::Other,
            _ => Class::Adjective,
        };
    }
    if let Some(class) = reading::class(head) {
        return class;
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
