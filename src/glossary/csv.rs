//! The CSV form of a glossary: one concept a row.

mod read;
mod write;

pub(crate) use read::{Row, Table, parts, table, table_of};
pub(crate) use write::{escaped_apostrophe, header, record, values, write};

use super::{Standing, Standing::Admitted, Standing::Deprecated, Standing::Preferred};
use crate::lang::{
    Lang,
    Lang::{En, Ru, Zh},
};

/// A column of the CSV form.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its header.
    pub name: &'static str,
    /// What it holds.
    pub about: &'static str,
    /// What a cell fills.
    pub(super) field: Field,
}

/// A part of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Id,
    Domain,
    Terms(Lang, Standing),
    Source,
    Note,
    Status,
}

use Field::{Domain, Id, Note, Source, Status, Terms};

const fn column(name: &'static str, about: &'static str, field: Field) -> Column {
    Column { name, about, field }
}

/// The columns, in the order in which they are written. A file may have them in any order; it needs one of `zh`,
/// `en` and `ru`, and may do without the others. Columns of other names are kept as they are, behind these.
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
