//! The word lists of Chinese: `words.tsv`, by kind.

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

use crate::phrase::{
    class::Class,
    list::{FromList, Line, Words, read},
};

/// The words of each kind.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Words whose tag is wrong, with their class.
    corrected: HashMap<&'static str, Class, RandomState>,
    /// What those words begin with.
    corrected_beginnings: Words,
    /// Kinds of documents: titles end in them.
    documents: Words,
    /// Meetings that are counted: 第二次部长级会议.
    pub(super) meetings: Words,
    /// Nouns that are told apart by what is done: 争端解决机制, 上诉机构.
    pub(super) heads: Words,
    /// Nouns that are as often attributes of what follows.
    pub(super) attributes: Words,
    /// Characters that begin compounds by themselves: 核|武器.
    pub(super) initials: Words,
    /// And, or; the comma of a list.
    pub(super) conjunctions: Words,
    /// What turns the word behind it into its opposite.
    pub(super) negations: Words,
    /// Characters of grammar. A word that jieba's model puts together of single characters has none of them.
    grammar: Words,
    /// Characters of classical grammar: a set phrase with one is a clause.
    clauses: Words,
}

impl Lists {
    /// Returns the lists.
    pub(super) fn get() -> &'static Lists {
        static LISTS: LazyLock<Lists> = LazyLock::new(|| read(include_str!("words.tsv")));
        &LISTS
    }

    /// Returns the class of a word whose tag is wrong.
    pub(super) fn corrected(&self, word: &str) -> Option<Class> {
        self.corrected.get(word).copied()
    }

    /// Returns `true` if a longer word whose tag is wrong begins with this one: it may have been parted.
    pub(super) fn begins_corrected(&self, word: &str) -> bool {
        self.corrected_beginnings.contains(word)
    }

    /// Returns `true` if a title may end in this word.
    pub(super) fn is_document(&self, word: &str) -> bool {
        self.documents.iter().any(|kind| word.ends_with(kind))
    }

    /// Returns `true` if a character of the word is one of grammar.
    pub(super) fn has_grammar(&self, word: &str) -> bool {
        has_one_of(word, &self.grammar)
    }

    /// Returns `true` if a character of a set phrase makes it a clause: 有所作为.
    pub(super) fn is_clause(&self, phrase: &str) -> bool {
        has_one_of(phrase, &self.clauses)
    }
}

/// Returns `true` if a character of `word` is among `characters`.
fn has_one_of(word: &str, characters: &Words) -> bool {
    word.chars()
        .any(|c| characters.contains(&*c.encode_utf8(&mut [0; 4])))
}

impl FromList for Lists {
    fn add(&mut self, line: Line) -> bool {
        let word = line.word;
        let class = match line.kind {
            "noun" => Class::Noun,
            "verbal" => Class::Verbal,
            "attribute" => Class::Adjective,
            "verb" => Class::Verb,
            kind => {
                let words = match kind {
                    "document" => &mut self.documents,
                    "meeting" => &mut self.meetings,
                    "head" => &mut self.heads,
                    "attribute or noun" => &mut self.attributes,
                    "initial" => &mut self.initials,
                    "conjunction" => &mut self.conjunctions,
                    "negation" => &mut self.negations,
                    "grammar" => &mut self.grammar,
                    "clause" => &mut self.clauses,
                    _ => return false,
                };
                return words.insert(word);
            }
        };
        let beginnings = word.char_indices().skip(1).map(|(at, _)| &word[..at]);
        self.corrected_beginnings.extend(beginnings);
        self.corrected.insert(word, class).is_none()
    }
}

#[cfg(test)]
#[test]
fn words_are_read() {
    use crate::phrase::list::faults;

    assert_eq!(faults::<Lists>(include_str!("words.tsv")), [""; 0]);
    let lists = Lists::get();
    assert_eq!(lists.corrected("洗钱"), Some(Class::Verbal));
    assert!(lists.begins_corrected("大") && !lists.begins_corrected("大流行"));
    assert!(lists.is_document("联合声明") && !lists.is_document("声明书"));
    assert!(lists.has_grammar("的话") && !lists.has_grammar("暗网"));
}
