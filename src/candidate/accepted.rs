//! Lists of candidates that the translator has decided on.

use std::collections::HashSet;

use super::{ranked::Candidate, status::Status};
use crate::{
    error::{Error, Result},
    lang::Lang,
    phrase::{Key, key_of},
    read::{
        language::by_heading,
        table::{self, Row, Table, heading},
    },
};

/// The candidates that the translator has decided on, list by list: texts, compared by their keys.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    lists: Vec<List>,
}

#[derive(Clone, Debug, Default)]
struct List {
    name: String,
    /// What its texts are.
    decision: &'static str,
    lines: u64,
    keys: HashSet<(Lang, Key)>,
}

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Of what is a term.
    Accepted,
    /// Of what is none.
    Rejected,
}

impl Decision {
    fn status(self) -> Status {
        match self {
            Decision::Accepted => Status::Accepted,
            Decision::Rejected => Status::Rejected,
        }
    }
}

impl Accepted {
    /// Adds the texts of the list called `name`: one a line, or a table with a column `candidate` or columns of languages (`zh`,
    /// `English`, `俄语`, …), as CSV, TSV or XLSX.
    ///
    /// In a table whose column `status` says `accepted` or `rejected` anywhere, only the rows of this `decision` count: the list of an
    /// extraction in which the translator has decided serves as both.
    ///
    /// ```
    /// use trilex::candidate::{Accepted, Decision};
    ///
    /// let mut rejected = Accepted::default();
    /// let list = b"Candidate;Status\nterm;accepted\nthing;rejected\nother;new\n";
    /// rejected.read("list.csv", list, Decision::Rejected).unwrap();
    /// assert_eq!(rejected.len(), 1);
    /// ```
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is a table without a column of candidates.
    pub fn read(&mut self, name: &str, bytes: &[u8], decision: Decision) -> Result<()> {
        let rows = Table::read(bytes, None)?.rows;
        let mut list = List {
            name: name.to_owned(),
            decision: decision.status().name(),
            ..List::default()
        };
        match rows.split_first() {
            Some((header, rows)) if is_header(header) => list.add_rows(header, rows, decision)?,
            _ => list.add_lines(bytes)?,
        }
        self.lists.push(list);
        Ok(())
    }

    /// Returns how many texts are in the lists.
    pub fn len(&self) -> usize {
        self.lists.iter().map(|list| list.keys.len()).sum()
    }

    /// Returns `true` if there is no text in the lists.
    pub fn is_empty(&self) -> bool {
        self.lists.iter().all(|list| list.keys.is_empty())
    }

    /// Returns `true` if `candidate` is in one of the lists.
    pub(super) fn has(&self, candidate: &Candidate) -> bool {
        self.lists.iter().any(|list| list.has(candidate))
    }

    /// Says which lists decide nothing about `candidates`.
    pub(crate) fn remarks(&self, candidates: &[Candidate]) -> Vec<String> {
        let lists = self.lists.iter();
        lists.filter_map(|list| list.remark(candidates)).collect()
    }
}

impl List {
    /// Adds the texts of a table.
    fn add_rows(&mut self, header: &Row, rows: &[Row], decision: Decision) -> Result<()> {
        let columns = || 0..header.cells.len();
        let texts: Vec<usize> = columns().filter(|&at| has_texts(header.cell(at))).collect();
        if texts.is_empty() {
            let error = Error::new("no column is called candidate, zh, en or ru");
            return Err(error
                .at(header.line, None)
                .remedy("name the column of the candidates `candidate`"));
        }
        let status = columns().find(|&at| heading(header.cell(at)) == "status");
        let status = |row: &Row| status.map(|at| row.cell(at).to_lowercase());
        let is =
            |row: &Row, wanted: Status| status(row).is_some_and(|found| found == wanted.name());
        let is_marked = rows
            .iter()
            .any(|row| is(row, Status::Accepted) || is(row, Status::Rejected));
        self.lines = rows.len() as u64;
        for row in rows {
            if !is_marked || is(row, decision.status()) {
                texts.iter().for_each(|&at| self.add(row.cell(at)));
            }
        }
        Ok(())
    }

    /// Adds the lines of a text.
    fn add_lines(&mut self, bytes: &[u8]) -> Result<()> {
        let text = table::text(bytes, None)?.0;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            self.lines += 1;
            self.add(line.trim());
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        if let Some(lang) = Lang::of_script(text) {
            self.keys.insert((lang, key_of(text, lang)));
        }
    }

    fn has(&self, candidate: &Candidate) -> bool {
        let has = |key| self.keys.contains(&(candidate.lang, key));
        // Most often there is no list, and a text need not be read again.
        !self.keys.is_empty()
            && (has(candidate.key.clone()) || has(key_of(&candidate.text, candidate.lang)))
    }

    /// Says that the list decides nothing about `candidates`, if it does not.
    fn remark(&self, candidates: &[Candidate]) -> Option<String> {
        let List { name, decision, .. } = self;
        if self.lines == 0 || candidates.iter().any(|candidate| self.has(candidate)) {
            return None;
        }
        Some(match (self.keys.len(), self.lines) {
            (0, _) => format!("no line of {name} is {decision}"),
            (_, 1) => format!("1 line of {name} matches no candidate"),
            (_, lines) => format!("{lines} lines of {name} match no candidate"),
        })
    }
}

/// Returns `true` if `row` is the header of a table, and not the first line of a list.
fn is_header(row: &Row) -> bool {
    let is_table = row.cells.len() > 1;
    let name = heading(row.cell(0));
    let is_only = matches!(name.as_str(), "candidate" | "zh" | "en" | "ru");
    let is_known = |cell: &str| has_texts(cell) || heading(cell) == "status";
    is_only || is_table && row.cells.iter().any(is_known)
}

/// Returns `true` if the texts of a table stand under the heading `name`.
fn has_texts(name: &str) -> bool {
    let is_language = || by_heading(name).is_some_and(|heading| heading.rest.is_empty());
    heading(name) == "candidate" || is_language()
}
