//! The columns of definitions, which are the user's own in our CSV, and elements or columns in other formats.

use crate::{
    lang::Lang,
    read::{
        language::{DEFINITIONS, by_heading},
        table::heading,
    },
};

/// Definitions of the concept.
pub(super) const DEFINITION: &str = "definition";

/// Returns the name of the column for definitions in `lang`.
pub(super) fn in_lang(lang: Lang) -> String {
    format!("{lang}_{DEFINITION}")
}

/// Returns the name of our column for what stands under `name`, if that is definitions: `English Def`, `Entry_Definition`.
pub(super) fn column(name: &str) -> Option<String> {
    let name = heading(name).replace('_', " ");
    let of_concept = name
        .strip_prefix("entry ")
        .or_else(|| name.strip_prefix("concept "));
    let is_definition = |word: &str| DEFINITIONS.contains(&word);
    if is_definition(of_concept.unwrap_or(&name)) {
        return Some(DEFINITION.to_owned());
    }
    let heading = by_heading(&name)?;
    let is_definition = matches!(heading.rest.as_slice(), [word] if is_definition(word));
    is_definition.then(|| in_lang(heading.lang))
}
