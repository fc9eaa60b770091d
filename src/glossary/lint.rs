//! What may be wrong with a glossary, a file for each group of lints.

mod alphabets;
mod grammar;
mod marks;
mod overlap;
mod rows;

use std::{cell::OnceCell, collections::HashMap};

use super::{Severity, entry::Entry};
use crate::{error::Error, lang::Lang, token};

/// A kind of fault that a glossary may have.
#[derive(Clone, Copy)]
pub struct Lint {
    /// Its name.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it finds.
    pub about: &'static str,
    /// When it is looked for.
    pub(super) stage: Stage,
    pub(super) check: fn(&Book) -> Vec<Error>,
}

/// When a lint is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Whenever a glossary is read.
    Load,
    /// When its author asks.
    Lint,
}

impl Stage {
    pub(super) const ALL: [Stage; 2] = [Stage::Load, Stage::Lint];
}

use Severity::{Error as Bad, Warning as Odd};
use Stage::{Lint as Asked, Load};

const fn lint(
    name: &'static str,
    severity: Severity,
    stage: Stage,
    about: &'static str,
    check: fn(&Book) -> Vec<Error>,
) -> Lint {
    Lint {
        name,
        severity,
        about,
        stage,
        check,
    }
}

/// The name that goes, in place of a lint's, with a file or a row that cannot be read.
pub const UNREADABLE: &str = "unreadable";

/// Every lint.
#[rustfmt::skip]
pub const LINTS: [Lint; 24] = [
    lint("duplicate-id", Bad, Load, "Two rows of a glossary have the same id.", overlap::duplicate_ids),
    lint("replaced-id", Odd, Load, "A row is replaced by one of a glossary named before.", overlap::replaced_ids),
    lint("shared-preferred-term", Odd, Load, "A term is preferred for two concepts.", overlap::shared_preferred_terms),
    lint("mixed-alphabets", Bad, Load, "A word has both Latin and Cyrillic letters.", alphabets::mixed),
    lint("duplicate-concept", Odd, Load, "Two rows have the same preferred terms in all languages.", overlap::duplicate_concepts),
    lint("duplicate-term", Odd, Asked, "A term stands twice in a row.", overlap::duplicate_terms),
    lint("derived-term", Odd, Asked, "A term is a form of another of its row, which the matcher finds anyway.", overlap::derived_terms),
    lint("shared-term", Odd, Asked, "A term designates two concepts, and is admitted for at least one.", overlap::shared_terms),
    lint("avoided-elsewhere", Odd, Asked, "A term of one concept is one that another says to avoid.", overlap::avoided_elsewhere),
    lint("lookalike-letters", Odd, Asked, "A word of a Russian term is in Latin letters that look Cyrillic.", alphabets::lookalikes),
    lint("wrong-language", Odd, Asked, "A term is in the script of another language.", alphabets::wrong_language),
    lint("traditional-characters", Odd, Asked, "A term has traditional characters among simplified ones.", alphabets::traditional),
    lint("stray-space", Odd, Asked, "A space at the end of a cell, before a bar, or two in a row.", marks::stray_spaces),
    lint("invisible-character", Odd, Asked, "A character that cannot be seen, or looks like a space.", marks::invisible),
    lint("odd-character", Odd, Asked, "A character that looks like another: a radical, a letter with a separate accent, a replacement mark.", marks::odd),
    lint("unbalanced-mark", Odd, Asked, "A bracket or quotation mark without its other half.", marks::unbalanced),
    lint("missing-language", Odd, Asked, "A concept without a preferred term in a language that the glossary has.", rows::missing_languages),
    lint("avoid-without-note", Odd, Asked, "A term to be avoided, and no note that says why.", rows::avoid_without_note),
    lint("unknown-status", Odd, Asked, "A status other than verified, reviewed and draft.", rows::unknown_status),
    lint("id-not-kebab-case", Odd, Asked, "An id unlike the others, which are words in lower case joined by hyphens.", rows::odd_ids),
    lint("empty-term", Odd, Asked, "Two bars with nothing between them.", rows::empty_terms),
    lint("not-nominative", Odd, Asked, "A Russian term whose head is not in the nominative.", grammar::not_nominative),
    lint("plural-head", Odd, Asked, "An English term in the plural whose Russian equivalent is in the singular.", grammar::plural_heads),
    lint("leading-article", Odd, Asked, "An English term that begins with an article.", grammar::leading_articles),
];

/// The rows of a glossary.
pub(super) struct Book<'e> {
    entries: &'e [Entry],
    terms: OnceCell<Places>,
}

/// Numbers of entries and of their terms, by the key that the matcher knows a term by.
type Places = HashMap<(Lang, String), Vec<(usize, usize)>>;

impl<'e> Book<'e> {
    pub(super) fn new(entries: &'e [Entry]) -> Book<'e> {
        Book {
            entries,
            terms: OnceCell::new(),
        }
    }

    /// Returns where each term stands. Not every reading of a glossary asks for it.
    fn terms(&self) -> &Places {
        self.terms.get_or_init(|| {
            let mut terms = Places::new();
            for (at, entry) in self.entries.iter().enumerate() {
                for (number, term) in entry.concept().terms.iter().enumerate() {
                    let key = (term.lang, token::key(&term.text, term.lang));
                    terms.entry(key).or_default().push((at, number));
                }
            }
            terms
        })
    }
}
