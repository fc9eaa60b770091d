//! The surface forms of a candidate.

use compact_str::CompactString;

use crate::phrase::Key;

/// Surface forms of a candidate that are counted, besides its key.
const MOST_FORMS: usize = 48;

/// Occurrences of a candidate by surface form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forms {
    /// Occurrences that are written as the key is: in Chinese nearly all.
    as_key: u64,
    others: Vec<(CompactString, u64)>,
}

impl Forms {
    /// Counts an occurrence of the candidate `key`, written as `form`.
    pub(super) fn add(&mut self, key: &str, form: &str) {
        if key == form {
            self.as_key += 1;
        } else {
            self.add_other(form, 1);
        }
    }

    /// Adds what was counted of the same candidate in another text.
    pub(super) fn merge(&mut self, later: Forms) {
        self.as_key += later.as_key;
        for (form, count) in later.others {
            self.add_other(&form, count);
        }
    }

    /// Counts the occurrences written as `key` by that form, before the candidate becomes a variant of one with another key.
    pub(super) fn write_out(&mut self, key: Key) {
        let count = std::mem::take(&mut self.as_key);
        if count > 0 {
            self.others.push((key, count));
        }
    }

    /// Returns the forms of the candidate `key` with their occurrences, most frequent first.
    pub(crate) fn sorted(&self, key: &str) -> Vec<(String, u64)> {
        let as_key = (key, self.as_key);
        let others = self.others.iter().map(|(form, count)| (&**form, *count));
        let mut forms: Vec<(String, u64)> = others
            .chain([as_key])
            .filter(|&(_, count)| count > 0)
            .map(|(form, count)| (form.to_owned(), count))
            .collect();
        forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        forms
    }

    fn add_other(&mut self, form: &str, count: u64) {
        let room = self.others.len() < MOST_FORMS;
        match self.others.iter_mut().find(|(other, _)| other == form) {
            Some((_, known)) => *known += count,
            None if room => {
                if self.others.is_empty() {
                    // Most candidates have one form.
                    self.others.reserve_exact(1);
                }
                self.others.push((form.into(), count));
            }
            None => {}
        }
    }
}
