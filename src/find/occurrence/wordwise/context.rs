//! What a Russian word is in its sentence, where the form alone does not tell.

use crate::{
    lang::Lang,
    sentence::sentences,
    span::Span,
    token::{TokenKind, ru, words},
};

/// Words and marks before and behind a word that the sentence model sees. It costs as much for each of them as thirty
/// look-ups, and what stands farther off hardly changes what it says.
const REACH: usize = 8;

/// A text in which words are looked at in their context. A sentence is parted into words when it is first asked about.
pub(super) struct Context<'t> {
    text: &'t str,
    sentence: Option<Span>,
    words: Vec<Span>,
}

impl<'t> Context<'t> {
    pub(super) fn new(text: &'t str) -> Context<'t> {
        Context {
            text,
            sentence: None,
            words: Vec::new(),
        }
    }

    /// Whether the word at `span` is the first of its sentence.
    pub(super) fn begins_sentence(&mut self, span: Span) -> bool {
        let is_word = |word: &&Span| word.of(self.text).starts_with(char::is_alphanumeric);
        self.look_at(span).iter().find(is_word) == Some(&span)
    }

    /// Returns the key of the reading that the word at `span` has among its neighbours.
    pub(super) fn key(&mut self, span: Span) -> Option<String> {
        let text = self.text;
        let words = self.look_at(span);
        let at = words.binary_search(&span).ok()?;
        let first = at.saturating_sub(REACH);
        let near = &words[first..words.len().min(at + REACH + 1)];
        let forms: Vec<&str> = near.iter().map(|word| word.of(text)).collect();
        ru::in_context(&forms, at - first)
    }

    /// Returns the words and marks of the sentence that `span` stands in.
    fn look_at(&mut self, span: Span) -> &[Span] {
        if self
            .sentence
            .is_none_or(|sentence| !sentence.contains(span))
        {
            self.sentence = sentences(self.text, Lang::Ru).find(|sentence| sentence.contains(span));
            let sentence = self.sentence.unwrap_or(span);
            self.words = words(sentence.of(self.text))
                .filter(|token| token.kind != TokenKind::Space)
                .map(|token| Span {
                    start: sentence.start + token.span.start,
                    end: sentence.start + token.span.end,
                })
                .collect();
        }
        &self.words
    }
}
