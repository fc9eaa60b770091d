//! What trilex and its build script share.
//!
//! The build script lays out the dictionary of Chinese words and the curated glossary, so that the program has hardly anything to
//! load when it starts. For that it needs some of what the program needs:
//!
//! - [`lang`] and [`span`]: languages, and positions in text;
//! - [`word`]: words of alphabetic text, their spellings and their keys;
//! - [`glossary`]: the columns of a glossary;
//! - [`layout`]: the formats of the data, each with its writer beside its reader.
//!
//! Use trilex: this crate has no stable interface of its own.

pub mod glossary;
mod hash;
pub mod lang;
pub mod layout;
pub mod span;
pub mod word;

pub use hash::fnv_1a;
pub use lang::{Lang, PerLang};
pub use span::Span;
