//! Concepts, and the terms that designate them (ISO 1087).

use std::{borrow::Cow, collections::BTreeMap};

use trilex_core::glossary::Standing;

use crate::lang::Lang;

/// The place of a concept in its glossary, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConceptId(pub u32);

/// How far a concept entry has been checked.
///
/// ```
/// use trilex::glossary::Status;
///
/// assert_eq!(Status::named("draft"), Some(Status::Draft));
/// assert_eq!(Status::named("approved by Li"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// The equivalents were seen in a text of the source.
    Verified,
    /// A second person has read the entry.
    Reviewed,
    /// Not checked yet, or one of the equivalents is not settled.
    Draft,
}

impl Status {
    /// Every status, the surest first.
    pub const ALL: [Status; 3] = [Status::Verified, Status::Reviewed, Status::Draft];

    /// Returns its name: `verified`, `reviewed` or `draft`.
    pub fn name(self) -> &'static str {
        match self {
            Status::Verified => "verified",
            Status::Reviewed => "reviewed",
            Status::Draft => "draft",
        }
    }

    /// Returns the status called `name`, or `None` if it is a word of the user's own.
    pub fn named(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// A designation of a concept in one language.
///
/// ```
/// use trilex::{Lang, Standing, Term};
///
/// let term = Term::new(Lang::Ru, Standing::Preferred, "терроризм");
/// assert_eq!(term.text, "терроризм");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Term {
    /// The term as it is written.
    pub text: Cow<'static, str>,
    /// Its language.
    pub lang: Lang,
    /// Whether to use it.
    pub standing: Standing,
}

impl Term {
    /// Makes a term.
    pub fn new(lang: Lang, standing: Standing, text: impl Into<Cow<'static, str>>) -> Term {
        Term {
            text: text.into(),
            lang,
            standing,
        }
    }
}

/// A concept entry: one meaning, and the terms that designate it.
///
/// ```
/// use trilex::{Concept, Lang, Standing, glossary::Status};
///
/// let mut concept = Concept::new("terrorism")
///     .with_term(Lang::En, Standing::Preferred, "terrorism")
///     .with_term(Lang::Ru, Standing::Preferred, "терроризм")
///     .with_term(Lang::Ru, Standing::Deprecated, "террор");
/// concept.status = Status::Verified.name().into();
///
/// assert_eq!(concept.preferred(Lang::Ru), "терроризм");
/// assert_eq!(concept.preferred(Lang::Zh), "");
/// assert_eq!(concept.status(), Some(Status::Verified));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Concept {
    /// Its identifier, unique in the glossary.
    pub id: Cow<'static, str>,
    /// Its subject field.
    pub domain: Cow<'static, str>,
    /// Its terms, the preferred ones first; of the same standing in the order of [`Lang::ALL`].
    pub terms: Vec<Term>,
    /// The instrument or body whose texts use the equivalents.
    pub source: Cow<'static, str>,
    /// What a translator should know: scope, homographs, why to avoid a term.
    pub note: Cow<'static, str>,
    /// How far it has been checked: the name of a [`Status`], a text of the user's own, or nothing.
    pub status: Cow<'static, str>,
    /// The cells of the user's own columns that are not empty, by the name of the column.
    pub extra: BTreeMap<String, String>,
}

impl Concept {
    /// Makes a concept that has an id and nothing else.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Concept {
        Concept {
            id: id.into(),
            ..Concept::default()
        }
    }

    /// Adds a term after the others.
    #[must_use]
    pub fn with_term(
        mut self,
        lang: Lang,
        standing: Standing,
        text: impl Into<Cow<'static, str>>,
    ) -> Concept {
        self.terms.push(Term::new(lang, standing, text));
        self
    }

    /// Adds a term that is not there yet, and returns `true` if it did. A concept prefers one term in each language: the first that
    /// is preferred or of which nothing is said; those after it are admitted.
    pub(crate) fn add_term(&mut self, lang: Lang, standing: Option<Standing>, text: &str) -> bool {
        let text = text.trim();
        let known = |term: &Term| term.lang == lang && term.text == text;
        if text.is_empty() || self.terms.iter().any(known) {
            return false;
        }
        let has_preferred = !self.preferred(lang).is_empty();
        let standing = match standing {
            None | Some(Standing::Preferred) if has_preferred => Standing::Admitted,
            None => Standing::Preferred,
            Some(standing) => standing,
        };
        self.terms.push(Term::new(lang, standing, text.to_owned()));
        true
    }

    /// Returns the preferred term in `lang`, or an empty string if there is none.
    pub fn preferred(&self, lang: Lang) -> &str {
        self.terms(lang, Standing::Preferred).next().unwrap_or("")
    }

    /// Iterates over the terms in `lang` that have `standing`.
    pub fn terms(&self, lang: Lang, standing: Standing) -> impl Iterator<Item = &str> {
        self.terms
            .iter()
            .filter(move |term| term.lang == lang && term.standing == standing)
            .map(|term| term.text.as_ref())
    }

    /// Returns how far it has been checked, or `None` if nothing is said of that, or something else.
    pub fn status(&self) -> Option<Status> {
        Status::named(&self.status)
    }

    /// Returns the cell of the user's own column called `column`, or an empty string if there is none.
    pub fn extra(&self, column: &str) -> &str {
        self.extra.get(column).map_or("", String::as_str)
    }

    /// Puts the terms in the order of the columns of a table: nothing depends on any other.
    pub(crate) fn sort_terms(&mut self) {
        self.terms.sort_by_key(|term| (term.standing, term.lang));
    }
}
