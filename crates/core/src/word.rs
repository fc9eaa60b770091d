//! Words of alphabetic text: their boundaries, the spellings of compounds, and the keys by which words are compared.

mod boundary;
pub mod en;
mod reading;
pub mod ru;
mod spelling;
mod token;

pub use boundary::words;
pub use reading::{Reading, is_abbreviation};
pub use ru::TermWord;
pub use spelling::{Unit, is_alone, is_hyphen, mark, spellings, ways_to_read};
pub use token::{Token, TokenKind};
