//! What a word can do in a term.

/// What a word can do in a term: the part of speech, as far as terms depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// A common noun, or an abbreviation.
    Noun,
    /// A proper name.
    Name,
    /// A verb used as a noun.
    Verbal,
    /// A verb.
    Verb,
    /// An adjective, participle or attribute.
    Adjective,
    /// A figure.
    Number,
    /// A word that links a noun to another: of, against, 的.
    Link,
    /// And, or; a comma of a list.
    And,
    /// Everything else: no part of a term.
    Other,
}

impl Class {
    /// Returns `true` if the word may be in the object of a verb.
    pub(super) fn is_nominal(self) -> bool {
        match self {
            Class::Noun | Class::Name | Class::Verbal | Class::Adjective | Class::Number => true,
            Class::Verb | Class::Link | Class::And | Class::Other => false,
        }
    }

    /// Returns `true` if the word joins others and is none of the words that it joins.
    pub(super) fn joins(self) -> bool {
        matches!(self, Class::Link | Class::And)
    }

    /// Returns the letter that stands for it in a pattern: `N` for a noun.
    pub(super) fn letter(self) -> char {
        match self {
            Class::Noun => 'N',
            Class::Name => 'P',
            Class::Verbal => 'W',
            Class::Verb => 'V',
            Class::Adjective => 'A',
            Class::Number => 'M',
            Class::Link => 'o',
            Class::And => '&',
            Class::Other => '-',
        }
    }
}
