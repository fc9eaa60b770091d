//! The CSV form of a glossary: one concept a row.

mod header;
mod read;
mod several;
mod standing;
mod write;

pub(crate) use header::synonym;
pub(crate) use read::{Row, Table, parts, table, table_of};
pub(crate) use several::{seems_several, several};
pub(crate) use standing::standing_of;
pub(crate) use trilex_core::glossary::{COLUMNS, Field};
pub(crate) use write::{escaped_apostrophe, header, record, values, write};
