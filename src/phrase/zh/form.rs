//! Chinese words, analysed once for all places.

use super::{class::class, lists::Lists};
use crate::{
    data::tagger,
    lang::Lang,
    phrase::{
        class::Class,
        seen::Seen,
        stop::{Stops, stops},
        word_key::WordKey,
    },
    segmenter::WordFinder,
    span::Span,
};

/// What is known of a word wherever it is.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) key: WordKey,
    pub(super) class: Class,
    pub(super) stops: Stops,
    /// The first letter of the dictionary's tag.
    pub(super) initial: char,
    /// The byte at which it is parted in two.
    pub(super) joint: Option<usize>,
    /// `true` if it may be the first part of a word.
    pub(super) opens: bool,
    /// `true` if it may be the last part of any word.
    pub(super) goes_behind: bool,
}

impl Form {
    fn new(word: &str, tag: &str) -> Form {
        Form {
            key: word.into(),
            class: class(word, tag),
            stops: stops(word, Lang::Zh),
            initial: tag.chars().next().unwrap_or('x'),
            joint: joint(word, tag),
            opens: opens_word(word),
            goes_behind: word == "间",
        }
    }
}

/// The words seen so far, and what finds them.
#[derive(Debug, Default)]
pub(super) struct Forms {
    finder: WordFinder,
    seen: Seen<Form>,
    /// Words of the run at hand: memory that is used again.
    found: Vec<Span>,
}

impl Forms {
    /// Calls `each` with the words of `run`, a part of `text`, in order.
    pub(super) fn of_run(&mut self, text: &str, run: Span, mut each: impl FnMut(Span, &Form)) {
        let mut found = std::mem::take(&mut self.found);
        self.finder.find(text, run, &mut found);
        for span in found.drain(..) {
            self.with(text, run, span, |form| each(span, form));
        }
        self.found = found;
    }

    /// Gives what is known of the word at `span` of `text`, a part of `run`, to `look`.
    pub(super) fn with(&mut self, text: &str, run: Span, span: Span, look: impl FnOnce(&Form)) {
        let word = span.of(text);
        // The dictionary and the model tell the tag by the word alone.
        let analyse = || {
            let start = span.start - run.start;
            let tags = tagger().tag(run.of(text), true);
            let mut tags = tags.iter();
            let tag = tags.find(|tag| tag.byte_start == start && tag.word == word);
            Form::new(word, tag.map_or("", |tag| tag.tag))
        };
        self.seen.with(word, analyse, look);
    }
}

/// Returns where a long name of the dictionary is put together of two: 联合国|安理会.
fn joint(word: &str, tag: &str) -> Option<usize> {
    let is_long = word.chars().nth(4).is_some();
    if !is_long || !tag.starts_with('n') {
        return None;
    }
    let is_name = |part: &str, allowed: &[&str]| {
        let tags = tagger().tag(part, false);
        part.chars().nth(1).is_some()
            && tagger().has_word(part)
            && matches!(tags.as_slice(), [only] if allowed.contains(&only.tag))
    };
    word.char_indices()
        .map(|(at, _)| at)
        .skip(2)
        .filter(|&at| is_name(&word[..at], &["nt", "ns"]) && is_name(&word[at..], &["nt", "n"]))
        .last()
}

/// Returns `true` if a word may be joined to the one behind it, so that this need not be asked for each pair.
fn opens_word(word: &str) -> bool {
    matches!(word, "可" | "非" | "反" | "抗") || Lists::get().begins_corrected(word)
}
