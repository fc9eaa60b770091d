//! Lists of candidates that the translator has decided on.

use std::collections::HashSet;

use super::{ranked::Candidate, status::Status};
use crate::{
    error::Result,
    exchange::rows,
    lang::Lang,
    phrase::{Key, key_of},
    read::encoding::decode,
};

/// Columns that texts stand in.
const COLUMNS: [&str; 4] = ["candidate", "zh", "en", "ru"];

/// The candidates that the translator has decided on: texts, compared by their keys.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
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

impl Accepted {
    /// Adds a text from a list.
    pub fn add(&mut self, text: &str) {
        if let Some(lang) = Lang::of_script(text) {
            self.keys.insert((lang, key_of(text, lang)));
        }
    }

    /// Adds the texts of a list: one a line, or a table with a column `candidate`, `zh`, `en` or `ru`, as CSV, TSV or XLSX.
    ///
    /// In a table whose column `status` says `accepted` or `rejected` anywhere, only the rows of this `decision` count: the list of an
    /// extraction in which the translator has decided serves as both.
    ///
    /// ```
    /// use trilex::candidate::{Accepted, Decision};
    ///
    /// let mut rejected = Accepted::default();
    /// rejected.read(b"candidate,status\nterm,accepted\nthing,rejected\nother,new\n", Decision::Rejected).unwrap();
    /// assert_eq!(rejected.len(), 1);
    /// ```
    ///
    /// # Errors
    ///
    /// If it cannot be read as text, or looks like a table and cannot be read as one.
    pub fn read(&mut self, bytes: &[u8], decision: Decision) -> Result<()> {
        let is_workbook = bytes.starts_with(b"PK\x03\x04");
        if !is_workbook {
            let text = decode(bytes, None)?.text;
            let header = text.lines().next().unwrap_or("");
            let mut names = header.split([',', ';', '\t']);
            if !names.any(|name| COLUMNS.contains(&name.trim_matches('"'))) {
                text.lines().for_each(|line| self.add(line.trim()));
                return Ok(());
            }
        }
        let mut rows = rows(bytes)?.into_iter();
        let header = rows.next().unwrap_or_default();
        let texts: Vec<usize> = (0..header.len())
            .filter(|&at| COLUMNS.contains(&header[at].as_str()))
            .collect();
        let status = header.iter().position(|name| name == "status");
        let rows: Vec<Vec<String>> = rows.collect();
        let status_of = |row: &Vec<String>| Some(row.get(status?)?.trim().to_lowercase());
        let decided = [Status::Accepted, Status::Rejected].map(|status| status.name().to_owned());
        let marked = rows
            .iter()
            .any(|row| status_of(row).is_some_and(|status| decided.contains(&status)));
        let wanted = Some(&decided[decision as usize]);
        for row in rows
            .iter()
            .filter(|row| !marked || status_of(row).as_ref() == wanted)
        {
            for text in texts.iter().filter_map(|&at| row.get(at)) {
                self.add(text);
            }
        }
        Ok(())
    }

    /// Returns how many texts are in the list.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is no text in the list.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    pub(super) fn has(&self, candidate: &Candidate) -> bool {
        let has = |key| self.keys.contains(&(candidate.lang, key));
        // Most often there is no list, and a text need not be read again.
        !self.keys.is_empty()
            && (has(candidate.key.clone()) || has(key_of(&candidate.text, candidate.lang)))
    }
}
