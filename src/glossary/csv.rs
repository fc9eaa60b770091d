//! The CSV form of a glossary: one concept a row.

mod read;
mod write;

pub(crate) use read::{Row, Table, parts, table, table_of};
pub(crate) use trilex_core::glossary::{COLUMNS, Field};
pub(crate) use write::{escaped_apostrophe, header, record, values, write};
