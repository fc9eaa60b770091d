//! The curated glossary: the files of the folder `glossary`.

use trilex_core::layout::rows::Rows;

use super::laid;

/// The files, in the order of their names: the name and the text of each.
pub(crate) const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/glossary-files.rs"));

/// Returns the rows of all files, already parsed.
pub(crate) fn rows() -> Rows {
    let (text, numbers) = laid!("glossary");
    Rows::new(text, numbers)
}
