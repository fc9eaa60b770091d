//! What may be wrong with a glossary, a file for each group of lints.

mod alphabets;
mod grammar;
mod marks;
mod overlap;
mod rows;

pub(crate) use alphabets::mixed_in;

use crate::{
    error::Error,
    glossary::{Book, Glossary, Source},
};

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
    stage: Stage,
    check: fn(&Book) -> Vec<Error>,
}

/// When a lint is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Whenever a glossary is read.
    Load,
    /// When its author asks.
    Lint,
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
pub const LINTS: [Lint; 26] = [
    lint("duplicate-id", Bad, Load, "Two rows of a glossary have the same id.", Book::duplicate_ids),
    lint("replaced-id", Odd, Load, "A row is replaced by one of a glossary named before.", Book::replaced_ids),
    lint("shared-preferred-term", Odd, Load, "A term is preferred for two concepts.", overlap::shared_preferred_terms),
    lint("mixed-alphabets", Bad, Load, "A word has both Latin and Cyrillic letters.", alphabets::mixed),
    lint("duplicate-concept", Odd, Load, "Two rows have the same preferred terms in all languages.", overlap::duplicate_concepts),
    lint("misspelled-column", Odd, Load, "A column is called nearly as one of those that mean something.", Book::misspelled_columns),
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
    lint("several-terms", Odd, Asked, "A term that seems to be several, without a bar between them.", rows::several_terms),
    lint("not-nominative", Odd, Asked, "A Russian term whose head is not in the nominative.", grammar::not_nominative),
    lint("plural-head", Odd, Asked, "An English term in the plural whose Russian equivalent is in the singular.", grammar::plural_heads),
    lint("leading-article", Odd, Asked, "An English term that begins with an article.", grammar::leading_articles),
];

/// How bad a [`Finding`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The glossary can be used, but something in it should be looked at.
    Warning,
    /// The glossary cannot be used.
    Error,
}

/// Something wrong with a glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Name of the lint that found it: see [`LINTS`]; [`UNREADABLE`] if a file or a row could not be read.
    pub lint: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where and what it is, and what to do.
    pub error: Error,
}

/// Returns what is wrong with a glossary, in the order of its files.
///
/// ```
/// use trilex::{glossary::Book, lint};
///
/// let book = Book::from_csv("terms.csv", "id,en\nsea,the sea\n");
/// assert_eq!(lint::check(&book)[0].lint, "leading-article");
/// ```
pub fn check(book: &Book) -> Vec<Finding> {
    findings(book, &[Stage::Load, Stage::Lint])
}

/// Loads glossaries into one as [`Glossary::load`] does, and returns the warnings that concern everybody who uses it.
///
/// # Errors
///
/// Everything found, warnings included, if something in a file makes it unusable.
pub fn load(sources: &[Source]) -> Result<(Glossary, Vec<Finding>), Vec<Finding>> {
    // The embedded glossary was checked before it was compiled in.
    if let [Source::Embedded] = sources {
        return Ok((Glossary::embedded(), Vec::new()));
    }
    let book = Book::read(sources);
    let findings = findings(&book, &[Stage::Load]);
    let is_error = |finding: &Finding| finding.severity == Severity::Error;
    if findings.iter().any(is_error) {
        return Err(findings);
    }
    Ok((book.into_first_of_each_id(), findings))
}

/// Returns what the lints of these stages find, and what could not be read, in the order of the files.
fn findings(book: &Book, stages: &[Stage]) -> Vec<Finding> {
    let unreadable = book.unreadable().iter().map(|error| Finding {
        lint: UNREADABLE,
        severity: Severity::Error,
        error: error.clone(),
    });
    let lints = LINTS.iter().filter(|lint| stages.contains(&lint.stage));
    let found = lints.flat_map(|lint| {
        let errors = (lint.check)(book).into_iter();
        errors.map(|error| Finding {
            lint: lint.name,
            severity: lint.severity,
            error,
        })
    });
    let mut findings: Vec<Finding> = unreadable.chain(found).collect();
    findings.sort_by_cached_key(|finding| book.rank(&finding.error));
    findings
}
