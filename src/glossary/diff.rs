//! What is different between two glossaries.

use std::collections::{BTreeSet, HashSet};

use super::{
    COLUMNS, Concept, Glossary, Standing,
    pairing::{Ids, Pairing},
};
use crate::lang::Lang;

/// A concept that is not the same in two glossaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference<'g> {
    /// Only the first glossary has it.
    Removed(&'g Concept),
    /// Only the second has it.
    Added(&'g Concept),
    /// Both have it.
    Changed {
        /// Its id in the first.
        id: &'g str,
        /// What is different, in the order of the columns.
        changes: Vec<Change>,
    },
}

/// A column that is different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name.
    pub column: String,
    /// What the first glossary has that the second has not: terms, or the text of the cell.
    pub removed: Vec<String>,
    /// What the second has that the first has not.
    pub added: Vec<String>,
}

impl Glossary {
    /// Returns what is different in `other`: first what was removed or changed, in the order of this glossary, then what
    /// was added, in the order of `other`. The same are concepts with the same id, and those of the others whose
    /// preferred terms agree in more languages than they differ in. The order of rows and of terms within a cell makes no
    /// difference.
    ///
    /// ```
    /// use trilex::{Glossary, glossary::Difference};
    ///
    /// let read = |text| Glossary::from_csv("g.csv", text).unwrap();
    /// let old = read("id,en,ru\nt,terrorism,терроризм\n");
    /// let new = read("id,en,ru,ru_also\nt,terrorism,терроризм,террор\n");
    ///
    /// let differences = old.diff(&new);
    /// let [Difference::Changed { id: "t", changes }] = &differences[..] else { panic!() };
    /// assert_eq!((changes[0].column.as_str(), &changes[0].added[..]), ("ru_also", &["террор".to_owned()][..]));
    /// ```
    pub fn diff<'g>(&'g self, other: &'g Glossary) -> Vec<Difference<'g>> {
        let pairing = Pairing::new(self, other, Ids::Decide);
        let mut seconds = vec![None; self.concepts.len()];
        let mut added = Vec::new();
        for (at, concept) in other.concepts.iter().enumerate() {
            match pairing.first_of(at) {
                Some(first) => seconds[first] = Some(concept),
                None => added.push(Difference::Added(concept)),
            }
        }
        let kept = self.concepts.iter().zip(seconds);
        let kept = kept.filter_map(|(first, second)| match second {
            None => Some(Difference::Removed(first)),
            Some(second) => {
                let changes = changes(first, second);
                (!changes.is_empty()).then_some(Difference::Changed {
                    id: &first.id,
                    changes,
                })
            }
        });
        kept.chain(added).collect()
    }
}

fn changes(first: &Concept, second: &Concept) -> Vec<Change> {
    let extra: BTreeSet<&String> = first.extra.keys().chain(second.extra.keys()).collect();
    let ours = COLUMNS.iter().map(|column| column.name);
    ours.chain(extra.into_iter().map(String::as_str))
        .filter_map(|column| {
            let (old, new) = (values(first, column), values(second, column));
            let change = Change {
                column: column.to_owned(),
                removed: without(&old, &new),
                added: without(&new, &old),
            };
            (!change.removed.is_empty() || !change.added.is_empty()).then_some(change)
        })
        .collect()
}

/// Returns the terms of a column, or its text.
fn values(concept: &Concept, column: &str) -> Vec<String> {
    for lang in Lang::ALL {
        for (ending, standing) in [
            ("", Standing::Preferred),
            ("_also", Standing::Admitted),
            ("_avoid", Standing::Deprecated),
        ] {
            if column.strip_prefix(lang.code()) == Some(ending) {
                return concept.terms(lang, standing).map(str::to_owned).collect();
            }
        }
    }
    let cells = concept.cells();
    let cell = cells.iter().find(|(name, _)| *name == column);
    cell.map(|(_, text)| text.to_string()).into_iter().collect()
}

fn without(all: &[String], these: &[String]) -> Vec<String> {
    let these: HashSet<&String> = these.iter().collect();
    all.iter()
        .filter(|text| !these.contains(text))
        .cloned()
        .collect()
}
