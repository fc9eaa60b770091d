//! Tokens of English and Russian, joined at hyphens.

use crate::{
    span::Span,
    token::{Token, TokenKind, is_hyphen, words},
};

/// Returns the tokens of a sentence without its spaces, compounds with hyphens as one: counter-terrorism, COVID-19. Adds the number of
/// words to `units`, each part of a compound being one.
pub(super) fn joined(
    text: &str,
    sentence: Span,
    units: &mut u64,
) -> impl Iterator<Item = (Span, TokenKind)> {
    let place = move |token: Token| Token {
        span: Span {
            start: sentence.start + token.span.start,
            end: sentence.start + token.span.end,
        },
        ..token
    };
    let mut tokens = words(sentence.of(text))
        .map(place)
        .inspect(move |token| *units += u64::from(token.kind == TokenKind::Word))
        .peekable();
    // A hyphen behind a word that no word follows.
    let mut hyphen: Option<Token> = None;
    std::iter::from_fn(move || {
        let token = match hyphen.take() {
            Some(hyphen) => hyphen,
            None => tokens.find(|token| token.kind != TokenKind::Space)?,
        };
        let mut span = token.span;
        while token.kind == TokenKind::Word
            && let Some(mark) = tokens.next_if(|next| next.span.of(text).starts_with(is_hyphen))
        {
            match tokens.next_if(|next| next.kind == TokenKind::Word) {
                Some(next) => span.end = next.span.end,
                None => {
                    hyphen = Some(mark);
                    break;
                }
            }
        }
        Some((span, token.kind))
    })
}
