//! The words of the terms of the curated glossary, with what they are compared by: laid out when the program was built.

use super::table::{Table, letter};
use crate::{laid_out::LaidOut, lang::Lang};

/// What is known of the terms of a language and of their words.
pub(crate) struct Vocabulary {
    words: Table,
    keys: Table,
    terms: &'static str,
}

macro_rules! table {
    ($name:literal) => {
        Table {
            places: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".places")),
            lines: include_str!(concat!(env!("OUT_DIR"), "/", $name)),
        }
    };
}

static EN: Vocabulary = Vocabulary {
    words: table!("en-words"),
    keys: table!("en-keys"),
    terms: include_str!(concat!(env!("OUT_DIR"), "/en-terms")),
};

static RU: Vocabulary = Vocabulary {
    words: table!("ru-words"),
    keys: table!("ru-keys"),
    terms: include_str!(concat!(env!("OUT_DIR"), "/ru-terms")),
};

impl Vocabulary {
    /// Returns the vocabulary of a language with an alphabet.
    pub(crate) fn of(lang: Lang) -> &'static Vocabulary {
        match lang {
            Lang::Ru => &RU,
            Lang::En | Lang::Zh => &EN,
        }
    }

    /// Returns how many letters of the trie are set aside for the words and marks.
    pub(crate) fn letters(&self) -> usize {
        letter(self.words.len(), false)
    }

    /// Returns the letter of a word or mark.
    pub(crate) fn letter(&self, unit: &str, alone: bool) -> Option<usize> {
        self.words.get(unit).map(|(place, _)| letter(place, alone))
    }

    /// Returns the keys of a word.
    pub(crate) fn keys(
        &self,
        word: &str,
        alone: bool,
    ) -> Option<impl Iterator<Item = &'static str>> {
        let (_, cells) = self.words.get(word)?;
        let keys = cells.split('\t').nth(usize::from(alone))?;
        Some(keys.split_terminator(' '))
    }

    /// Whether a word can be a proper name.
    pub(crate) fn is_name(&self, word: &str) -> Option<bool> {
        let (_, cells) = self.words.get(word)?;
        Some(cells.ends_with("\tname"))
    }

    /// Returns the letters of the words that have `key`.
    pub(crate) fn of_key(&self, key: &str) -> impl Iterator<Item = usize> {
        let cells = self.keys.get(key).map_or("", |(_, cells)| cells);
        cells
            .split('\t')
            .zip([false, true])
            .flat_map(|(places, alone)| {
                let places = places.split_terminator(' ');
                places.filter_map(move |place| Some(letter(place.parse().ok()?, alone)))
            })
    }

    /// Returns the terms, to go along with those of a glossary.
    pub(crate) fn terms(&self) -> Terms {
        Terms(LaidOut::new(self.terms))
    }
}

/// The terms that are left, in the order in which a matcher of the curated glossary takes them.
pub(crate) struct Terms(LaidOut);

impl Terms {
    /// Returns the ways in which `term` is written, each letter by letter, if it is the next.
    pub(crate) fn next_if(
        &mut self,
        term: &str,
    ) -> Option<impl Iterator<Item = impl Iterator<Item = usize>>> {
        let mut left = self.0;
        if left.is_empty() || left.text() != term {
            return None;
        }
        let mut ways = LaidOut::new(left.text());
        self.0 = left;
        Some(std::iter::from_fn(move || {
            (!ways.is_empty()).then(|| ways.text().chars().map(|letter| letter as usize))
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Glossary,
        token::{Unit, en, is_alone, ru, spellings},
    };

    #[test]
    fn words_have_the_keys_that_they_are_looked_for_by_and_keys_lead_to_their_words() {
        let glossary = Glossary::embedded();
        let terms = || {
            glossary
                .concepts()
                .iter()
                .flat_map(|concept| &concept.terms)
        };
        for term in terms().filter(|term| term.lang != Lang::Zh) {
            let vocabulary = Vocabulary::of(term.lang);
            for units in spellings(&term.text, term.lang) {
                let alone = is_alone(&units, term.lang);
                for unit in &units {
                    let Unit::Word(word) = unit else { continue };
                    let sought = match term.lang {
                        Lang::Ru => ru::looked_up(word, alone),
                        Lang::En | Lang::Zh => en::term_keys(word),
                    };
                    let keys = vocabulary
                        .keys(word, alone)
                        .unwrap_or_else(|| panic!("{word}"));
                    assert_eq!(keys.collect::<Vec<&str>>(), sought, "{word}");
                    let letter = vocabulary.letter(word, alone);
                    for key in sought {
                        assert!(
                            vocabulary.of_key(&key).any(|found| Some(found) == letter),
                            "{key}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn terms_are_taken_in_their_order_and_others_passed() {
        let glossary = Glossary::embedded();
        let mut first = glossary
            .concepts()
            .iter()
            .map(|concept| concept.preferred(Lang::En));
        let mut terms = Vocabulary::of(Lang::En).terms();
        assert!(terms.next_if("no such term").is_none());
        assert!(terms.next_if(first.next().unwrap()).is_some());
        assert!(terms.next_if("no such term").is_none());
        assert!(terms.next_if(first.next().unwrap()).is_some());
    }
}
