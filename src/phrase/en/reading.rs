//! Which reading a word has where it is, if the dictionary gives it several.

use super::{
    dictionary::{Readings, readings},
    lists::Lists,
    spelling::is_plural,
};
use crate::phrase::{class::Class, word::Word};

/// How often a word that may be a verb is one, and how often a noun or an adjective.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    verb: u32,
    other: u32,
    /// `true` if it ends in the -s of a plural, or of a verb.
    is_inflected: bool,
}

/// Returns what a lower-case word is where it is no verb, `None` if the dictionary does not tell.
pub(super) fn class(lower: &str) -> Option<Class> {
    let Some((found, is_inflected)) = look_up(lower) else {
        let compared = lower
            .strip_suffix("ier")
            .or_else(|| lower.strip_suffix("iest"))?;
        readings(&format!("{compared}y"))?.adjective?;
        return Some(Class::Other);
    };
    Some(match (found.noun, found.adjective) {
        // The one as often as the other: the ending tells.
        (Some(noun), Some(adjective)) if adjective == noun && !is_inflected => return None,
        (Some(noun), Some(adjective)) if adjective > noun && !is_inflected => Class::Adjective,
        (Some(_), _) => Class::Noun,
        (None, Some(_)) => Class::Adjective,
        (None, None) => Class::Other,
    })
}

/// Returns the readings of a lower-case word, and `true` if it is an inflected form.
fn look_up(lower: &str) -> Option<(Readings, bool)> {
    match readings(lower) {
        Some(found) => Some((found, false)),
        None => Some((base(lower)?, true)),
    }
}

/// Returns the readings of the word that has an -s here, of a plural or of a verb.
fn base(lower: &str) -> Option<Readings> {
    let stem = lower.strip_suffix('s')?;
    let of_y = || readings(&format!("{}y", lower.strip_suffix("ies")?));
    let found = readings(stem)
        .or_else(|| readings(lower.strip_suffix("es")?))
        .or_else(of_y)?;
    found.noun.or(found.verb)?;
    Some(Readings {
        adjective: None,
        adverb: None,
        ..found
    })
}

impl Choice {
    /// Returns the choice that a lower-case word leaves, `None` if it is no verb, or nothing else.
    pub(super) fn of(lower: &str) -> Option<Choice> {
        let (found, is_inflected) = look_up(lower)?;
        Some(Choice {
            verb: found.verb?,
            other: found.noun.or(found.adjective)?,
            is_inflected,
        })
    }

    /// Returns `true` if the word, a verb of the stop list, is a noun behind `words`: it is one often enough elsewhere, and hardly a
    /// verb in this place.
    pub(super) fn is_noun(&self, words: &[Word]) -> bool {
        let often = self.other >= 8 && 4 * self.other >= self.verb;
        let open = words.last().is_some_and(|before| match before.class {
            Class::And => false,
            Class::Link => before.key != "to",
            Class::Noun | Class::Name => !self.is_inflected,
            _ => true,
        });
        often && open && !self.is_verb(words)
    }

    /// Returns `true` if the word is a verb behind `words`: behind a plural, since behind a singular it would end in -s; behind to,
    /// we, will.
    pub(super) fn is_verb(&self, words: &[Word]) -> bool {
        let Some(before) = words.last() else {
            return false;
        };
        match before.class {
            Class::Link if before.key == "to" => {
                let head = words.len().checked_sub(2).map_or("", |at| &*words[at].key);
                if Lists::get().takes(head, "to") {
                    self.other < self.verb
                } else {
                    self.other <= 2 * self.verb
                }
            }
            Class::Noun | Class::Name if self.is_inflected => self.verb >= 3 * self.other,
            Class::Noun | Class::Name => is_plural(before),
            Class::And => self.verb > self.other,
            Class::Other => {
                let manner = before.key.ends_with("ly");
                let announced = || Lists::get().before_verbs.contains(before.key.as_str());
                (manner || announced()) && self.verb > 0
            }
            _ => false,
        }
    }
}
