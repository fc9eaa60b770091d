//! What does not fit.

use std::fmt;

use indexmap::IndexMap;

/// What a format cannot hold: how often each field was left out.
///
/// ```
/// use trilex::{Glossary, exchange::Exchange};
///
/// let glossary = Glossary::from_csv("terms.csv", "id,zh,en,owner\nwho,世界卫生组织,WHO,Li\n").unwrap();
/// let tbx = Exchange::Tbx3.write(&glossary).unwrap();
/// assert_eq!(tbx.losses.to_string(), "owner 1");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses(IndexMap<String, u64>);

impl Losses {
    /// Counts one more of `field`.
    pub(super) fn add(&mut self, field: &str) {
        match self.0.get_mut(field) {
            Some(count) => *count += 1,
            None => drop(self.0.insert(field.to_owned(), 1)),
        }
    }

    /// Counts one more of `field` if `text` says something.
    pub(super) fn add_filled(&mut self, field: &str, text: &str) {
        if !text.is_empty() {
            self.add(field);
        }
    }

    /// Whether nothing was left out.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Iterates over the fields and how often each was left out, in the order in which they were met.
    pub fn iter(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.iter().map(|(field, &count)| (field.as_str(), count))
    }
}

impl fmt::Display for Losses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (field, count)) in self.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{field} {count}")?;
        }
        Ok(())
    }
}
