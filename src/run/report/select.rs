//! Which rows of a report are shown, and in which order.

use std::{cmp::Ordering, collections::HashSet};

use super::{COLUMNS, Column, Report, STATUS, TermRow};
use crate::error::{Error, Result};

/// Which concepts to keep, and in which order. A concept keeps its rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Concepts with fewer free occurrences are left out.
    pub min_count: u64,
    /// Only concepts of these domains; of all if empty.
    pub domains: Vec<String>,
    /// Name of the column to sort by; by count if `None`. Figures begin with the largest, text with the first.
    pub sort: Option<String>,
    /// At most so many concepts.
    pub top: Option<usize>,
}

impl Report {
    /// Leaves out the concepts that are not selected, from every table, and sorts the rest.
    ///
    /// ```
    /// use trilex::{Glossary, Input, Matcher, Options, report, report::Selection};
    ///
    /// let glossary = Glossary::from_csv("g.csv", "id,domain,zh\na,security,恐怖主义\nb,law,主权\n").unwrap();
    /// let inputs = [Ok(Input::Text { name: "s".into(), text: "恐怖主义侵犯主权。".into() })];
    /// let mut report = report(&inputs, &Matcher::new(glossary), &Options::default());
    ///
    /// report.select(&Selection { domains: vec!["law".into()], ..Selection::default() }).unwrap();
    /// assert_eq!(report.terms.len(), 1);
    /// assert_eq!(report.terms[0].zh, "主权");
    /// ```
    ///
    /// # Errors
    ///
    /// If there is no column of the name to sort by.
    pub fn select(&mut self, selection: &Selection) -> Result<()> {
        let sort = selection.sort.as_deref().map(column).transpose()?;
        self.terms.retain(|term| {
            let domains = &selection.domains;
            term.count >= selection.min_count
                && (domains.is_empty() || domains.contains(&term.domain))
        });
        if let Some(column) = sort {
            // Stable: equals stay in the order of their rank.
            self.terms.sort_by(|a, b| order(&column, a, b));
        }
        if let Some(top) = selection.top {
            self.terms.truncate(top);
        }
        let kept: HashSet<&str> = self.terms.iter().map(|term| term.id.as_str()).collect();
        if let Some(rows) = &mut self.per_document {
            rows.retain(|row| kept.contains(row.id.as_str()));
        }
        if let Some(passages) = &mut self.passages {
            passages
                .contexts
                .retain(|row| kept.contains(row.id.as_str()));
            passages
                .spreads
                .retain(|row| kept.contains(row.id.as_str()));
        }
        Ok(())
    }
}

/// Returns the columns called `names`, in that order. Case and surrounding spaces do not matter.
///
/// ```
/// let columns = trilex::report::columns(["zh", " Count"]).unwrap();
/// assert_eq!(columns[1].unit, "occurrences");
///
/// let error = trilex::report::columns(["conut"]).unwrap_err();
/// assert!(error.to_string().contains("did you mean `count`?"));
/// ```
///
/// # Errors
///
/// If there is no column of one of the names.
pub fn columns<'n>(names: impl IntoIterator<Item = &'n str>) -> Result<Vec<Column<TermRow>>> {
    names.into_iter().map(column).collect()
}

fn column(name: &str) -> Result<Column<TermRow>> {
    let name = written(name);
    let columns = || COLUMNS.into_iter().chain([STATUS]);
    let found = columns().find(|column| column.name == name);
    found.ok_or_else(|| no_column(&name, columns().map(|column| column.name)))
}

/// Returns `name` as the names of columns are written: in lower case, with no spaces around it.
pub(in crate::run) fn written(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Returns the error that no column of `names` is called `name`, with the one that may be meant.
pub(in crate::run) fn no_column<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Error {
    let names: Vec<&str> = names.into_iter().collect();
    let near = names
        .iter()
        .map(|other| (strsim::osa_distance(name, other), *other))
        .min()
        .filter(|(distance, other)| *distance <= 2.min(other.len() / 2));
    let remedy = match near {
        Some((_, other)) => format!("did you mean `{other}`?"),
        None => format!("the columns are {}", names.join(", ")),
    };
    Error::new(format!("there is no column `{name}`")).remedy(remedy)
}

fn order(column: &Column<TermRow>, a: &TermRow, b: &TermRow) -> Ordering {
    let (a, b) = (column.cell(a), column.cell(b));
    match column.is_figure() {
        // A rank is a place: the first stands first.
        true if column.name == "rank" => number(&a).total_cmp(&number(&b)),
        true => number(&b).total_cmp(&number(&a)),
        // An empty cell says nothing: to the end with it.
        false => (a.is_empty(), a.to_lowercase()).cmp(&(b.is_empty(), b.to_lowercase())),
    }
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap_or(0.0)
}
