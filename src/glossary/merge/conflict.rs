//! What two glossaries disagree on.

use std::fmt;

/// Something that two glossaries disagree on. The base wins.
///
/// ```
/// use trilex::Glossary;
///
/// let read = |text| Glossary::from_csv("g.csv", text).unwrap();
/// let (_, conflicts) = read("id,en,note\nsea,sea,salt\n").merge(&read("id,en,note\nsea,sea,fresh\n"));
/// assert_eq!(conflicts[0].to_string(), "sea: note: kept `salt`, left out `fresh`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// Id of the concept in the merged glossary.
    pub id: String,
    /// The column in which the two differ.
    pub column: String,
    /// What the base says.
    pub kept: String,
    /// What the other glossary says.
    pub other: String,
    /// What was done with it.
    pub outcome: Outcome,
}

/// What was done with the other glossary's side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its preferred term became an admitted term.
    Admitted,
    /// It was left out; only the conflict has its text.
    LeftOut,
    /// Its concept was added under another id.
    Renamed,
    /// Its concept was added, though it shares a preferred term with a concept of the base.
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
                "{id}: {column}: kept `{kept}` as the preferred term, admitted `{other}`"
            ),
            Outcome::LeftOut => write!(f, "{id}: {column}: kept `{kept}`, left out `{other}`"),
            Outcome::Renamed => write!(
                f,
                "{kept}: the other glossary has another concept with this id; added as `{id}`"
            ),
            Outcome::Added => write!(
                f,
                "{id}: {column}: `{other}` is also the preferred term of `{kept}`; kept both"
            ),
        }
    }
}
