//! Chinese text as words.

use std::ops::Range;

use compact_str::format_compact;

use super::{
    folded::Folded,
    form::{Form, Forms},
    lists::Lists,
};
use crate::{
    lang::Lang,
    phrase::{class::Class, stop::stops, word::Word},
    span::Span,
    token::runs,
};

/// Returns the words of a text.
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
        forms.of_run(text, run, |span, form| words.add(span, form));
        end = run.end;
    }
    words.add_marks(end..text.len(), forms);
    words.words
}

/// The words of a text so far.
struct Words<'t> {
    folded: &'t Folded<'t>,
    words: Vec<Word>,
    /// `true` if the last may be joined to the next.
    opens: bool,
}

impl Words<'_> {
    /// Adds what is between two runs: each character is a word.
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

    /// Adds the word at `at` of the folded text: joined to the last, parted in two, or as it is.
    fn add(&mut self, at: Span, form: &Form) {
        let span = Span {
            start: self.folded.place(at.start),
            end: self.folded.place(at.end),
        };
        if (self.opens || form.goes_behind)
            && let Some(last) = self.words.last_mut()
            && let Some(class) = joined(last, form)
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

fn noun(word: &str, span: Span) -> Word {
    Word {
        span,
        key: word.into(),
        class: Class::Noun,
        stops: stops(word, Lang::Zh),
        reading: None,
    }
}

/// Returns the class of the word that two words are together, `None` if they stay apart.
///
/// 可|持续, 非|医疗, 反|恐怖主义, 抗|微生物: a prefix and the word that it changes; 政府|间; 大|流行, which the list of corrected words has
/// as one.
fn joined(last: &Word, next: &Form) -> Option<Class> {
    let word = next.key.as_str();
    let is_long = word.chars().nth(1).is_some();
    let is_prefix = is_long
        && match last.key.as_str() {
            "可" => next.initial == 'v' || word.starts_with('再'),
            "非" => matches!(next.initial, 'n' | 'v' | 'a'),
            "反" | "抗" => next.class == Class::Noun,
            _ => false,
        };
    if is_prefix || next.goes_behind && last.class == Class::Noun {
        return Some(Class::Adjective);
    }
    // Corrected words are looked up that are of two parts of two characters at most.
    if last.key.characters() > 2 || next.key.characters() > 2 {
        return None;
    }
    Lists::get().corrected(&[&last.key, word].concat())
}
