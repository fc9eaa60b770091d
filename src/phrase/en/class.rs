//! What an English word form can do in a term, without a tagger: by lists, by the dictionary and by its ending.

use super::{lists::Lists, reading};
use crate::{
    lang::Lang,
    phrase::{
        class::Class,
        stop::{Stop, stops},
        word::Word,
    },
};

/// What is in front of a word, as far as its class depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preceding {
    /// Nothing: the word begins its sentence.
    SentenceStart,
    /// A noun or a name.
    Noun,
    /// A function word or a verb.
    FunctionWordOrVerb,
    /// Another word, or a mark.
    AnythingElse,
}

impl Preceding {
    pub(super) const ALL: [Preceding; 4] = [
        Preceding::SentenceStart,
        Preceding::Noun,
        Preceding::FunctionWordOrVerb,
        Preceding::AnythingElse,
    ];

    /// Returns what `word`, the last of the sentence so far, is for the next.
    pub(super) fn of(word: Option<&Word>) -> Preceding {
        match word {
            None => Preceding::SentenceStart,
            Some(word) => match word.class {
                Class::Noun | Class::Name => Preceding::Noun,
                Class::Other if word.key.len() > 1 => Preceding::FunctionWordOrVerb,
                _ => Preceding::AnythingElse,
            },
        }
    }
}

/// Returns the class of a word form, `lower` in lower case.
pub(super) fn class(form: &str, lower: &str, preceding: Preceding) -> Class {
    if matches!(lower, "and" | "or") {
        return Class::And;
    }
    if Lists::get().links.contains(lower) {
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
    let capital = form.starts_with(char::is_uppercase);
    if capital && Lists::get().months.contains(lower) {
        return Class::Other;
    }
    if capitals >= 2 || capital && preceding != Preceding::SentenceStart {
        return Class::Name;
    }
    if stops(lower, Lang::En).reason(Stop::Inside).is_some() || is_verb(lower, preceding) {
        return Class::Other;
    }
    common(lower, preceding)
}

/// Returns `true` if an inflected form is one of a verb of the stop list: condemns; condemned, unless it may be a participle in front
/// of a noun.
fn is_verb(lower: &str, preceding: Preceding) -> bool {
    let of_verb = |stem: &str| {
        stops(stem, Lang::En).is_verb() || stops(&format!("{stem}e"), Lang::En).is_verb()
    };
    let stem = lower.strip_suffix("es").or_else(|| lower.strip_suffix('s'));
    if stem.is_some_and(of_verb) {
        return true;
    }
    let behind_word = matches!(preceding, Preceding::Noun | Preceding::FunctionWordOrVerb);
    behind_word && lower.strip_suffix("ed").is_some_and(of_verb)
}

/// Returns the last part of a compound.
pub(super) fn last_part(lower: &str) -> &str {
    lower.rsplit('-').next().unwrap_or(lower)
}

/// Returns the class that the word lists give a lower-case word, whatever the dictionary says.
pub(super) fn listed(lower: &str) -> Option<Class> {
    let lists = Lists::get();
    let head = last_part(lower);
    let singular = head.strip_suffix('s').unwrap_or(head);
    if lists.nouns.contains(singular) {
        return Some(Class::Noun);
    }
    lists.adjectives.contains(head).then_some(Class::Adjective)
}

/// Returns the class of a lower-case word that is no word of grammar.
fn common(lower: &str, preceding: Preceding) -> Class {
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
        return match preceding {
            Preceding::Noun => Class::Other,
            _ => Class::Adjective,
        };
    }
    if let Some(class) = reading::class(head) {
        return class;
    }
    if Lists::get()
        .adjective_endings
        .iter()
        .any(|ending| ends(ending))
    {
        Class::Adjective
    } else {
        Class::Noun
    }
}
