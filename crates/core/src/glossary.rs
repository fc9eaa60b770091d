//! The columns of a glossary, and what they hold.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::lang::Lang::{self, En, Ru, Zh};

/// The administrative status of a term (ISO 30042): whether to use it.
///
/// ```
/// use trilex_core::glossary::Standing;
///
/// assert_eq!(Standing::Deprecated.name(), "deprecated");
/// assert!(Standing::Preferred < Standing::Admitted);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// The term to use.
    Preferred,
    /// A synonym, abbreviation or variant that may be used.
    Admitted,
    /// A term to avoid: superseded, wrong or a false friend.
    Deprecated,
}

impl Standing {
    /// Every standing, the terms to use first.
    pub const ALL: [Standing; 3] = [
        Standing::Preferred,
        Standing::Admitted,
        Standing::Deprecated,
    ];

    /// Returns its name: `preferred`, `admitted` or `deprecated`.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Preferred => "preferred",
            Standing::Admitted => "admitted",
            Standing::Deprecated => "deprecated",
        }
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The identifier of the concept.
    Id,
    /// Its subject field.
    Domain,
    /// Its terms in a language with a standing, separated by |.
    Terms(Lang, Standing),
    /// The instrument or body whose texts use the equivalents.
    Source,
    /// What a translator should know.
    Note,
    /// How far it has been checked.
    Status,
}

use Field::{Domain, Id, Note, Source, Status, Terms};
use Standing::{Admitted, Deprecated, Preferred};

/// A column of the CSV form.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What it holds.
    pub about: &'static str,
    /// What it holds, as a type.
    pub field: Field,
}

const fn column(name: &'static str, about: &'static str, field: Field) -> Column {
    Column { name, about, field }
}

/// The columns, in the order in which they are written. A file may have them in any order; it needs one of `zh`,
/// `en` and `ru`, and may do without the others. Columns of other names are kept as they are, after these.
///
/// A bar that belongs to a term is written `\|`, a backslash before it `\\`.
#[rustfmt::skip]
pub const COLUMNS: [Column; 14] = [
    column("id", "Name of the concept, unique in the glossary; where it is missing, the first term serves.", Id),
    column("domain", "Subject field of the concept.", Domain),
    column("zh", "Preferred Chinese term.", Terms(Zh, Preferred)),
    column("en", "Preferred English term.", Terms(En, Preferred)),
    column("ru", "Preferred Russian term, in the nominative.", Terms(Ru, Preferred)),
    column("zh_also", "Admitted Chinese terms: synonyms, abbreviations, variants, separated by |.", Terms(Zh, Admitted)),
    column("en_also", "Admitted English terms, separated by |.", Terms(En, Admitted)),
    column("ru_also", "Admitted Russian terms, separated by |.", Terms(Ru, Admitted)),
    column("zh_avoid", "Deprecated or wrong Chinese terms, separated by |; the note says why.", Terms(Zh, Deprecated)),
    column("en_avoid", "Deprecated or wrong English terms, separated by |.", Terms(En, Deprecated)),
    column("ru_avoid", "Deprecated or wrong Russian terms, separated by |.", Terms(Ru, Deprecated)),
    column("source", "Instrument or body in whose texts the equivalents stand.", Source),
    column("note", "What a translator should know: scope, homographs, why a term is to be avoided.", Note),
    column("status", "How far the row was checked: verified, reviewed or draft.", Status),
];
