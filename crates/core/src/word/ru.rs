//! Russian words: keys of what the morphological dictionary says of them.

mod combining;
mod key;

pub(super) use combining::{combining, is_bound};
pub use key::{NEGLIGIBLE, TermWord, is_nominative_noun, is_proper_name, key, kind};
