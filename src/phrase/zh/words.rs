//! Chinese text as words.

use std::{borrow::Cow, ops::Range};

use compact_str::format_compact;

use super::class::{begins_corrected, class, corrected};
use crate::{
    lang::Lang,
    lexicon::{WordFinder, tagger},
    phrase::{
        Class, Word, WordKey,
        seen::Seen,
        stop::{Stops, stops},
    },
    span::Span,
    token::{fold::Fold, in_run, runs},
};

/// What is known of a word wherever it stands.
#[derive(Debug)]
struct Form {
    key: WordKey,
    class: Class,
    stops: Stops,
    /// The first letter of the dictionary's tag.
    initial: char,
    /// Byte at which it is parted in two.
    joint: Option<usize>,
    /// Whether it may be the first part of a word.
    opens: bool,
    /// Whether it may be the last part of any word.
    goes_behind: bool,
}

/// The words seen so far, and what finds them.
#[derive(Debug, Default)]
pub(in crate::phrase) struct Forms {
    finder: WordFinder,
    seen: Seen<Form>,
    /// Words of the run at hand: memory that is used again.
    found: Vec<Span>,
}

impl Forms {
    /// Gives what is known of the word at `span` of `text`, which stands in `run`, to `look`.
    fn with(&mut self, text: &str, run: Span, span: Span, look: impl FnOnce(&Form)) {
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

/// Returns the words of `text`.
///
/// jieba's model for unknown words is on, unlike where terms are counted: 资恐 and 暗网 are in no dictionary.
pub(super) fn words(folded: &Folded, forms: &mut Forms) -> Vec<Word> {
    let text: &str = &folded.text;
    let mut words = Words {
        folded,
        words: Vec::with_capacity(text.len() / 5),
        opens: false,
    };
    let mut end = 0;
    for run in runs(text) {
        words.add_marks(end..run.start, forms);
        let mut found = std::mem::take(&mut forms.found);
        forms.finder.find(text, run, &mut found);
        for span in found.drain(..) {
            forms.with(text, run, span, |form| words.add(span, form));
        }
        forms.found = found;
        end = run.end;
    }
    words.add_marks(end..text.len(), forms);
    words.words
}

/// Words on their way into a list.
struct Words<'t> {
    folded: &'t Folded<'t>,
    words: Vec<Word>,
    /// Whether the last may be put together with the next.
    opens: bool,
}

impl Words<'_> {
    /// Adds what stands between two runs: each character is by itself.
    fn add_marks(&mut self, range: Range<usize>, forms: &mut Forms) {
        let text: &str = &self.folded.text;
        for (at, mark) in text[range.clone()].char_indices() {
            let start = range.start + at;
            let span = (start..start + mark.len_utf8()).into();
            if !mark.is_whitespace() {
                forms.with(text, span, span, |form| self.add(span, form));
            }
        }
    }

    fn add(&mut self, at: Span, form: &Form) {
        let span = Span {
            start: self.folded.place(at.start),
            end: self.folded.place(at.end),
        };
        if (self.opens || form.goes_behind)
            && let Some(last) = self.words.last_mut()
            && let Some(class) = joins(last, form)
        {
            self.opens = true;
            last.key = format_compact!("{}{}", last.key.as_str(), form.key.as_str()).into();
            last.span.end = span.end;
            last.class = class;
            last.stops = stops(&last.key, Lang::Zh);
            return;
        }
        self.opens = form.opens;
        if let Some(joint) = form.joint {
            let middle = self.folded.place(at.start + joint);
            let (left, right) = form.key.split_at(joint);
            self.words.push(noun(left, (span.start..middle).into()));
            self.words.push(noun(right, (middle..span.end).into()));
            self.opens = true;
            return;
        }
        self.words.push(Word {
            span,
            key: form.key.clone(),
            class: form.class,
            stops: form.stops,
            reading: None,
        });
    }
}

/// A text as it is segmented: in simplified characters and narrow, small letters. Most is so already.
pub(super) struct Folded<'t> {
    text: Cow<'t, str>,
    /// Positions in the text by positions in the folded one; empty if they are the same.
    places: Vec<usize>,
}

impl Folded<'_> {
    pub(super) fn new(text: &str) -> Folded<'_> {
        let fold = Fold::load();
        let fold = |c| folded(c, fold);
        if text.chars().all(|c| fold(c) == c) {
            return Folded {
                text: Cow::Borrowed(text),
                places: Vec::new(),
            };
        }
        let mut places = Vec::new();
        let same_width = text.chars().all(|c| fold(c).len_utf8() == c.len_utf8());
        if !same_width {
            for (at, c) in text.char_indices() {
                places.extend(std::iter::repeat_n(at, fold(c).len_utf8()));
            }
            places.push(text.len());
        }
        Folded {
            text: Cow::Owned(text.chars().map(fold).collect()),
            places,
        }
    }

    /// Whether the text is segmented as it stands.
    pub(super) fn is_written(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// Returns the position in the text of one in the folded text.
    fn place(&self, at: usize) -> usize {
        self.places.get(at).copied().unwrap_or(at)
    }
}

/// Returns `c` in simplified characters, narrow and small. A wide mark that parts words stays: the narrow one parts them too.
fn folded(c: char, fold: Fold) -> char {
    match fold.char(c) {
        mark if mark.is_ascii() && !in_run(mark) => c,
        letter => letter,
    }
}

fn noun(word: &str, span: Span) -> Word {
    Word {
        span,
        key: word.into(),
        class: Class::Noun,
        stops: stops(word, Lang::Zh),
        reading: None,
    }
}

/// Returns where a long name of the dictionary is put together of two: 联合国|安理会.
fn joint(word: &str, tag: &str) -> Option<usize> {
    let long = word.chars().nth(4).is_some() && tag.starts_with('n');
    let name = |part: &str, allowed: &[&str]| {
        let tags = tagger().tag(part, false);
        part.chars().nth(1).is_some()
            && tagger().has_word(part)
            && matches!(tags.as_slice(), [only] if allowed.contains(&only.tag))
    };
    long.then_some(())?;
    word.char_indices()
        .map(|(at, _)| at)
        .skip(2)
        .filter(|&at| name(&word[..at], &["nt", "ns"]) && name(&word[at..], &["nt", "n"]))
        .last()
}

/// Whether [`joins`] may put a word behind this one, so that it need not be asked each time.
fn opens_word(word: &str) -> bool {
    matches!(word, "可" | "非" | "反" | "抗") || begins_corrected(word)
}

/// 可|持续, 不|干涉, 非|医疗, 反|恐怖主义, 抗|微生物: a prefix and the word that it changes; 政府|间; 大|流行, which the list of corrected
/// words has in one. Returns the class of the whole.
fn joins(last: &Word, next: &Form) -> Option<Class> {
    let word = next.key.as_str();
    let two = word.chars().nth(1).is_some();
    let prefix = two
        && match last.key.as_str() {
            "可" => next.initial == 'v' || word.starts_with('再'),
            "非" => matches!(next.initial, 'n' | 'v' | 'a'),
            "反" | "抗" => next.class == Class::Noun,
            _ => false,
        };
    if prefix || next.goes_behind && last.class == Class::Noun {
        return Some(Class::Adjective);
    }
    // Both are of two characters at most: only such words are looked up.
    if last.key.characters() > 2 || next.key.characters() > 2 {
        return None;
    }
    corrected(&[&last.key, word].concat())
}
