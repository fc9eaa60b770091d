//! The form in which a dictionary has a Russian term: the nominative.

use rumorph::Analysis;

use super::reading::{Case, is_acronym, is_noun};
use crate::{
    data::russian,
    phrase::{class::Class, mention::Mark, word::Word},
};

/// Returns `text`, the surface form of `words`, in the nominative: the head is inflected with its adjectives, what depends on it
/// stays. The number stays too.
///
/// борьбе с терроризмом: борьба с терроризмом.
pub(super) fn citation(text: &str, words: &[Word], mark: Mark) -> String {
    let start = words.first().map_or(0, |word| word.span.start);
    let mut shown = String::new();
    let mut end = start;
    let mut head: Option<Case> = None;
    let mut done = false;
    let mut nouns = 0;
    for (at, word) in words.iter().enumerate() {
        shown.push_str(&text[end - start..word.span.start - start]);
        let form = &text[word.span.start - start..word.span.end - start];
        end = word.span.end;
        // An item of a list in the case of the first is a head too.
        let alike = head.is_some() && next_case(&words[at + 1..]) == head;
        if word.class == Class::And && alike && nouns == 1 {
            done = false;
            nouns = 0;
        }
        if done {
            shown.push_str(form);
        } else {
            shown.push_str(&nominative(form, word, &words[at..]));
        }
        if matches!(word.class, Class::Noun | Class::Name) {
            head = head.or(word.reading.as_ref().map(|reading| reading.case));
            done = true;
            nouns += 1;
        }
    }
    match words.first() {
        Some(first) if lowers(first, words, text) && !mark.is_set_off() => lowered(&shown),
        _ => shown,
    }
}

/// Returns the case of the first noun of `words`.
fn next_case(words: &[Word]) -> Option<Case> {
    words
        .iter()
        .find(|word| matches!(word.class, Class::Noun | Class::Name))
        .and_then(|word| word.reading.as_ref())
        .map(|reading| reading.case)
}

/// Returns one word in the nominative, in the gender and number of the noun that follows it.
fn nominative(form: &str, word: &Word, rest: &[Word]) -> String {
    let Some(reading) = word.reading.as_deref().filter(|_| !is_acronym(form)) else {
        return form.to_owned();
    };
    if matches!(
        word.class,
        Class::Other | Class::Link | Class::And | Class::Number
    ) {
        return form.to_owned();
    }
    if form.contains(['–', '—']) || form.contains('-') && word.class != Class::Adjective {
        return apposition(form, reading.case);
    }
    let number = if reading.is_plural { "Plur" } else { "Sing" };
    let mut features = vec![("Case", Case::Nominative.tag()), ("Number", number)];
    if word.class == Class::Adjective && !reading.is_plural {
        let noun = rest
            .iter()
            .find(|word| matches!(word.class, Class::Noun | Class::Name))
            .and_then(|noun| noun.reading.as_deref());
        let gender = noun.and_then(|noun| noun.feature("Gender"));
        features.extend(gender.map(|gender| ("Gender", gender)));
    }
    inflected(form, &reading.analysis, &features)
}

/// Returns `form` inflected for the features; as it is if the dictionary has no such form.
fn inflected(form: &str, analysis: &Analysis, features: &[(&str, &str)]) -> String {
    match russian().inflect(analysis, features) {
        Some(found) => like(form, &found.word),
        None => form.to_owned(),
    }
}

/// Writes `word` with the capital of `form`, and ё only where the text has it.
fn like(form: &str, word: &str) -> String {
    let word = if form.contains('ё') {
        word.to_owned()
    } else {
        word.replace('ё', "е").replace('Ё', "Е")
    };
    let mut chars = word.chars();
    match (form.chars().next(), chars.next()) {
        (Some(first), Some(letter)) if first.is_uppercase() => {
            letter.to_uppercase().chain(chars).collect()
        }
        _ => word,
    }
}

/// Inflects both nouns of государств – членов, боевиков-террористов; a first part that is no noun stays.
fn apposition(form: &str, case: Case) -> String {
    let mut shown = String::new();
    for part in form.split_inclusive(['–', '—', '-']) {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        let analysis = russian().analyze(word).into_iter().find(|analysis| {
            russian()
                .ud_tag(analysis.ud)
                .is_some_and(|tag| is_noun(tag) && tag.feat("Case") == Some(case.tag()))
        });
        match analysis {
            Some(analysis) => {
                let tag = russian().ud_tag(analysis.ud);
                let number = tag.and_then(|tag| tag.feat("Number")).unwrap_or("Sing");
                let features = [("Case", Case::Nominative.tag()), ("Number", number)];
                let found = inflected(word, &analysis, &features);
                shown.push_str(&part.replacen(word, &found, 1));
            }
            None => shown.push_str(part),
        }
    }
    shown
}

/// Returns `true` if the capital of the first word is that of the beginning of a sentence: a common noun, and no name behind it.
fn lowers(first: &Word, words: &[Word], text: &str) -> bool {
    let has_name = words[1..].iter().any(|word| word.class == Class::Name);
    let form = text.get(..first.span.end - first.span.start).unwrap_or("");
    let begins = first.reading.as_ref().is_some_and(|reading| reading.begins);
    let is_common = matches!(first.class, Class::Noun | Class::Adjective);
    begins && is_common && !is_acronym(form) && !has_name
}

/// Writes the first letter small.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
