//! Two glossaries become one.

mod concept;
mod conflict;

pub use conflict::{Conflict, Outcome};

use std::collections::{HashMap, HashSet};

use self::concept::Merging;
use super::{
    Concept, Glossary,
    pairing::{Ids, Pairing},
};
use crate::lang::Lang;

impl Glossary {
    /// Merges another glossary into this one, the base: the same concepts become one with the terms of both, and new concepts come
    /// after those of the base.
    ///
    /// Two concepts are the same if they have the same id, unless their preferred terms differ in more languages than they agree
    /// in; or if their preferred terms agree in more languages than they differ in.
    ///
    /// The base wins conflicts, and each conflict says what `other` has.
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
                    Merging::merge(&mut merged.concepts[first], concept, &mut conflicts);
                }
                None => merged.push(taken.admit(concept, &mut conflicts)),
            }
        }
        (merged, conflicts)
    }
}

/// What the base already uses, and new concepts cannot have.
struct Taken<'g> {
    ids: HashSet<String>,
    /// The id of the first concept that each preferred term belongs to.
    preferred: HashMap<(Lang, &'g str), &'g str>,
}

impl<'g> Taken<'g> {
    fn new(base: &'g Glossary) -> Taken<'g> {
        let mut preferred = HashMap::new();
        for concept in &base.concepts {
            for lang in Lang::ALL {
                let term = (lang, concept.preferred(lang));
                preferred.entry(term).or_insert(concept.id.as_ref());
            }
        }
        let ids = base.concepts.iter().map(|concept| concept.id.to_string());
        Taken {
            ids: ids.collect(),
            preferred,
        }
    }

    /// Returns a new concept as it is added: under another id if its own is taken. Adds the conflicts that this makes.
    fn admit(&mut self, concept: &Concept, conflicts: &mut Vec<Conflict>) -> Concept {
        let mut added = concept.clone();
        if !self.ids.insert(added.id.to_string()) {
            let mut ids = (2..).map(|number| format!("{}-{number}", concept.id));
            let free = ids.find(|id| self.ids.insert(id.clone()));
            added.id = free.unwrap_or_default().into();
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
