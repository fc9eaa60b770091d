//! What holds for every language.

use std::fs;

use super::{
    Key, Shaped, class::Class, en::English, language::Language, mention::Mark, ru::Russian,
    span_of, write_key, zh::Chinese,
};

/// The paragraphs of our own texts in the language.
fn paragraphs<L: Language>() -> Vec<String> {
    let mut paragraphs = Vec::new();
    for text in ["statement", "ministry"] {
        let path = format!("tests/data/{text}.{}.txt", L::LANG);
        let text = fs::read_to_string(&path).expect(&path);
        paragraphs.extend(text.lines().map(str::to_owned));
    }
    paragraphs
}

fn read<L: Language>(language: &mut L, text: &str) -> Shaped {
    let mut shaped = Shaped::default();
    language.read(text, &mut shaped);
    shaped
}

/// Checks that words are in order and that no letter or figure is outside of them.
fn words_cover<L: Language>(text: &str, shaped: &Shaped) {
    let mut end = 0;
    for word in &shaped.words {
        assert!(
            end <= word.span.start && word.span.start < word.span.end,
            "{text}"
        );
        assert!(
            !text[end..word.span.start].contains(char::is_alphanumeric),
            "{text}"
        );
        assert!(!word.key.is_empty(), "{text}");
        end = word.span.end;
    }
    assert!(!text[end..].contains(char::is_alphanumeric), "{text}");
    assert_eq!(text.is_empty(), shaped.units == 0, "{text}");
    assert_eq!(text.is_empty(), shaped.sentences == 0, "{text}");
}

/// Checks that mentions are words, and that the rules allow those that nothing but their shape makes one.
fn mentions_hold<L: Language>(text: &str, shaped: &Shaped) {
    let mut key = Key::default();
    for mention in &shaped.mentions {
        let words = mention.of(&shaped.words);
        let surface = span_of(words).of(text);
        assert!(!words.is_empty(), "{text}");
        let listed = words.iter().any(|word| word.class == Class::And);
        if mention.mark == Mark::Plain && !listed {
            assert!(L::judge(words).is_ok(), "{surface}");
        }
        let citation = L::citation(surface, words, mention.mark);
        assert!(!citation.trim().is_empty(), "{surface}");
        write_key(words, L::LANG, &mut key);
        if shaped.is_written(words, surface) {
            assert_eq!(key, surface);
        }
    }
}

/// Checks that what was read before makes no difference.
fn reading_forgets<L: Language>(language: &mut L, text: &str, shaped: &Shaped) {
    let again = read(language, text);
    assert_eq!(again.mentions, shaped.mentions, "{text}");
    for (one, other) in again.words.iter().zip(&shaped.words) {
        assert_eq!(one.key, other.key, "{text}");
        assert_eq!(one.class, other.class, "{text}");
    }
}

fn conforms<L: Language>() {
    let mut experienced = L::default();
    let paragraphs = paragraphs::<L>();
    let mut mentions = 0;
    for text in &paragraphs {
        let shaped = read(&mut L::default(), text);
        words_cover::<L>(text, &shaped);
        mentions_hold::<L>(text, &shaped);
        reading_forgets(&mut experienced, text, &shaped);
        mentions += shaped.mentions.len();
    }
    assert!(mentions > 1000, "{}: {mentions}", L::LANG);
}

#[test]
fn chinese_conforms() {
    conforms::<Chinese>();
}

#[test]
fn english_conforms() {
    conforms::<English>();
}

#[test]
fn russian_conforms() {
    conforms::<Russian>();
}
