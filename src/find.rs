//! Terms of a glossary found in text: occurrences, their counts, and the text around them.

pub(crate) mod concordance;
pub(crate) mod occurrence;
pub(crate) mod tally;

pub use concordance::{Contexts, Near, Spread};
pub use occurrence::{Matcher, Nesting, Occurrence, Searcher};
pub use tally::{COUNTING, Count, Form, Position, Tally};
