//! Shapes: which sequences of words can be terms, language by language.

pub(crate) mod en;
mod joined;
pub(crate) mod ru;
mod seen;
mod set_off;
pub(crate) mod stop;
mod word_key;
pub(crate) mod zh;

use std::{fmt, sync::Arc};

use compact_str::CompactString;

pub(crate) use word_key::WordKey;

use crate::{lang::Lang, sentence::sentences, span::Span};
use stop::{Stop, Stops};

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
    /// Whether it may be in the object of a verb.
    fn is_nominal(self) -> bool {
        matches!(
            self,
            Class::Noun | Class::Name | Class::Verbal | Class::Adjective | Class::Number
        )
    }

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
    pub(crate) key: WordKey,
    pub(crate) class: Class,
    pub(crate) stops: Stops,
    /// Russian: the reading of the form in its sentence.
    pub(crate) reading: Option<Arc<ru::Reading>>,
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

impl Mention {
    /// A phrase, listed if there is a conjunction in it.
    fn phrase(first: usize, end: usize, words: &[Word]) -> Mention {
        let listed = words[first..end]
            .iter()
            .any(|word| word.class == Class::And);
        Mention {
            first,
            end,
            mark: match listed {
                true => Mark::Listed,
                false => Mark::Plain,
            },
        }
    }
}

/// A block as the shapes see it.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    pub(crate) words: Vec<Word>,
    pub(crate) mentions: Vec<Mention>,
    /// Mentions of full forms, each with that of the abbreviation that it introduces.
    pub(crate) pairs: Vec<(Mention, Mention)>,
    /// Characters other than white space in Chinese, words in English and Russian.
    pub(crate) units: u64,
    pub(crate) sentences: u64,
    /// Whether the words are compared by what stands in the text.
    as_written: bool,
}

impl Shaped {
    /// Whether the key of `words` is what stands in the text, `surface`.
    pub(crate) fn is_written(&self, words: &[Word], surface: &str) -> bool {
        // Nothing stands between words that are as long together.
        self.as_written && words.iter().map(|word| word.key.len()).sum::<usize>() == surface.len()
    }
}

/// Why a sequence of words is no candidate.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule<'w> {
    /// A word of a stop list stands where it must not.
    Stopped(Stop, &'w str, &'static str),
    /// The parts of speech make no term.
    Shape(&'w [Word]),
    /// It is longer than terms are.
    Long,
}

impl fmt::Display for Rule<'_> {
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
            Rule::Shape(words) => {
                write!(f, "parts of speech that make no term: {}", pattern(words))
            }
            Rule::Long => f.write_str("longer than a term"),
        }
    }
}

/// Returns the letters of the classes: `NN` for two nouns.
pub(crate) fn pattern(words: &[Word]) -> CompactString {
    words.iter().map(|word| word.class.letter()).collect()
}

/// Writes the key of a sequence of words to `key`.
pub(crate) fn write_key(words: &[Word], lang: Lang, key: &mut CompactString) {
    key.clear();
    for (at, word) in words.iter().enumerate() {
        if at > 0 && lang != Lang::Zh {
            key.push(' ');
        }
        key.push_str(&word.key);
    }
}

/// Checks what the stop lists say of a sequence.
pub(crate) fn stopped<'w>(
    mut words: impl DoubleEndedIterator<Item = &'w Word> + Clone,
) -> Result<(), Rule<'w>> {
    let closed = |word: &'w Word, stop: Stop| match word.stops.reason(stop) {
        Some(reason) => Err(Rule::Stopped(stop, &word.key, reason)),
        None => Ok(()),
    };
    for word in words.clone() {
        closed(word, Stop::Inside)?;
    }
    let Some(first) = words.next() else {
        return Ok(());
    };
    let last = words.next_back();
    // A verb used as a noun may be a term (滥用), but what follows it is its object.
    if last.is_some() || first.class != Class::Verbal {
        closed(first, Stop::Head)?;
    }
    closed(last.unwrap_or(first), Stop::Tail)?;
    match last {
        Some(_) => Ok(()),
        None => closed(first, Stop::Alone),
    }
}

/// Whether two words end in the same three letters, as like things do.
fn rhyme(one: &str, other: &str) -> bool {
    let tail = |word: &str| word.chars().rev().take(3).collect::<CompactString>();
    tail(one) == tail(other)
}

/// Finds the shapes of blocks; remembers the word forms that it has analysed. One for each thread.
#[derive(Debug, Default)]
pub(crate) struct Shaper {
    zh: zh::Forms,
    en: en::Forms,
    ru: ru::Forms,
    chain: Option<Arc<ru::Chain>>,
}

impl Shaper {
    /// Says that Russian is to be read by what was learned so far.
    pub(crate) fn follow(&mut self, chain: &Arc<ru::Chain>) {
        if self.chain.is_none() {
            self.chain = Some(Arc::clone(chain));
        }
    }

    /// Returns the shape of a block: its words and the candidates in it.
    pub(crate) fn shape(&mut self, text: &str, lang: Lang) -> Shaped {
        let mut shaped = Shaped::default();
        if lang == Lang::Zh {
            shaped.sentences = sentences(text, lang).count() as u64;
            zh::read(text, &mut self.zh, &mut shaped);
            return shaped;
        }
        for sentence in sentences(text, lang) {
            shaped.sentences += 1;
            match lang {
                Lang::Ru => match &self.chain {
                    Some(chain) => {
                        ru::read_chained(text, sentence, &mut self.ru, chain, &mut shaped);
                    }
                    None => ru::read(text, sentence, &mut shaped),
                },
                Lang::Zh | Lang::En => en::read(text, sentence, &mut self.en, &mut shaped),
            }
        }
        set_off::add(text, &mut shaped);
        shaped
    }
}

/// Returns the shape of a single text.
pub(crate) fn shaped(text: &str, lang: Lang) -> Shaped {
    Shaper::default().shape(text, lang)
}

/// Says why `words` are no candidate.
pub(crate) fn judge(words: &[Word], lang: Lang) -> Result<(), Rule<'_>> {
    match lang {
        Lang::Zh => zh::judge(words, None),
        Lang::En => en::judge(words),
        Lang::Ru => ru::judge(words),
    }
}
