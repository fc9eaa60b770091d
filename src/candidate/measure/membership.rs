//! Membership: whether a candidate is made of the words of the field.

use std::collections::HashSet;

use super::definition::{Measure, Weight};

/// Membership, as a column and a part of the score.
pub(super) const MEMBERSHIP: Measure = Measure {
    name: "membership",
    unit: "share",
    about: "Share of its words that occur in terms of the glossary; empty without a glossary.",
    formula: "words that occur in glossary terms / words",
    source: "Park, Byrd and Boguraev (2002), Automatic glossary extraction",
    value: |observed| {
        let field = observed.background.field;
        let words = observed.words.iter().copied();
        (!field.is_empty()).then(|| membership(words, field))
    },
    // Not measured: the figures of the other weights are without a glossary.
    weight: Some(Weight::linear(0.5)),
};

/// Returns the share of a candidate's words that are in terms of the glossary.
///
/// ```text
/// membership = m / |a|
/// ```
///
/// m of the |a| words are words of glossary terms. After the idea that new terms are built of old ones: Park, Byrd and
/// Boguraev (2002), Automatic glossary extraction: beyond terminology identification. 2 of 3 words: 0.667.
fn membership<'w>(words: impl Iterator<Item = &'w str>, field: &HashSet<String>) -> f64 {
    let (mut known, mut all) = (0, 0);
    for word in words {
        all += 1;
        known += u32::from(field.contains(word));
    }
    f64::from(known) / f64::from(all.max(1))
}

#[cfg(test)]
#[test]
fn worked_example() {
    let field = HashSet::from(["drug".to_owned(), "control".to_owned()]);
    let share = membership(["drug", "control", "board"].into_iter(), &field);
    assert!((share - 0.667).abs() < 1e-3);
}
