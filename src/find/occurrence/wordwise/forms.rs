//! Word forms that were analysed already.

use std::collections::HashMap;

use compact_str::CompactString;
use foldhash::fast::RandomState;

use crate::find::occurrence::trie::Letter;

/// Forms remembered at most; a text of a gigabyte has more, and each of the rest is analysed again.
const MOST: usize = 200_000;

/// A letter that a word form may stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Choice {
    pub(super) letter: Letter,
    /// The node that the letter leads to from the root: whether a term begins with it.
    pub(super) first: Option<u32>,
    /// Share of the form's uses in which it does.
    pub(super) share: f64,
}

/// The number of a word form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FormId(u32);

impl FormId {
    /// A form that no term has.
    pub(super) const NONE: FormId = FormId(0);
}

/// The word forms seen so far, with the letters that each may stand for.
#[derive(Debug, Default)]
pub(in crate::find) struct Forms {
    /// Most words fit into the map itself, so looking one up touches memory once.
    ids: HashMap<CompactString, FormId, RandomState>,
    choices: Vec<Vec<Choice>>,
}

impl Forms {
    /// Returns the number of `word`; asks `analyse` when it is new.
    pub(super) fn of(&mut self, word: &str, analyse: impl FnOnce(&str) -> Vec<Choice>) -> FormId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let choices = analyse(word);
        let id = match choices.is_empty() {
            true => FormId::NONE,
            false => {
                self.choices.push(choices);
                FormId(self.choices.len() as u32)
            }
        };
        // Numbers given out stay valid: only the way to them is forgotten.
        if self.ids.len() >= MOST {
            self.ids.clear();
        }
        self.ids.insert(word.into(), id);
        id
    }

    /// Returns the letters that a form may stand for.
    pub(super) fn get(&self, id: FormId) -> &[Choice] {
        match id {
            FormId::NONE => &[],
            FormId(number) => &self.choices[number as usize - 1],
        }
    }
}
