//! Terms of a glossary found in text: occurrences, their counts, and the text around them.

pub(crate) mod concordance;
pub(crate) mod occurrence;
pub(crate) mod tally;

pub use concordance::{Contexts, Near, Spread, glossary_of, look_up};
pub use occurrence::{Matcher, Nesting, Occurrence, Searcher};
pub use tally::{COUNTING, Count, Form, Position, Tally};
