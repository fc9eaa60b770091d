//! Two glossaries become one, and what they do not agree on is told.

use std::{
    collections::{HashMap, HashSet},
    fmt,
};

use super::{
    Concept, Glossary, Standing, Term,
    pairing::{Ids, Pairing},
};
use crate::lang::Lang;

/// Something that two glossaries do not agree on. The first of them has its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Id of the concept in the merged glossary.
    pub id: String,
    /// The column in which they differ.
    pub column: String,
    /// What the first glossary says.
    pub kept: String,
    /// What the second says.
    pub other: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of the second glossary's side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its preferred term is admitted beside the first's.
    Admitted,
    /// It is left out; the conflict has its text.
    LeftOut,
    /// Its concept was added under another id.
    Renamed,
    /// Its concept was added, and shares a preferred term with another.
    Added,
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Conflict {
            id,
            column,
            kept,
            other,
            outcome,
        } = self;
        match outcome {
            Outcome::Admitted => write!(
                f,
                "{id}: {column} is `{kept}` in the first and `{other}` in the second, which is now admitted"
            ),
            Outcome::LeftOut => write!(
                f,
                "{id}: {column} is `{kept}` in the first; left out: `{other}`"
            ),
            Outcome::Renamed => write!(
                f,
                "{kept}: another concept has this id in the second; it is now `{id}`"
            ),
            Outcome::Added => write!(
                f,
                "{id}: its {column} `{other}` is a term of `{kept}` too; both are kept"
            ),
        }
    }
}

impl Glossary {
    /// Merges two glossaries: concepts that are the same become one, with the terms of both; those of `other` that are new
    /// come behind. The same are concepts with the same id, unless their preferred terms differ in more languages than they
    /// agree in; and concepts whose preferred terms agree in more languages than they differ in.
    ///
    /// Nothing is overwritten: where the two differ, `self` has its way, and a conflict says what `other` has.
    ///
    /// ```
    /// use trilex::Glossary;
    ///
    /// let read = |text| Glossary::from_csv("g.csv", text).unwrap();
    /// let ours = read("id,zh,en,ru\nt,恐怖主义,terrorism,\n");
    /// let theirs = read("id,zh,en,ru\nT-1,恐怖主义,terrorism,терроризм\n");
    ///
    /// let (merged, conflicts) = ours.merge(&theirs);
    /// assert_eq!(merged, read("id,zh,en,ru\nt,恐怖主义,terrorism,терроризм\n"));
    /// assert!(conflicts.is_empty());
    /// ```
    pub fn merge(&self, other: &Glossary) -> (Glossary, Vec<Conflict>) {
        let mut merged = self.clone();
        for column in &other.extra_columns {
            merged.add_extra_column(column);
        }
        let mut conflicts = Vec::new();
        let mut taken = Taken::new(self);
        let pairing = Pairing::new(self, other, Ids::Suggest);
        for (at, concept) in other.concepts.iter().enumerate() {
            match pairing.first_of(at) {
                Some(first) => {
                    let first = &mut merged.concepts[first];
                    merge_concept(first, concept, &mut conflicts);
                }
                None => {
                    let added = taken.add(concept, &mut conflicts);
                    merged.concepts.push(added);
                }
            }
        }
        (merged, conflicts)
    }
}

/// Adds what `other` has to `first`.
fn merge_concept(first: &mut Concept, other: &Concept, conflicts: &mut Vec<Conflict>) {
    let id = first.id.clone();
    let mut conflict = |column: &str, kept: &str, other: &str, outcome| {
        conflicts.push(Conflict {
            id: id.to_string(),
            column: column.to_owned(),
            kept: kept.to_owned(),
            other: other.to_owned(),
            outcome,
        });
    };
    for term in &other.terms {
        let preferred = first.preferred(term.lang).to_owned();
        let known = first
            .terms
            .iter_mut()
            .find(|known| known.lang == term.lang && known.text == term.text);
        use Standing::{Admitted, Deprecated, Preferred};
        match (known, term.standing) {
            (Some(known), standing) if known.standing == standing => {}
            // Preferred here and admitted there: it is used in both.
            (Some(known), Admitted) if known.standing == Preferred => {}
            (Some(known), Preferred) if known.standing == Admitted => match preferred.is_empty() {
                true => known.standing = Preferred,
                false => conflict(term.lang.code(), &preferred, &term.text, Outcome::Admitted),
            },
            (Some(known), standing) => {
                let said = |standing| match standing {
                    Deprecated => format!("{} (to be avoided)", term.text),
                    Preferred | Admitted => format!("{} (to be used)", term.text),
                };
                let (kept, other) = (said(known.standing), said(standing));
                conflict(term.lang.code(), &kept, &other, Outcome::LeftOut);
            }
            (None, Preferred) if !preferred.is_empty() => {
                conflict(term.lang.code(), &preferred, &term.text, Outcome::Admitted);
                first.terms.push(Term {
                    standing: Admitted,
                    ..term.clone()
                });
            }
            (None, _) => first.terms.push(term.clone()),
        }
    }
    // In the order in which a table has them.
    first.terms.sort_by_key(|term| (term.standing, term.lang));
    let fields = [
        ("domain", &mut first.domain, &other.domain),
        ("source", &mut first.source, &other.source),
        ("note", &mut first.note, &other.note),
        ("status", &mut first.status, &other.status),
    ];
    for (column, kept, text) in fields {
        if kept.is_empty() {
            kept.clone_from(text);
        } else if !text.is_empty() && kept != text {
            conflict(column, kept, text, Outcome::LeftOut);
        }
    }
    for (column, text) in &other.extra {
        let kept = first
            .extra
            .entry(column.clone())
            .or_insert_with(|| text.clone());
        if kept != text {
            conflict(column, kept, text, Outcome::LeftOut);
        }
    }
}

/// What the first glossary has taken already.
struct Taken<'g> {
    ids: HashSet<String>,
    /// The first concept that each preferred term belongs to.
    preferred: HashMap<(Lang, &'g str), &'g str>,
}

impl<'g> Taken<'g> {
    fn new(first: &'g Glossary) -> Taken<'g> {
        let mut preferred = HashMap::new();
        for concept in &first.concepts {
            for lang in Lang::ALL {
                let term = (lang, concept.preferred(lang));
                preferred.entry(term).or_insert(concept.id.as_ref());
            }
        }
        Taken {
            ids: first
                .concepts
                .iter()
                .map(|concept| concept.id.to_string())
                .collect(),
            preferred,
        }
    }

    /// Returns a concept as it is added: under another id if its own is taken. Tells where it has a preferred term of
    /// another.
    fn add(&mut self, concept: &Concept, conflicts: &mut Vec<Conflict>) -> Concept {
        let mut added = concept.clone();
        if !self.ids.insert(added.id.to_string()) {
            let mut ids = (2..).map(|number| format!("{}-{number}", concept.id));
            added.id = ids
                .find(|id| self.ids.insert(id.clone()))
                .unwrap_or_default()
                .into();
            conflicts.push(Conflict {
                id: added.id.to_string(),
                column: "id".to_owned(),
                kept: concept.id.to_string(),
                other: concept.id.to_string(),
                outcome: Outcome::Renamed,
            });
        }
        for lang in Lang::ALL {
            let term = concept.preferred(lang);
            if let Some(other) = self.preferred.get(&(lang, term))
                && !term.is_empty()
            {
                conflicts.push(Conflict {
                    id: added.id.to_string(),
                    column: lang.code().to_owned(),
                    kept: (*other).to_owned(),
                    other: term.to_owned(),
                    outcome: Outcome::Added,
                });
            }
        }
        added
    }
}
