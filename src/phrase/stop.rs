//! Stop lists: words that do not begin, end or stand in a term. The lists are data, a reason on every line.

use std::{collections::HashMap, sync::LazyLock};

use crate::lang::Lang;

/// Where a word must not stand.
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

/// What the lists say of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stops {
    /// `None` for the many words that no list has.
    reasons: Option<&'static Reasons>,
}

/// The reason for each place that is closed to a word.
type Reasons = [Option<&'static str>; 4];

/// What holds for a verb of the lists where it is a noun.
static VERB_AS_NOUN: Reasons = [
    None,
    None,
    None,
    Some("a verb as a rule: a term only together with another word"),
];

impl Stops {
    /// Returns what holds for a verb of the lists where it is a noun.
    pub(crate) fn of_verb_as_noun() -> Stops {
        Stops {
            reasons: Some(&VERB_AS_NOUN),
        }
    }

    /// Returns why the word must not stand there, `None` if it may.
    pub(crate) fn reason(&self, stop: Stop) -> Option<&'static str> {
        self.reasons?[stop as usize]
    }
}

/// Returns what the list of `lang` says of a word, given by its key without part of speech.
pub(crate) fn stops(word: &str, lang: Lang) -> Stops {
    Stops {
        reasons: LISTS[lang as usize].get(word),
    }
}

static LISTS: LazyLock<[HashMap<&'static str, Reasons>; 3]> = LazyLock::new(|| {
    [
        list(include_str!("stop/zh.tsv")),
        list(include_str!("stop/en.tsv")),
        list(include_str!("stop/ru.tsv")),
    ]
});

fn list(text: &'static str) -> HashMap<&'static str, Reasons> {
    let mut words: HashMap<&str, Reasons> = HashMap::new();
    for (kind, word, reason) in rows(text) {
        let stop = match kind {
            "head" => Stop::Head,
            "inside" => Stop::Inside,
            "tail" => Stop::Tail,
            _ => Stop::Alone,
        };
        words.entry(word).or_default()[stop as usize] = Some(reason);
    }
    words
}

/// Returns the lines of a table of three columns, without its header.
pub(crate) fn rows(
    text: &'static str,
) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    text.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_line_has_a_kind_a_word_and_a_reason() {
        for text in [
            include_str!("stop/zh.tsv"),
            include_str!("stop/en.tsv"),
            include_str!("stop/ru.tsv"),
        ] {
            for line in text.lines().skip(1) {
                let cells: Vec<&str> = line.split('\t').collect();
                assert_eq!(cells.len(), 3, "{line}");
                assert!(
                    ["head", "inside", "tail", "alone"].contains(&cells[0]),
                    "{line}"
                );
                assert!(!cells[1].is_empty() && !cells[2].is_empty(), "{line}");
            }
        }
    }
}
