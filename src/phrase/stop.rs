//! Stop lists: words that do not begin or end a term, or are in none. A file for each language, `stop.tsv`.
//!
//! Its kinds are the places that are closed to a word: `head`, `inside`, `tail` and `alone`; and in English `verb`, a word in no
//! term whose forms in -s and -ed are in none either.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

use super::list::{FromList, Line, read};
use crate::lang::Lang;

/// A place in a term that is closed to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// It begins no term.
    Head,
    /// It is in no term at all.
    Inside,
    /// It ends no term.
    Tail,
    /// It is no term by itself.
    Alone,
}

/// What the stop list says of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stops {
    /// `None` for the many words that are not in the list.
    listed: Option<&'static Listed>,
}

/// A word of the stop list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Listed {
    /// The reason for each [`Stop`].
    reasons: [Option<&'static str>; 4],
    is_verb: bool,
}

/// What holds for a verb of the list where it is a noun.
static VERB_AS_NOUN: Listed = Listed {
    reasons: [
        None,
        None,
        None,
        Some("a verb as a rule: a term only together with another word"),
    ],
    is_verb: false,
};

impl Stops {
    /// Returns what holds for a verb of the list where it is a noun.
    pub(super) fn of_verb_as_noun() -> Stops {
        Stops {
            listed: Some(&VERB_AS_NOUN),
        }
    }

    /// Returns the reason for which the place is closed to the word, `None` if it is open.
    pub(crate) fn reason(self, stop: Stop) -> Option<&'static str> {
        self.listed?.reasons[stop as usize]
    }

    /// Returns `true` if the list has the word as a verb, whose inflected forms are in no term either.
    pub(super) fn is_verb(self) -> bool {
        self.listed.is_some_and(|listed| listed.is_verb)
    }
}

/// Returns what the stop list of `lang` says of a word, given by its key without part of speech.
pub(super) fn stops(word: &str, lang: Lang) -> Stops {
    let list = match lang {
        Lang::Zh => &CHINESE,
        Lang::En => &ENGLISH,
        Lang::Ru => &RUSSIAN,
    };
    Stops {
        listed: list.words.get(word),
    }
}

static CHINESE: LazyLock<StopList> = LazyLock::new(|| read(include_str!("zh/stop.tsv")));
static ENGLISH: LazyLock<StopList> = LazyLock::new(|| read(include_str!("en/stop.tsv")));
static RUSSIAN: LazyLock<StopList> = LazyLock::new(|| read(include_str!("ru/stop.tsv")));

/// The words of a stop list.
#[derive(Debug, Default)]
struct StopList {
    words: HashMap<&'static str, Listed, RandomState>,
}

impl FromList for StopList {
    fn add(&mut self, line: Line) -> bool {
        let (stop, is_verb) = match line.kind {
            "head" => (Stop::Head, false),
            "inside" => (Stop::Inside, false),
            "verb" => (Stop::Inside, true),
            "tail" => (Stop::Tail, false),
            "alone" => (Stop::Alone, false),
            _ => return false,
        };
        let listed = self.words.entry(line.word).or_default();
        listed.is_verb |= is_verb;
        let reason = &mut listed.reasons[stop as usize];
        reason.replace(line.reason).is_none()
    }
}

#[cfg(test)]
#[test]
fn stop_lists_are_read() {
    use super::list::faults;

    #[rustfmt::skip]
    let lists = [include_str!("zh/stop.tsv"), include_str!("en/stop.tsv"), include_str!("ru/stop.tsv")];
    for list in lists {
        assert_eq!(faults::<StopList>(list), [""; 0]);
    }
    assert!(stops("adopt", Lang::En).is_verb());
    assert!(!stops("the", Lang::En).is_verb());
    assert_eq!(stops("terrorism", Lang::En), Stops::default());
}
