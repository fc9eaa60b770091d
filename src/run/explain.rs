//! What the columns of every table mean: one list for `trilex explain` and the documentation.

use super::{
    batch, extract,
    report::{self, Explained, no_column, written},
};
use crate::error::Result;

/// Returns what every column means, table by table.
pub fn columns() -> Vec<Explained> {
    [
        report::explained(),
        extract::explained(),
        batch::explained(),
    ]
    .concat()
}

/// Returns what the column `name` means in each table that has it. Case and surrounding spaces do not matter.
///
/// ```
/// let found = trilex::explain::column("per_10k").unwrap();
/// assert_eq!(found[0].unit, "occurrences per 10,000 units");
/// assert!(found[0].formula.starts_with("10,000 · count"));
///
/// let error = trilex::explain::column("conut").unwrap_err();
/// assert!(error.to_string().contains("did you mean `count`?"));
/// ```
///
/// # Errors
///
/// If no table has a column of that name.
pub fn column(name: &str) -> Result<Vec<Explained>> {
    let name = written(name);
    let all = columns();
    let found: Vec<Explained> = all
        .iter()
        .filter(|column| column.name == name)
        .copied()
        .collect();
    if found.is_empty() {
        let mut names: Vec<&str> = all.iter().map(|column| column.name).collect();
        names.sort_unstable();
        names.dedup();
        return Err(no_column(&name, names));
    }
    Ok(found)
}
