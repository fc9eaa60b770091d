//! The word lists of English: `words.tsv`, by kind.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use foldhash::fast::RandomState;

use crate::phrase::list::{FromList, Line, Words, read};

/// The words of each kind, in lower case. Those that are looked up by key are listed by their key.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Words that link a noun to what follows.
    pub(super) links: Words,
    /// Nouns that the dictionary or their ending takes for something else.
    pub(super) nouns: Words,
    /// Adjectives that the dictionary or their ending takes for something else.
    pub(super) adjectives: Words,
    /// Endings of adjectives, of words that the dictionary does not have.
    pub(super) adjective_endings: Words,
    /// Months: parts of dates, not of names.
    pub(super) months: Words,
    /// Gerunds that are terms by themselves; the others are verbs unless a word is in front of them.
    pub(super) gerunds: Words,
    /// Words in front of a name that are no part of it: the Second Ministerial Meeting.
    pub(super) ordinals: Words,
    /// Words behind which a verb is.
    pub(super) before_verbs: Words,
    /// Nouns that only frame what is linked to them, with the reason: adoption of the convention.
    frames: HashMap<&'static str, &'static str, RandomState>,
    /// Nouns, each with a preposition that it takes.
    takes: HashSet<(&'static str, &'static str), RandomState>,
}

impl Lists {
    /// Returns the lists.
    pub(super) fn get() -> &'static Lists {
        static LISTS: LazyLock<Lists> = LazyLock::new(|| read(include_str!("words.tsv")));
        &LISTS
    }

    /// Returns `true` if the noun takes the preposition: access to, convention on.
    pub(super) fn takes(&self, noun: &str, preposition: &str) -> bool {
        self.takes.contains(&(noun, preposition))
    }

    /// Returns why a noun only frames what is linked to it, `None` if it does more.
    pub(super) fn frame(&self, noun: &str) -> Option<&'static str> {
        self.frames.get(noun).copied()
    }
}

impl FromList for Lists {
    fn add(&mut self, line: Line) -> bool {
        let Line { kind, word, reason } = line;
        let words = match kind {
            "link" => &mut self.links,
            "noun" => &mut self.nouns,
            "adjective" => &mut self.adjectives,
            "adjective ending" => &mut self.adjective_endings,
            "month" => &mut self.months,
            "gerund" => &mut self.gerunds,
            "ordinal" => &mut self.ordinals,
            "before a verb" => &mut self.before_verbs,
            "frame" => return self.frames.insert(word, reason).is_none(),
            _ => {
                let preposition = kind.strip_prefix("takes ");
                return preposition
                    .is_some_and(|preposition| self.takes.insert((word, preposition)));
            }
        };
        words.insert(word)
    }
}

#[cfg(test)]
#[test]
fn words_are_read_and_listed_by_their_key() {
    use crate::{
        lang::Lang,
        phrase::{key_of, list::faults},
    };

    assert_eq!(faults::<Lists>(include_str!("words.tsv")), [""; 0]);
    let lists = Lists::get();
    let takes = lists.takes.iter().map(|(noun, _)| noun);
    let by_key = takes.chain(lists.frames.keys()).chain(&lists.gerunds);
    for &word in by_key {
        assert_eq!(key_of(word, Lang::En), word, "never found by this key");
    }
}
