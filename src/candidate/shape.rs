//! Shapes: which sequences of words can be terms, language by language.

pub(super) mod en;
pub(super) mod ru;
mod set_off;
pub(super) mod zh;

use std::fmt;

use super::stop::{Stop, Stops};
use crate::{lang::Lang, span::Span};

/// What a word can do in a term.
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
    fn letter(self) -> char {
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

/// A word of a block, as the shapes see it.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) span: Span,
    /// What it is compared by.
    pub(crate) key: String,
    pub(crate) class: Class,
    pub(crate) stops: Stops,
    /// Russian: the reading of the form in its sentence.
    pub(crate) reading: Option<Box<ru::Reading>>,
}

/// How a mention is set off from its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// It is not.
    Plain,
    /// It is an item of a list, or a list of like items.
    Listed,
    /// Full form and abbreviation, one in brackets behind the other.
    Introduced,
    /// In quotation marks.
    Quoted,
    /// A title, in title marks or as a heading.
    Title,
}

/// A place where a candidate stands: `words[first..end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) mark: Mark,
}

/// A block as the shapes see it.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    pub(crate) words: Vec<Word>,
    pub(crate) mentions: Vec<Mention>,
    /// Full form and abbreviation, by the numbers of their mentions.
    pub(crate) pairs: Vec<(Mention, Mention)>,
}

/// Why a sequence of words is no candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// A word of a stop list stands where it must not.
    Stopped(Stop, String, &'static str),
    /// The parts of speech make no term.
    Shape(String),
    /// It is longer than terms are.
    Long,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Stopped(stop, word, reason) => {
                let place = match stop {
                    Stop::Head => "begins no term",
                    Stop::Inside => "is in no term",
                    Stop::Tail => "ends no term",
                    Stop::Alone => "is no term by itself",
                };
                write!(f, "`{word}` {place} ({reason})")
            }
            Rule::Shape(pattern) => {
                write!(f, "parts of speech that make no term: {pattern}")
            }
            Rule::Long => f.write_str("longer than a term"),
        }
    }
}

/// Returns the letters of the classes: `NN` for two nouns.
pub(crate) fn pattern(words: &[Word]) -> String {
    words.iter().map(|word| word.class.letter()).collect()
}

/// Writes the key of a sequence of words to `key`.
pub(crate) fn write_key(words: &[Word], lang: Lang, key: &mut String) {
    key.clear();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && lang != Lang::Zh {
            key.push(' ');
        }
        key.push_str(&word.key);
    }
}

/// Checks what the stop lists say of a sequence.
pub(crate) fn stopped(words: &[Word]) -> Result<(), Rule> {
    let closed = |word: &Word, stop: Stop| match word.stops.reason(stop) {
        Some(reason) => Err(Rule::Stopped(stop, word.key.clone(), reason)),
        None => Ok(()),
    };
    for word in words {
        closed(word, Stop::Inside)?;
    }
    if let ([first, ..], [.., last]) = (words, words) {
        // A verb used as a noun may be a term (滥用), but what follows it is its object.
        if words.len() > 1 || first.class != Class::Verbal {
            closed(first, Stop::Head)?;
        }
        closed(last, Stop::Tail)?;
    }
    if let [only] = words {
        closed(only, Stop::Alone)?;
    }
    Ok(())
}

/// Returns the shape of a block: its words and the candidates in it.
pub(crate) fn shaped(text: &str, lang: Lang) -> Shaped {
    match lang {
        Lang::Zh => zh::shaped(text),
        Lang::En => en::shaped(text),
        Lang::Ru => ru::shaped(text),
    }
}

/// Says why `words` are no candidate.
pub(crate) fn judge(words: &[Word], lang: Lang) -> Result<(), Rule> {
    match lang {
        Lang::Zh => zh::judge(words, None),
        Lang::En => en::judge(words),
        Lang::Ru => ru::judge(words),
    }
}
