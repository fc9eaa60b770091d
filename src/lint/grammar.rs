//! The form in which a dictionary gives a term.

use crate::{
    error::Error,
    glossary::{Book, Concept, Standing, Term},
    lang::Lang,
    span::Span,
    token::{
        TokenKind, en,
        ru::head::{self, HeadCase},
        words,
    },
};

pub(super) fn not_nominative(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (term, column) in entry.usable(Lang::Ru) {
            if let (HeadCase::Oblique, word) = head::head_case(&words_of(&term.text)) {
                let what = match word == term.text {
                    true => format!("`{word}` is not in the nominative"),
                    false => format!("`{word}` in `{}` is not in the nominative", term.text),
                };
                found.push(
                    entry
                        .error(column, what)
                        .remedy("give the term as a dictionary does, in the nominative"),
                );
            }
        }
    }
    found
}

pub(super) fn plural_heads(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (term, column) in entry.usable(Lang::En) {
            // Where the Russian is a plural too (human rights, права человека), the plural is the term.
            if let Some(singular) = singular_of(&term.text)
                && is_singular_in_russian(entry.concept(), term)
            {
                found.push(
                    entry
                        .error(
                            column,
                            format!(
                                "`{}` is a plural, and its Russian equivalent is not",
                                term.text
                            ),
                        )
                        .remedy(format!(
                            "give the singular, `{singular}`, if the term has one"
                        )),
                );
            }
        }
    }
    found
}

pub(super) fn leading_articles(book: &Book) -> Vec<Error> {
    let mut found = Vec::new();
    for entry in book.entries() {
        for (term, column) in entry.usable(Lang::En) {
            let Some((article, rest)) = term.text.split_once(' ') else {
                continue;
            };
            let is_article = ["the", "a", "an"].contains(&article.to_lowercase().as_str());
            if is_article && !is_part_of_name(article, rest) {
                found.push(
                    entry
                        .error(column, format!("`{}` begins with an article", term.text))
                        .remedy(format!(
                            "write `{rest}`: the text may have another article, or none"
                        )),
                );
            }
        }
    }
    found
}

/// Whether the article belongs to what follows it.
fn is_part_of_name(article: &str, rest: &str) -> bool {
    const NAMES: [&str; 3] = ["Hague", "Gambia", "Bahamas"];
    const LATIN: [&str; 3] = ["priori", "posteriori", "fortiori"];
    let first = rest.split(' ').next().unwrap_or("");
    match article {
        "The" => NAMES.contains(&first),
        _ => LATIN.contains(&first),
    }
}

/// Words before which the head of an English phrase stands.
#[rustfmt::skip]
const BEHIND_HEAD: [&str; 24] = [
    "about", "against", "among", "and", "as", "at", "between", "beyond", "by", "for", "from", "in", "into", "of", "on",
    "or", "over", "through", "to", "under", "with", "within", "without", "upon",
];

/// Plurals that are a term as they are, and words in -s that are none.
#[rustfmt::skip]
const PLURAL_HEADS: [&str; 44] = [
    "accounts", "affairs", "basics", "beings", "corps", "damages", "data", "days", "diabetes", "drugs", "earnings",
    "elections", "emissions", "ethics", "fisheries", "foodstuffs", "funds", "herpes", "losses", "measles", "media",
    "medicines", "minutes", "mumps", "nationals", "offices", "omnes", "people", "peoples", "points", "rabies", "rights", "rules",
    "sanctions", "savings", "seas", "services", "statistics", "supplies", "talks", "telecommunications", "terms", "textiles", "weapons",
];

/// Words before which a plural is not the form of the dictionary but what is counted: three dimensions.
const NUMBERS: [&str; 9] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// Returns the singular of a phrase whose head is a common noun in the plural, `None` if it has none.
fn singular_of(term: &str) -> Option<String> {
    let head = head(term)?;
    let word = head.of(term);
    let lower = word.to_lowercase();
    let first = term.split(' ').next().unwrap_or("");
    // United Nations is a name; member States is none.
    let is_name = word.starts_with(char::is_uppercase) && first.starts_with(char::is_uppercase);
    // Sciences in -ics are singular.
    if is_name
        || PLURAL_HEADS.contains(&lower.as_str())
        || lower.ends_with("ics")
        || NUMBERS.contains(&first.to_lowercase().as_str())
    {
        return None;
    }
    let singular = en::singulars(&lower).into_iter().next()?;
    let singular = match word.chars().next() {
        Some(first) if first.is_uppercase() => format!("{first}{}", &singular[1..]),
        _ => singular,
    };
    Some(format!(
        "{}{singular}{}",
        &term[..head.start],
        &term[head.end..]
    ))
}

/// Returns the head of an English phrase: the last word before the first preposition, conjunction or mark.
fn head(term: &str) -> Option<Span> {
    words(term)
        .take_while(|token| match token.kind {
            TokenKind::Space => true,
            TokenKind::Word => !BEHIND_HEAD.contains(&token.span.of(term).to_lowercase().as_str()),
            TokenKind::Mark => matches!(token.span.of(term), "-" | "'" | "’"),
        })
        .filter(|token| token.kind == TokenKind::Word)
        .last()
        .map(|token| token.span)
}

/// Whether the Russian equivalent of `term` names one thing: its first noun can only be a singular, and a thing that is counted.
fn is_singular_in_russian(concept: &Concept, term: &Term) -> bool {
    if term.standing != Standing::Preferred {
        return false;
    }
    let russian = words_of(concept.preferred(Lang::Ru));
    let noun = russian.iter().find(|word| !head::is_modifier(word));
    noun.is_some_and(|noun| head::is_singular(noun) && !head::is_mass(noun))
}

/// Returns the words of a Russian term; of a compound with a hyphen the last part, which the others go with, but a name
/// (Сан-Томе) as a whole.
fn words_of(term: &str) -> Vec<&str> {
    let parts = term.split_whitespace();
    parts
        .filter_map(|part| {
            let mut words = words(part).filter(|token| token.kind == TokenKind::Word);
            let first = words.next()?.span;
            let last = words.last().map_or(first, |token| token.span);
            match last != first && last.of(part).starts_with(char::is_uppercase) {
                true => Some(part),
                false => Some(last.of(part)),
            }
        })
        .collect()
}
