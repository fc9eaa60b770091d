//! Russian words: what a reading of the morphological dictionary is compared by.

mod combining;
mod key;

pub(super) use combining::{combining, is_bound};
pub use key::{NEGLIGIBLE, TermWord, is_nominative_noun, is_proper_name, key, kind};
