//! What differs between two glossaries.

use std::collections::{BTreeSet, HashSet};

use super::{
    COLUMNS, Concept, Glossary,
    csv::values,
    pairing::{Ids, Pairing},
};

/// A concept that differs between two glossaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference<'g> {
    /// Only the first glossary has it.
    Removed(&'g Concept),
    /// Only the second glossary has it.
    Added(&'g Concept),
    /// Both have it, with different cells.
    Changed {
        /// Its id in the first glossary.
        id: &'g str,
        /// The columns that differ, in order.
        changes: Vec<Change>,
    },
}

/// A column that differs between two versions of a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// Its name.
    pub column: String,
    /// The terms, or the text of the cell, that only the first glossary has.
    pub removed: Vec<String>,
    /// The terms, or the text of the cell, that only the second glossary has.
    pub added: Vec<String>,
}

impl Glossary {
    /// Compares with a later version: returns what `other` removed or changed, in the order of this glossary, then what it added, in
    /// its own order.
    ///
    /// Two concepts are the same if they have the same id; or else, if their preferred terms agree in more languages than they
    /// differ in. The order of rows, and of terms in a cell, makes no difference.
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
        let pairs = self.concepts.iter().zip(seconds);
        let removed_or_changed = pairs.filter_map(|(first, second)| match second {
            None => Some(Difference::Removed(first)),
            Some(second) => {
                let changes = changes(first, second);
                (!changes.is_empty()).then_some(Difference::Changed {
                    id: &first.id,
                    changes,
                })
            }
        });
        removed_or_changed.chain(added).collect()
    }
}

fn changes(first: &Concept, second: &Concept) -> Vec<Change> {
    let ours = COLUMNS.iter().map(|column| {
        let [old, new] = [first, second].map(|concept| values(concept, column.field));
        change(column.name, &old, &new)
    });
    let names: BTreeSet<&String> = first.extra.keys().chain(second.extra.keys()).collect();
    let extra = names.into_iter().map(|name| {
        let [old, new] = [first, second].map(|concept| concept.extra.get(name));
        change(name, &texts(old), &texts(new))
    });
    ours.chain(extra).flatten().collect()
}

fn texts(cell: Option<&String>) -> Vec<&str> {
    cell.map(String::as_str).into_iter().collect()
}

/// Returns what is different in a column, or `None` if nothing is but the order.
fn change(column: &str, old: &[&str], new: &[&str]) -> Option<Change> {
    let change = Change {
        column: column.to_owned(),
        removed: without(old, new),
        added: without(new, old),
    };
    (!change.removed.is_empty() || !change.added.is_empty()).then_some(change)
}

/// Returns the texts of `all` that are not among `these`.
fn without(all: &[&str], these: &[&str]) -> Vec<String> {
    let these: HashSet<&str> = these.iter().copied().collect();
    let rest = all.iter().filter(|text| !these.contains(*text));
    rest.map(|&text| text.to_owned()).collect()
}
